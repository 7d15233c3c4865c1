import { PDFDocument, PDFName, PDFNumber } from "@cantoo/pdf-lib";
import type { CalendarDate } from "../core/calendar-date";
import type { CellValue } from "../core/workbook/cell";
import type { MeetingItem } from "../core/meeting-papers";
import type { Bookmark } from "../core/pdf/outline";
import { bookmarksOf } from "../pack/bookmarks";
import { lookAtPack } from "../pack/look-at-pack";
import { makePack, type PackToMake } from "../pack/make-pack";
import { sheetsToChoose } from "../pack/sheets-to-choose";
import type { GivenFile } from "../pack/given-file";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { dateCell, grid, workbookOf } from "./grids";
import { templateOf } from "./made-documents";
import { standInPdf, standInWord } from "./stand-in-papers";

type Row = readonly (CellValue | undefined | ReturnType<typeof dateCell>)[];

const agenda = (rows: readonly Row[], details: readonly Row[] = []) =>
  grid("Agenda", [["Partnership", "Safer Board"], ["Date", "3 May 2011"], ...details, [], ["No.", "Item", "Lead officer", "Papers", "Minutes"], ...rows] as never[]);
const papersSheet = (...rows: readonly Row[]) => grid("Papers", [["Item", "Paper", "File", "Marking", "Public"], ...rows] as never[]);

const word = (name: string, changed?: CalendarDate): GivenFile => ({ name, bytes: standInWord(name, 1), ...(changed ? { changed } : {}) });
const given = (name: string, bytes: Uint8Array): GivenFile => ({ name, bytes });

async function problemsOf(sheets: readonly SheetGrid[], papers: readonly GivenFile[], more: Partial<PackToMake> = {}): Promise<readonly string[]> {
  const result = await makePack({ workbook: workbookOf(...sheets), papers, forms: ["zip"], templateOf, ...more });
  return "problems" in result ? result.problems.map(({ where, message }) => `${where}: ${message}`) : [];
}
async function namesOf(sheets: readonly SheetGrid[], papers: readonly GivenFile[], more: Partial<PackToMake> = {}): Promise<readonly string[]> {
  const result = await makePack({ workbook: workbookOf(...sheets), papers, forms: ["folder"], templateOf, ...more });
  return "problems" in result ? result.problems.map(({ where, message }) => `${where}: ${message}`) : result.files.map(({ fileName }) => fileName);
}

const ITEM: Row = [1, "Minutes of the last meeting", "Chair", "Minutes.docx", 5];

