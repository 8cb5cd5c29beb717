/** Has V8 make all objects in its young space, where those of a question are made and thrown away the fastest. To be called before kept code is run. */
export function keepObjectsYoung(): void;
