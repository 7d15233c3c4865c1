import ExcelJS from "exceljs";
import PizZip from "pizzip";
import { checkPublication } from "../checks/publication/check-publication";
import { photographOf, type PhotographOf } from "./planted-leaks/photograph";
import { pdfOf, words } from "./planted-leaks/pdf-leaks";
import { REGISTER } from "./planted-leaks/planted-leak";
import { cleanWordFile } from "./planted-leaks/word-leaks";

function inWordFile(photograph: Uint8Array): Uint8Array {
  const zip = new PizZip(cleanWordFile);
  zip.file("word/media/image1.jpeg", photograph);
  return zip.generate({ type: "uint8array" });
}

async function inWorkbook(photograph: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = workbook.lastModifiedBy = "A partnership";
  const sheet = workbook.addWorksheet("Figures");
  sheet.addRows([["Measure"], ["Burglary"]]);
  sheet.addImage(workbook.addImage({ buffer: Buffer.from(photograph) as never, extension: "jpeg" }), "C2:D4");
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const inPdf = (photograph: Uint8Array): Uint8Array =>
  pdfOf({ page: words("Progress of the partnership"), more: [`<</Type/XObject/Subtype/Image/Width 1/Height 1/Filter/DCTDecode/Length ${photograph.length}>>\nstream\n${String.fromCharCode(...photograph)}\nendstream`] });

const PLACES: readonly (readonly [file: string, plant: (photograph: Uint8Array) => Uint8Array | Promise<Uint8Array>, place: string])[] = [
  ["Report.docx", inWordFile, "in the notes of the picture image1.jpeg"],
  ["Report.xlsx", inWorkbook, "in the notes of the picture image1.jpeg"],
  ["Report.pdf", inPdf, "in the notes of a photograph in the PDF"],
];

describe.each(PLACES)("a photograph in %s", (name, plant, place) => {
  const found = async (photograph: PhotographOf): Promise<readonly string[]> => {
    const { findings, unread } = checkPublication({ name, bytes: await plant(photographOf(photograph)) }, REGISTER);
    expect(unread).toEqual([]);
    return findings.map((each) => `${each.severity}: ${each.kind} ${each.place}: ${each.message.split(".")[0]}`);
  };

  test.each([false, true])("that says where it was taken must be taken out (big-endian: %s)", async (isBigEndian) => {
    expect(await found({ hasPosition: true, isBigEndian })).toEqual([`must be taken out: document-property ${place}: This photograph says where it was taken, to some metres`]);
  });

  test("that names who took it is to be looked at, and a name of the register in it must be taken out", async () => {
    expect(await found({ artist: "A photographer" })).toEqual([`to be looked at: document-property ${place}: This photograph names who took it, or whose camera it was`]);
    expect((await found({ artist: "Zoe Quillfeather" })).map((each) => each.split(" in ")[0])).toEqual(expect.arrayContaining(["must be taken out: name", "to be looked at: document-property"]));
  });

  test("is looked through in the notes of programs as well", async () => {
    expect(await found({ xmp: '<rdf:Description exif:GPSLatitude="52,12.5N"/>' })).toEqual([expect.stringContaining("says where it was taken")]);
    expect(await found({ xmp: "<dc:description>Zoe Quillfeather at home</dc:description>" })).toEqual([expect.stringMatching(/^must be taken out: name /)]);
  });

  test("that says nothing of it is clean", async () => expect(await found({})).toEqual([]));
});
