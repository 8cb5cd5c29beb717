import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Call } from "../src/command.ts";
import { openCommands } from "../src/interaction/commands.ts";
import { COMMANDS } from "../src/paths.ts";
import { toPlainText } from "../src/reply/plain.ts";
import { fixture, libraryOf } from "./shipped.ts";

const commands = await openCommands(COMMANDS);
const shipped = libraryOf();

function run(name: string, options: Call["options"], now = "2020-11-13", library = shipped) {
  const command = commands.get(name);
  if (!command) throw new Error(`no command ${name}`);
  const instant = Temporal.Instant.from(`${now}T08:00:00Z`);
  return command.run({ options, now: instant, locale: "en-US", page: null }, library);
}

describe("every command", () => {
  test.each([...commands])(
    "/%s says what it does in every language that it is published in",
    (_, command) => {
      for (const words of Object.values(command.localised ?? {})) {
        expect(words.name).toMatch(/^.{1,32}$/u);
        for (const option of command.options)
          expect(words.options[option.name]?.description).toBeTruthy();
      }
    },
  );

  test.each([...commands])("/%s replies to hostile text without harm", (name, command) => {
    const hostile = '@everyone <@&1> [x](http://x.example) ** `` \u202E "';
    const texts = command.options.filter(
      (option) =>
        option.type === "text" &&
        !["as_of", "from", "to", "status", "document"].includes(option.name) &&
        option.name !== "source",
    );
    const options = Object.fromEntries(
      [...texts.map((option) => option.name), "text"].map((key) => [key, hostile]),
    );
    const reply = run(name, options);
    expect(toPlainText(reply)).not.toBe("");
  });
});

describe("/deadline", () => {
  test.each([
    ["article's name", "Aghdam", "2020-11-20", 7],
    ["town and district", "Lachin", "2020-12-01", 18],
    ["Armenian name", "Berdzor", "2020-12-01", 18],
    ["Azerbaijani spelling", "Laçın", "2020-12-01", 18],
    ["Russian", "Лачин", "2020-12-01", 18],
    ["Armenian script", "Բերձոր", "2020-12-01", 18],
    ["misspelt", "latchin", "2020-12-01", 18],
  ])("%s: %s", (_, place, due, days) => {
    const [state, ...others] = run("deadline", { place }).answer.deadlines;
    expect(others).toEqual([]);
    expect(state).toMatchObject({ deadline: { due }, days, status: "upcoming" });
  });

  test("a place that was moved shows its whole life, each step cited", () => {
    const { answer } = run("deadline", { place: "Kalbajar" });
    expect(answer.deadlines).toHaveLength(1);
    expect(answer.deadlines[0]).toMatchObject({
      deadline: { due: "2020-11-15" },
      days: 2,
      revised: { due: "2020-11-25", days: 12 },
      outcome: { date: "2020-11-25" },
    });
    expect(answer.citations.map((citation) => citation.document.id)).toEqual([
      "trilateral-statement",
      "afterwards",
      "afterwards",
      "peace-deal",
    ]);
    expect(answer.text).toContain("Peace deal names Kalbajar but gives no date for it");
  });

  test("the card repeats the name that was typed, with the documents' own in brackets", () => {
    expect(run("deadline", { place: "Berdzor" }).title).toBe("Berdzor (Lachin)");
    expect(run("deadline", { place: "Lachin" }).title).toBe("Lachin");
  });

  test.each([
    ["the day before", "2020-11-19", "upcoming", "1 day left"],
    ["the day itself", "2020-11-20", "today", "due today"],
    ["the day after", "2020-11-21", "passed", "passed 1 day ago"],
    ["years after", "2026-11-23", "passed", "passed 6 years and 3 days ago (2,194 days)"],
  ])("as of %s", (_, as_of, status, words) => {
    const [state] = run("deadline", { place: "Aghdam", as_of }, "2026-11-23").answer.deadlines;
    expect(state).toMatchObject({ status, words });
  });

  test.each([
    ["two readings", "03/04/2020", "two ways"],
    ["no such day", "31 Feb 2021", "no day"],
    ["no date", "soon", "2020-11-13"],
    ["no year", "13 November", "year"],
  ])("as_of with %s is refused with an example", (_, as_of, message) => {
    expect(() => run("deadline", { as_of })).toThrow(message);
  });

  test("a place without a deadline is told so, with what is near but no source", () => {
    const { answer } = run("deadline", { place: "Shusha" });
    expect(answer).toMatchObject({ kind: "nothing", citations: [], deadlines: [] });
    expect(answer.related.length).toBeGreaterThan(0);
  });

  test("the overview has every deadline, the earliest first, and shows a page of them", () => {
    const first = run("deadline", {});
    expect(first.shownDeadlines).toEqual(first.answer.deadlines.slice(0, 4));
    expect(first.answer.deadlines.length).toBeGreaterThan(3);
    const dues = first.answer.deadlines.map((state) => state.revised?.due ?? state.deadline.due);
    expect(dues).toEqual(dues.toSorted((a, b) => (a ?? "9").localeCompare(b ?? "9")));
  });
});

