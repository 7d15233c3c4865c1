import { cellLines } from "../../core/docx/cell-lines";

const NOTHING = String.raw`(?:none|nil|nothing(?: further| else| specific)?|n\/?a|not applicable|no(?: (?:specific|particular|major|new|further|significant|other))* (?:concerns?|issues?|areas? of concern|recommendations?|items?|publicity))`;
/** "None", "None. This area of work …", "Nothing of note", "There are no specific concerns regarding …", and a dash. */
const NOTHING_OF_NOTE = new RegExp(
  String.raw`^(?:there (?:is|are|were|was) (?:currently |presently )?)?${NOTHING}(?: (?:of note|to (?:note|report|raise|add)|identified|required|at present|at this (?:time|stage)|this quarter|currently))*(?:\s*[.!;,:–—-]|\s*$| (?:regarding|about|on|in|for|to)\b)|^[-–—]+$`,
  "i",
);

/** Whether a box says that there is nothing for it; what is said of the nothing does not count. */
export function isNothingOfNote(words: string): boolean {
  const [first, ...more] = cellLines(words).map(({ text }) => text);
  if (first === undefined) return true;
  if (!NOTHING_OF_NOTE.test(first)) return false;
  // A bullet of its own below "None" is something.
  return more.length === 0 || cellLines(words).every(({ level, text }) => level === 0 || NOTHING_OF_NOTE.test(text));
}
