import { BOLD, detail, keptTogether, onlyWith, onlyWithout, onNewPage, paragraph, run, table } from "./word-xml";

const itemCell =
  onlyWithout("Is sub item", paragraph("TableText", "{Item}")) + onlyWith("Is sub item", paragraph("TableTextIndented", "{Item}"));

const papersCell =
  onlyWithout("Paper links", paragraph("TableText", "{Attachments}")) + onlyWith("Paper links", paragraph("TableText", "{>Paper links}"));

const head =
  onlyWith("Partnership", paragraph("Organisation", "{Partnership}")) +
  paragraph("Heading1", "Agenda") +
  onlyWith("Is city", detail("Date", "Date"), detail("Time", "Time"), detail("Place", "Place")) +
  onlyWith("Is county", paragraph("Normal", "{When}"), onlyWith("Place", paragraph("Normal", "{Place}")));

const items =
  table("Agenda items", "Each item of the meeting in order, with its lead officer, papers and minutes.", "Items", [
    { heading: "No.", width: 1.1, cell: "{Number}" },
    { heading: "Starts", width: 1.7, cell: "{Starts}", onlyWith: "Has clock" },
    { heading: "Item", width: 5.6, cell: itemCell },
    { heading: "{Lead heading}", width: 3.1, cell: "{Lead officer}" },
    { heading: "Papers", width: 3.9, cell: papersCell, onlyWith: "Has attachments" },
    { heading: "Minutes", width: 1.8, align: "right", cell: "{Duration minutes}", onlyWith: "Is timed" },
  ]) +
  onlyWith("Is timed", paragraph("TableNoteRight", "Total {Total minutes} minutes")) +
  onlyWith("Has stars", paragraph("TableNote", "* Denotes papers attached"));

const closedSession = onlyWith(
  "Has closed session",
  paragraph("Heading2", "Closed session"),
  onlyWith(
    "Is closed table",
    table("Closed session items", "The items taken after the public have left.", "Closed items", [
      { heading: "No.", width: 1.2, cell: "{Number}", onlyWith: "Has closed numbers" },
      { heading: "Item", width: 6.6, cell: itemCell },
      { heading: "{Lead heading}", width: 3.3, cell: "{Lead officer}", onlyWith: "Has closed leads" },
      { heading: "Papers", width: 4.3, cell: papersCell, onlyWith: "Has closed attachments" },
      { heading: "Minutes", width: 1.8, align: "right", cell: "{Duration minutes}", onlyWith: "Is closed session timed" },
    ]),
    onlyWith("Is closed session timed", paragraph("TableNoteRight", "Total {Closed session minutes} minutes")),
  ),
  onlyWithout("Is closed table", onlyWith("Closed items", paragraph("Normal", "{Item}"))),
);

const laterMeetings =
  onlyWith("Next meeting", paragraph("Heading2", "Next meeting"), paragraph("Normal", "{Next meeting}")) +
  onlyWith("Future meetings", paragraph("Heading2", "Future meetings"), keptTogether("Normal", "{Future meetings}"));

const publicInformation = onlyWith(
  "Has public information",
  onNewPage("Heading2", "Information for the general public and media representatives"),
  paragraph("Heading3", "Public attendance"),
  paragraph("Normal", "{Public attendance}"),
  paragraph("Heading3", "Public questions"),
  onlyWith("Question rules", paragraph("ListNumber", "{Rule}")),
  paragraph("Heading3", "Recording"),
  paragraph("Normal", "{Recording}"),
  paragraph("Heading3", "Emergency evacuation"),
  paragraph("Normal", "{Evacuation}"),
  paragraph("Normal", run("Do not use the lifts.", BOLD)),
);

/** The agenda of a meeting: its items, the closed session apart, later meetings, and the page for the public. */
export const agendaBody = head + items + closedSession + laterMeetings + publicInformation;
