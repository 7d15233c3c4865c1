import * as z from "zod/mini";
import { writeDate, writeLongDate, dateOfSerial } from "../../core/calendar-date";
import { documentType } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import type { Cell } from "../../core/workbook/cell";
import { needed, oneOf, text, type Column } from "../../core/workbook/column";
import { isDateCell } from "../../core/workbook/shown-text";
import { reportRepeated } from "../../core/workbook/report-repeated";
import { meetingDetails } from "../meeting-details";
import type { SheetRecord } from "../../core/workbook/read-records";

/** The number of an action point: the month it was raised and its place in that meeting, 03/01. */
const monthAndNumber: Column<string> = {
  ...text("Month/number", "Number", "No.", "Action number", "Ref"),
  read(cell: Cell) {
    if (isDateCell(cell)) {
      return {
        code: "number-became-date",
        message: `Excel has turned this number into a date, ${writeDate(dateOfSerial(cell.value as number))}. Format the column as Text and type the number again.`,
      };
    }
    const reading = text("Month/number").read(cell);
    if (!("value" in reading) || reading.value === "" || isMonthAndNumber(reading.value)) return reading;
    return {
      code: "cell-not-read",
      message: `Month/number must be the month and the number in its meeting, such as 03/01, and this is "${reading.value}".`,
    };
  },
};

function isMonthAndNumber(number: string): boolean {
  const match = /^(\d{1,2})\/(\d{1,3})$/.exec(number);
  return match !== null && Number(match[1]) >= 1 && Number(match[1]) <= 12;
}

const columns = {
  number: needed(monthAndNumber),
  actionPoint: needed(text("Action point", "Action points", "Agreed action")),
  status: oneOf(["Ongoing", "Closed"], "Status"),
  update: text("Update", "Progress", "Action", "Position"),
};

const data = z.object({
  title: z.string(),
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
  needs: 'A schedule of action points needs a row of headings with "Month/number", "Action point" and "Status" or "Update".',
  isPersonal: false,
  table: { name: "ActionPoints", columns, atLeast: 3 },
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
    const title = `Action points: ${[partnership, values.date && writeDate(values.date)].filter(Boolean).join(", ")}`;
    const count = (status: string): string => String(rows.filter((row) => row.status === status).length);
    return {
      title,
      data: {
        title,
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

/** The status has a column of its own, or begins the update as the papers print it: "Closed – Item 2 on Agenda." */
function statusAndUpdate({ values, where }: ActionPoint, report: (problem: Problem) => void): { status: string; update: string } {
  const { status, update } = values;
  if (status) return { status, update };
  const typed = /^(ongoing|closed)\b\s*[-–—:]?\s*/i.exec(update);
  if (typed?.[1]) {
    return { status: typed[1].toLowerCase() === "closed" ? "Closed" : "Ongoing", update: update.slice(typed[0].length) };
  }
  report({ code: "cell-blank", message: "Status is blank. It must be Ongoing or Closed.", where: where("status") });
  return { status: "", update };
}
