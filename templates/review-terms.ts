import { oneOf, text, told } from "../core/workbook/column";

/** What a review is called; councils use the second term now. */
const TERMS = ["Domestic Homicide Review", "Domestic Abuse Related Death Review"] as const;
export type ReviewTerm = (typeof TERMS)[number];

const ALSO_SAID: Readonly<Record<string, ReviewTerm>> = {
  dhr: "Domestic Homicide Review",
  dardr: "Domestic Abuse Related Death Review",
  "domestic abuse-related death review": "Domestic Abuse Related Death Review",
};

const SHORT: Readonly<Record<ReviewTerm, string>> = {
  "Domestic Homicide Review": "DHR",
  "Domestic Abuse Related Death Review": "DARDR",
};

/** The marking as some write it. */
const MARKING_ALSO_SAID = { "official sensitive": "OFFICIAL-SENSITIVE", "official: sensitive": "OFFICIAL-SENSITIVE", "official - sensitive": "OFFICIAL-SENSITIVE" } as const;

/** What the sheets of a review say of it above their tables; whoever cannot do without the marking says so. */
export const reviewDetails = {
  partnership: told(text("Partnership", "Board", "Community Safety Partnership"), "The partnership that commissions the review.", "Example Community Safety Partnership"),
  review: told(text("Review", "Review reference", "Case reference"), "The reference of the review, without a name.", "DHR-2011-01"),
  marking: told(oneOf(["OFFICIAL", "OFFICIAL-SENSITIVE"], MARKING_ALSO_SAID, "Marking", "Protective marking"), "The protective marking, at the top and the foot of every page."),
  term: told(oneOf(TERMS, ALSO_SAID, "Term", "Kind of review", "Type of review"), "What the review is called in the paper."),
  guidance: told(text("Guidance", "Edition of the guidance", "Statutory guidance"), "The edition of the statutory guidance, such as 2011.", "2011"),
};

/** The term in full and short, for a title and for the foot of a page. */
export const termOf = (term: ReviewTerm | undefined): { readonly full: string; readonly short: string } => {
  const full = term ?? TERMS[0];
  return { full, short: SHORT[full] };
};

const GUIDANCE = "Multi-Agency Statutory Guidance for the Conduct of Domestic Homicide Reviews";
/** The edition whose appendices the forms follow. */
const OUTLINE_EDITION = "2011";

/**
 * The guidance as a paper names it: a year alone is an edition of the statutory guidance, other words stay as they are.
 * @example guidanceNamed("2016") // "Multi-Agency Statutory Guidance for the Conduct of Domestic Homicide Reviews, 2016"
 */
export const guidanceNamed = (typed: string): string => (/^(?:19|20)\d{2}$/.test(typed || OUTLINE_EDITION) ? `${GUIDANCE}, ${typed || OUTLINE_EDITION}` : typed);
