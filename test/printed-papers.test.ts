import fs from "node:fs";
import path from "node:path";
import { makeFrom } from "./made-documents";
import { PAPERS, describeWith } from "./programs";
import { wordDifferences } from "./word-differences";
import { readWordFile } from "./word-file";

/** A paper that an example is taken from: the lines of its file, and where the words that we make of it differ. */
interface Printed {
  readonly example: string;
  readonly id: string;
  readonly file: string;
  readonly lines: readonly [first: number, last: number];
  readonly differences: readonly string[];
}

/** Faults of the scanned text; the four footnotes, and their marks; and the target that is printed as 2.12 and again as 2.13. */
const CAMBRIDGE = [
  "subject > ",
  "hosen > chosen",
  "22 > 22nd",
  "132 > 13",
  "comprising of representation from cambac the private security industry the voluntary sector police city council addenbrookes hospital daat trading standards and alcohol treatment services 2 a 3 reduction in the number of violent crimes with injury over the next three years > ",
  "3 a hospital where persons suffering from multiple serious injuries that could result in death or serious disability can be operated on immediately if necessary and where there is a full range of trauma specialists including orthopaedics neurosurgery and radiology teams > ",
  ...Array<string>(4).fill("e > "),
  "2 9 > ",
  " > 2 9",
  "patrticipating > participating",
  "2 13 to reduce > ",
  "percentage of idvas clients where there is a repeat incident within 12 months from 35 to 29 by march 2012 the > ",
  "ni132 > ni32",
  "14 > 13",
  "ni 32 repeat incidents of domestic violence local area agreement > ",
  "15 > 14",
  "i0om > iom",
];

/** The break of a line, which the program that reads the made file leaves out, and faults of the scanned text. */
const BRIEFING = ["manager cambridgeshire > managercambridgeshire", ...Array<string>(3).fill("4 > 4th"), "aresult > a result"];

/** The words of the emblem and of a picture of the signature, where the letter says to whom it is, and labels. */
const LETTER = [
  "offender management service national > ",
  "to whom it may concern > ",
  " > e mail",
  "09 > to whom it may concern date 9",
  "re > ",
  "a handwritten signature in blue ink that reads > ",
  "the signature is written in a cursive style and is positioned above a faint light colored rectangular stamp or watermark karen macleod > ",
];

/** The label of the date, and the numbers of paragraphs that the text of the paper has lost but for 4, 7 and 11. */
const NOTTINGHAMSHIRE = [" > date", ...[1, 2, 3, 5, 6, 8, 9, 10].map((number) => ` > ${number}`), "affectedall > affected all"];

const PRINTED: readonly Printed[] = [
  { example: "cambridge-reports-2011-05-03", id: "board-report", file: "000_", lines: [827, 1096], differences: CAMBRIDGE },
  { example: "cambridge-reports-2011-05-03", id: "briefing", file: "000_", lines: [1541, 1647], differences: BRIEFING },
  { example: "derbyshire-modern-slavery-2016-11-29", id: "board-report", file: "003_", lines: [432, 489], differences: [" > report to the"] },
  { example: "nottinghamshire-2012-07-10", id: "board-report", file: "002_", lines: [1, 97], differences: NOTTINGHAMSHIRE },
  { example: "derbyshire-letter-2016-08-09", id: "letter", file: "003_", lines: [738, 786], differences: LETTER },
];

describeWith(PAPERS, "the words of the published papers", () => {
  test.each(PRINTED)("$example: $id", async ({ example, id, file, lines: [first, last], differences }) => {
    const name = fs.readdirSync(PAPERS.place ?? "").find((each) => each.startsWith(file)) ?? "";
    const printed = fs.readFileSync(path.join(PAPERS.place ?? "", name), "utf8").split("\n").slice(first - 1, last).join("\n");
    expect(wordDifferences(printed, (await readWordFile(makeFrom(example, id))).text)).toEqual(differences);
  });
});
