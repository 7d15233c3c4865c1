import { survey } from "../core/survey";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { dateCell, grid, workbookOf } from "./grids";
import { agenda, codesOf, DETAILS, HEADINGS, itemsOf, paperOf, problemsOf } from "./odd-agendas";

describe("the closed session", () => {
  test.each([
    "Closed session", "CLOSED SESSION", "Closed Session (members only)", "Private session", "Private items", "Confidential items", "Confidential business", "Exempt items", "Exempt business",
    "Restricted items", "Part 2", "Part II", "PART TWO - not for publication", "Part B", "Exclusion of the press and public", "Exclusion of press and public", "Non-public session", "Private", "Confidential",
    "Private and confidential", "Private & confidential items", "Part 2 Confidential items", "Part II Private", "Exempt information", "Closed to the public", "Private discussion", "Closed  session", "Closed\nsession",
    "In private", "3. Closed session", "Press and public excluded", "To exclude the press and public", "[Closed session]", "Start of closed session", "Members only",
  ])("begins with \"%s\" alone in its row", (words) => {
    const paper = paperOf(agenda("Agenda", [1, "Welcome", "Chair", null, 5], [null, words], [2, "Homicide review", "Chair", "Report.pdf", 20]));
    expect([itemsOf(paper.items), itemsOf(paper.closedItems)]).toEqual([["1 Welcome"], ["2 Homicide review"]]);
    expect([paper.totalMinutes, paper.closedSessionMinutes, paper.hasClosedAttachments]).toEqual(["5", "20", true]);
  });

  test.each(["Open session", "Public items", "Part 1: open to the public", "End of closed session", "The public are readmitted", "Press and public return to the meeting"])("is asked about where \"%s\" may end it", (words) => {
    for (const row of [[words], [null, words]] as const) {
      expect(problemsOf(agenda("Agenda", [1, "Welcome", "Chair"], ["Closed session"], [2, "Homicide review", "Chair"], row, [3, "Any other business", "Chair"])).map(({ where, message }) => `${where}: ${message}`)).toEqual([
        `Agenda!${row[0] === null ? "B" : "A"}7: This may say that the closed session is over, and the rows below it count as of it. Move them above the row "Closed session", and clear this one.`,
      ]);
    }
    if (/closed|press/i.test(words)) return;
    const above = paperOf(agenda("Agenda", [words], [1, "Welcome", "Chair"], ["Closed session"], [2, "Homicide review", "Chair"]));
    expect(itemsOf(above.closedItems)).toEqual(["2 Homicide review"]);
  });

  test.each(["Closed circuit TV: update", "Private landlords scheme", "Restricted parking near schools", "Confidential reporting line: figures", "Part 2 of the review", "Exempt accommodation"])(
    "does not begin with the item \"%s\"",
    (item) => {
      const paper = paperOf(agenda("Agenda", [1, item, "Chair", null, 5], [2, "Any other business", "Chair", null, 5]));
      expect([itemsOf(paper.items), paper.closedItems]).toEqual([[`1 ${item}`, "2 Any other business"], []]);
    },
  );

  test.each([
    "Items likely to be considered in the absence of the press and public", "To resolve that the press and public be excluded", "The public will be asked to leave the meeting", "Not open to the public",
    "Press and public to leave", "Exempt information (Schedule 12A)", "Items containing exempt information", "Section B: restricted items", "Strictly private and confidential", "In camera", "Without prejudice/confidential",
    "Appendix – Not for publication by virtue of paragraph 3", "Board members only", "Core members only", "Officer-only session", "Executive session", "Reserved business", "Pink papers", "Below the line items",
  ])("is begun, or asked about, with \"%s\" alone in its row: what follows is never printed as open", (words) => {
    for (const row of [[null, words], [words], [2, words]] as const) {
      const { documents, problems } = survey(workbookOf(agenda("Agenda", [1, "Welcome", "Chair", null, 5], row, [3, "Homicide review", "Chair", "Report.pdf", 20])), documentTypes);
      const items = (documents[0]?.paper.data as { items: readonly { item: string }[] } | undefined)?.items.map(({ item }) => item) ?? [];
      expect([words, problems.length > 0 || !items.includes("Homicide review")]).toEqual([words, true]);
    }
  });

  test("is told in no time, however long the words of a row are", () => {
    const long = "private and ".repeat(5_000);
    expect(codesOf(agenda("Agenda", [1, `${long}x`, "Chair"], [2, `${"part ".repeat(10_000)}x`, "Chair"]))).toEqual([]);
  });

  test("does not begin with a paper or a lead officer that is called confidential", () => {
    const paper = paperOf(agenda("Agenda", [1, "Welcome", "Private secretary", "Confidential report.pdf", 5], [2, "Any other business", "Chair", null, 5]));
    expect(itemsOf(paper.items)).toEqual(["1 Welcome", "2 Any other business"]);
  });

  test("cannot share its row with an item, because nobody could tell to which part that belongs", () => {
    expect(codesOf(agenda("Agenda", [1, "Welcome", "Chair"], ["Closed session", "Homicide review", "Chair"]))).toEqual([["Agenda!A5", "row-unclear"]]);
    expect(codesOf(agenda("Agenda", [1, "Welcome", "Chair"], [2, "Closed session", "Chair"], [3, "Homicide review", "Chair"]))).toEqual([["Agenda!A5", "row-unclear"]]);
  });
});

