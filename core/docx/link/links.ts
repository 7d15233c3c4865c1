import type { DXT } from "docxtemplater";
import type PizZip from "pizzip";
import { escapeXml } from "../clean-text";
import { OFFICE } from "../parts-added";
import type { Writer, Writers } from "../row-steps";
import { END_OF_RUN, beginRun, lineEnd, renderedInRun, withLook, withRuns, type TagInRun } from "../tags-in-runs";
import { markup } from "../xml-output";
import { LinkParts } from "./link-parts";
import { linkedWords } from "./linked-words";

export const LINK = "link";

/**
 * Lets {>Papers} print words in which web addresses, e-mail addresses and the names of files beside the paper are links;
 * all other words stay words, and so does all of it where no link can stand.
 */
export function linksModule(zip: PizZip): DXT.Module & { readonly writers: Writers } {
  const parts = new LinkParts(zip);
  const writers = new WeakMap<DXT.Part, Writer>();
  const writerOf = (part: TagInRun): Writer => {
    const known = writers.get(part) ?? writerIn(part);
    writers.set(part, known);
    return known;
  };
  const writerIn = ({ runProperties, mayBeLink, filePath = "" }: TagInRun): Writer => {
    if (runProperties === undefined) return { isParagraph: false, write: (value, out) => out.words(String(value ?? "")) };
    const nextLine = lineEnd(runProperties);
    const linkEnds = markup(`${END_OF_RUN}</w:hyperlink>${beginRun(runProperties)}`);
    const linkBegins = (target: string): string =>
      `${END_OF_RUN}<w:hyperlink xmlns:r="${OFFICE}" r:id="${escapeXml(parts.relationship(filePath, target))}" w:history="1">${beginRun(withLook(runProperties, { style: parts.styleId }))}`;
    return {
      isParagraph: false,
      write(value, out) {
        String(value ?? "").split("\n").forEach((line, index) => {
          if (index > 0) out.put(nextLine);
          for (const { words, target } of mayBeLink ? linkedWords(line) : [{ words: line, target: undefined }]) {
            if (target !== undefined) out.put(markup(linkBegins(target)));
            out.words(words);
            if (target !== undefined) out.put(linkEnds);
          }
        });
      },
    };
  };
  return {
    name: "Links",
    writers: { [LINK]: writerOf },
    matchers: () => [[">", LINK, {}]],
    postparse: (pieces: DXT.Part[], options: unknown): DXT.Part[] => withRuns(pieces, LINK, options),
    render(part: TagInRun, { scopeManager }: DXT.RenderOptions): DXT.Rendered | null {
      return part.module === LINK ? renderedInRun(writerOf(part), scopeManager.getValue(part.value, { part })) : null;
    },
    on(event: string): void {
      if (event === "synced-zip") parts.write();
    },
  };
}
