import type { DXT } from "docxtemplater";
import type { Numberings } from "./numberings";
import { NotKnown, isLoop, repeat, scopeOf, stepsOfLoop, type Filling, type LoopSteps, type Writers } from "./row-steps";
import type { VouchedRows } from "./vouched-rows";
import { BytesOutput } from "./xml-output";

/** What a part comes to for the engine, which takes bytes beside text since 3.71.0; its types do not say so yet. */
type Pieces = (string | Uint8Array)[];

/**
 * Writes the rows that a list fills without a part of the engine's own for each of their tags: the row is taken apart
 * once, and what is written is handed over as bytes. The document is the same to the byte. A row that holds what is not
 * known here is left to the engine.
 * @param numberings the numbered lists that a list of rows which is left to the engine after all must not have used up
 * @param vouched takes the rows that need not be looked through again
 */
export function tableRowsModule(writers: Writers, numberings: Numberings, vouched: VouchedRows): DXT.Module {
  const known = new WeakMap<DXT.Part, LoopSteps | undefined>();
  const stepsOfRows = (part: DXT.Part): LoopSteps | undefined => {
    if (!known.has(part)) known.set(part, ifKnown(() => stepsOfLoop(part, writers)));
    return known.get(part);
  };

  return {
    name: "TableRows",
    // Before the engine's own module for lists, which takes every list that is left.
    priority: 1,
    render(part: DXT.Part, { scopeManager, filePath }: DXT.RenderOptions): DXT.Rendered | null {
      const steps = isRows(part) ? stepsOfRows(part) : undefined;
      if (!steps) return null;
      const list: unknown = scopeManager.getValue(part.value, { part }) ?? "";
      const before = numberings.count;
      const pieces = ifKnown(() => written(list, part.inverted ?? false, steps, scopeManager.scopeList));
      if (!pieces) {
        numberings.backTo(before);
        return null;
      }
      if (steps.areClosed) for (const piece of pieces) if (typeof piece !== "string") vouched.add(filePath, piece);
      return { value: pieces as unknown as string, errors: [] };
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

function written(list: unknown, inverted: boolean, steps: LoopSteps, scopes: readonly unknown[]): Pieces {
  const out = new BytesOutput();
  const filling: Filling = { out, scopes: scopes.map(scopeOf), runProperties: undefined, hasParagraph: false };
  const pieces: Pieces = [];
  repeat(list, inverted, steps.steps, filling, () => {
    if (pieces.length === 0 && !out.isEmpty) pieces.push(...asText(out.taken()));
    else if (out.isFull) pieces.push(out.taken());
  });
  if (!out.isEmpty) pieces.push(out.taken());
  return pieces;
}

/** A table in which the engine sees no row as text would be taken away. */
function asText(bytes: Uint8Array): readonly string[] {
  const xml = new TextDecoder().decode(bytes);
  const row = Math.max(0, xml.search(/<w:tr[ >]/));
  return [xml.slice(0, row), xml.slice(row)];
}
