import { REFERENCE_LETTERS } from "../checks/publication/words/abbreviations";
import { findingsIn } from "../checks/publication/words/passage";
import { searchesFor } from "../checks/publication/words/searches";
import fc from "fast-check";
import { compareDates, dateOfSerial, daysAfter, daysBetween, serialOfDate, type CalendarDate } from "../core/calendar-date";
import { survey } from "../core/survey";
import type { CellValue } from "../core/workbook/cell";
import { documentTypes } from "../templates";
import { mergedHolds, movedByHolds, type Hold } from "../templates/review-clock/holds";
import { READINGS } from "../templates/review-time-limits";
import { dateCell, grid, workbookOf } from "./grids";
import { makeAll, makeFrom } from "./made-documents";
import { readWordFile, type WordFile } from "./word-file";

type Row = Readonly<Record<string, CellValue>>;

const HEAD = [["Partnership", "Safer Board"], ["Marking", "OFFICIAL-SENSITIVE"], ["As at", "10 July 2012"]] as const;
const sheetOf = (rows: readonly Row[], above: readonly (readonly CellValue[])[] = [["Guidance", "2011"]], more: readonly (readonly CellValue[])[] = []) => {
  const headings = [...new Set(["Review", "Notified", "Decided", "Overview report", ...rows.flatMap(Object.keys)])];
  return grid("Review clock", [...HEAD, ...above, [], headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? null)), ...more]);
};
const problemsOf = (...sheet: Parameters<typeof sheetOf>): readonly string[] => survey(workbookOf(sheetOf(...sheet)), documentTypes).problems.map(({ where, message }) => `${where}: ${message}`);
const wordOf = async (...sheet: Parameters<typeof sheetOf>): Promise<WordFile> => readWordFile(makeAll([sheetOf(...sheet)])[0]?.bytes ?? new Uint8Array());
/** The row of an event in the table of the first review. */
const eventOf = async (name: string, ...sheet: Parameters<typeof sheetOf>): Promise<readonly string[]> => (await wordOf(...sheet)).tables[1]?.find(([event]) => event === name) ?? [];

const REVIEW: Row = { Review: "DHR 1", Notified: "31 January 2012", Decided: "29 February 2012" };

describe("the example, read by another program", () => {
  test("says for each review what comes next, when, and how it stands", async () => {
    const { headings, tables, text } = await readWordFile(makeFrom("review-clock", "review-clock"));
    expect(headings).toEqual(["h1 The statutory clock", "h2 How the dates are worked out", "h2 DHR-FICTION-2", "h2 DHR-FICTION-3", "h2 DHR-FICTION-4", "h2 DHR-FICTION-5"]);
    expect(tables[0]?.slice(1).map(([review, , , next, due, status]) => [review, next, due, status])).toEqual([
      ["DHR-FICTION-2", "Conclusion", "None", "Open"],
      // 29 March 2012 is six months from the decision; it was held for the 123 days from 14 November to 16 March.
      ["DHR-FICTION-3", "Overview report", "30 July 2012", "Due (in 20 days)"],
      ["DHR-FICTION-4", "Overview report", "Not known until the hold ends", "Held (149 days left)"],
      ["DHR-FICTION-5", "Decision", "2 July 2012", "Overdue (by 8 days)"],
    ]);
    expect(text).toContain("Of 4 reviews, 1 is overdue, 1 is held and 2 are in time or waiting for an event without a time limit.");
  });

  test("shows what was agreed beside what it moved, and what the other readings would give", async () => {
    const { tables } = await readWordFile(makeFrom("review-clock", "review-clock"));
    const report = tables[1]?.find(([event]) => event === "Overview report");
    expect(report?.slice(1, 5)).toEqual(["6 months from the decision, 10 June 2011 (paragraph 6.4)", "31 January 2012", "20 January 2012", "Done (within the extension)"]);
    expect(report?.[5]).toBe(
      [
        "Due on 10 December 2011 without what was agreed.",
        "Extended to 31 January 2012, agreed by Chair of the partnership on 25 November 2011.",
        "Appendix 4 of the guidance of 2011: 20 December 2011; 6 months from the start of the review, 20 June 2011.",
        "Probation framework of 2016: 16 November 2011; 6 months from notification, 16 May 2011.",
      ].join("\n"),
    );
  });
});