describe("a column that says of each item whether it is closed", () => {
  const withColumn = (heading: string, ...said: readonly (readonly [number: string, words: string | null])[]): SheetGrid =>
    grid("Agenda", [...DETAILS, [...HEADINGS, heading], ...said.map(([number, words]) => [number, `Item ${number}`, "Chair", null, 5, words])]);
  const sessionsOf = (sheet: SheetGrid): readonly (readonly string[])[] => {
    const paper = paperOf(sheet);
    return [itemsOf(paper.items), itemsOf(paper.closedItems)];
  };

  test.each([
    ["Exempt?", "Yes"], ["Exempt", "Y"], ["Confidential", "x"], ["Private?", "Private"], ["Open or closed", "Closed"], ["Part", "2"], ["Part", "Part II"], ["Public?", "No"], ["Open to the public", "n"],
  ])("%s %s", (heading, words) => {
    expect(sessionsOf(withColumn(heading, ["1", null], ["2", words], ["3", null]))).toEqual([["1 Item 1", "3 Item 3"], ["2 Item 2"]]);
  });

  test("takes the parts of a closed item with it", () => {
    expect(sessionsOf(withColumn("Exempt?", ["1", "No"], ["7", "Yes"], ["7.1", null], ["7.2", "Yes"], ["8", null]))).toEqual([["1 Item 1", "8 Item 8"], ["7 Item 7", "7.1 Item 7.1", "7.2 Item 7.2"]]);
    expect(codesOf(withColumn("Exempt?", ["7", "Yes"], ["7.1", "No"]))).toEqual([["Agenda!F5", "row-unclear"]]);
  });

  test("is asked about where it says something else, or something other than where the item stands", () => {
    expect(codesOf(withColumn("Exempt?", ["1", "perhaps"]))).toEqual([["Agenda!F4", "cell-not-read"]]);
    expect(codesOf(grid("Agenda", [...DETAILS, [...HEADINGS, "Exempt?"], [1, "Welcome", "Chair"], [null, "Closed session"], [2, "Review", "Chair", null, 5, "No"]]))).toEqual([["Agenda!F6", "row-unclear"]]);
    expect(codesOf(grid("Agenda", [...DETAILS, [...HEADINGS, "Exempt?", "Public?"], [1, "Welcome", "Chair", null, 5, "No", "No"]]))).toEqual([["Agenda!F4", "row-unclear"]]);
  });
});