describe("/deadline offers while somebody types", () => {
  const offered = (place: string) => {
    const call = {
      options: { place },
      now: Temporal.Instant.from("2020-11-13T08:00:00Z"),
      locale: "en-US",
      page: null,
    };
    return commands.get("deadline")?.complete?.(call, "place", shipped) ?? [];
  };

  test("every deadline once, before the first key", () => {
    const values = offered("").map((choice) => choice.value);
    expect(new Set(values).size).toBe(values.length);
    expect(values).toEqual(expect.arrayContaining(["Aghdam", "Kalbajar", "Lachin"]));
  });

  test.each([
    ["the beginning of another side's name", "karv", "Kalbajar"],
    ["the beginning with a foreign letter", "ağd", "Aghdam"],
    ["another script", "Բեր", "Lachin"],
    ["a misspelt name", "latchin", "Lachin"],
  ])("%s: %s", (_, typed, place) => {
    expect(offered(typed)[0]?.value).toBe(place);
  });

  test("and takes each choice by its value", () => {
    for (const { value } of offered("")) {
      expect(run("deadline", { place: value }).answer.deadlines.length).toBeGreaterThan(0);
    }
  });
});

describe("/deadline narrowed", () => {
  test("a deadline that was moved stands where its new day puts it", () => {
    const kalbajar = { place: "Kalbajar", as_of: "2020-11-20" };
    const { answer } = run("deadline", { ...kalbajar, status: "upcoming" });
    expect(answer.deadlines.map((state) => [state.deadline.due, state.revised?.due])).toEqual([
      ["2020-11-15", "2020-11-25"],
    ]);
    expect(run("deadline", { ...kalbajar, status: "passed" }).answer.deadlines).toEqual([]);
  });

  test.each([
    ["Lachin", { status: "upcoming" }, "None of the deadlines for Lachin is upcoming."],
    [
      "prisoners",
      { status: "today", document: "trilateral-statement" },
      "None of the deadlines for “prisoners” is due today and set in “",
    ],
    ["zzzz", { status: "upcoming" }, "The documents set no deadline for “zzzz”."],
  ])("an empty result for %s tells what there is none of", (place, options, words) => {
    expect(run("deadline", { place, as_of: "2026-01-01", ...options }).answer.text).toContain(
      words,
    );
  });

  const dues = (options: Call["options"]) =>
    run("deadline", options).answer.deadlines.map((state) => state.deadline.due);

  test("to those without a date", () => {
    const found = dues({ status: "undated" });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([null]));
  });

  test("to those that have passed on a day", () => {
    expect(dues({ status: "passed", as_of: "2020-11-24", document: "peace-deal" })).toEqual([
      "2020-11-20",
    ]);
  });

  test.each([
    ["status", "late", "upcoming"],
    ["document", "nowhere", "peace-deal"],
  ])("%s that does not exist is refused with what there is", (option, value, known) => {
    expect(() => run("deadline", { [option]: value })).toThrow(known);
  });
});

test("/deadline lists many for one thing over pages, each once", () => {
  const library = libraryOf(fixture("hostile"));
  const pages = [1, 2, 3, 4, 5, 6, 7].map((page) => {
    const now = Temporal.Instant.from("2020-11-13T08:00:00Z");
    const call = { options: { place: "village" }, now, locale: "en-US", page };
    return commands.get("deadline")?.run(call, library);
  });
  const all = pages[0]?.answer.deadlines.map(({ deadline }) => deadline.due);
  expect(all).toHaveLength(25);
  expect(all).toEqual([...new Set(all)].toSorted((a, b) => (a ?? "").localeCompare(b ?? "")));
  const shown = pages.flatMap((page) => page?.shownDeadlines ?? []);
  expect(shown.map(({ deadline }) => deadline.due)).toEqual(all);
  expect(pages[0]?.page).toEqual({ at: 1, of: pages.length });
});

