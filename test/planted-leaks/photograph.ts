/** What a photograph is made with: whether it says where it was taken, who took it, and words in its other notes. */
export interface PhotographOf {
  readonly hasPosition?: boolean;
  readonly artist?: string;
  readonly xmp?: string;
  readonly isBigEndian?: boolean;
}

/** The beginning of a JPEG with its notes, as cameras and programs write them. */
export function photographOf({ hasPosition = false, artist = "", xmp = "", isBigEndian = false }: PhotographOf): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(64 + artist.length + 1));
  const little = !isBigEndian;
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    tiff.setUint16(at, tag, little);
    tiff.setUint16(at + 2, type, little);
    tiff.setUint32(at + 4, count, little);
    tiff.setUint32(at + 8, value, little);
  };
  tiff.setUint16(0, isBigEndian ? 0x4d4d : 0x4949);
  tiff.setUint16(2, 42, little);
  tiff.setUint32(4, 8, little);
  const entries = [...(artist ? [[0x013b, 2, artist.length + 1, 64] as const] : []), ...(hasPosition ? [[0x8825, 4, 1, 40] as const] : [])];
  tiff.setUint16(8, entries.length, little);
  entries.forEach(([tag, type, count, value], index) => entry(10 + index * 12, tag, type, count, value));
  tiff.setUint16(40, 1, little);
  entry(42, 0x0002, 5, 3, 60);
  [...artist].forEach((letter, index) => tiff.setUint8(64 + index, letter.charCodeAt(0)));
  const segment = (words: readonly number[]): readonly number[] => [0xff, 0xe1, (words.length + 2) >> 8, (words.length + 2) & 255, ...words];
  const letters = (words: string): readonly number[] => [...words].map((letter) => letter.charCodeAt(0));
  const xmpNote = xmp === "" ? [] : segment(letters(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${xmp}</x:xmpmeta>`));
  return Uint8Array.from([0xff, 0xd8, ...segment([...letters("Exif\0\0"), ...new Uint8Array(tiff.buffer)]), ...xmpNote, 0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9]);
}
