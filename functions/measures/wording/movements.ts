import { part, pattern } from "./pattern";

const DOWN = part`reduc(?:e[sd]?|ing|tions?)|decreas\w*|lower(?:s|ed|ing)?|cut(?:s|ting)?|falls?|falling|drops?|declin\w*|fewer|less`;
const UP = part`increas\w*|rais(?:e[sd]?|ing)|rises?|rising|grow(?:s|th|ing)?|more`;

export type Way = "reduce" | "increase";

/** A movement; its first group is one down, its second one up. */
export const MOVEMENT = `(?:(${DOWN})|(${UP}))`;
export const FIRST_MOVEMENT = pattern`\b${MOVEMENT}\b`;
export const ENDS_IN_MOVEMENT = pattern`\b${MOVEMENT}$`;
/** A movement that stands after its number: "10% fewer". */
export const MOVEMENT_AFTER = /^[ ¦]*(?:(reduction|decrease|cut|fall|drop|decline|fewer|less|lower)|(increase|rise|growth|more|higher))\b/;
/** The other movement, asked for besides one. */
export const AND_THE_OTHER: Readonly<Record<Way, RegExp>> = { reduce: pattern`\band (?:to )?(?:${UP})\b`, increase: pattern`\band (?:to )?(?:${DOWN})\b` };
/** A movement that is spoken of and not asked for. */
export const SPOKEN_OF = /\b(?:revers|tackl|minimi[sz]|slow|offset|follow|despite|curb|address|manag|combat|respond)\w*/;
/** A movement of a movement: "reduce the rate of increase". */
export const TWO_MOVEMENTS = /\b(?:reduc\w*|decreas\w*|cut|lower(?:ed|ing)?(?! than))\b.*\b(?:increase|rise|growth)\b|\b(?:increas\w*|rais\w*|grow)\b.*\b(?:reduction|decrease|decline)\b/;

/** Which way a movement goes that one of the patterns found. */
export const wayOf = (movement: RegExpExecArray): Way => (movement[1] ? "reduce" : "increase");
