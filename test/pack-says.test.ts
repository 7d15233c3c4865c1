import { makePack } from "../pack/make-pack";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { grid, workbookOf } from "./grids";
import { templateOf } from "./made-documents";
import { said, wordFixture } from "./word-fixture";
import type { Audience } from "../core/meeting-papers";
import type { GivenFile } from "../pack/given-file";

const agenda = (...items: readonly (readonly unknown[])[]): SheetGrid => grid("Agenda", [["Partnership", "Safer Board"], ["Date", "3 May 2011"], [], ["No.", "Item", "Lead officer", "Papers", "Room"], ...items] as never[]);
const HEADINGS = ["Month/number", "Action point", "Status", "Update"];
const schedule = grid("Action points", [["Partnership", "Safer Board"], ["Date", "11 March 2011"], [], HEADINGS, ["03/01", "Chair to write to the Minister", "Closed", "Letter to be issued shortly"]] as never[]);
const minutes = (boxed: string): SheetGrid => grid("Minutes", [["Partnership", "Safer Board"], ["Date", "11 March 2011"], [], ["Number", "Heading", "Minute", "Action point"], [1, "Plan"], ["1.1", null, "It was discussed.", boxed]] as never[]);

const made = (grids: readonly SheetGrid[], { papers = [], audience }: { readonly papers?: readonly GivenFile[]; readonly audience?: Audience } = {}) => makePack({ workbook: workbookOf(...grids), papers, audience, forms: ["folder"], templateOf });

async function saidOf(...asked: Parameters<typeof made>): Promise<readonly string[]> {
  const result = await made(...asked);
  return "problems" in result ? result.problems.map(({ where, message }) => `${where}: ${message}`) : [...result.notes, ...result.remarks.map(({ where, message }) => `${where}: ${message}`)];
}

describe("a pack says", () => {
  test("by when to publish, which closed points promise more, and what of its sheets is not printed", async () => {
    const told = await saidOf([agenda([1, "Plan", "Chair", null, "Blue"]), schedule]);
    expect(told).toContain('Agenda: Not printed: the column "Room"');
    expect(told.find((line) => line.startsWith("Agenda!B2: "))).toMatch(/^Agenda!B2: Publish by Tuesday 19 April 2011: 5 clear working days before the meeting\./);
    expect(told.find((line) => line.startsWith("'Action points'!D5: "))).toContain('Action point 03/01 is closed, and its update says "Letter to be issued shortly".');
  });

  test("where the minutes of the workbook and the schedule in the pack disagree, whether an item names the minutes or not", async () => {
    expect(await saidOf([agenda([1, "Plan", "Chair"]), schedule, minutes("03/02 Officer to act")])).toContain("Minutes!D6: The minutes decide action point 03/02, and the schedule of action points does not have it. Add it to the schedule, or take it out of the minutes.");
    expect(await saidOf([agenda([1, "Plan", "Chair"]), schedule, minutes("03/01 Chair to write to the Minister")])).toContain('Not in the pack: Minutes, which no item names. To have one in, write its name here ("Minutes") under File on the sheet Papers, beside its item.');
  });

  test("that it was not looked through, where nobody says whom it is for, and which paper is marked above what the workbook says", async () => {
    const papers = [{ name: "Plan.docx", bytes: wordFixture(said("Heading1", "Plan"), { "word/footer.xml": (xml) => xml.replace("A footer", "OFFICIAL-SENSITIVE") }) }];
    const marked = '"Plan.docx" carries a marking above OFFICIAL, in the footer, at "OFFICIAL-SENSITIVE", and the workbook gives it none (Agenda!D5). Write it beside the paper under Marking on the sheet Papers, so that the whole pack carries it.';
    const notLooked = "This pack was not looked through for what the public may not read. Before it is published, make it for the public.";
    expect(await saidOf([agenda([1, "Plan", "Chair", "Plan.docx"])], { papers })).toEqual(expect.arrayContaining([marked, notLooked]));
    const full = await saidOf([agenda([1, "Plan", "Chair", "Plan.docx"])], { papers, audience: "full" });
    expect([full.includes(marked), full.includes(notLooked)]).toEqual([true, false]);
    const papersSheet = grid("Papers", [["Item", "File", "Marking"], [1, "Plan.docx", "OFFICIAL-SENSITIVE"]] as never[]);
    expect((await saidOf([agenda([1, "Plan", "Chair"]), papersSheet], { papers, audience: "full" })).filter((line) => /marking/.test(line))).toEqual([]);
  });

  test("which papers are one file under two names, as where one was saved over another", async () => {
    const bytes = wordFixture(said("Heading1", "Plan"));
    const papers = [{ name: "Plan.docx", bytes }, { name: "Report.docx", bytes: bytes.slice() }, { name: "Other.docx", bytes: wordFixture(said("Heading1", "Blue")) }];
    const told = await saidOf([agenda([1, "Plan", "Chair", "Plan.docx"], [2, "Report", "Chair", "Report.docx\nOther.docx"])], { papers });
    expect(told.filter((line) => line.includes("same file"))).toEqual(['"Report.docx" (Agenda!D6) is the same file as "Plan.docx" (Agenda!D5) under another name. See whether another paper is meant.']);
  });
});