describe("/timeline", () => {
  test("deadlines and reports in order of date, each with its citation", () => {
    const reply = run("timeline", { from: "10 Nov 2020", to: "2020-11-25" });
    const text = toPlainText(reply);
    const days = [...text.matchAll(/(?:day) (\d+) November 2020:/g)].map((match) =>
      Number(match[1]),
    );
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
    expect(reply.answer.citations.length).toBeGreaterThan(3);
    expect(reply.page?.of).toBeGreaterThan(1);
  });

  test("a day that two documents set is one line with both citations", () => {
    const { answer, body } = run("timeline", { from: "1 Dec 2020", to: "1 Dec 2020" });
    expect(answer.deadlines).toMatchObject([
      { deadline: { place: "Lachin", due: "2020-12-01" }, words: "18 days left", also: [2] },
    ]);
    expect(JSON.stringify(body)).toContain("Tuesday 1 December 2020");
  });

  test.each([
    ["two readings", { from: "03/04/2020" }, "from: “03/04/2020” can be read two ways"],
    ["no year", { to: "20 November" }, "to: “20 November” has no year"],
    ["days in the wrong order", { from: "2021-01-01", to: "2020-01-01" }, "Swap the two days"],
  ])("%s is refused", (_, options, message) => {
    expect(() => run("timeline", options)).toThrow(message);
  });

  test("days in which nothing is dated are told so", () => {
    const { answer, tone } = run("timeline", { from: "1900-01-01", to: "1900-12-31" });
    expect([tone, answer.text]).toEqual(["nothing", "The documents date nothing in these days."]);
  });
});

describe("/passage", () => {
  test("shows the passage with its neighbours and where it stands", () => {
    const text = toPlainText(run("passage", { id: "peace-deal:4" }));
    const passages = ["peace-deal:3", "peace-deal:4", "peace-deal:5"].map(
      (id) => shipped.passage(id)?.text ?? id,
    );
    for (const passage of passages) expect(text).toContain(passage);
    for (const fact of ["TRT World", "13 November 2020", "Turkish public broadcaster"])
      expect(text).toContain(fact);
  });

  test.each([
    ["past the end", "peace-deal:99", "peace-deal:1 to peace-deal:11"],
    ["unknown words", "zzzz qqqq", "Try "],
    ["no document's passage", "nosuchdoc:1", "There are afterwards, background"],
    ["a document misspelt", "peace-dael:1", "Did you mean peace-deal?"],
  ])("%s is refused with what there is", (_, id, message) => {
    expect(() => run("passage", { id })).toThrow(message);
  });

  test.each([
    ["a document", "peace-deal", "peace-deal:1"],
    ["a heading", "clause 6", "trilateral-statement:8"],
  ])("%s alone shows where it begins", (_, id, passage) => {
    expect(run("passage", { id }).answer.citations[0]?.passage.id).toBe(passage);
  });

  test("autocomplete offers the headings of every document before the first key", () => {
    const now = Temporal.Instant.from("2020-11-13T08:00:00Z");
    const call = { options: { id: "" }, now, locale: "en-US", page: null };
    const choices = commands.get("passage")?.complete?.(call, "id", shipped) ?? [];
    for (const document of shipped.documents) {
      const own = choices.filter(({ value }) => value.startsWith(`${document.id}:`));
      const headings = new Set(document.passages.map(({ trail }) => trail.join()));
      expect(own.length).toBeGreaterThanOrEqual(Math.min(headings.size, 8));
      expect(own[0]?.name).toContain(document.passages[0]?.trail.at(-1) ?? own[0]?.name);
    }
  });

  test.each(["observation posts", "observ"])("autocomplete finds passages by words: %s", (id) => {
    const call = {
      options: { id },
      now: Temporal.Instant.from("2020-11-13T08:00:00Z"),
      locale: "en-US",
      page: null,
    };
    const [choice] = commands.get("passage")?.complete?.(call, "id", shipped) ?? [];
    expect(choice?.name).toContain("observation");
    const found = run("passage", { id: choice?.value }).answer.citations[0]?.passage.id;
    expect(found).toBe(choice?.value);
  });
});

