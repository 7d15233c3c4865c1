import { ended, reportDays, type LetterKind } from "./letter-kind";

/**
 * To the senior manager of an agency: an Individual Management Review is commissioned (multi-agency statutory guidance of
 * 2011, paragraphs 6.7 and 8.1 to 8.9, Appendices 1 and 2).
 */
export const commissioningLetter: LetterKind = {
  facts: [
    { name: "Reference", toAdd: "the reference of the review, without a name" },
    { name: "Agency", toAdd: "the agency that is to write the review" },
    { name: "Date of the decision", toAdd: "the day on which it was decided to hold the review" },
    { name: "Period", toAdd: "the period that the terms of reference set" },
    { name: "Terms of reference", toAdd: "the terms of reference" },
    { name: "Report due", toAdd: "the day by which the report is due" },
    { name: "How to send it", toAdd: "how the report is to be sent safely" },
    { name: "Criminal proceedings", toAdd: "where criminal proceedings stand, and whom to ask before witnesses are interviewed" },
  ],
  subject: (facts) => `Domestic Homicide Review, reference ${facts.words("Reference")}: Individual Management Review by ${facts.words("Agency")}`,
  paragraphs: (facts, { partnership }) => [
    `On ${facts.words("Date of the decision")} it was decided for ${partnership} to hold this Domestic Homicide Review. As chair of its Review Panel I commission an Individual Management Review from ${facts.words("Agency")}.`,
    `It is to cover this period: ${ended(facts.words("Period"))}`,
    `Terms of reference: ${ended(facts.words("Terms of reference"))}`,
    `Please let me have the report by ${facts.words("Report due")}. Send it so: ${ended(facts.words("How to send it"))}`,
    [
      "Please make sure that:",
      "• your records of the victim, the perpetrator and their families are secured at once, so that nothing is lost or changed",
      "• a chronology of your agency's involvement is begun from them straight away",
      "• whoever writes the report was not directly involved with the victim, the perpetrator or either family, and does not directly manage anyone who was",
      "• the report follows the outlines in Appendices 1 and 2 of the statutory guidance, says what changes are needed and how they will be made, and names good practice too",
      "• whoever is interviewed sees the written record of the interview",
      "• you assure the quality of the report before it is sent, and see to it that what it recommends is done",
      "• staff are told of the findings before the Overview Report is finished, and again before it is published",
    ].join("\n"),
    `Criminal proceedings: ${ended(facts.words("Criminal proceedings"))}`,
    "This review is no part of a disciplinary inquiry. What it brings to light may still lead to one, under your own procedures.",
    "If your agency had no involvement with the victim or the perpetrator, please tell me so in writing by the same day.",
  ],
  check: (facts, report) => reportDays(facts, ["Date of the decision", "Report due"], report),
};
