import { makePack } from "../pack/make-pack";
import { grid, workbookOf } from "./grids";
import { templateOf } from "./made-documents";
import { CLEAN, CLOSED_TITLE, LEAKS } from "./public-pack-leaks";
import { standInWord } from "./stand-in-papers";
import { said, wordFixture } from "./word-fixture";

/** A pack of an open paper and a closed one; only the open one's file matters. */
const packOf = async (file: string, bytes: Uint8Array, details: readonly (readonly string[])[] = []) =>
  makePack({
    workbook: workbookOf(
      grid("Agenda", [["Partnership", "Safer Board"], ["Date", "3 May 2011"], ...details, [], ["No.", "Item", "Lead officer"], [1, "Minutes", "Chair"], ["Closed session"], [2, "A case", "Chair"]] as never[]),
      grid("Papers", [["Item", "Paper", "File", "Marking", "Public"], [1, "Minutes of March", file, null, "Yes"], [2, CLOSED_TITLE, "Elm.docx", "OFFICIAL-SENSITIVE", "No"]] as never[]),
    ),
    papers: [{ name: file, bytes }, { name: "Elm.docx", bytes: standInWord(CLOSED_TITLE, 1) }],
    audience: "public",
    forms: ["folder", "zip"],
    templateOf,
  });

describe("a pack for the public is not made", () => {
  test.each(LEAKS.map((leak) => [leak.name, leak] as const))("with %s", async (_, { file, bytes, says }) => {
    const result = await packOf(file, await bytes());
    expect(result).toEqual({ problems: expect.any(Array) });
    const problems = "problems" in result ? result.problems : [];
    expect(problems.map(({ code }) => code)).toEqual(problems.map(() => "not-for-the-public"));
    expect(problems.every(({ where, place }) => where === "Papers!C2" && place?.startsWith(`in "${file}"`))).toBe(true);
    expect(problems.map(({ message }) => message).join("\n")).toMatch(says);
    // What is told of a secret does not tell it.
    expect(problems.map(({ message, place }) => `${message} ${place}`).join("\n")).not.toContain(CLOSED_TITLE);
  });
});

describe("a pack for the public is made", () => {
  test.each(CLEAN.map((paper) => [paper.file, paper] as const))("with a clean paper: %s", async (_, { file, bytes }) => {
    const result = await packOf(file, await bytes());
    expect("problems" in result ? result.problems : result.files.map(({ fileName }) => fileName)).toEqual(["01 Agenda.docx", `02 Item 1 Minutes of March.${file.split(".")[1]}`, "Public agenda pack Safer Board, 3 May 2011.zip"]);
  });

  test("with the guidance as its paper, whose examples are named to be looked at", async () => {
    const result = await packOf("P.docx", wordFixture(said("Heading1", "Guidance") + said("Normal", "(Add the name of the chair of the Review Panel)")));
    expect("problems" in result ? result.problems : result.notes).toContain("To be looked at before they are published: Minutes of March. csp publication-check says what in them.");
  });

  test("or it is said how, where words that everybody may read are the title of something closed", async () => {
    const result = await packOf("P.docx", standInWord(CLOSED_TITLE, 1));
    expect("problems" in result ? result.problems[0]?.message : "").toBe("This is the title of a paper of the closed session. Take it out of what is published. If everybody may read these words, give what is closed another title in the workbook.");
  });

  test("where the agenda prints the titles of the closed session, and with one line where they are withheld", async () => {
    const wordsOf = async (...details: readonly (readonly string[])[]): Promise<string> => {
      const result = await packOf("P.docx", standInWord("Minutes", 1), details);
      if ("problems" in result) throw new Error(JSON.stringify(result.problems));
      const { unzipSync } = await import("fflate");
      return new TextDecoder().decode(unzipSync(result.files[0]?.bytes ?? new Uint8Array())["word/document.xml"]);
    };
    expect(await wordsOf()).toContain("A case");
    const withheld = await wordsOf(["Closed titles", "Withheld"]);
    expect(withheld).not.toContain("A case");
    expect(withheld).toContain("One item is taken after the public and the press have left the meeting.");
  });
});
