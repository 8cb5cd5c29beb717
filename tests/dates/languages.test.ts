import { describe, expect, test } from "vitest";
import { findDeadlines } from "../../src/dates/find-deadlines.ts";
import { readDate } from "../../src/dates/calendar.ts";
import { readDocument } from "../../src/knowledge/read-document.ts";
import { languageOf, languages } from "../../src/languages/languages.ts";
import { settings } from "./agreements.ts";

describe.each(languages.map((language) => [language.name, language] as const))(
  "%s",
  (_, { dates }) => {
    test("has twelve months, seven weekdays, and a word for every unit", () => {
      expect(dates.months).toHaveLength(12);
      expect(dates.weekdays).toHaveLength(7);
      expect(Object.keys(dates.units).toSorted()).toEqual(["day", "hour", "month", "week", "year"]);
      for (const forms of [...dates.months, ...dates.weekdays, ...Object.values(dates.units)]) {
        expect(forms.length).toBeGreaterThan(0);
      }
    });

    test("its months can be typed, each a different one", () => {
      const days = dates.months.map((forms) => readDate(`5 ${forms[0] ?? ""} 2020`));
      expect(days.map((read) => ("date" in read ? read.date.slice(5, 7) : read.error))).toEqual(
        Array.from({ length: 12 }, (__, month) => String(month + 1).padStart(2, "0")),
      );
    });
  },
);

test.each([
  [
    "Russian, by",
    "ru",
    "Агдамский район должен быть возвращен до 20 ноября 2020 года.",
    "2020-11-20",
  ],
  [
    "Russian, no later than",
    "ru",
    "Войска выводятся не позднее 1 декабря 2020 г. из города.",
    "2020-12-01",
  ],
  ["Russian, a report", "ru", "Соглашение было подписано 10 ноября 2020 года.", null],
  ["Turkish", "tr", "Laçın bölgesi 1 Aralık 2020'ye kadar iade edilecek.", "2020-12-01"],
  ["Turkish, a report", "tr", "Anlaşma 10 Kasım 2020 tarihinde imzalandı.", null],
  ["Azerbaijani", "az", "Ağdam rayonu 20 noyabr 2020-ci ilə qədər qaytarılacaq.", "2020-11-20"],
  ["Azerbaijani, suffix", "az", "Laçın rayonu dekabrın 1-dək qaytarılmalıdır.", "2020-12-01"],
  [
    "Armenian",
    "hy",
    "Աղդամի շրջանը պետք է հանձնվի մինչև 2020 թվականի նոյեմբերի 20-ը։",
    "2020-11-20",
  ],
])("%s", (_, language, sentence, due) => {
  const text = `---\ntitle: T\nlanguage: ${language}\npublished: 2020-11-10\n---\n${sentence}\n`;
  const { document } = readDocument("t.md", Buffer.from(text));
  const found = document ? findDeadlines([document], { ...settings, languageOf }).deadlines : [];
  expect(found.map((deadline) => deadline.due)).toEqual(due === null ? [] : [due]);
});
