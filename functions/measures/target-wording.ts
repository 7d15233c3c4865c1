import type { Figure } from "../../core/typed-number";
import { isFault, isMissing, type Fault } from "./fault";
import { toFifteenDigits } from "./fifteen-digits";
import type { TargetFigures } from "./judge-target";
import { financialYearOf, lastDayOf, type Period } from "./period";
import { readPeriod } from "./read-period";
import { remembering } from "./remembering";
import { baselineSaidIn, type SaidBaseline } from "./said-baseline";
import type { Target } from "./target";
import { part } from "./wording/pattern";
import { readTarget } from "./wording/read-target";
import { DATE, FINANCIAL_YEAR } from "./wording/times";
import { saysWhatIsGood } from "./wording/what-is-good";

const BARE_NUMBER = /^\s*£?[\d.,]+\s*%?\s*$/;

/** What is measured as it stands at any time, and does not grow with the year. */
const RATE = /\b(?:rates?|average|mean|median|proportion|percentage|ratio|score|index|minutes?|hours?|(?:response|waiting|answering|journey) times?|times? taken|per [\d,]+|satisf\w*|confiden\w*|from (?:\d\d?(?:\.\d+)?|[\d.]+ ?%) to)\b/i;
/** What sounds like it and is a time limit, or what a count is measured from. */
const NO_RATE = /\bwithin [\w ]*?(?:minutes?|hours?)\b|\b(?:years?'?[ -]|on )average\b/gi;
const DUE = new RegExp(part`\bby (?:the )?(?:end (?:of )?)?(?:the )?(?:financial year )?(${DATE})\b`, "i");
/** "in 2011/12". */
const IN_YEAR = new RegExp(part`^(.*?)\b(?:in|during|over|for|throughout) (?:the )?(?:financial )?(?:year )?(${FINANCIAL_YEAR})\b`, "i");
/** What makes it the year that is measured from. */
const MEASURED_FROM = /\b(?:from|against|than(?! £?\d)|compared|relative|baselines?|levels?|recorded|on (?:the|last|\d))\b/i;
const BASELINE_YEAR = /\bbaseline (?:of|in|established in|for) (\d{4} ?[-/] ?\d\d(?:\d\d)?)/i;

/** A figure of each quarter or month, which is whole when that is over. */
const EACH_PART = /\b(?:(?:per|each|every|a) (?:month|quarter)|monthly|quarterly)\b/i;

/** What a plan's wording of a target says: the target, by when, and from which year. */
export interface Wording {
  readonly target: Target | Fault;
  /** Whether it is a number and no words. */
  readonly isBare: boolean;
  readonly isRate: boolean;
  /** The last day of the date or the period by which it is to be met, as a serial number. */
  readonly due: number | undefined;
  readonly baselineYear: number | undefined;
  /** The baseline that it says itself. */
  readonly baseline: SaidBaseline | undefined;
  /** Whether it says what is good; "maintain" alone does not. */
  readonly saysWhatIsGood: boolean;
  /** Whether it asks for something in each quarter or month. */
  readonly isOfEachPart: boolean;
}

/** Reads the wording of a target, and keeps what it read: a column says the same many times. */
export const readWording: (wording: string) => Wording = remembering((wording: string) => {
  const target = readTarget(wording);
  return {
    target,
    isBare: BARE_NUMBER.test(wording),
    isRate: RATE.test(wording.replace(NO_RATE, "")),
    due: dueIn(wording),
    baselineYear: yearIn(BASELINE_YEAR.exec(wording)?.[1]),
    baseline: baselineSaidIn(wording),
    saysWhatIsGood: isFault(target) || saysWhatIsGood(wording, target),
    isOfEachPart: EACH_PART.test(wording),
  };
});

/** The baseline that a target is measured from: that of its cell, or where that holds none the one that a change says itself. */
export function baselineOf({ target, baseline: said }: Wording, inCell: number | Fault): number | Fault {
  if (!isMissing(inCell) || said === undefined || isFault(target) || target.kind !== "change") return inCell;
  return said.isPercentage ? toFifteenDigits(said.value / 100) : said.value;
}

function dueIn(wording: string): number | undefined {
  const by = DUE.exec(wording);
  if (by) return dayIn(by[1]);
  const [, before = "", year] = IN_YEAR.exec(wording) ?? [];
  return MEASURED_FROM.test(before) ? undefined : dayIn(year);
}

function periodIn(words = ""): Period | undefined {
  const period = readPeriod(words);
  return isFault(period) ? undefined : period;
}

function dayIn(words: string | undefined): number | undefined {
  const period = periodIn(words);
  return period && lastDayOf(period);
}

/** The financial year that words name, by its first year; undefined where they name none. */
export function yearIn(words: string | undefined): number | undefined {
  const period = periodIn(words);
  return period && financialYearOf(period);
}

interface Days {
  readonly periodEnd: number | undefined;
  readonly due: number | undefined;
  readonly asAt: number | undefined;
}

/** The figures of a target over a period: whether they grow with the year, and what the wording says of its days. */
export function figuresOver(said: Wording | undefined, target: Target, { outturn, baseline }: { readonly outturn: Figure | Fault; readonly baseline: number | Fault }, { periodEnd, due = said?.due, asAt }: Days): TargetFigures {
  const isWhole = (figure: number): boolean => Number.isInteger(figure);
  const isRate =
    said?.isRate === true ||
    said?.isOfEachPart === true ||
    ("of" in target && target.of === "points") ||
    (!isFault(outturn) && (outturn.isPercentage || !isWhole(outturn.value))) ||
    (!isFault(baseline) && !isWhole(baseline));
  return {
    outturn,
    baseline,
    ...(isRate ? { isRolling: true } : {}),
    ...(said?.baselineYear === undefined ? {} : { baselineYear: said.baselineYear }),
    ...(periodEnd === undefined ? {} : { periodEnd }),
    ...(due === undefined ? {} : { due }),
    ...(asAt === undefined ? {} : { asAt }),
  };
}
