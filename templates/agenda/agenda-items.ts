import * as z from "zod/mini";
import { needed, reference, text, told, wholeNumber, type ValuesOf } from "../../core/workbook/column";
import type { SheetRecord } from "../../core/workbook/read-records";
import type { MeetingStyle } from "../meeting-style";
import { sessionColumns } from "../sessions";

export const columns = {
  number: told(reference("No.", "Number", "Item no.", "Item number", "Ref"), "The number of the item: 1, 2, or 7.1 for a part of item 7.", "1"),
  item: told(needed(text("Item", "Agenda item", "Subject")), "What is to be discussed. Further lines of a cell, with Alt+Enter, are printed below the first.", "Welcome and apologies"),
  leadOfficer: told(text("Lead officer", "Lead Officer(s)", "Lead", "Owner", "Presenter", "Presented by", "Officer responsible"), "Who leads the item.", "Chair"),
  attachments: told(text("Papers", "Paper", "PDF", "Papers attached", "Attached", "Attachments"), "The file of each paper, a line each, such as Item 4.pdf; or whether papers are attached.", "Item 1.pdf"),
  durationMinutes: told(wholeNumber("Minutes", "Time (mins)", "Mins", "Time in minutes", "Duration", "Duration (mins)"), "How many minutes the item has. With a time of the meeting each item gets its time by the clock.", 5),
  ...sessionColumns,
};

export type AgendaRecord = SheetRecord<typeof columns>;
type ItemValues = ValuesOf<typeof columns>;

/** An item as it is printed. */
export const item = z.object({
  number: z.string(),
  item: z.string(),
  leadOfficer: z.string(),
  attachments: z.string(),
  /** In a pack its papers again, one a line, as links to them; "" elsewhere. */
  paperLinks: z.string(),
  durationMinutes: z.string(),
  /** The time by the clock at which it starts. */
  starts: z.string(),
  /** Whether it stands under another item: 7.1 under 7. */
  isSubItem: z.boolean(),
});

const lastWithoutStar = (line: string): string => line.trimEnd().slice(0, -1).trimEnd();
const endsInStar = (line: string): boolean => line.trimEnd().endsWith("*");

/** County boards mark an item that has papers with a star, at the end of its words or of their first line. */
function withoutStar(item: string): string {
  const [first = "", ...more] = item.split("\n");
  if (more.length > 0 && endsInStar(first)) return [lastWithoutStar(first), ...more].join("\n");
  return endsInStar(item) ? lastWithoutStar(item) : item;
}

const isStarred = ({ item }: ItemValues): boolean => withoutStar(item) !== item;

/** What stands in a column of papers where only whether there are any is said. */
const ARE_ATTACHED = /^(?:yes|y|true|x|✓|✔|\*|attached|papers? attached)$/i;
const ARE_NOT_ATTACHED = /^(?:no|n|false|none|n\/a|[-–—])$/i;
const NOT_YET = /^(?:verbal|oral|to follow|to be (?:tabled|circulated)|tabled|presentation)\b/i;

/** Whether an item goes with papers, so that a county board marks it with a star. */
export const hasPapers = (values: ItemValues): boolean =>
  isStarred(values) || (values.attachments !== "" && !ARE_NOT_ATTACHED.test(values.attachments) && !NOT_YET.test(values.attachments));

/** The cell that says of an item, without the name of a file, that papers are attached. */
export const saidAttached = ({ values, where }: AgendaRecord): string | undefined =>
  values.attachments.split("\n").some((line) => ARE_ATTACHED.test(line.trim())) ? where("attachments") : isStarred(values) && values.attachments === "" ? where("item") : undefined;

/** Stars are a county board's, where nothing but them says which items have papers and how long each takes. */
export const styleOf = (records: readonly AgendaRecord[]): MeetingStyle =>
  records.some(({ values }) => isStarred(values)) && !records.some(({ values }) => values.attachments !== "" || values.durationMinutes !== undefined) ? "County" : "City";

export function itemData(values: ItemValues, style: MeetingStyle, starts: string): z.infer<typeof item> {
  const { number, leadOfficer, durationMinutes } = values;
  const words = withoutStar(values.item);
  return {
    number,
    item: style === "County" && hasPapers(values) ? words.replace(/^.*/, (first) => `${first}*`) : words,
    leadOfficer,
    attachments: style === "County" ? namedPapers(values) : saidPapers(values) || (isStarred(values) ? "Attached" : ""),
    paperLinks: "",
    durationMinutes: durationMinutes === undefined ? "" : String(durationMinutes),
    starts,
    isSubItem: number.replace(/\.$/, "").includes("."),
  };
}

/** A tick box is TRUE or FALSE in its cell, and "No" names no paper. */
const saidPapers = ({ attachments }: ItemValues): string => (/^(?:true|yes)$/i.test(attachments) ? "Attached" : /^(?:false|no)$/i.test(attachments) ? "" : attachments);

/** Beside a star only the names of papers say more. */
const namedPapers = ({ attachments }: ItemValues): string => (ARE_ATTACHED.test(attachments) || ARE_NOT_ATTACHED.test(attachments) ? "" : attachments);

export const isTimed = (records: readonly AgendaRecord[]): boolean => records.some(({ values }) => values.durationMinutes !== undefined);

export const minutesOf = (records: readonly AgendaRecord[]): number => records.reduce((sum, { values }) => sum + (values.durationMinutes ?? 0), 0);
