import type { DXT } from "docxtemplater";
import type { Writer } from "./row-steps";
import { EMPTY_WORDS, END_OF_WORDS, TextOutput, WORDS, markup, type Markup } from "./xml-output";

/** A tag among the words of a run, with what its module needs to end that run and to begin it again. */
export interface TagInRun extends DXT.Part {
  /** The properties of the run as they stand in the template; undefined where there is no run, as in the properties of the file. */
  runProperties?: string | undefined;
  /** Whether a link may begin here: none may within another, nor in words that are tracked as new. */
  mayBeLink?: boolean;
  /** The part of the file that the tag stands in, "word/document.xml". */
  filePath?: string;
}

interface OpenRuns {
  readonly properties: string[];
  isInLook: boolean;
  noLinks: number;
}

const BEGIN_WITHOUT_LINKS = /<w:(?:hyperlink|ins|moveTo)\b[^>]*[^/>]>|<w:(?:hyperlink|ins|moveTo)>/g;
const END_WITHOUT_LINKS = /<\/w:(?:hyperlink|ins|moveTo)>/g;
const count = (xml: string, of: RegExp): number => (xml.includes("<") ? (xml.match(of)?.length ?? 0) : 0);

/** Tells each tag of a module in which run of which part it stands. What the engine says of the part is not what its types say. */
export function withRuns(pieces: DXT.Part[], module: string, options: unknown): DXT.Part[] {
  if (hasTag(pieces, module)) noteRuns(pieces, module, (options as { readonly filePath?: string }).filePath ?? "");
  return pieces;
}

const hasTag = (pieces: readonly DXT.Part[], module: string): boolean => pieces.some((piece) => piece.module === module || (piece.subparsed !== undefined && hasTag(piece.subparsed, module)));

/** Tags between those of conditions and lists are told it last with all that is around them. */
function noteRuns(pieces: readonly DXT.Part[], module: string, filePath: string, open: OpenRuns = { properties: [], isInLook: false, noLinks: 0 }): void {
  for (const piece of pieces) {
    const { type, tag, position, value } = piece;
    if (type === "tag" && tag === "w:r") position === "start" ? open.properties.push("") : position === "end" && open.properties.pop();
    else if (type === "tag" && tag === "w:rPr" && position !== "selfclosing") open.isInLook = position === "start";
    else if (open.isInLook && open.properties.length > 0) open.properties.push((open.properties.pop() ?? "") + value);
    else if (type === "content") open.noLinks = Math.max(0, open.noLinks + count(value, BEGIN_WITHOUT_LINKS) - count(value, END_WITHOUT_LINKS));
    if (piece.module === module) Object.assign(piece, { runProperties: open.properties.at(-1), mayBeLink: open.noLinks === 0, filePath } satisfies Partial<TagInRun>);
    if (piece.subparsed) noteRuns(piece.subparsed, module, filePath, open);
  }
}

const inLook = (properties: string): string => (properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`);

/** What ends a run of words and begins one with these properties. */
export const END_OF_RUN = "</w:t></w:r>";
export const beginRun = (properties: string): string => `<w:r>${inLook(properties)}${WORDS}`;

/** A line end in the middle of a run. */
export const lineEnd = (properties: string): Markup => markup(`${END_OF_RUN}<w:r><w:br/></w:r>${beginRun(properties)}`);

/** What the engine is handed for a tag in a run: words that are empty are written in the shorter way, as they are in rows. */
export function renderedInRun({ write }: Writer, value: unknown): DXT.Rendered {
  const out = new TextOutput();
  write(value, out);
  return { value: out.xml.replaceAll(WORDS + END_OF_WORDS, EMPTY_WORDS), errors: [] };
}

/** The properties of a run with others in their place; Word's schema has the style first, and the fonts behind it. */
export const withLook = (properties: string, { style, fonts }: { readonly style?: string; readonly fonts?: string }): string => {
  const [own = ""] = /<w:rStyle\b[^>]*\/>/.exec(properties) ?? [];
  const rest = properties.replace(/<w:rStyle\b[^>]*\/>/, "");
  const ofStyle = style === undefined ? own : `<w:rStyle w:val="${style}"/>`;
  return ofStyle + (fonts === undefined ? rest : `${fonts}${rest.replace(/<w:rFonts\b[^>]*\/>/, "")}`);
};
