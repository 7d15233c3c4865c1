import type { DXT } from "docxtemplater";
import { cleanText, escapeXml } from "./clean-text";
import type { Writer, Writers } from "./row-steps";
import { END_OF_RUN, beginRun, renderedInRun, withLook, withRuns, type TagInRun } from "./tags-in-runs";
import { markup, type Markup } from "./xml-output";

export const CHECK_BOX = "check-box";

const WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const FONTS = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:cs="Segoe UI Symbol" w:hint="eastAsia"/>';
const [CHECKED, UNCHECKED] = ["☒", "☐"];
const state = (name: string, sign: string): string => `<w14:${name} w14:val="${sign.charCodeAt(0).toString(16)}" w14:font="MS Gothic"/>`;
/** Word shows no longer title. */
const LONGEST_TITLE = 64;

/** A check box that can be ticked in Word, and is read out by its title. */
function checkBox(title: string, isChecked: boolean, properties: string): Markup {
  const named = escapeXml(cleanText(title).replace(/\s+/g, " ").trim().slice(0, LONGEST_TITLE));
  return markup(
    `${END_OF_RUN}<w:sdt><w:sdtPr><w:alias w:val="${named}"/><w14:checkbox><w14:checked w14:val="${isChecked ? 1 : 0}"/>` +
      `${state("checkedState", CHECKED)}${state("uncheckedState", UNCHECKED)}</w14:checkbox></w:sdtPr><w:sdtContent>` +
      `${beginRun(withLook(properties, { fonts: FONTS }))}${isChecked ? CHECKED : UNCHECKED}${END_OF_RUN}</w:sdtContent></w:sdt>${beginRun(properties)}`,
  );
}

/**
 * Lets {!Is closed} print a yes or no as Word's own check box, with the name of the tag as its title. What is missing is
 * not ticked. Where no box can stand, as in the properties of the file, it is Yes or No.
 */
export function checkBoxesModule(): DXT.Module & { readonly writers: Writers } {
  let isUsed = false;
  const writers = new WeakMap<DXT.Part, Writer>();
  const writerOf = (part: TagInRun): Writer => {
    const known = writers.get(part) ?? writerIn(part);
    writers.set(part, known);
    return known;
  };
  const writerIn = ({ value: name, runProperties }: TagInRun): Writer => {
    const [yes, no] = runProperties === undefined ? [markup("Yes"), markup("No")] : [true, false].map((isChecked) => checkBox(name, isChecked, runProperties));
    return {
      isParagraph: false,
      write(value, out) {
        isUsed ||= runProperties !== undefined;
        out.put((value ? yes : no) as Markup);
      },
    };
  };
  return {
    name: "CheckBoxes",
    writers: { [CHECK_BOX]: writerOf },
    matchers: () => [["!", CHECK_BOX, {}]],
    postparse: (pieces: DXT.Part[], options: unknown): DXT.Part[] => withRuns(pieces, CHECK_BOX, options),
    render(part: TagInRun, { scopeManager }: DXT.RenderOptions): DXT.Rendered | null {
      return part.module === CHECK_BOX ? renderedInRun(writerOf(part), scopeManager.getValue(part.value, { part })) : null;
    },
    postrender(parts: string[]): string[] {
      if (!isUsed) return parts;
      isUsed = false;
      const root = parts.findIndex((part) => typeof part === "string" && ROOT.test(part));
      return parts.map((part, index) => (index === root ? part.replace(ROOT, declared) : part));
    },
  };
}

const ROOT = /<w:(?:document|hdr|ftr|footnotes|endnotes|comments)\b[^>]*>/;

/** The language of check boxes is newer than that of Word files, and older programs are to pass over it. */
function declared(root: string): string {
  const [, prefix = "mc"] = new RegExp(`\\sxmlns:(\\w+)\\s*=\\s*["']${COMPATIBILITY}["']`).exec(root) ?? [];
  const ignorable = new RegExp(`(\\s${prefix}:Ignorable\\s*=\\s*["'])([^"']*)`);
  const isDeclared = (name: string): boolean => new RegExp(`\\sxmlns:${name}\\s*=`).test(root);
  const passedOver = ignorable.exec(root)?.[2];
  const changed = passedOver === undefined || passedOver.split(/\s+/).includes("w14") ? root : root.replace(ignorable, (_, begins: string, names: string) => `${begins}${`${names} w14`.trim()}`);
  const added = [
    isDeclared("w14") ? "" : ` xmlns:w14="${WORD_2010}"`,
    isDeclared(prefix) ? "" : ` xmlns:${prefix}="${COMPATIBILITY}"`,
    passedOver === undefined ? ` ${prefix}:Ignorable="w14"` : "",
  ].join("");
  return changed.replace(/>$/, () => `${added}>`);
}
