import * as z from "zod/mini";
import { documentType } from "../../core/document-type";
import { headingNeeded, needed, text, told } from "../../core/workbook/column";
import { reportRepeated } from "../../core/workbook/report-repeated";
import { quoted } from "../../core/quoted";
import { reportingPeriod } from "../reporting-period";
import { checkReport } from "./check-report";
import { withDeputy } from "./lead-officer";

/** The boxes of the form, in its order, each with the shorter forms that sheets use. */
export const boxes = {
  achievements: told(headingNeeded(text("Key achievements", "Key achievements during this quarter", "Achievements", "Key achievements this quarter", "Progress this quarter")), "What was achieved in the quarter.", "The scheme began in all wards."),
  concerns: told(headingNeeded(text("Areas of concern", "Areas of concern for Partnership to note", "Concerns", "Area of concern", "Concerns for Partnership to note")), "What the partnership should know of.", "One post is vacant."),
  recommendations: told(headingNeeded(text("Recommendations", "Recommendations to Partnership to address concerns", "Recommendation", "Recommendations to Partnership")), "What is recommended to the partnership because of it.", "To note the report."),
  publicity: told(headingNeeded(text("Items for publicity", "Any items for publicity", "Publicity", "Item for publicity", "Publicity items")), "What may be told to the public.", "An article in the magazine of the council."),
};

const columns = {
  priority: told(needed(text("Priority area", "Priority", "Theme")), "The priority area. Each row is a report of its own.", "Anti-social behaviour"),
  leadOfficer: told(headingNeeded(text("Lead officer", "Lead", "Lead officer(s)", "Officer responsible", "Owner")), "Who leads the priority area.", "Lead officer"),
  deputy: told(text("Deputy", "Deputy lead officer", "Lead officer's deputy", "Assigned deputy"), "Who stands in for the lead officer.", "Deputy"),
  ...boxes,
};

const details = {
  partnership: text("Partnership", "Board", "Name of partnership", "Name of board"),
  quarter: needed(reportingPeriod("Quarter", "Period", "Reporting period", "Reporting quarter")),
};

export type ReportColumns = typeof columns;
export type ReportDetails = typeof details;

const data = z.object({
  title: z.string(),
  /** What the foot of the page says. */
  footer: z.string(),
  partnership: z.string(),
  quarter: z.string(),
  priorityArea: z.string(),
  /** With the deputy in brackets: "Dick Moore (Jenny Jolley)". */
  leadOfficer: z.string(),
  achievements: z.string(),
  concerns: z.string(),
  recommendations: z.string(),
  publicity: z.string(),
});

const NAMED_FOR_IT = /priority (?:area )?(?:quarterly )?(?:progress |monitoring )?reports?\b/i;

/** The quarterly progress reports of the priority areas: one page and one file for each, as the agenda attaches them. */
export const priorityReport = documentType({
  id: "priority-report",
  title: "Priority reports",
  needs:
    'No priority reports were found on a visible sheet. They have a row of headings with "Priority area", "Lead officer", "Key achievements", "Areas of concern", "Recommendations" and "Items for publicity", one report in each row, and the quarter above them beside the word "Quarter".',
  isPersonal: false,
  table: {
    name: "PriorityReports",
    sheets: NAMED_FOR_IT,
    columns,
    atLeast: 4,
    surely: 4,
    prose: ["achievements", "concerns", "recommendations", "publicity"],
  },
  details,
  data,
  toPaper(records, details, report) {
    const { values, where } = details;
    const partnership = values.partnership || (NAMED_FOR_IT.test(details.title) ? "" : details.title);
    const quarter = values.quarter?.written ?? "";
    if (quarter !== "" && !/^Q\d /.test(quarter)) {
      report({ code: "cell-not-read", message: `The quarter must be one such as Q4 2010/11, and this is ${quoted(quarter)}.`, where: where("quarter") });
    }
    reportRepeated(records, "priority", (priority) => `${quoted(priority)} has two reports here. Put them together in one row, or give one of the two its own name.`, report);
    for (const record of records) checkReport(record, partnership, report);
    return {
      title: `Priority reports: ${[partnership, quarter].filter(Boolean).join(", ")}`,
      each: records.map(({ values: { priority, leadOfficer, deputy, achievements, concerns, recommendations, publicity } }) => {
        const title = `Priority report: ${[priority, quarter].filter(Boolean).join(", ")}`;
        const footer = ["Priority report", quarter].filter(Boolean).join(", ");
        return { title, data: { title, footer, partnership, quarter, priorityArea: priority, leadOfficer: withDeputy(leadOfficer, deputy), achievements, concerns, recommendations, publicity } };
      }),
    };
  },
});
