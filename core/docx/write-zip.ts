import { crc32, type PackedPart } from "../xlsx/zip-parts";
import { deflate } from "./deflate";

export function pack(bytes: Uint8Array): PackedPart {
  const checksum = (crc32(bytes, -1) ^ -1) >>> 0;
  const packed = deflate(bytes);
  const isPacked = packed.length < bytes.length;
  return { isPacked, checksum, unpackedBytes: bytes.length, packed: isPacked ? packed : bytes };
}

const [HEADER, LISTED, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const VERSION = 20;
const NAME_IN_UTF8 = 0x800;
/** The first of January 1980, midnight: the same parts give the same bytes, whatever the clock says. */
const [TIME, DATE] = [0, 0x21];

const u16 = (value: number): readonly number[] => [value & 255, (value >>> 8) & 255];
const u32 = (value: number): readonly number[] => [...u16(value), ...u16(value >>> 16)];

/** Writes a zip file of these parts, in their order (PKWARE's APPNOTE, sections 4.3.6 to 4.3.16). */
export function writeZip(parts: ReadonlyMap<string, PackedPart>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [partName, { isPacked, checksum, packed, unpackedBytes }] of parts) {
    const name = new TextEncoder().encode(partName);
    const told = [...u16(NAME_IN_UTF8), ...u16(isPacked ? 8 : 0), ...u16(TIME), ...u16(DATE), ...u32(checksum), ...u32(packed.length), ...u32(unpackedBytes), ...u16(name.length), ...u16(0)];
    directory.push(Uint8Array.from([...u32(LISTED), ...u16(VERSION), ...u16(VERSION), ...told, ...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(length), ...name]));
    add(Uint8Array.from([...u32(HEADER), ...u16(VERSION), ...told, ...name]));
    add(packed);
  }
  const directoryAt = length;
  directory.forEach(add);
  add(Uint8Array.from([...u32(END), ...u16(0), ...u16(0), ...u16(parts.size), ...u16(parts.size), ...u32(length - directoryAt), ...u32(directoryAt), ...u16(0)]));

  const zip = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    zip.set(piece, at);
    at += piece.length;
  }
  return zip;
}