describe("each reading counts from the event that its source names", () => {
  const dated: Row = { ...REVIEW, Homicide: "15 January 2012", Began: "7 March 2012" };
  test.each([
    ["2011", "29 February 2012", "29 August 2012"],
    ["Appendix 4", "29 February 2012", "7 September 2012"],
    ["Cambridgeshire 2011", "15 February 2012", "29 August 2012"],
    ["NPS 2016", "29 February 2012", "31 July 2012"],
  ])("%s: decided by %s, reported by %s", async (guidance, decided, reported) => {
    const { tables } = await wordOf([dated], [["Guidance", guidance]]);
    const dueOf = (name: string): string | undefined => tables[1]?.find(([event]) => event === name)?.[2];
    expect([dueOf("Decision"), dueOf("Terms agreed"), dueOf("Overview report")]).toEqual([decided, decided, reported]);
  });

  test("no two of them agree about everything", () => {
    expect(new Set(READINGS.map(({ limits }) => JSON.stringify(Object.entries(limits).map(([event, limit]) => [event, limit?.months, limit?.from])))).size).toBe(READINGS.length);
  });

  test("an edition that no paper has is asked for with its numbers, and counted by them", async () => {
    expect(problemsOf([REVIEW], [["Guidance", "2016"]])).toEqual(['\'Review clock\'!B4: The time limits of "2016" are not known here. Write one of "2011", "Appendix 4", "Cambridgeshire 2011", "NPS 2016", or add a table headed Edition, Event, Months, Counted from and Source that says them.']);
    expect(problemsOf([REVIEW], [])[0]).toMatch(/It is not said by which edition/);
    const own = [[], ["Edition", "Event", "Months", "Counted from", "Source"], ["Ours", "Overview report", 9, "Decision", "4.2"], ["Ours", "Publication", 2, "Overview report", "4.3"]];
    expect((await eventOf("Overview report", [REVIEW], [["Guidance", "Ours"]], own)).slice(1, 3)).toEqual(["9 months from the decision, 29 February 2012 (4.2)", "29 November 2012"]);
    expect(problemsOf([REVIEW], [["Guidance", "Ours"]], own.map((row) => row.map((cell) => (cell === "4.2" ? null : cell))))).toEqual([expect.stringContaining("Source is blank")]);
  });
});

describe("holds and extensions", () => {
  const held = (from: string, to: string | null, more: Row = {}): Row => ({ ...REVIEW, "Held from": from, "Held to": to, ...more });

  test("a hold that covers the due day moves it to as many days after its end as were left", async () => {
    expect((await eventOf("Overview report", [{ ...REVIEW, Notified: "1 August 2011", Decided: "1 September 2011", "Held from": "27 February 2012", "Held to": "2 July 2012" }]))[2]).toBe("5 July 2012");
  });

  test("the decision and the terms are not held", async () => {
    expect((await eventOf("Terms agreed", [held("1 February 2012", "1 June 2012")]))[2]).toBe("29 February 2012");
  });

  test("of holds that overlap, each day counts once, in one cell or another order", async () => {
    const once = await eventOf("Overview report", [held("1 March 2012", "1 May 2012")]);
    expect((await eventOf("Overview report", [held("1 April 2012\n1 March 2012", "1 May 2012\n10 April 2012")]))[2]).toBe(once[2]);
    expect(once[5]).toContain("Held for 61 days.");
  });

  test("an extension after the time had run out says so; a later hold moves what was agreed", async () => {
    const late: Row = { Review: "DHR 1", Notified: "1 August 2011", Decided: "1 September 2011", "Extended to": "1 August 2012", "Extension agreed by": "Chair", "Extension agreed on": "11 March 2012" };
    const line = await eventOf("Overview report", [late]);
    expect([line[2], line[4]]).toEqual(["1 August 2012", "Due (in 22 days)"]);
    expect(line[5]).toContain("agreed by Chair on 11 March 2012, 10 days after the time had run out.");
    expect((await eventOf("Overview report", [{ ...late, "Held from": "1 April 2012", "Held to": "11 April 2012" }]))[2]).toBe("11 August 2012");
    expect((await eventOf("Overview report", [{ ...late, "Held from": "1 February 2012", "Held to": "11 April 2012" }]))[2]).toBe("1 August 2012");
  });

  test("an agreed day holds also where the edition sets none", async () => {
    const own = [[], ["Edition", "Event", "Months", "Counted from", "Source"], ["Ours", "Decision", 1, "Notification", "4.2"]];
    const line = await eventOf("Overview report", [{ ...REVIEW, "Extended to": "1 August 2012", "Extension agreed by": "Chair", "Extension agreed on": "1 June 2012" }], [["Guidance", "Ours"]], own);
    expect(line.slice(1, 5)).toEqual(["No time limit", "1 August 2012", "Not yet", "Due (in 22 days)"]);
  });

  test.each<[string, Row, string]>([
    ["an end before its beginning", held("1 May 2012", "1 April 2012"), "The hold ends on 1 April 2012, before it begins on 1 May 2012."],
    ["an end without a beginning", { ...REVIEW, "Held from": null, "Held to": "1 April 2012" }, "A hold that ends must begin."],
    ["two holds without an end", held("1 March 2012\n1 April 2012", null), "Only the last hold may be without an end."],
    ["an end that is still to come", held("1 March 2012", "1 August 2012"), "Leave the end of a hold blank until it has ended"],
    ["a report within a hold", held("1 March 2012", null, { "Overview report": "1 June 2012" }), "the hold from 1 March 2012 has no end"],
    ["an extension that shortens the time", { ...REVIEW, "Extended to": "29 August 2012", "Extension agreed by": "Chair", "Extension agreed on": "1 June 2012" }, "The extension to 29 August 2012 is not after the day that it extends, 29 August 2012."],
    ["an extension that nobody agreed", { ...REVIEW, "Extended to": "29 October 2012", "Extension agreed on": "1 June 2012" }, "Add who agreed it, as a post"],
    ["an extension without its day", { ...REVIEW, "Extended to": "29 October 2012", "Extension agreed by": "Chair" }, "Add the day on which it was agreed"],
  ])("%s is a problem in words", (_, row, words) => {
    expect(problemsOf([row]).join("\n")).toContain(words);
  });
});

