import { detail, onNewPage, onlyWith, paragraph, table } from "./word-xml";

/** The clock of all reviews in one table for the board, and how its dates are worked out, then each review on a page of its own. */
export const reviewClockBody =
  onlyWith("Partnership", paragraph("Organisation", "{Partnership}")) +
  paragraph("Heading1", "The statutory clock") +
  detail("Reviews", "Term") +
  detail("As at", "As at") +
  paragraph("Normal", "{Summary}") +
  table("Reviews", "Each review with the guidance by which it is counted, what was done last, what comes next, when it is due, and how it stands.", "Reviews", [
    { heading: "Review", width: 3.6, cell: "{Review}" },
    { heading: "Counted by", width: 4.6, cell: "{Guidance}" },
    { heading: "Last done", width: 5.6, cell: "{Last done}" },
    { heading: "Next", width: 4.6, cell: "{Next event}" },
    { heading: "Due", width: 3.7, cell: "{Due}" },
    { heading: "Status", width: 3.8, cell: "{~Status}" },
  ]) +
  paragraph("Heading2", "How the dates are worked out") +
  onlyWith("Rules", paragraph("ListBullet", "{Rule}")) +
  onlyWith(
    "Clocks",
    onNewPage("Heading2", "{Review}"),
    paragraph("Normal", "{About}"),
    table("Events of a review", "Each event with what its time is counted from, when it is due, when it was done, how it stands, and what other readings of the time limit would give.", "Events", [
      { heading: "Event", width: 3.6, cell: "{Event}" },
      { heading: "Time allowed", width: 4.8, cell: "{Counted from}" },
      { heading: "Due", width: 3.4, cell: "{Due}" },
      { heading: "Done", width: 3.4, cell: "{Done}" },
      { heading: "Status", width: 2.7, cell: "{~Status}" },
      { heading: "Holds, extensions and other readings", width: 8, cell: "{Notes}" },
    ]),
  );
