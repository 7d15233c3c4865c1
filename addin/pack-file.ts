import PizZip from "pizzip";
import { safeFileName } from "../core/file-name";
import type { MadeDocument } from "../core/make-documents";

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const ZIP = "application/zip";

/** A file to hand over to the user. */
export interface PaperFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly isPersonal: boolean;
}

const paperFile = ({ fileName, bytes, document }: MadeDocument): PaperFile => ({
  fileName,
  bytes,
  mediaType: DOCX,
  isPersonal: document.type.isPersonal,
});

/**
 * The one file to hand over for several documents, a zip: a browser asks before it takes several downloads at once,
 * and the shared page that Excel shows has nobody to ask. A single document is handed over as it is.
 */
export function packFile(made: readonly MadeDocument[]): PaperFile | undefined {
  const [first, ...others] = made.map(paperFile);
  if (!first || others.length === 0) return first;
  const zip = new PizZip();
  for (const { fileName, bytes } of [first, ...others]) {
    zip.file(fileName, bytes, { date: new Date(1980, 0, 1), binary: true });
  }
  const title = (made[0]?.document.paper.title ?? "").replace(/^Agenda\b/, "Agenda pack");
  return {
    fileName: safeFileName(title, "zip"),
    mediaType: ZIP,
    bytes: zip.generate({ type: "uint8array", compression: "STORE" }),
    isPersonal: [first, ...others].some(({ isPersonal }) => isPersonal),
  };
}