test("what comes next is after what was done last, where nothing is due", async () => {
  const { tables } = await wordOf([{ ...REVIEW, "Terms agreed": "29 February 2012", "Overview report": "1 June 2012" }]);
  expect(tables[0]?.[1]?.slice(2, 4)).toEqual(["Overview report, 1 June 2012", "To the Home Office"]);
});

describe("what contradicts itself has its cell", () => {
  test.each<[string, Row, string]>([
    ["words that say that there is no date", { ...REVIEW, Decided: "tbc" }, "'Review clock'!C7: Decided must be a date such as 3 May 2011, and this is \"tbc\". Clear the cell while there is no date."],
    ["a hold that does not apply", { ...REVIEW, "Held from": "n/a" }, "'Review clock'!E7: Held from must be a date such as 3 May 2011, or several, each on a line of its own, and this is \"n/a\". Clear the cell while there is no date."],
    ["a hold that goes on", { ...REVIEW, "Held from": "1 March 2012", "Held to": "ongoing" }, "'Review clock'!F7: Held to must be a date such as 3 May 2011, or several, each on a line of its own, and this is \"ongoing\". Clear the cell, or this line of it, while there is no end."],
    ["what must have a date, and says that there is none", { ...REVIEW, Notified: "-" }, "'Review clock'!B7: Notified must be a date such as 3 May 2011, and this is \"-\"."],
    ["an event before the one that it follows", { ...REVIEW, Decided: "30 January 2012" }, "'Review clock'!C7: The decision, 30 January 2012, is before the day on which the partnership was told, 31 January 2012. Change one of the two dates."],
    ["a later event without the one before", { ...REVIEW, Decided: null, "Overview report": "1 June 2012" }, "'Review clock'!C7: Decided is blank, and the overview report is dated 1 June 2012. Add the day."],
    ["an event after the day of the paper", { ...REVIEW, "Overview report": "11 July 2012" }, "'Review clock'!D7: The overview report, 11 July 2012, is after the day of this paper, 10 July 2012. Only what has happened has a date here: clear it, or change one of the two."],
    ["a review that was decided against", { ...REVIEW, Decision: "No review", "Overview report": "1 June 2012" }, "'Review clock'!D7: The decision is not to review, and the overview report has a date. Change the decision, or clear the date."],
  ])("%s", (_, row, problem) => {
    expect(problemsOf([row])).toEqual([problem]);
  });

  test("publication without clearance", () => {
    expect(problemsOf([{ ...REVIEW, "Overview report": "1 May 2012", "Home Office": "2 May 2012", Cleared: null, Published: "1 June 2012" }])).toEqual([expect.stringMatching(/Cleared is blank, .* Nothing is published before the Home Office has cleared it/)]);
  });

  test("two rows of one review", () => {
    expect(problemsOf([REVIEW, REVIEW])).toEqual([expect.stringContaining("DHR 1 is here twice.")]);
  });

  test("a decision not to review ends the clock", async () => {
    const { tables } = await wordOf([{ ...REVIEW, Decision: "No review" }]);
    expect(tables[0]?.[1]?.slice(3)).toEqual(["None", "", "Closed (no review)"]);
    expect(tables[1]?.slice(3).every(([, , , , status]) => status === "Not needed")).toBe(true);
  });
});

