import { attributeOf, childrenNamed, elementsBelow, rawWords, words, type XmlElement } from "../../core/docx/xml-tree";
import { chartWorkbooks, type ReadEmbedded } from "./chart-workbooks";
import type { FileParts } from "./file-parts";
import type { PublicationFinding } from "./publication-result";
import type { Passage } from "./words/passage";

/** Parts that say how things look, or what the file is made of. */
const LOOK = /^\[content_types\]\.xml$|\/(?:styles\d*|stylesWithEffects|theme\/.*|themeOverride\d*|fontTable|numbering|webSettings|calcChain|colors\d*|style\d+|metadata|tableStyles|printerSettings\d*|presProps|viewProps)\.(?:xml|bin)$|\/theme\//i;
const PICTURES = /\.(?:png|jpe?g|gif|emf|wmf|svg|tiff?|bmp|webp|odttf|fntdata|wdp|ico)$/;

/** What people call the parts of a file that are not its pages. */
const NAMES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\/chart(?:s|ex)?\//, "in a chart"],
  [/\/diagrams\//, "in a diagram"],
  [/\/glossary\//, "in a building block that the file carries"],
  [/^customxml\//, "in data that the file carries"],
  [/\/drawings\//, "in a drawing"],
  [/settings\.xml$/, "in the settings of the file"],
  [/\/people|persons?\//, "in the list of who changed the file"],
  [/\/comments/i, "in a comment"],
  [/\/externallinks\//, "in what is kept of another workbook"],
  [/\/pivot/, "in what a pivot table keeps"],
  [/\/tables\//, "in an Excel table"],
];

const nameOf = (part: string): string => NAMES.find(([pattern]) => pattern.test(part))?.[1] ?? `in the part ${part} of the file`;

/** The words of every part that is not read in another way, so that no part of a file is passed over. */
export function otherPassages(parts: FileParts, isRead: (name: string) => boolean): readonly Passage[] {
  return parts.names.filter((name) => /\.(?:xml|vml|rels)$/.test(name) && !isRead(name) && !LOOK.test(name) && !name.startsWith("docprops/")).flatMap((name) => {
    if (name.endsWith(".rels")) return addresses(parts, name);
    const about = { place: (shown: string) => `${nameOf(name)}, at ${shown}`, isOfWholeFile: true };
    return wordsIn(parts.tree(name)).map((said) => ({ ...about, words: said }));
  });
}

/** The addresses of links and of files that a part points to. */
const addresses = (parts: FileParts, name: string): readonly Passage[] =>
  childrenNamed(parts.tree(name), "Relationship")
    .filter((each) => attributeOf(each, "TargetMode") === "External")
    .map((each) => ({ words: decoded(attributeOf(each, "Target") ?? ""), place: (shown) => `in the address of a link, at ${shown}`, isWithoutCapitals: true }));

/** An address as it is typed, where it can be told. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const SAID = /^(?:descr|title|alt|tooltip|prompt|promptTitle|error|errorTitle|displayName|caption|val|v)$/;

/** The words of each paragraph of a drawing, and of each element that has words of its own; with what stands in attributes for people. */
function wordsIn(root: XmlElement | undefined): readonly string[] {
  const all: string[] = [];
  const inParagraph = new Set<XmlElement>();
  for (const each of elementsBelow(root)) {
    for (const [name, value] of each.attributes) if (SAID.test(name.replace(/^.*:/, "")) && /\p{L}.*[\p{L}\d]/u.test(value)) all.push(value);
    if (/(?:^|:)p$/.test(each.name)) {
      let text = "";
      for (const inner of elementsBelow(each)) {
        if (rawWords(inner).trim() === "") continue;
        text += words(inner);
        inParagraph.add(inner);
      }
      all.push(text);
    } else if (!inParagraph.has(each) && rawWords(each).trim() !== "") all.push(words(each));
  }
  return all;
}

/** Whole files and programs that the file carries. */
export function embeddedFiles(parts: FileParts, readWorkbookBehind: ReadEmbedded): readonly PublicationFinding[] {
  const ofCharts = chartWorkbooks(parts, readWorkbookBehind);
  const others = parts.names.filter((name) => !/\.(?:xml|rels|vml)$/.test(name) && !PICTURES.test(name) && !LOOK.test(name) && !ofCharts.names.has(name));
  const embedded = others.map((name): PublicationFinding => ({ kind: "embedded-file", message: `${whatIs(name)} is embedded with all that it holds, also what is not shown. Delete it, and paste what it shows as a picture or as text.`, place: `in the part ${name} of the file`, severity: "must be taken out" }));
  const pictures = parts.names.filter((name) => /^docprops\/thumbnail/.test(name)).map((): PublicationFinding => ({ kind: "kept-data", message: "The file carries a small picture of its first page as it was when it was saved. Choose File, Info, Show All Properties and take away Save preview picture, or look at it.", place: "in the properties of the file", severity: "to be looked at" }));
  return [...ofCharts.findings, ...embedded, ...pictures];
}

function whatIs(name: string): string {
  if (/\.(?:xls[xmb]?|ods)$/.test(name)) return "A workbook";
  if (/\.(?:doc[xm]?|odt|rtf)$/.test(name)) return "A Word file";
  if (/\.(?:ppt[xm]?)$/.test(name)) return "A presentation";
  if (/vba/.test(name)) return "A program of macros";
  return /\.pdf$/.test(name) ? "A PDF" : "An object of another program";
}
