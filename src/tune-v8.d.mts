/**
 * Has V8 work as suits a process in which most code has hardly run. To be called before anything is
 * compiled from what was kept.
 */
export function tuneV8(): void;
