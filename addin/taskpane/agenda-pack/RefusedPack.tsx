import type { ReactElement } from "react";
import { ErrorSummary } from "../parts/ErrorSummary";
import { ProblemList } from "../parts/ProblemList";
import { usePack } from "./use-pack";

const INSIDE = "This must not reach the public. Put it right in the papers, choose them again, and make the pack once more.";
const IN_THE_WAY = "Put this right, and make the pack again. Choose a line to go to its place.";

/** Why the pack was not made, or cannot be: each thing with its place. */
export function RefusedPack(): ReactElement | null {
  const { refused, inTheWay } = usePack();
  const problems = refused.length > 0 ? refused : inTheWay;
  if (problems.length === 0) return null;
  const isInside = problems.some(({ code }) => code === "not-for-the-public");
  return (
    <ErrorSummary id="pack-refused" heading={isInside ? "The public pack is not made" : "There is a problem"}>
      {isInside ? INSIDE : IN_THE_WAY}
      <ProblemList problems={problems} />
    </ErrorSummary>
  );
}
