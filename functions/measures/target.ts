import { quoted } from "../../core/quoted";
import { notUnderstood, type Fault } from "./fault";
import { writeNumber } from "./write-number";

/** How an outturn must stand to its threshold. */
export type Comparison = "at most" | "below" | "at least" | "above";

/** What a target asks of an outturn. */
export type Target =
  /** To stand so to the baseline, or to a figure that lies a fraction, an amount or percentage points below or above it. */
  | { readonly kind: "change"; readonly way: "reduce" | "increase" | "maintain"; readonly size: number; readonly of: "fraction" | "amount" | "points"; readonly comparison: Comparison }
  /** To stand so to a level in the outturn's own units; that of a percentage is in points: 28. */
  | { readonly kind: "level"; readonly level: number; readonly isPercentage: boolean; readonly comparison: Comparison }
  /** A figure is to be recorded that later years are measured from. */
  | { readonly kind: "establish a baseline" }
  /** Nothing that a figure could meet: monitored only, or a direction without a measure. */
  | { readonly kind: "no measure" };

/** A target that an outturn can be held against. */
export type MeasuredTarget = Extract<Target, { readonly comparison: Comparison }>;

const words = (pattern: string): RegExp => new RegExp(pattern, "g");
/** The name of a month, or its beginning, with or without a full stop. */
export const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const FINANCIAL_YEAR = "(?:fy )?(?:19|20)\\d\\d ?[-/] ?(?:(?:19|20)\\d\\d|\\d\\d)(?![\\d/-])";
const YEAR = "(?:19|20)\\d\\d";
const QUARTER = "(?:q|qtr ?|quarter )[1-4](?: of)?|(?:first|second|third|fourth|final|last) quarter(?: of)?";
const DATE = `(?:(?:${QUARTER}),? )?(?:\\d\\d?[/.]\\d\\d?[/.](?:20)?\\d\\d|${YEAR}-\\d\\d-\\d\\d|${FINANCIAL_YEAR}|(?:\\d\\d?(?:st|nd|rd|th)? )?(?:of )?${MONTH}(?: \\d\\d?(?:st|nd|rd|th)?)?,? ${YEAR})|(?:${QUARTER})`;
/** What a figure is held against besides a number: "the 2009/10 baseline", "2010 levels", "last year". */
const THEN = `(?:the )?(?:levels? (?:of|in) )?(?:the )?(?:(?:${DATE}|${YEAR}) (?:baseline|level|figure|total|outturn|rate)s?|${DATE}|baselines?|(?:last|previous) year(?:'s)?(?: (?:level|figure|total|outturn|rate)s?)?)`;
const NUMBER = "£?(\\d+(?:\\.\\d+)?(?:e[36])?) ?(%|points?\\b)?";

/** What a wording may carry besides its target: dates, time limits, ages, and the baseline that another column holds. */
const ASIDES = [
  // What stands in brackets is a remark, unless it says how much.
  words("\\((?! ?(?:by )?\\d+(?:\\.\\d+)? ?%)(?! ?by \\d)[^)]*\\)"),
  words("\\b(?:from|against|on|compared (?:with|to)|relative to) (?:(?:the|a) )?baseline.*?(?=$|[.;,](?: |$)| (?:to|by) (?!be\\b|(?:the )?end\\b))"),
  words(`\\b(?:from|against|compared (?:with|to)|relative to|on) ${THEN}(?: (?:of|in) (?:${DATE}|${YEAR}))?(?: of \\d[\\d,]*(?:\\.\\d+)?(?![\\d.,]*\\d)(?! ?%))?`),
  words(`\\b(?:(?:by|in|during|before|until|to|for|since|from|of|at|within) )?(?:the )?(?:end of )?(?:${DATE})`),
  words(`\\b(?:by|in|during|before|until|since) (?:the )?(?:end of )?${YEAR}\\b(?! ?%)(?=$| ?[.,;:)¦]| (?:from|against|compared|and|to|on|by|in)\\b)`),
  words("\\b(?:within|every|at least every|over|in|for)(?: the)?(?: next| first| a)? (?:\\d+(?: to \\d+)?|one|a|an) ?(?:working |calendar )?(?:second|minute|hour|day|week|month|year)s?(?: period)?\\b"),
  words("\\bper (?:100|1,?000|10,?000|100,?000|million)\\b(?: (?:of )?(?:the )?(?:population|people|residents|households|head))?"),
  words("\\b(?:per|each|every|a) (?:minute|hour|day|week|month|quarter|year|annum)\\b|\\bp\\.?a\\b\\.?|\\byear[ -]on[ -]year\\b"),
  // The number of an indicator, or of a line in a list.
  words("\\b(?:ni|psa|bvpi|section|priority|objective) ?\\d+(?:\\.\\d+)?[a-z]?(?![\\d.]*\\d)(?! ?%)|^\\d\\d?[.)] (?=[a-z])"),
  words("\\b(?:aged? )?(?:under|over)[ -]?\\d\\d(?:s\\b|'s|[ -]year| (?=(?:conception|pregnanc|drink)))"),
  words("\\baged? \\d\\d?(?: ?(?:-|to) ?\\d\\d?)?\\b"),
  words("\\b\\d\\d?(?: ?(?:-|to) ?\\d\\d?)?[ -]year(?:[ -]olds?)?\\b"),
];

