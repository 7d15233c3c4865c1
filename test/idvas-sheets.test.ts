import { survey } from "../core/survey";
import type { CellValue } from "../core/workbook/cell";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { grid, workbookOf } from "./grids";

type Row = readonly CellValue[];

const HEADINGS: Row = ["District", "Q1 2010/11", "Q2 2010/11"];
const ABOVE: readonly Row[] = [["County", "Anyshire"], ["Service", "IDVAS referrals"]];
const sheet = (rows: readonly Row[], { above = ABOVE, headings = [HEADINGS], name = "IDVAS" }: { readonly above?: readonly Row[]; readonly headings?: readonly Row[]; readonly name?: string } = {}): SheetGrid =>
  grid(name, [...above, ...headings, ...rows] as never[]);

const surveyed = (...given: Parameters<typeof sheet>) => survey(workbookOf(sheet(...given)), documentTypes, { isWanted: ({ id }) => id === "idvas-referrals" });
const problemsOf = (...given: Parameters<typeof sheet>): readonly (readonly string[])[] => surveyed(...given).problems.map(({ where, message }) => [where.replace(/^.*!/, ""), message]);
const districtsOf = (...given: Parameters<typeof sheet>): readonly string[] =>
  (surveyed(...given).documents[0]?.paper.data as { readonly districts: readonly { readonly district: string }[] } | undefined)?.districts.map(({ district }) => district) ?? [];

const DISTRICTS: readonly Row[] = [["North", 10, 2], ["South", 20, 5], ["West", 30, 8]];
const stray = (name: string): string => `"${name}" does not look like one of the rows that are added up here. Move the row to another sheet, or delete it; if it is one of them, put it among the others and name it as a place.`;

describe("a row that is no district is asked about, and never added up", () => {
  test("after a blank row", () => {
    expect(problemsOf([...DISTRICTS, [], ["MARAC cases", 6, 10], ["Of which repeat", 2, 4]])).toEqual([["A8", stray("MARAC cases")], ["A9", stray("Of which repeat")]]);
  });

  test.each(["Target", "Previous year", "Average", "of which repeat cases", "% change", "MARAC referrals"])("called %s", (name) => {
    expect(problemsOf([...DISTRICTS, [name, 6, 10]])).toEqual([["A7", stray(name)]]);
  });

  test("apart below the total, whatever it is called", () => {
    expect(problemsOf([...DISTRICTS, ["Total", 60, 15], [], ["Helpline", 6, 10], ["Outreach", 6, 10]])).toEqual([["A9", stray("Helpline")], ["A10", stray("Outreach")]]);
  });

  test("and no district is blamed for its sum", () => {
    expect(problemsOf([["North", 10, 2], ["South", 20, 5], ["West", 38, 17], ["Average", 6, 10]])).toEqual([["A7", stray("Average")]]);
  });

  test("a district after a blank row, and cases of nowhere, are counted", () => {
    expect(districtsOf([...DISTRICTS, [], ["Coastal", 1, 1], ["Out of area", 1, 1]])).toEqual(["North", "South", "West", "Coastal", "Out of area", "Total"]);
  });
});

describe("short names are those of Cambridgeshire", () => {
  const SHORT: readonly Row[] = ["City", "East", "South", "Coastal"].map((name) => [name, 1, 2]);
  const BRIEFING: readonly Row[] = ["Hunts", "Fen", "City", "East", "South"].map((name) => [name, 1, 2]);
  const FULL = ["Huntingdonshire", "Fenland", "Cambridge City", "East Cambridgeshire", "South Cambridgeshire", "Total"];

  test.each<[said: string, rows: readonly Row[], above: readonly Row[], names: readonly string[]]>([
    ["not in another county", SHORT, ABOVE, ["City", "East", "South", "Coastal", "Total"]],
    ["not with a district that is none of them", SHORT, [["IDVAS referrals"]], ["City", "East", "South", "Coastal", "Total"]],
    ["not where all are of many counties", SHORT.slice(0, 3), [["IDVAS referrals"]], ["City", "East", "South", "Total"]],
    ["where the county says so", BRIEFING, [["County", "Cambridgeshire"]], FULL],
    ["where the title says so", BRIEFING, [["Cambs IDVAS referrals"]], FULL],
    ["where nothing contradicts it", BRIEFING, [["IDVAS referrals"]], FULL],
    ["not where the county contradicts it", BRIEFING, ABOVE, ["Hunts", "Fen", "City", "East", "South", "Total"]],
  ])("%s", (_, rows, above, names) => expect(districtsOf(rows, { above })).toEqual(names));
});

