import { compareAsExcel } from "./as-excel-compares";

/** Which way of a measure is better. */
export type Polarity = "low is good" | "high is good" | "neither";

export type Change = "Decreased" | "Not changed" | "Increased";
export type DirectionOfTravel = "Improving" | "Unchanged" | "Worsening";

/**
 * Says how a figure has changed, in the words of the papers' key: the number of offences has decreased, has not changed,
 * or has increased.
 * @example changeOf(850, 935) // "Increased"
 */
export function changeOf(earlier: number, later: number): Change {
  const difference = compareAsExcel(later, earlier);
  return difference < 0 ? "Decreased" : difference > 0 ? "Increased" : "Not changed";
}

/** Says whether a change is for the better. Where neither way is, it is only the change. */
export function directionOfTravel(earlier: number, later: number, polarity: Polarity): Change | DirectionOfTravel {
  const change = changeOf(earlier, later);
  if (polarity === "neither") return change;
  if (change === "Not changed") return "Unchanged";
  return (change === "Decreased") === (polarity === "low is good") ? "Improving" : "Worsening";
}
