import { compareDates, writeDate } from "../../core/calendar-date";
import type { Problem } from "../../core/problem";
import type { ReviewRow } from "./clock-columns";
import type { Hold } from "./holds";

/** The holds of a review, the first line of the one cell with the first of the other; what contradicts itself is a problem. */
export function holdsOf({ values, where }: ReviewRow, report: (problem: Problem) => void): readonly Hold[] {
  const { heldFrom, heldTo } = values;
  if (heldTo.length > heldFrom.length) {
    report({ code: "cell-blank", message: "A hold that ends must begin. Add the day from which the review was held, a line for each hold.", where: where("heldFrom") });
  }
  if (heldTo.length < heldFrom.length - 1) {
    report({ code: "cell-blank", message: "Only the last hold may be without an end. Add the day to which the review was held, a line for each hold.", where: where("heldTo") });
  }
  return heldFrom.map((from, index) => {
    const to = heldTo[index];
    if (to && compareDates(to, from) < 0) {
      report({ code: "dates-disagree", message: `The hold ends on ${writeDate(to)}, before it begins on ${writeDate(from)}. Change one of the two dates.`, where: where("heldTo") });
      return { from, to: from };
    }
    return { from, to };
  });
}
