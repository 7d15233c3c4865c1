import { onlyWith, paragraph, table } from "./word-xml";

/** The list that is signed before papers are published. */
export const signedListBody =
  paragraph("Heading1", "Before publication") +
  paragraph("Normal", "Looked through on {Date}. {Outcome}") +
  paragraph("Heading2", "What was looked for") +
  onlyWith("Looked for", paragraph("ListBullet", "{Words}")) +
  paragraph("Closing", "{No promise}") +
  paragraph("Heading2", "What was found") +
  onlyWith(
    "Files",
    paragraph("Heading3", "{File}"),
    onlyWith("Says", paragraph("Normal", "{Says}")),
    onlyWith(
      "Has findings",
      table("What was found", "Each thing that was found, with where it stands, what to do and what was decided.", "Findings", [
        { heading: "Where", width: 4.6, cell: "{Place}" },
        { heading: "What it is and what to do", width: 6.2, cell: "{What}" },
        { heading: "How it counts", width: 2.8, cell: "{Must}" },
        { heading: "Decision", width: 3.6, cell: "{Decision}" },
      ]),
    ),
  ) +
  paragraph("Heading2", "Signed") +
  table("Signed", "Who looked the files through, who decided, and who agrees that they may be published.", "Signatures", [
    { heading: "Task", width: 6.2, cell: "{Task}" },
    { heading: "Name", width: 4, cell: "{Name}" },
    { heading: "Post", width: 4, cell: "{Post}" },
    { heading: "Date", width: 3, cell: "{Signed}" },
  ]);
