import { sectionsOf } from "./prose-body";
import { BOLD, detail, onlyWith, onlyWithout, paragraph, run, table } from "./word-xml";

const memoHead = onlyWith("Is memo", detail("To", "To"), detail("From", "From"), detail("Date", "Date"), paragraph("Heading1", "{Heading}"));

const frontBox = onlyWith(
  "Is front box",
  paragraph("Heading1", "{Heading}"),
  table("About this report", "The title of the report, who wrote it, what goes with it, and what the board is asked for.", "Box", [
    { heading: "Title", width: 4.6, cell: paragraph("TableHeading", "{#Box}{Label}") },
    { heading: "{Subject}", width: 12.6, cell: "{Words}" },
  ]),
);

const committeeHead = onlyWith(
  "Is committee",
  paragraph("Organisation", "Report to {To}"),
  detail("Date", "Date"),
  detail("Agenda Item", "Agenda item"),
  detail("Report of", "From"),
  paragraph("Heading1", "{Heading}"),
);

const signed = onlyWith(
  "Is committee",
  onlyWith("Signatory", paragraph("Closing", "{Signatory}")),
  onlyWith("Enquiries", paragraph("Normal", run("For any enquiries about this report please contact:", BOLD)), paragraph("Normal", "{Enquiries}")),
  sectionsOf("Closing sections"),
);

/** A report to a board: the head of its house style, its sections, and what stands below them. */
export const boardReportBody =
  memoHead +
  frontBox +
  committeeHead +
  sectionsOf("Sections") +
  signed +
  onlyWithout("Is committee", onlyWith("Further information", paragraph("Heading2", "Further information"), paragraph("Normal", "{Further information}")));
