import { execFileSync } from "node:child_process";
import { describe, expect, test, vi } from "vitest";
import type { Deadline } from "../../src/dates/deadline.ts";
import { findDeadlines, type FoundDeadlines } from "../../src/dates/find-deadlines.ts";
import { groupDeadlines } from "../../src/dates/group-deadlines.ts";
import { readDocument } from "../../src/knowledge/read-document.ts";
import { libraryOf } from "../shipped.ts";
import { readAgreements, settings } from "./agreements.ts";
import { deadlineOf } from "./deadline-of.ts";

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

test("a day that another one takes the place of is no deadline", () => {
  const text =
    "The hall will not be ready in November, as announced, but only on 20 January 2021, because the floor came late.";
  expect(read(HEAD + text).deadlines.map(({ due }) => due)).not.toContain("2020-11-30");
});

test("what something costs a year is no span", () => {
  const [rise] = read(`${HEAD}The tax rises to 75 crowns a year from 1 January 2021.`).deadlines;
  expect(rise?.due).toBe("2021-01-01");
});

describe("what sets no day by which something is due", () => {
  test.each([
    ["working hours", "Work hours are 7 a.m. to 5 p.m., Monday to Friday."],
    ["how much each time", "It takes £250 a year from the poorest students."],
    ["how often", "The ferry runs six days a week from Easter."],
    ["what was done as planned", "Section 2 was finished as planned on 10 October."],
    ["how long somebody said it", "Halst had insisted until Thursday that the weir be moved."],
    ["when it became known", "The general let it be known on Sunday that he had resigned."],
    ["the time that a report covers", "This report covers 1 July 2019 to 30 June 2020."],
    ["what comes round", "Each payment is due on or before 1 November."],
    ["a season", "No waste shall be dumped between 15 May and 30 September of any year."],
    ["what will not be", "The wing will not be ready in March 2021."],
    [
      "a duty in what only tells how",
      "On Wednesday, in a hall so warm that two members had to be led out, the court voted for it.",
    ],
    ["the document's own making", "This Settlement is made at Ely on 13 November 2020."],
  ])("%s", (_, sentence) => {
    expect(dues(HEAD + sentence)).toEqual([]);
  });
});

describe("a span without a start of its own stays open", () => {
  const SIGNED = `${HEAD}Signed at Graz on 10 November 2020.\n\n`;
  test.each([
    [
      "a matter that may come up",
      "A matter that they cannot settle shall go to the envoy within ten days.",
    ],
    ["somebody told of beside", "Complaints go to an officer, who shall decide within 45 days."],
    [
      "what follows on such a day",
      "A breach shall be reported within 48 hours of its discovery, and the body shall judge it within seven days.",
    ],
    [
      "another meeting than this one",
      "Proposals shall be sent within seven days of this meeting. The ninth meeting will be held on 4 December 2020.",
    ],
    [
      "what only goes by the word",
      "Neither side shall strike for 28 days after the count. A sum that does not count for the pension shall be paid before the end of February 2021.",
    ],
  ])("%s", (_, text) => {
    const spans = read(SIGNED + text).deadlines.filter(({ wording }) =>
      /\d|seven|ten/u.test(wording),
    );
    expect(spans.map(({ due }) => due)).toEqual(spans.map(() => null));
    expect(spans.length).toBeGreaterThan(0);
  });
});

