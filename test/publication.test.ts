import ExcelJS from "exceljs";
import fc from "fast-check";
import fs from "node:fs";
import path from "node:path";
import PizZip from "pizzip";
import { checkPublication } from "../checks/publication/check-publication";
import { mayGoOut, type PublicationFinding, type PublicationQuestions } from "../checks/publication/publication-result";
import { readRegister } from "../checks/publication/register";
import { findingsIn } from "../checks/publication/words/passage";
import { searchesFor } from "../checks/publication/words/searches";
import { checkAccessibility } from "../core/docx/accessibility/check-accessibility";
import { EXAMPLES, gridsOf, makeAll } from "./made-documents";
import { grid, workbookOf } from "./grids";
import { REGISTER, type PlantedLeak } from "./planted-leaks/planted-leak";
import { cleanPdf, pdfLeaks, pdfOf, unreadPdfs, words as pdfWords } from "./planted-leaks/pdf-leaks";
import { cleanWordFile, wordLeaks } from "./planted-leaks/word-leaks";
import { cleanWorkbook, workbookLeaks } from "./planted-leaks/workbook-leaks";
import { csp, inTemporaryFolder } from "./run-csp";
import { readWordFile } from "./word-file";
import { said, wordFixture } from "./word-fixture";

const check = (bytes: Uint8Array, about: PublicationQuestions = REGISTER, name = "Progress report.docx") => checkPublication({ name, bytes }, about);

function expectFound({ leak, kind, place, ...file }: PlantedLeak): void {
  const { findings, unread } = checkPublication(file, REGISTER);
  expect({ leak, found: findings.some((each) => each.kind === kind && each.place.includes(place)), unread }).toEqual({ leak, found: true, unread: [] });
}

describe("planted leaks", () => {
  test.each(wordLeaks.map((each) => [each.leak, each] as const))("%s is found in a Word file", (_, planted) => expectFound(planted));

  test.each(pdfLeaks.map((each) => [each.leak, each] as const))("%s is found in a PDF", (_, planted) => expectFound(planted));

  test("each is found in a workbook", async () => {
    const planted = await workbookLeaks();
    planted.forEach(expectFound);
    expect(planted.length + wordLeaks.length).toBeGreaterThanOrEqual(60);
  });

  test("files without one have none", async () => {
    expect(check(cleanWordFile)).toMatchObject({ findings: [], unread: [] });
    expect(check(cleanPdf)).toMatchObject({ findings: [], unread: [] });
    expect(check(await cleanWorkbook())).toMatchObject({ findings: [], unread: [] });
  });

  test("what is found is not spread by the sentence that tells of it", () => {
    for (const planted of wordLeaks.filter(({ kind }) => kind === "name" || kind === "telephone" || kind === "date-of-birth")) {
      const told = checkPublication(planted, REGISTER).findings.map(({ place, message }) => `${place} ${message}`).join("\n");
      expect({ leak: planted.leak, spread: /quillfeather|thistle|900123|960 001|1979/i.test(told) }).toEqual({ leak: planted.leak, spread: false });
    }
  });
});

const ORDINARY: PublicationQuestions = { people: ["Anna Green", "Mark Hill", "Will Young", "Rose Field", "May King", "Grace Brown", "Peter Law"].map((name) => ({ name })) };

