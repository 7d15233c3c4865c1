import { date, headingNeeded, needed, oneOf, reference, text, told } from "../../core/workbook/column";
import type { SheetRecord } from "../../core/workbook/read-records";
import { datedLines } from "./dated-lines";

/** One row a review: its events as days, its holds and extensions as lines of days. */
export const columns = {
  review: told(needed(reference("Review", "Review reference", "Reference", "Case reference")), "The reference of the review, without a name. Each review has one row.", "DHR-2011-01"),
  guidance: told(text("Guidance", "Edition of the guidance", "Edition", "Statutory guidance"), "The edition of the guidance by which its days are counted; that above the table where it is blank.", ""),
  incident: told(date("Homicide", "Date of the homicide", "Date of death", "Incident", "Date of the incident"), "The day of the homicide.", -400),
  notified: told(needed(date("Notified", "Date notified", "Partnership told", "Date the partnership was told")), "The day on which the partnership was told.", -390),
  decided: told(headingNeeded(date("Decided", "Date decided", "Date of the decision")), "The day on which it was decided whether to review.", -370),
  decision: told(oneOf(["Review", "No review"], { "to review": "Review", yes: "Review", "not to review": "No review", no: "No review" }, "Decision", "Decision taken"), "What was decided."),
  terms: told(date("Terms agreed", "Terms of reference agreed", "Terms of reference"), "The day on which the terms of reference were agreed.", -350),
  began: told(date("Began", "Review began", "Start of the review", "First panel meeting"), "The day on which the review began.", -345),
  imrsDue: told(date("IMRs due", "IMRs to be in by"), "The day by which the agencies were to send their reviews.", -280),
  imrs: told(date("IMRs", "IMRs received", "IMRs complete", "All IMRs in"), "The day on which all of them were in.", -285),
  report: told(headingNeeded(date("Overview report", "Overview report complete", "Overview report completed", "Report complete")), "The day on which the overview report was complete.", -210),
  heldFrom: told(datedLines("Held from", "Hold from", "Criminal proceedings from", "On hold from"), "The day from which the review was on hold; for each hold a line of its own.", ""),
  heldTo: told(datedLines("Held to", "Hold to", "Criminal proceedings to", "On hold to", "Held until"), "The day to which it was on hold.", ""),
  extendedTo: told(datedLines("Extended to", "Extension to", "Agreed extension", "Report extended to"), "The day to which the time was extended.", ""),
  agreedBy: told(text("Extension agreed by", "Agreed by", "Who agreed the extension"), "Who agreed the extension.", ""),
  agreedOn: told(datedLines("Extension agreed on", "Agreed on", "Extension agreed"), "The day on which it was agreed.", ""),
  homeOffice: told(date("Home Office", "Sent to the Home Office", "To the Home Office"), "The day on which it was sent to the Home Office.", -200),
  cleared: told(date("Cleared", "Cleared by the Home Office", "Home Office clearance"), "The day on which the Home Office cleared it.", -120),
  published: told(date("Published", "Date published", "Publication"), "The day on which it was published.", -110),
  concluded: told(date("Concluded", "Review concluded", "Conclusion"), "The day on which the review was concluded.", -105),
};

export type ReviewRow = SheetRecord<typeof columns>;