describe("sums of periods", () => {
  test.each<[said: string, headings: readonly Row[], figures: Row, problem: readonly string[]]>([
    ["a year below its quarters so far", [["District", "Q1 2010/11", "Q2 2010/11", "Q3 2010/11", "Total 2010/11"]], [10, 2, 1, 5], ["E4", "2010/11 says 5, and those of its quarters that are here add up to 13. Put right the figure that is wrong."]],
    ["a quarter that is not its months", [["District", "Apr 2010", "May 2010", "Jun 2010", "Q1 2010/11"]], [10, 2, 1, 99], ["E4", "Q1 2010/11 says 99, and its months add up to 13. Put right the figure that is wrong."]],
    ["a year below its months so far", [["District", "Apr 2010", "May 2010", "2010/11"]], [10, 2, 11], ["D4", "2010/11 says 11, and those of its months that are here add up to 12. Put right the figure that is wrong."]],
    ["a total of four quarters that does not say its year", [["District", "Q1 2010/11", "Q2 2010/11", "Q3 2010/11", "Q4 2010/11", "Total"]], [10, 2, 1, 1, 99], ["F4", "2010/11 says 99, and its four quarters add up to 14. Put right the figure that is wrong."]],
  ])("%s", (_, headings, figures, problem) => {
    expect(problemsOf([["North", ...figures], ["South", ...figures.map(() => "No data")]], { headings })).toEqual([problem]);
  });

  test("a year above its quarters so far, and a total that is theirs, are right", () => {
    expect(problemsOf([["North", 10, 2, 1, 15], ["South", 1, 2, 1, 4]], { headings: [["District", "Q1 2010/11", "Q2 2010/11", "Q3 2010/11", "Total 2010/11"]] })).toEqual([]);
    const plain = [["District", "2009/10", "Q1 2010/11", "Q2 2010/11", "Q3 2010/11", "Q4 2010/11", "Total"]] as const;
    const { documents, problems } = surveyed([["North", 7, 10, 2, 1, 1, 14], ["South", 7, 1, 1, 1, 1, 4]], { headings: plain });
    expect([problems, documents[0]?.paper.data]).toEqual([[], expect.objectContaining({ period6: "2010/11", year: "2010/11" })]);
  });

  test("a total of two years says of neither, and is asked about", () => {
    expect(problemsOf([["North", 7, 10, 17], ["South", 7, 1, 8]], { headings: [["District", "2009/10", "2010/11", "Total"]] })).toEqual([["D4", 'The column "Total" does not say of which year. Write it like "Total 2010/11".']]);
  });

  test("quarters under a year that is not theirs stand out of order", () => {
    const headings = [[null, "2009/10", null, null, "2010/11"], ["District", "Q3", "Q4", "Q1", "Q2"]];
    expect(problemsOf([["North", 1, 2, 3, 4], ["South", 1, 2, 3, 4]], { headings })).toEqual([["D5", "Q1 2009/10 stands after Q4 2009/10. Is it of 2010/11? Write the year over each quarter, or put the columns in order."]]);
    expect(problemsOf([["North", 1, 2, 3, 4], ["South", 1, 2, 3, 4]], { headings: [["District", "Q4 2010/11", "Q3 2010/11", "Q2 2010/11", "Q4 2009/10"]] })).toEqual([]);
  });
});

test("a raised digit is the mark of a note, and no digit of the figure", () => {
  expect(problemsOf([["North", "20¹", 2], ["South", 1, 1]])).toEqual([["B4", 'Referrals must be a number such as 1,056 or 34.5%, or "No data" where there is none, and this is "20¹".']]);
});

test("one quarter is enough where the sheet or a title says that it is of referrals", () => {
  expect(problemsOf([["North", 1], ["South", 2]], { headings: [["District", "Q1 2010/11"]] })).toEqual([]);
});

test("years that the title and the name of the sheet say differently are both named", () => {
  const given = { above: [["Anyshire IDVAS referrals 2010/11"]], headings: [["District", "Q1", "Q2"]], name: "IDVAS 2011-12" };
  expect(problemsOf(DISTRICTS, given)).toEqual([["B2", '"Q1" does not say its year. Write "Q1 2010/11" with the right year, or leave one of the years that the title and the name of the sheet say: 2010/11 and 2011/12 disagree.']]);
});
