import type { Figure } from "../../core/typed-number";
import { roundAsExcel } from "./round-as-excel";
import { part } from "./wording/pattern";
import { LONGEST_WORDING } from "./wording/read-target";
import { DAY, FINANCIAL_YEAR, MONTH, YEAR } from "./wording/times";
import { writeNumber } from "./write-number";

const NUMBER = part`£?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?`;
const PER_CENT = part` *(%|per ?cent\b)?`;
/** Where no digit of the number is left behind. */
const WHOLE = part`(?![\d,.]*\d)`;
/** What makes a number a date and no baseline: "2008-09", "1 April 2010". */
const DATES = new RegExp(
  part`\b(?:${DAY} +)?${MONTH}(?: +\d{4})?\b|\b${FINANCIAL_YEAR}(?!\d)|\b\d\d?[/.]\d\d?[/.]\d{2,4}\b|\b(?:q(?:tr|uarter)?\.? ?)[1-4]\b|\b${YEAR}${WHOLE}(?=$| ?[).,:;(]| (?:baseline|levels?|figure|total|outturn|of|was)\b)`,
  "gi",
);
/** "from the baseline of 2008-09 (885 recorded crimes)", "against 2009/10 (1,000)"; the dates before the bracket are "¦". */
const IN_BRACKETS = /(?:\bbaseline\b|\b(?:from|against|on|with|than|to) (?:the )?(?:levels? (?:of|in) )?¦)[^.;()]*\(([^)]*)\)/i;
const NUMBERS = new RegExp(`${NUMBER}${PER_CENT}`, "gi");
const OF_BASELINE = new RegExp(part`\bbaseline(?: figure| value| level)? *(?:of|is|was|:|=|in|for|¦)* *(?:of|is|was|:|=|¦)* *${NUMBER}${WHOLE}${PER_CENT}`, "i");
const FROM = new RegExp(part`\bfrom (?:a |the )?(?:(?:total|figure|level|rate|average) of )?${NUMBER}${WHOLE}${PER_CENT}(?! ?(?:year|month|week|day)s?\b)`, "i");

/** The baseline that a wording says, as it is written there, in the units of the wording. */
export interface SaidBaseline {
  readonly value: number;
  readonly decimals: number;
  readonly isPercentage: boolean;
}

/**
 * The baseline that the wording of a target says itself: 885 in "from the baseline of 2008-09 (885 recorded crimes)",
 * 2,245 in "from 2,245", 35 in "from 35 to 29". Undefined where it says none, or where more than one number could be it.
 */
export function baselineSaidIn(wording: string): SaidBaseline | undefined {
  if (wording.length > LONGEST_WORDING) return undefined;
  const words = wording.replace(DATES, "¦");
  const inBrackets = IN_BRACKETS.exec(words)?.[1];
  if (inBrackets !== undefined) {
    const [only, another] = inBrackets.matchAll(NUMBERS);
    if (only && !another) return saidBy(only);
  }
  const found = OF_BASELINE.exec(words) ?? FROM.exec(words);
  return found ? saidBy(found) : undefined;
}

const saidBy = ([, whole = "", places = "", sign]: RegExpMatchArray): SaidBaseline => ({
  value: Number(`${whole.replace(/,/g, "")}${places}`),
  decimals: Math.max(0, places.length - 1),
  isPercentage: sign !== undefined,
});

/** Whether a baseline is the one that a wording says, as closely as the wording writes it. Excel keeps 35% as 0.35. */
export function isTheSame(said: SaidBaseline, { value, isPercentage }: Figure): boolean {
  const units = isPercentage ? [value * 100] : value <= 1 ? [value, value * 100] : [value];
  return units.some((each) => roundAsExcel(each, said.decimals) === said.value);
}

/** A baseline as its wording has it: "2,245", "35%". */
export const writeSaid = ({ value, isPercentage }: SaidBaseline): string => `${writeNumber(value)}${isPercentage ? "%" : ""}`;
