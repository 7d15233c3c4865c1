import { roundAsExcel } from "./round-as-excel";

/** Excel shows at most 15 digits; sentences show no more than four places of them. */
const PLACES = 4;

/**
 * A number as a sentence shows it: thousands with commas, no more than four places.
 * @example writeNumber(2166.425) // "2,166.425"
 */
export function writeNumber(value: number): string {
  const rounded = roundAsExcel(value, PLACES);
  const [whole = "", places] = String(Math.abs(rounded)).split(".");
  const grouped = whole.includes("e") ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "-" : ""}${grouped}${places ? `.${places}` : ""}`;
}
