import type { DXT } from "docxtemplater";
import { NotKnown, WORDS, isLoop, repeat, scopeOf, stepsOfLoop, type Filling, type Step, type Writers } from "./row-steps";

/** Words are made into bytes so many at a time. */
const AT_ONCE = 65_536;

const EMPTY_WORDS = `${WORDS}</w:t>`;

/** What a part comes to for the engine, which takes bytes beside text since 3.71.0; its types do not say so yet. */
type Pieces = (string | Uint8Array)[];

/**
 * Writes the rows that a list fills without a part of the engine's own for each of their tags: the row is taken apart
 * once, and what is written is handed over as bytes. The document is the same to the byte. A row that holds what is not
 * known here is left to the engine.
 */
export function tableRowsModule(writers: Writers): DXT.Module {
  const known = new WeakMap<DXT.Part, readonly Step[] | undefined>();
  const stepsOfRows = (part: DXT.Part): readonly Step[] | undefined => {
    if (!known.has(part)) known.set(part, ifKnown(() => stepsOfLoop(part, writers)));
    return known.get(part);
  };

  return {
    name: "TableRows",
    // Before the engine's own module for lists, which takes every list that is left.
    priority: 1,
    render(part: DXT.Part, { scopeManager }: DXT.RenderOptions): DXT.Rendered | null {
      const steps = isRows(part) ? stepsOfRows(part) : undefined;
      if (!steps) return null;
      const list: unknown = scopeManager.getValue(part.value, { part }) ?? "";
      const pieces = ifKnown(() => written(list, part.inverted ?? false, steps, scopeManager.scopeList));
      return pieces ? { value: pieces as unknown as string, errors: [] } : null;
    },
  };
}

/** Whether a list repeats rows: it begins with a row, or with a list that does. */
function isRows(part: DXT.Part): boolean {
  const first = isLoop(part) ? part.subparsed[0] : undefined;
  return first !== undefined && ((first.type === "tag" && first.tag === "w:tr" && first.position === "start") || isRows(first));
}

function ifKnown<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotKnown) return undefined;
    throw error;
  }
}

function written(list: unknown, inverted: boolean, steps: readonly Step[], scopes: readonly unknown[]): Pieces {
  const filling: Filling = { xml: "", scopes: scopes.map(scopeOf), runProperties: undefined, hasParagraph: false, beginsWords: false, hasEmptyWords: false };
  const pieces: Pieces = [];
  const bytes = new TextEncoder();
  const hand = (): void => {
    const xml = filling.hasEmptyWords ? filling.xml.replaceAll(EMPTY_WORDS, "<w:t/>") : filling.xml;
    filling.xml = "";
    filling.hasEmptyWords = false;
    // A table in which the engine sees no row as text would be taken away.
    const row = pieces.length === 0 ? xml.search(/<w:tr[ >]/) : -1;
    if (row < 0) pieces.push(bytes.encode(xml));
    else pieces.push(xml.slice(0, row), xml.slice(row));
  };
  repeat(list, inverted, steps, filling, () => {
    if (filling.xml.length > AT_ONCE || (pieces.length === 0 && filling.xml !== "")) hand();
  });
  if (filling.xml !== "") hand();
  return pieces;
}
