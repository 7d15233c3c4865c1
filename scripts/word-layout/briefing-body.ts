import { sectionsOf } from "./prose-body";
import { detail, paragraph } from "./word-xml";

/** A briefing: to whom, from whom and when, its title with the quarter, and its numbered sections. */
export const briefingBody = detail("To", "To") + detail("From", "From") + detail("Date", "Date") + paragraph("Heading1", "{Heading}") + sectionsOf("Sections");
