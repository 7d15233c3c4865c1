import type { DXT } from "docxtemplater";
import { nameKey } from "../same-name";
import { escapeXml } from "./clean-text";
import { namesOf, valueNamed, type Names } from "./named-values";

/** How the value of a tag is written, by the module that the tag belongs to. */
export type Writers = Readonly<Record<string, (part: DXT.Part) => (value: unknown) => string>>;

interface Scope {
  readonly value: unknown;
  readonly names: Names;
}

/** Rows as they are written. */
export interface Filling {
  xml: string;
  readonly scopes: Scope[];
  /** The properties of the run that is open, which each line of a text repeats; undefined before the first run. */
  runProperties: string | undefined;
  /** Whether the cell that is open holds a paragraph yet. */
  hasParagraph: boolean;
  /** Whether what was written last begins words of which there are none yet. */
  beginsWords: boolean;
  /** Whether words were begun and ended at once, which the engine writes in a shorter way. */
  hasEmptyWords: boolean;
}

export type Step = (filling: Filling) => void;

/** What a row holds that is not written here, so that the engine writes all of it. */
export class NotKnown extends Error {}

/** The engine's own name of the module that repeats. */
const LOOP = "loop";

/** A loop as the engine keeps it: what it found of pages and sections in it has fields that its types do not name. */
interface LoopPart extends DXT.Part {
  readonly hasPageBreak?: boolean;
  readonly hasPageBreakBeginning?: boolean;
  readonly addNextPage?: unknown;
  readonly lastParagrapSectPr?: string;
}

export const isLoop = (part: DXT.Part): part is LoopPart & { readonly subparsed: DXT.Part[] } => part.module === LOOP && part.subparsed !== undefined;

export const scopeOf = (value: unknown): Scope => ({ value, names: namesOf(value) });

