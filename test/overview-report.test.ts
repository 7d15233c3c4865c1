import fs from "node:fs";
import path from "node:path";
import { holdsAddress, holdsDateOfBirth, holdsFullDate } from "../checks/publication/words/personal-particulars";
import { survey } from "../core/survey";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { dateCell, grid, workbookOf } from "./grids";
import { gridsOf } from "./made-documents";
import { allWordsOf, blankForm, changed, madeOf, problemsOf, wordOf, type Change } from "./review-forms";

const SHEET = "'Overview report'!";
const LISTS = ["Panel", "Contributors", "People", "Agencies", "Chronology", "Issues", "Analysis", "Good practice", "Lessons", "Recommendations"];
const response = (agency: string, value: string | null): Change => ["Agencies", agency, "Response", value];
const figure = (item: string, value: number | null): Change => ["Figures", item, "Entry", value];
const NO_FIGURES = ["Agencies asked", "Agencies responded", "Agencies with contact", "Agencies without contact"].map((item) => figure(item, null));

describe("the example, read by another program", () => {
  test("has the parts of Appendix 4 in their order, with those of Appendix 3 between them", async () => {
    const { headings } = await wordOf(changed("overview-report"));
    expect(headings.filter((heading) => !heading.startsWith("h3"))).toEqual([
      "h1 Overview report into the death of Adult A", "h2 Introduction", "h2 Timescale", "h2 Confidentiality and circulation", "h2 The review", "h2 The death", "h2 What the agencies said", "h2 Chronology",
      "h2 Issues", "h2 Analysis", "h2 Conclusions", "h2 Lessons", "h2 Recommendations", "h2 Report on housing", "h2 Report of the police", "h2 Appendix: no record of contact",
    ]);
  });

  test("is filled where the sheet has the facts, and marked and counted where it has not", async () => {
    const { text } = await wordOf(changed("overview-report"));
    for (const sentence of [
      "This report of a Domestic Homicide Review looks at how agencies responded to Adult A, who lived in Example District, and at the support that they gave before the death on 14 May 2011.",
      "The review began on 7 June 2011 and was concluded on ► (add the date on which the review was concluded).",
      "7 of the 8 agencies that were asked responded.",
      "3 agencies responded as having had no contact with the victim, the suspect or any children involved: Probation Trust, Victim Support and Refuge 1.",
      "4 agencies responded with some involvement with the victim: Agency 1, Police, Housing Association 1 and Library Service.",
      "The contact of Library Service has no bearing on the events that led to the death. Its last record of contact is of 3 August 2010.",
      "The police report shows that on 2 occasions, between 30 October 2010 and 5 February 2011, the police had contact with Adult A about common assault by the Perpetrator.",
      "The panel is of the opinion that not all intervention of agencies was appropriate, or as their procedures and guidelines require. Agency 1 did not assess the risk as its policy requires.",
      "► (add whether the panel believes that agencies could have prevented the death)",
      "This is not conclusive.",
      "3 agencies have confirmed that they have no record of contact:",
    ]) expect(text).toContain(sentence);
    expect(text).toContain("something is lacking in 4 places");
    expect(text.split("► (add").length - 1).toBe(4);
  });

  test("may be of a Domestic Abuse Related Death Review, after another edition", async () => {
    const sheet = changed("overview-report");
    const rows = sheet.rows.map((row) => row.map((cell) => (cell.value === "Domestic Homicide Review" ? { ...cell, value: "DARDR" } : cell.value === "2011" ? { ...cell, value: "2016" } : cell)));
    const { text } = await wordOf({ ...sheet, rows });
    expect(text).toContain("This report of a Domestic Abuse Related Death Review");
    expect(text).toContain("Multi-Agency Statutory Guidance for the Conduct of Domestic Homicide Reviews, 2016");
  });
});

