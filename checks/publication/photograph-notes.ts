/** What a photograph keeps beside its picture. */
export interface PhotographNotes {
  /** Whether it says where it was taken. */
  readonly hasPosition: boolean;
  /** Whether it names who took it, or whose camera it was. */
  readonly hasPerson: boolean;
  /** The words of its notes, for what is looked for in words. */
  readonly words: readonly string[];
}

/** Tags of Exif 2.32: where others begin, where it was taken, who took it, and what people wrote. */
const [CAMERA, POSITION, LATITUDE] = [0x8769, 0x8825, 0x0002] as const;
const OF_PEOPLE: readonly number[] = [0x013b, 0x9c9d, 0xa430];
const OF_WORDS: readonly number[] = [0x010e, 0x8298, 0x9c9b, 0x9c9c, 0x9c9e, 0x9c9f];
const IN_UTF_16 = (tag: number): boolean => tag >= 0x9c9b && tag <= 0x9c9f;

const NOTHING: PhotographNotes = { hasPosition: false, hasPerson: false, words: [] };
const SCAN = 0xda;
const MOST_ENTRIES = 500;

/** The notes of a JPEG (ITU-T T.81, annex B), as far as its first bytes hold them: Exif, and the XMP of programs. */
export function photographNotes(bytes: Uint8Array): PhotographNotes {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return NOTHING;
  let notes = NOTHING;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN; ) {
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end <= at + 2) break;
    if (bytes[at + 1] === 0xe1) notes = both(notes, noteOf(bytes.subarray(at + 4, end)));
    at = end;
  }
  return notes;
}

const both = (one: PhotographNotes, other: PhotographNotes): PhotographNotes => ({
  hasPosition: one.hasPosition || other.hasPosition,
  hasPerson: one.hasPerson || other.hasPerson,
  words: [...one.words, ...other.words],
});

function noteOf(note: Uint8Array): PhotographNotes {
  const begins = String.fromCharCode(...note.subarray(0, 6));
  if (begins === "Exif\0\0") return exifOf(note.subarray(6));
  const xmp = new TextDecoder().decode(note);
  if (!xmp.startsWith("http://ns.adobe.com/")) return NOTHING;
  const words = [...xmp.matchAll(/>([^<>]*\p{L}[^<>]*)<|="([^"<>]*\p{L}[^"<>]*)"/gu)].map(([, inside, said]) => inside ?? said ?? "").filter((each) => !/^https?:/.test(each));
  return { hasPosition: /exif:GPSLatitude/.test(xmp), hasPerson: /<dc:creator>.*\p{L}.*<\/dc:creator>/su.test(xmp), words };
}

function exifOf(tiff: Uint8Array): PhotographNotes {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = tiff[0] === 0x49;
  const words: string[] = [];
  let [hasPosition, hasPerson] = [false, false];
  const read = (directory: number, isOfPosition: boolean, depth: number): void => {
    if (directory < 8 || directory + 2 > tiff.length || depth > 2) return;
    const count = Math.min(view.getUint16(directory, isLittle), MOST_ENTRIES);
    for (let entry = directory + 2; entry < directory + 2 + count * 12 && entry + 12 <= tiff.length; entry += 12) {
      const tag = view.getUint16(entry, isLittle);
      const value = view.getUint32(entry + 8, isLittle);
      if (isOfPosition) hasPosition ||= tag === LATITUDE;
      else if (tag === CAMERA || tag === POSITION) read(value, tag === POSITION, depth + 1);
      else if (OF_PEOPLE.includes(tag) || OF_WORDS.includes(tag)) {
        const length = view.getUint32(entry + 4, isLittle);
        const from = length <= 4 ? entry + 8 : value;
        const said = new TextDecoder(IN_UTF_16(tag) ? "utf-16le" : "utf-8").decode(tiff.subarray(from, from + length)).replace(/\0+/g, " ").trim();
        if (/\p{L}/u.test(said)) words.push(said);
        hasPerson ||= OF_PEOPLE.includes(tag) && /\p{L}/u.test(said);
      }
    }
  };
  if (tiff.length >= 8) read(view.getUint32(4, isLittle), false, 0);
  return { hasPosition, hasPerson, words };
}
