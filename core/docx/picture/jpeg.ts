import { joined, viewOf } from "./joined-bytes";
import type { ReadPicture } from "./picture";

/** No marker of a segment is lower. */
const FIRST = 0xc0;
const [END, SCAN, APP0, APP1, APP2, APP14, APP15, COMMENT] = [0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe] as const;
/** Frames have these numbers but for three of other tables (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Of what programs add only the density, the colour profile and the kind of colours say how the picture looks. */
const isNote = (marker: number): boolean => (marker >= APP0 && marker <= APP15 && ![APP0, APP2, APP14].includes(marker as 0xe0)) || marker === COMMENT;
const ORIENTATION = 0x0112;

/** Reads a JPEG (ITU-T T.81, annex B); undefined where it is not whole. */
export function readJpeg(bytes: Uint8Array): ReadPicture | "on its side" | undefined {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | undefined;
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === END) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === END) return size && kept.length > 2 ? { kind: "jpeg", bytes: joined([...kept, bytes.subarray(at, at + 2)]), ...size } : undefined;
    if (marker < FIRST) return undefined;
    const length = view.getUint16(at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    if (isFrame(marker)) {
      if (length < 8) return undefined;
      size ??= { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === APP1 && isTurned(bytes.subarray(at + 4, end))) return "on its side";
    if (marker === SCAN) end = afterScan(bytes, end);
    if (!isNote(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** The dots of a scan go on until a marker that is neither a stuffed byte nor a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] as number;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at++;
  }
  return bytes.length;
}

/** Whether the note of a camera says that the picture is to be turned before it is shown (Exif 2.32, tag 0x0112). */
function isTurned(note: Uint8Array): boolean {
  const begins = String.fromCharCode(...note.subarray(0, 10));
  const isLittle = begins.startsWith("Exif\0\0II");
  if (!isLittle && !begins.startsWith("Exif\0\0MM")) return false;
  const tiff = viewOf(note.subarray(6));
  const directory = tiff.byteLength >= 8 ? tiff.getUint32(4, isLittle) : tiff.byteLength;
  if (directory + 2 > tiff.byteLength) return false;
  const entries = tiff.getUint16(directory, isLittle);
  for (let entry = 0, at = directory + 2; entry < entries && at + 12 <= tiff.byteLength; entry++, at += 12) {
    if (tiff.getUint16(at, isLittle) === ORIENTATION) return tiff.getUint16(at + 8, isLittle) > 1;
  }
  return false;
}
