const NO_ANSWER = /^(?:n\/?a|not applicable|none(?: yet)?|nil|tb[acd]|to be (?:confirmed|agreed|decided|determined|added|completed|advised|arranged)|to follow|unknown|not (?:yet )?known|not yet|awaited|pending|[-–—.?*\s]+)[.!]?$/i;

/** Whether words only say that there is nothing to say yet, or at all: "n/a", "TBC", "-". */
export const isNoAnswer = (words: string): boolean => words.length < 60 && NO_ANSWER.test(words.trim());
