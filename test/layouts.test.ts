import type { CellValue } from "../core/workbook/cell";
import type { Block } from "../core/workbook/address";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { grid, table } from "./grids";
import type { MadeDocument } from "../core/make-documents";
import { gridsOf, makeAll } from "./made-documents";

/** What is printed of a paper, without the places of what it was read from. */
const printedOf = ({ document: { paper } }: MadeDocument): unknown => ({ title: paper.title, data: paper.data, each: paper.each });

/** A sheet as an officer could keep it: labels with their values, headings, rows, and what stands below. */
interface Tidy {
  readonly id: string;
  readonly sheet: string;
  readonly details: readonly (readonly [label: string, value: CellValue])[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Words that councils use for some of its headings. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Headings of two rows: the upper words over how many columns, and the lower words of each; "" where the lower row is blank. */
  readonly twoRows: readonly (readonly [upper: string, lower: readonly string[]])[];
  /** The column whose cells may be merged down, because the rows of one value stand together. */
  readonly merged?: number;
}

const TIDY: readonly Tidy[] = [
  {
    id: "agenda",
    sheet: "Agenda",
    details: [["Partnership", "Safer Board"], ["Date", "3 May 2011"], ["Time", "10:00 to 12:45"], ["Next meeting", "2 August 2011"]],
    headings: ["No.", "Item", "Lead officer", "Papers", "Minutes"],
    rows: [[1, "Welcome and apologies", "Chair", null, 5], [2, "Performance report: Q4 2010/11", "Research Group", "Report.pdf", 10], ["2.1", "Cycle theft", "Research Group", "Cycles.pdf", null], [3, "Any other business", "Chair", null, 5]],
    renamed: { "No.": "Item no.", Item: "Agenda item", "Lead officer": "Officer responsible", Papers: "Attachments", Minutes: "Time (mins)" },
    twoRows: [["No.", [""]], ["Item", [""]], ["Lead", ["officer"]], ["For the meeting", ["Papers", "Minutes"]]],
    merged: 2,
  },
  {
    id: "minutes",
    sheet: "Minutes",
    details: [["Partnership", "Safer Board"], ["Date", "11 March 2011"], ["Time", "10:00 to 11:40"]],
    headings: ["Number", "Heading", "Minute", "Action point"],
    rows: [[1, "Welcome", null, null], ["1.1", null, "The Chair welcomed everyone", null], [2, "Funding", null, null], ["2.1", null, "The budget was agreed", "03/01 Send a letter"]],
    renamed: { Number: "Para", Heading: "Subject", Minute: "Discussion", "Action point": "Actions" },
    twoRows: [["Number", [""]], ["Heading", [""]], ["At the meeting", ["Minute", "Action point"]]],
  },
  {
    id: "action-points",
    sheet: "Actions",
    details: [["Partnership", "Safer Board"], ["Date", "11 March 2011"]],
    headings: ["Month/number", "Action point", "Status", "Update"],
    rows: [["08/03", "Work with colleges", "Ongoing", "expect to close by May"], ["03/01", "Send a letter", "Closed", "Letter issued"], ["03/02", "Revise the agenda", "Closed", "Item 12"]],
    renamed: { "Month/number": "Ref", "Action point": "Agreed action", Update: "Latest position" },
    twoRows: [["Month/", ["number"]], ["Action", ["point"]], ["Where it stands", ["Status", "Update"]]],
    merged: 2,
  },
  {
    id: "dhr-action-plan",
    sheet: "DHR action plan",
    details: [["Marking", "OFFICIAL-SENSITIVE"], ["Review", "Review 1"], ["Partnership", "Safer Board"]],
    headings: ["Recommendation", "Scope", "Action to take", "Lead agency", "Target date"],
    rows: [["Train staff", "Local", "Plan the course", "Council", "March 2012"], ["Train staff", "Local", "Hold the course", "Council", "June 2012"], ["Share information", "National", "Agree a protocol", "Police", "2013"]],
    renamed: { Recommendation: "Recommendations", Scope: "Scope of recommendation", "Action to take": "Action", "Lead agency": "Agency", "Target date": "By when" },
    twoRows: [["Recommendation", [""]], ["Scope of", ["recommendation"]], ["Action", ["to take"]], ["Lead", ["agency"]], ["Target", ["date"]]],
    merged: 3,
  },
  {
    id: "imr",
    sheet: "IMR",
    details: [["Marking", "OFFICIAL-SENSITIVE"], ["Agency", "Agency 1"], ["Review", "Review 1"]],
    headings: ["Section", "Item", "Entry", "Date", "Interviewed"],
    rows: [["Introduction", "Summary", "What led to the review", null, null], ["Chronology", "Visit", "Adult A was seen", "3 May 2010", null], ["Professionals", "Nurse", "Left in 2010", null, "Yes"], ["Professionals", "Doctor", "Retired", null, "No"]],
    renamed: { Section: "Section of the report", Item: "Field", Entry: "Text", Date: "When", Interviewed: "Interviewed or not" },
    twoRows: [["Section of", ["the report"]], ["Item", [""]], ["Entry", [""]], ["Date", [""]], ["Interviewed", ["or not"]]],
    merged: 0,
  },
  {
    id: "overview-report",
    sheet: "Overview report",
    details: [["Marking", "OFFICIAL"], ["Review", "Review 1"], ["Partnership", "Safer Board"]],
    headings: ["Section", "Item", "Entry", "Response", "Contacts"],
    rows: [["Review", "Victim", "Adult A", null, null], ["Agencies", "Police", "Two calls", "Contact", 2], ["Agencies", "Probation", null, "No contact", null], ["Conclusions", "Conclusive", "No", null, null]],
    renamed: { Section: "Section of the report", Item: "Field", Entry: "Text", Response: "Response of the agency", Contacts: "Number of contacts" },
    twoRows: [["Section of", ["the report"]], ["Item", [""]], ["Entry", [""]], ["What it said", ["Response", "Contacts"]]],
    merged: 0,
  },
  {
    id: "performance-report",
    sheet: "Performance",
    details: [["Partnership", "Safer Board"], ["Period", "2010/11"]],
    headings: ["Priority", "Target", "Baseline", "Outturn"],
    rows: [
      ["Burglary", "To reduce 'Dwelling Burglary' by 10% by March 2011 from the baseline of 2007-08 (757 recorded crimes).", 757, 935],
      ["Robbery", "To reduce 'Personal Robbery' by March 2011 from the baseline of 2008-09 (260 recorded crimes).", 260, 168],
      ["Robbery", "Not more than 1,100 thefts", null, 1056],
    ],
    renamed: { Priority: "Theme", Target: "Performance target", Baseline: "Baseline figure", Outturn: "Actual" },
    twoRows: [["Priority", ["area"]], ["Target", ["wording"]], ["Figures", ["Baseline", "Outturn"]]],
    merged: 0,
  },
  {
    id: "idvas-referrals",
    sheet: "IDVAS",
    details: [["County", "Cambridgeshire"]],
    headings: ["District", "2009/10", "Q1 2010/11", "Q2 2010/11", "2010/11"],
    rows: [["Cambridge City", 292, 86, 98, 306], ["Fenland", 212, 34, 36, 158], ["Huntingdonshire", 233, 92, 76, 310], ["South Cambridgeshire", 136, 33, 40, 154]],
    renamed: { District: "CDRP", "2009/10": "Total 2009-10", "Q1 2010/11": "2010-11 Q1", "Q2 2010/11": "2nd Quarter 2010/11", "2010/11": "FY 2010-11" },
    twoRows: [["District", [""]], ["2009/10", ["Total"]], ["2010/11", ["Q1", "Q2", "Total"]]],
  },
  {
    id: "priority-report",
    sheet: "Priority reports",
    details: [["Partnership", "Safer Board"], ["Quarter", "Q4 2010/11"]],
    headings: ["Priority area", "Lead officer", "Key achievements", "Areas of concern", "Recommendations", "Items for publicity"],
    rows: [
      ["Burglary", "Inspector", "• Two events held\n• Detections rose", "None", "None", "Events"],
      ["Robbery", "Inspector", "Fewer robberies", "Seasonal rise", "To note the rise", "None"],
      ["Violence", "Chief Inspector", "A ceremony was held", "Nothing of note", "Nothing of note", "An article"],
    ],
    renamed: { "Priority area": "Priority", "Lead officer": "Lead Officer(s)", "Key achievements": "Key Achievements during this Quarter", "Areas of concern": "Areas of Concern for Partnership to Note", Recommendations: "Recommendations to Partnership to Address Concerns", "Items for publicity": "Any Items for Publicity" },
    twoRows: [["Priority", ["area"]], ["Lead", ["officer"]], ["This quarter", ["Key achievements", "Areas of concern"]], ["For the Partnership", ["Recommendations", "Items for publicity"]]],
    merged: 1,
  },
  {
    id: "board-report",
    sheet: "Board report",
    details: [["Style", "Memo"], ["To", "Safer Board"], ["From", "Officer Support Group"], ["Date", "3 May 2011"], ["Subject", "Targets"]],
    headings: ["Section", "Number", "Paragraph"],
    rows: [["Purpose", "1.1", "To inform the Board"], ["Background", "2.1", "The Plan has targets"], ["Background", "2.2", "They were agreed"], ["Recommendations", "3.1", "That the Board notes the report"]],
    renamed: { Section: "Section heading", Number: "Para no.", Paragraph: "Paragraph text" },
    twoRows: [["Section", [""]], ["The words", ["Number", "Paragraph"]]],
    merged: 0,
  },
  {
    id: "briefing",
    sheet: "Briefing",
    details: [["Briefing", "State of the Partnership"], ["Quarter", "Q4 2010/11"], ["To", "Safer Board"], ["From", "Partnership Manager, County Council"], ["Date", "3 May 2011"]],
    headings: ["Section", "Number", "Paragraph"],
    rows: [["Purpose", "1.1", "To update the Board"], ["Support", "2.1", "The number of referrals is lower"], ["Support", "2.2", "Funding continues"], ["Recommendations", "3.1", "That the Board notes the briefing"]],
    renamed: { Section: "Section title", Number: "Paragraph no.", Paragraph: "Paragraphs" },
    twoRows: [["Section", [""]], ["Paragraph", ["number"]], ["Paragraph", ["text"]]],
    merged: 0,
  },
  {
    id: "review-clock",
    sheet: "Review clock",
    details: [["Partnership", "Safer Board"], ["Marking", "OFFICIAL-SENSITIVE"], ["As at", "10 July 2012"], ["Guidance", "2011"]],
    headings: ["Review", "Notified", "Decided", "Terms agreed", "Overview report", "Held from"],
    rows: [["DHR 1", "16 May 2011", "10 June 2011", "10 June 2011", "20 January 2012", null], ["DHR 2", "31 August 2011", "29 September 2011", "7 October 2011", null, "14 November 2011"], ["DHR 3", "14 June 2012", null, null, null, null]],
    renamed: { Review: "Case reference", Notified: "Date notified", Decided: "Date of the decision", "Terms agreed": "Terms of reference agreed", "Overview report": "Overview report complete", "Held from": "Criminal proceedings from" },
    twoRows: [["Review", ["reference"]], ["Date", ["notified"]], ["Decided", [""]], ["Terms", ["agreed"]], ["Overview", ["report"]], ["Held", ["from"]]],
  },
  {
    id: "funding-split",
    sheet: "Funding split",
    details: [["Partnership", "Safer Board"], ["Total cost", 1000], ["For", "Chair and author"]],
    headings: ["Partner", "Weight", "Paid"],
    rows: [["Constabulary", 3, 200], ["County Council", 2, null], ["Fire and Rescue Service", 2, 142.86]],
    renamed: { Partner: "Organisation", Weight: "Parts", Paid: "Paid to date" },
    twoRows: [["Partner", [""]], ["Money", ["Weight", "Paid"]]],
  },
  {
    id: "letter",
    sheet: "Letter",
    details: [["Letter", "Notification of a decision"], ["Partnership", "Safer Board"], ["From", "Chair of the Safer Board"], ["Date", "3 May 2011"]],
    headings: ["Fact", "Words"],
    rows: [["Reference", "Review 1"], ["Decision", "Not to review"], ["Date of the decision", "29 April 2011"], ["Reasons", "No agency knew either person"]],
    renamed: { Fact: "Facts", Words: "What it says" },
    twoRows: [["Fact of", ["the letter"]], ["Words", [""]]],
  },
];

type Row = readonly (CellValue | undefined)[];

const details = ({ details }: Tidy): readonly Row[] => details.map(([label, value]) => [label, value]);
const tidySheets = (tidy: Tidy): readonly SheetGrid[] => [grid(tidy.sheet, [...details(tidy), [], tidy.headings, ...tidy.rows])];

/** The words of a column that is merged down stand in its first row alone. */
function mergedDown({ rows, merged }: Tidy, headingRow: number): { readonly rows: readonly Row[]; readonly merges: readonly Block[] } {
  if (merged === undefined) return { rows, merges: [] };
  const merges: Block[] = [];
  const left = rows.map((row, index) => {
    const isSame = index > 0 && rows[index - 1]?.[merged] === row[merged] && row[merged] !== null;
    const top = headingRow + 1 + index;
    const last = merges.at(-1);
    if (!isSame) return row;
    if (last?.bottom === top - 1) merges[merges.length - 1] = { ...last, bottom: top };
    else merges.push({ top: top - 1, left: merged, bottom: top, right: merged });
    return row.map((cell, column) => (column === merged ? null : cell));
  });
  return { rows: left, merges };
}

/** The headings in two rows, the upper ones merged over their group or down to the lower row. */
function inTwoRows({ twoRows }: Tidy, top: number): { readonly rows: readonly Row[]; readonly merges: readonly Block[] } {
  const upper: (string | undefined)[] = [];
  const lower: (string | undefined)[] = [];
  const merges: Block[] = [];
  for (const [words, below] of twoRows) {
    const left = upper.length;
    below.forEach((each, index) => {
      upper.push(index === 0 ? words : undefined);
      lower.push(each === "" ? undefined : each);
    });
    if (below.length > 1) merges.push({ top, left, bottom: top, right: left + below.length - 1 });
    else if (below[0] === "") merges.push({ top, left, bottom: top + 1, right: left });
  }
  return { rows: [upper, lower], merges };
}

const withBlankColumns = (rows: readonly Row[], every: number): readonly Row[] => rows.map((row) => row.flatMap((cell, column) => (column > 0 && column % every === 0 ? [undefined, cell] : [cell])));

/** The layouts that councils' workbooks have, each as a way from the tidy sheet to one of its kind. */
const LAYOUTS: readonly (readonly [name: string, sheets: (tidy: Tidy) => readonly SheetGrid[]])[] = [
  [
    "an export with a page of contents before it, a title and notes above the headings",
    (tidy) => [
      grid("Contents", [["This document was exported from another program."], ["Sheet", "Drawings"], [tidy.sheet, 1]]),
      grid(tidy.sheet, [...details(tidy), [], ["Draft for comment"], ["Produced on 1 April 2011", null, "Version 2"], [], tidy.headings, ...tidy.rows]),
    ],
  ],
  [
    "headings in two rows, with merged groups over them",
    (tidy) => {
      const top = tidy.details.length + 1;
      const { rows, merges } = inTwoRows(tidy, top);
      return [grid(tidy.sheet, [...details(tidy), [], ...rows, ...tidy.rows], { merges })];
    },
  ],
  [
    "headings in two rows whose groups are not merged but followed by blank cells",
    (tidy) => [grid(tidy.sheet, [...details(tidy), [], ...inTwoRows(tidy, 0).rows, ...tidy.rows])],
  ],
  [
    "cells merged down the rows to which they belong",
    (tidy) => {
      const { rows, merges } = mergedDown(tidy, tidy.details.length + 1);
      return [grid(tidy.sheet, [...details(tidy), [], tidy.headings, ...rows], { merges })];
    },
  ],
  [
    "headings with line breaks, hints in brackets below them, and marks of notes",
    (tidy) => [
      grid(tidy.sheet, [
        ...details(tidy),
        [],
        tidy.headings.map((heading, index) => (index === 0 ? `${heading} (1)` : index === 1 ? `${heading} [note 2]` : heading.includes("20") ? heading : `${heading.replace(" ", "\n")} *`)),
        tidy.headings.map((_, index) => (index % 2 === 0 ? "(as agreed)" : undefined)),
        ...tidy.rows,
        [],
        ["(1) as the Board agreed"],
      ]),
    ],
  ],
  [
    "the table from another row and column on, with a blank row under its headings and blank columns in it",
    (tidy) => [grid(tidy.sheet, [...details(tidy), [], ...withBlankColumns([tidy.headings], 2), [], ...withBlankColumns(tidy.rows, 2)], { top: 17, left: 3 })],
  ],
  [
    "totals, notes and the headings again as for a new page",
    (tidy) => {
      const [first = [], ...more] = tidy.rows;
      return [grid(tidy.sheet, [...details(tidy), [], tidy.headings, first, [], tidy.headings, ...more, ["Total"], [], ["* Denotes papers attached"], ["Source: the council's own records."]])];
    },
  ],
  [
    "the words that councils use for its headings, in another order",
    (tidy) => {
      const order = tidy.id === "idvas-referrals" ? tidy.headings.map((_, index) => index) : tidy.headings.map((_, index) => tidy.headings.length - 1 - index);
      return [grid(tidy.sheet, [...details(tidy), [], order.map((column) => tidy.renamed[tidy.headings[column] ?? ""] ?? tidy.headings[column]), ...tidy.rows.map((row) => order.map((column) => row[column]))])];
    },
  ],
  [
    "a key beside the table, with headings of its own",
    (tidy) => {
      const beside = [["Key", "Meaning"], ["R", "Red"], ["A", "Amber"]];
      return [grid(tidy.sheet, [...details(tidy), [], [...tidy.headings, undefined, ...(beside[0] ?? [])], ...tidy.rows.map((row, index) => [...row, undefined, ...(beside[index + 1] ?? [])])])];
    },
  ],
  [
    "an example row that says how to fill the form, and cells that say < Select >",
    (tidy) => [
      grid(tidy.sheet, [
        ...details(tidy),
        [],
        ["", ...tidy.headings],
        ["Example", ...tidy.headings.map((_, index) => `words ${index}`)],
        ...tidy.rows.map((row) => [undefined, ...row.map((cell) => (cell === null ? "< Select >" : cell))]),
        [undefined, ...tidy.headings.map(() => "< Select >")],
      ]),
    ],
  ],
  [
    "a hidden sheet with an old copy, a hidden column of the officer's own, and a filter that hides nothing",
    (tidy) => [
      grid("Old", [...details(tidy), [], tidy.headings, ...tidy.rows, ...tidy.rows], { hidden: true }),
      grid(tidy.sheet, [...details(tidy), [], [...tidy.headings, "Kept by"], ...tidy.rows.map((row) => [...row, "x"])], {
        hiddenColumns: [tidy.headings.length],
        filters: [{ top: tidy.details.length + 1, left: 0, bottom: tidy.details.length + 1 + tidy.rows.length, right: tidy.headings.length }],
      }),
    ],
  ],
  [
    "numbers and dates typed as text",
    (tidy) => [
      grid(tidy.sheet, [
        ...tidy.details.map(([label, value]) => [`${label}:`, value === "3 May 2011" ? "Tues 3rd May, 2011" : value === "2 August 2011" ? "2/8/11" : value === "11 March 2011" ? "11.3.2011" : value === "2010/11" ? "FY 2010-11" : value]),
        [],
        tidy.headings,
        ...tidy.rows.map((row) => row.map((cell) => (typeof cell === "number" ? ` ${cell.toLocaleString("en-GB")} ` : cell))),
      ]),
    ],
  ],
  [
    "an Excel table",
    (tidy) => {
      const top = tidy.details.length + 1;
      return [grid("Sheet1", [...details(tidy), [], tidy.headings, ...tidy.rows, [], ["Not part of the table", "and left alone"]], { tables: [table(EXCEL_TABLES[tidy.id] ?? "", top, 0, top + tidy.rows.length, tidy.headings.length - 1)] })];
    },
  ],
  [
    "a named range",
    (tidy) => {
      const top = tidy.details.length + 1;
      const block = { top, left: 0, bottom: top + tidy.rows.length, right: tidy.headings.length - 1 };
      return [grid("Sheet1", [...details(tidy), [], tidy.headings, ...tidy.rows, [], ["Not part of the table", "and left alone"]], { names: [{ name: EXCEL_TABLES[tidy.id] ?? "", block }] })];
    },
  ],
];

const EXCEL_TABLES: Readonly<Record<string, string>> = { agenda: "Agenda", minutes: "Minutes", "action-points": "ActionPoints", "dhr-action-plan": "DhrActionPlan", imr: "Imr", "overview-report": "OverviewReport", "review-clock": "ReviewClock", "funding-split": "FundingSplit", "performance-report": "Performance", "idvas-referrals": "IDVAS", "priority-report": "PriorityReports", "board-report": "BoardReport", briefing: "Briefing", letter: "Letter" };

describe.each(TIDY.map((tidy) => [tidy.id, tidy] as const))("%s is the same paper from", (id, tidy) => {
  const expected = makeAll(tidySheets(tidy));

  // Between two rows of headings, rows of two cells may be labels of a second letter: it is asked.
  const layouts = LAYOUTS.filter(([name]) => tidy.headings.length > 2 || !name.includes("headings again"));

  test.each(layouts.map(([name, sheets]) => [name, sheets] as const))("%s", (_, sheets) => {
    const made = makeAll(sheets(tidy));
    expect([...new Set(made.map(({ document }) => document.type.id))]).toEqual([id]);
    expect(made.map(printedOf)).toEqual(expected.map(printedOf));
    expect(made.map(({ bytes }) => bytes)).toEqual(expected.map(({ bytes }) => bytes));
  });
});

test("several tables below each other on one sheet are told apart", () => {
  const [agenda, actions] = ["agenda", "action-points"].map((id) => TIDY.find((tidy) => tidy.id === id));
  if (!agenda || !actions) throw new Error("There are two");
  const both = grid("Meeting", [...details(agenda), [], agenda.headings, ...agenda.rows, [], actions.headings, ...actions.rows]);
  const made = makeAll([both]);
  expect(made.map(({ document }) => [document.type.id, document.rows])).toEqual([["agenda", 4], ["action-points", 3]]);
});

/** A small generator of its own, so that what fails fails again. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
}

describe("the examples are the same papers however their sheets are moved about", () => {
  const examples = ["cambridge-2011-05-03", "derbyshire-2016-11-29", "dhr-action-plan", "imr", "overview-report", "review-clock", "funding-split", "cambridge-reports-2011-05-03", "cambridge-priority-reports-2010-11-q4"].map((example) => [example, gridsOf(example)] as const);

  test.each(examples)("%s: its columns shuffled, blank rows and columns put in, its origin moved, fifty times over", (_, grids) => {
    const expected = makeAll(grids);
    const next = generator(2016);
    for (let round = 0; round < 50; round++) {
      const moved = grids.map((each) => (expected.some(({ document }) => document.sheet === each.sheet) ? movedAbout(each, next) : each));
      const made = makeAll(moved);
      expect(made.map(printedOf)).toEqual(expected.map(printedOf));
      expect(made.every(({ bytes }, index) => Buffer.from(bytes).equals(expected[index]?.bytes ?? new Uint8Array()))).toBe(true);
    }
  });
});

/** A sheet without its marks, with the columns of its table in another order, blank rows between its rows, and all of it elsewhere. */
function movedAbout(from: SheetGrid, next: (below: number) => number): SheetGrid {
  const table = from.tables[0]?.block;
  const headingRow = (table?.top ?? from.rows.findIndex((row) => row.filter(({ value }) => value !== null).length > 2) + from.top) - from.top;
  const width = table ? table.right + 1 - from.left : (from.rows[headingRow]?.length ?? 0);
  const below = from.rows.findIndex((row, index) => index > headingRow && /^(?:Future meetings|\*)/.test(String(row.find(({ value }) => value !== null)?.value ?? "")));
  const lastRow = table ? table.bottom - from.top : (below < 0 ? from.rows.length : below) - 1;
  // Quarters stand in their order; and notes below a table stand under its first column, whatever that is.
  const fixed = from.sheet === "IDVAS" ? width : lastRow < from.rows.length - 1 ? 1 : 0;
  const order = Array.from({ length: width }, (_, index) => index);
  for (let index = width - 1; index > fixed; index--) {
    const other = fixed + next(index + 1 - fixed);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  const blank = { value: null, format: "General" };
  const rows = from.rows.flatMap((row, index) => {
    if (index < headingRow || index > lastRow) return [row];
    const moved = order.map((column) => row[column] ?? blank);
    return index > headingRow && next(4) === 0 ? [[], moved] : [moved];
  });
  const at = next(width);
  const gap = (row: readonly (typeof blank)[] | SheetGrid["rows"][number], index: number): SheetGrid["rows"][number] => (index < headingRow ? row : [...row.slice(0, at), blank, ...row.slice(at)]);
  return { ...from, top: next(30), left: next(10), rows: rows.map(gap), tables: [], merges: [] };
}
