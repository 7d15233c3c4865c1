import fs from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";
import { checkAccessibility } from "../core/docx/accessibility/check-accessibility";
import { makeDocuments, type MadeDocument } from "../core/make-documents";
import { survey, type Survey } from "../core/survey";
import type { Problem } from "../core/problem";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { documentTypes } from "../templates";
import { EXAMPLES, gridsOf, templateOf } from "./made-documents";
import { workbookOf } from "./grids";

/** Numbers that look random and are the same for the same seed, so that what fails fails again. */
export class Chance {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }
}

type Parts = Record<string, Uint8Array>;

const WORDS = ["", " ", "0", "-1", "1.5", "1e400", "99999999999", "abc", "A1", "XFD1048576", "A1:XFD1048576", "rId1", "true", "s", "str", "d", "&amp;", "&#0;", "&nope;", "é", "\u202e", "😀", "\u0000", "<", "]]>", "{", "}", "{#Items}", "{/Items}", "{Date}", "__proto__", "x".repeat(40_000), "\n", "_x0000_", "../../x", "31/02/2011", "7.10", "=1+1"];

const ELEMENT = /<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>/g;

/** Where each element of a part begins and ends. */
function elementsOf(xml: string): readonly (readonly [from: number, to: number])[] {
  const open: number[] = [];
  const found: (readonly [number, number])[] = [];
  for (const match of xml.matchAll(ELEMENT)) {
    const ends = match.index + match[0].length;
    if (match[1]) {
      const from = open.pop();
      if (from !== undefined) found.push([from, ends]);
    } else if (match[4]) found.push([match.index, ends]);
    else open.push(match.index);
  }
  return found;
}

/** A part with one thing changed: an element taken away, doubled, moved or put inside itself, or some words of it. */
function editXml(xml: string, chance: Chance): string {
  const elements = elementsOf(xml);
  if (elements.length === 0) return xml + chance.of(WORDS);
  const [from, to] = chance.of(elements);
  const element = xml.slice(from, to);
  const put = (at: number, words: string): string => xml.slice(0, at) + words + xml.slice(at);
  switch (chance.below(8)) {
    case 0:
      return xml.slice(0, from) + xml.slice(to);
    case 1:
      return put(to, element);
    case 2: {
      const without = xml.slice(0, from) + xml.slice(to);
      const others = elementsOf(without);
      const at = others.length > 0 ? chance.of(others)[1] : 0;
      return without.slice(0, at) + element + without.slice(at);
    }
    case 3: {
      const inner = element.indexOf(">") + 1;
      return put(from + inner, element.repeat(1 + chance.below(3)));
    }
    case 4:
    case 5: {
      const attributes = [...xml.matchAll(/="([^"<]*)"/g)];
      if (attributes.length === 0) return xml;
      const attribute = chance.of(attributes);
      return xml.slice(0, attribute.index + 2) + chance.of(WORDS) + xml.slice(attribute.index + 2 + (attribute[1] ?? "").length);
    }
    case 6: {
      const texts = [...xml.matchAll(/>([^<]+)</g)];
      if (texts.length === 0) return xml;
      const text = chance.of(texts);
      return xml.slice(0, text.index + 1) + chance.of(WORDS) + xml.slice(text.index + 1 + (text[1] ?? "").length);
    }
    default:
      return put(chance.below(xml.length), chance.of(WORDS));
  }
}

/** A file broken in one of the ways in which disks, programs and people break them, in bytes or inside its parts. */
export function broken(bytes: Uint8Array, parts: Parts, chance: Chance): Uint8Array {
  const kind = chance.below(10);
  if (kind === 0) return bytes.slice(0, chance.below(bytes.length));
  if (kind <= 2) {
    const changed = bytes.slice();
    for (let change = 1 + chance.below(8); change > 0; change--) changed[chance.below(changed.length)] = chance.below(256);
    return changed;
  }
  const changed = { ...parts };
  const names = Object.keys(changed);
  // Most of what matters stands in the larger parts.
  const likely = names.filter((name) => /sheet\d*\.xml$|sharedStrings|document\.xml$|header|footer/.test(name));
  for (let edit = 1 + chance.below(3); edit > 0; edit--) {
    const name = chance.below(3) > 0 ? chance.of(likely) : chance.of(names);
    if (kind === 3) [changed[name], changed[names[0] ?? ""]] = [changed[names[0] ?? ""] ?? new Uint8Array(), changed[name] ?? new Uint8Array()];
    else if (kind === 4 && chance.below(3) === 0) delete changed[name];
    else changed[name] = strToU8(editXml(strFromU8(changed[name] ?? new Uint8Array()), chance));
  }
  return zipSync(changed, { level: 1 });
}