describe("/ask", () => {
  test("what a place lacks stands below the deadlines of the others", () => {
    const text = toPlainText(run("ask", { question: "when are Aghdam and Shusha due" }));
    const lacking = text.indexOf("Shusha: No such deadline");
    expect(lacking).toBeGreaterThan(text.indexOf("Due by"));
    expect(text.indexOf("Due by")).toBeGreaterThan(0);
  });

  test("of days between deadlines that it cannot tell apart it does not say that there are none", () => {
    const { answer } = run("ask", {
      question: "how many days between the election and the Lachin deadline",
    });
    expect(answer.kind).not.toBe("found");
    expect(answer.text).not.toContain("No such deadline");
  });
});

describe("/search", () => {
  test("marks the words in the passages that it finds, five a page", () => {
    const reply = run("search", { terms: "peacekeepers" });
    expect(reply.answer.citations).toHaveLength(5);
    expect(reply.page).toMatchObject({ at: 1 });
    for (const { quote, marks } of reply.answer.citations) {
      expect(marks.length).toBeGreaterThan(0);
      expect(marks.map(([start, end]) => quote.slice(start, end)).join(" ")).toMatch(/peacekeep/i);
    }
  });

  test("says so when no passage has the words, and what the documents cover", () => {
    const reply = run("search", { terms: "zzzz" });
    expect(reply.answer).toMatchObject({ kind: "nothing", citations: [] });
    expectCovered(toPlainText(reply));
  });
});

test("/ask gives the sentence where no words of it answer alone, and quotes it once", () => {
  const question = "What did Lavrov say?";
  const text = toPlainText(run("ask", { question, source: "peace-deal" }));
  const [sentence = ""] = /“.*?”/s.exec(text) ?? [];
  expect(sentence).toContain("Lavrov");
  expect(text.split(sentence)).toHaveLength(2);
  expect(text).toMatch(/^\[1\] restated from Peace deal/m);
});

describe("Find in the documents", () => {
  const found = (text: string) =>
    run("find-in-the-documents", { text }).answer.citations.map(({ quote }) => quote);
  const talk = "We went to the market and bought apples and pears, as they like fruit. ".repeat(20);

  test.each([
    ["first", `Lachin was due on 1 December 2020. ${talk}`],
    ["last", `${talk}Lachin was due on 1 December 2020.`],
    ["between lines", `${talk}\nLachin was due on 1 December 2020\n${talk}`],
  ])("finds a claim among much else: %s", (_, message) => {
    expect(found(message).join("\n")).toMatch(/Lachin district .* 1 December 2020/);
  });

  test("gives each claim of a message a passage before any gets its second", () => {
    const quotes = found("The corridor is 5 km wide. Kalbajar was moved to 25 November 2020.");
    expect(quotes.slice(0, 2).join("\n")).toMatch(/5 km wide/);
    expect(quotes.slice(0, 2).join("\n")).toMatch(/Kalbajar/);
  });

  test("finds nothing in talk, and says what the documents cover", () => {
    expect(found(talk)).toEqual([]);
    expectCovered(toPlainText(run("find-in-the-documents", { text: talk })));
  });
});

test.each([
  ["ask", "question"],
  ["deadline", "place"],
])("/%s says what the documents cover where nothing is near", (name, option) => {
  expectCovered(toPlainText(run(name, { [option]: "zzzz qqqq" })));
});

function expectCovered(text: string): void {
  expect(text).toContain("What the documents cover");
  for (const { title, passages } of shipped.documents) {
    expect(text).toContain(title);
    expect(text).toContain(passages.find(({ trail }) => trail.length > 0)?.trail.at(-1) ?? title);
  }
}

test("/about names every document with its date, the naming policy, privacy and the version", () => {
  const text = toPlainText(run("about", {}));
  for (const document of shipped.documents) expect(text).toContain(document.title);
  for (const word of ["13 November 2020", "Nothing that you type is stored", "Handover 0."])
    expect(text).toContain(word);
});

test("/about tells of a document that could not be read", () => {
  const library = libraryOf(fixture("one-broken"));
  expect(toPlainText(run("about", {}, "2020-11-13", library))).toContain("broken.md, line 2");
});
