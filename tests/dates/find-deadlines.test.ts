import { execFileSync } from "node:child_process";
import { describe, expect, test, vi } from "vitest";
import type { Deadline } from "../../src/dates/deadline.ts";
import { findDeadlines, type FoundDeadlines } from "../../src/dates/find-deadlines.ts";
import { groupDeadlines } from "../../src/dates/group-deadlines.ts";
import { readDocument } from "../../src/knowledge/read-document.ts";
import { libraryOf } from "../shipped.ts";
import { readAgreements, settings } from "./agreements.ts";

const { gazetteer, documents } = libraryOf();
const withPlaces = { ...settings, gazetteer };

function read(text: string, name = "news.md"): FoundDeadlines {
  const { document, problems } = readDocument(name, Buffer.from(text));
  if (!document) throw new Error(JSON.stringify(problems));
  return findDeadlines([document], withPlaces);
}

function dues(text: string): readonly (readonly [string, string | null])[] {
  return read(text).deadlines.map(({ subject, due }) => [subject, due]);
}

const HEAD = "---\ntitle: News\npublished: 2020-11-13\n---\n";

describe("an obligation with a time is a deadline", () => {
  test.each([
    [
      "several in one sentence, the place without one has none",
      "It includes the return of Kalbajar, together with the Aghdam district by 20 November and the Lachin district by 1 December.",
      [
        ["the Aghdam district", "2020-11-20"],
        ["the Lachin district", "2020-12-01"],
      ],
    ],
    [
      "the date first",
      "By 20 November, the rebels shall leave the port, and by 1 December the airfield.",
      [
        ["the rebels shall leave the port", "2020-11-20"],
        ["the airfield", "2020-12-01"],
      ],
    ],
    [
      "the date inside",
      "The parties shall, by 1 March 2021, submit a plan.",
      [["submit a plan", "2021-03-01"]],
    ],
    [
      "time given to somebody",
      "Negotiators have until 26 November to agree on monitors.",
      [["agree on monitors", "2020-11-26"]],
    ],
    ["before", "All troops leave before 1 January 2021.", [["All troops leave", "2021-01-01"]]],
    [
      "at the latest",
      "Lists are closed on 1 March 2021 at the latest.",
      [["Lists are closed", "2021-03-01"]],
    ],
    [
      "on, as a duty",
      "Elections shall be held on 27 June 2021.",
      [["Elections shall be held", "2021-06-27"]],
    ],
    ["the word itself", "The deadline for bids is 20 January 2021.", [["bids", "2021-01-20"]]],
    [
      "a range",
      "Exchange takes place between 1 and 15 March 2021.",
      [["Exchange takes place", "2021-03-15"]],
    ],
    [
      "from hour and day",
      "A truce holds from 00:00 Moscow time on 14 November 2020.",
      [["A truce holds", "2020-11-14"]],
    ],
  ])("%s", (_, sentence, expected) => {
    expect(dues(`${HEAD}${sentence}\n`)).toEqual(expected);
  });
});

test.each([
  ["signed", "The accord was signed on 12 February."],
  ["began", "The war began on 7 October 2001 and lasted until 2005."],
  ["took effect", "The plan took effect on December 18, 2019."],
  ["by, with a past perfect", "By 12 November, 300 soldiers had left the town."],
  ["by, with a completed act", "The work was completed by 20 May 2000."],
  ["until, of what has been", "The road remained closed until 30 August 2019."],
  ["before, of what was", "Dams built before 21 May 1975 are not touched."],
  ["a span of the past", "The truce collapsed within three days."],
  ["a length", "They violated the truce for 44 days."],
  ["a rhythm", "The commission reports every year by 1 March."],
  ["leave to do a thing", "Refugees may return from 1 April 2021."],
  ["an appointment", "The ministers will meet on 20 November in Geneva."],
  ["what was said", "The minister announced on Monday that talks go on."],
  ["a vote", "The motion passed by 20 votes to 4."],
])("a report sets none: %s", (_, sentence) => {
  expect(dues(`${HEAD}${sentence}\n`)).toEqual([]);
});

