import { notUnderstood, type Fault } from "./fault";
import { roundAsExcel } from "./round-as-excel";

/** The whole numbers of cases that give a published percentage, or the two nearest that do not. */
export type PossibleCases =
  | { readonly isPossible: true; readonly fewest: number; readonly most: number }
  | { readonly isPossible: false; readonly below: number; readonly above: number };

const MOST = 1_000_000_000;

/**
 * Says whether a published percentage can come from whole cases out of a whole (the GRIM test).
 * @param percentage as printed, in per cent: 34.5
 * @param decimals the places it was printed with
 * @returns a fault where the whole is not a whole number above 0
 * Source: Brown and Heathers (2017).
 * @example possibleCases(34.5, 407, 1) // not possible: 140 gives 34.4%, 141 gives 34.6%
 */
export function possibleCases(percentage: number, whole: number, decimals: number): PossibleCases | Fault {
  if (!Number.isInteger(whole) || whole < 1 || whole > MOST) return notUnderstood("The whole must be a whole number from 1 to 1,000,000,000.");
  if (percentage < 0 || percentage > 100) return notUnderstood("A percentage of cases lies between 0 and 100. Check the figure.");
  const gives = (cases: number): number => percentageOf(cases, whole, decimals);
  const printed = roundAsExcel(percentage, decimals);
  // What rounds to the printed figure lies within half of its last place; one case to spare for the dust of division.
  const half = 0.5 / 10 ** decimals;
  const near = (percent: number): number => Math.min(whole, Math.max(0, Math.round((percent / 100) * whole)));
  let fewest = near(printed - half - 100 / whole);
  while (fewest < whole && gives(fewest) < printed) fewest++;
  if (gives(fewest) !== printed) return { isPossible: false, below: Math.max(0, fewest - 1), above: fewest };
  let most = near(printed + half + 100 / whole);
  while (gives(most) !== printed) most--;
  return { isPossible: true, fewest, most };
}

/** Cases of a whole as a percentage, rounded as it is printed. */
export const percentageOf = (cases: number, whole: number, decimals: number): number => roundAsExcel((cases / whole) * 100, decimals);
