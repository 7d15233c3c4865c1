const STANDS_FOR_NOTHING =
  /^(?:n\/?a|not applicable|tb[acd]|to be (?:confirmed|agreed|decided|determined|added|completed)|to follow|none(?: yet)?|nil|see above|as above|ditto|business as usual|bau|no action(?: (?:needed|required))?|[-–—.?*\s]+)[.!]?$/i;

/** Whether a cell is blank, or holds only what people type where they have nothing to write: "TBC", "n/a", "-". */
export const isNotFilledIn = (typed: string): boolean => typed.trim() === "" || STANDS_FOR_NOTHING.test(typed.trim());
