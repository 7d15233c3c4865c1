import { quoted } from "../../../core/quoted";
import { notUnderstood, type Fault } from "../fault";
import type { Comparison, Target } from "../target";
import { NOT } from "./comparisons";
import { FIRST_MOVEMENT, MOVEMENT } from "./movements";
import { INSTEAD, leftOver, notClear } from "./not-clear";
import { pattern } from "./pattern";
import { BETTER_LOW, KEPT } from "./what-is-good";

const NO_MOVEMENT = pattern`${NOT}(?: \w+){0,3} ${MOVEMENT}\b`;
const MOVEMENT_OR_KEPT = pattern`\b${MOVEMENT} or (?:maintain|hold|keep)`;
const OR_MOVEMENT = /\bor (?:(reduc|lower|decreas)|(increas|improv|rais|exceed))/;
const KEPT_ALONE = /^(?:to )?\w+(?: (?:at )?(?:the )?(?:current |same |present )?(?:levels?|numbers?)?)?(?: ?¦)?$/;
const RAISED_AWARENESS = /\brais\w* (?:public |the )?(?:awareness|understanding|profile)\b/;
const WITHOUT_MEASURE =
  /^(?:tb[cda]|n\/a|none|to be (?:confirmed|agreed|set|decided|determined))$|\b(?:no targets?|not set (?:a |any )?targets?|monitor\w*(?: only)?$|no quantitative|no measure|for information|promptly|(?:improv|rais|promot|ensur|develop|support|explor|encourag|work)\w*)\b/;

/** What a wording without a number asks: "no increase", "maintain or reduce", "reduce", or nothing that could be measured. */
export function withoutNumber(text: string): Target | Fault {
  const not = NO_MOVEMENT.exec(text);
  if (not) return leftOver(text.replace(not[0], " ")) ?? fromBaseline("maintain", not[1] ? "at least" : "at most");
  const over = leftOver(text.replace(WITHOUT_MEASURE, " "));
  if (over) return over;
  if (/\b(?:zero|nil|nought)\b/.test(text)) return notClear("how much is asked", 'Write "no more than 0" for none at all.');
  const uncertain = /\bby (?:up to|an?|one|some|about)\b.*/.exec(text);
  if (uncertain) return notClear(`how much ${quoted(uncertain[0])} is`);
  const orKept = MOVEMENT_OR_KEPT.exec(text);
  if (orKept) return fromBaseline("maintain", orKept[1] ? "at most" : "at least");
  const movement = FIRST_MOVEMENT.exec(text);
  const kept = KEPT.exec(text);
  if (kept && (!movement || kept.index < movement.index)) return keptAs(text);
  if (movement && !RAISED_AWARENESS.test(text)) return movement[1] ? fromBaseline("reduce", "below") : fromBaseline("increase", "above");
  return WITHOUT_MEASURE.test(text) ? { kind: "no measure" } : notUnderstood(`This wording is not understood. ${INSTEAD}`);
}

function keptAs(text: string): Target | Fault {
  const or = OR_MOVEMENT.exec(text);
  if (!or && !KEPT_ALONE.test(text) && !BETTER_LOW.test(text)) return notUnderstood('Say which way it is to be kept: write "no decrease" or "no increase".');
  return fromBaseline("maintain", or?.[2] ? "at least" : "at most");
}

/** A target that is held against the baseline itself. */
const fromBaseline = (way: "reduce" | "increase" | "maintain", comparison: Comparison): Target => ({ kind: "change", way, size: 0, of: "amount", comparison });
