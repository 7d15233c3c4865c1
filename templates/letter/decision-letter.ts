import { compareDates, monthsAfter, writeDate } from "../../core/calendar-date";
import { GUIDANCE_OF_2011 } from "../review-time-limits";
import type { Facts } from "./facts";
import { ended, reportDays, type LetterKind } from "./letter-kind";

const DECISION = "Decision";
const TOLD = "Date the partnership was told";
const DECIDED = "Date of the decision";
const DUE = "Overview Report due";

/** Whether the decision is to review; undefined where it is not said. */
function isToReview(facts: Facts): boolean | undefined {
  const said = facts.said(DECISION).toLowerCase();
  if (/^(?:not to (?:hold a )?review|not to|no|no review|do not review)\.?$/.test(said)) return false;
  return /^(?:to (?:hold a )?review|review|yes)\.?$/.test(said) ? true : undefined;
}

function isLate(facts: Facts): boolean {
  const [told, decided] = [facts.day(TOLD), facts.day(DECIDED)];
  return told !== undefined && decided !== undefined && compareDates(decided, monthsAfter(told, GUIDANCE_OF_2011.limits.decided.months)) > 0;
}

const decisionWords = (facts: Facts): string => {
  const decision = isToReview(facts);
  return decision === undefined ? facts.words(DECISION) : decision ? "to review" : "not to review";
};

/** What the day is by which the report is due: as typed, or six months from the decision (guidance of 2011, 6.4). */
function dueWords(facts: Facts): string {
  const decided = facts.day(DECIDED);
  return facts.said(DUE) === "" && decided ? writeDate(monthsAfter(decided, GUIDANCE_OF_2011.limits.report.months)) : facts.words(DUE);
}

/**
 * To the Home Office: the decision to review a homicide or not (multi-agency statutory guidance of 2011, paragraphs 4.4 to
 * 4.7, 6.2 and 6.4).
 */
export const decisionLetter: LetterKind = {
  facts: [
    { name: "Reference", toAdd: "the reference of the review, without a name" },
    { name: DECISION, toAdd: "the decision: to review or not to review" },
    { name: TOLD, toAdd: "the day on which the partnership was told" },
    { name: DECIDED, toAdd: "the day of the decision" },
    { name: "Reason for the delay", toAdd: "why the decision took longer than a month", isOptional: true },
    { name: "Reasons", toAdd: "the reasons for the decision" },
    { name: "Partners consulted", toAdd: "the partners who were consulted" },
    { name: "Other reviews", toAdd: "any other review of the same events, or none" },
    { name: "Chair of the Review Panel", toAdd: "the chair of the Review Panel", isOptional: true },
    { name: DUE, toAdd: "the day by which the Overview Report is due", isOptional: true },
  ],
  subject: (facts) => `Domestic Homicide Review, reference ${facts.words("Reference")}: decision ${decisionWords(facts)}`,
  paragraphs(facts, { partnership }) {
    const decision = isToReview(facts);
    const delay = isLate(facts) ? ` That is more than one month later, because ${facts.words("Reason for the delay").replace(/\.$/, "")}.` : "";
    return [
      `I write for ${partnership} to confirm in writing its decision about the homicide with this reference, as paragraph 4.6 of the statutory guidance on Domestic Homicide Reviews asks.`,
      `The partnership was told of the homicide on ${facts.words(TOLD)}. The decision was taken on ${facts.words(DECIDED)}.${delay}`,
      decision === undefined
        ? `The decision is ${facts.words(DECISION)}.`
        : `The decision is ${decision ? "to hold a Domestic Homicide Review" : "not to hold a Domestic Homicide Review"} under section 9 of the Domestic Violence, Crime and Victims Act 2004.`,
      `The reasons for it are:\n${facts.words("Reasons")}`,
      `These partners were consulted before it was taken: ${ended(facts.words("Partners consulted"))}`,
      `Other reviews of the same events: ${ended(facts.words("Other reviews"))}`,
      ...(decision === false
        ? ["The partnership knows that the Secretary of State may direct that a review be held."]
        : [`The chair of the Review Panel is ${facts.words("Chair of the Review Panel").replace(/\.$/, "")}. The Overview Report is due by ${dueWords(facts)}.`]),
    ];
  },
  check(facts, report) {
    if (facts.said(DECISION) !== "" && isToReview(facts) === undefined) {
      report({ code: "cell-not-read", message: 'Decision must be "To review" or "Not to review".', where: facts.where(DECISION) });
    }
    reportDays(facts, [TOLD, DECIDED, DUE], report);
    const [told, decided] = [facts.day(TOLD), facts.day(DECIDED)];
    if (told && decided && compareDates(decided, told) < 0) {
      report({ code: "cell-not-read", message: `The decision is of ${writeDate(decided)}, before the partnership was told on ${writeDate(told)}. Change one of the two days.`, where: facts.where(DECIDED) });
    }
  },
};
