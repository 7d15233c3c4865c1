import * as z from "zod/mini";
import { documentType } from "../../core/document-type";
import { date, needed, text, wholeNumber } from "../../core/workbook/column";

const columns = {
  organisation: needed(text("Organisation", "Agency", "Partner")),
  representative: text("Representative", "Attended by", "Post"),
  meetings: wholeNumber("Meetings attended", "Attended", "Attendances"),
};

const details = {
  partnership: text("Partnership", "Board"),
  date: needed(date("Date", "As at")),
  held: wholeNumber("Meetings held", "Held"),
};

const data = z.object({
  title: z.string(),
  footer: z.string(),
  partnership: z.string(),
  date: z.string(),
  organisations: z.array(z.object({ organisation: z.string(), representative: z.string(), meetings: z.string() })),
});

/** Who came to the meetings of a partnership: the document of docs/add-a-document.md. */
export const attendance = documentType({
  id: "attendance",
  title: "Attendance",
  needs: 'No record of attendance was found on a visible sheet. It has a row of headings with "Organisation", "Representative" and "Meetings attended".',
  isPersonal: false,
  table: { name: "Attendance", sheets: /attendance/i, columns, atLeast: 2, surely: 3 },
  details,
  data,
  toPaper(records, { values, title: sheetTitle }, report, _, write) {
    for (const { values: row, where } of records) {
      if (values.held !== undefined && (row.meetings ?? 0) > values.held) {
        report({ code: "totals-disagree", message: `${row.organisation} attended ${row.meetings} meetings, and ${values.held} were held. Change one of the two.`, where: where("meetings") });
      }
    }
    const partnership = values.partnership || sheetTitle;
    const when = values.date ? write.date(values.date) : "";
    const title = `Attendance: ${[partnership, when].filter(Boolean).join(", ")}`;
    return {
      title,
      data: {
        title,
        footer: "Attendance",
        partnership,
        date: when,
        organisations: records.map(({ values: { organisation, representative, meetings } }) => ({ organisation, representative, meetings: meetings === undefined ? "" : String(meetings) })),
      },
    };
  },
});
