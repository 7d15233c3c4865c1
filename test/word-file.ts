import mammoth from "mammoth";
import PizZip from "pizzip";
import { JSDOM } from "jsdom";

/** A made Word file as another program, mammoth, reads it. */
export interface WordFile {
  /** The words, a line for each paragraph. */
  readonly text: string;
  readonly headings: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly listItems: readonly string[];
}

export async function readWordFile(bytes: Uint8Array): Promise<WordFile> {
  const buffer = withNumbersTyped(bytes);
  const htmlOf = async (file: Buffer): Promise<Document> => new JSDOM((await mammoth.convertToHtml({ buffer: file })).value).window.document;
  const { value: text } = await mammoth.extractRawText({ buffer });
  const document = await htmlOf(buffer);
  const lists = await htmlOf(Buffer.from(bytes));
  const words = (element: Element): string => [...element.querySelectorAll("p, li")].map((each) => each.textContent ?? "").join("\n");
  return {
    text,
    headings: [...document.querySelectorAll("h1, h2, h3")].map((each) => `${each.tagName.toLowerCase()} ${each.textContent}`),
    tables: [...document.querySelectorAll("table")].map((table) => [...table.querySelectorAll("tr")].map((row) => [...row.querySelectorAll("td, th")].map(words))),
    listItems: [...lists.querySelectorAll("li")].map((each) => each.textContent ?? ""),
  };
}

/** A Word file whose numbered lists of the paper's own have their numbers as words, which mammoth tells nothing of. */
function withNumbersTyped(bytes: Uint8Array): Buffer {
  const zip = new PizZip(bytes);
  const numbering = zip.file("word/numbering.xml")?.asText() ?? "";
  const lists = new Map(
    [...numbering.matchAll(/<w:num w:numId="(\d+)"><w:abstractNumId w:val="(\d+)"\/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="(\d+)"/g)].map(([, id = "", abstract = "", start]) => {
      const [, counts = "", shown = ""] = new RegExp(`w:abstractNumId="${abstract}">.*?<w:numFmt w:val="(\\w+)"/><w:lvlText w:val="([^"]*)"`).exec(numbering) ?? [];
      return [id, { counts, shown, next: Number(start) }] as [string, { counts: string; shown: string; next: number }];
    }),
  );
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  const typed = xml.replace(/(<w:p>(?:(?!<\/w:p>).)*?)<w:numPr><w:ilvl w:val="0"\/><w:numId w:val="(\d+)"\/><\/w:numPr>((?:(?!<\/w:p>).)*?<\/w:pPr>)/gs, (whole: string, before: string, id: string, after: string) => {
    const list = lists.get(id);
    if (!list) return whole;
    const number = list.counts === "decimal" ? String(list.next++) : String.fromCharCode(96 + list.next++);
    return `${before}<w:numPr><w:numId w:val="0"/></w:numPr>${after}<w:r><w:t xml:space="preserve">${list.shown.replace("%1", number)} </w:t></w:r>`;
  });
  if (typed !== xml) zip.file("word/document.xml", typed);
  return zip.generate({ type: "nodebuffer" });
}

/** The parts of a Word file, each parsed strictly; a part that is not well formed throws. */
export function wordParts(bytes: Uint8Array): ReadonlyMap<string, Document> {
  const zip = new PizZip(bytes, { checkCRC32: true } as PizZip.LoadOptions);
  const { DOMParser } = new JSDOM("").window;
  return new Map(
    Object.keys(zip.files).filter((name) => /\.(?:xml|rels)$/.test(name)).map((name) => {
      const part = new DOMParser().parseFromString(zip.file(name)?.asText() ?? "", "application/xml");
      const fault = part.querySelector("parsererror");
      if (fault) throw new Error(`${name} is not well formed: ${fault.textContent}`);
      return [name, part];
    }),
  );
}
