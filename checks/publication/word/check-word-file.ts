import { unpackWordFile } from "../../../core/docx/unpack-word-file";
import { WordParts } from "../../../core/docx/word-parts";
import { propertiesOf } from "../document-properties";
import type { FileParts } from "../file-parts";
import { photographs } from "../photographs";
import { embeddedFiles, otherPassages } from "../other-parts";
import type { ReadEmbedded } from "../chart-workbooks";
import type { LookedThrough } from "../looked-through";
import { croppedPictures, hiddenWords } from "./hidden-words";
import { changesAndComments } from "./tracked-changes";
import { storiesOf, wordPassages } from "./word-passages";

/** All words of a Word file, wherever in it they are, and what it carries besides. */
export function lookThroughWordFile(bytes: Uint8Array, files: FileParts, readWorkbookBehind: ReadEmbedded): LookedThrough {
  const zip = unpackWordFile(bytes);
  if (zip === "too large") return { unread: "This file is larger than any that can be looked through. Make its pictures smaller (Picture Format, Compress Pictures), save it, and try again." };
  if (typeof zip === "string") return { unread: "This Word file is damaged. Open it in Word, save it as a Word Document (.docx), and try again." };
  const parts = new WordParts(zip);
  const stories = new Set(storiesOf(parts).map(({ name }) => name.toLowerCase()));
  const properties = propertiesOf(files);
  const pictures = photographs(files);
  return {
    passages: [...wordPassages(parts), ...otherPassages(files, (name) => stories.has(name)), ...properties.passages, ...pictures.passages],
    findings: [...changesAndComments(parts), ...hiddenWords(parts), ...croppedPictures(parts), ...properties.findings, ...pictures.findings, ...embeddedFiles(files, readWorkbookBehind)],
  };
}
