import type { PointOfSchedule } from "../../core/meeting-record";
import { quoted } from "../../core/quoted";
import type { Remark } from "../../core/remark";

/** Words that promise what is not done: "Letter to be issued shortly", "not finalised at present". */
const PROMISES = /\b(?:to be \w+|shall|shortly|soon|in due course|going to|awaiting|pending|(?:expect(?:s|ed)?|due|plan(?:s|ned)|intends?|hopes?|aim(?:s|ed)?|remains?) to \w+|not yet|not [^.;]{0,30}\bat present|at present not|under way|underway)\b/i;
/** "will go out", and not the name Will. */
const WILL = /\bwill \p{Ll}|(?:^|[.!?]\s+)Will \p{Ll}/u;
/** What was agreed or confirmed to be so is no promise: "Confirmed to be within budget". */
const IS_SO = /\b(?:confirmed|found|agreed|considered|shown|proved|thought|said|known|felt) to be\b/gi;

/** Asks about points that are closed, and whose updates promise what is still to come. Whether they are done, only people know. */
export const closedEarly = (points: readonly PointOfSchedule[]): readonly Remark[] =>
  points.flatMap(({ number, status, update, where }) => {
    const words = update.replace(IS_SO, (each) => each.replace(/ to be$/i, ""));
    const promise = status === "Closed" ? (PROMISES.exec(words) ?? WILL.exec(words)) : null;
    if (!promise) return [];
    return [{ message: `Action point ${number} is closed, and its update says ${quoted(sentenceAround(update, promise[0]))}. If that is still to come, it is Ongoing; if it is done, say what was done and when.`, where: where("update") }];
  });

/** The sentence of some words in which others stand. */
function sentenceAround(update: string, words: string): string {
  const sentence = update.split(/(?<=[.!?])\s+/).find((each) => each.includes(words.trim()));
  return (sentence ?? update).replace(/\.$/, "");
}
