import zlib from "node:zlib";
import { inflateSync, unzipSync } from "fflate";
import { deflate } from "../core/docx/deflate";
import { pack, writeZip } from "../core/docx/write-zip";
import { Chance } from "./fuzzing";

const chance = new Chance(1);
const anyBytes = (length: number, kinds: number): Uint8Array => Uint8Array.from({ length }, () => chance.below(kinds));

/** Text that repeats pieces of itself, near and far. */
function repeating(length: number): Uint8Array {
  const pieces = Array.from({ length: 20 }, () => anyBytes(chance.below(400), 200));
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const piece = chance.of(pieces).subarray(0, length - at);
    bytes.set(piece, at);
    at += Math.max(1, piece.length);
  }
  return bytes;
}

const skewed = Uint8Array.from({ length: 300_000 }, () => Math.min(255, Math.floor(-Math.log2((chance.below(1_000_000) + 1) / 1_000_001) * 12)));

describe("what is packed", () => {
  test.each<[name: string, bytes: Uint8Array]>([
    ["nothing", new Uint8Array()],
    ...[1, 2, 3, 4, 5, 257, 258, 259, 32_767, 32_768, 32_769, 100_000].map((length): [string, Uint8Array] => [`${length} of one byte`, new Uint8Array(length)]),
    ...[2, 16, 256].map((kinds): [string, Uint8Array] => [`100,000 bytes of ${kinds} kinds in no order`, anyBytes(100_000, kinds)]),
    ["bytes of which some are very rare", skewed],
    ["a repetition as far back as it may be", Uint8Array.from([...anyBytes(32_768, 256).fill(7, 0, 9), 7, 7, 7, 7, 7, 7, 7])],
    ...Array.from({ length: 60 }, (_, index): [string, Uint8Array] => [`repetitions, ${index}`, repeating(chance.below(index < 50 ? 5_000 : 300_000))]),
  ])("is unpacked as it was: %s", (_, bytes) => {
    const packed = deflate(bytes);
    expect(zlib.inflateRawSync(packed).equals(Buffer.from(bytes))).toBe(true);
    expect(Buffer.from(inflateSync(packed)).equals(Buffer.from(bytes))).toBe(true);
  });

  test("is small where it repeats itself", () => {
    const row = (index: number): string => `<w:tr><w:tc><w:tcPr><w:tcW w:w="2268" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Row ${index}</w:t></w:r></w:p></w:tc></w:tr>`;
    const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, index) => row(index)).join(""));
    expect(deflate(bytes).length).toBeLessThan(zlib.deflateRawSync(bytes, { level: 6 }).length * 1.3);
  });
});

test("a zip file holds its parts, whatever their names and size", () => {
  const parts = { "a.xml": repeating(50_000), "word/empty.xml": new Uint8Array(), "media/bild ä.png": anyBytes(5_000, 256) };
  const zip = writeZip(new Map(Object.entries(parts).map(([name, bytes]) => [name, pack(bytes)])));
  const read = unzipSync(zip);
  expect(Object.keys(read)).toEqual(Object.keys(parts));
  for (const [name, bytes] of Object.entries(parts)) expect(Buffer.from(read[name] ?? []).equals(Buffer.from(bytes))).toBe(true);
});