describe("a paper of a pack", () => {
  test("that is missing is a problem at the cell that names it, with the file that may be meant", async () => {
    const sheet = agenda([ITEM, [2, "Figures", "Analyst", "Figures Q4.docx\nVerbal update", 5]]);
    expect(await problemsOf([sheet], [word("Minutes.docx"), word("Figure Q4.docx")])).toEqual([
      'Agenda!D6: There is no file "Figures Q4.docx" among the papers. If "Figure Q4.docx" is meant, give both the same name; if not, put the file with the others, or take its name out here.',
    ]);
  });

  test.each(["papers/Minutes.docx", "C:\\Board\\May\\Minutes.docx", "..\\Minutes.docx"])("that is named with a folder is asked for by its own name: %s", async (name) => {
    expect(await problemsOf([agenda([[1, "Minutes", "Chair", name, 5]])], [word("Minutes.docx")])).toEqual(['Agenda!D5: This names a folder too. Papers are found by their own names: write "Minutes.docx" alone.']);
  });

  test("that a star or a Yes says is there is asked for where no file is named, unless the public may not have it", async () => {
    const county = (...rows: readonly Row[]) => grid("Agenda", [["Board", "Safer Board"], ["Date", "3 May 2011"], ["No.", "Item", "Owner", "Attached"], ...rows] as never[]);
    const says = "This says that papers are attached, and no file is named for the item. Name it in the column Papers or on the sheet Papers; or, if there is none, take out what says so.";
    expect(await problemsOf([county([1, "Minutes*", "Chair"], [2, "Update", "Chair", "Yes"], [3, "AOB", "Chair", "No"])], [])).toEqual([`Agenda!B4: ${says}`, `Agenda!D5: ${says}`]);
    const listed = papersSheet([1, "Minutes", "Minutes.docx"]);
    expect(await problemsOf([county([1, "Minutes*", "Chair"], ["Closed session"], [2, "A case*", "Chair"]), listed], [word("Minutes.docx")], { audience: "public" })).toEqual([]);
    expect(await problemsOf([county([1, "Minutes*", "Chair"], ["Closed session"], [2, "A case*", "Chair"]), listed], [word("Minutes.docx")], { audience: "full" })).toEqual([`Agenda!B6: ${says}`]);
  });

  test("belongs to the item that the sheet of papers calls Item 7.1, and may have a name as long as files can have", async () => {
    const long = `${"Report ".repeat(34)}.docx`;
    const sheets = [agenda([[7, "Reports", "All"], ["7.1", "Burglary", "Lead"], ["7.2", "Robbery", "Lead"]]), papersSheet(["Item 7.1", "Burglary", "B.docx"], ["Agenda item 7.2", "Robbery", long])];
    expect(await problemsOf(sheets, [word("B.docx"), word(long)])).toEqual([]);
  });

  test("that cannot be read is told together with one that is missing", async () => {
    expect(await problemsOf([agenda([[1, "A", "Chair", "A.docx\nB.docx"]])], [given("A.docx", new Uint8Array())])).toEqual([
      expect.stringContaining('There is no file "B.docx" among the papers.'),
      expect.stringContaining('"A.docx": This file has nothing in it'),
    ]);
  });

  test("with nothing in it is a problem in words", async () => {
    expect(await problemsOf([agenda([[1, "A", "Chair", "A.docx\nB.pdf\nC.xlsx"]])], ["A.docx", "B.pdf", "C.xlsx"].map((name) => given(name, new Uint8Array())))).toEqual(
      ["A.docx", "B.pdf", "C.xlsx"].map((name) => `Agenda!D5: "${name}": This file has nothing in it, as when it was not copied to its end. Fetch it again from whoever sent it.`),
    );
  });

  test("that is named twice is a problem where it is named again, also where one has it in capitals", async () => {
    const sheet = agenda([ITEM, [2, "Figures", "Analyst", "MINUTES.docx", 5]]);
    expect(await problemsOf([sheet], [word("Minutes.docx")])).toEqual(['Agenda!D6: "MINUTES.docx" is named at Agenda!D5 as well. A paper has one place in a pack: take it out here or there.']);
    expect(await problemsOf([agenda([[1, "Minutes", "Chair", null, 5]]), papersSheet([1, "Minutes", "A.docx"], [1, "Minutes again", "A.docx"])], [word("A.docx")])).toEqual([
      'Papers!C3: "A.docx" is named at Papers!C2 as well. A paper has one place in a pack: take it out here or there.',
    ]);
  });

  test("whose file differs in capitals or blanks is asked about, and accents count however they are put together", async () => {
    expect(await problemsOf([agenda([ITEM])], [word("minutes.DOCX")])).toEqual(['Agenda!D5: This names "Minutes.docx", and the file is called "minutes.DOCX". Give both the same name, with the same capitals and spaces.']);
    expect(await problemsOf([agenda([[1, "Minutes", "Chair", "Minutes  2011.docx", 5]])], [word("Minutes_2011.docx")])).toHaveLength(1);
    expect(await problemsOf([agenda([[1, "Café", "Chair", "Caf\u00e9.docx", 5]])], [word("Cafe\u0301.docx")])).toEqual([]);
  });

  test("that was changed after the agenda was published is a problem, with what to do", async () => {
    const published: Row = ["Agenda published", "21 April 2011"];
    const on = (day: number) => [word("Minutes.docx", { year: 2011, month: 4, day })];
    expect(await problemsOf([agenda([ITEM], [published])], on(22))).toEqual([
      'Agenda!D6: "Minutes.docx" was changed on 22 April 2011, after the agenda was published on 21 April 2011, so that it may not be the paper that went out. Put back the file as it was published; or, where the pack goes out again with this one, change the date beside "Agenda published".',
    ]);
    expect(await problemsOf([agenda([ITEM], [published])], on(21))).toEqual([]);
    expect(await problemsOf([agenda([ITEM])], on(30))).toEqual([]);
  });

  test.each([
    ["Minutes.doc", "It is a Word file of before 2007. Open it in Word and save it as PDF or as a Word Document (.docx), and give its new name here."],
    ["Minutes.msg", "Save the e-mail as PDF, and what was attached to it as files of their own, and give its new name here."],
    ["Minutes.exe", "Save the paper as PDF or as a Word Document (.docx), and give its new name here."],
  ])("of a kind that no pack can hold says how to save it: %s", async (name, sentence) => {
    expect(await problemsOf([agenda([[1, "Minutes", "Chair", name, 5]])], [given(name, new Uint8Array([1]))])).toEqual([`Agenda!D5: A file of this kind cannot be in a pack. ${sentence}`]);
  });

  test("that programs leave in a folder is no paper", async () => {
    expect(await problemsOf([agenda([ITEM])], [word("Minutes.docx"), given("~$Minutes.docx", new Uint8Array()), given(".DS_Store", new Uint8Array()), given("Thumbs.db", new Uint8Array())])).toEqual([]);
  });

  test("may be a document of the workbook, by its title, and is then no file", async () => {
    const actions = grid("Action points", [["Date", "3 May 2011"], [], ["Month/number", "Action point", "Status"], ["05/01", "Chair to write.", "Ongoing"]] as never[]);
    const sheets = [agenda([[1, "Welcome", "Chair", null, 5], [2, "Actions", "Chair", null, 5]]), actions];
    expect(await namesOf([...sheets], [])).toEqual(["01 Agenda.docx", "02 Action points.docx"]);
    expect(await namesOf([...sheets, papersSheet([2, "What was agreed", "Action points", null, "Yes"])], [])).toEqual(["01 Agenda.docx", "02 Item 2 What was agreed.docx"]);
    expect(await namesOf([...sheets, papersSheet([2, "What was agreed", "Performance report", null, "Yes"])], [])).toEqual([
      'Papers!C2: "Performance report" is neither the name of a file, such as Report.pdf, nor a document that this workbook holds.',
    ]);
  });
});

