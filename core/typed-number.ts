/** A figure; `isPercentage` where it was typed or is shown with its sign, "34.5%", and is 0.345 here. */
export interface Figure {
  readonly value: number;
  readonly isPercentage: boolean;
}

/** How councils write that there is no figure. A blank cell says the same; a nought never does. */
const NO_DATA = new Set([
  "", "no data", "nodata", "n/a", "na", "n.a.", "not available", "not recorded", "not known", "awaiting data",
  "tbc", "tba", "-", "–", "—", "..", "...", ":", "x", "*",
]);

const TYPED_NUMBER = /^([-−]?)\s*£?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%?)$/;

/** Reads a figure that was typed as words, such as "1,056", "34.5%" or "£5,309.87"; undefined where it is none. */
export function readTypedNumber(typed: string): Figure | "no data" | undefined {
  const words = typed.trim();
  if (NO_DATA.has(words.toLowerCase())) return "no data";
  const [found, minus, whole = "", decimals = "", sign] = TYPED_NUMBER.exec(words) ?? [];
  if (found === undefined) return undefined;
  const size = Number(`${whole.replace(/,/g, "")}${decimals}`);
  return { value: (minus ? -1 : 1) * (sign ? Number((size / 100).toPrecision(15)) : size), isPercentage: sign === "%" };
}
