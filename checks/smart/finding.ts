/** The five things that an action plan must be; 8.16 of the guidance (paper 000, lines 2901 to 2905). */
export const LETTERS = ["Specific", "Measurable", "Achievable", "Realistic", "Timely"] as const;
export type Letter = (typeof LETTERS)[number];

/** A column of Appendix 5, or of the dates that are kept beside it. */
export type PlanField = "recommendation" | "scope" | "action" | "leadAgency" | "milestones" | "targetDate" | "originalTargetDate" | "completionAndOutcome" | "outcome";

/** Must fix: the form asks for it and it is not there, or two things contradict each other. Should improve: advice. */
export type Severity = "must fix" | "should improve";

/** What keeps an action from being SMART, and what to write instead. */
export interface SmartFinding {
  readonly letter: Letter;
  /** Stable; tests and other programs go by it, the sentence may improve: "one-lead-agency". */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly field: PlanField;
  /** Which action of the recommendation, from 0; undefined where it is about the recommendation itself. */
  readonly action?: number;
}

/** What one rule set says of one action, before it is known which action of its recommendation that is. */
export type FindingOfAction = Omit<SmartFinding, "action">;
