import type { DXT } from "docxtemplater";
import type { Writer, Writers } from "./row-steps";
import { markup } from "./xml-output";

/** The tag of a shade, which stands for the same name as the word beside it. */
export const SHADE = "status-shade";
/** The tag as it is found, before its cell is known. */
const ASKED = "status";

/** Pale shades: words that are over 7:1 on white are over 5:1 on each. Those of no word here stand on grey. */
export const SHADES = { good: "DDEFE3", between: "FFF0D1", bad: "FBE0DC", open: "E6EBF0" } as const;

const WORDS: Readonly<Record<Exclude<keyof typeof SHADES, "open">, readonly string[]>> = {
  good: ["met", "on track", "achieved", "complete", "completed", "closed", "done", "green", "baseline set"],
  between: ["at risk", "ongoing", "in progress", "partly met", "baseline being set", "slipped", "held", "amber"],
  bad: ["not met", "off track", "missed", "overdue", "late", "done late", "closed without completion", "red"],
};

const SHADE_OF: ReadonlyMap<string, string> = new Map(Object.entries(WORDS).flatMap(([shade, words]) => words.map((each) => [each, SHADES[shade as keyof typeof WORDS]] as const)));

/**
 * The shade of a cell by the status that it begins with, "Met (provisional)" or "Closed – letter sent"; none where it is blank.
 * @example shadeOf("Not met") // "FBE0DC"
 */
export function shadeOf(status: string): string | undefined {
  const word = /^[^(\n:;,.–—]*?(?=\s*(?:[(\n:;,.–—]|\s-\s|$))/.exec(status.trim())?.[0] ?? "";
  return status.trim() === "" ? undefined : (SHADE_OF.get(word.toLowerCase()) ?? SHADES.open);
}

/** The schema of Word has these properties of a cell behind its shade. */
const BEHIND_THE_SHADE = /<w:(?:noWrap|tcMar|textDirection|tcFitText|vAlign|hideMark|headers|cellIns|cellDel|cellMerge|tcPrChange)\b/;

/**
 * Lets {~Status} in a cell print a status and shade the cell by it: the word is always there, so that nothing is told by
 * colour alone. In the pieces of a row the shade is a tag of its own among the properties of the cell, and the word an
 * ordinary tag.
 */
export function statusShadeModule(): DXT.Module & { readonly writers: Writers } {
  const shades = new Map([...new Set(Object.values(SHADES))].map((fill) => [fill as string, markup(`<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`)]));
  const shadeXml = (value: unknown): ReturnType<typeof markup> | undefined => shades.get(shadeOf(typeof value === "string" ? value : "") ?? "");
  const writer: Writer = {
    isParagraph: false,
    write(value, out) {
      const shade = shadeXml(value);
      if (shade) out.put(shade);
    },
  };
  return {
    name: "StatusShade",
    writers: { [SHADE]: () => writer },
    matchers: () => [["~", ASKED, {}]],
    postparse: withShades,
    render(part: DXT.Part, { scopeManager }: DXT.RenderOptions): DXT.Rendered | null {
      return part.module === SHADE ? { value: shadeXml(scopeManager.getValue(part.value, { part }))?.text ?? "", errors: [] } : null;
    },
  };
}

/** Gives each cell with a status the tag of its shade, and makes the status an ordinary tag, in a cell or not. */
function withShades(pieces: DXT.Part[]): DXT.Part[] {
  const result: DXT.Part[] = [];
  let cell = -1;
  for (const piece of pieces) {
    const isCell = piece.type === "tag" && piece.tag === "w:tc";
    if (isCell && piece.position === "start") cell = result.length;
    if (isCell && piece.position === "end") cell = -1;
    if (piece.type !== "placeholder" || piece.module !== ASKED) {
      result.push(piece);
      continue;
    }
    const { module: _, ...word } = piece;
    if (cell >= 0) result.splice(cell + 1, 0, ...shaded(result.splice(cell + 1), { ...word, module: SHADE } as DXT.Part));
    cell = -1;
    result.push(word as DXT.Part);
  }
  return result;
}

const outside = (value: string): DXT.Part => ({ type: "content", position: "outsidetag", value }) as DXT.Part;

/** What stands in a cell up to its status, with the tag of the shade in its place among the properties of the cell. */
function shaded(pieces: readonly DXT.Part[], shade: DXT.Part): readonly DXT.Part[] {
  const [first, ...rest] = pieces;
  if (!first || first.type !== "content" || !first.value.includes("<w:tcPr")) return [outside("<w:tcPr>"), shade, outside("</w:tcPr>"), ...pieces];
  const xml = first.value.replace(/<w:tcPr\s*\/>/, "<w:tcPr></w:tcPr>").replace(/<w:shd\b[^>]*\/>/, "");
  const behind = xml.search(BEHIND_THE_SHADE);
  const at = behind < 0 ? xml.indexOf("</w:tcPr>") : behind;
  return [outside(xml.slice(0, at)), shade, outside(xml.slice(at)), ...rest];
}
