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
  const buffer = Buffer.from(bytes);
  const { value: html } = await mammoth.convertToHtml({ buffer });
  const { value: text } = await mammoth.extractRawText({ buffer });
  const { document } = new JSDOM(html).window;
  const words = (element: Element): string => [...element.querySelectorAll("p, li")].map((each) => each.textContent ?? "").join("\n");
  return {
    text,
    headings: [...document.querySelectorAll("h1, h2, h3")].map((each) => `${each.tagName.toLowerCase()} ${each.textContent}`),
    tables: [...document.querySelectorAll("table")].map((table) => [...table.querySelectorAll("tr")].map((row) => [...row.querySelectorAll("td, th")].map(words))),
    listItems: [...document.querySelectorAll("li")].map((each) => each.textContent ?? ""),
  };
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