const isWellFormed = (xml: string): boolean => {
  try {
    new SaxesParser().write(xml).close();
    return true;
  } catch {
    return false;
  }
};

const xmlParts = (bytes: Uint8Array): readonly (readonly [string, string])[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (/\.(?:xml|rels)$/.test(name) ? [[name, strFromU8(part)] as const] : []));

function lookAt(problems: readonly Problem[]): void {
  for (const { message, where } of problems) {
    if (!/\.$/.test(message) || where === "" || /undefined|NaN|\[object|\n +at /.test(message)) throw new Error(`No sentence: ${where}: ${message.slice(0, 300)}`);
  }
}

function lookAtMade(made: readonly MadeDocument[], isWhole: boolean): void {
  for (const { bytes, fileName } of made) {
    for (const [name, xml] of xmlParts(bytes)) {
      if (isWhole && !isWellFormed(xml)) throw new Error(`${fileName}: ${name} is not well formed`);
      if (name === "word/document.xml" && /undefined|NaN|\[object/.test(xml)) throw new Error(`${fileName} says what no person says`);
    }
  }
}

export type Outcome = "refused" | "problems" | "made";

/** Takes a broken workbook all the way; throws where it ends in anything but documents or sentences. */
function takeWorkbook(bytes: Uint8Array): Outcome {
  const read = readWorkbook(bytes);
  if ("message" in read) {
    lookAt([{ code: "workbook-not-read", message: read.message, where: "the file" }]);
    return "refused";
  }
  const result = makeDocuments(survey(read, documentTypes), templateOf);
  if ("problems" in result) {
    lookAt(result.problems);
    return "problems";
  }
  lookAtMade(result.made, true);
  return "made";
}

/** A check of a broken Word file ends in findings or in a sentence. */
function lookAtChecked(bytes: Uint8Array): void {
  const found = checkAccessibility(bytes);
  if ("unreadable" in found) lookAt([{ code: "document-not-read", message: found.unreadable, where: "the file" }]);
  else lookAt(found.map(({ rule, place, message }) => ({ code: `accessibility-${rule}`, message, where: place })));
}

interface Kind {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly parts: Parts;
  readonly take: (bytes: Uint8Array) => Outcome;
}

function kindOf(file: string, take: Kind["take"]): Kind {
  const bytes = new Uint8Array(fs.readFileSync(file));
  return { file, bytes, parts: unzipSync(bytes), take };
}

const workbooks = (): readonly Kind[] => EXAMPLES.map(([example]) => kindOf(path.join("examples", `${example}.xlsx`), takeWorkbook));

const templates = (): readonly Kind[] =>
  EXAMPLES.flatMap(([example, ids]) => {
    const found = survey(workbookOf(...gridsOf(example)), documentTypes);
    return ids.map((id) => {
      const only: Survey = { ...found, documents: found.documents.filter(({ type }) => type.id === id) };
      return kindOf(path.join("templates", id, `${id}.docx`), (bytes) => {
        lookAtChecked(bytes);
        const result = makeDocuments(only, () => ({ name: "ours.docx", bytes }));
        if ("problems" in result) {
          lookAt(result.problems);
          return "problems";
        }
        lookAtMade(result.made, xmlParts(bytes).every(([, xml]) => isWellFormed(xml)));
        return "made";
      });
    });
  });

export interface Counts {
  readonly refused: number;
  readonly problems: number;
  readonly made: number;
  readonly slowest: number;
  /** What ended otherwise: the file, the number of the run that makes it again, and how. */
  readonly faults: readonly string[];
}

const LONGEST_MS = 5_000;

/** Breaks files `runs` times over and counts what came of them; the same seed breaks them in the same way. */
export function fuzz(what: "workbooks" | "templates", runs: number, seed: number, keep?: (name: string, bytes: Uint8Array) => void): Counts {
  const kinds = what === "workbooks" ? workbooks() : templates();
  const counts = { refused: 0, problems: 0, made: 0, slowest: 0, faults: [] as string[] };
  for (let run = 0; run < runs; run++) {
    const { file, bytes, parts, take } = kinds[run % kinds.length] as Kind;
    const variant = broken(bytes, parts, new Chance(seed * 1_000_003 + run));
    const began = performance.now();
    try {
      counts[take(variant)]++;
      const took = performance.now() - began;
      counts.slowest = Math.max(counts.slowest, took);
      if (took > LONGEST_MS) throw new Error(`took ${Math.round(took)} ms`);
    } catch (error) {
      counts.faults.push(`${file}, seed ${seed}, run ${run}: ${(error as Error).stack?.split("\n").slice(0, 4).join(" ")}`);
      keep?.(`${path.basename(file)} ${seed} ${run}${path.extname(file)}`, variant);
    }
  }
  return counts;
}
