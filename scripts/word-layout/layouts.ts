import { actionPointsTables } from "./action-points-tables";
import { agendaBody } from "./agenda-body";
import { boardReportBody } from "./board-report-body";
import { briefingBody } from "./briefing-body";
import { dhrActionPlanBody } from "./dhr-action-plan-body";
import { fundingSplitBody } from "./funding-split-body";
import { imrBody } from "./imr-body";
import { letterBody } from "./letter-body";
import { minutesBody } from "./minutes-body";
import { overviewBody } from "./overview-body";
import type { Layout } from "./package-docx";
import { performanceReportBody } from "./performance-report-body";
import { priorityReportBody, priorityReportFootnotes } from "./priority-report-body";
import { referralsTable } from "./referrals-table";
import { reviewClockBody } from "./review-clock-body";
import { signedListBody } from "./signed-list-body";
import { CM, TAB, TEXT_WIDTH, detail, field, onlyWith, paragraph, run, table } from "./word-xml";

const pageNumber = `${run("Page ")}${field("PAGE")}${run(" of ")}${field("NUMPAGES")}`;

/** The foot of every page: which paper it is and the number of the page, at the two margins. */
const footer = (orientation: Layout["orientation"]): string =>
  `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="${Math.round(TEXT_WIDTH[orientation] * CM)}"/></w:tabs></w:pPr>` +
  `${run("{Footer}")}${TAB}${pageNumber}</w:p>`;

const marking = paragraph("Marking", "{Marking}");

/** Whose paper it is, what it is, and the details that its sheet may give, each under the label of its own name. */
const head = (heading: string, ...details: readonly string[]): string =>
  onlyWith("Partnership", paragraph("Organisation", "{Partnership}")) + paragraph("Heading1", heading) + details.map((name) => detail(name, name)).join("");

const meetingHead = (heading: string): string => head(heading, "Date", "Time", "Place");

const agenda: Layout = { orientation: "portrait", footer: footer("portrait"), body: agendaBody };

const actionPoints: Layout = { orientation: "portrait", footer: footer("portrait"), body: meetingHead("Action points") + actionPointsTables };

const dhrActionPlan: Layout = {
  orientation: "landscape",
  header: marking,
  footer: footer("landscape") + marking,
  body:
    head("{Term} action plan{Draft mark}", "Review", "Guidance", "As at") + dhrActionPlanBody,
};

const performanceReport: Layout = {
  orientation: "landscape",
  footer: footer("landscape"),
  body: head("Performance report", "Period") + performanceReportBody,
};

const idvasReferrals: Layout = {
  orientation: "landscape",
  footer: footer("landscape"),
  body: head("Referrals to the domestic violence advocacy service", "Service") + referralsTable,
};

const actionPlan: Layout = {
  orientation: "landscape",
  footer: footer("landscape"),
  body:
    head("Action plan", "Date") +
    onlyWith(
      "Priorities",
      onlyWith("Priority", paragraph("Heading2", "{Priority}")),
      table("Issues of a priority", "Each issue with its actions, their owner and the update.", "Issues", [
        { heading: "Issue", width: 5.3, cell: "{Issue}" },
        { heading: "Action", width: 7.3, cell: "{Action}" },
        { heading: "Owner", width: 3.6, cell: "{Owner}" },
        { heading: "Update", width: 9.7, cell: "{Update}" },
      ]),
    ),
};

const minutes: Layout = { orientation: "portrait", footer: footer("portrait"), body: minutesBody };

const priorityReport: Layout = { orientation: "portrait", footer: footer("portrait"), body: priorityReportBody, footnotes: priorityReportFootnotes };
const imr: Layout = { orientation: "portrait", header: marking, footer: footer("portrait") + marking, body: imrBody };
const overviewReport: Layout = { ...imr, body: overviewBody };
const reviewClock: Layout = { orientation: "landscape", header: marking, footer: footer("landscape") + marking, body: reviewClockBody };
const fundingSplit: Layout = { orientation: "portrait", footer: footer("portrait"), body: fundingSplitBody };
const boardReport: Layout = { orientation: "portrait", footer: footer("portrait"), body: boardReportBody };

const briefing: Layout = { orientation: "portrait", footer: footer("portrait"), body: briefingBody };

const letter: Layout = { orientation: "portrait", header: marking, footer: footer("portrait") + marking, body: letterBody };

/** The list that is signed before papers are published, which is made of no sheet. */
export const signedListLayout: Layout = { orientation: "portrait", header: marking, footer: footer("portrait") + marking, body: signedListBody };

/** The layout of each document's Word file, by the document's id. */
export const layouts: Readonly<Record<string, Layout>> = {
  agenda,
  minutes,
  "action-points": actionPoints,
  "dhr-action-plan": dhrActionPlan,
  "action-plan": actionPlan,
  imr,
  "overview-report": overviewReport,
  "review-clock": reviewClock,
  "funding-split": fundingSplit,
  "performance-report": performanceReport,
  "idvas-referrals": idvasReferrals,
  "priority-report": priorityReport,
  "board-report": boardReport,
  briefing,
  letter,
};