describe("a reference says nothing of anybody", () => {
  const asked = (reference: string, ...above: readonly (readonly CellValue[])[]): readonly string[] => problemsOf([{ ...REVIEW, Review: reference }], [["Guidance", "2011"], ...above]);
  test.each(["HDCNH/15", "JDCNH/16", "DHR/JD/01", "J.D. 2012", "J D", "Smith 2012", "DHR Jane", "JP/15"])("%s is questioned", (reference) => {
    expect(asked(reference)).toEqual([expect.stringMatching(/in this reference may be somebody's (?:initials|name)\. Give the review a number/)]);
  });
  test.each([...REFERENCE_LETTERS])("the letters %s are nobody's here, and in what is published", (letters) => {
    expect(asked(`${letters}/15`)).toEqual([]);
    expect(findingsIn({ words: `The board heard of ${letters}/15.`, place: (shown) => shown }, searchesFor({ people: [] }))).toEqual([]);
  });
  test.each(["DHR 1", "DHR-2011-03", "2011/3", "DARDR 4", "Review 5", "SB/DHR/2", "Safer DHR 1", "DHR A", "MARAC 3"])("%s is not", (reference) => {
    expect(asked(reference)).toEqual([]);
  });
  test("nor are letters that are said to be nobody's", () => {
    expect(asked("HDCNH/15", ["Letters in references", "HDCNH, JDCNH"])).toEqual([]);
  });
});

describe("the arithmetic of holds", () => {
  const day = fc.integer({ min: 40_000, max: 43_000 }).map(dateOfSerial);
  const hold: fc.Arbitrary<Hold> = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined, freq: 8 })).map(([from, length]) => ({ from, to: length === undefined ? undefined : daysAfter(from, length) }));
  const clock = fc.tuple(day, fc.integer({ min: 0, max: 400 }), fc.array(hold, { maxLength: 5 }));

  /** Day by day: the clock runs on every day after its start that no hold covers. */
  function byDays(start: CalendarDate, length: number, holds: readonly Hold[]): CalendarDate | undefined {
    const isHeld = (serial: number): boolean => holds.some(({ from, to }) => serial >= serialOfDate(from) && (!to || serial < serialOfDate(to)));
    let serial = serialOfDate(start);
    for (let left = length; ; serial++) {
      if (serial > 60_000) return undefined;
      if (isHeld(serial)) continue;
      if (left === 0) return dateOfSerial(serial);
      left--;
    }
  }

  test("is that of counting day by day", () => {
    fc.assert(
      fc.property(clock, ([start, length, holds]) => {
        const result = movedByHolds(start, daysAfter(start, length), holds);
        expect("day" in result ? result.day : undefined).toEqual(byDays(start, length, holds));
      }),
    );
  });

  test("does not hang on the order of the holds, nor on their being cut in two", () => {
    fc.assert(
      fc.property(clock, fc.nat(), ([start, length, holds], cut) => {
        const due = daysAfter(start, length);
        const pieces = holds.flatMap(({ from, to }): readonly Hold[] => {
          if (!to || daysBetween(from, to) === 0) return [{ from, to }];
          const middle = daysAfter(from, cut % daysBetween(from, to));
          return [{ from: middle, to }, { from, to: middle }];
        });
        expect(movedByHolds(start, due, [...pieces].reverse())).toEqual(movedByHolds(start, due, holds));
        const merged = mergedHolds(holds);
        merged.slice(1).forEach(({ from }, index) => expect(compareDates(from, merged[index]?.to ?? from)).toBeGreaterThan(0));
      }),
    );
  });

  test("never shortens the time, and loses no day that is left", () => {
    fc.assert(
      fc.property(clock, ([start, length, holds]) => {
        const due = daysAfter(start, length);
        const result = movedByHolds(start, due, holds);
        if ("day" in result) expect(daysBetween(due, result.day)).toBe(result.heldDays);
        else expect(daysBetween(start, result.stoppedOn) - result.heldDays + result.daysLeft).toBe(length);
      }),
    );
  });
});

test("a real date cell is read as a typed one is", async () => {
  const sheet = grid("Review clock", [...HEAD, ["Guidance", "2011"], [], ["Review", "Notified", "Decided", "Overview report", "Held from", "Held to"], ["DHR 1", dateCell("2012-01-31"), dateCell("2012-02-29"), null, dateCell("2012-03-01"), dateCell("2012-03-11")]]);
  expect((await readWordFile(makeAll([sheet])[0]?.bytes ?? new Uint8Array())).tables[1]?.[5]?.[2]).toBe("8 September 2012");
});
