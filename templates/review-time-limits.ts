/** The events of a review, in the order in which they come. */
export const REVIEW_EVENTS = ["incident", "notified", "decided", "terms", "began", "imrs", "report", "homeOffice", "cleared", "published", "concluded"] as const;
export type ReviewEvent = (typeof REVIEW_EVENTS)[number];

/** How long an event may take, from which other it is counted, and the paragraph that says so. */
export interface TimeLimit {
  readonly months: number;
  readonly from: ReviewEvent;
  readonly source: string;
}

/** What one edition of the guidance, or a paper that goes by it, says of the time that a review may take. */
export interface Reading {
  /** As a table names it: "Guidance of 2011". */
  readonly name: string;
  /** What a sheet may call it. */
  readonly said: readonly string[];
  readonly limits: { readonly [E in ReviewEvent]?: TimeLimit };
}

/** What a clock is counted from, in the words of a sentence. */
export const STARTS: Readonly<Record<ReviewEvent, string>> = {
  incident: "the homicide",
  notified: "notification",
  decided: "the decision",
  terms: "the terms of reference",
  began: "the start of the review",
  imrs: "the management reviews",
  report: "the overview report",
  homeOffice: "the day on which it went to the Home Office",
  cleared: "the clearance by the Home Office",
  published: "the publication",
  concluded: "the conclusion",
};

/** "Of a homicide coming to their attention": when the partnership is told. */
export const GUIDANCE_OF_2011 = {
  name: "Guidance of 2011",
  said: ["2011", "guidance 2011", "statutory guidance 2011"],
  limits: {
    decided: { months: 1, from: "notified", source: "paragraph 6.2" },
    terms: { months: 1, from: "notified", source: "paragraph 6.2" },
    report: { months: 6, from: "decided", source: "paragraph 6.4" },
  },
} as const satisfies Reading;

/** The template of the overview report in the same guidance counts from another day than its paragraph 6.4. */
const APPENDIX_4: Reading = {
  name: "Appendix 4 of the guidance of 2011",
  said: ["Appendix 4", "2011 appendix 4"],
  limits: { ...GUIDANCE_OF_2011.limits, report: { months: 6, from: "began", source: "the first page of the template" } },
};

const CAMBRIDGESHIRE: Reading = {
  name: "Cambridgeshire briefing of 2011",
  said: ["Cambridgeshire 2011", "Cambridgeshire"],
  limits: {
    decided: { months: 1, from: "incident", source: "paragraph 6.1" },
    terms: { months: 1, from: "incident", source: "paragraph 6.1" },
    report: { months: 6, from: "decided", source: "paragraph 6.3" },
  },
};

const PROBATION: Reading = {
  name: "Probation framework of 2016",
  said: ["NPS 2016", "NPS", "nps framework", "probation"],
  limits: {
    decided: { months: 1, from: "notified", source: "paragraph 4.4.1" },
    terms: { months: 1, from: "notified", source: "paragraph 4.4.1" },
    report: { months: 6, from: "notified", source: "paragraph 4.4.1" },
  },
};

/**
 * The readings that are known. Their numbers are those of real papers: the guidance of 2011 as the Cambridge pack of 3 May
 * 2011 prints it (000, lines 2485 to 2504; its Appendix 4, lines 3463 and 3464), the briefing of 1 April 2011 (001, lines 66
 * to 68), and the National Probation Service's framework in the Derbyshire pack of 29 November 2016 (003, line 1010). The
 * later editions of the guidance are in none of them, so a sheet gives their numbers itself.
 */
export const READINGS: readonly Reading[] = [GUIDANCE_OF_2011, APPENDIX_4, CAMBRIDGESHIRE, PROBATION];
