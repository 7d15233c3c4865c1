import { quoted } from "../../../core/quoted";
import { notUnderstood, type Fault } from "../fault";
import { toFifteenDigits } from "../fifteen-digits";
import type { Comparison, Target } from "../target";
import { writeNumber } from "../write-number";
import { NOT } from "./comparisons";
import { ENDS_IN_MOVEMENT } from "./movements";
import { HOW_MUCH, leftOver, notClear } from "./not-clear";
import type { SaidNumber } from "./number";
import { pattern } from "./pattern";
import { isBetterHigh, KEPT } from "./what-is-good";

const ABOUT = /\b(?:up to|about|around|approx(?:imately|\.)?|between|circa|near(?:ly)?|close to|almost)$/;
const BY = /\bby(?: an?)?(?: further| another| additional| extra| total of)?$/;
const OF_LEVEL = /\b(?:baseline|levels?|totals?|rates?|figures?|averages?) of$/;
const PLACE = / (?:below|under|above|over) ?$/;
const HELD_AGAINST = /^ ?(?:above|below|over|under|more|higher|lower|less|fewer)\b/;
const NOT_BEFORE = pattern`${NOT}[^¦]*$`;
const DELIVERY = /\b(?:deliver|complet|provid|run|train|recruit|visit)\w*\b/;
/** What is delivered and counted, where it stands after its number. */
const DELIVERED = /\b(?:delivered|completed|trained|recruited|provided|visited|held|run|programmes?|courses?|workshops?|campaigns?|volunteers?)\b/;

/** What a wording with a number asks: a change where "by", "of" or the noun of a change stands beside it, a level otherwise. */
export function withNumber(number: SaidNumber, wording: string): Target | Fault {
  const unclear = whatIsUnclear(number);
  if (unclear) return unclear;
  const stated = (number.before ?? number.after)?.comparison;
  const isBeyond = goesOn(number, stated);
  // "fall below 28%" names a level, "reduce less than 5%" could be either.
  if (stated && isBeyond && ENDS_IN_MOVEMENT.test(number.left) && PLACE.test(number.before?.words ?? "")) return levelOf(number, stated);
  return isSizeOfChange(number, isBeyond) ? changeBy(number, stated) : asLevel(number, stated, wording);
}

/** A part of a wording as it may be shown: asides have been taken out of it. */
const shownOf = (text: string): string => quoted(text.replace(/\s*¦\s*/g, " … ").trim());

const heldAgainst = (text: string): Fault => notClear(`what ${shownOf(text)} is held against`);

function whatIsUnclear({ text, left, right, after, digits, unit }: SaidNumber): Fault | undefined {
  const over = leftOver(`${left} ${right}`);
  if (over) return over;
  if (ABOUT.test(left)) return HOW_MUCH;
  if (/\bthan\b/.test(left.replace(/\b(?:other|rather) than\b/g, ""))) return heldAgainst(text);
  if (after?.words.endsWith(" better") && !isBetterHigh(text)) {
    const shown = `${digits}${unit === "%" ? unit : ""}`;
    return notClear("which way is better", `Write "${shown} or less" or "${shown} or more".`);
  }
  return undefined;
}

/** Whether a comparison goes the way of the movement before it: "reduce to below 28%". */
const goesOn = ({ way, ownWay }: SaidNumber, stated: Comparison | undefined): boolean =>
  ownWay === undefined && ((stated === "below" && way === "reduce") || (stated === "above" && way === "increase"));

const isSizeOfChange = ({ left, unit, ownWay, way }: SaidNumber, isBeyond: boolean): boolean =>
  ownWay !== undefined ||
  BY.test(left) ||
  (unit !== "" && !isBeyond && ENDS_IN_MOVEMENT.test(left)) ||
  (way !== undefined && (unit === "points" || (/\bof$/.test(left) && !OF_LEVEL.test(left))));