describe("spans are counted from what the document dates", () => {
  const signed = "The parties signed the accord on 31 January 2021.\n\n";
  test.each([
    ["days after the day", "Guns are handed in within 14 days of the signing.", "2021-02-14"],
    [
      "a month clipped at its end",
      "Guns are handed in within one month of the signing.",
      "2021-02-28",
    ],
    [
      "number twice",
      "Guns shall be handed in not later than thirty (30) days after signature.",
      "2021-03-02",
    ],
    ["hours", "Guns shall be handed in within 72 hours of the signing.", "2021-02-03"],
    ["a stated day", "Guns shall be handed in within 10 days of 1 March 2021.", "2021-03-11"],
    [
      "before another deadline",
      "The mandate expires on 30 June 2021. Notice is given six months before expiry.",
      "2020-12-30",
    ],
    ["no start named", "Guns shall be handed in within two weeks.", "2021-02-14"],
  ])("%s", (_, sentence, due) => {
    expect(read(`${HEAD}${signed}${sentence}\n`).deadlines.at(-1)).toMatchObject({ due });
  });

  test("in a chain, and the basis tells each link", () => {
    const { deadlines } = read(
      `${HEAD}${signed}The interim withdrawal shall be complete within 30 days of the signing.\n\nElections shall follow three months after the interim withdrawal.\n`,
    );
    expect(deadlines.map(({ due, basis }) => [due, basis])).toEqual([
      ["2021-03-02", "within 30 days of the signing (31 January 2021)"],
      ["2021-06-02", "three months after the interim withdrawal (2 March 2021)"],
    ]);
  });

  test.each([
    ["an anchor without a date", "Guns are handed in within 14 days of the first frost."],
    ["working days", "Guns shall be handed in within 10 working days of the signing."],
    ["less than a day", "Guns shall be handed in within 12 hours of the signing."],
  ])("%s stays open and is told of", (_, sentence) => {
    const { deadlines, problems } = read(`${HEAD}${signed}${sentence}\n`);
    expect(deadlines).toMatchObject([
      { due: null, basis: expect.stringContaining("not worked out") },
    ]);
    expect(problems).toMatchObject([{ level: "warning", file: "news.md" }]);
  });
});

describe("a deadline's life", () => {
  const SET = `${HEAD}The eastern quay is to be handed over by 15 November.\n\n`;
  test("moved and met, tied to the deadline that is spoken of", () => {
    const { deadlines } = read(
      `${SET}The western quay is to be handed over by 28 November.\n\nThe handover of the eastern quay was postponed from 15 to 25 November.\n\nThe eastern quay was handed over on 26 November 2020.\n`,
    );
    expect(deadlines[0]).toMatchObject({
      due: "2020-11-15",
      revised: { due: "2020-11-25", passage: "news:3" },
      outcome: { date: "2020-11-26", passage: "news:4" },
    });
    expect(deadlines[1]).toMatchObject({ due: "2020-11-28", revised: null, outcome: null });
  });

  test("a report that it was not met is no outcome", () => {
    const { deadlines } = read(`${SET}The eastern quay was not handed over on 15 November 2020.\n`);
    expect(deadlines).toMatchObject([{ outcome: null }]);
  });
});

test("front matter overrules the text and adds to it", () => {
  const { deadlines, events } = read(
    "---\ntitle: Accord\nevents:\n  - name: D-Day\n    date: 2021-02-01\ndeadlines:\n  - subject: the port cleared\n    due: 2021-03-05\n    wording: by\n    passage: 1\n  - subject: prisoners freed\n    due: none\n    wording: no date given\n    passage: 2\n---\nThe port shall be cleared by D+30.\n\nPrisoners are freed.\n",
  );
  expect(deadlines).toMatchObject([
    { due: "2021-03-05", from: "front matter", passage: "news:1" },
    { due: null, from: "front matter", passage: "news:2", subject: "prisoners freed" },
  ]);
  expect(events).toMatchObject([{ name: "D-Day", date: "2021-02-01" }]);
});

