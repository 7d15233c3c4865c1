import { joined, viewOf } from "./joined-bytes";
import type { ReadPicture } from "./picture";

const SIGNATURE_BYTES = 8;
/** The length and the name before what a chunk holds, and the checksum behind it. */
const AROUND_A_CHUNK = 12;
/** Words, times and notes of cameras: nothing of how the picture looks. */
const NOTES = ["tEXt", "zTXt", "iTXt", "tIME", "eXIf"];

/** Reads a PNG (W3C, PNG Specification, third edition, section 5); undefined where it is not whole. */
export function readPng(bytes: Uint8Array): ReadPicture | undefined {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, SIGNATURE_BYTES)];
  let size: { readonly width: number; readonly height: number } | undefined;
  let hasData = false;
  for (let at = SIGNATURE_BYTES; at + AROUND_A_CHUNK <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + AROUND_A_CHUNK + length;
    if (end > bytes.length || (!size && (name !== "IHDR" || length !== 13))) return undefined;
    size ??= { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    hasData ||= name === "IDAT";
    if (!NOTES.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return hasData ? { kind: "png", bytes: joined(kept), ...size } : undefined;
    at = end;
  }
  return undefined;
}