describe("what is not for everybody is never printed for everybody", () => {
  type Row = readonly unknown[];
  const ABOVE: readonly Row[] = [["Partnership", "Anytown CSP"], ["Date", "3 May 2011"], []];
  const OPEN = ["No.", "Item", "Lead officer"] as const;
  const sheet = (name: string, ...rows: readonly Row[]): SheetGrid => grid(name, [...ABOVE, ...rows] as never[]);
  const items = (headings: Row, ...rows: readonly Row[]): SheetGrid => sheet("Agenda", headings, ...rows);
  const between = (row: Row): SheetGrid => items(OPEN, [1, "Welcome", "Chair"], row, [3, "Any other business", "Chair"]);
  const minutesOf = (headings: Row, ...rows: readonly Row[]): SheetGrid => sheet("Minutes", headings, ...rows);
  const MINUTES = ["No.", "Heading", "Minute"] as const;
  const wordsOf = (paper: { readonly minutes: readonly Record<string, unknown>[] }): readonly string[] => paper.minutes.map(({ number, paragraphNumber, heading, firstLine, furtherLines, text }) => [number || paragraphNumber, heading, firstLine, furtherLines, text].filter(Boolean).join(" "));

  test.each<[what: string, row: Row, cell: string]>([
    ["right of the table", [2, "Raids", "DI", "EXEMPT"], "Agenda!D6"],
    ["right of the table, after a blank column", [2, "Raids", "DI", null, "confidential item"], "Agenda!E6"],
    ...["Gang injunctions (exempt)", "Drug dealing (Part 2)", "Informants [CLOSED]", "DHR – confidential", "Raids (Exempt – paragraph 7)", "Raids - Private", "To be taken in private: Raids", "Pink paper: raids", "Raids EXEMPT", "Raids (exempt under paragraph 3)", "Raids (report exempt)"].map(
      (item): [string, Row, string] => [item, [2, item, "DI"], "Agenda!B6"],
    ),
    ["the lead officer", [2, "Raids", "EXEMPT"], "Agenda!C6"],
    ["a word at the lead officer", [2, "Raids", "Inspector (closed item)"], "Agenda!C6"],
    ["a number of the closed items", ["C1", "Raids", "DI"], "Agenda!A6"],
    ["a number of the exempt items", ["E7", "Raids", "DI"], "Agenda!A6"],
  ])("%s is asked about, and the column offered", (_, row, cell) => {
    const [problem, ...more] = problemsOf(between(row));
    expect([problem?.where, problem?.code, more]).toEqual([cell, "row-unclear", []]);
    expect(problem?.message).toContain('write "Closed" beside it in a column headed "Open or closed", or move it below a row that says only "Closed session"');
    if (cell.startsWith("Agenda!D") || cell.startsWith("Agenda!E")) return;
    const closed = items([...OPEN, "Open or closed"], [1, "Welcome", "Chair"], [...row, "Closed"], [3, "Any other business", "Chair"]);
    expect([problemsOf(closed), paperOf(closed).items.length, paperOf(closed).closedItems.length]).toEqual([[], 2, 1]);
    const below = items(OPEN, [1, "Welcome", "Chair"], [3, "Any other business", "Chair"], ["Closed session"], row);
    expect([problemsOf(below), paperOf(below).closedItems.length]).toEqual([[], 1]);
  });

  test("the name of a paper is asked about", () => {
    for (const name of ["Raids report (CONFIDENTIAL).pdf", "raids_exempt.pdf", "Raids – private.docx"]) expect(codesOf(agenda("Agenda", [1, "Raids", "DI", name, 5]))).toEqual([["Agenda!D4", "row-unclear"]]);
  });

  test.each(["Private landlords scheme", "Confidential reporting line: figures", "Closed circuit TV: update", "Part 2 of the review", "Private sector housing (update)", "Not confidential: the figures", "Restricted parking - update", "Support for tenants (private landlords)", "Work with public, private and voluntary bodies"])(
    "\"%s\" stays open",
    (item) => {
      const paper = paperOf(between([2, item, "Private secretary"]));
      expect([paper.items.length, paper.closedItems.length]).toEqual([3, 0]);
    },
  );

  test("what stands in a column without a heading is told, however far to the right", () => {
    for (const row of [[2, "Raids", "DI", "see Ann"], [2, "Raids", "DI", null, "see Ann"]]) expect(survey(workbookOf(between(row)), documentTypes).documents[0]?.leftOut.map(({ as }) => as)).toEqual(["a column without a heading"]);
  });

  test.each([
    ["Restricted", "Yes"], ["Session", "Closed"], ["Session", "Private session"], ["Open / Closed session", "Closed"], ["Press and public", "Excluded"], ["Status", "Exempt"], ["Access to information", "Exempt para 3"], ["Classification", "Confidential"], ["FOI exempt?", "Y"],
    ["Agenda section", "Part 2"], ["Paper colour", "Pink"], ["Notes", "Private"], ["Notes", "to be taken in closed session"], ["Publish on website", "No"],
  ])("a column that is not read, \"%s\", and says \"%s\" is asked about and can be set aside", (heading, said) => {
    const book = items([...OPEN, heading], [1, "Welcome", "Chair"], [2, "Raids", "DI", said], [3, "Any other business", "Chair"]);
    const [problem, ...more] = problemsOf(book);
    expect([problem?.where, more]).toEqual(["Agenda!D6", []]);
    const none = problem?.answers?.find(({ answer }) => answer.column === null)?.answer;
    expect(none && survey({ grids: [book], answers: [none] }, documentTypes).problems).toEqual([]);
  });

  test("a column that is not read and says nothing of the kind is left alone", () => {
    expect(codesOf(items([...OPEN, "Notes", "FOI exempt?"], [1, "Welcome", "Chair", "Not confidential", "No"], [2, "Raids", "DI", "Room 3", "n/a"]))).toEqual([]);
  });

  test("a blank beside items that say that they are public is asked about", () => {
    const publicly = (...said: readonly (string | null)[]): SheetGrid => items([...OPEN, "Public?"], ...said.map((each, index) => [index + 1, `Item ${index + 1}`, "Chair", each]));
    expect(codesOf(publicly(null, null, "Yes"))).toEqual([["Agenda!D5", "cell-blank"], ["Agenda!D6", "cell-blank"]]);
    expect([codesOf(publicly("No", "Yes", "✓")), codesOf(publicly(null, "No", null))]).toEqual([[], []]);
    expect(codesOf(items([...OPEN, "Public?"], [1, "Reports", "Chair", "Yes"], ["1.1", "Raids", "DI"]))).toEqual([]);
  });

  test("a row that begins the closed session and holds more offers the column, which closes that item alone", () => {
    for (const item of ["EXEMPT – Gang injunctions", "Exclusion of the public"]) {
      const [problem] = problemsOf(between([2, item, "DI"]));
      expect(problem?.message).toContain('If only this row is closed, write "Closed" beside it in a column headed "Open or closed".');
      const paper = paperOf(items([...OPEN, "Open or closed"], [1, "Welcome", "Chair"], [2, item, "DI", "Closed"], [3, "Any other business", "Chair"]));
      expect([itemsOf(paper.items), itemsOf(paper.closedItems)]).toEqual([["1 Welcome", "3 Any other business"], [`2 ${item}`]]);
    }
    expect(codesOf(items(OPEN, [null, "Exclusion of the public", "Chair"]))).toEqual([["Agenda!B5", "row-unclear"]]);
  });

  test("open and closed items in two tables are told how to be one", () => {
    const [problem] = problemsOf(grid("Agenda", [...DETAILS, HEADINGS, [1, "Welcome", "Chair", null, 5], [], ["Date", dateCell("2011-05-03")], HEADINGS, [2, "Raids", "DI", null, 5]] as never[]));
    expect(problem?.message).toContain('put its rows below those of the other, under a row that says only "Closed session"');
  });

  test.each<[heading: string, said: string, open: string]>([["Exempt", "Yes", "No"], ["Open or closed", "Closed", "Open"], ["Public?", "No", "Yes"]])("minutes with a column %s print of a closed row its heading alone", (heading, said, open) => {
    const NONE = "There are no public minutes of this part of the meeting.";
    const paper = paperOf(minutesOf([...MINUTES, heading], [1, "Welcome", null, open], ["1.1", null, "All were welcomed.", open], [2, "Raids", null, said], ["2.1", null, "Secret one.", null], [null, "A part", "Secret two.", null], [3, "Reports", null, open], ["3.1", null, "Secret three.", said], ["3.2", null, "They were noted.", open]));
    expect(wordsOf(paper)).toEqual(["1 Welcome", "1.1 All were welcomed.", `2 Raids ${NONE}`, "3 Reports", `3.1 ${NONE}`, "3.2 They were noted."]);
  });

  test.each<[what: string, rows: readonly Row[], cell: string]>([
    ["a heading", [[2, "Raids (exempt)"], ["2.1", null, "Secret."]], "Minutes!B7"],
    ["a paragraph in brackets", [[2, "Raids"], ["2.1", null, "[CONFIDENTIAL] The informant was named."]], "Minutes!C8"],
    ["a paragraph with a colon", [[2, "Raids"], ["2.1", null, "EXEMPT: the informant was named."]], "Minutes!C8"],
    ["a line of a paragraph", [[2, "Raids"], ["2.1", null, "The raids were noted.\nExempt – the informant was named."]], "Minutes!C8"],
    ["the public excluded, and more", [[2, "Raids"], ["2.1", null, "The press and public were excluded from the meeting."], ["2.2", null, "Secret."]], "Minutes!C8"],
    ["the public excluded by resolution, and more", [[2, "Raids", "RESOLVED that the press and public be excluded."], ["2.1", null, "Secret."]], "Minutes!C7"],
    ["words that begin the closed session and say more", [[2, "CONFIDENTIAL: informant", "Secret"]], "Minutes!B7"],
    ["a column that is not read", [[2, "Raids"], ["2.1", null, "Secret.", "Private"]], "Minutes!D8"],
  ])("minutes with %s are asked about", (_, rows, cell) => {
    expect(codesOf(minutesOf([...MINUTES, ...(cell.startsWith("Minutes!D") ? ["Access"] : [])], [1, "Welcome", "All were welcomed."], [], ...rows))).toEqual([[cell, "row-unclear"]]);
  });

  test("minutes after the public were excluded are printed where they say that they are open, or their closed session begins", () => {
    const excluded = ["1.1", null, "The press and public were excluded from the meeting."] as const;
    expect(codesOf(minutesOf([...MINUTES, "Open or closed"], [1, "Raids"], excluded, ["1.2", null, "The public came back.", "Open"]))).toEqual([]);
    expect(codesOf(minutesOf(MINUTES, [1, "Raids"], excluded, ["Closed session"], ["1.2", null, "Secret."]))).toEqual([]);
  });

  const POINTS = ["Month/number", "Action point", "Status", "Update"] as const;
  const PLAN = ["Issue", "Action", "Owner", "Update"] as const;
  test.each<[what: string, book: SheetGrid, cell: string]>([
    ["an action point", sheet("Action points", POINTS, ["03/03", "EXEMPT: c", "Ongoing", "y"]), "'Action points'!B5"],
    ["a column beside an action point", sheet("Action points", [...POINTS, "Confidential"], ["03/03", "Write", "Closed", "y", "Yes"]), "'Action points'!E5"],
    ["a closed session in a plan", sheet("Action plan", PLAN, ["Drugs"], ["Dealing", "Raid", "DI", "Done"], ["Closed session"], ["Informants", "Pay", "DI", "Due"]), "'Action plan'!A7"],
    ["a further line of a plan", sheet("Action plan", PLAN, ["Drugs"], ["Dealing", "Raid", "DI", "Done"], [null, null, null, "CONFIDENTIAL: informant involved"]), "'Action plan'!D7"],
    ["a column beside a target", sheet("Performance", ["Target", "Baseline", "Outturn", "Confidential"], ["Reduce burglary by 5%", 100, 90, "Yes"]), "Performance!D5"],
  ])("%s is asked about", (_, book, cell) => {
    expect(codesOf(book)).toEqual([[cell, "row-unclear"]]);
  });

  test("an action that is closed is done, and is printed", () => {
    expect(codesOf(sheet("Action points", POINTS, ["03/03", "Write", "Closed", "Closed – sent to all."], ["03/04", "Ring (closed)", "Ongoing", "y"]))).toEqual([]);
  });

  test.each(["CLOSED AGENDA – NOT FOR PUBLICATION", "Part 2 (exempt)", "DRAFT – NOT FOR CIRCULATION", "OFFICIAL-SENSITIVE", "Agenda (private)"])("\"%s\" above an agenda is asked about", (words) => {
    expect(codesOf(grid("Agenda", [[words], ...ABOVE, OPEN, [1, "Welcome", "Chair"]] as never[]))).toEqual([["Agenda!A1", "marked-protectively"]]);
  });

  test.each(["Agenda (closed)", "CONFIDENTIAL", "Closed agenda", "Agenda part 2", "Exempt agenda"])("a sheet called \"%s\" is asked about", (name) => {
    expect(problemsOf(sheet(name, OPEN, [1, "Welcome", "Chair"])).map(({ where, code }) => [where.replace(/'/g, ""), code])).toEqual([[name, "marked-protectively"]]);
  });

  test("a sheet of closed actions, and words that only sound so, are not asked about", () => {
    expect(codesOf(sheet("Closed actions", POINTS, ["03/03", "Write", "Closed", "y"]))).toEqual([]);
    expect(codesOf(grid("Agenda", [["Private Sector Housing Board"], ...ABOVE, ["Place", "Closed Road Hall"], OPEN, [1, "Welcome", "Chair"]] as never[]))).toEqual([]);
  });

  test("what marks the agenda above action points is not theirs", () => {
    const rows = [...ABOVE, OPEN, [1, "Welcome", "Chair"], ["Closed session"], [2, "Raids", "DI"], [], POINTS, ["05/03", "Write", "Closed", "y"]];
    expect(codesOf(grid("Agenda", rows as never[]))).toEqual([]);
  });

  test.each<[above: readonly Row[], cells: readonly string[]]>([
    [[["Marking", "OFFICIAL"], ["OFFICIAL-SENSITIVE until published"]], ["DHR!A2"]],
    [[["OFFICIAL-SENSITIVE"], ["Marking", "OFFICIAL"]], ["DHR!A1"]],
    [[["Marking", "OFFICIAL-SENSITIVE"], ["OFFICIAL-SENSITIVE until published"]], []],
    [[["Marking", "OFFICIAL"], ["A confidential helpline"]], []],
  ])("a higher marking above a plan of a review is not lost: %j", (above, cells) => {
    expect(codesOf(grid("DHR", [...above, ["Recommendation", "Scope", "Action", "Lead agency", "Target date"], ["Train staff", "Local", "Plan it", "Council", "2012"]] as never[]))).toEqual(cells.map((cell) => [cell, "marked-protectively"]));
  });

  test("long words are looked through in no time", () => {
    const words = ["private and ".repeat(3_000), "(".repeat(30_000), "exempt - ".repeat(3_000), " ".repeat(30_000) + "x"];
    expect(problemsOf(agenda("Agenda", ...words.map((each, index) => [index + 1, `x${each}x`, "Chair"]))).length).toBe(0);
  });
});
