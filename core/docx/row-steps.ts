import type { DXT } from "docxtemplater";
import { nameKey } from "../same-name";
import { namesOf, valueNamed, type Names } from "./named-values";
import { isWellFormed } from "./well-formed";
import { WORDS, markup, type Markup, type Output } from "./xml-output";

/** How the value of a tag is written, and whether it is always a paragraph. */
export interface Writer {
  readonly isParagraph: boolean;
  readonly write: (value: unknown, out: Output) => void;
}

/** The writers of the tags that are not the engine's own, by the module that the tag belongs to. */
export type Writers = Readonly<Record<string, (part: DXT.Part) => Writer>>;

interface Scope {
  readonly value: unknown;
  readonly names: Names;
}

/** Rows as they are written. */
export interface Filling {
  readonly out: Output;
  readonly scopes: Scope[];
  /** The properties of the run that is open, which each line of a text repeats; undefined before the first run. */
  runProperties: string | undefined;
  /** Whether the cell that is open holds a paragraph yet. */
  hasParagraph: boolean;
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

/** What stands between two lines of a text in a run of these properties. */
function lineEnds(): (properties: string) => Markup {
  const made = new Map<string, Markup>();
  return (properties) => {
    let found = made.get(properties);
    if (!found) made.set(properties, (found = markup(`</w:t></w:r><w:r><w:br/></w:r><w:r>${properties}${WORDS}`)));
    return found;
  };
}

function writeWords(key: string): Step {
  const lineEnd = lineEnds();
  return ({ out, scopes, runProperties }) => {
    const value = valueIn(scopes, key);
    if (value === undefined) return;
    if (typeof value !== "string") {
      if (typeof value === "object" || typeof value === "symbol") throw new NotKnown();
      return out.words(String(value), "&apos;");
    }
    if (!value.includes("\n")) return out.words(value, "&apos;");
    if (runProperties === undefined) throw new NotKnown();
    value.split("\n").forEach((line, index) => {
      if (index > 0) out.put(lineEnd(runProperties));
      out.words(line, "&apos;");
    });
  };
}

const EMPTY_PARAGRAPH = markup("<w:p></w:p>");

/** What a loop comes to: steps to be taken once for each of what it repeats. */
export interface LoopSteps {
  readonly steps: readonly Step[];
  /** Whether each element that it begins it also ends, and so do the loops inside: whatever is filled in, it is well formed. */
  readonly areClosed: boolean;
}

export function stepsOfLoop(part: LoopPart, writers: Writers): LoopSteps {
  const { subparsed = [], hasPageBreak, hasPageBreakBeginning, addNextPage, lastParagrapSectPr } = part;
  if (hasPageBreak || hasPageBreakBeginning || addNextPage || lastParagrapSectPr) throw new NotKnown();
  return stepsOf(subparsed, writers);
}

function stepsOf(parts: readonly DXT.Part[], writers: Writers): LoopSteps {
  const steps: Step[] = [];
  const row = { isOpen: false, hasCell: false };
  const cell = { isOpen: false, hasParagraph: false, stepsBefore: 0 };
  let text = "";
  let always = "";
  let areClosed = true;
  let hasParagraph = false;
  let run = { isNew: false, properties: "" };
  let inRunProperties = false;

  const endText = (): void => {
    const { isNew, properties } = run;
    const [words, startsParagraph] = [text, hasParagraph];
    const looks = isNew || properties !== "";
    if (words !== "") {
      always += words;
      const written = markup(words);
      steps.push((filling) => {
        filling.out.put(written);
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
      if (!filling.hasParagraph) filling.out.put(EMPTY_PARAGRAPH);
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
      areClosed &&= inner.areClosed;
      return void steps.push((filling) => repeat(valueIn(filling.scopes, key), part.inverted ?? false, inner.steps, filling));
    }
    if (!part.module) return void steps.push(writeWords(key));
    const writer = writers[part.module]?.(part);
    if (!writer) throw new NotKnown();
    const { isParagraph, write } = writer;
    if (isParagraph) cell.hasParagraph = true;
    steps.push((filling) => {
      write(valueIn(filling.scopes, key), filling.out);
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
  return { steps, areClosed: areClosed && isWellFormed(new TextEncoder().encode(`<w:tbl>${always}</w:tbl>`)) };
}
