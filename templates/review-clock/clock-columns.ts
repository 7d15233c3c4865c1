import { date, headingNeeded, needed, oneOf, reference, text } from "../../core/workbook/column";
import type { SheetRecord } from "../../core/workbook/read-records";
import { datedLines } from "./dated-lines";

/** One row a review: its events as days, its holds and extensions as lines of days. */
export const columns = {
  review: needed(reference("Review", "Review reference", "Reference", "Case reference")),
  guidance: text("Guidance", "Edition of the guidance", "Edition", "Statutory guidance"),
  incident: date("Homicide", "Date of the homicide", "Date of death", "Incident", "Date of the incident"),
  notified: needed(date("Notified", "Date notified", "Partnership told", "Date the partnership was told")),
  decided: headingNeeded(date("Decided", "Date decided", "Date of the decision")),
  decision: oneOf(["Review", "No review"], { "to review": "Review", yes: "Review", "not to review": "No review", no: "No review" }, "Decision", "Decision taken"),
  terms: date("Terms agreed", "Terms of reference agreed", "Terms of reference"),
  began: date("Began", "Review began", "Start of the review", "First panel meeting"),
  imrsDue: date("IMRs due", "IMRs to be in by"),
  imrs: date("IMRs", "IMRs received", "IMRs complete", "All IMRs in"),
  report: headingNeeded(date("Overview report", "Overview report complete", "Overview report completed", "Report complete")),
  heldFrom: datedLines("Held from", "Hold from", "Criminal proceedings from", "On hold from"),
  heldTo: datedLines("Held to", "Hold to", "Criminal proceedings to", "On hold to", "Held until"),
  extendedTo: datedLines("Extended to", "Extension to", "Agreed extension", "Report extended to"),
  agreedBy: text("Extension agreed by", "Agreed by", "Who agreed the extension"),
  agreedOn: datedLines("Extension agreed on", "Agreed on", "Extension agreed"),
  homeOffice: date("Home Office", "Sent to the Home Office", "To the Home Office"),
  cleared: date("Cleared", "Cleared by the Home Office", "Home Office clearance"),
  published: date("Published", "Date published", "Publication"),
  concluded: date("Concluded", "Review concluded", "Conclusion"),
};

export type ReviewRow = SheetRecord<typeof columns>;