describe("the sheet of papers", () => {
  test("gives papers to items by number or words, and marks and titles those that the agenda names", async () => {
    const sheet = agenda([[1, "Minutes", "Chair", "Minutes.docx", 5], ["7.1", "Burglary", "Lead", null, 5], [71, "Other", "Lead", null, 5]]);
    const papers = papersSheet(["7.1", "Burglary report", "B.docx"], [71, "Another", "O.docx"], ["Minutes", "Minutes of March", "Minutes.docx"]);
    expect(await namesOf([sheet, papers], ["Minutes.docx", "B.docx", "O.docx"].map((name) => word(name)))).toEqual(["01 Agenda.docx", "02 Item 1 Minutes of March.docx", "03 Item 7.1 Burglary report.docx", "04 Item 71 Another.docx"]);
  });

  test("is a problem where it names an item that the agenda has not, or says that what is marked is public", async () => {
    const papers = papersSheet([9, "Report", "R.docx", null, "Yes"], [1, "Review", "V.docx", "OFFICIAL-SENSITIVE", "Yes"], [1, "Other", "O.docx", "Secretish", "Yes"]);
    expect(await problemsOf([agenda([[1, "Minutes", "Chair", null, 5]]), papers], [])).toEqual([
      'Papers!A2: The agenda has no item "9". Write the number of an item as the agenda has it, or its words where it has no number.',
      "Papers!E3: This says that the public may read the paper, and it is marked OFFICIAL-SENSITIVE. Change one of the two.",
      expect.stringMatching(/^Papers!D4: Marking must be OFFICIAL or/),
    ]);
  });

  test("takes no row from an agenda, wherever the agenda stands", async () => {
    const elsewhere = { ...agenda([[1, "Minutes", "Chair", null, 5]]), sheet: "Sheet1" };
    expect(await namesOf([elsewhere, papersSheet([1, "Minutes", "Minutes.docx", null, "Yes"])], [word("Minutes.docx")])).toEqual(["01 Agenda.docx", "02 Item 1 Minutes.docx"]);
  });
});

describe("a paper that the public may not read", () => {
  const sheet = agenda([[1, "Minutes", "Chair", null, 5], [2, "Review", "Chair", null, 5]]);
  const papers = papersSheet([1, "Minutes", "M.docx", null, "Yes"], [2, "Case review", "R.docx", "OFFICIAL-SENSITIVE", "No"]);
  const files = [word("M.docx"), word("R.docx")];

  test("is in the full pack, and not in the one for the public", async () => {
    expect(await namesOf([sheet, papers], files, { audience: "full" })).toEqual(["01 Agenda.docx", "02 Item 1 Minutes.docx", "03 Item 2 Case review.docx"]);
    expect(await namesOf([sheet, papers], files, { audience: "public" })).toEqual(["01 Agenda.docx", "02 Item 1 Minutes.docx"]);
    expect(await namesOf([sheet, papers], files)).toEqual(["Agenda!A4: This agenda has something that the public may not read: R.docx (Papers!C3). Say whether the pack is for the public or the full one."]);
  });
});

