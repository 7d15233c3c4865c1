import { part } from "./pattern";

export const YEAR = part`(?:19|20)\d\d`;
export const FINANCIAL_YEAR = part`(?:fy ?)?${YEAR} ?[-–/] ?(?:${YEAR}|\d\d)`;
export const DAY = part`\d\d?(?:st|nd|rd|th)?`;
export const MONTH = part`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const QUARTER = part`(?:(?:q|qtr ?|quarter )[1-4]|(?:first|second|third|fourth|final|last) quarter)(?: of)?`;
const DATE_OF_YEAR = part`\d\d?[/.]\d\d?[/.](?:20)?\d\d|${YEAR}-\d\d-\d\d|${FINANCIAL_YEAR}(?![\d/-])|(?:${DAY} )?(?:of )?${MONTH}(?: ${DAY})?,? ${YEAR}`;

/** A date, or a period that is more than a year alone. */
export const DATE = `(?:(?:${QUARTER},? )?(?:${DATE_OF_YEAR})|${QUARTER})`;

const LEVEL = "(?:level|figure|total|outturn|rate)s?";

/** What a figure is held against besides a number: "the 2009/10 baseline", "2010 levels", "last year". */
export const EARLIER = `(?:the )?(?:levels? (?:of|in) )?(?:the )?(?:(?:${DATE}|${YEAR}) (?:${LEVEL}|baselines?)|${DATE}|baselines?|(?:last|previous) year(?:'s)?(?: ${LEVEL})?)`;
