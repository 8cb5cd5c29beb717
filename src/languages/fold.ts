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
const PLAIN = /^[ -~]*$/;

/**
 * Brings a text to the form in which words of different spellings meet: lower case, without accents
 * (except where a script needs its marks), with the letters that have no accent-free form written
 * plainly. "Kəlbəcər" → "kelbecer", "İSTANBUL" → "istanbul".
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(LATIN_CYRILLIC_MARKS, "")
    .normalize("NFC")
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
}
