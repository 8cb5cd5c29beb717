const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ə: "e",
  ß: "ss",
  æ: "ae",
  ø: "o",
  ł: "l",
  đ: "d",
  ё: "е",
  ь: "",
  ъ: "",
  և: "եւ",
  // Armenian marks of stress, exclamation and question stand inside a word.
  "՛": "",
  "՜": "",
  "՞": "",
  "՚": "",
};

const SPECIAL = /[ıəßæøłđёьъև՛՜՞՚]/gu;
const LATIN_CYRILLIC_MARKS = /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])\p{Mn}+/gu;
const PLAIN = /^[\n -~“”’–—]*$/;

/**
 * Whether a text has nothing but ASCII and common quotation marks and dashes, as nearly all that is
 * written in English: it then takes less work.
 */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * A text in small letters, each where it stood. A pattern that takes capitals for them itself takes
 * several times as long to make.
 */
export function smallLetters(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/\p{Lu}/gu, smallLetter);
}

/** "İ" has none of its own length. */
function smallLetter(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

/**
 * Brings a text to the form in which words of different spellings meet: lower case, without accents
 * (except where a script needs its marks), with the letters that have no accent-free form written
 * plainly. "Kəlbəcər" → "kelbecer", "İSTANBUL" → "istanbul".
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(LATIN_CYRILLIC_MARKS, "")
    .normalize("NFC")
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
}