/** What a change that is stated so leaves: reduced by at least 10% is at most the baseline less 10%. */
const AFTER_REDUCTION: Readonly<Record<Comparison, Comparison>> = { "at least": "at most", "at most": "at least", above: "below", below: "above" };
const COUNTED_IN = { "": "amount", "%": "fraction", points: "points" } as const;

function changeBy({ left, size, unit, shown, way }: SaidNumber, stated: Comparison | undefined): Target | Fault {
  if (!way) return notUnderstood(`This wording does not say which way. Write "reduce by ${shown}" or "increase by ${shown}".`);
  if (KEPT.test(left) && !stated) return notClear("what is to be kept", `Write "no more than ${shown}" or "at least ${shown}" for a level, or "reduce by ${shown}" for a change.`);
  if (size === 0) return notUnderstood('A change by 0 is none. Write "no increase" or "no decrease".');
  if (NOT_BEFORE.test(left)) return notClear("what must not be", `Write "increase by no more than ${shown}" or "reduce by no more than ${shown}".`);
  if (unit === "%" && way === "reduce" && size > 100) return notUnderstood(`Nothing can be reduced by ${size}%. Change the target.`);
  const comparison = stated ?? "at least";
  return { kind: "change", way, size: unit === "%" ? toFifteenDigits(size / 100) : size, of: COUNTED_IN[unit], comparison: way === "reduce" ? AFTER_REDUCTION[comparison] : comparison };
}

const levelOf = ({ size, unit }: SaidNumber, comparison: Comparison): Target => ({ kind: "level", level: size, isPercentage: unit === "%", comparison });

function asLevel(number: SaidNumber, stated: Comparison | undefined, wording: string): Target | Fault {
  const { text, digits, size, unit, shown, after, left, right, way } = number;
  if (HELD_AGAINST.test(right)) return heldAgainst(text);
  const isReached = /\bto$/.test(left);
  if (stated && way && !isReached) return notClear(`whether ${shown} is the change or the level`, `Write "increase by no more than ${shown}" or "no more than ${shown}".`);
  const couldBeYear = /^(?:19|20)\d\d$/.test(digits) && unit === "" && !/\d,\d/.test(wording);
  if (stated && couldBeYear && !after && right.trim() === "") return notUnderstood(`${digits} could be a year. Write "fewer than ${digits} offences", or "below ${digits} levels".`);
  if (stated) return levelOf(number, stated);
  if (way && isReached) return levelOf(number, way === "reduce" ? "at most" : "at least");
  if (!way && (DELIVERY.test(left) || (unit !== "%" && left === "" && DELIVERED.test(right)))) return levelOf(number, "at least");
  // All of them, or a share of cases that are to be well served: those are reached, not kept below.
  if (unit === "%" && (size === 100 || isBetterHigh(text))) return levelOf(number, "at least");
  return saysNoWay(number, couldBeYear, wording);
}

/** A number that a wording says nothing about: "28%", "-5", "0.1". */
function saysNoWay({ digits, size, unit, shown }: SaidNumber, couldBeYear: boolean, wording: string): Fault {
  const [alone, sign = ""] = /^([-−+]?) ?0*(?:\.\d+|\d+(?:\.\d+)?)$/.exec(wording.trim()) ?? [];
  if (alone && (sign !== "" || (size > 0 && size < 1))) {
    const change = size < 1 ? `${writeNumber(size * 100)}%` : shown;
    const orLevel = size < 1 ? `, or "no more than ${change}"` : "";
    return notUnderstood(`${quoted(wording)} does not say what is asked. Write "${sign === "+" ? "increase" : "reduce"} by ${change}"${orLevel}.`);
  }
  if (couldBeYear && wording.trim() !== digits) return notUnderstood(`${digits} could be a year. Write "no increase" or "no decrease" where it is the one that is measured from.`);
  const orChange = unit === "%" ? ` for a level; for a change from the baseline, write "reduce by ${shown}" or "increase by ${shown}"` : "";
  return notUnderstood(`${quoted(wording)} does not say which way. Write "no more than ${shown}" or "at least ${shown}"${orChange}.`);
}