function valueIn(scopes: readonly Scope[], key: string): unknown {
  for (let index = scopes.length - 1; index >= 0; index--) {
    const { value: scope, names } = scopes[index] as Scope;
    const value = valueNamed(scope, names, key);
    if (typeof value === "function") throw new NotKnown();
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

/** Writes the steps once for each of what a loop's value holds, as the engine counts it, and says so after each. */
export function repeat(value: unknown, inverted: boolean, steps: readonly Step[], filling: Filling, after?: () => void): void {
  const once = (): void => {
    for (const step of steps) step(filling);
    after?.();
  };
  if (!value || (Array.isArray(value) && value.length === 0)) {
    if (inverted) once();
    return;
  }
  if (inverted) return;
  const isObject = Object.prototype.toString.call(value) === "[object Object]";
  if (!isObject && !Array.isArray(value)) return once();
  for (const each of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
    filling.scopes.push(scopeOf(each));
    once();
    filling.scopes.pop();
  }
}

export const WORDS = '<w:t xml:space="preserve">';
const END_OF_WORDS = "</w:t>";

const escapeWords = (text: string): string => escapeXml(text).replace(/'/g, "&apos;");

function writeValue(filling: Filling, xml: string): void {
  if (xml === "") return;
  filling.xml += xml;
  filling.beginsWords = false;
}

function writeWords(key: string): Step {
  return (filling) => {
    const value = valueIn(filling.scopes, key);
    if (value === undefined) return;
    if (typeof value !== "string") {
      if (typeof value === "object" || typeof value === "symbol") throw new NotKnown();
      return writeValue(filling, escapeWords(String(value)));
    }
    if (!value.includes("\n")) return writeValue(filling, escapeWords(value));
    if (filling.runProperties === undefined) throw new NotKnown();
    const lineEnd = `</w:t></w:r><w:r><w:br/></w:r><w:r>${filling.runProperties}${WORDS}`;
    filling.xml += value.split("\n").map(escapeWords).join(lineEnd);
    filling.hasEmptyWords = true;
  };
}

/** What a loop comes to: steps to be taken once for each of what it repeats. */
export function stepsOfLoop(part: LoopPart, writers: Writers): readonly Step[] {
  const { subparsed = [], hasPageBreak, hasPageBreakBeginning, addNextPage, lastParagrapSectPr } = part;
  if (hasPageBreak || hasPageBreakBeginning || addNextPage || lastParagrapSectPr) throw new NotKnown();
  return stepsOf(subparsed, writers);
}

function stepsOf(parts: readonly DXT.Part[], writers: Writers): readonly Step[] {
  const steps: Step[] = [];
  const row = { isOpen: false, hasCell: false };
  const cell = { isOpen: false, hasParagraph: false, stepsBefore: 0 };
  let text = "";
  let hasParagraph = false;
  let run = { isNew: false, properties: "" };
  let inRunProperties = false;

  const endText = (): void => {
    const { isNew, properties } = run;
    const [words, startsParagraph] = [text, hasParagraph];
    const looks = isNew || properties !== "";
    const [endsWords, beginsWords, hasEmptyWords] = [words.startsWith(END_OF_WORDS), words.endsWith(WORDS), words.includes(WORDS + END_OF_WORDS)];
    if (words !== "") {
      steps.push((filling) => {
        filling.xml += words;
        if (hasEmptyWords || (endsWords && filling.beginsWords)) filling.hasEmptyWords = true;
        filling.beginsWords = beginsWords;
        if (startsParagraph) filling.hasParagraph = true;
        if (isNew) filling.runProperties = properties;
        else if (looks && filling.runProperties !== undefined) filling.runProperties += properties;
      });
    }
    [text, hasParagraph, run] = ["", false, { isNew: false, properties: "" }];
  };

  const startCell = (): void => {
    if (!row.isOpen || cell.isOpen) throw new NotKnown();
    endText();
    Object.assign(cell, { isOpen: true, hasParagraph: false, stepsBefore: steps.length });
    row.hasCell = true;
  };

  /** A cell without any paragraph is given one. */
  const endCell = (): void => {
    if (!cell.isOpen) throw new NotKnown();
    cell.isOpen = false;
    if (cell.hasParagraph) return;
    endText();
    steps.splice(cell.stepsBefore, 0, (filling) => void (filling.hasParagraph = false));
    steps.push((filling) => {
      if (!filling.hasParagraph) writeValue(filling, "<w:p></w:p>");
    });
  };

  const noteRun = ({ tag, position, value }: DXT.Part): void => {
    if (tag === "w:r") run = { isNew: true, properties: "" };
    else if (tag === "w:rPr") {
      inRunProperties = position === "start";
      run.properties += value;
    } else if (inRunProperties) run.properties += value;
  };

  const noteTag = (part: DXT.Part): void => {
    const { tag, position } = part;
    if (tag === "w:tbl" || tag === "w:sdtContent" || tag === "w:sectPr") throw new NotKnown();
    if (tag === "w:tr" || tag === "w:tc") {
      if (position === "selfclosing") throw new NotKnown();
      if (tag === "w:tc") position === "start" ? startCell() : endCell();
      else if ((position === "start") === row.isOpen || (position === "end" && (!row.hasCell || cell.isOpen))) throw new NotKnown();
      else Object.assign(row, { isOpen: position === "start", hasCell: false });
    }
    if (tag === "w:p" && position !== "end") cell.hasParagraph = hasParagraph = true;
  };

  const fill = (part: DXT.Part): void => {
    if (inRunProperties) throw new NotKnown();
    endText();
    const key = nameKey(part.value);
    if (isLoop(part)) {
      if (row.isOpen !== cell.isOpen) throw new NotKnown();
      const inner = stepsOfLoop(part, writers);
      return void steps.push((filling) => repeat(valueIn(filling.scopes, key), part.inverted ?? false, inner, filling));
    }
    if (!part.module) return void steps.push(writeWords(key));
    const write = writers[part.module]?.(part);
    if (!write) throw new NotKnown();
    const isParagraph = write("").startsWith("<w:p>");
    if (isParagraph) cell.hasParagraph = true;
    steps.push((filling) => {
      writeValue(filling, write(valueIn(filling.scopes, key)));
      if (isParagraph) filling.hasParagraph = true;
    });
  };

  for (const part of parts) {
    if (part.type === "placeholder") fill(part);
    else {
      if (part.type === "tag") noteTag(part);
      noteRun(part);
      text += part.value;
    }
  }
  if (row.isOpen || cell.isOpen || inRunProperties) throw new NotKnown();
  endText();
  return steps;
}
