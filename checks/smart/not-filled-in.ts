import { isNoAnswer } from "../../core/workbook/no-answer";

const INSTEAD_OF_AN_ANSWER = /^(?:see above|as above|ditto|business as usual|bau|no action(?: (?:needed|required))?)\.?$/i;

/** Whether a cell is blank, or holds only what people type where they have nothing to write: "TBC", "n/a", "see above". */
export const isNotFilledIn = (typed: string): boolean => typed.trim() === "" || isNoAnswer(typed) || INSTEAD_OF_AN_ANSWER.test(typed.trim());