describe("counts in the singular and the plural", () => {
  const alone = ["Police", "Housing Association 1", "Library Service", "Probation Trust", "Victim Support", "Refuge 1", "Private Clinic 1"].map((name): Change => ["Agencies", name, "Section", "Contributors"]);
  test.each<readonly [string, readonly Change[]]>([
    ["1 agency responded with some involvement with the victim: Agency 1.", [...NO_FIGURES, ...["Police", "Housing Association 1"].map((name): Change => ["Agencies", name, "Section", "Contributors"]), ["Agencies", "Library Service", "Section", "Contributors"]]],
    ["All 8 agencies that were asked responded.", [...NO_FIGURES, response("Private Clinic 1", "No contact")]],
    ["The one agency that was asked responded.", [...NO_FIGURES, ...alone]],
    ["from 1 agency that could have supported Adult A. It had records of contact with Adult A before the death.", [...NO_FIGURES, ...alone]],
    ["No agency responded that it had had no contact with the victim, the suspect or any children involved.", [...NO_FIGURES, ...alone]],
    ["No agency has confirmed that it has no record of contact.", [...NO_FIGURES, ...alone]],
    ["► (add how many agencies were asked, and how many responded)", [...NO_FIGURES, response("Refuge 1", null)]],
    ["on 1 occasion, on 30 October 2010, the police had contact", [["Police", "Police contacts", "Entry", 1]]],
    ["The police report shows no contact with Adult A.", [["Police", "Police contacts", "Entry", 0]]],
    ["None of the accounts bears directly on the death of Adult A.", [["Conclusions", "Accounts bear on the death", "Entry", "No"]]],
    ["The accounts could not be compared.", [["Conclusions", "Accounts bear on the death", "Entry", "The accounts could not be compared."]]],
    ["The criminal proceedings are completed. ► (add the result of the proceedings).", [["Death", "Criminal proceedings", "Entry", "Completed"]]],
  ])("%s", async (sentence, changes) => {
    expect((await wordOf(changed("overview-report", ...changes))).text).toContain(sentence);
  });
});

describe("a form in which only the items stand", () => {
  const blank = blankForm("overview-report", (section) => !LISTS.includes(section));

  test("is made, with a mark in every place", async () => {
    const { text } = await wordOf(blank);
    for (const what of ["the reference of the victim", "the date of death", "the reference of the perpetrator", "the date on which the review was concluded", "the agencies that were asked", "on how many occasions", "whether this is conclusive", "the recommendations", "how the criminal proceedings stand"]) expect(text).toContain(`► (add ${what}`);
    expect(Number(/lacking in (\d+) places/.exec(text)?.[1])).toBe(text.split("► (add").length - 1);
  });

  test.each([["filled in", changed("overview-report")], ["blank", blank]])("holds no words of the example text and no gap of the guidance: %s", (_, sheet) => {
    expect(allWordsOf(sheet)).not.toMatch(EXAMPLE_TEXT);
  });
});

