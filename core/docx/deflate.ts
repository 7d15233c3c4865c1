import { codeLengths, codesOf } from "./huffman";

/**
 * Deflate (RFC 1951) for text that repeats itself at length, as the rows of a table do. A long repetition is taken as
 * it comes and not looked into, which makes it several times as fast as what packs every kind of file well.
 */

const WINDOW = 32_768;
const LEAST = 4;
const MOST = 258;
/** How many earlier places that begin alike are compared. */
const PLACES = 32;
const HASH_BITS = 15;
/** How many places at the end of a repetition are noted to be found again. More make it slower and find nearer, shorter ones. */
const KEPT = 8;

const END = 256;
const FIRST_LENGTH = 257;
/** Literals and repetitions of one block, which shares its codes. */
const BLOCK = 32_768;
const REPEATED = 1 << 24;

const LENGTH_CODE = new Uint8Array(MOST + 1);
const LENGTH_BASE: number[] = [];
const LENGTH_EXTRA: number[] = [];
const DISTANCE_BASE: number[] = [];
const DISTANCE_EXTRA: number[] = [];
/** Of distances to 256, then of each 128. */
const DISTANCE_CODE = new Uint8Array(512);
for (let code = 0, length = 3; code < 28; code++) {
  const extra = code < 8 ? 0 : (code >> 2) - 1;
  LENGTH_BASE.push(length);
  LENGTH_EXTRA.push(extra);
  for (const next = length + (1 << extra); length < next; length++) LENGTH_CODE[length] = code;
}
LENGTH_BASE.push(MOST);
LENGTH_EXTRA.push(0);
LENGTH_CODE[MOST] = 28;
for (let code = 0, distance = 0; code < 30; code++) {
  const extra = code < 4 ? 0 : (code >> 1) - 1;
  DISTANCE_BASE.push(distance + 1);
  DISTANCE_EXTRA.push(extra);
  for (const next = distance + (1 << extra); distance < next; distance += distance < 256 ? 1 : 128) DISTANCE_CODE[distance < 256 ? distance : 256 + (distance >> 7)] = code;
}

const distanceCode = (distance: number): number => DISTANCE_CODE[distance <= 256 ? distance - 1 : 256 + ((distance - 1) >> 7)] as number;

/** Bits in the order of deflate, the lowest first. */
class Bits {
  private bytes = new Uint8Array(4_096);
  private length = 0;
  private held = 0;
  private count = 0;

  /** Makes room for so many more bytes. */
  room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  /** Adds 16 bits at most. */
  add(value: number, count: number): void {
    this.held |= value << this.count;
    this.count += count;
    while (this.count >= 8) {
      this.bytes[this.length++] = this.held;
      this.held >>>= 8;
      this.count -= 8;
    }
  }

  whole(): Uint8Array {
    this.room(2);
    if (this.count > 0) this.bytes[this.length++] = this.held;
    return this.bytes.slice(0, this.length);
  }
}

/** Literals and repetitions that share their codes, with how often each code is met. */
interface Block {
  readonly tokens: Int32Array;
  readonly counts: Uint32Array;
  readonly distances: Uint32Array;
  length: number;
}

const newBlock = (most: number): Block => ({ tokens: new Int32Array(Math.min(most, BLOCK)), counts: new Uint32Array(286), distances: new Uint32Array(30), length: 0 });

