import { fault, type Fault } from "./fault";

/** What a target asks of an outturn. Levels are in the outturn's own units; those of a percentage are in points: 28. */
export type Target =
  /** Below (or above) the baseline, by at least a fraction of it or a number where the plan says how much. */
  | { readonly kind: "reduce" | "increase"; readonly fraction?: number; readonly amount?: number }
  | { readonly kind: "at most" | "below" | "at least" | "above"; readonly level: number; readonly isPercentage: boolean }
  /** No worse than the baseline; lower is better, as with numbers of crimes. */
  | { readonly kind: "maintain" };

const NUMBER = String.raw`£?(\d+(?:\.\d+)?)\s*(%)?`;

/** Words before a number, or between it and the end, that fix a level. The first that is found in the wording counts. */
const LEVELS: readonly (readonly [kind: "at most" | "below" | "at least" | "above", pattern: RegExp])[] = [
  ["at least", pattern(String.raw`(?:at least|not? (?:be )?(?:fewer|less|lower) than|(?:a )?minimum of|not (?:fall )?below)\s*`)],
  ["at least", patternAfter(String.raw`or (?:more|higher|above|over|better)`)],
  ["at most", pattern(String.raw`(?:at most|not? (?:be )?(?:more|higher|greater) than|(?:a )?maximum of|not? (?:to )?exceed(?:ing)?|not (?:be )?above)\s*`)],
  ["at most", patternAfter(String.raw`or (?:fewer|less|lower|below|under)`)],
  ["below", pattern(String.raw`(?:(?:fewer|less|lower) than|below|under)\s*`)],
  ["above", pattern(String.raw`(?:(?:more|greater|higher) than|above|over|exceed(?:ing)?)\s*`)],
];

function pattern(before: string): RegExp {
  return new RegExp(String.raw`\b${before}${NUMBER}`);
}

function patternAfter(after: string): RegExp {
  return new RegExp(String.raw`\b${NUMBER}\s*(?:[a-z]+ )?${after}\b`);
}

const FROM_TO = new RegExp(String.raw`\bfrom\s*${NUMBER}\s*to\s*${NUMBER}`);
const BY = new RegExp(String.raw`\bby\s*(?:at least )?${NUMBER}`);
const TO = new RegExp(String.raw`\bto\s*${NUMBER}`);
const CHANGE_OF = new RegExp(String.raw`\b${NUMBER}\s*(?:reduction|decrease|cut|fall|increase|rise)`);
const REDUCE = /\b(?:reduc\w*|decreas\w*|lower\w*|cut|cutting|fall)\b/;
const INCREASE = /\b(?:increas\w*|rise|grow\w*)\b/;
const NO_INCREASE = /\b(?:no|not|without)(?: an?)? increase/;
const MAINTAIN = /\b(?:maintain\w*|hold|keep|sustain\w*)\b/;
const DELIVER = new RegExp(
  String.raw`\b(?:deliver|achieve|reach|attain|complete|provide|run|hold|obtain|secure)\w*\b(?: an?| the)?\s*${NUMBER}`,
);
const ALL_OF_THEM = /\b100\s*%/;
const A_NUMBER_ALONE = new RegExp(`^${NUMBER}$`);

/**
 * Reads a target as a plan words it: "To reduce 'Dwelling Burglary' by 10% by March 2011", "no more than 28%",
 * "fewer than 1,100", "from 35 to 29", "deliver 38". Dates, baselines and names in quotation marks are not part of it.
 * @example readTarget("reduce by 3.5%") // { kind: "reduce", fraction: 0.035 }
 */
export function readTarget(wording: string): Target | Fault {
  const words = plainWords(wording);
  const fromTo = FROM_TO.exec(words);
  if (fromTo) return fromOneLevelToAnother(fromTo);
  for (const [kind, level] of LEVELS) {
    const found = level.exec(words);
    if (found) return { kind, level: Number(found[1]), isPercentage: found[2] === "%" };
  }
  if (NO_INCREASE.test(words)) return { kind: "maintain" };
  const reduce = REDUCE.exec(words);
  const increase = INCREASE.exec(words);
  if (reduce || increase) {
    // "increase reports, so as to reduce harm": the verb that comes first is what is measured.
    const isReduce = reduce !== null && (increase === null || reduce.index < increase.index);
    return changeFromBaseline(words, isReduce ? "reduce" : "increase");
  }
  const deliver = DELIVER.exec(words);
  if (deliver) return { kind: "at least", level: Number(deliver[1]), isPercentage: deliver[2] === "%" };
  if (ALL_OF_THEM.test(words)) return { kind: "at least", level: 100, isPercentage: true };
  if (MAINTAIN.test(words)) return maintain(words);
  if (A_NUMBER_ALONE.test(words)) {
    return fault("not understood", `"${wording.trim()}" does not say which way. Write "no more than ${wording.trim()}" or "at least ${wording.trim()}".`);
  }
  return fault(
    "not understood",
    'This wording is not understood. Write it like "reduce by 10%", "no more than 28%", "at least 82%", "from 35 to 29" or "deliver 38".',
  );
}

function fromOneLevelToAnother([, from = "", fromSign, to = "", toSign]: RegExpExecArray): Target | Fault {
  const level = Number(to);
  if (Number(from) === level) return fault("not understood", "This target begins and ends at the same level. Change one of the two.");
  return { kind: Number(from) > level ? "at most" : "at least", level, isPercentage: fromSign === "%" || toSign === "%" };
}

function changeFromBaseline(words: string, kind: "reduce" | "increase"): Target | Fault {
  const change = BY.exec(words) ?? CHANGE_OF.exec(words);
  if (change) {
    const size = Number(change[1]);
    if (change[2] !== "%") return { kind, amount: size };
    if (kind === "reduce" && size > 100) return fault("not understood", `Nothing can be reduced by ${size}%. Change the target.`);
    return { kind, fraction: size / 100 };
  }
  const to = TO.exec(words);
  if (to) return { kind: kind === "reduce" ? "at most" : "at least", level: Number(to[1]), isPercentage: to[2] === "%" };
  return { kind };
}

function maintain(words: string): Target | Fault {
  const level = new RegExp(NUMBER).exec(words);
  if (!level) return { kind: "maintain" };
  return fault("not understood", `Say which way ${level[0].trim()} is to be kept: "no more than ${level[0].trim()}" or "at least ${level[0].trim()}".`);
}

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

/** The wording without what a target may carry besides: names in quotation marks, remarks in brackets, dates, years. */
function plainWords(wording: string): string {
  return wording
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/(^|[\s(])(['"])(?=\S).*?\S\2(?=[\s).,;:]|$)/g, "$1")
    .replace(/\([^)]*\)/g, " ")
    .toLowerCase()
    .replace(/\s*per ?cent(?:age)?\b/g, "%")
    .replace(/(\d),(?=\d{3})/g, "$1")
    .replace(new RegExp(String.raw`\b(?:by|in|before|until|to)?\s*(?:the end of )?(?:\d{1,2}(?:st|nd|rd|th)? )?${MONTH},? \d{4}\b`, "g"), " ")
    .replace(/\b(?:19|20)\d{2}\s*[-/–]\s*(?:\d{4}|\d{2})\b/g, " ")
    .replace(/\b(?:by|in|during|of|since) (?:19|20)\d{2}\b/g, " ")
    .replace(/\bfrom (?:the|a) baseline\b[^.;]*/g, " ")
    .replace(/[.;:]+(?=\s|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
