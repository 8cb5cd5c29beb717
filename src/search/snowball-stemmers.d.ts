declare module "snowball-stemmers" {
  /** A stemmer of the Snowball family: "peacekeepers" → "peacekeep". */
  export function newStemmer(language: string): { stem(word: string): string };
}
