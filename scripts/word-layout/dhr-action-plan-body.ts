import { BOLD, onNewPage, onlyWith, paragraph, run, table } from "./word-xml";

const line = (label: string, tag: string): string => onlyWith(tag, paragraph("TableText", `${run(`${label}: `, BOLD)}${run(`{${tag}}`)}`));

/** The seven headings of Appendix 5; what is kept over the years stands within their cells. */
const plan = table("Action plan", "Each recommendation with its scope, actions, lead agency, milestones, target date, completion and outcome.", "Actions", [
  { heading: "Recommendation", width: 3.7, cell: "{Recommendation}" },
  { heading: "Scope of recommendation i.e. local or regional", width: 3.5, cell: "{Scope}" },
  { heading: "Action to take", width: 5.9, cell: "{Action}" },
  { heading: "Lead Agency", width: 2.8, cell: "{Lead agency}" },
  { heading: "Key milestones achieved in enacting recommendation", width: 3.5, cell: "{Milestones}" },
  { heading: "Target Date", width: 2.4, cell: paragraph("TableText", "{Target date}") + line("Original target date", "Original target date") + line("Times moved", "Times moved") },
  { heading: "Date of completion and Outcome", width: 4.1, cell: onlyWith("Status", paragraph("TableText", run("{Status}", BOLD))) + paragraph("TableText", "{Completion and outcome}{/Actions}") },
]);

const needs = table("What this plan still needs", "Each thing that keeps the plan from being SMART, with its recommendation, its column and what to do.", "Needs", [
  { heading: "Recommendation and action", width: 6, cell: "{Of}" },
  { heading: "Column", width: 4.6, cell: "{Column}" },
  { heading: "To be SMART", width: 3.2, cell: "{SMART}" },
  { heading: "Severity", width: 3.2, cell: "{Severity}" },
  { heading: "What to do", width: 8.9, cell: "{What to do}" },
]);

/** The plan, and after a draft what it still needs. */
export const dhrActionPlanBody =
  plan +
  onlyWith("Is draft", onNewPage("Heading2", "What this plan still needs"), paragraph("Normal", "{Still needed}"), onlyWith("Has needs", needs), paragraph("TableNote", "This page is for those who write the plan, and is no part of it."));
