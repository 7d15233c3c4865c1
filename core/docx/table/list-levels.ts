import { attributeOf, childAt, childrenNamed, type XmlElement } from "../xml-tree";

/** How the lines of a list are marked at one of its levels. */
export interface ListLevel {
  /** "bullet", "decimal", "lowerLetter" and more, as Word names them. */
  readonly counts: string;
  /** What stands before the words, "%1." where a number of that level goes. */
  readonly mark: string;
  readonly start: number;
}

/** A list that paragraphs name by its number. Lists of one `kind` count on from each other, but for those that begin anew. */
export interface WordList {
  readonly kind: string;
  /** By level, from 0. */
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** The number with which the list begins anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

const valueAt = (element: XmlElement | undefined, name: string): string | undefined => attributeOf(childAt(element, name), "val");

/** The lists of a file by the numbers that paragraphs name them by. */
export function wordLists(numbering: XmlElement | undefined): ReadonlyMap<string, WordList> {
  const kinds = new Map(childrenNamed(numbering, "w:abstractNum").map((kind) => [attributeOf(kind, "abstractNumId") ?? "", levelsOf(childrenNamed(kind, "w:lvl"))]));
  return new Map(
    childrenNamed(numbering, "w:num").map((list): readonly [string, WordList] => {
      const kind = valueAt(list, "w:abstractNumId") ?? "";
      const own = childrenNamed(list, "w:lvlOverride");
      const levels = new Map([...(kinds.get(kind) ?? []), ...levelsOf(own.flatMap((each) => childrenNamed(each, "w:lvl")))]);
      const restarts = own.flatMap((each): (readonly [number, number])[] => {
        const start = valueAt(each, "w:startOverride");
        return start === undefined ? [] : [[Number(attributeOf(each, "ilvl") ?? 0), Number(start)]];
      });
      return [attributeOf(list, "numId") ?? "", { kind, levels, restarts: new Map(restarts) }];
    }),
  );
}

function levelsOf(levels: readonly XmlElement[]): ReadonlyMap<number, ListLevel> {
  return new Map(
    levels.map((level) => {
      const at = Number(attributeOf(level, "ilvl") ?? 0);
      return [at, { counts: valueAt(level, "w:numFmt") ?? "decimal", mark: valueAt(level, "w:lvlText") ?? `%${at + 1}.`, start: Number(valueAt(level, "w:start") ?? 0) }];
    }),
  );
}
