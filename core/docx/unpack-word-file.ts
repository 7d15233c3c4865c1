import PizZip from "pizzip";
import { TOO_LARGE, Unreadable } from "../xlsx/limits";
import { ZipParts } from "../xlsx/zip-parts";
import { VouchedRows } from "./vouched-rows";
import { isWellFormed } from "./well-formed";

/** All parts of a Word file, unpacked. One with a photograph on its cover has 20 MB. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** The parts of a Word file, or why they cannot be had. */
export function unpackWordFile(bytes: Uint8Array): PizZip | "too large" | "no Word file" | "not whole" {
  let zip: PizZip;
  try {
    new ZipParts(bytes).unpackAll(MOST_BYTES);
    zip = new PizZip(bytes, { checkCRC32: true });
  } catch (error) {
    return error instanceof Unreadable && error.message === TOO_LARGE ? "too large" : "no Word file";
  }
  return isWhole(zip) ? zip : "not whole";
}

/** The parts of a Word file by their name. */
export type Files = Readonly<Record<string, PizZip.ZipObject>>;

/**
 * Whether Word would open a file: it opens none of it where one part is not XML, or is listed without its name.
 * @param found parts that were found to be XML before, and are not looked at again
 * @param vouched rows that need not be looked through
 */
export function isWhole(zip: PizZip, found: Files = {}, vouched = new VouchedRows()): boolean {
  const parts = Object.entries<PizZip.ZipObject>(zip.files).filter(([name]) => /^(?:word|docProps|_rels)\/.*\.(?:xml|rels)$|^\[Content_Types\]\.xml$/.test(name));
  const has = (name: string): boolean => parts.some(([each]) => each === name);
  const isListed = !/<(?:Override(?![^>]*\sPartName\s*=)|Default(?![^>]*\sExtension\s*=))/.test(zip.file("[Content_Types].xml")?.asText() ?? "");
  return has("word/document.xml") && has("[Content_Types].xml") && isListed && parts.every(([name, part]) => found[name] === part || isWellFormed(part.asUint8Array(), vouched.in(name)));
}
