import { cellLines } from "../core/docx/cell-lines";

/** The first line of some words and the rest; a list has no first line of its own. */
export function firstLine(typed: string, isBelow = false): { readonly words: string; readonly lines: string } {
  const [first = "", ...more] = typed.trim().split(/\r\n?|[\n\v]/);
  if (isBelow || (cellLines(typed.trim())[0]?.level ?? 0) > 0) return { words: "", lines: typed.trim() };
  return { words: first.trim(), lines: more.join("\n").trim() };
}
