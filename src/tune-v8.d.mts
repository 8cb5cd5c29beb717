/** Has V8 work as suits a process in which most code has hardly run. To be called before kept code is run. */
export function tuneV8(): void;
