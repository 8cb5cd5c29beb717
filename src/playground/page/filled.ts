/** A value of an option: what is sent, and what the field shows for it. */
export type Filled = { readonly value: string | boolean; readonly label: string };
