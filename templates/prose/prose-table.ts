import { headingNeeded, reference, text, told } from "../../core/workbook/column";
import type { SheetRecord } from "../../core/workbook/read-records";
import type { TableShape } from "../../core/workbook/table-shape";

/** What the table of a paper in prose has: a row for each paragraph, under the section that it belongs to. */
export const proseColumns = {
  section: told(headingNeeded(text("Section", "Sections", "Section heading", "Section title")), "The heading of a section, in the first of its rows.", "Recommendations"),
  number: told(reference("Number", "No.", "Paragraph no.", "Paragraph number", "Para no."), "The number of the paragraph, where it has one of its own.", ""),
  subheading: told(text("Sub-heading", "Subheading", "Sub heading", "Paragraph heading"), "A heading over the paragraph, where it has one.", ""),
  paragraph: told(headingNeeded(text("Paragraph", "Paragraphs", "Paragraph text", "Text of the paragraph")), "The words of the paragraph.", "The board is asked to note this report."),
};

export type ProseRecord = SheetRecord<typeof proseColumns>;

/** The table of a paper in prose; which paper it is, the sheet says by its name or by a label above the table. */
export const proseTable = (name: string, sheets: RegExp): TableShape<typeof proseColumns> => ({
  name,
  sheets,
  columns: proseColumns,
  atLeast: 2,
  surely: Object.keys(proseColumns).length + 1,
  groups: ["section", "number"],
  prose: ["subheading", "paragraph"],
  hasDetailsAboveOnly: true,
});
