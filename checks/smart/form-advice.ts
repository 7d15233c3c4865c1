import type { CalendarDate } from "../../core/calendar-date";
import type { PlanField, SmartFinding } from "./finding";
import type { PlannedRecommendation } from "./planned-action";
import { PROMPTS, type Prompt } from "./prompts";
import { smartFindings } from "./smart-findings";

/** A field of the form with the question that Appendix 5 asks there, and what what is typed still needs. */
export interface FieldAdvice extends Prompt {
  readonly findings: readonly SmartFinding[];
}

/** What is kept beside Appendix 5 belongs to one of its fields. */
const FIELD_OF: Partial<Readonly<Record<PlanField, PlanField>>> = { originalTargetDate: "targetDate", outcome: "completionAndOutcome" };

/**
 * The form of one recommendation while it is typed: the seven fields of Appendix 5 in its order, each with its question and
 * with what `smartFindings` says of it. Every finding stands under one field.
 */
export function formAdvice(planned: PlannedRecommendation, asAt?: CalendarDate): readonly FieldAdvice[] {
  const findings = smartFindings(planned, asAt);
  return PROMPTS.map((prompt) => ({ ...prompt, findings: findings.filter(({ field }) => (FIELD_OF[field] ?? field) === prompt.field) }));
}
