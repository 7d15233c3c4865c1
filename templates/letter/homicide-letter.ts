import type { Facts } from "./facts";
import { ended, reportDays, type LetterKind } from "./letter-kind";

const AGE = "Age of the victim";
const DEATH = "Date of death";

const ageOf = (facts: Facts): number | undefined => {
  const [, age] = /^(\d{1,3})(?:\s*years?(?: old)?)?\.?$/i.exec(facts.said(AGE)) ?? [];
  return age === undefined ? undefined : Number(age);
};

/** Facts that are stated one below the other. */
const STATED = [DEATH, AGE, "Where the victim lived", "Person believed responsible", "Relationship to the victim", "Criminal proceedings", "Agencies involved", "Other reviews"];

/**
 * From the senior investigating officer to the chair of a partnership: a homicide that may be reviewed (briefing of 1 April
 * 2011, paragraph 14.5; multi-agency statutory guidance of 2011, paragraphs 3.8, 4.1, 4.2, 4.4 to 4.6 and 6.2).
 */
export const homicideLetter: LetterKind = {
  facts: [
    { name: "Reference", toAdd: "the reference of the investigation" },
    { name: DEATH, toAdd: "the day of the death" },
    { name: AGE, toAdd: "the age of the victim" },
    { name: "Where the victim lived", toAdd: "where the victim normally lived, or was last known to be" },
    { name: "Person believed responsible", toAdd: "who is believed to be responsible" },
    { name: "Relationship to the victim", toAdd: "relative, intimate partner or member of the same household" },
    { name: "Criminal proceedings", toAdd: "where criminal proceedings stand" },
    { name: "Agencies involved", toAdd: "agencies known to have been in contact with either" },
    { name: "Other reviews", toAdd: "any other review or inquiry, or none" },
    { name: "Recommendation", toAdd: "what is recommended", isOptional: true },
  ],
  subject: (facts) => `Notification of a homicide that may be reviewed: ${facts.words("Reference")}`,
  paragraphs(facts, { partnership }) {
    const age = ageOf(facts);
    const recommendation = facts.said("Recommendation");
    return [
      `I write to tell ${partnership} of a death that appears to come within section 9 of the Domestic Violence, Crime and Victims Act 2004, as paragraph 4.1 of the statutory guidance on Domestic Homicide Reviews asks of the police.`,
      ["These are the facts as they are known today:", ...STATED.map((name) => `• ${name}: ${facts.words(name).split("\n").map((line) => line.trim()).join("; ")}`)].join("\n"),
      ...(age !== undefined && age < 18 ? ["The victim was under 18, so a Serious Case Review of the safeguarding board for children goes before a Domestic Homicide Review (paragraph 4.5)."] : []),
      ...(recommendation === "" ? [] : [`I recommend: ${ended(recommendation)}`]),
      "Whether there is a review is for the chair of the partnership to decide, with local partners, within one month of being told. The decision, whichever it is, goes to the Home Office in writing (paragraphs 4.4, 4.6 and 6.2).",
      "If the victim did not normally live in your area, please tell me at once, so that I can write to the partnership that leads (paragraph 4.2).",
    ];
  },
  check(facts, report) {
    reportDays(facts, [DEATH], report);
    const age = ageOf(facts);
    if (facts.said(AGE) !== "" && age === undefined) report({ code: "cell-not-read", message: `${AGE} must be a whole number of years such as 34.`, where: facts.where(AGE) });
    else if (age !== undefined && age < 16) report({ code: "cell-not-read", message: `A Domestic Homicide Review is of the death of a person aged 16 or over, and this is ${age}. Change the age, or do not send this letter.`, where: facts.where(AGE) });
  },
};
