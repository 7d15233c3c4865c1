import { toFifteenDigits } from "./fifteen-digits";

/**
 * Excel keeps 15 significant digits: 0.06 - 0.01 equals 0.05 in a cell. Numbers nearer than that are one number, so
 * that a status agrees with the comparison in the cell beside it.
 */
const CERTAINLY_DIFFERENT = 2e-14;

/** Compares two numbers at 15 significant digits: below 0 where the first is less, 0 where Excel takes them for equal. */
export function compareAsExcel(a: number, b: number): number {
  const difference = a - b;
  if (difference === 0) return 0;
  if (Math.abs(difference) > CERTAINLY_DIFFERENT * Math.max(Math.abs(a), Math.abs(b))) return difference;
  return toFifteenDigits(a) - toFifteenDigits(b);
}
