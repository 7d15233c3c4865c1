import { gridsOf, makeAll, makeFrom } from "./made-documents";
import { printedPaper } from "./printed-papers";
import { PAPERS, describeWith } from "./programs";
import { readWordFile } from "./word-file";

/** How often each word stands in a text, signs alone left out. */
function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.replace(/[‘’]/g, "'").split(/\s+/)) if (/[\p{L}\p{N}]/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words that one text has more often than another, in the order in which it has them. The scan mixes the columns of a table. */
function moreOften(text: string, than: string): readonly string[] {
  const other = counted(than);
  return [...counted(text)].flatMap(([word, count]) => Array.from({ length: Math.max(0, count - (other.get(word) ?? 0)) }, () => word));
}

describeWith(PAPERS, "the Cambridge pack of 3 May 2011 beside the printed one, word for word", () => {
  test("the agenda: the words of its headings, the clock and the total are ours, and papers are files", async () => {
    const { text } = await readWordFile(makeFrom("cambridge-2011-05-03", "agenda"));
    const made = text.slice(0, text.indexOf("Information for the general public"));
    // A paper stands in the scan as a picture with the name of its file, and a sub-item as ".1".
    const printed = printedPaper("000", 1, 203).replace(/\[image: image\d+\.wmf\]|"/g, " ").replace(/(^|\s)\.(?=[1-6]\s)/g, "$17.");
    expect(moreOften(printed, made)).toEqual(["Cambridge", "2", "AGENDA", "Officer(s)", "PDF", "(Mins)", "of", "CSP", "next", "Meeting"]);
    const clock = /^\d\d:\d\d$/;
    expect(moreOften(made, printed).filter((word) => !clock.test(word))).toEqual(["Agenda", "Tuesday", "Tuesday", "Place", "2,", "Starts", "officer", "Papers", "Minutes", "Total", "165", "minutes", "Next", "meeting"]);
  });

  test("the action points: the year of the meeting, the headings, the count, and slips of the scan", async () => {
    const { text } = await readWordFile(makeFrom("cambridge-2011-05-03", "action-points"));
    const printed = printedPaper("000", 233, 326);
    expect(moreOften(printed, text)).toEqual(["2010", "—11:40", "1", "ACTION", "POINTS", "Month/Number", "Point", '3"', "7™", "(31%'", '(14"', "e", "e", "e", "ClIr."]);
    expect(moreOften(text, printed)).toEqual(["points", "Date", "Friday", "2011", "Time", "11:40", "Place", "1,", "Month/number", "point", "Status", "and", "update", "3rd", "2", "(31st", "7th", "(14th", "Cllr.", "ongoing,", "9", "closed"]);
  });

  test("the performance report: every target as it is printed, and the verdict that the paper prints", () => {
    const plain = (words: string): string => words.replace(/[‘’]/g, "'").replace(/\s+/g, " ").replace(/- (?=\d)/g, "-").replace(/[.,]+(?= |$)/g, "").trim();
    const printed = plain(printedPaper("000", 439, 493).replace(/[!²®]|\b2 (?=8\.2%)/g, " "));
    const report = makeAll(gridsOf("cambridge-2011-05-03")).find(({ document }) => document.type.id === "performance-report");
    const { targets } = report?.document.paper.data as { targets: readonly { target: string; status: string }[] };
    expect(targets).toHaveLength(10);
    const verdicts = targets.map(({ target, status }) => {
      const at = printed.indexOf(plain(target));
      const behind = at < 0 ? "not as printed" : printed.slice(at + plain(target).length);
      const next = behind.search(/ To reduce | To have | To increase | Reduce the /);
      return [status, /target has (not )?been met/.exec(next < 0 ? behind : behind.slice(0, next))?.[0] ?? (at < 0 ? behind : "")];
    });
    const met = ["Met", "target has been met"];
    const notMet = ["Not met", "target has not been met"];
    const noBaseline = ["No baseline", ""];
    // The last is of thefts of cycles: the paper gives a verdict, and no baseline that would show it.
    expect(verdicts).toEqual([met, noBaseline, noBaseline, met, met, notMet, met, notMet, met, ["No baseline", "target has not been met"]]);
  });
});