export function deflate(bytes: Uint8Array): Uint8Array {
  const out = new Bits();
  const fours = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A small part is not worth a large table.
  const hashBits = Math.min(HASH_BITS, 32 - Math.clz32(bytes.length | 255));
  const newest = new Int32Array(1 << hashBits).fill(-1);
  const older = new Int32Array(Math.min(WINDOW, 1 << (32 - Math.clz32(bytes.length | 255))));
  const lastHashed = bytes.length - LEAST;
  const block = newBlock(bytes.length);

  /** Notes a place to be found again, and gives the last one that begins alike. */
  const keep = (at: number): number => {
    const hash = Math.imul(fours.getInt32(at, true), 0x9e3779b1) >>> (32 - hashBits);
    const before = newest[hash] as number;
    older[at & (WINDOW - 1)] = before;
    newest[hash] = at;
    return before;
  };
  const alike = (at: number, earlier: number): number => {
    const most = Math.min(MOST, bytes.length - at);
    let length = 0;
    while (length + 4 <= most && fours.getInt32(at + length) === fours.getInt32(earlier + length)) length += 4;
    while (length < most && bytes[at + length] === bytes[earlier + length]) length++;
    return length;
  };
  const add = (token: number): void => {
    block.tokens[block.length++] = token;
    if (block.length < BLOCK) return;
    writeBlock(out, block, false);
    block.counts.fill(0);
    block.distances.fill(0);
    block.length = 0;
  };

  let distance = 0;
  for (let at = 0; at < bytes.length; ) {
    // What goes on as it did before is taken first.
    let length = distance > 0 ? alike(at, at - distance) : 0;
    let place = at <= lastHashed ? keep(at) : -1;
    for (let left = PLACES; left > 0 && place >= 0 && at - place <= WINDOW && length < MOST; left--) {
      if (bytes[place + length] === bytes[at + length]) {
        const found = alike(at, place);
        if (found > length) [length, distance] = [found, at - place];
      }
      place = older[place & (WINDOW - 1)] as number;
    }
    if (length < LEAST) {
      const byte = bytes[at++] as number;
      (block.counts[byte] as number)++;
      add(byte);
      continue;
    }
    (block.counts[FIRST_LENGTH + (LENGTH_CODE[length] as number)] as number)++;
    (block.distances[distanceCode(distance)] as number)++;
    add(REPEATED | (length << 15) | (distance - 1));
    const end = at + length;
    for (at = Math.max(at + 1, end - KEPT); at < end; at++) if (at <= lastHashed) keep(at);
  }
  writeBlock(out, block, true);
  return out.whole();
}

function writeBlock(out: Bits, block: Block, isLast: boolean): void {
  block.counts[END] = 1;
  const [literals, distances] = [codesOf(codeLengths(block.counts, 15)), codesOf(codeLengths(block.distances, 15))];
  out.room(block.length * 6 + 1_000);
  out.add(isLast ? 1 : 0, 1);
  out.add(2, 2);
  writeCodes(out, literals.lengths, distances.lengths);
  for (let index = 0; index < block.length; index++) {
    const token = block.tokens[index] as number;
    if (token < REPEATED) {
      out.add(literals.bits[token] as number, literals.lengths[token] as number);
      continue;
    }
    const [length, distance] = [(token >> 15) & 511, (token & (WINDOW - 1)) + 1];
    const code = LENGTH_CODE[length] as number;
    out.add(literals.bits[FIRST_LENGTH + code] as number, literals.lengths[FIRST_LENGTH + code] as number);
    out.add(length - (LENGTH_BASE[code] as number), LENGTH_EXTRA[code] as number);
    const far = distanceCode(distance);
    out.add(distances.bits[far] as number, distances.lengths[far] as number);
    out.add(distance - (DISTANCE_BASE[far] as number), DISTANCE_EXTRA[far] as number);
  }
  out.add(literals.bits[END] as number, literals.lengths[END] as number);
}

/** The order in which deflate writes how long the codes of the lengths are. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Writes the codes as how long each of them is; runs of one length are written once. */
function writeCodes(out: Bits, literals: Uint8Array, distances: Uint8Array): void {
  const runs = runsOf([...literals, ...distances]);
  const counts = new Uint32Array(19);
  for (const { symbol } of runs) (counts[symbol] as number)++;
  const codes = codesOf(codeLengths(counts, 7));
  out.add(literals.length - 257, 5);
  out.add(distances.length - 1, 5);
  out.add(ORDER.length - 4, 4);
  for (const symbol of ORDER) out.add(codes.lengths[symbol] as number, 3);
  for (const { symbol, more, bits } of runs) {
    out.add(codes.bits[symbol] as number, codes.lengths[symbol] as number);
    out.add(more, bits);
  }
}

function runsOf(lengths: readonly number[]): readonly { readonly symbol: number; readonly more: number; readonly bits: number }[] {
  const runs: { symbol: number; more: number; bits: number }[] = [];
  for (let at = 0; at < lengths.length; ) {
    const symbol = lengths[at] as number;
    let times = 1;
    while (times < 138 && lengths[at + times] === symbol) times++;
    if (symbol === 0 && times >= 11) runs.push({ symbol: 18, more: times - 11, bits: 7 });
    else if (symbol === 0 && times >= 3) runs.push({ symbol: 17, more: (times = Math.min(times, 10)) - 3, bits: 3 });
    else if (at > 0 && symbol === lengths[at - 1] && times >= 3) runs.push({ symbol: 16, more: (times = Math.min(times, 6)) - 3, bits: 2 });
    else {
      times = 1;
      runs.push({ symbol, more: 0, bits: 0 });
    }
    at += times;
  }
  return runs;
}