const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ").map((word, index) => [word, index + 2]),
);
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const NUMBER_WORD = words(`\\b(?:(${TENS.join("|")})(?:[ -](one|${Object.keys(NUMBER_WORDS).slice(0, 8).join("|")}))?|(${Object.keys(NUMBER_WORDS).join("|")})|(?:a|one) (hundred)|one(?=%))\\b`);
const PARTS: Readonly<Record<string, string>> = { "two thirds": "66.666666666666667", "three quarters": "75", half: "50", quarter: "25", fifth: "20", tenth: "10", third: "33.333333333333333" };
/** Signs and short ways, and what they say. */
const SAID_OTHERWISE: readonly (readonly [RegExp, string])[] = [
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

const NOT = "\\b(?:not?|never|without|cannot|(?:avoid|prevent|stop|halt)(?:s|ed|ping|ing)?)\\b";
/** What stands before a number; the first that fits counts. */
const BEFORE: readonly (readonly [Comparison, RegExp])[] = (
  [
    ["at least", `(?:at least|at or above|(?:a )?min(?:imum)?(?: of)?|${NOT}(?: \\w+){0,2} (?:fewer|less|lower|smaller|below|under)(?: than)?)`],
    ["at most", `(?:at most|at or (?:below|under)|(?:a )?max(?:imum)?(?: of)?|${NOT}(?: \\w+){0,3} (?:(?:more|higher|greater|larger) than|above|over|exceed(?:ing)?|in excess of)|limit(?:ed)? to)`],
    ["below", "(?:(?:fewer|less|lower) than|below|under)"],
    ["above", "(?:(?:more|greater|higher) than|above|over|exceed(?:s|ing)?|in excess of)"],
  ] as const
).map(([comparison, pattern]) => [comparison, new RegExp(`(?:^|\\s)${pattern}(?: an?)? ?$`)]);
const AFTER: readonly (readonly [Comparison, RegExp])[] = [
  ["at least", /^ ?(?:[a-z]+ ){0,2}(?:or (?:more|higher|above|over|better|greater)|(?:at )?minimum|at least)\b/],
  ["at most", /^ ?(?:[a-z]+ ){0,2}(?:or (?:fewer|less|lower|below|under)|(?:at )?maximum|at most)\b/],
];

const DOWN = "reduc(?:e[sd]?|ing|tions?)|decreas\\w*|lower(?:s|ed|ing)?|cut(?:s|ting)?|falls?|falling|drops?|declin\\w*|fewer|less";
const UP = "increas\\w*|rais(?:e[sd]?|ing)|rises?|rising|grow(?:s|th|ing)?|more";
const WAY = new RegExp(`\\b(?:(${DOWN})|(${UP}))\\b`);
const NOUN = new RegExp(`^[ ¦]*(?:(reduction|decrease|cut|fall|drop|decline|fewer|less|lower)|(increase|rise|growth|more|higher))\\b`);
/** What is delivered and counted, where it stands after its number. */
const DELIVERED = /\b(?:delivered|completed|trained|recruited|provided|visited|held|run|programmes?|courses?|workshops?|campaigns?|volunteers?)\b/;
const DELIVERY = /\b(?:deliver|complet|provid|run|train|recruit|visit)\w*\b/;
const KEPT = /\b(?:maintain|hold|keep|sustain|remain|stay|stabilis)\w*\b/;
const AGAINST_OTHERS =
  /\b(?:(?:top|bottom|upper|lower) (?:quartile|third|half|(?:ten|\d+)(?! (?!of\b|in\b|by\b|per\b|for\b|nationally\b)[a-z]))|quartile|msg|most similar|peers?|rank(?:ed|ing)?|(?:national|regional|county|group|force|family|england)(?:'s)? (?:average|mean|rate)|(?:below|above|than|with) (?:the |our )?(?:\w+ )?average)\b/;
/** A movement that is spoken of and not asked for. */
const SPOKEN_OF = /\b(?:revers|tackl|minimi[sz]|slow|offset|follow|despite|curb|address|manag|combat|respond)\w*/;
/** A movement of a movement: "reduce the rate of increase". */
const TWO_MOVEMENTS = /\b(?:reduc\w*|decreas\w*|cut|lower(?:ed|ing)?(?! than))\b.*\b(?:increase|rise|growth)\b|\b(?:increas\w*|rais\w*|grow)\b.*\b(?:reduction|decrease|decline)\b/;
/** What is better when there is more of it, and what makes the same words mean the opposite. */
const BETTER_HIGH = /\b(?:satisf|confiden|attend|detect|complet|engage|complian|contact|inform|tell|told|assess|seen|respon|offer|feel(?:ing)? safe|plans? of action)\w*/;
const BETTER_LOW = /\b(?:repeat|re-?offend|abandon|fail|drop|miss|late|complain|breach|dissatisf|burglar|crime|theft|assault|robber|violen|entrant|offence|incident|damage|arson|abuse)\w*/;
/** What a fraction is written with, once those that are understood have become numbers. */
const FRACTION = /\b(?:\w*fold|half|halves|thirds?|quarters?|fifths?|tenths?|twice|majority|one)\b|[½¼¾⅓⅔]/;
const BASELINE = /\b(?:establish|set|record|agree)\w* (?:an? |the )?(?:new )?baselines?\b|\bbaselines? (?:is |are )?(?:to be |being )?(?:established|set|agreed|recorded)\b/;
const WITHOUT_MEASURE =
  /^(?:tb[cda]|n\/a|none|to be (?:confirmed|agreed|set|decided|determined))$|\b(?:no targets?|not set (?:a |any )?targets?|monitor\w*(?: only)?$|no quantitative|no measure|for information|promptly|(?:improv|rais|promot|ensur|develop|support|explor|encourag|work)\w*)\b/;

const AWARENESS = /\brais\w* (?:public |the )?(?:awareness|understanding|profile)\b/;

const LONGEST = 400;
const INSTEAD = 'Write it like "reduce by 10%", "no more than 28%", "at least 82%", "from 35 to 29" or "deliver 38".';
const HOW_MUCH = notUnderstood(`It is not clear how much is asked. ${INSTEAD}`);

/**
 * Reads a target as a plan words it: "To reduce 'Dwelling Burglary' by 10% by March 2011", "no more than 28%",
 * "fewer than 1,100", "from 35 to 29", "deliver 38". Dates, time limits, ages, baselines and names in quotation marks
 * are not part of it; a number or a "not" that is left over is, and then the wording is not understood.
 * @example readTarget("reduce by 3.5%") // { kind: "change", way: "reduce", size: 0.035, of: "fraction", comparison: "at most" }
 */
export function readTarget(wording: string): Target | Fault {
  if (wording.length > LONGEST) return notUnderstood(`This wording is longer than a target. ${INSTEAD}`);
  let text = plainWords(wording);
  if (BASELINE.test(text) && !/\d/.test(text)) return { kind: "establish a baseline" };
  if (AGAINST_OTHERS.test(text)) return notUnderstood("This target compares with others, which no figure of your own can show. Word it with a number of its own, such as \"no more than 28%\", or take it out.");
  if (/\bwithin \S+% of\b/.test(text)) return notUnderstood('Which side of it is meant? Write "increase by no more than 3%" or "reduce by no more than 3%".');
  if (new RegExp(`% of ${THEN}`).test(text)) return notUnderstood('A part of the baseline is not read. Write "reduce by 10%" for 90% of it.');
  if (/\b(?:per|each|every|a) (?:year|annum)\b|\bp\.?a\b|\byear[ -]on[ -]year\b/.test(text) && /\b(?:over|for)\b.*\byears\b/.test(text)) return notUnderstood(`It is not clear how much is asked in all. ${INSTEAD}`);
  const relative = againstThen(text);
  if (relative) return relative;
  for (const aside of ASIDES) text = text.replace(aside, " ¦ ");
  text = text
    .replace(/[()]/g, " ")
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
    .replace(/[.;:,]+(?= |$)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const first = WAY.exec(text);
  if (first && SPOKEN_OF.test(text)) return notUnderstood(`It is not clear what is to happen. Write "no increase", or how much less. ${INSTEAD}`);
  if (first && new RegExp(`\\band (?:to )?(?:${first[1] ? UP : DOWN})\\b`).test(text)) return notUnderstood("This wording holds two targets. Give each a row of its own.");
  if (TWO_MOVEMENTS.test(text)) return notUnderstood('It is not clear which of the two movements is meant. Write "increase by no more than 3%", or "reduce by 10%" for the figure itself.');

  if (BASELINE.test(text) && !/\d/.test(text)) return { kind: "establish a baseline" };
  const fromTo = new RegExp(`\\bfrom ${NUMBER} to ${NUMBER}`).exec(text);
  if (fromTo && /^ ?(?:less|more|fewer|lower|higher)\b/.test(text.slice(fromTo.index + fromTo[0].length))) return HOW_MUCH;
  if (fromTo) return leftOver(text.replace(fromTo[0], " ")) ?? fromOneLevelToAnother(fromTo);
  const rest = text.replace(new RegExp(`\\bfrom ${NUMBER}`), " ").replace(/\s+/g, " ");
  const found = new RegExp(NUMBER).exec(rest);
  return found ? withNumber(rest, found, wording) : withoutNumber(rest);
}

function fromOneLevelToAnother([, from = "", fromSign, to = "", toSign]: RegExpExecArray): Target | Fault {
  const level = Number(to);
  if (Number(from) === level) return notUnderstood("This target begins and ends at the same level. Change one of the two.");
  return { kind: "level", level, isPercentage: fromSign === "%" || toSign === "%", comparison: Number(from) > level ? "at most" : "at least" };
}

/** A part of a wording as it may be shown: asides have been taken out of it. */
const shownOf = (text: string): string => quoted(text.replace(/\s*¦\s*/g, " … ").trim());

/** A target with one number: a change where "by", "of" or the noun of a change stands beside it, a level otherwise. */
function withNumber(text: string, found: RegExpExecArray, wording: string): Target | Fault {
  const [whole, digits = "", sign] = found;
  const right = text.slice(found.index + whole.length);
  const before = BEFORE.map(([comparison, pattern]) => [comparison, pattern.exec(text.slice(0, found.index))] as const).find(([, match]) => match);
  const after = AFTER.map(([comparison, pattern]) => [comparison, pattern.exec(right)] as const).find(([, match]) => match);
  const left = text.slice(0, found.index).slice(0, before?.[1]?.index ?? undefined).trim();
  const over = leftOver(`${left} ${right.slice(after?.[1]?.[0].length ?? 0)}`);
  if (over) return over;
  if (/\b(?:up to|about|around|approx(?:imately|\.)?|between|circa|near(?:ly)?|close to|almost)$/.test(left)) return HOW_MUCH;
  if (/\bthan\b/.test(left.replace(/\b(?:other|rather) than\b/g, ""))) return notUnderstood(`It is not clear what ${shownOf(text)} is held against. ${INSTEAD}`);
  if (/ better\b/.test(after?.[1]?.[0] ?? "") && (!BETTER_HIGH.test(text) || BETTER_LOW.test(text))) return notUnderstood(`It is not clear which way is better. Write "${digits}${sign === "%" ? "%" : ""} or less" or "${digits}${sign === "%" ? "%" : ""} or more".`);
  const stated = before?.[0] ?? after?.[0];
  const noun = NOUN.exec(right);
  // "not increase by more than": the comparison takes the change in.
  const inside = before && / (?:by|of) /.test(before[1]?.[0] ?? "") ? WAY.exec(before[1]?.[0] ?? "") : null;
  const way = noun ?? inside ?? WAY.exec(left);
  const size = Number(digits);
  const isPercentage = sign === "%";
  const level = (comparison: Comparison): Target => ({ kind: "level", level: size, isPercentage, comparison });
  const shown = `${whole.startsWith("£") ? "£" : ""}${writeNumber(size)}${sign === "%" ? "%" : sign ? " points" : ""}`;

  const isBeyond = !noun && !inside && (stated === "below" ? way?.[1] : stated === "above" ? way?.[2] : undefined) !== undefined;
  // "fall below 28%" names a level, "reduce less than 5%" could be either.
  if (isBeyond && new RegExp(`(?:${DOWN}|${UP})$`).test(left) && / (?:below|under|above|over) ?$/.test(text.slice(0, found.index))) return level(stated as Comparison);
  if (noun || inside || (sign && !isBeyond && new RegExp(`\\b(?:${DOWN}|${UP})$`).test(left)) || /\bby(?: an?)?(?: further| another| additional| extra| total of)?$/.test(left) || (sign?.startsWith("point") && way) || (way && /\bof$/.test(left) && !/\b(?:baseline|levels?|totals?|rates?|figures?|averages?) of$/.test(left))) {
    if (!way) return notUnderstood(`This wording does not say which way. Write "reduce by ${shown}" or "increase by ${shown}".`);
    if (KEPT.test(left) && !stated) return notUnderstood(`It is not clear what is to be kept. Write "no more than ${shown}" or "at least ${shown}" for a level, or "reduce by ${shown}" for a change.`);
    if (size === 0) return notUnderstood('A change by 0 is none. Write "no increase" or "no decrease".');
    const isLimit = stated === "at most" || stated === "below";
    const direction = way[1] ? "reduce" : "increase";
    if (new RegExp(`${NOT}[^¦]*$`).test(left)) return notUnderstood(`It is not clear what must not be. Write "increase by no more than ${shown}" or "reduce by no more than ${shown}".`);
    const of = sign === "%" ? "fraction" : sign ? "points" : "amount";
    if (of === "fraction" && direction === "reduce" && size > 100) return notUnderstood(`Nothing can be reduced by ${size}%. Change the target.`);
    const asked = direction === "reduce" ? "at most" : "at least";
    const strict = direction === "reduce" ? "below" : "above";
    const limit = direction === "reduce" ? "at least" : "at most";
    const comparison = stated === "below" ? (limit === "at most" ? "below" : "above") : isLimit ? limit : stated === "above" ? strict : asked;
    return { kind: "change", way: direction, size: of === "fraction" ? Number((size / 100).toPrecision(15)) : size, of, comparison };
  }
  if (/^ ?(?:above|below|over|under|more|higher|lower|less|fewer)\b/.test(right.slice(after?.[1]?.[0].length ?? 0))) return notUnderstood(`It is not clear what ${shownOf(text)} is held against. ${INSTEAD}`);
  if (stated && way && !/\bto$/.test(left)) return notUnderstood(`It is not clear whether ${shown} is the change or the level. Write "increase by no more than ${shown}" or "no more than ${shown}".`);
  const couldBeYear = /^(?:19|20)\d\d$/.test(digits) && !sign && !/\d,\d/.test(wording);
  if (stated && couldBeYear && right.trim() === "") return notUnderstood(`${digits} could be a year. Write "fewer than ${digits} offences", or "below ${digits} levels".`);
  if (stated) return level(stated);
  if (way && /\bto$/.test(left)) return level(way[1] ? "at most" : "at least");
  if (!way && (DELIVERY.test(left) || (!isPercentage && left === "" && DELIVERED.test(right)))) return level("at least");
  // All of them, or a share of cases that are to be well served: those are reached, not kept below.
  if (isPercentage && (size === 100 || (BETTER_HIGH.test(text) && !BETTER_LOW.test(text)))) return level("at least");
  const alone = /^([-−+]?) ?0*(\.\d+|\d+(?:\.\d+)?)$/.exec(wording.trim());
  if (alone && (alone[1] !== "" || (size > 0 && size < 1))) {
    const change = size < 1 ? `${writeNumber(size * 100)}%` : shown;
    return notUnderstood(`${quoted(wording)} does not say what is asked. Write "${alone[1] === "+" ? "increase" : "reduce"} by ${change}"${size < 1 ? `, or "no more than ${change}"` : ""}.`);
  }
  if (couldBeYear && wording.trim() !== digits) return notUnderstood(`${digits} could be a year. Write "no increase" or "no decrease" where it is the one that is measured from.`);
  const orChange = isPercentage ? ` for a level; for a change from the baseline, write "reduce by ${shown}" or "increase by ${shown}"` : "";
  return notUnderstood(`${quoted(wording)} does not say which way. Write "no more than ${shown}" or "at least ${shown}"${orChange}.`);
}

/**
 * Whether a wording that keeps a figure where it is says what is good: "maintain or reduce" and "maintain burglary" do,
 * "maintain", "sustain" and "maintain current level" do not.
 */
export function saysWhatIsGood(wording: string, target: Target): boolean {
  if (target.kind !== "change" || target.way !== "maintain") return true;
  const text = plainWords(wording);
  return !KEPT.test(text) || WAY.test(text) || BETTER_LOW.test(text) || /\b(?:improv|exceed|higher|above|below)\w*/.test(text);
}

function withoutNumber(text: string): Target | Fault {
  const change = (way: "reduce" | "increase" | "maintain", comparison: Comparison): Target => ({ kind: "change", way, size: 0, of: "amount", comparison });
  const not = new RegExp(`${NOT}(?: \\w+){0,3} (?:(${DOWN})|(${UP}))\\b`).exec(text);
  if (not) return leftOver(text.replace(not[0], " ")) ?? change("maintain", not[1] ? "at least" : "at most");
  const over = leftOver(text.replace(WITHOUT_MEASURE, " "));
  if (over) return over;
  if (/\b(?:zero|nil|nought)\b/.test(text)) return notUnderstood(`It is not clear how much is asked. Write "no more than 0" for none at all.`);
  const uncertain = /\bby (?:up to|an?|one|some|about)\b.*/.exec(text);
  if (uncertain) return notUnderstood(`It is not clear how much ${quoted(uncertain[0])} is. ${INSTEAD}`);
  const orKept = new RegExp(`\\b(?:(${DOWN})|(${UP})) or (?:maintain|hold|keep)`).exec(text);
  if (orKept) return change("maintain", orKept[1] ? "at most" : "at least");
  const way = WAY.exec(text);
  const kept = KEPT.exec(text);
  if (kept && (!way || kept.index < way.index)) {
    const or = /\bor (?:(reduc|lower|decreas)|(increas|improv|rais|exceed))/.exec(text);
    const isAlone = /^(?:to )?\w+(?: (?:at )?(?:the )?(?:current |same |present )?(?:levels?|numbers?)?)?(?: ?¦)?$/.test(text);
    if (!or && !isAlone && !BETTER_LOW.test(text)) return notUnderstood('Say which way it is to be kept: write "no decrease" or "no increase".');
    return change("maintain", or?.[2] ? "at least" : "at most");
  }
  if (way && !AWARENESS.test(text)) {
    return way[1] ? change("reduce", "below") : change("increase", "above");
  }
  if (WITHOUT_MEASURE.test(text)) return { kind: "no measure" };
  return notUnderstood(`This wording is not understood. ${INSTEAD}`);
}

/** "10% below the 2009/10 baseline", "below 2010 levels", "no higher than last year": a figure held against an earlier one. */
function againstThen(text: string): Target | Fault | undefined {
  const change = (way: "reduce" | "increase" | "maintain", percent: string | undefined, comparison: Comparison): Target => ({
    kind: "change",
    way,
    size: Number((Number(percent ?? 0) / 100).toPrecision(15)),
    of: percent ? "fraction" : "amount",
    comparison,
  });
  const match = new RegExp(`(?:(\\d+(?:\\.\\d+)?) ?% )?\\b(?:(at or (?:below|under)|${NOT}(?: \\w+){0,3} (?:(?:more|higher|greater) than|above|over|exceed(?:ing)?))|(at or above|${NOT}(?: \\w+){0,2} (?:less|lower|fewer|below|under)(?: than)?)|((?:fewer|less|lower) than|below|under)|((?:more|higher|greater) than|above|exceed)) (?:${THEN})`).exec(text);
  const limit = match?.[1] ? new RegExp(`(?:(${NOT}(?: \\w+){0,3} more than|at most|within)|(less than)) $`).exec(text.slice(0, match.index)) : null;
  const isUnclear = match?.[1] !== undefined && !limit && /\b(?:than|least|most|not?|over|under|about|between|to)\b *$/.test(text.slice(0, match.index).replace(/\bat least $/, ""));
  const rest = text.replace(`${limit?.[0] ?? ""}${match?.[0] ?? ""}`, " ").replace(words(`(?:${DATE})|\\b(?:by|in|before) ${YEAR}\\b`), " ");
  if (isUnclear || (limit && !match?.[5] && !match?.[6])) return HOW_MUCH;
  if (!match || /\d/.test(rest) || new RegExp(NOT).test(rest)) return undefined;
  const [, percent, atMost, atLeast, below] = match;
  // "less than 5% above last year" limits an increase; below it, a reduction that is asked to be small makes no sense.
  if (limit) return below ? HOW_MUCH : change("increase", percent, limit[2] ? "below" : "at most");
  if (atMost) return percent ? undefined : change("maintain", undefined, "at most");
  if (atLeast) return percent ? undefined : change("maintain", undefined, "at least");
  return below ? change("reduce", percent, percent ? "at most" : "below") : change("increase", percent, percent ? "at least" : "above");
}

/** A number or a "not" that nothing was made of. Judging without it would judge another target. */
function leftOver(rest: string): Fault | undefined {
  if (/^(?:no|zero|nil) \w+(?: \w+)?$/.test(rest.trim())) return notUnderstood(`It is not clear what "no" says here. Write "no more than 0" for none at all, or "no increase".`);
  const left = /\S*\d\S*|%/.exec(rest) ?? new RegExp(NOT).exec(rest) ?? FRACTION.exec(rest);
  return left ? notUnderstood(`It is not clear what ${quoted(left[0])} says in this wording. ${INSTEAD}`) : undefined;
}

/** The wording in small letters, with numbers in digits, and without names in quotation marks. */
function plainWords(wording: string): string {
  const plain = wording
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―−]/g, "-")
    .replace(/(^|[\s(])(['"])(?=\S)[^'"]*(?:'[a-z][^'"]*)*\S?\2(?=[\s).,;:]|$)/gi, "$1")
    .toLowerCase()
    .replace(/\b(can)'t\b|\b(wo)n't\b/g, (_, can?: string) => (can ? "cannot" : "will not"))
    .replace(/n't\b/g, " not")
    .replace(/\bno\. (?=of\b)/g, "number of ")
    .replace(/(^|[\s£])\.(?=\d)/g, "$10.")
    .replace(/(?:\bpercentage|\bper ?cent| ?%(?:age)?) ?(?:points?|pts?)\b/g, " points")
    .replace(/(\d) ?(?:ppt?s?|pts|p\.p\.)(?![a-z])/g, "$1 points")
    .replace(/ ?\b(?:per ?cent|pct)\b| ?\bpercentage\b(?= (?:reduction|decrease|increase))/g, "%")
    .replace(/\b(?:by|least|than) (?:a |one )?(two[ -]thirds|three[ -]quarters)\b/g, (whole, part: string) => whole.replace(part, `${PARTS[part.replace("-", " ")]}%`))
    .replace(/\b(than|least|most|exceed|deliver|to) one\b/g, "$1 1")
    .replace(NUMBER_WORD, (_, tens?: string, unit?: string, small?: string, hundred?: string) =>
      hundred ? "100" : tens ? String((TENS.indexOf(tens) + 2) * 10 + (unit ? (unit === "one" ? 1 : (NUMBER_WORDS[unit] ?? 0)) : 0)) : small ? String(NUMBER_WORDS[small]) : "1")
    .replace(/\bby (?:an? |one )?(half|quarter(?! \d)|fifth|tenth|third)\b/g, (_, part: string) => `by ${PARTS[part]}%`);
  return SAID_OTHERWISE.reduce((said, [pattern, instead]) => said.replace(pattern, instead), plain.trim()).replace(/\s+/g, " ").trim();
}