describe("the day of the document itself", () => {
  const DUE = "The expert shall report within 30 days of the signing.";
  test.each([
    "This Settlement is made at Ely on 13 November 2020.",
    "This Agreement is dated 13 November 2020.",
    "The Parties, meeting at Port Aveline on 13 November 2020 and convinced that force settles nothing, have agreed as follows.",
  ])("%s", (opening) => {
    const later = "Talks shall open no later than 15 January 2021, at a place to be agreed.";
    expect(dues(`${HEAD}${opening}\n\n${DUE}\n\n${later}`)).toContainEqual([
      "The expert shall report",
      "2020-12-13",
    ]);
  });

  test("a day of the week that something is of has been", () => {
    const text = "Both armies are to pull back within three weeks of Saturday's signature.";
    expect(dues(HEAD + text)).toEqual([["Both armies are to pull back", "2020-11-28"]]);
  });

  test("what is brought to so many hours begins on its day", () => {
    const text = "The working week shall be cut from 37 to 36 hours from 2 June 2021.";
    expect(dues(HEAD + text)).toEqual([
      ["The working week shall be cut from 37 to 36 hours", "2021-06-02"],
    ]);
  });
});

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
    [
      "what was to have been done, told after its day",
      "The clearing of Dorn, which was to have been finished by Monday, was delayed by two days.",
      [["The clearing of Dorn, which was to have been finished", "2020-11-09"]],
    ],
    [
      "a subject with a clause behind it",
      "The town of Orm, which has been empty since May, shall be left by 15 November.",
      [["The town of Orm, which has been empty since May, shall be left", "2020-11-15"]],
    ],
    [
      "a subject with whose",
      "The town of Orm, whose mayor fled, is to be returned by 15 November.",
      [["The town of Orm, whose mayor fled, is to be returned", "2020-11-15"]],
    ],
    [
      "due, inserted behind the noun",
      "The Pask bridge, due to be returned by 1 November, was blown up.",
      [["The Pask bridge, due to be returned", "2020-11-01"]],
    ],
    [
      "what a deadline is for, behind its day, and denied to have moved",
      "A spokeswoman denied that the deadline of 15 November for Sella had been extended.",
      [["Sella", "2020-11-15"]],
    ],
    [
      "a term, past what is inserted",
      "The Treaty, signed on 3 May 2018, stays in force until 31 December 2023.",
      [["The Treaty", "2023-12-31"]],
    ],
    [
      "about a day",
      "Prisoners are to be freed on or about 22/9/2021.",
      [["Prisoners are to be freed", "2021-09-22"]],
    ],
    [
      "the month first",
      "Prisoners are to be freed by 9/22/2021.",
      [["Prisoners are to be freed", "2021-09-22"]],
    ],
    [
      "a quarter",
      "The office remains closed until Q4 2021.",
      [["The office remains closed", "2021-12-31"]],
    ],
    [
      "day and month in figures",
      "The barracks are to be vacated by 18.12.",
      [["The barracks are to be vacated", "2020-12-18"]],
    ],
    [
      "a short year",
      "The barracks are to be vacated by 18.12.21.",
      [["The barracks are to be vacated", "2021-12-18"]],
    ],
    ["a line of minutes", "Deadline: Tarn — 3 Dec 2020", [["Tarn", "2020-12-03"]]],
    [
      "starting and ending",
      "All prisoners are exchanged starting 1 December and ending 10 December.",
      [["All prisoners are exchanged", "2020-12-10"]],
    ],
    [
      "the day of a month",
      "The road stays closed until the 15th.",
      [["The road stays closed", "2020-11-15"]],
    ],
    [
      "a month that obliges",
      "The elections shall be held in March 2021.",
      [["The elections shall be held", "2021-03-31"]],
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
  ["a ban until a day", "The port was not to be entered before 1 March 2021."],
  ["a denial", "Nobody expects Garr to be returned by 1 December."],
  ["a denial with not", "The minister does not expect the road to be open by 1 December."],
  ["a condition", "If the road is not open by 25 November, the talks end."],
  ["leave until a day", "Demining may be carried out until 15 December 2020."],
  ["in force", "The accord entered into force 1 January."],
  ["a decimal", "Prices rose by 5.2. The line is quiet."],
  ["an ordinal of something else", "The line is quiet by the 15th brigade."],
  ["a meeting in a month", "The ministers will meet in March 2021."],
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
    ["counted day", "Guns are handed in not later than day 2 after the signing.", "2021-02-02"],
    [
      "after a report",
      "The vote was held on 1 March 2021. The result is published 10 days thereafter.",
      "2021-03-11",
    ],
    [
      "a renewed term from the end of the one before",
      "The mandate expires on 30 June 2021. The mandate is renewed for one year.",
      "2022-06-30",
    ],
    [
      "notice within a condition",
      "The accord stays in force until 30 June 2021 unless a party gives notice 60 days before that date.",
      "2021-05-01",
    ],
  ])("%s", (_, sentence, due) => {
    expect(read(`${HEAD}${signed}${sentence}\n`).deadlines.at(-1)).toMatchObject({ due });
  });

  test("a schedule that is run ahead of sets no day, one that is published does", () => {
    const ahead = "Hask is handed over one day ahead of schedule.";
    expect(read(`${HEAD}${ahead}\n`).deadlines).toEqual([]);
    const before = "The guild replies 10 days before the schedule is published on 1 August 2021.";
    expect(read(`${HEAD}${before}\n`).deadlines[0]).toMatchObject({ due: "2021-07-22" });
  });

  test.each([
    [
      "Within 45 days of the entry into force of this Protocol the parties exchange maps.",
      "the parties exchange maps",
    ],
    [
      "Within 45 days of the entry into force the mines at Olk are to be cleared.",
      "the mines at Olk are to be cleared",
    ],
  ])("an anchor without a comma ends where the duty begins: %s", (sentence, subject) => {
    const { deadlines } = read(
      `${HEAD}${sentence} This Protocol enters into force on 1 January 2021.\n`,
    );
    expect(deadlines[0]).toMatchObject({ subject, due: "2021-02-15" });
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
    ["a renewal of what ends on no day", "The accord is renewed for one year."],
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

  test("moved, with the matter and its first day in one sentence", () => {
    const { deadlines } = read(
      `${HEAD}The army shall complete the withdrawal from Alta by 1 December.\n\nThe withdrawal from Alta, due by 1 December, was extended from 1 December to 10 December.\n`,
    );
    const revised = { due: "2020-12-10", passage: "news:2" };
    expect(deadlines).toMatchObject([
      { subject: "The army shall complete the withdrawal from Alta", revised },
      { subject: "The withdrawal from Alta", due: "2020-12-01", revised },
      { subject: "The withdrawal from Alta", wording: "extended from 1 December to 10 December" },
    ]);
  });

  test("a deadline's noun with its day in commas", () => {
    const { deadlines } = read(
      `${HEAD}The deadline set for the withdrawal from Pask, 25 November, has been pushed back to 5 December.\n`,
    );
    expect(deadlines).toMatchObject([
      { subject: "the withdrawal from Pask", due: "2020-11-25", revised: { due: "2020-12-05" } },
      { subject: "the withdrawal from Pask", due: "2020-12-05" },
    ]);
  });

  test("a report that it was not met is no outcome", () => {
    const { deadlines } = read(`${SET}The eastern quay was not handed over on 15 November 2020.\n`);
    expect(deadlines).toMatchObject([{ outcome: null }]);
  });
});

