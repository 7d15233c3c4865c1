import { Inflate, inflateSync } from "fflate";
import { inUtf8 } from "./encoding";
import { DAMAGED, LIMITS, TOO_LARGE, TOO_SLOW, Unreadable } from "./limits";

/** A part of a zip file as its directory lists it. */
interface ListedPart {
  readonly isEncrypted: boolean;
  readonly isPacked: boolean;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerAt: number;
  /** Where the name stands in the directory. */
  readonly name: Uint8Array;
}

/** What a part holds, packed or as it is, with what a zip file says of it. */
export interface PackedPart {
  readonly isPacked: boolean;
  readonly checksum: number;
  readonly unpackedBytes: number;
  readonly packed: Uint8Array;
}

/** The parts of a zip file, unpacked piece by piece as they are asked for. Names are as the file has them, in small letters. */
export class ZipParts {
  private readonly parts: ReadonlyMap<string, ListedPart>;
  private bytesRead = 0;
  private readonly begun = performance.now();

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length > LIMITS.fileBytes) throw new Unreadable(TOO_LARGE);
    this.parts = listParts(bytes);
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  get names(): readonly string[] {
    return [...this.parts.keys()];
  }

  /** Unpacks every part and keeps none, so that what is damaged or too large is found before a program that keeps them all. */
  unpackAll(mostBytes: number): void {
    let bytes = 0;
    for (const part of this.parts.values()) {
      bytes += part.unpackedBytes;
      if (bytes > mostBytes) throw new Unreadable(TOO_LARGE);
      const pieces = this.unpacked(part);
      while (part.unpackedBytes > 0 && !pieces.next().done);
    }
  }

  /** A part in pieces, from its beginning to its end, in UTF-8 whatever it was written in. */
  piecesOf(name: string): Iterable<Uint8Array> {
    const part = this.parts.get(name.toLowerCase());
    if (!part) throw new Unreadable(DAMAGED);
    return inUtf8(this.unpacked(part));
  }

  /** A part in pieces as it is, whatever it holds. */
  bytesOf(name: string): Iterable<Uint8Array> {
    const part = this.parts.get(name.toLowerCase());
    if (!part) throw new Unreadable(DAMAGED);
    return this.unpacked(part);
  }

  /** A part as it stands in the file, to be put into another as it is. */
  asPacked(name: string): PackedPart {
    const part = this.parts.get(name.toLowerCase());
    if (!part) throw new Unreadable(DAMAGED);
    const { isPacked, checksum, unpackedBytes } = part;
    return { isPacked, checksum, unpackedBytes, packed: this.packed(part) };
  }

  private *unpacked(part: ListedPart): Generator<Uint8Array> {
    if (part.isEncrypted) throw new Unreadable("This workbook is protected by a password. Save a copy without one, and try again.");
    const { packedBytes, unpackedBytes } = part;
    this.bytesRead += unpackedBytes;
    const isBomb = unpackedBytes > 10_000_000 && unpackedBytes > packedBytes * LIMITS.timesLarger;
    if (isBomb || unpackedBytes > LIMITS.partBytes || this.bytesRead > LIMITS.allBytes) throw new Unreadable(TOO_LARGE);
    const packed = this.packed(part);
    let size = 0;
    let checksum = -1;
    for (const piece of !part.isPacked ? inSteps(packed) : unpackedBytes <= AT_ONCE_BYTES ? inflatedAtOnce(packed, unpackedBytes) : inflated(packed)) {
      size += piece.length;
      // What the directory says is what was let in above.
      if (size > unpackedBytes) throw new Unreadable(DAMAGED);
      if (performance.now() - this.begun > LIMITS.seconds * 1000) throw new Unreadable(TOO_SLOW);
      checksum = crc32(piece, checksum);
      yield piece;
    }
    if (size !== unpackedBytes || (checksum ^ -1) >>> 0 !== part.checksum) throw new Unreadable(DAMAGED);
  }

  /** The bytes of a part as they stand in the file, after a header that must tell of the same part as the directory. */
  private packed({ headerAt, packedBytes, name }: ListedPart): Uint8Array {
    const { bytes } = this;
    const nameAt = headerAt + 30;
    const hasName = u16(bytes, headerAt + 26) === name.length && name.every((byte, index) => bytes[nameAt + index] === byte);
    if (u32(bytes, headerAt) !== HEADER || !hasName) throw new Unreadable(DAMAGED);
    const begins = nameAt + name.length + u16(bytes, headerAt + 28);
    if (begins + packedBytes > bytes.length) throw new Unreadable(DAMAGED);
    return bytes.subarray(begins, begins + packedBytes);
  }
}

/** So little at once that what it unpacks to seldom makes fflate take larger memory for it. */
const STEP = 4_096;
/** What is there already is handed over in larger pieces: fewer of them cut a tag in two. */
const PIECE = 65_536;
/** A part of this size or less is unpacked whole, into memory of its size; a larger one piece by piece, which takes longer and less memory. */
const AT_ONCE_BYTES = 64 * 1024 * 1024;

