import { deflateRaw } from "pako";
import { crc32, type PackedPart } from "../xlsx/zip-parts";

/** What packs the parts of a zip file, for a host that has something quicker than what runs everywhere. */
export interface Packer {
  /** Packs bytes by RFC 1951. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** The checksum of bytes that a zip file says of them. */
  readonly checksum: (bytes: Uint8Array) => number;
}

/** The level from which zlib looks for matches that are a little longer, in three times the time. */
export const QUICK = 3;

/** Packs wherever the toolkit runs. */
export const PACKER: Packer = { deflate: (bytes) => deflateRaw(bytes, { level: QUICK }), checksum: (bytes) => (crc32(bytes, -1) ^ -1) >>> 0 };

export function pack(bytes: Uint8Array, packer: Packer = PACKER): PackedPart {
  const checksum = packer.checksum(bytes);
  const packed = packer.deflate(bytes);
  const isPacked = packed.length < bytes.length;
  return { isPacked, checksum, unpackedBytes: bytes.length, packed: isPacked ? packed : bytes };
}

const [HEADER, LISTED, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [HEADER_BYTES, LISTED_BYTES, END_BYTES] = [30, 46, 22];
const VERSION = 20;
const NAME_IN_UTF8 = 0x800;
/** The first of January 1980, midnight: the same parts give the same bytes, whatever the clock says. */
const [TIME, DATE] = [0, 0x21];

interface NamedPart extends PackedPart {
  readonly name: Uint8Array;
}

/** Writes a zip file of these parts, in their order (PKWARE's APPNOTE, sections 4.3.6 to 4.3.16). */
export function writeZip(parts: ReadonlyMap<string, PackedPart>): Uint8Array {
  const names = new TextEncoder();
  const named = [...parts].map(([name, part]): NamedPart => ({ ...part, name: names.encode(name) }));
  const zip = new Uint8Array(named.reduce((sum, { name, packed }) => sum + HEADER_BYTES + LISTED_BYTES + name.length * 2 + packed.length, END_BYTES));
  const view = new DataView(zip.buffer);
  const headersAt: number[] = [];
  let at = 0;
  const add = (bytes: Uint8Array): void => {
    zip.set(bytes, at);
    at += bytes.length;
  };
  for (const part of named) {
    headersAt.push(at);
    view.setUint32(at, HEADER, true);
    writeTold(view, at + 4, part);
    at += HEADER_BYTES;
    add(part.name);
    add(part.packed);
  }
  const directoryAt = at;
  named.forEach((part, index) => {
    view.setUint32(at, LISTED, true);
    view.setUint16(at + 4, VERSION, true);
    writeTold(view, at + 6, part);
    view.setUint32(at + 42, headersAt[index] as number, true);
    at += LISTED_BYTES;
    add(part.name);
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directoryAt, true);
  view.setUint32(at + 16, directoryAt, true);
  return zip;
}

/** What the header of a part and the directory both tell of it. */
function writeTold(view: DataView, at: number, { isPacked, checksum, packed, unpackedBytes, name }: NamedPart): void {
  [VERSION, NAME_IN_UTF8, isPacked ? 8 : 0, TIME, DATE].forEach((value, index) => view.setUint16(at + index * 2, value, true));
  [checksum, packed.length, unpackedBytes].forEach((value, index) => view.setUint32(at + 10 + index * 4, value, true));
  view.setUint16(at + 22, name.length, true);
}
