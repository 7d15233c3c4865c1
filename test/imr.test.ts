import { ANALYSIS_AREAS } from "../templates/imr/analysis-areas";
import { changed, blankForm, madeOf, problemsOf, wordOf, type Change } from "./review-forms";
import { dateCell } from "./grids";
import { wordParts } from "./word-file";

const FIELDS = ["Introduction", "Person subject to review", "Author", "Methodology"];

describe("the example, read by another program", () => {
  test("has the outline of Appendix 2, in its order", async () => {
    const { headings, tables, text } = await wordOf(changed("imr"));
    expect(headings.filter((heading) => !heading.startsWith("h3"))).toEqual([
      "h1 Individual management review", "h2 Summary and terms of reference", "h2 Person subject to review", "h2 Author of this review", "h2 Family", "h2 Method",
      "h2 Chronology of the agency’s involvement", "h2 Professionals involved", "h2 Analysis of involvement", "h2 Critical factors", "h2 Recommendations",
    ]);
    expect(tables.map(([headings]) => headings)).toEqual([
      ["Item", "Entry"], ["Item", "Entry"], ["Name", "Date of birth", "Relationship", "Ethnic origin", "Address"], ["Date", "What happened", "Seen"], ["Professional", "Role", "Interviewed"], ["No.", "Recommendation", "Outcome sought"],
    ]);
    expect(text).toContain("The review covers the period from 1 May 2009 to 14 May 2011. It is to be completed by 30 September 2011.");
    expect(text).toContain("2 of the 3 professionals who were involved were interviewed for this review.");
    expect(text).toContain("Domestic Homicide Review: DHR-FICTION-1");
  });

  test("marks what is lacking where it belongs, and counts it at the top", async () => {
    const { tables, text } = await wordOf(changed("imr"));
    expect(tables[2]?.[4]?.[1]).toBe("► (add the date of birth)");
    expect(text).toContain("Still to add: something is lacking in 2 places. Each is marked ►");
    expect(text.split("► (add").length - 1).toBe(2);
    const named = new Set(["Awareness of domestic abuse", "Policies and risk assessment", "Assessments and decisions", "Wishes of the victim", "Knowledge of the perpetrator", "Recording and sharing", "Good practice", "Access to services"]);
    for (const { name } of ANALYSIS_AREAS) expect([name, text.includes(`${name}: `)]).toEqual([name, !named.has(name)]);
  });

  test("says nothing of gaps where there is none", async () => {
    const areas = ANALYSIS_AREAS.map(({ name }) => name);
    const sheet = changed("imr", ["Family", "Adult B", "Date of birth", dateCell("1981-01-01")]);
    const top = sheet.rows.findIndex((row) => row[0]?.value === "Section");
    const more = areas.map((area) => ["Analysis", area, "Considered."].map((value) => ({ value, format: "General" })));
    const { text } = await wordOf({ ...sheet, tables: [], rows: [...sheet.rows.slice(0, top + 1), ...more, ...sheet.rows.slice(top + 1)] });
    expect(text).not.toContain("►");
    expect(text).not.toContain("Still to add");
  });
});

describe("a form in which only the items stand", () => {
  test("is made, with a mark in every place", async () => {
    const { text, tables } = await wordOf(blankForm("imr", (section) => FIELDS.includes(section)));
    for (const what of ["a short summary of what led to the review", "the date for completion", "the date of birth", "the name of the author", "the members of the family", "which professionals were involved", "the recommendations"]) expect(text).toContain(`► (add ${what}`);
    expect(Number(/lacking in (\d+) places/.exec(text)?.[1])).toBe(text.split("► (add").length - 1);
    expect(tables).toHaveLength(2);
  });
});

