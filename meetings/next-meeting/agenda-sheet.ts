import { compareDates, writeDate, type CalendarDate } from "../../core/calendar-date";
import { listed } from "../../core/listed";
import type { AgendaOfMeeting, ItemOfMeeting, MinutesOfMeeting } from "../../core/meeting-record";
import type { CellText, SheetText } from "../../core/workbook/workbook-text";
import { dueBy, mattersArising, type CarriedPoint } from "./carried-points";
import { firstAfter, futureMeetings } from "./date-of-next";
import { dateCell, labelled, sheetOf } from "../../core/workbook/labels-and-table";
import { IS_ACTIONS, IS_MATTERS, IS_MINUTES, numberedAgain, standingItems, wordsAtNext } from "./standing-items";

/** The items of the next agenda, numbered from 1. */
export function nextItems(agenda: AgendaOfMeeting, from: CalendarDate, to: CalendarDate, points: readonly CarriedPoint[], minutes: MinutesOfMeeting | undefined): readonly ItemOfMeeting[] {
  const { standing } = standingItems(agenda);
  const matters = mattersArising(points, minutes);
  const arising = matters.length === 0 || !minutes?.date ? "Matters arising" : `Matters arising from the minutes of ${writeDate(minutes.date)}\nMinute${matters.length === 1 ? "" : "s"} ${listed(matters, "and")}`;
  const due = dueBy(points, to);
  const dueLine = due.length === 0 ? "" : `\nDue by ${writeDate(to)}: ${listed(due, "and")}`;
  const hasMatters = standing.some(({ item }) => IS_MATTERS.test(item));
  const hasActions = standing.some(({ item }) => IS_ACTIONS.test(item));
  const plain = (like: ItemOfMeeting, item: string): ItemOfMeeting => ({ ...like, item, leadOfficer: like.leadOfficer, durationMinutes: undefined });
  const items = standing.flatMap((each): readonly ItemOfMeeting[] => {
    const words = wordsAtNext(each, from, to);
    if (IS_MATTERS.test(words)) return [{ ...each, item: matters.length === 0 ? (words.split("\n")[0] ?? "") : arising }];
    const isMinutes = IS_MINUTES.test(words);
    if (IS_ACTIONS.test(words) && !isMinutes) return [{ ...each, item: `${words.split("\n")[0]}${dueLine}` }];
    if (!isMinutes) return [{ ...each, item: words }];
    return [
      { ...each, item: words },
      ...(matters.length > 0 && !hasMatters ? [plain(each, arising)] : []),
      ...(points.length > 0 && !hasActions ? [plain(each, `Action points: Review${dueLine}`)] : []),
    ];
  });
  return numberedAgain(items);
}

const numberCell = (number: string): CellText => (number === "" ? null : /^\d+$/.test(number) ? Number(number) : number);

/** The sheet of the next agenda. */
export function agendaSheet(agenda: AgendaOfMeeting, to: CalendarDate, items: readonly ItemOfMeeting[]): SheetText {
  const future = futureMeetings(agenda).filter(({ day }) => !day || compareDates(day, to) > 0);
  const after = firstAfter(future, to);
  const lists = future.some(({ day }) => day) ? labelled("Future meetings", future.map(({ line }) => line)) : [];
  return sheetOf({
    name: "Agenda",
    widths: [24, 58, 32, 44, 10],
    labels: [
      ["Partnership", agenda.partnership],
      ["Date", dateCell(to)],
      ["Time", agenda.time || null],
      ...(agenda.endTime === "" ? [] : [["End time", agenda.endTime]]),
      ["Place", agenda.place || null],
      ["Next meeting", after ? dateCell(after) : null],
      ...agenda.kept.filter(({ label }) => IS_SHORT.includes(label)).flatMap(({ label, lines }) => labelled(label, lines)),
      ...lists,
    ],
    table: "Agenda",
    headings: ["No.", "Item", "Lead officer", "Papers", "Minutes"],
    rows: items.map(({ number, item, leadOfficer, durationMinutes }) => [numberCell(number), item, leadOfficer || null, null, durationMinutes ?? null]),
    below: agenda.kept.filter(({ label }) => !IS_SHORT.includes(label)).flatMap(({ label, lines }) => labelled(label, lines)),
  });
}

/** Labels of a word or two, which stand above the table; those of the page for the public stand below it. */
const IS_SHORT = ["Style", "Writing style", "Notice", "Closed titles"];
