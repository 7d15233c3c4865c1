import { survey } from "../core/survey";
import type { CellValue } from "../core/workbook/cell";
import { documentTypes } from "../templates";
import { grid, workbookOf } from "./grids";
import { makeAll, makeFrom } from "./made-documents";
import { readWordFile, wordParts, type WordFile } from "./word-file";

type Row = readonly (CellValue | undefined)[];

const HEAD: readonly Row[] = [["Marking", "OFFICIAL"], ["Partnership", "Safer Partnership"], ["Address", "Guildhall"], ["To", "The addressee"], ["Date", "6 June 2011"], ["From", "The sender"], []];
const sheetOf = (kind: string, facts: readonly Row[]) => grid("Sheet1", [["Letter", kind], ...HEAD, ["Fact", "Words"], ...facts]);
const problemsOf = (kind: string, facts: readonly Row[]): readonly string[] => survey(workbookOf(sheetOf(kind, facts)), documentTypes).problems.map(({ where, message }) => `${where}: ${message}`);
const wordOf = async (kind: string, facts: readonly Row[]): Promise<WordFile> => readWordFile(makeAll([sheetOf(kind, facts)])[0]?.bytes ?? new Uint8Array());

const DECISION: readonly Row[] = [["Reference", "DHR 1"], ["Decision", "To review"], ["Date the partnership was told", "2 May 2011"], ["Date of the decision", "31 May 2011"]];
const changed = (facts: readonly Row[], name: string, words: CellValue): readonly Row[] => facts.map((row) => (row[0] === name ? [name, words] : row));

describe("a letter says what the guidance of 2011 asks of its kind", () => {
  test("to the Home Office: the decision to review, with its reasons and the day on which the report is due", async () => {
    const { headings, text } = await wordOf("Notification of a decision", [...DECISION, ["Reasons", "• one\n• two"]]);
    expect(headings).toEqual(["h1 Domestic Homicide Review, reference DHR 1: decision to review"]);
    expect(text).toContain("The decision is to hold a Domestic Homicide Review under section 9");
    expect(text).toContain("The Overview Report is due by 30 November 2011.");
    expect(text).not.toContain("more than one month");
  });

  test("or not to review, of which the Secretary of State may think otherwise", async () => {
    const { headings, text } = await wordOf("Decision", changed(DECISION, "Decision", "No review"));
    expect(headings).toEqual(["h1 Domestic Homicide Review, reference DHR 1: decision not to review"]);
    expect(text).toContain("the Secretary of State may direct that a review be held");
    expect(text).not.toContain("Overview Report");
  });

  test("why a decision took longer than a month is asked for", async () => {
    const late = changed(DECISION, "Date of the decision", "3 June 2011");
    expect((await wordOf("Decision", late)).text).toContain("because (add why the decision took longer than a month).");
    expect((await wordOf("Decision", [...late, ["Reason for the delay", "an inquest was awaited."]])).text).toContain("because an inquest was awaited.");
    // 31 January and a month is the last day of February.
    const short = changed(changed(DECISION, "Date the partnership was told", "31 January 2011"), "Date of the decision", "1 March 2011");
    expect((await wordOf("Decision", short)).text).toContain("more than one month later");
  });

  test("to the senior manager of an agency: what an Individual Management Review is to be", async () => {
    const { headings, listItems, text } = await wordOf("Commissioning of an Individual Management Review", [["Reference", "DHR 1"], ["Agency", "Constabulary"]]);
    expect(headings).toEqual(["h1 Domestic Homicide Review, reference DHR 1: Individual Management Review by Constabulary"]);
    expect(listItems).toHaveLength(7);
    expect(text).toContain("Please let me have the report by (add the day by which the report is due).");
  });

  test("from the police to the chair: the facts, and who decides what by when", async () => {
    const { listItems, text } = await wordOf("Letter of recommendation", [["Age of the victim", 17], ["Recommendation", "that a review be held"]]);
    expect(listItems).toHaveLength(8);
    expect(listItems.slice(0, 2)).toEqual(["Date of death: (add the day of the death)", "Age of the victim: 17"]);
    expect(text).toContain("The victim was under 18");
    expect(text).toContain("I recommend: that a review be held.");
    expect((await wordOf("Homicide", [["Age of the victim", "34 years"]])).text).not.toContain("under 18");
  });
});

test("all that the sheet lacks is visibly to be added, and printed on every page is the marking", async () => {
  const bytes = makeAll([grid("Sheet1", [["Letter", "Notification of a decision"], [], ["Fact", "Words"], ["Decision", null]])])[0]?.bytes ?? new Uint8Array();
  const { text } = await readWordFile(bytes);
  expect(text.match(/\(add [^)]*\)/g)).toHaveLength(20);
  for (const part of ["word/header.xml", "word/footer.xml"]) expect(wordParts(bytes).get(part)?.documentElement.textContent).toContain("(add the marking");
});

test("the letter of a pack is as it is printed, signed as it greets", async () => {
  const { headings, text } = await readWordFile(makeFrom("derbyshire-letter-2016-08-09", "letter"));
  expect(headings).toEqual(["h1 National Probation Service Partnership Framework for Domestic Homicide Reviews"]);
  expect(text).toContain("Yours faithfully");
  expect((await wordOf("Decision", DECISION)).text).toContain("Yours sincerely");
});

test.each<readonly [string, string, readonly Row[], readonly string[]]>([
  ["nothing", "Decision", DECISION, []],
  ["no such letter", "Invitation", DECISION, ['Sheet1!B1: Letter must be Notification of a decision or Commissioning of an IMR or Notification of a homicide or Covering letter, and this is "Invitation".']],
  ["a fact that is mistyped", "Decision", [...DECISION, ["Resons", "Many"]], ['Sheet1!A14: This letter has no place for "Resons". Name it "Reasons" if that is what it is. Anything else goes into a row "Paragraph".']],
  ["a fact of another letter", "Covering letter", [["Subject", "Framework"], ["Person believed responsible", "A person"]], ['Sheet1!A11: This letter has no place for "Person believed responsible". It states "Subject" and "Paragraph". Anything else goes into a row "Paragraph".']],
  ["a fact twice", "Decision", [...DECISION, ["Reference", "DHR 2"]], ['Sheet1!A14: "Reference" stands at Sheet1!A10 already. Take one of the two out.']],
  ["a decision that is none", "Decision", changed(DECISION, "Decision", "Perhaps"), ['Sheet1!B11: Decision must be "To review" or "Not to review".']],
  ["a day that is none", "Decision", changed(DECISION, "Date of the decision", "soon"), ["Sheet1!B13: Date of the decision must be a day such as 3 May 2011."]],
  ["a decision before the partnership knew", "Decision", changed(DECISION, "Date of the decision", "1 May 2011"), ["Sheet1!B13: The decision is of 1 May 2011, before the partnership was told on 2 May 2011. Change one of the two days."]],
  ["a victim who is too young", "Homicide", [["Age of the victim", 15]], ["Sheet1!B10: A Domestic Homicide Review is of the death of a person aged 16 or over, and this is 15. Change the age, or do not send this letter."]],
  ["an age that is none", "Homicide", [["Age of the victim", "adult"]], ["Sheet1!B10: Age of the victim must be a whole number of years such as 34."]],
])("what must be put right is said with its cell: %s", (_, kind, facts, sentences) => {
  expect(problemsOf(kind, facts)).toEqual(sentences);
});
