import { deflateSync } from "node:zlib";
import PizZip from "pizzip";
import * as z from "zod/mini";
import { checkAccessibility } from "../core/docx/accessibility/check-accessibility";
import { Chart, chart } from "../core/docx/chart/chart";
import { fillTemplate } from "../core/docx/fill-template";
import { Picture, picture, type GivenPicture } from "../core/docx/picture/picture";
import { crc32 } from "../core/xlsx/zip-parts";
import { said, wordFixture, type Change } from "./word-fixture";
import { wordParts } from "./word-file";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const joined = (...pieces: readonly Uint8Array[]): Uint8Array => Uint8Array.from(pieces.flatMap((piece) => [...piece]));
const number = (value: number): Uint8Array => Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);

/** A PNG of one colour, and one with further chunks. */
const chunk = (name: string, content: Uint8Array): Uint8Array => {
  const named = joined(bytesOf(name), content);
  return joined(number(content.length), named, number((crc32(named, -1) ^ -1) >>> 0));
};
const png = (width: number, height: number, ...notes: readonly Uint8Array[]): Uint8Array =>
  joined(
    bytesOf("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", joined(number(width), number(height), Uint8Array.of(8, 0, 0, 0, 0))),
    ...notes,
    chunk("IDAT", deflateSync(new Uint8Array((Math.min(width, 400) + 1) * Math.min(height, 400)))),
    chunk("IEND", new Uint8Array()),
  );

/** A progressive JPEG of 40 by 20 dots. */
const JPEG = Uint8Array.from(Buffer.from("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACAWGBwYFCAcGhwkIiAmMFA0MCwsMGJGSjpQdGZ6eHJmcG6AkLicgIiuim5woNqirr7EztDOfJri8uDI8LjKzsb/2wBDASIkJDAqMF40NF7GhHCExsbGxsbGxsbGxsbGxsbGxsbGxsbGxsbGxsbGxsbGxsbGxsbGxsbGxsbGxsbGxsbGxsb/wgARCAAUACgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQD/8QAFwEBAAMAAAAAAAAAAAAAAAAAAAIDBP/aAAwDAQACEAMQAAABkUkplImUjcZLAAP/xAAWEAEBAQAAAAAAAAAAAAAAAAARACD/2gAIAQEAAQUCIiIiIiNf/8QAFhEBAQEAAAAAAAAAAAAAAAAAEgAg/9oACAEDAQE/ATGOP//EABYRAQEBAAAAAAAAAAAAAAAAABMAIP/aAAgBAgEBPwFJJMf/xAAUEAEAAAAAAAAAAAAAAAAAAAAw/9oACAEBAAY/An//xAAWEAEBAQAAAAAAAAAAAAAAAAAAETD/2gAIAQEAAT8hy/8AiIiP/9oADAMBAAIAAwAAABDDDAEEH//EABQRAQAAAAAAAAAAAAAAAAAAACD/2gAIAQMBAT8QQ//EABYRAQEBAAAAAAAAAAAAAAAAAAAREP/aAAgBAgEBPxDfVV//xAAWEAEBAQAAAAAAAAAAAAAAAAAAcRH/2gAIAQEAAT8QhCEIQhCEMMMMMP/Z", "base64"));
const segment = (marker: number, content: Uint8Array): Uint8Array => joined(Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255), content);
const inJpeg = (...segments: readonly Uint8Array[]): Uint8Array => joined(JPEG.subarray(0, 2), ...segments, JPEG.subarray(2));
const exif = (orientation: number): Uint8Array => segment(0xe1, joined(bytesOf("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"), Uint8Array.of(orientation), bytesOf("\0\0\0\0\0\0GPS 52.2,0.1")));

const LOGO = "The shield of the partnership";
const given = (change: Partial<GivenPicture> = {}): GivenPicture => ({ bytes: png(200, 100), alternativeText: LOGO, width: 40, height: 40, ...change });
const pictureOf = (change: Partial<GivenPicture> = {}): Picture => {
  const made = Picture.of(given(change), "logo.png");
  if (!(made instanceof Picture)) throw new Error(made.message);
  return made;
};

const schema = z.object({ title: z.string(), isLate: z.boolean(), logo: z.nullable(picture), months: z.nullable(chart), items: z.array(z.object({ photo: picture })) });
const months = new Chart({ kind: "lines", title: "Burglary", finding: "More.", categories: { title: "Month", labels: ["May"] }, values: { title: "Crimes", decimals: 0 }, series: [{ name: "2011", values: [1] }] });
interface Data {
  readonly logo?: Picture | null;
  readonly items?: readonly { readonly photo: Picture }[];
}
const filled = (body: string, data: Data = {}, changes: Readonly<Record<string, Change>> = {}) =>
  fillTemplate({ name: "ours.docx", bytes: wordFixture(said("Heading1", "{Title}") + body, changes) }, { title: "A paper" }, schema, { title: "A paper", isLate: false, logo: pictureOf(), months, items: [], ...data });
