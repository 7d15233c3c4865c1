import { spawnSync } from "node:child_process";

/** A bookmark or a link of a PDF as another program, pdf.js, reads it; pages from 1. */
export interface LeadsTo {
  readonly words: string;
  readonly page: number;
  readonly level: number;
}

/** A PDF as another program, pdf.js, reads it. */
export interface PdfFile {
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  readonly pages: readonly string[];
  readonly bookmarks: readonly LeadsTo[];
  /** Links inside the file, by the page on which they stand and from its top. */
  readonly links: readonly (LeadsTo & { readonly from: number })[];
  /** Links out of the file. */
  readonly addresses: readonly string[];
  /** Where the words at the foot of each page stand as it is seen: from its left and its top, as parts of it, and turned by how many degrees. */
  readonly feet: readonly { readonly left: number; readonly top: number; readonly turned: number }[];
  /** The roles of the tags of each page, with what they hold. */
  readonly tags: readonly string[];
}

/** pdf.js is a module, which the test runner loads none of: it runs in a program of its own. */
const PROGRAM = String.raw`
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0, useSystemFonts: false }).promise;
const pageOf = async (dest) => (await pdf.getPageIndex((typeof dest === "string" ? await pdf.getDestination(dest) : dest)[0])) + 1;
const { info } = await pdf.getMetadata();
const bookmarks = [];
const walk = async (items, level) => { for (const item of items ?? []) { bookmarks.push({ words: item.title, page: await pageOf(item.dest), level }); await walk(item.items, level + 1); } };
await walk(await pdf.getOutline(), 1);
const pages = [], links = [], addresses = [], tags = [], feet = [];
const roles = (node) => (node?.role ? node.role : "") + (node?.children?.length ? "(" + node.children.map(roles).filter(Boolean).join(" ") + ")" : "");
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  for (const item of (await page.getTextContent()).items) {
    if (!item.str.startsWith("Pack")) continue;
    const [a, b, c, d, e, f] = viewport.transform, [p, q, , , x, y] = item.transform;
    feet.push({ left: (a * x + c * y + e) / viewport.width, top: (b * x + d * y + f) / viewport.height, turned: Math.round((Math.atan2(b * p + d * q, a * p + c * q) * 180) / Math.PI) });
  }
  pages.push((await page.getTextContent()).items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("").replaceAll("\u00a0", " "));
  tags.push(roles(await page.getStructTree()));
  for (const each of (await page.getAnnotations()).sort((a, b) => b.rect[3] - a.rect[3] || a.rect[0] - b.rect[0])) {
    if (each.subtype !== "Link") continue;
    if (each.dest) links.push({ words: each.contentsObj?.str ?? "", page: await pageOf(each.dest), level: 0, from: number });
    else addresses.push(each.url ?? each.unsafeUrl ?? "");
  }
}
const mark = await pdf.getMarkInfo();
process.stdout.write(JSON.stringify({ title: info.Title ?? "", language: info.Language ?? "", isTagged: mark?.Marked === true, pages, bookmarks, links, addresses, feet, tags }));
`;

export function readPdf(bytes: Uint8Array): PdfFile {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", PROGRAM], { input: bytes, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PdfFile;
}