describe("no false alarm", () => {
  const PUBLIC = EXAMPLES.filter(([name]) => /^(?:cambridge|derbyshire|nottinghamshire)/.test(name)).map(([name]) => name);

  test.each(PUBLIC)("the papers of %s may go out", (example) => {
    for (const { fileName, bytes } of makeAll(gridsOf(example))) {
      const result = check(bytes, ORDINARY, fileName);
      expect({ fileName, ...result, findings: result.findings.filter(({ kind }) => kind !== "case-reference") }).toMatchObject({ findings: [], unread: [] });
      expect(mayGoOut(result)).toBe(true);
    }
  });

  const inWords = (words: string, about: PublicationQuestions): readonly PublicationFinding[] => findingsIn({ words, place: (shown) => shown }, searchesFor(about));

  test.each([
    "The Green Paper of March 2011 was noted.",
    "Young people in Market Hill and King Street were asked.",
    "At the meeting of 3 May the board will mark progress.",
    "a brown field site and the rose garden",
    "GRACE PERIOD FOR YOUNG OFFENDERS",
    "The law is set out in section 9.",
    "Amber/Green: the project is on course.",
    "The findings should be regarded as 'Restricted' until publication.",
    "For further information contact the Community Safety Officer on 01632 960000.",
    "Minute No 30/15 refers; FY 2010/11; 45/2009 were met.",
    "3 March Court of Appeal, 2 Crown Court hearings",
    "confidential.",
    "DHR/15 and MARAC were discussed.",
    "b. 12 March 2016 – the panel met again.",
    "The panel met at Park Farm, Derby, on 3 May 2016.",
    "The centre was born in a meeting of the board.",
  ])("%s", (words) => expect(inWords(words, ORDINARY)).toEqual([]));

  test.each([
    ["Mr Green came.", "must be taken out"],
    ["Anna Green came.", "must be taken out"],
    ["The house that Green left was empty.", "to be looked at"],
    ["Law was seen at the surgery.", "to be looked at"],
  ])("%s", (words, severity) => expect(inWords(words, ORDINARY)).toMatchObject([{ kind: "name", severity }]));

  test("what is meant for the public may stand there", () => {
    const words = "Write to 25 Sandpiper Close, NR1 2AB, or call 07700 900 123.";
    expect(inWords(words, { people: [] }).map(({ kind }) => kind)).toEqual(["address", "postcode", "telephone"]);
    expect(inWords(words, { people: [], mayBePublished: ["25 Sandpiper Close, NR1 2AB", "07700900123"] })).toEqual([]);
  });

  test("a marking that is allowed is none above it", () => {
    expect(inWords("OFFICIAL-SENSITIVE", { people: [], allowedMarking: "OFFICIAL-SENSITIVE" })).toEqual([]);
    expect(inWords("SECRET", { people: [], allowedMarking: "OFFICIAL-SENSITIVE" })).toMatchObject([{ kind: "marking" }]);
  });
});

