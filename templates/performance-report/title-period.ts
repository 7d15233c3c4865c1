import type { Problem } from "../../core/problem";
import { isFault } from "../../functions/measures/fault";
import { firstDayOf, lastDayOf } from "../../functions/measures/period";
import { readPeriod } from "../../functions/measures/read-period";
import type { Writing } from "../../core/writing-style";
import { writePeriod, type ReportingPeriod } from "../reporting-period";

const YEAR = String.raw`(?:FY\s*)?(?:19|20)\d\d\s*[-/–]\s*(?:(?:19|20)\d\d|\d\d)(?![\d/-])`;
const QUARTER = String.raw`(?:q(?:tr|uarter)?\.?\s*[1-4]|[1-4](?:st|nd|rd|th)?\s*(?:q(?:tr|uarter)?)\b\.?|(?:first|second|third|fourth|final|last)\s+quarter)`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const PERIODS = new RegExp(
  [String.raw`${QUARTER}\s*(?:\([^)]*\))?\s*(?:of\s+)?,?\s*${YEAR}`, String.raw`${YEAR}\s*,?\s*${QUARTER}`, String.raw`${MONTH}\s*(?:\d{4}\s*)?(?:-|–|to)\s*${MONTH}\s*\d{4}`, `${MONTH}\\s+\\d{4}`, YEAR].map((each) => `\\b${each}`).join("|"),
  "gi",
);

/** What a title calls the paper, which is no name of a partnership. */
const CALLED = /\b(?:(?:quarterly|annual|monthly|community safety)\s+)*(?:performance\s+(?:reports?|summary|figures|monitoring|indicators|targets)|performance\s*$|(?:summary|report|progress)\s+(?:of|on)\s+(?:the\s+)?(?:performance|targets)|targets)\b/gi;

/** The one period that a title names: "Performance report Q2 2010/11". */
function periodIn(title: string, write?: Writing): ReportingPeriod | undefined {
  const periods = new Map<string, ReportingPeriod>();
  for (const [words] of title.matchAll(PERIODS)) {
    const read = readPeriod(words);
    if (!isFault(read)) periods.set(writePeriod(read), { written: writePeriod(read, write), lastDay: lastDayOf(read), firstDay: firstDayOf(read) });
  }
  return periods.size === 1 ? [...periods.values()][0] : undefined;
}

/** The name of the partnership in a title, without the period and what the paper is called. */
export const nameIn = (title: string): string =>
  title
    .replace(PERIODS, " ")
    .replace(CALLED, " ")
    .replace(/\(\s*\)/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s–—:,;-]+|[\s–—:,;-]+$/g, "")
    .replace(/^(?:performance|report|and|&|[\s,–—-])+$/i, "")
    .replace(/^for\s+(?:the\s+)?|\s+(?:for|of|in)$/gi, "");

/** Whether neither of two periods lies in the other. */
function contradict(one: ReportingPeriod, other: ReportingPeriod): boolean {
  const holds = (outer: ReportingPeriod, inner: ReportingPeriod): boolean => outer.firstDay <= inner.firstDay && inner.lastDay <= outer.lastDay;
  return !holds(one, other) && !holds(other, one);
}

interface AroundTable {
  readonly title: string;
  readonly sheet: string;
  readonly label: ReportingPeriod | undefined;
  /** The cell of the label. */
  readonly where: string;
}

/** The period that the label says, or the title, or the name of the sheet; those that contradict it are told. */
export function periodAround({ title, sheet, label, where }: AroundTable, write: Writing, report: (problem: Problem) => void): ReportingPeriod | undefined {
  const said = [["title", periodIn(title, write)], ["name of the sheet", periodIn(sheet, write)]] as const;
  const found = label ?? said[0][1] ?? said[1][1];
  for (const [name, period] of said) {
    if (!period || !found || !contradict(period, found)) continue;
    report({ code: "detail-twice", message: `The ${name} says ${period.written}, and the ${label ? "period here is" : "title"} ${found.written}. Put right the one that is wrong.`, where });
  }
  return found;
}
