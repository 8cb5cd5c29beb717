import { capitalised } from "../languages/words.ts";
import { ComponentType } from "discord-api-types/v10";
import ical, { type ICalEventData } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { Deadline } from "../dates/deadline.ts";
import type { Library } from "../library.ts";
import { messageBody } from "../reply/message.ts";
import { briefKey } from "../reply/short-key.ts";
import { sourceLine, sourceUrl } from "../reply/source-line.ts";
import type { House } from "./house.ts";
import { sayMessage, type InteractionOutcome, type OutcomeFile } from "./interaction-outcome.ts";
import { sayOldCard } from "./notice.ts";

const FILE = "deadlines.ics";

/**
 * Sends the deadlines of a card as a calendar file: each an all-day event, and where it was moved,
 * the new day as another.
 */
export function sayCalendar(keys: readonly string[], house: House): InteractionOutcome {
  const library = house.library();
  const deadlines = library.deadlines.filter(({ id }) => keys.includes(briefKey(id)));
  const content = writeCalendar(deadlines, library, house.now());
  if (content === null) return sayOldCard();
  const file: OutcomeFile = { name: FILE, type: "text/calendar; charset=utf-8", content };
  const body = messageBody(
    [
      { type: ComponentType.TextDisplay, content: "All-day events for your calendar:" },
      { type: ComponentType.File, file: { url: `attachment://${FILE}` } },
    ],
    { private: true },
  );
  return { ...sayMessage({ ...body, attachments: [{ id: "0", filename: FILE }] }), files: [file] };
}

/** An iCalendar file of the dated ones among these deadlines; null where there is none. */
export function writeCalendar(
  deadlines: readonly Deadline[],
  library: Library,
  now: Temporal.Instant,
): string | null {
  const events = deadlines.flatMap((deadline) => eventsOf(deadline, library));
  if (events.length === 0) return null;
  const calendar = ical({ name: "Handover deadlines", prodId: "//handover//deadlines//EN" });
  for (const event of events) calendar.createEvent({ ...event, allDay: true, stamp: now });
  return calendar.toString();
}

function eventsOf(deadline: Deadline, library: Library): readonly ICalEventData[] {
  const { due, revised, passage, sentence, wording } = deadline;
  const subject = capitalised(deadline.subject);
  const words = wording === "" ? "" : ` (${wording})`;
  const set = `${subject}: due${words}${revised === null ? "" : ", later moved"}`;
  const moved = `${subject}: due, as moved`;
  return [
    ...(due === null ? [] : [event(deadline, "due", due, set, passage, sentence, library)]),
    ...(revised === null
      ? []
      : [event(deadline, "moved", revised.due, moved, revised.passage, null, library)]),
  ];
}

function event(
  deadline: Deadline,
  kind: string,
  day: string,
  summary: string,
  passageId: string,
  sentence: string | null,
  library: Library,
): ICalEventData {
  const passage = library.passages.find(({ id }) => id === passageId);
  const document = library.documents.find(({ id }) => id === passage?.document);
  const url = passage && document ? sourceUrl(document, passage) : null;
  const source = passage && document ? sourceLine(document, passage) : passageId;
  return {
    id: `${deadline.id}/${kind}@handover`,
    start: Temporal.PlainDate.from(day),
    summary,
    description: `${sentence ?? passage?.text ?? ""}\n${source}`.trim(),
    ...(url === null ? {} : { url }),
  };
}
