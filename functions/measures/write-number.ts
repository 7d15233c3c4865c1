import { remembering } from "./remembering";
import { roundAsExcel } from "./round-as-excel";

/** Whole numbers below this have no digit to round away. */
const SHORT = 1e15;

/** Excel shows at most 15 digits; sentences show no more than four places of them. */
const PLACES = 4;

/**
 * A number as a sentence shows it: thousands with commas, no more than four places.
 * @example writeNumber(2166.425) // "2,166.425"
 */
export const writeNumber = remembering((value: number): string => {
  const rounded = Number.isInteger(value) && Math.abs(value) < SHORT ? value : roundAsExcel(value, PLACES);
  const [whole = "", places] = String(Math.abs(rounded)).split(".");
  return `${rounded < 0 ? "-" : ""}${whole.includes("e") ? whole : inThousands(whole)}${places ? `.${places}` : ""}`;
});

function inThousands(digits: string): string {
  let grouped = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) grouped = `${digits.slice(Math.max(0, end - 3), end)},${grouped}`;
  return grouped;
}
