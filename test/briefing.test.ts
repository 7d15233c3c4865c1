import { survey } from "../core/survey";
import type { CellValue } from "../core/workbook/cell";
import { documentTypes } from "../templates";
import { grid, workbookOf } from "./grids";
import { makeAll, makeFrom } from "./made-documents";
import { readWordFile } from "./word-file";

type Row = readonly (CellValue | undefined)[];

const DETAILS: readonly Row[] = [["Briefing", "State of the Partnership"], ["Quarter", "2010-11 Q4"], ["To", "Safer Board"], ["From", "Support Officer"], ["Post", "Partnership Manager"], ["Organisation", "County Council"], ["Date", "6 April 2011"], []];
const ROWS: readonly Row[] = [["Section", "Paragraph"], ["Purpose", "To update partners."], ["Support", "Referrals are:\n• City: 64\n• East: 41"], ["Recommendations", "That partners note the briefing."]];

const sheetOf = (details: readonly Row[], rows: readonly Row[] = ROWS) => grid("Sheet1", [...details, ...rows]);
const problemsOf = (details: readonly Row[], rows?: readonly Row[]): readonly string[] => survey(workbookOf(sheetOf(details, rows)), documentTypes).problems.map(({ where, message }) => `${where}: ${message}`);
const says = (label: string, value?: CellValue): readonly Row[] => DETAILS.flatMap((row) => (row[0] !== label ? [row] : value === undefined ? [] : [[label, value]]));
const fromOf = (details: readonly Row[]): unknown => (makeAll([sheetOf(details)])[0]?.document.paper.data as { readonly from: string }).from;

test("the Cambridgeshire briefing has its seven sections, its quarter and its list of districts", async () => {
  const { headings, listItems, text } = await readWordFile(makeFrom("cambridge-reports-2011-05-03", "briefing"));
  expect(headings).toEqual(["h1 State of the Partnership Briefing: 4th Quarter 2010/11", ...["Purpose", "Background", "Prevention and Early Intervention", "Protection and Justice", "Support", "Risks", "Recommendations"].map((name, index) => `h2 ${index + 1}\t${name}`)]);
  expect(listItems.slice(8)).toEqual(["Hunts: 59", "Fen: 50", "City: 64", "East: 41", "South: 40"]);
  expect(text).toContain("7.2\tThat CDRPs / Community Safety Partnerships note the implications");
});

test("what it is called says which quarter it is of", () => {
  const titles = ["State of the Partnership", "State of the Partnership briefing"].map((name) => makeAll([sheetOf(says("Briefing", name))])[0]?.document.paper.title);
  expect(titles).toEqual(Array(2).fill("Briefing: State of the Partnership, 4th Quarter 2010/11, 6 April 2011"));
});

test.each<readonly [string, readonly Row[], readonly Row[], readonly string[]]>([
  ["nothing", DETAILS, ROWS, []],
  ["no quarter and nobody to whom it is", says("Quarter").filter(([label]) => label !== "To"), ROWS, ['Sheet1!B1: A briefing needs "Quarter" and "To". Type these words in cells above these headings, and what each is in the cell to its right.']],
  ["a quarter that has not ended", says("Date", "6 March 2011"), ROWS, ["Sheet1!B7: The briefing is of 6 March 2011, and Q4 2010/11 ends on 31 March 2011. Change the date or the quarter."]],
  ["a quarter that can be read two ways", says("Quarter", "10/11"), ROWS, ["Sheet1!B2: \"10/11\" can be read as 2010/11 or as October 2011. Write it like 2010/11 or March 2011."]],
  ["a label with nothing beside it", says("To", null), ROWS, ["Sheet1!B3: To is blank. A briefing needs it: fill it in."]],
  ["no purpose", DETAILS, ROWS.filter((_, index) => index !== 1), ['Sheet1!A10: A briefing begins with the section "Purpose". Put it above this one.']],
  ["no recommendations", DETAILS, ROWS.slice(0, 3), ['Sheet1!A11: A briefing ends with the section "Recommendations". Put it below the last row.']],
])("what must be put right is said with its cell: %s", (_, details, rows, sentences) => {
  expect(problemsOf(details, rows)).toEqual(sentences);
});

test("whom it is from stands with the post and the organisation, or with what is to be added", () => {
  const without = (...labels: readonly string[]): readonly Row[] => DETAILS.filter(([label]) => !labels.includes(String(label)));
  expect([DETAILS, without("Post"), without("Post", "Organisation")].map(fromOf)).toEqual(["Support Officer, Partnership Manager\nCounty Council", "Support Officer, (add post)\nCounty Council", "Support Officer, (add post)\n(add organisation)"]);
  expect(fromOf(without("Post", "Organisation").map((row) => (row[0] === "From" ? ["From", "Support Officer, Partnership Manager, County Council"] : row)))).toBe("Support Officer, Partnership Manager, County Council");
});
