import { everywhere } from "./pattern";
import { DATE, EARLIER, YEAR } from "./times";

const AGAINST = "(?:from|against|on|compared (?:with|to)|relative to)";

/** What a wording may carry besides its target: dates, time limits, ages, and the baseline that another column holds. */
const ASIDES = [
  // What stands in brackets is a remark, unless it says how much.
  everywhere`\((?! ?(?:by )?\d+(?:\.\d+)? ?%)(?! ?by \d)[^)]*\)`,
  everywhere`\b${AGAINST} (?:(?:the|a) )?baseline.*?(?=$|[.;,](?: |$)| (?:to|by) (?!be\b|(?:the )?end\b))`,
  everywhere`\b${AGAINST} ${EARLIER}(?: (?:of|in) (?:${DATE}|${YEAR}))?(?: of \d[\d,]*(?:\.\d+)?(?![\d.,]*\d)(?! ?%))?`,
  everywhere`\b(?:(?:by|in|during|before|until|to|for|since|from|of|at|within) )?(?:the )?(?:end of )?${DATE}`,
  everywhere`\b(?:by|in|during|before|until|since) (?:the )?(?:end of )?${YEAR}\b(?! ?%)(?=$| ?[.,;:)¦]| (?:from|against|compared|and|to|on|by|in)\b)`,
  /\b(?:within|every|at least every|over|in|for)(?: the)?(?: next| first| a)? (?:\d+(?: to \d+)?|one|a|an) ?(?:working |calendar )?(?:second|minute|hour|day|week|month|year)s?(?: period)?\b/g,
  /\bper (?:100|1,?000|10,?000|100,?000|million)\b(?: (?:of )?(?:the )?(?:population|people|residents|households|head))?/g,
  /\b(?:per|each|every|a) (?:minute|hour|day|week|month|quarter|year|annum)\b|\bp\.?a\b\.?|\byear[ -]on[ -]year\b/g,
  // The number of an indicator, or of a line in a list.
  /\b(?:ni|psa|bvpi|section|priority|objective) ?\d+(?:\.\d+)?[a-z]?(?![\d.]*\d)(?! ?%)|^\d\d?[.)] (?=[a-z])/g,
  /\b(?:aged? )?(?:under|over)[ -]?\d\d(?:s\b|'s|[ -]year| (?=(?:conception|pregnanc|drink)))/g,
  /\baged? \d\d?(?: ?(?:-|to) ?\d\d?)?\b/g,
  /\b\d\d?(?: ?(?:-|to) ?\d\d?)?[ -]year(?:[ -]olds?)?\b/g,
];

/** A plain wording without its asides, which are "¦", and without brackets and the points between its parts. */
export const withoutAsides = (text: string): string =>
  ASIDES.reduce((rest, aside) => rest.replace(aside, " ¦ "), text)
    .replace(/[()]/g, " ")
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
    .replace(/[.;:,]+(?= |$)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