function* inSteps(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function inflatedAtOnce(packed: Uint8Array, unpackedBytes: number): Iterable<Uint8Array> {
  try {
    // One byte more than is due, so that more than is due is noticed.
    const bytes = inflateSync(packed, { out: new Uint8Array(unpackedBytes + 1) });
    return inSteps(bytes);
  } catch {
    throw new Unreadable(DAMAGED);
  }
}

function* inflated(packed: Uint8Array): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let isWhole = false;
  const inflate = new Inflate((piece, final) => {
    pieces.push(piece);
    isWhole ||= final;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw new Unreadable(DAMAGED);
    }
    const ready = pieces;
    pieces = [];
    yield* ready;
  }
  if (!isWhole) throw new Unreadable(DAMAGED);
}

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
const u64 = (bytes: Uint8Array, at: number): number => u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32;

const [HEADER, END, END_64, END_64_AT, LISTED] = [0x04034b50, 0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50];
const IN_64_BITS = 0xffff_ffff;

/** Reads the directory at the end of a zip file (PKWARE's APPNOTE, sections 4.3.12 to 4.3.16). */
function listParts(bytes: Uint8Array): ReadonlyMap<string, ListedPart> {
  let end = bytes.length - 22;
  const earliest = Math.max(0, end - 0xffff);
  while (end >= earliest && u32(bytes, end) !== END) end--;
  if (end < earliest) throw new Unreadable(DAMAGED);
  let count = u16(bytes, end + 10);
  let at = u32(bytes, end + 16);
  if (u32(bytes, end - 20) === END_64_AT) {
    const end64 = u64(bytes, end - 12);
    if (u32(bytes, end64) !== END_64) throw new Unreadable(DAMAGED);
    count = u64(bytes, end64 + 32);
    at = u64(bytes, end64 + 48);
  }
  if (count > LIMITS.parts) throw new Unreadable(TOO_LARGE);

  const parts = new Map<string, ListedPart>();
  const names = new TextDecoder();
  for (let index = 0; index < count; index++) {
    if (u32(bytes, at) !== LISTED) throw new Unreadable(DAMAGED);
    const [nameLength, moreLength, commentLength] = [u16(bytes, at + 28), u16(bytes, at + 30), u16(bytes, at + 32)];
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = names.decode(nameBytes).replace(/\\/g, "/").replace(/^\//, "").toLowerCase();
    const method = u16(bytes, at + 10);
    const more = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + moreLength);
    const part = {
      isEncrypted: (u16(bytes, at + 8) & 1) === 1,
      isPacked: method !== 0,
      checksum: u32(bytes, at + 16),
      name: nameBytes,
      ...sizes(u32(bytes, at + 20), u32(bytes, at + 24), u32(bytes, at + 42), more),
    };
    // Two parts of one name are two answers to one question, and programs differ in which they give.
    if (parts.has(name) || (method !== 0 && method !== 8)) throw new Unreadable(DAMAGED);
    parts.set(name, part);
    at += 46 + nameLength + moreLength + commentLength;
  }
  return parts;
}

/** A size or a place of 4 GB or more stands in a field of its own; some programs write all of them there. */
function sizes(packed: number, unpacked: number, header: number, more: Uint8Array): Pick<ListedPart, "packedBytes" | "unpackedBytes" | "headerAt"> {
  let at = 0;
  while (at + 4 <= more.length && u16(more, at) !== 1) at += 4 + u16(more, at + 2);
  at += 4;
  const next = (short: number): number => {
    if (short !== IN_64_BITS) return short;
    at += 8;
    return u64(more, at - 8);
  };
  const unpackedBytes = next(unpacked);
  return { unpackedBytes, packedBytes: next(packed), headerAt: next(header) };
}

/** What a byte adds to a checksum, and what it adds with one to seven noughts after it: eight bytes are taken at a time. */
const AT_ONCE = 8;
const CRC = new Int32Array(AT_ONCE * 256);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  CRC[byte] = value;
}
for (let index = 256; index < CRC.length; index++) {
  const before = CRC[index - 256] as number;
  CRC[index] = (CRC[before & 255] as number) ^ (before >>> 8);
}

/** What a byte with so many noughts after it adds. */
const added = (byte: number, noughts: number): number => CRC[noughts * 256 + (byte & 255)] as number;

/** The checksum of what came before and of these bytes, not yet turned over; nothing came before is -1. */
export function crc32(bytes: Uint8Array, before: number): number {
  const byteAt = (at: number): number => bytes[at] as number;
  let value = before;
  let at = 0;
  for (; at + AT_ONCE <= bytes.length; at += AT_ONCE) {
    value ^= byteAt(at) | (byteAt(at + 1) << 8) | (byteAt(at + 2) << 16) | (byteAt(at + 3) << 24);
    value =
      added(value, 7) ^ added(value >>> 8, 6) ^ added(value >>> 16, 5) ^ added(value >>> 24, 4) ^
      added(byteAt(at + 4), 3) ^ added(byteAt(at + 5), 2) ^ added(byteAt(at + 6), 1) ^ added(byteAt(at + 7), 0);
  }
  for (; at < bytes.length; at++) value = added(value ^ byteAt(at), 0) ^ (value >>> 8);
  return value;
}
