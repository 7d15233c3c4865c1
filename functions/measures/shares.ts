import { fault, type Fault } from "./fault";

/**
 * The shares of a whole as published percentages that always add to 100, by largest remainder: each share is cut at the
 * wanted places and the units left over go to the largest remainders; of equal ones to the larger count, then the first.
 * @param decimals places of the percentages: 0 to 6
 * @returns percentages (30 for 30%); faults: division by zero where all are 0; impossible for a negative number
 * @example shares([292, 112, 212, 233, 136], 0) // [30, 11, 21, 24, 14], where plain rounding adds to 101
 */
export function shares(counts: readonly number[], decimals: number): readonly number[] | Fault {
  if (counts.some((count) => count < 0)) return fault("impossible", "A number of referrals cannot be below zero. Check the figures.");
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return fault("division by zero", "There are no referrals to share out: the total is 0.");
  const units = 100 * 10 ** decimals;
  if (whole * units > Number.MAX_SAFE_INTEGER) return fault("impossible", "These numbers are too large to be shared out exactly. Check the figures.");
  const cut = counts.map((count) => {
    const exact = count * units;
    const remainder = exact % whole;
    return { count, share: Math.round((exact - remainder) / whole), remainder };
  });
  const left = units - cut.reduce((sum, { share }) => sum + share, 0);
  const order = cut.map((_, index) => index).sort((a, b) => {
    const [one, other] = [cut[a], cut[b]];
    if (!one || !other) return 0;
    return other.remainder - one.remainder || other.count - one.count || a - b;
  });
  const raised = new Set(order.slice(0, left));
  return cut.map(({ share }, index) => (share + (raised.has(index) ? 1 : 0)) / 10 ** decimals);
}
