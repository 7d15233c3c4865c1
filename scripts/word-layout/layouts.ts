import { PERIODS } from "../../templates/idvas-referrals/idvas-referrals";
import { boardReportBody } from "./board-report-body";
import { briefingBody } from "./briefing-body";
import { letterBody } from "./letter-body";
import { minutesBody } from "./minutes-body";
import type { Layout } from "./package-docx";
import { CM, TAB, TEXT_WIDTH, detail, field, keptTogether, onlyWith, onlyWithout, paragraph, run, table } from "./word-xml";

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

const itemCell =
  onlyWithout("Is sub item", paragraph("TableText", "{Item}")) + onlyWith("Is sub item", paragraph("TableTextIndented", "{Item}"));

const agenda: Layout = {
  orientation: "portrait",
  footer: footer("portrait"),
  body:
    meetingHead("Agenda") +
    table("Agenda items", "Each item of the meeting in order, with its lead officer, papers and minutes.", "Items", [
      { heading: "No.", width: 1.2, cell: "{Number}" },
      { heading: "Item", width: 6.6, cell: itemCell },
      { heading: "Lead officer", width: 3.3, cell: "{Lead officer}" },
      { heading: "Papers", width: 4.3, cell: "{Attachments}", onlyWith: "Has attachments" },
      { heading: "Minutes", width: 1.8, align: "right", cell: "{Duration minutes}", onlyWith: "Is timed" },
    ]) +
    onlyWith("Is timed", paragraph("TableNoteRight", "Total {Total minutes} minutes")) +
    onlyWith(
      "Has closed session",
      paragraph("Heading2", "Closed session"),
      table("Closed session items", "The items taken after the public have left.", "Closed items", [
        { heading: "No.", width: 1.2, cell: "{Number}", onlyWith: "Has closed numbers" },
        { heading: "Item", width: 6.6, cell: itemCell },
        { heading: "Lead officer", width: 3.3, cell: "{Lead officer}", onlyWith: "Has closed leads" },
        { heading: "Papers", width: 4.3, cell: "{Attachments}", onlyWith: "Has closed attachments" },
        { heading: "Minutes", width: 1.8, align: "right", cell: "{Duration minutes}", onlyWith: "Is closed session timed" },
      ]),
      onlyWith("Is closed session timed", paragraph("TableNoteRight", "Total {Closed session minutes} minutes")),
    ) +
    onlyWith("Next meeting", paragraph("Heading2", "Next meeting"), paragraph("Normal", "{Next meeting}")) +
    onlyWith("Future meetings", paragraph("Heading2", "Future meetings"), keptTogether("Normal", "{Future meetings}")),
};

const actionPoints: Layout = {
  orientation: "portrait",
  footer: footer("portrait"),
  body:
    meetingHead("Action points") +
    table("Action points", "Each action point with its status and what has been done.", "Action points", [
      { heading: "Month/number", width: 2.9, cell: "{Number}" },
      { heading: "Action point", width: 7, cell: "{Action point}" },
      { heading: "Status and update", width: 7.3, cell: "{Status and update}" },
    ]) +
    paragraph("TableNote", "{Ongoing} ongoing, {Closed} closed"),
};

const dhrActionPlan: Layout = {
  orientation: "landscape",
  header: marking,
  footer: footer("landscape") + marking,
  body:
    head("Domestic Homicide Review action plan", "Review") +
    table("Action plan", "Each recommendation with its scope, actions, lead agency, milestones, target date, completion and outcome.", "Actions", [
      { heading: "Recommendation", width: 3.7, cell: "{Recommendation}" },
      { heading: "Scope of recommendation i.e. local or regional", width: 3.5, cell: "{Scope}" },
      { heading: "Action to take", width: 6.5, cell: "{Action}" },
      { heading: "Lead Agency", width: 2.5, cell: "{Lead agency}" },
      { heading: "Key milestones achieved in enacting recommendation", width: 3.5, cell: "{Milestones}" },
      { heading: "Target Date", width: 2.4, cell: "{Target date}" },
      { heading: "Date of completion and Outcome", width: 3.8, cell: "{Completion and outcome}" },
    ]),
};

const performanceReport: Layout = {
  orientation: "landscape",
  footer: footer("landscape"),
  body:
    head("Performance report", "Period") +
    paragraph("Normal", "{Summary}") +
    table("Targets", "Each target with its baseline, outturn and change, how it stands, and why.", "Targets", [
      { heading: "Priority", width: 3.4, cell: "{Priority}", onlyWith: "Has priorities" },
      { heading: "Indicator", width: 5, cell: "{Indicator}", onlyWith: "Has indicators" },
      { heading: "Target", width: 7.1, cell: "{Target}" },
      { heading: "Baseline", width: 2.1, align: "right", cell: "{Baseline}" },
      { heading: "Outturn", width: 2.1, align: "right", cell: "{Outturn}" },
      { heading: "Change", width: 2.8, align: "right", cell: "{Change}" },
      { heading: "Status", width: 2.7, cell: "{Status}" },
      { heading: "Why", width: 5.7, cell: "{Reason}" },
    ]) +
    onlyWith("Produced by", paragraph("TableNote", "Produced by {Produced by}")),
};

const idvasReferrals: Layout = {
  orientation: "landscape",
  footer: footer("landscape"),
  body:
    head("Referrals to the domestic violence advocacy service", "Service") +
    onlyWith("Finding", paragraph("Normal", "{Finding}")) +
    table("Referrals by district", "The referrals of each district in each quarter and year, with the district's share, and the total in the last row.", "Districts", [
      { heading: "District", width: 5.1, cell: "{District}" },
      ...PERIODS.map((period) => ({
        heading: `{Period ${period}}`,
        width: 2,
        align: "right" as const,
        cell: `{Figure ${period}}`,
        onlyWith: `Period ${period}`,
      })),
      { heading: "Share of {Quarter}", width: 2.4, align: "right", cell: "{Quarter share}", onlyWith: "Quarter" },
      { heading: "Share of {Year}", width: 2.4, align: "right", cell: "{Year share}", onlyWith: "Year" },
    ]) +
    onlyWith("Year", paragraph("TableNote", "Shares are whole percentages that add to 100.")),
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

const boardReport: Layout = { orientation: "portrait", footer: footer("portrait"), body: boardReportBody };

const briefing: Layout = { orientation: "portrait", footer: footer("portrait"), body: briefingBody };

const letter: Layout = { orientation: "portrait", header: marking, footer: footer("portrait") + marking, body: letterBody };

/** The layout of each document's Word file, by the document's id. */
export const layouts: Readonly<Record<string, Layout>> = {
  agenda,
  minutes,
  "action-points": actionPoints,
  "dhr-action-plan": dhrActionPlan,
  "action-plan": actionPlan,
  "performance-report": performanceReport,
  "idvas-referrals": idvasReferrals,
  "board-report": boardReport,
  briefing,
  letter,
};