test.each([
  ["two duties of one place on one day are two", "the demining of Aghdam", 2],
  ["one duty said twice is one", "the district of Aghdam", 1],
])("in one document, %s", (_, subject, groups) => {
  const other = deadlineOf({ id: "accord:4/aghdam", passage: "accord:4", subject });
  expect(groupDeadlines([deadlineOf({}), other])).toHaveLength(groups);
});

test.each([
  [
    "ends the day of a limit",
    "The truce holds until midnight on November 20.",
    { due: "2020-11-20", hour: null, wording: "until midnight on" },
  ],
  [
    "begins what holds from it",
    "The truce shall hold from midnight on November 20.",
    { due: "2020-11-20", hour: "00:00" },
  ],
  [
    "24:00 is the same",
    "The truce holds until 24:00 on November 20.",
    { due: "2020-11-20", hour: null },
  ],
])("midnight %s", (_, sentence, expected) => {
  expect(read(`${HEAD}${sentence}\n`).deadlines).toMatchObject([expected]);
});

test.each(["03/04/2003", "03/04/03"])("%s stays open, and the reason says why", (date) => {
  const { deadlines } = read(`${HEAD}The port shall be returned by ${date}.\n`);
  expect(deadlines).toMatchObject([{ due: null, basis: expect.stringContaining("two ways") }]);
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
