import type { FileParts } from "./file-parts";
import { photographNotes } from "./photograph-notes";
import type { PublicationFinding } from "./publication-result";
import type { Passage } from "./words/passage";

/** Notes stand before the picture; each has at most 64 kilobytes, and programs write a few. */
const MOST_BYTES = 256 * 1024;
const TAKE_OUT = "In Windows, right-click the picture's own file, choose Properties, Details, Remove Properties and Personal Information, and put the picture in again.";

interface FromPhotographs {
  readonly findings: readonly PublicationFinding[];
  readonly passages: readonly Passage[];
}

/** What a photograph says of the place where it was taken and of who took it, with its words. */
export function ofPhotograph(bytes: Uint8Array, place: string): FromPhotographs {
  const { hasPosition, hasPerson, words } = photographNotes(bytes);
  const found = (message: string, severity: PublicationFinding["severity"]): PublicationFinding => ({ kind: "document-property", message: `${message} ${TAKE_OUT}`, place, severity });
  return {
    findings: [
      ...(hasPosition ? [found("This photograph says where it was taken, to some metres.", "must be taken out")] : []),
      ...(hasPerson ? [found("This photograph names who took it, or whose camera it was.", "to be looked at")] : []),
    ],
    passages: words.map((said): Passage => ({ words: said, place: (shown) => `${place}, at ${shown}`, isOfWholeFile: true })),
  };
}

/** The same of every photograph in an Office file. */
export function photographs(parts: FileParts): FromPhotographs {
  const all = parts.names.filter((name) => /\.(?:jpe?g|jfif)$/.test(name)).map((name) => ofPhotograph(parts.beginning(name, MOST_BYTES), `in the notes of the picture ${name.replace(/^.*\//, "")}`));
  return { findings: all.flatMap(({ findings }) => findings), passages: all.flatMap(({ passages }) => passages) };
}
