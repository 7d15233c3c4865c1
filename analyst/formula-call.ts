/** A formula that is one call of one of our functions and nothing else. */
export interface FormulaCall {
  readonly name: string;
  /** The arguments as they are written; "" for one that is left out. */
  readonly args: readonly string[];
}

/**
 * Reads a formula that is one call of a function.
 * @example readCall("=CSP.TARGETSTATUS(E5,B5,C5)") // { name: "TARGETSTATUS", args: ["E5", "B5", "C5"] }
 * @returns undefined for a formula that is more than that
 */
export function readCall(formula: string): FormulaCall | undefined {
  const [, name, rest] = /^=\s*CSP\.(\w+)\s*\((.*)\)\s*$/is.exec(formula) ?? [];
  const args = rest === undefined ? undefined : splitArguments(rest);
  return name === undefined || args === undefined ? undefined : { name: name.toUpperCase(), args };
}

/** The call inside INDEX(call,row,column), which is how an Excel without spilled formulas takes one cell of an answer. */
export function readCallInside(formula: string): (FormulaCall & { readonly isPicked: boolean }) | undefined {
  const whole = readCall(formula);
  if (whole) return { ...whole, isPicked: false };
  const [, inside] = /^=\s*INDEX\((CSP\..*),\s*\d+\s*,\s*\d+\s*\)\s*$/is.exec(formula) ?? [];
  const call = inside === undefined ? undefined : readCall(`=${inside}`);
  return call && { ...call, isPicked: true };
}

/** Splits at the commas that stand in no brackets and no quotation marks; undefined where brackets close that were not opened. */
function splitArguments(text: string): readonly string[] | undefined {
  const args: string[] = [];
  let depth = 0;
  let quote = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? "";
    if (quote !== "") {
      if (letter === quote) quote = "";
      continue;
    }
    if (letter === '"' || letter === "'") quote = letter;
    else if ("([{".includes(letter)) depth++;
    else if (")]}".includes(letter)) depth--;
    else if (letter === "," && depth === 0) {
      args.push(text.slice(from, at).trim());
      from = at + 1;
    }
    if (depth < 0) return undefined;
  }
  return [...args, text.slice(from).trim()];
}
