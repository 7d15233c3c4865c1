import { nameKey } from "../same-name";
import { Chart } from "./chart/chart";
import { cleanText } from "./clean-text";
import { Picture } from "./picture/picture";

/** The names of an object by their key; of two that are alike, the first. */
export type Names = ReadonlyMap<string, string>;

interface Known {
  readonly names: readonly string[];
  readonly byKey: Names;
}

/** The rows of a list have the same names: those of the last few kinds of row are kept. */
const MOST_KNOWN = 16;
const known: Known[] = [];

const areSame = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
};

function byKey(names: readonly string[]): Names {
  const keys = new Map<string, string>();
  for (const name of names) {
    const key = nameKey(name);
    if (!keys.has(key)) keys.set(key, name);
  }
  return keys;
}

const NONE: Names = new Map();

/** What a chart or a picture is made of is no tag: between {#Chart} and {/Chart} stand the names of what is around it. */
export function namesOf(scope: unknown): Names {
  if (typeof scope !== "object" || scope === null || scope instanceof Chart || scope instanceof Picture) return NONE;
  const names = Object.keys(scope);
  for (const each of known) if (areSame(each.names, names)) return each.byKey;
  const found = { names, byKey: byKey(names) };
  if (known.length === MOST_KNOWN) known.shift();
  known.push(found);
  return found.byKey;
}

/** The value that a scope has under a key; text is clean enough for any Word file. */
export function valueNamed(scope: unknown, names: Names, key: string): unknown {
  const name = names.get(key);
  if (name === undefined) return undefined;
  const value = (scope as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" ? cleanText(value) : value;
}
