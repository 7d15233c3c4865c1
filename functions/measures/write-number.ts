import { remembering } from "./remembering";
import { roundAsExcel } from "./round-as-excel";

/** Whole numbers below this have no digit to round away. */
const SHORT = 1e15;

/** Excel shows at most 15 digits; sentences show no more than four places of them. */
const PLACES = 4;

/** As many different counts and thresholds as a long report writes. */
const MOST_NUMBERS = 20_000;

/**
 * A number as a sentence shows it: thousands with commas, no more than four places.
 * @example writeNumber(2166.425) // "2,166.425"
 */
export const writeNumber = remembering((value: number): string => {
  const rounded = Number.isInteger(value) && Math.abs(value) < SHORT ? value : roundAsExcel(value, PLACES);
  const size = Math.abs(rounded);
  const whole = Math.floor(size);
  const places = whole === size ? "" : String(size).slice(String(whole).length);
  return `${rounded < 0 ? "-" : ""}${String(whole).replace(/\B(?=(?:\d{3})+$)/g, ",")}${places}`;
}, MOST_NUMBERS);
