import { referralsTable } from "./referrals-table";
import { keptTogether, onNewPage, onlyWith, onlyWithout, paragraph, table } from "./word-xml";

const summary =
  paragraph("Normal", "{Summary}") +
  table("Summary of targets", "Each target with its outturn and how it stands.", "Targets", [
    { heading: "Priority", width: 3, cell: "{Priority}", onlyWith: "Has priorities" },
    { heading: "Indicator", width: 3.2, cell: "{Indicator}", onlyWith: "Has indicators" },
    { heading: "Target", width: 7, cell: "{Target}" },
    { heading: "Baseline", width: 1.9, align: "right", cell: "{Baseline}", onlyWith: "Is whole" },
    { heading: "Outturn", width: 1.9, align: "right", cell: "{Outturn}" },
    { heading: "Change", width: 2.6, align: "right", cell: "{Change}", onlyWith: "Is whole" },
    { heading: "Status", width: 2.4, cell: "{~Status}" },
    { heading: "Why", width: 3.9, cell: "{Reason}", onlyWith: "Is whole" },
  ]);

const targets = table("Targets of a priority", "Each target with its baseline, outturn and change, how it stands, and why.", "Targets", [
  { heading: "Indicator", width: 3.8, cell: "{Indicator}", onlyWith: "Has indicators" },
  { heading: "Target", width: 7, cell: "{Target}" },
  { heading: "Baseline", width: 2.1, align: "right", cell: "{Baseline}" },
  { heading: "Outturn", width: 2.1, align: "right", cell: "{Outturn}" },
  { heading: "Change", width: 2.9, align: "right", cell: "{Change}" },
  { heading: "Status", width: 2.6, cell: "{~Status}" },
  { heading: "Why", width: 5.4, cell: "{Reason}" },
]);

const sections = onlyWith(
  "Sections",
  // The summary is a page of its own.
  onlyWith("Is first", onNewPage("Heading2", "{Heading}")),
  onlyWithout("Is first", paragraph("Heading2", "{Heading}")),
  onlyWith("Has targets", targets),
  onlyWith("Charts", paragraph("Heading3", "{Heading}"), keptTogether("Normal", "{Finding}"), paragraph("Normal", "{%Chart}")),
  onlyWith("Referrals", paragraph("Heading3", "Referrals to the domestic violence advocacy service"), referralsTable),
);

/** What stands under the head of a performance report: the summary of all targets, and a section for each priority. */
export const performanceReportBody = summary + sections + onlyWith("Produced by", paragraph("TableNote", "Produced by {Produced by}"));
