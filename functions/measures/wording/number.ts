import { writeNumber } from "../write-number";
import { comparisonAfter, comparisonBefore, type SaidComparison } from "./comparisons";
import { FIRST_MOVEMENT, MOVEMENT_AFTER, wayOf, type Way } from "./movements";
import { part, pattern } from "./pattern";

/** Its groups: the digits; what it counts in. */
export const NUMBER = part`£?(\d+(?:\.\d+)?(?:e[36])?) ?(%|points?\b)?`;
const FIRST_NUMBER = pattern`${NUMBER}`;

/** The number of a wording with what is said around it. */
export interface SaidNumber {
  /** The wording that it stands in, plain and without asides. */
  readonly text: string;
  readonly digits: string;
  readonly size: number;
  readonly unit: "" | "%" | "points";
  /** As sentences show it: "£1,000", "10%", "5 points". */
  readonly shown: string;
  readonly before: SaidComparison | undefined;
  readonly after: SaidComparison | undefined;
  /** What stands left of the number and its comparison, and right of both. */
  readonly left: string;
  readonly right: string;
  /** The movement that the number is the size of by where it stands: "10% fewer", "increase by more than 5%". */
  readonly ownWay: Way | undefined;
  /** That movement, or else the first one that the wording speaks of. */
  readonly way: Way | undefined;
}

const SHOWN_UNITS = { "": "", "%": "%", points: " points" } as const;

/** Finds the first number of a wording; undefined where there is none. */
export function numberIn(text: string): SaidNumber | undefined {
  const found = FIRST_NUMBER.exec(text);
  if (!found) return undefined;
  const [whole, digits = "", sign = ""] = found;
  const size = Number(digits);
  const unit = sign === "" || sign === "%" ? sign : "points";
  const upTo = text.slice(0, found.index);
  const from = text.slice(found.index + whole.length);
  const before = comparisonBefore(upTo);
  const after = comparisonAfter(from);
  const left = upTo.slice(0, upTo.length - (before?.words.length ?? 0)).trim();
  // "not increase by more than": the comparison takes the movement in.
  const inside = before && / (?:by|of) /.test(before.words) ? FIRST_MOVEMENT.exec(before.words) : null;
  const own = MOVEMENT_AFTER.exec(from) ?? inside;
  const movement = own ?? FIRST_MOVEMENT.exec(left);
  return {
    text,
    digits,
    size,
    unit,
    shown: `${whole.startsWith("£") ? "£" : ""}${writeNumber(size)}${SHOWN_UNITS[unit]}`,
    before,
    after,
    left,
    right: from.slice(after?.words.length ?? 0),
    ownWay: own ? wayOf(own) : undefined,
    way: movement ? wayOf(movement) : undefined,
  };
}
