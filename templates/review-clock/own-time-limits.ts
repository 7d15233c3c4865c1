import { companionTable } from "../../core/companion-table";
import { quoted } from "../../core/quoted";
import { nameKey } from "../../core/same-name";
import { headingNeeded, needed, oneOf, text, wholeNumber } from "../../core/workbook/column";
import type { Reading, ReviewEvent, TimeLimit } from "../review-time-limits";

/** The events by the names that a table gives them. */
export const EVENT_NAMES: Readonly<Record<ReviewEvent, string>> = {
  incident: "Homicide",
  notified: "Notification",
  decided: "Decision",
  terms: "Terms agreed",
  began: "Start of the review",
  imrs: "Management reviews",
  report: "Overview report",
  homeOffice: "To the Home Office",
  cleared: "Clearance",
  published: "Publication",
  concluded: "Conclusion",
};

const ALSO_SAID: Readonly<Record<string, ReviewEvent>> = {
  ...(Object.fromEntries(Object.entries(EVENT_NAMES).map(([event, name]) => [name.toLowerCase(), event])) as Readonly<Record<string, ReviewEvent>>),
  death: "incident",
  "partnership told": "notified",
  decided: "decided",
  "terms of reference": "terms",
  imrs: "imrs",
  "home office": "homeOffice",
  published: "published",
  concluded: "concluded",
  cleared: "cleared",
};

/** An event as people name it; they are shown the names, not what the program calls them. */
const event = (...headings: readonly [string, ...string[]]) => {
  const known = oneOf<ReviewEvent>(Object.keys(EVENT_NAMES) as [ReviewEvent, ...ReviewEvent[]], ALSO_SAID, ...headings);
  return {
    ...known,
    read: ((cell, write) => {
      const reading = known.read(cell, write);
      if ("value" in reading || !reading.message.includes(" must be ")) return reading;
      return { ...reading, message: `${headings[0]} must be ${Object.values(EVENT_NAMES).join(", ")}, and this is ${quoted(String(cell.value))}.` };
    }) as typeof known.read,
  };
};

const columns = {
  edition: needed(text("Edition", "Edition of the guidance")),
  event: needed(event("Event", "Event of the review")),
  months: needed(wholeNumber("Months", "Months allowed")),
  from: needed(event("Counted from", "Months from")),
  source: headingNeeded(text("Source", "Paragraph", "Where it says so")),
};

/** The time limits of editions that are in none of the papers, as a sheet gives them with their source. */
export const ownTimeLimits = companionTable<typeof columns, Record<never, never>, readonly Reading[]>(
  "review-clock",
  { table: { name: "TimeLimits", sheets: /time limits?|editions?/i, columns, atLeast: 4, surely: 5 }, details: {} },
  (records, _, report) => {
    const editions = new Map<string, { name: string; limits: { [E in ReviewEvent]?: TimeLimit } }>();
    for (const { values, where } of records) {
      const { edition, event: of, months, from, source } = values;
      if (edition === "" || of === undefined || months === undefined || from === undefined) continue;
      const known = editions.get(nameKey(edition)) ?? { name: edition, limits: {} };
      editions.set(nameKey(edition), known);
      if (known.limits[of]) report({ code: "number-used-twice", message: `${EVENT_NAMES[of]} is here twice for ${quoted(edition)}. Keep one of the two rows.`, where: where("event") });
      if (source === "") report({ code: "cell-blank", message: "Source is blank. Write the paragraph of the guidance that sets this time limit, so that the board can look it up.", where: where("source") });
      if (of === from) report({ code: "row-unclear", message: `${EVENT_NAMES[of]} cannot be counted from itself. Change Event or Counted from.`, where: where("from") });
      known.limits[of] = { months, from, source };
    }
    return [...editions.values()].map(({ name, limits }) => ({ name, said: [name], limits }));
  },
  { id: "time-limits", title: "Time limits", holds: "of an edition of the guidance, for the review clock" },
);

/** The reading that a sheet names, by its name or as councils say it. */
export const readingNamed = (typed: string, readings: readonly Reading[]): Reading | undefined =>
  readings.find(({ name, said }) => [name, ...said].some((each) => nameKey(each) === nameKey(typed)));
