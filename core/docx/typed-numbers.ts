/** How the numbers of a list are written: "1.", "1)", "(1)", "a.", "a)" or "(a)". */
export interface NumberForm {
  readonly counts: "decimal" | "lowerLetter";
  readonly before: "" | "(";
  readonly after: "." | ")";
}

/** A line that begins with a number: its form, which number it is, and the words behind it. */
export interface NumberedLine {
  readonly form: NumberForm;
  readonly number: number;
  readonly words: string;
}

const NUMBERED = /^\s*(\(?)(?:(\d{1,3})|([a-z]))([.)])\s+(?=\S)/;

export function numberedLine(line: string): NumberedLine | undefined {
  const [typed, before = "", digits, letter, after = ""] = NUMBERED.exec(line) ?? [];
  if (typed === undefined || (before === "(" && after !== ")")) return undefined;
  const number = digits === undefined ? (letter ?? "").charCodeAt(0) - "a".charCodeAt(0) + 1 : Number(digits);
  // A list that prints 1 for 01 would not say what was typed.
  if (digits !== undefined && String(number) !== digits) return undefined;
  return { form: { counts: digits === undefined ? "lowerLetter" : "decimal", before: before as NumberForm["before"], after: after as NumberForm["after"] }, number, words: line.slice(typed.length).trim() };
}

/** A form in a word of its own, to tell forms apart by. */
export const nameOfForm = ({ counts, before, after }: NumberForm): string => `${before}${counts}${after}`;

/**
 * The lists among some lines: the numbered lines of one form whose numbers go on one by one, each list by the places of its
 * lines. A number alone is no list, and one that breaks the order ends it, so that every number prints as it was typed.
 * @example numberedLists(["1. a", "and more", "2. b", "5. c"]) // [[0, 2]]
 */
export function numberedLists(lines: readonly string[]): readonly (readonly number[])[] {
  const lists: number[][] = [];
  let last: NumberedLine | undefined;
  lines.forEach((line, index) => {
    const here = numberedLine(line);
    if (!here) return;
    if (last && nameOfForm(last.form) === nameOfForm(here.form) && here.number === last.number + 1) lists.at(-1)?.push(index);
    else lists.push([index]);
    last = here;
  });
  return lists.filter(({ length }) => length > 1);
}
