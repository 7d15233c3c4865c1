import type { Gaps } from "../review-gaps";

/** A sentence on how many professionals were interviewed. */
export function interviewsSentence(interviewed: readonly ("Yes" | "No" | undefined)[], gaps: Gaps): string {
  if (interviewed.length === 0) return gaps.add("which professionals were involved, and whether they were interviewed");
  if (interviewed.includes(undefined)) return gaps.add("whether each professional was interviewed");
  const count = interviewed.filter((each) => each === "Yes").length;
  if (interviewed.length === 1) return `The professional who was involved was ${count === 1 ? "" : "not "}interviewed for this review.`;
  if (count === interviewed.length) return `All ${count} professionals who were involved were interviewed for this review.`;
  const some = count === 0 ? "None" : String(count);
  return `${some} of the ${interviewed.length} professionals who were involved ${count === 1 ? "was" : "were"} interviewed for this review.`;
}
