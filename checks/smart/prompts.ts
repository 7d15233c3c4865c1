import type { PlanField } from "./finding";

/** What a column of Appendix 5 asks. */
export interface Prompt {
  readonly field: PlanField;
  /** The heading as the form prints it. */
  readonly heading: string;
  /** The questions that it prints under the heading. */
  readonly asks: string;
}

/** Where the questions are printed. */
export const PROMPTS_FROM = "Multi-Agency Statutory Guidance for the Conduct of Domestic Homicide Reviews (2011), Appendix 5";

/** The headings and the questions of Appendix 5, in its order (paper 000, lines 3700 to 3780). */
export const PROMPTS: readonly Prompt[] = [
  { field: "recommendation", heading: "Recommendation", asks: "What is the over-arching recommendation?" },
  {
    field: "scope",
    heading: "Scope of recommendation i.e. local or regional",
    asks: "Should this recommendation be enacted at a local or regional level? (N.B national learning will be identified by the Home Office Quality Assurance Group, however the review panel can suggest recommendations for national level)",
  },
  { field: "action", heading: "Action to take", asks: "How exactly is the relevant agency going to make this recommendation happen? What actions need to occur?" },
  { field: "leadAgency", heading: "Lead Agency", asks: "Which agency is responsible for monitoring progress of the actions and ensuring enactment of the recommendation?" },
  { field: "milestones", heading: "Key milestones achieved in enacting recommendation", asks: "Have there been key steps that have allowed the recommendation to be enacted?" },
  { field: "targetDate", heading: "Target Date", asks: "When should this recommendation be completed by?" },
  { field: "completionAndOutcome", heading: "Date of completion and Outcome", asks: "When is the recommendation actually completed? What does outcome look like?" },
];
