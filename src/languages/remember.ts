/**
 * The same function, which keeps what it gave for the last texts: passages are looked at for
 * question after question. Past `most` texts it starts afresh, so that questions cannot fill the
 * memory. What it gives must not be changed.
 */
export function remember<Result>(
  make: (text: string) => Result,
  most: number,
): (text: string) => Result {
  const kept = new Map<string, Result>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (kept.size >= most) kept.clear();
    kept.set(text, made);
    return made;
  };
}

/** What was made for an object, made when it is first asked for; it goes with the object. */
export function keptFor<Owner extends object, Kept>(
  make: (owner: Owner) => Kept,
): (owner: Owner) => Kept {
  const all = new WeakMap<Owner, Kept>();
  return (owner) => {
    const known = all.get(owner);
    if (known !== undefined) return known;
    const made = make(owner);
    all.set(owner, made);
    return made;
  };
}