describe("what cannot be read is never passed over", () => {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);

  test.each([
    ["an empty file", new Uint8Array()],
    ["words", text("Zoë Quillfeather")],
    ["an old Office file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ["a zip file of others", new PizZip().file("a.txt", "x").generate({ type: "uint8array" })],
    ["a Word file cut off", cleanWordFile.slice(0, cleanWordFile.length / 2)],
    ["a Word file with broken XML", wordFixture("<w:p><w:r>")],
    ["data in a Word file that is no XML", wordFixture("", { "customXml/item1.xml": () => "<a><b></a>" })],
  ])("%s", (_, bytes) => {
    const result = check(bytes);
    expect(result.unread).toEqual([expect.stringMatching(/[a-z].*\.$/)]);
    expect(mayGoOut(result)).toBe(false);
  });

  test("a presentation is told as one", () => {
    expect(check(new PizZip().file("ppt/presentation.xml", "<p/>").generate({ type: "uint8array" })).unread).toEqual([expect.stringMatching(/^This is a presentation, .* Save it as a PDF/)]);
  });

  test.each(unreadPdfs)("%s", (_, bytes, sentence) => expect(check(bytes).unread).toEqual([expect.stringContaining(sentence)]));

  test("a PDF that keeps what it said before says so", () => {
    const [first, second] = [pdfOf({ page: pdfWords("It was somebody.") }), pdfOf({ page: pdfWords("It was Adult A.") })];
    expect(check(new Uint8Array([...first, ...second])).findings).toMatchObject([{ kind: "kept-data" }]);
  });

  test("a part that unpacks to far more than it is packed to", () => {
    const zip = new PizZip(cleanWordFile);
    zip.file("word/media/image1.xml", new Uint8Array(120 * 1024 * 1024));
    expect(check(zip.generate({ type: "uint8array", compression: "DEFLATE" })).unread).toHaveLength(1);
  });

  test("files broken anywhere give sentences and no fault", () => {
    const files = [cleanWordFile, cleanPdf, pdfLeaks[1]?.bytes ?? cleanPdf, new Uint8Array(fs.readFileSync("examples/derbyshire-2016-11-29.xlsx"))];
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), (file, changes) => {
        const bytes = file.slice();
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        expect(Array.isArray(check(bytes).findings)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the register", () => {
  test("is found by its headings, with what the report calls each", () => {
    const sheet = grid("Who is who", [["OFFICIAL-SENSITIVE"], ["Name", "Known in the report as", "Role"], ["Zoë Quillfeather", "Adult A", "Victim"], ["Rose Green", "", "Neighbour"]]);
    expect(readRegister(workbookOf(sheet))).toEqual({ people: [{ name: "Zoë Quillfeather", pseudonym: "Adult A", role: "Victim" }, { name: "Rose Green", role: "Neighbour" }] });
  });

  test("a name that is an error and a workbook without one are problems", () => {
    expect(readRegister(workbookOf(grid("Names", [["Name", "Role"], ["Zoë Quillfeather", "Victim"], [{ error: "#REF!" }, "Neighbour"]])))).toMatchObject({ problems: [{ where: "Names!A3" }] });
    expect(readRegister(workbookOf(grid("Names", [["Measure", "Outturn"], ["Burglary", 935]])))).toMatchObject({ problems: [{ code: "not-in-this-workbook" }] });
  });

  test.each(["?", "Unknown", "TBC", "not known", "–", "Name withheld"])("%s is no name that can be looked for", (name) => {
    const sheet = grid("Register", [["Name", "Known in the report as"], ["Zoë Quillfeather", "Adult A"], [name, "Adult B"]]);
    expect(readRegister(workbookOf(sheet))).toMatchObject({ problems: [{ message: "This is no name that can be looked for. Write the name, or clear the row.", where: "Register!A3" }] });
  });

  test.each([
    ["what the report calls somebody", [null, "Adult B", null]],
    ["a role", [null, null, "Neighbour"]],
    ["both", [null, "Adult B", "Neighbour"]],
  ])("a row with %s and no name is a problem: that person would not be looked for", (_, row) => {
    const sheet = grid("Register", [["Name", "Known in the report as", "Role"], ["Zoë Quillfeather", "Adult A", "Victim"], row, ["Rose Green", "Adult C", "Aunt"]]);
    expect(readRegister(workbookOf(sheet))).toMatchObject({ problems: [{ code: "cell-blank", message: "Name is blank. Fill it in, or clear the row.", where: "Register!A3" }] });
  });

  test.each([
    ["Jane (Jenny) Thistle, formerly Marrow", "It was Jenny Thistle."],
    ["Thistle, Jane", "J Thistle called."],
    ["Ms Jane van der Thistle", "Jane Van Der Thistle called."],
    ["Jane Thistle OBE", "THISTLE Jane"],
    ["Jane Thistle", "jane.thistle@council.gov.uk"],
    ["Jane Thistle", "janethistle"],
    ["Jane Thistle-Marrow", "Jane Thistle Marrow"],
    ["Jane Thistle-Marrow", "It was Marrow who left."],
    ["Jane Thistle-Marrow", "jane.thistle@council.gov.uk"],
    ["Jane Thistle-Marrow", "marrowjane79@example.com"],
    ["Jane Thistle Jr", "Mary Thistle left."],
    ["Jane Thistle, Sr.", "Mr Thistle left."],
    ["Bo", "The panel heard that Bo left."],
  ])("%s is found in: %s", (name, words) => {
    expect(findingsIn({ words, place: (shown) => shown }, searchesFor({ people: [{ name }] })).map(({ kind }) => kind)).toContain("name");
  });
});

test.each(["Z H-B attended.", "It was Z.H-B.", "It was ZH-B’s sister.", "ZHB was seen."])("initials of a double surname are found in: %s", (words) => {
  const found = (said: string) => findingsIn({ words: said, place: (shown) => shown }, searchesFor({ people: [{ name: "Zoë Harrow-Brook" }] })).map(({ kind }) => kind);
  expect(found(words)).toEqual(["initials"]);
  expect(found("Lines Z, H and B; zone Z-H-B2; section H-B.")).toEqual([]);
});

test("many places of one thing are told as twenty and a number", () => {
  const { findings } = check(wordFixture(said("Heading1", "H") + Array.from({ length: 40 }, (_, index) => said("Normal", `Case ${index} of Quillfeather`)).join("")), { people: [{ name: "Zoë Quillfeather" }] });
  expect(findings.filter(({ kind }) => kind === "name").length).toBe(20);
  expect(findings.at(-1)?.place).toMatch(/ and 20 more places$/);
});

describe("csp publication-check", () => {
  const register = async (file: string): Promise<void> => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Register").addRows([["Name", "Known in the report as", "Role"], ["Zoë Quillfeather", "Adult A", "Victim"]]);
    await workbook.xlsx.writeFile(file);
  };

  test("says what was found with its place, and what was looked for", async () => {
    await inTemporaryFolder(async (folder) => {
      const [file, names] = [path.join(folder, "report.docx"), path.join(folder, "register.xlsx")];
      fs.writeFileSync(file, wordFixture(said("Heading1", "The review") + said("Normal", "It was Quillfeather.") + said("Normal", "HDCNH/15")));
      await register(names);
      const { exitCode, out } = csp("publication-check", file, "--names", names, "--closed", "The Brook Lane case");
      expect(exitCode).toBe(1);
      expect(out).toContain(`${file}, after the heading "The review", at "It was Q….": The surname of the person whom the register calls "Adult A" stands here. Write "Adult A" instead, or take it out.`);
      expect(out).toContain(`${file}: 1 must be taken out, 1 to be looked at.`);
      expect(out).toContain("  The names of one person of the register");
      expect(out).toContain("This check cannot promise to find everything.");
      expect(JSON.parse(csp("publication-check", file, "--names", names, "--json").out)).toMatchObject({
        problems: [{ code: "publication-name", where: file }, { code: "publication-case-reference" }],
        looked: [{ file, unread: [], findings: [{ kind: "name", severity: "must be taken out" }, {}] }],
      });
    });
  });

  test("ends with 0 where nothing is found, and with 3 where a file is not read or not there", async () => {
    await inTemporaryFolder(async (folder) => {
      const [clean, pdf, names] = [path.join(folder, "clean.docx"), path.join(folder, "paper.doc"), path.join(folder, "register.xlsx")];
      fs.writeFileSync(clean, cleanWordFile);
      fs.writeFileSync(pdf, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
      await register(names);
      expect(csp("publication-check", clean, "--names", names)).toMatchObject({ exitCode: 0, out: expect.stringContaining(`${clean}: Nothing was found.`) });
      expect(csp("publication-check", clean, pdf)).toMatchObject({ exitCode: 3, err: expect.stringContaining(`${pdf}: This is an old Office file`) });
      expect(csp("publication-check", path.join(folder, "none.docx"))).toMatchObject({ exitCode: 3, err: expect.stringContaining("There is no file of this name.") });
      expect(csp("publication-check", clean, "--names", "examples/cambridge-2011-05-03.xlsx")).toMatchObject({ exitCode: 3, err: expect.stringContaining("No register was found on a visible sheet.") });
    });
  });

  test("writes the list to sign, which everybody can read and which spreads no name", async () => {
    await inTemporaryFolder(async (folder) => {
      const [file, clean, names] = [path.join(folder, "report.docx"), path.join(folder, "clean.docx"), path.join(folder, "register.xlsx")];
      fs.writeFileSync(file, wordFixture(said("Heading1", "The review") + said("Normal", "It was Zoë Quillfeather.")));
      fs.writeFileSync(clean, cleanWordFile);
      await register(names);
      expect(csp("publication-check", file, clean, "--names", names, "--out", folder).exitCode).toBe(1);
      const list = new Uint8Array(fs.readFileSync(path.join(folder, fs.readdirSync(folder).find((name) => name.startsWith("Before publication 2 files")) ?? "")));
      expect(checkAccessibility(list)).toEqual([]);
      const { text, tables, headings } = await readWordFile(list);
      expect(headings).toEqual(["h1 Before publication", "h2 What was looked for", "h2 What was found", "h3 report.docx", "h3 clean.docx", "h2 Signed"]);
      expect(tables[0]?.[1]).toEqual(['After the heading "The review", at "It was Z… Q…."', 'The name of the person whom the register calls "Adult A" stands here. Write "Adult A" instead, or take it out.', "Must be taken out", "(add the decision)"]);
      expect(text).toContain("Nothing was found.");
      expect(text).toContain("cannot promise to find everything");
      expect(text).not.toMatch(/quillfeather/i);
    });
  });
});
