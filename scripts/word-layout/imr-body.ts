import { facts, parts, reviewHead } from "./review-head";
import { onlyWith, paragraph, table } from "./word-xml";

/** The individual management review in the order of Appendix 2: summary, people, method, chronology, analysis, recommendations. */
export const imrBody =
  reviewHead(
    "Individual management review",
    ["Agency", "Guidance"],
    "For the review panel and those who take part in the review. Individual management reviews are not made public.",
  ) +
  paragraph("Heading2", "Summary and terms of reference") +
  paragraph("Normal", "{Summary}") +
  paragraph("Normal", "{Terms of reference}") +
  paragraph("Normal", "{Period} {Completion}") +
  paragraph("Heading2", "Person subject to review") +
  facts("Person subject to review", "Who is the subject of the review, with the dates of birth and death.", "Subject") +
  paragraph("Heading2", "Author of this review") +
  facts("Author", "Who wrote this review, and whether the author was involved in the case.", "Author") +
  paragraph("TableNote", "{Independence}") +
  paragraph("Heading2", "Family") +
  onlyWith(
    "Has family",
    table("Family", "Each member of the family with date of birth, relationship, ethnic origin and address.", "Family", [
      { heading: "Name", width: 3.2, cell: "{Name}" },
      { heading: "Date of birth", width: 3.2, cell: "{Date of birth}" },
      { heading: "Relationship", width: 3.6, cell: "{Relationship}" },
      { heading: "Ethnic origin", width: 3.2, cell: "{Ethnic origin}" },
      { heading: "Address", width: 4, cell: "{Address}" },
    ]),
  ) +
  onlyWith("No family", paragraph("Normal", "{No family}")) +
  onlyWith("Family tree", paragraph("TableNote", "{Family tree}")) +
  paragraph("Heading2", "Method") +
  paragraph("Normal", "{Methodology}") +
  paragraph("Heading3", "Documents reviewed") +
  paragraph("Normal", "{Documents}") +
  paragraph("Heading2", "Chronology of the agency’s involvement") +
  onlyWith(
    "Has chronology",
    table("Chronology", "Each event with its date, what happened and who was seen.", "Chronology", [
      { heading: "Date", width: 3.2, cell: "{Date}" },
      { heading: "What happened", width: 9.6, cell: "{Event}" },
      { heading: "Seen", width: 4.4, cell: "{Seen}" },
    ]),
  ) +
  onlyWith("No chronology", paragraph("Normal", "{No chronology}")) +
  paragraph("Heading2", "Professionals involved") +
  paragraph("Normal", "{Interviews}") +
  onlyWith(
    "Has professionals",
    table("Professionals", "Each professional who was involved, with the role and whether there was an interview.", "Professionals", [
      { heading: "Professional", width: 5.6, cell: "{Name}" },
      { heading: "Role", width: 7.6, cell: "{Role}" },
      { heading: "Interviewed", width: 4, cell: "{Interviewed}" },
    ]),
  ) +
  paragraph("Heading2", "Analysis of involvement") +
  parts("Analysis") +
  onlyWith("Areas to add", paragraph("Heading3", "Areas of the guidance still to be considered"), paragraph("Normal", "{Areas to add}")) +
  paragraph("Heading2", "Critical factors") +
  parts("Factors") +
  onlyWith("No factors", paragraph("Normal", "{No factors}")) +
  paragraph("Heading2", "Recommendations") +
  onlyWith(
    "Has recommendations",
    table("Recommendations", "Each recommendation with the outcome that it seeks.", "Recommendations", [
      { heading: "No.", width: 1.6, cell: "{Number}" },
      { heading: "Recommendation", width: 8.2, cell: "{Recommendation}" },
      { heading: "Outcome sought", width: 7.4, cell: "{Outcome sought}" },
    ]),
  ) +
  onlyWith("No recommendations", paragraph("Normal", "{No recommendations}")) +
  paragraph("Closing", "{Signed by}") +
  paragraph("Normal", "{Signed on}");