function made(...of: Parameters<typeof filled>): Uint8Array {
  const result = filled(...of);
  if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.bytes;
}
const xmlOf = (bytes: Uint8Array, part = "word/document.xml"): string => new PizZip(bytes).file(part)?.asText() ?? "";
const media = (bytes: Uint8Array): readonly string[] => Object.keys(new PizZip(bytes).files).filter((name) => name.startsWith("word/media/"));
const sizes = (bytes: Uint8Array): readonly string[] => [...xmlOf(bytes).matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, cx, cy]) => `${Math.round(Number(cx) / 36_000)} by ${Math.round(Number(cy) / 36_000)} mm`);
const ONE = said("Normal", "{%Logo}");

describe("a picture in a Word file", () => {
  test("is stored as it is, under a name of ours, with its alternative text", () => {
    const bytes = made(ONE);
    expect(media(bytes)).toEqual(["word/media/shown1.png"]);
    expect(new PizZip(bytes).file("word/media/shown1.png")?.asUint8Array()).toEqual(png(200, 100));
    expect(xmlOf(bytes, "[Content_Types].xml")).toContain('PartName="/word/media/shown1.png" ContentType="image/png"');
    expect(xmlOf(bytes)).toContain(`descr="${LOGO}"`);
    expect(checkAccessibility(bytes)).toEqual([]);
  });

  test.each<[string, Partial<GivenPicture>, string]>([
    ["in its own proportions within its room", {}, "40 by 20 mm"],
    ["that is upright", { bytes: png(100, 200) }, "20 by 40 mm"],
    ["that is a JPEG", { bytes: JPEG }, "40 by 20 mm"],
    ["no wider than the text", { width: 900, height: 900 }, "172 by 86 mm"],
    ["no higher than the page", { bytes: png(10, 400), width: 900, height: 9_000 }, "6 by 259 mm"],
  ])("%s is as large as it may be", (_, change, size) => expect(sizes(made(ONE, { logo: pictureOf(change) }))).toEqual([size]));

  test("no wider than its cell", () => {
    const cell = `<w:tc><w:tcPr><w:tcW w:w="1134" w:type="dxa"/></w:tcPr>${ONE}</w:tc>`;
    expect(sizes(made(`<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1134"/></w:tblGrid><w:tr>${cell}</w:tr></w:tbl>${said("Normal", "after")}`))).toEqual(["16 by 8 mm"]);
  });

  test("is stored once however often it is shown, and numbered with the charts and with what the template has", () => {
    const theirs = '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="7" name="Seal" descr="The seal"/></wp:inline></w:drawing></w:r></w:p>';
    const items = [{ photo: pictureOf() }, { photo: pictureOf({ bytes: JPEG, alternativeText: "The hall" }) }];
    const bytes = made(theirs + ONE + said("Normal", "{%Months}") + ["{#Items}", "{%Photo}", "{/Items}"].map((words) => said("Normal", words)).join(""), { items }, {
      "word/footer.xml": (xml) => xml.replace("A footer", "{%Logo}"),
      "word/media/shown1.jpeg": () => "theirs",
    });
    expect([...xmlOf(bytes).matchAll(/<wp:docPr id="(\d+)" name="([^"]*)"/g)].map(([, id, name]) => `${id} ${name}`)).toEqual(expect.arrayContaining(["7 Seal"]));
    const ids = ["word/document.xml", "word/footer.xml"].flatMap((part) => [...xmlOf(bytes, part).matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => Number(id)));
    expect([...ids].sort((a, b) => a - b)).toEqual([7, 8, 9, 10, 11, 12]);
    expect([...media(bytes)].sort()).toEqual(["word/media/shown1.jpeg", "word/media/shown1.png", "word/media/shown2.jpeg"]);
    expect(xmlOf(bytes, "word/_rels/document.xml.rels").match(/media\/shown/g)).toHaveLength(2);
    expect(xmlOf(bytes, "word/_rels/footer.xml.rels")).toContain('Target="media/shown1.png"');
    expect(() => wordParts(bytes)).not.toThrow();
  });

  test("says whatever its alternative text is", () => {
    const words = 'A & B <b>"x"</b> it\'s\u0000 ]]> \ud83d\nnext';
    const document = wordParts(made(ONE, { logo: pictureOf({ alternativeText: words }) })).get("word/document.xml");
    expect(document?.getElementsByTagName("wp:docPr")[0]?.getAttribute("descr")).toBe('A & B <b>"x"</b> it\'s ]]> \ufffd next');
  });

  test("is left out with its paragraph where the document has none", () => {
    const bytes = made(ONE + said("Normal", "after"), { logo: null });
    expect([media(bytes), xmlOf(bytes).includes("drawing")]).toEqual([[], false]);
  });

  test("carries nothing that a camera or a program noted in it: no place, no name, no time", () => {
    const notes = ["tEXt", "iTXt", "eXIf", "tIME"].map((name) => chunk(name, bytesOf("Author\0somebody")));
    expect(pictureOf({ bytes: png(200, 100, ...notes) }).read.bytes).toEqual(png(200, 100));
    const noted = inJpeg(exif(1), segment(0xed, bytesOf("Photoshop")), segment(0xfe, bytesOf("a comment \xff\xd9")));
    expect(pictureOf({ bytes: joined(noted, bytesOf("a film behind it")) }).read.bytes).toEqual(JPEG);
    const profile = inJpeg(segment(0xe2, bytesOf("ICC_PROFILE")));
    expect(pictureOf({ bytes: profile }).read.bytes).toEqual(profile);
  });
});

describe("a picture that a paper cannot hold", () => {
  const OTHER = /^This picture is (?:a|an) [\w -]+, which not every Word shows\. Save it as PNG or JPEG, and choose that file\.$/;
  const DAMAGED = /^This picture is damaged or not whole\./;

  test.each<[string, Partial<GivenPicture>, RegExp]>([
    ["no alternative text", { alternativeText: " \n" }, /^This picture has no alternative text\. Say in a sentence what it shows/],
    ["the name of a file as alternative text", { alternativeText: "logo_final.png" }, /^The alternative text of this picture is "logo_final\.png", which does not say what it shows\./],
    ["no size", { width: NaN }, /^This picture has no size\./],
    ["SVG", { bytes: bytesOf('\ufeff<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'.replace("\ufeff", "\xef\xbb\xbf")) }, OTHER],
    ["GIF", { bytes: bytesOf("GIF89a\x01\0\x01\0") }, OTHER],
    ["BMP", { bytes: bytesOf("BM0000") }, OTHER],
    ["TIFF", { bytes: bytesOf("II*\0") }, OTHER],
    ["WebP", { bytes: bytesOf("RIFF\x01\0\0\0WEBPVP8 ") }, OTHER],
    ["HEIC", { bytes: bytesOf("\0\0\0\x18ftypheic") }, OTHER],
    ["words", { bytes: bytesOf("hello") }, /^This is no picture that Word can show\. Choose a PNG or a JPEG file\.$/],
    ["nothing", { bytes: new Uint8Array() }, /^This is no picture/],
    ["a page of a web site", { bytes: bytesOf("<html><svg/></html>") }, /^This is no picture/],
    ["no dots", { bytes: png(0, 100) }, DAMAGED],
    ["more dots than any screen has", { bytes: png(60_000, 60_000) }, /^This picture has more than 50 million dots\./],
    ["too many bytes", { bytes: joined(png(2, 2).subarray(0, 33), new Uint8Array(11 * 1024 * 1024)) }, /^This picture is larger than 10 MB\./],
    ["a photograph on its side", { bytes: inJpeg(exif(6)) }, /^This photograph lies on its side/],
  ])("%s is told what to do", (_, change, message) => expect(Picture.of(given(change), "logo.png")).toEqual({ code: "picture-refused", message: expect.stringMatching(message), where: "logo.png" }));

  test("is refused wherever it is cut off", () => {
    for (const whole of [png(200, 100), JPEG, inJpeg(exif(1))]) {
      for (let length = 8; length < whole.length; length++) expect([length, Picture.of(given({ bytes: whole.subarray(0, length) }), "logo.png")]).toEqual([length, expect.objectContaining({ message: expect.stringMatching(DAMAGED) })]);
    }
  });

  test("stops nothing, whatever its bytes are", () => {
    let seed = 1;
    const next = (below: number): number => ((seed = (seed * 48_271) % 2_147_483_647) % below);
    for (let run = 0; run < 2_000; run++) {
      const bytes = [png(200, 100), inJpeg(exif(1))][run % 2]?.slice() ?? new Uint8Array();
      for (let change = 0; change <= next(4); change++) bytes[next(bytes.length)] = next(256);
      const read = Picture.of(given({ bytes }), "logo.png");
      expect(read instanceof Picture ? read.read.width > 0 : read.code).toBe(read instanceof Picture ? true : "picture-refused");
    }
  });
});

describe("the tag of a picture", () => {
  test.each([
    ["{Logo}", "{Logo} is a picture, and no words. Write {%Logo}, alone in a paragraph."],
    ["See {%Logo}", "{%Logo} is a picture and needs a paragraph of its own. Press Enter before and after it, and leave nothing else in its paragraph."],
    ["{%Lgo}", 'There is nothing called "Lgo" to put in {%Lgo}. Write {%Logo} if that is what you mean.'],
    ["{@Logo}", "{@Logo} cannot be filled. Write {%Logo}."],
  ])("%s is told what to write", (tag, message) => expect(filled(said("Normal", tag))).toMatchObject({ problems: [{ message }] }));
});