describe("a PDF that cannot be read whole", () => {
  const sheet = agenda([[4, "Report", "Chair", "Report.pdf", 5]]);
  const saidOf = (bytes: Uint8Array): Promise<readonly string[]> => problemsOf([sheet], [given("Report.pdf", bytes)]);

  test("is refused where it is no PDF, cut off anywhere, or protected", async () => {
    const whole = await standInPdf("Report", 40);
    const no = 'Agenda!D5: "Report.pdf": This is not a PDF, whatever its name says. Save the paper as PDF again.';
    expect(await saidOf(new TextEncoder().encode("<html>not found</html>"))).toEqual([no]);
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 0.98]) expect(await saidOf(whole.slice(0, Math.floor(whole.length * part)))).toEqual([expect.stringMatching(/^Agenda!D5: "Report\.pdf": (?:This PDF is damaged or was cut off|Only \d+ of the 40 pages)/)]);
    const protectedPdf = await PDFDocument.load(whole);
    protectedPdf.encrypt({ ownerPassword: "o", userPassword: "" } as never);
    expect(await saidOf(await protectedPdf.save())).toEqual(['Agenda!D5: "Report.pdf": This PDF is protected by a password or against changes. Ask its author for one without protection, or save the paper as PDF again.']);
  });

  test("is refused where it has fewer pages than it says, or a page without what it shows", async () => {
    const short = await PDFDocument.load(await standInPdf("Report", 3));
    short.catalog.Pages().set(PDFName.of("Count"), PDFNumber.of(5));
    expect(await saidOf(await short.save())).toEqual([expect.stringContaining("3 of the 5 pages")]);
    const blank = await PDFDocument.load(await standInPdf("Report", 3));
    const contents = blank.getPage(1).node.get(PDFName.of("Contents"));
    if (contents) blank.context.delete((blank.getPage(1).node.Contents() as unknown as { get?(index: number): never }).get?.(0) ?? (contents as never));
    expect(await saidOf(await blank.save())).toEqual([expect.stringContaining("Only 2 of the 3 pages of this PDF can be read.")]);
  });

  test("stops the pack also where it is a damaged or protected Word file or workbook", async () => {
    expect(await problemsOf([agenda([ITEM])], [given("Minutes.docx", new Uint8Array([80, 75, 3, 4]))])).toEqual([
      'Agenda!D5: "Minutes.docx": It is protected by a password, damaged, or not a Word file. Save it again from Word as a Word Document (.docx) without a password, or as PDF, and give its new name here.',
    ]);
    expect(await problemsOf([agenda([[1, "Figures", "Chair", "Figures.xlsx", 5]])], [given("Figures.xlsx", new Uint8Array([1, 2, 3]))])).toEqual([expect.stringMatching(/^Agenda!D5: "Figures\.xlsx": /)]);
  });
});

test("one PDF cannot be made without LibreOffice, and says so before anything else is done", async () => {
  expect(await problemsOf([agenda([ITEM])], [], { forms: ["pdf"] })).toEqual([
    "Agenda!A4: One PDF cannot be made here, because the agenda is a Word file. Make the folder or the zip, or make the PDF with csp on a computer that has LibreOffice.",
  ]);
});

describe("which sheets are meant", () => {
  const agendaOf = (sheet: string, date: string) => grid(sheet, [["Partnership", "Safer Board"], ["Date", date], [], ["No.", "Item", "Lead officer", "Papers", "Minutes"], ITEM] as never[]);

  test("is asked where two agendas stand side by side, each with its meeting, and the plan is that of the one that is meant", () => {
    const workbook = workbookOf(agendaOf("Agenda May", "3 May 2011"), agendaOf("Agenda August", "2 August 2011"));
    expect(sheetsToChoose(workbook)).toEqual([{ document: "Agenda", byItself: undefined, sheets: [{ sheet: "Agenda May", says: "Agenda May: Safer Board, 3 May 2011" }, { sheet: "Agenda August", says: "Agenda August: Safer Board, 2 August 2011" }] }]);
    const plan = lookAtPack(workbook, [], "public", { sheets: ["Agenda August"] });
    expect("items" in plan && [plan.meeting, plan.items.map(({ files }) => files.map(({ stands }) => typeof stands !== "string" && stands.code))]).toEqual(["Safer Board, 2 August 2011", [["paper-missing"]]]);
  });

  test("is not asked where there is one agenda", () => {
    expect(sheetsToChoose(workbookOf(agendaOf("Agenda", "3 May 2011")))).toEqual([]);
  });
});

test("items such as 7(a) have their bookmarks under that of 7", () => {
  const item = (number: string): MeetingItem => ({ number, words: "Reports", isClosed: false, starts: "", isSubItem: false, saysAttached: undefined, files: [] });
  const words = (all: readonly Bookmark[]): readonly string[] => all.flatMap(({ title, under = [] }) => [title, ...words(under).map((each) => `  ${each}`)]);
  expect(words(bookmarksOf([], ["7", "7(a)", "7 (b)", "7.1", "70", "8"].map(item), []))).toEqual(["7 Reports (no paper)", "  7(a) Reports (no paper)", "  7 (b) Reports (no paper)", "  7.1 Reports (no paper)", "70 Reports (no paper)", "8 Reports (no paper)"]);
});