describe("the shipped documents", () => {
  const { deadlines, events } = findDeadlines(documents, withPlaces);
  const of = (document: string, due: string | null): readonly Deadline[] =>
    deadlines.filter((each) => each.document === document && each.due === due);

  test.each([
    ["D1 ceasefire", "2020-11-10", { hour: "00:00", zone: "Europe/Moscow" }],
    [
      "D2 and D3 Kalbajar",
      "2020-11-15",
      {
        place: "Kalbajar",
        revised: { due: "2020-11-25", passage: "afterwards:2" },
        outcome: { date: "2020-11-25" },
      },
    ],
    ["D4 Aghdam", "2020-11-20", { place: "Aghdam", outcome: { date: "2020-11-20" } }],
    ["D5 Lachin", "2020-12-01", { place: "Lachin", outcome: { date: "2020-12-01" } }],
    ["D7 the peacekeepers' term", "2025-11-10", { wording: "for five years" }],
    ["D8 notice", "2025-05-10", { wording: expect.stringMatching(/^six months before/) }],
    ["D9 the new route", "2023-11-10", { place: "Lachin corridor" }],
  ])("%s", (_, due, parts) => {
    expect(of("trilateral-statement", due)).toMatchObject([parts]);
  });

  test("what has no date is named as undated", () => {
    const subjects = of("trilateral-statement", null).map(({ subject }) => subject);
    expect(subjects).toHaveLength(5);
    expect(subjects.join()).toMatch(/withdrawal.*centre.*displaced.*prisoners.*transport/s);
  });

  test("nothing else is set", () => {
    expect(
      deadlines
        .filter(({ document }) => document === "peace-deal")
        .map(({ place, due }) => [place, due]),
    ).toEqual([
      ["Aghdam", "2020-11-20"],
      ["Lachin", "2020-12-01"],
    ]);
    expect(
      deadlines
        .filter(({ document }) => document === "afterwards")
        .map(({ place, due }) => [place, due]),
    ).toEqual([["Kalbajar", "2020-11-25"]]);
  });

  test("one obligation told by several documents is one group", () => {
    const groups = groupDeadlines(deadlines).map((group) =>
      group.map(({ document, due }) => `${document} ${due}`),
    );
    expect(groups).toContainEqual(["peace-deal 2020-12-01", "trilateral-statement 2020-12-01"]);
    expect(groups).toContainEqual(["afterwards 2020-11-25", "trilateral-statement 2020-11-15"]);
  });

  test("events keep their day, an editor's year in brackets with them", () => {
    const days = events.map(({ passage, date }) => `${passage} ${date}`);
    expect(days).toContain("afterwards:17 2024-04-26");
    expect(days).toContain("peace-deal:3 2020-11-11");
  });
});

test("every deadline stands in its sentence, and its id is short and its own", () => {
  const all = [...documents, ...readAgreements().map(({ document }) => document)];
  const { deadlines } = findDeadlines(all, withPlaces);
  expect(new Set(deadlines.map(({ id }) => id)).size).toBe(deadlines.length);
  for (const { id, sentence, wording, spot, from, passage, subject } of deadlines) {
    expect(id.length).toBeLessThanOrEqual(60);
    expect(subject.length).toBeLessThanOrEqual(90);
    const text =
      all.flatMap((each) => each.passages).find((each) => each.id === passage)?.text ?? "";
    expect(text).toContain(sentence);
    if (from === "front matter") continue;
    expect(sentence.toLowerCase()).toContain(wording.toLowerCase());
    expect(text.slice(spot?.start, spot?.end)).toBe(spot?.text);
    expect(sentence).toContain(spot?.text);
  }
});

test.each(["Pacific/Pago_Pago", "Pacific/Kiritimati"])(
  "the machine's zone changes nothing: %s",
  (zone) => {
    const script = `
    import { findDeadlines } from "./src/dates/find-deadlines.ts";
    import { settings, readAgreements } from "./tests/dates/agreements.ts";
    const { deadlines } = findDeadlines(readAgreements().map(({ document }) => document), settings);
    console.log(JSON.stringify(deadlines.map(({ id, due }) => [id, due])));`;
    const run = (TZ: string): string =>
      execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      });
    expect(run(zone)).toBe(run("UTC"));
  },
);

describe("hostile text costs no more than its length", () => {
  /** Counts look-ups of words, which is all the work there is. */
  const work = (text: string): number => {
    const { document } = readDocument("hostile.md", Buffer.from(text));
    if (!document) throw new Error("unreadable");
    findDeadlines([document], settings);
    const lookUps = vi.spyOn(Map.prototype, "get");
    try {
      findDeadlines([document], settings);
      return lookUps.mock.calls.length;
    } finally {
      lookUps.mockRestore();
    }
  };
  test.each([
    ["dates without end", "by 1 May 2020 and "],
    ["numbers", "1 2 3 4 5 "],
    ["months", "May March May "],
    ["spans", "within 30 days of the signing of the "],
    ["brackets", "[[[(((1 May [20"],
    ["commas", "1 May, , , , "],
    ["verbs", "shall had been to be "],
  ])("%s", (_, piece) => {
    const small = work(piece.repeat(150));
    const large = work(piece.repeat(600));
    expect(large).toBeLessThan(6 * small);
  });
});
