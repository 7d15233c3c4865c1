import type { TargetStatus } from "../../functions/measures/judge-target";

const WITHOUT_VERDICT = ["No data", "No baseline", "No measure", "Not yet due", "Awaiting final data", "Baseline being set", "Baseline set"] as const;
const NOT_FINAL = ["On track", "At risk", "Off track", ...WITHOUT_VERDICT] as const;

/** How a status is said, and the standings that it can mean. */
const SAID: readonly (readonly [words: readonly string[], means: readonly TargetStatus[]])[] = [
  [["met", "achieved", "target met", "target achieved", "this target has been met", "yes", "exceeded", "target exceeded", "hit", "✓", "✔", "☑", "✅"], ["Met"]],
  [["not met", "not achieved", "missed", "target not met", "target missed", "this target has not been met", "no", "failed", "below target", "✗", "✘", "✕", "×", "❌", "☒"], ["Not met"]],
  [["on track", "on target", "on course", "on plan"], ["On track"]],
  [["at risk", "amber", "a", "yellow"], ["At risk"]],
  [["off track", "off target", "off course"], ["Off track"]],
  [["green", "g", "🟢"], ["Met", "On track"]],
  [["red", "r", "🔴"], ["Not met", "Off track"]],
  [["ongoing", "in progress", "ongoing 3-year target", "ongoing three-year target", "continuing", "open"], NOT_FINAL],
  [["no data", "n/a", "na", "-", "–", "—", "tbc", "tba", "not known", "not available", "awaiting data", "awaiting final data", "no baseline", "no measure", "not yet due", "not due", "not yet measured", "baseline being set", "baseline set", "grey"], WITHOUT_VERDICT],
];

const MEANINGS: ReadonlyMap<string, readonly TargetStatus[]> = new Map(SAID.flatMap(([words, means]) => words.map((each) => [each, means] as const)));

const meaningOf = (words: string): readonly TargetStatus[] | undefined => MEANINGS.get(words.toLowerCase().replace(/[\s.!]+$/, "").replace(/^\s+/, "").replace(/\s+/g, " "));

/** Remarks that say nothing of how a target stands. */
const REMARK = /^(?:provisional|prov\.?|final|draft)$/i;

/**
 * The standings that a typed status can mean: "Green - on track" is On track, "G" is Met or On track. Undefined where a
 * part of it is not understood; none where its parts contradict each other.
 */
export function meaningsOf(typed: string): readonly TargetStatus[] | undefined {
  const whole = meaningOf(typed);
  if (whole) return whole;
  const parts = typed.split(/\s[-–—]\s?|[()[\],;:/]|(?<=[✓✔✗✘🟢🔴])\s|\s(?=[✓✔✗✘🟢🔴])/u).map((part) => part.trim()).filter((part) => part !== "" && !REMARK.test(part));
  const meanings = parts.map(meaningOf);
  const [first] = meanings;
  if (!first || meanings.includes(undefined)) return undefined;
  return first.filter((status) => meanings.every((each) => each?.includes(status)));
}