/** Names, addresses and gaps that the template of Appendix 4 is printed with (000, lines 3443 to 3699). */
const EXAMPLE_TEXT = /Reinmouth|Bernays|Birmingham|For example:|\bCRIS\b|\(State|\(add (?:issues|conclusions|recommendation\(s\)|victim)|\((?:victim|name|number|date|area|agency|agencies|suspect|his|address|reference|indicate|list of)\b/i;

test("no template and no source of the forms holds example text of the guidance", () => {
  const sources = ["templates/imr", "templates/overview-report", "scripts/word-layout"].flatMap((folder) => fs.readdirSync(folder).filter((file) => file.endsWith(".ts")).map((file) => path.join(folder, file)));
  expect(sources.length).toBeGreaterThan(10);
  for (const file of sources) expect([file, /Reinmouth|Bernays|Birmingham|\bCRIS\b/i.test(fs.readFileSync(file, "utf8"))]).toEqual([file, false]);
  expect("Police were called to 25 Reinmouth Close").toMatch(EXAMPLE_TEXT);
  expect("(victim's name), a resident of (area name)").toMatch(EXAMPLE_TEXT);
});

describe("what must be put right, with its cell", () => {
  test.each<readonly [string, readonly Change[], readonly string[]]>([
    ["a review that began before the death and was concluded before it began", [["Review", "Review began", "Entry", dateCell("2011-05-01")], ["Review", "Review concluded", "Entry", dateCell("2011-04-30")]], [
      "C D12: The beginning of the review, 1 May 2011, is before the date of death, 14 May 2011. Change one of the two dates.",
      "C D13: The conclusion of the review, 30 April 2011, is before the beginning of the review, 1 May 2011. Change one of the two dates.",
    ]],
    ["police contact after the death", [["Police", "Police contact to", "Entry", dateCell("2011-06-01")]], ["C D29: The date of death, 14 May 2011, is before the last contact of the police, 1 June 2011. Change one of the two dates."]],
    ["a number that the rows do not give", [figure("Agencies responded", 6)], [
      "C D50: Agencies responded is 6, and the rows of Agencies give 7. Change the number or the rows.",
      "C D52: 4 with contact and 3 without make 7, and 6 responded. Change one of the three numbers.",
    ]],
    ["more that responded than were asked", [response("Private Clinic 1", null), figure("Agencies asked", 8), figure("Agencies responded", 9), figure("Agencies with contact", 6)], ["C D50: 9 agencies cannot have responded where 8 were asked. Change one of the two numbers."]],
    ["contacts of an agency that had none", [["Agencies", "Refuge 1", "Contacts", 2]], ["C G47: Refuge 1 has 2 contacts here, and its response is No contact. Change one of the two."]],
    ["an agency twice", [["Agencies", "Refuge 1", "Item", "Victim support"]], ["C B47: Victim support is here twice, and would be counted twice. Put both rows in one."]],
    ["an item that is mistyped", [["Police", "Allegations", "Item", "Alegations"]], ['C B63: This form has no item called "Alegations". Write "Allegations" if that is what you mean.']],
    ["a response that is none", [response("Refuge 1", "maybe")], ['C F47: Response must be Contact or Contact of no relevance or No contact or No response, and this is "maybe".']],
  ])("%s", (_, changes, problems) => {
    expect(problemsOf(changed("overview-report", ...changes))).toEqual(problems.map((each) => each.replace(/^C /, SHEET)));
  });
});

describe("nothing that says who somebody is", () => {
  const NAMED: Change = ["People", "Person 1", "Item", "Forename Surname"];
  const names = (where: string): string => `${SHEET}${where}: This names somebody who is "Adult A" in the report, which is published. Write "Adult A", or word it otherwise if somebody else is meant.`;

  test("the name beside a pseudonym is printed nowhere, nor in the name of the file", () => {
    const sheet = changed("overview-report", NAMED);
    expect(allWordsOf(sheet)).not.toMatch(/Forename|Surname/i);
    expect(madeOf(sheet).fileName).toBe("Overview report DHR-FICTION-1.docx");
    expect(JSON.stringify(madeOf(sheet).document.paper)).not.toMatch(/Forename|Surname/i);
  });

  test.each<readonly [string, Change, string]>([
    ["the whole name", ["Review", "Victim", "Entry", "forename surname"], "D8"],
    ["a part of it", ["Death", "Synopsis", "Entry", "Ms Surname was found."], "D31"],
    ["in the name of an item of a list", ["Lessons", "Changed locks", "Item", "What Forename asked"], "B94"],
  ])("a cell that has it must be put right: %s", (_, change, where) => {
    expect(problemsOf(changed("overview-report", NAMED, change))).toEqual([names(where)]);
  });

  test("a name typed without its capitals is found with them", () => {
    expect(problemsOf(changed("overview-report", ["People", "Person 1", "Item", "forename surname"], ["Death", "Synopsis", "Entry", "Surname was found."]))).toEqual([names("D31")]);
  });

  test.each(["Mother of Child 1", "Adult A", "Sister"])("%s beside a pseudonym names nobody", (item) => {
    expect(problemsOf(changed("overview-report", ["People", "Person 4", "Item", item], ["Death", "Synopsis", "Entry", "The mother of Child 1, a sister and Adult A were there."]))).toEqual([]);
  });

  test("a name that is a month as well is not found in a date", () => {
    expect(problemsOf(changed("overview-report", ["People", "Person 1", "Item", "May Surname"]))).toEqual([]);
    expect(problemsOf(changed("overview-report", ["People", "Person 1", "Item", "May Surname"], ["Death", "Synopsis", "Entry", "May was found."]))).toEqual([names("D31")]);
  });

  test("a person without a pseudonym, where others have one", () => {
    expect(problemsOf(changed("overview-report", ["People", "Person 4", "Pseudonym", null]))).toEqual([`${SHEET}C40: Pseudonym is blank, so what stands beside Item would be published. Write what the report calls this person.`]);
  });

  test.each<readonly [string, Change, string]>([
    ["a date of birth", ["Housing", "Age and ethnicity", "Entry", "32 (born on 3 May 1979), White British"], "D73: This looks like a date of birth, and the report is published. Write the age instead."],
    ["an address", ["Death", "Place of death", "Entry", "At home, 12 Some Close"], "D30: This looks like an address, and the report is published. Write the area instead."],
    ["a date beside a person", ["People", "Person 3", "Date", dateCell("2004-01-01")], "E39: A full date beside a person may be a date of birth, and the report is published. Write the age in Entry instead, or the month and year where it is another date."],
    ["an item for a date of birth", ["Review", "Area", "Item", "Date of birth"], "B10: An overview report is published and gives no date of birth. Take this row out, and write the age beside the person in the section People."],
    ["an item for an address", ["Housing", "Housing office", "Item", "Address"], "B74: An overview report is published and gives no address. Take this row out, and write the area beside Area."],
  ])("%s must be put right", (_, change, problem) => {
    expect(problemsOf(changed("overview-report", change))).toEqual([`${SHEET}${problem}`]);
  });

  test("a review whose reference holds the name", () => {
    const sheet = changed("overview-report", NAMED);
    const rows = sheet.rows.map((row) => row.map((cell) => (cell.value === "DHR-FICTION-1" ? { ...cell, value: "Review of Surname" } : cell)));
    expect(problemsOf({ ...sheet, rows })).toEqual([names("B1")]);
  });
});

describe("the forms of a review in one workbook", () => {
  const idsOf = (...sheets: readonly SheetGrid[]): readonly string[] => survey(workbookOf(...sheets), documentTypes).documents.map(({ type }) => type.id);

  test("are told apart, also on sheets that are not named for them", () => {
    const [plan] = gridsOf("dhr-action-plan");
    if (!plan) throw new Error("there is a plan");
    const bare = (sheet: SheetGrid, name: string): SheetGrid => ({ ...sheet, sheet: name, tables: [] });
    expect(idsOf(changed("overview-report"), changed("imr"), plan)).toEqual(["dhr-action-plan", "imr", "overview-report"]);
    expect(idsOf(bare(changed("overview-report"), "Sheet1"), bare(changed("imr"), "Sheet2"), bare(plan, "Sheet3"))).toEqual(["dhr-action-plan", "imr", "overview-report"]);
  });

  test("a page of figures that is called Overview is none of them", () => {
    expect(survey(workbookOf(grid("Overview", [["Review", "Quarterly"], ["Item", "Date", "Contacts"], ["Calls", "3 May 2011", 4]])), documentTypes).problems.map(({ code }) => code)).not.toContain("heading-missing");
  });
});

describe("what looks like a date of birth or an address", () => {
  test.each(["DOB 03/05/1979", "D.O.B. 3.5.79", "born 3 May 1979", "Born on the 3rd of May 1979", "date of birth: 1979-05-03", "3 May 1979 (date of birth)"])("%s is a date of birth", (words) => {
    expect(holdsDateOfBirth(words)).toBe(true);
  });
  test.each(["born in 1979", "The review began on 3 May 2011", "A child was born in May 2004", "birthday party"])("%s is none", (words) => {
    expect(holdsDateOfBirth(words)).toBe(false);
  });
  test.each(["12 Some Close", "3a Old Mill Lane, Example Town", "Flat 4, Some House", "CB1 2AB", "at 25, High Street on Monday"])("%s is an address", (words) => {
    expect(holdsAddress(words)).toBe(true);
  });
  test.each(["2 Crown Court hearings", "on 3 March Court proceedings began", "12 calls to the same road", "Agency 1", "DHR-FICTION-1", "3 people in Place", "14 May 2011"])("%s is none", (words) => {
    expect(holdsAddress(words)).toBe(false);
  });
  test("a month is no full date", () => {
    expect(["May 2009", "3 May 2009", "aged 7 (1/1/2004)"].map(holdsFullDate)).toEqual([false, true, true]);
  });
});