describe("interviews, in the singular and the plural", () => {
  const interviewed = (who: string, value: string | null): Change => ["Professionals", `Professional ${who}`, "Interviewed", value];
  test.each<readonly [string, readonly Change[]]>([
    ["All 3 professionals who were involved were interviewed for this review.", [interviewed("3", "Yes")]],
    ["1 of the 3 professionals who were involved was interviewed for this review.", [interviewed("2", "No")]],
    ["None of the 3 professionals who were involved were interviewed for this review.", [interviewed("1", "No"), interviewed("2", "no")]],
    ["► (add whether each professional was interviewed)", [interviewed("1", null)]],
    ["The professional who was involved was interviewed for this review.", [["Professionals", "Professional 2", "Section", "Analysis"], ["Professionals", "Professional 3", "Section", "Analysis"]]],
  ])("%s", async (sentence, changes) => {
    expect((await wordOf(changed("imr", ...changes))).text).toContain(sentence);
  });
});

describe("what must be put right, with its cell", () => {
  test.each<readonly [string, readonly Change[], readonly string[]]>([
    ["no statement of independence", [["Author", "Independence", "Entry", null]], ['IMR!C23: Nothing is said of the author\'s independence. In the section Author, write beside "Independence" how the author is independent of the line management of the case.']],
    ["an author who was involved and manages staff", [["Author", "Line manager of staff involved", "Entry", "Yes"], ["Author", "Involved in the case", "Entry", "yes"]], [
      "IMR!C21: Whoever writes an IMR must not be the line manager of staff who were involved. Name another author, or write No if it is not so.",
      "IMR!C22: Whoever writes an IMR must not have been involved with the victim, the perpetrator or their families. Name another author, or write No if it is not so.",
    ]],
    ["an author among the professionals", [["Professionals", "Professional 2", "Item", "reviewing officer 1"]], ["IMR!B35: The author of this IMR is listed here as a professional who was involved. Name another author, or take this row out."]],
    ["dates that contradict each other", [["Person subject to review", "Date of death", "Entry", dateCell("1978-05-14")]], [
      "IMR!C17: The date of death, serious injury or offence, 14 May 1978, is before the date of birth, 1 January 1979. Change one of the two dates.",
    ]],
    ["a period that ends before it begins", [["Introduction", "Period to", "Entry", "1 May 2008"]], ["IMR!C12: The end of the period, 1 May 2008, is before the start of the period, 1 May 2009. Change one of the two dates."]],
    ["events out of order", [["Chronology", "Urgent appointment", "Date", dateCell("2010-01-05")]], ["IMR!D33: 5 January 2010 stands below 16 February 2010. Put the events in the order of their dates, or change the date."]],
    ["an item that is mistyped", [["Author", "Job title", "Item", "Job tilte"]], ['IMR!B19: This form has no item called "Job tilte". Write "Job title" if that is what you mean.']],
    ["a section that is mistyped", [["Critical factors", "Appointments cancelled by somebody else", "Section", "Critcal factors"]], ['IMR!A45: This form has no section called "Critcal factors". Write "Critical factors" if that is what you mean.']],
    ["a date that cannot be read", [["Introduction", "Date for completion", "Entry", "soon"]], ['IMR!C13: Date for completion must be a date such as 3 May 2011, and this is "soon".']],
    ["an item that stands twice and says two things", [["Introduction", "Date of the report", "Item", "Date for completion"]], ['IMR!B14: Date for completion is here twice: "30 September 2011" and "12 September 2011". Take one of the two rows out.']],
  ])("%s", (_, changes, problems) => {
    expect(problemsOf(changed("imr", ...changes))).toEqual(problems);
  });

  test("all at once, from the top to the bottom", () => {
    const problems = problemsOf(changed("imr", ["Author", "Independence", "Entry", null], ["Introduction", "Period to", "Entry", "1 May 2008"], ["Professionals", "Professional 3", "Interviewed", "perhaps"]));
    expect(problems.map((each) => each.split(":")[0])).toEqual(["IMR!C12", "IMR!C23", "IMR!J36"]);
  });
});

test("the review has the name of its agency and its reference, and its marking on every page", () => {
  const { fileName, bytes } = madeOf(changed("imr"));
  expect(fileName).toBe("Individual management review Agency 1, DHR-FICTION-1.docx");
  for (const part of ["word/header.xml", "word/footer.xml"]) expect(wordParts(bytes).get(part)?.documentElement.textContent).toContain("OFFICIAL-SENSITIVE");
});
