import { everywhere } from "./pattern";

const ONE_TO_NINETEEN = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const NUMBER_WORD = everywhere`\b(?:(${TENS.join("|")})(?:[ -](${ONE_TO_NINETEEN.slice(0, 9).join("|")}))?|(${ONE_TO_NINETEEN.slice(1).join("|")})|(?:a|one) (hundred)|one(?=%))\b`;
const FRACTIONS: Readonly<Record<string, string>> = { "two thirds": "66.666666666666667", "three quarters": "75", half: "50", quarter: "25", fifth: "20", tenth: "10", third: "33.333333333333333" };

type Rule = readonly [RegExp, string];

/** Typing that differs and says the same; names in quotation marks say nothing of the target. */
const AS_TYPED: readonly Rule[] = [
  [/[’‘]/g, "'"],
  [/[“”]/g, '"'],
  [/[‐-―−]/g, "-"],
  [/(^|[\s(])(['"])(?=\S)[^'"]*(?:'[a-z][^'"]*)*\S?\2(?=[\s).,;:]|$)/gi, "$1"],
];

/** Short ways of writing, and what they stand for. */
const IN_FULL: readonly Rule[] = [
  [/\bcan't\b/g, "cannot"],
  [/\bwon't\b/g, "will not"],
  [/n't\b/g, " not"],
  [/\bno\. (?=of\b)/g, "number of "],
  [/(^|[\s£])\.(?=\d)/g, "$10."],
  [/(?:\bpercentage|\bper ?cent| ?%(?:age)?) ?(?:points?|pts?)\b/g, " points"],
  [/(\d) ?(?:ppt?s?|pts|p\.p\.)(?![a-z])/g, "$1 points"],
  [/ ?\b(?:per ?cent|pct)\b| ?\bpercentage\b(?= (?:reduction|decrease|increase))/g, "%"],
];

/** Signs and other words, and what they say. */
const SAID_OTHERWISE: readonly Rule[] = [
  [/>=|=>|≥/g, " at least "],
  [/<=|=<|≤/g, " at most "],
  [/\b(?:equal(?: to)?|at|same as) or (?:(?:less|fewer|lower)(?: than)?|below|under)\b|\b(?:less|fewer|lower) than or (?:equal|the same) (?:to|as)\b/g, "at or below"],
  [/\b(?:equal(?: to)?|at|same as) or (?:(?:more|greater|higher)(?: than)?|above|over)\b|\b(?:more|greater|higher) than or (?:equal|the same) (?:to|as)\b/g, "at or above"],
  [/(^|[^\w.,])(?:zero|nil|0) ?%? (?=(?:increase|rise|growth|reduction|decrease|fall)\b)/g, "$1no "],
  // A fraction, and not "in each quarter".
  [/(^|\bof )a quarter\b|\ba quarter(?= (?:less|fewer|lower|more|higher|of|off)\b)/g, "$1quarter"],
  [/\bfrom (?:(?:an?|the) )?(?:(?:current|present|existing) )?(?:(?:total|figure|level|rate|average) of )?(?=£?\d)/g, "from "],
  [/</g, " less than "],
  [/>/g, " more than "],
  [/(\d ?%?) ?\+(?= |$)/g, "$1 or more"],
  [/^- ?(?=\d+(?:\.\d+)? ?%)|\bdown (?:by )?(?=\d)/g, "reduce by "],
  [/^\+ ?(?=\d+(?:\.\d+)? ?%)|\bup (?:by )?(?=\d)/g, "increase by "],
  [/\bhalv(?:e[sd]?|ing)\b/g, "reduce by 50%"],
  [/\bdoubl(?:e[sd]?|ing)\b/g, "increase by 100%"],
  [/\b(?:treble|triple)[sd]?\b/g, "increase by 200%"],
  [/\bto (?:zero|nil|nought|none)\b/g, "to 0"],
  [/(\d(?:\.\d+)?) ?(?:k|thousand)\b/g, "$1e3"],
  [/(\d(?:\.\d+)?) ?(?:m|million)\b/g, "$1e6"],
  [/\b(?:limit|contain|restrict|cap|keep|hold)(?:ing|ped|ed|s)? (?:the |any )?(increase|rise|growth|reduction|fall)s?\b(.*?) to (below |under |(?:less|fewer) than )?(?:no more than |at most |a maximum of )?(?=£?\d)/g, "$1$2 of $3¦no more than "],
  [/(?:below|under|(?:less|fewer) than) ¦no more than /g, "less than "],
  [/¦no more than /g, "no more than "],
];

const saidBy = (rules: readonly Rule[], wording: string): string => rules.reduce((said, [pattern, instead]) => said.replace(pattern, instead), wording);

/** Numbers and fractions in words as digits: "twenty-five" as 25, "by a third" as "by 33.3…%". */
const inDigits = (text: string): string =>
  text
    .replace(/\b(?:by|least|than) (?:a |one )?(two[ -]thirds|three[ -]quarters)\b/g, (whole, part: string) => whole.replace(part, `${FRACTIONS[part.replace("-", " ")]}%`))
    .replace(/\b(than|least|most|exceed|deliver|to) one\b/g, "$1 1")
    .replace(NUMBER_WORD, (_, tens?: string, unit = "", small = "one", hundred?: string) =>
      String(hundred ? 100 : tens ? (TENS.indexOf(tens) + 2) * 10 + ONE_TO_NINETEEN.indexOf(unit) + 1 : ONE_TO_NINETEEN.indexOf(small) + 1))
    .replace(/\bby (?:an? |one )?(half|quarter(?! \d)|fifth|tenth|third)\b/g, (_, part: string) => `by ${FRACTIONS[part]}%`);

/** A wording in small letters, with numbers in digits, one way of saying each thing, and without names in quotation marks. */
export const plainWords = (wording: string): string =>
  saidBy(SAID_OTHERWISE, inDigits(saidBy(IN_FULL, saidBy(AS_TYPED, wording).toLowerCase())).trim()).replace(/\s+/g, " ").trim();
