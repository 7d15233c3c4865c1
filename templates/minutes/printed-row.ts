import { firstLine } from "../first-line";
import type { MeetingStyle } from "../meeting-style";
import { NO_PUBLIC_MINUTES, resolution, type MinuteRow } from "./minute-rows";

/** A row as the template prints it. */
export function printedRow(row: MinuteRow, style: MeetingStyle, isToWrite: boolean) {
  const { number, heading, heads, actions } = row;
  const text = row.isClosed && row.text === "" && row.resolved === "" ? NO_PUBLIC_MINUTES : row.text;
  const isNumbered = heads === "nothing" && number !== "" && style === "City";
  // The words of a closed session without a number stand under its heading, at the margin.
  const isBesideNumber = style === "City" && (number !== "" || !row.isClosed);
  const { words, lines } = isNumbered ? firstLine(text) : { words: "", lines: text };
  const { word, words: resolved, lines: resolvedLines } = resolution(row.resolved);
  return {
    number: heads === "nothing" ? "" : number,
    heading,
    isItem: heads === "item",
    isPart: heads === "part",
    paragraphNumber: isNumbered ? number : "",
    firstLine: words,
    furtherLines: isBesideNumber ? lines : "",
    text: isBesideNumber ? "" : [heads === "nothing" ? number : "", text].filter((each) => each !== "").join(" "),
    resolvedWord: word,
    resolved,
    resolvedLines,
    actionPoints: actions.map(({ number, action }) => ({ number, actionPoint: action })),
    isToWrite,
  };
}
