import { BOLD, detail, numbered, onlyWith, onlyWithout, paragraph, run, table } from "./word-xml";

/** The heading of an item, with its number where it has one. */
const heading = (style: string): string => onlyWith("Number", numbered(style, "{Number}", "{Heading}")) + onlyWithout("Number", paragraph(style, "{Heading}"));

const cityHead = onlyWith("Is city", detail("Date", "Date"), detail("Time", "Time"), detail("Place", "Place"));
const countyHead = onlyWith("Is county", paragraph("Normal", "{Opening}"));

const cityPresent = onlyWith(
  "Is city",
  onlyWith(
    "Has people",
    table("Present", "Who was at the meeting, in which capacity and for which organisation.", "People", [
      { heading: "Present as", width: 3, cell: "{Group}", onlyWith: "Has groups" },
      { heading: "Name", width: 5.2, cell: "{Name}" },
      { heading: "Organisation", width: 9, cell: "{Organisation}", onlyWith: "Has organisations" },
    ]),
  ),
);

const countyPresent = onlyWith(
  "Is county",
  onlyWith("Chair", paragraph("Normal", "{Chair}")),
  onlyWith(
    "Has organisation list",
    table("Present", "Each organisation with those who were at the meeting for it.", "Organisations", [
      { heading: "Present as", width: 3, cell: "{Group}", onlyWith: "Has groups" },
      { heading: "Organisation", width: 8.6, cell: "{Organisation}", onlyWith: "Has organisations" },
      { heading: "Name", width: 5.6, cell: "{Names}" },
    ]),
  ),
);

const resolved = (style: string, linesStyle: string): string =>
  onlyWith("Resolved word", paragraph(style, `${run("{Resolved word}", BOLD)}${run(" {Resolved}")}`), onlyWith("Resolved lines", paragraph(linesStyle, "{Resolved lines}")));

const actionPoints = onlyWith(
  "Action points",
  onlyWith("Number", paragraph("ActionPointNumber", "Action point {Number}")),
  onlyWith("Action point", paragraph("ActionPoint", "{Action point}")),
);

const rows = onlyWith(
  "Minutes",
  onlyWith("Is item", heading("Heading2")),
  onlyWith("Is part", heading("Heading3")),
  onlyWith("Paragraph number", numbered("Minute", "{Paragraph number}", "{First line}")),
  onlyWith("Further lines", paragraph("Minute", "{Further lines}")),
  onlyWith("Text", paragraph("Normal", "{Text}")),
  onlyWith("Is city", resolved("Minute", "Minute")),
  onlyWith("Is county", resolved("Resolution", "Resolution")),
  actionPoints,
  onlyWith("Is to write", paragraph("RoomToWrite", "")),
);

/** The minutes of a meeting: who was there, then every item with its paragraphs, resolutions and action points. */
export const minutesBody =
  onlyWith("Partnership", paragraph("Organisation", "{Partnership}")) +
  paragraph("Heading1", "{Kind}") +
  cityHead +
  countyHead +
  onlyWith("Has present", paragraph("Heading2", "Present"), cityPresent, countyPresent) +
  onlyWith("Apologies", paragraph("TableNote", "{Apologies}")) +
  rows +
  onlyWith("Closing", paragraph("Closing", "{Closing}"));
