import * as z from "zod/mini";
import { writeDate, writeLongDate } from "../../core/calendar-date";
import { documentType } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { needed, oneOf, reference, text, type Column } from "../../core/workbook/column";
import { meetingDetails } from "../meeting-details";
import { reportRepeated } from "../../core/workbook/report-repeated";
import type { SheetRecord } from "../../core/workbook/read-records";

const asTyped = reference("Month/number", "Number", "No.", "Action number", "Ref");

/** The number of an action point: the month it was raised and its place in that meeting, 03/01. */
/** The number of an action as other trackers have it: 7, A2, 2011/4. */
const OWN_NUMBER = /^(?:[A-Z]{1,4}[ -]?)?\d{1,4}(?:[./-]\d{1,4})?[a-z]?$/i;

const monthAndNumber: Column<string> = {
  ...asTyped,
  read(cell) {
    const reading = asTyped.read(cell);
    if (!("value" in reading) || reading.value === "") return reading;
    const [, month = "", number = ""] = /^(\d{1,2}) ?\/ ?(\d{1,3})$/.exec(reading.value) ?? [];
    if (Number(month) >= 1 && Number(month) <= 12) return { value: `${month.padStart(2, "0")}/${number.padStart(2, "0")}` };
    if (number === "" && OWN_NUMBER.test(reading.value)) return reading;
    return {
      code: "cell-not-read",
      message: `Month/number must be the month and the number in its meeting, such as 03/01, and this is ${quoted(reading.value)}.`,
    };
  },
};

type Status = "Ongoing" | "Closed";

/** What else councils call the two states of an action point. */
const ALSO_SAID: Readonly<Record<string, Status>> = {
  open: "Ongoing",
  "not started": "Ongoing",
  "not yet started": "Ongoing",
  started: "Ongoing",
  "on hold": "Ongoing",
  overdue: "Ongoing",
  "carried over": "Ongoing",
  "carried forward": "Ongoing",
  "in hand": "Ongoing",
  live: "Ongoing",
  "on track": "Ongoing",
  outstanding: "Ongoing",
  "in progress": "Ongoing",
  "on-going": "Ongoing",
  complete: "Closed",
  completed: "Closed",
  done: "Closed",
  discharged: "Closed",
};

const columns = {
  number: needed(monthAndNumber),
  actionPoint: needed(text("Action point", "Action points", "Agreed action", "Action", "Actions")),
  status: oneOf<Status>(["Ongoing", "Closed"], ALSO_SAID, "Status"),
  update: text("Update", "Progress", "Action", "Position", "Latest position", "Update / progress"),
};

const data = z.object({
  title: z.string(),
  /** What the foot of every page says: short, so that it stands in one line with the page number. */
  footer: z.string(),
  partnership: z.string(),
  date: z.string(),
  time: z.string(),
  place: z.string(),
  actionPoints: z.array(
    z.object({ number: z.string(), actionPoint: z.string(), status: z.string(), update: z.string(), statusAndUpdate: z.string() }),
  ),
  ongoing: z.string(),
  closed: z.string(),
});

/** The schedule of action points from a meeting, each with its status as a word and what has been done. */
export const actionPoints = documentType({
  id: "action-points",
  title: "Action points",
  needs:
    'No action points were found on a visible sheet. Action points have a row of headings with "Month/number", "Action point" and "Status" or "Update", and the date of the meeting above it beside the word "Date".',
  isPersonal: false,
  table: { name: "ActionPoints", sheets: /action (?:points?|schedule|tracker|log|list)|^actions?$|\bactions\b/i, columns, atLeast: 3, surely: 4 },
  details: meetingDetails,
  data,
  toPaper(records, { values, title: sheetTitle }, report) {
    reportRepeated(records, "number", (number) => `Action point ${number} is here twice. Give one of the two another number.`, report);
    const rows = records.map((record) => {
      const { status, update } = statusAndUpdate(record, report);
      const { number, actionPoint } = record.values;
      return { number, actionPoint, status, update, statusAndUpdate: [status, update].filter(Boolean).join(" – ") };
    });
    const partnership = values.partnership || sheetTitle;
    const when = values.date && writeDate(values.date);
    const title = `Action points: ${[partnership, when].filter(Boolean).join(", ")}`;
    const count = (status: Status): string => String(rows.filter((row) => row.status === status).length);
    return {
      title,
      data: {
        title,
        footer: ["Action points", when].filter(Boolean).join(", "),
        partnership,
        date: values.date ? writeLongDate(values.date) : "",
        time: values.time,
        place: values.place,
        actionPoints: rows,
        ongoing: count("Ongoing"),
        closed: count("Closed"),
      },
    };
  },
});

type ActionPoint = SheetRecord<typeof columns>;

/** "Closed – Item 2 on Agenda.", and not "Closed circuit television to be installed". */
const STATUS_FIRST = /^(ongoing|on-going|closed)(?:\s*(?:[–—:;.,]|-(?=\s)|\n)\s*|\s+-\s*|$)/i;

/** The status has a column of its own, or begins the update as the papers print it; where both say it, they must agree. */
function statusAndUpdate({ values, where, has }: ActionPoint, report: (problem: Problem) => void): { status: Status | ""; update: string } {
  const { status, update } = values;
  const typed = STATUS_FIRST.exec(update);
  const first: Status | undefined = typed ? (typed[1]?.toLowerCase() === "closed" ? "Closed" : "Ongoing") : undefined;
  if (status && first && status !== first) {
    report({ code: "cell-not-read", message: `Status is ${status}, and the update begins with ${first}. Change one of the two.`, where: where("update") });
  }
  const said = status ?? first;
  if (!said) {
    if (has("status")) report({ code: "cell-blank", message: "Status is blank. It must be Ongoing or Closed.", where: where("status") });
    else report({ code: "heading-missing", message: 'No column is headed "Status", and an update does not begin with Ongoing or Closed. Head a column "Status", and say in it how each action stands.', where: where("status") });
    return { status: "", update };
  }
  return { status: said, update: first ? update.slice(typed?.[0].length) : update };
}
