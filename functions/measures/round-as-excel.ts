import { DIGITS, toFifteenDigits } from "./fifteen-digits";

/** Below this a scaled number is right to far less than what is left for a tie. */
const SURELY_RIGHT = 1e8;
const NEAR_A_TIE = 1e-6;

/**
 * Rounds as Excel's ROUND does: the 15-digit decimal that Excel sees, half away from zero, never -0.
 * @param decimals places after the point; -1 rounds to tens
 * @example roundAsExcel(2.675, 2) // 2.68, where toFixed gives 2.67
 */
export function roundAsExcel(value: number, decimals: number): number {
  if (decimals >= 0) {
    const scaled = Math.abs(value) * 10 ** decimals;
    if (scaled < SURELY_RIGHT && Math.abs(scaled - Math.floor(scaled) - 0.5) > NEAR_A_TIE) {
      const rounded = Math.round(scaled) / 10 ** decimals;
      return value < 0 && rounded !== 0 ? -rounded : rounded;
    }
  }
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(DIGITS - 1).split("e");
  const digits = mantissa.replace(".", "");
  const kept = Number(exponent) + 1 + decimals;
  if (kept < 0) return 0;
  if (kept >= DIGITS) return toFifteenDigits(value);
  const whole = Number(digits.slice(0, kept)) + (digits.charAt(kept) >= "5" ? 1 : 0);
  const rounded = Number(`${whole}e${-decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
