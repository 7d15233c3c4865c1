import { constants, crc32, deflateRawSync } from "node:zlib";

/** A part of a zip file, packed, with what the file says of it, which need not be true. */
export interface RawPart {
  readonly name: string | Uint8Array;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly checksum: number;
  /** 8 is deflated, 0 stored. */
  readonly method: number;
  readonly flags?: number;
  /** The name in the header before the part, where it is another than in the directory. */
  readonly headerName?: string;
}

export function part(name: string | Uint8Array, content: string | Uint8Array, said: Partial<RawPart> = {}): RawPart {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { name, packed: said.method === 0 ? bytes : deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes), method: 8, ...said };
}

/** A part that says one thing many times between a beginning and an end, made without ever being unpacked. */
export function repeatingPart(name: string, begin: string, again: string, times: number, end: string): RawPart {
  const aligned = (text: string): Buffer => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const perBlock = Math.max(1, Math.min(times, Math.floor(1_000_000 / again.length)));
  const block = again.repeat(perBlock);
  const blocks = Math.floor(times / perBlock);
  const rest = again.repeat(times - blocks * perBlock);
  let checksum = crc32(begin);
  for (let count = 0; count < blocks; count++) checksum = crc32(block, checksum);
  checksum = crc32(end, crc32(rest, checksum));
  const packedBlock = aligned(block);
  const packed = Buffer.concat([aligned(begin), ...Array.from({ length: blocks }, () => packedBlock), aligned(rest), deflateRawSync(end)]);
  return { name, packed, size: Buffer.byteLength(begin) + Buffer.byteLength(again) * times + Buffer.byteLength(end), checksum, method: 8 };
}

const numbers = (...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer =>
  Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );

/** A zip file of these parts, as they are given and in this order. */
export function rawZip(parts: readonly RawPart[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, size, checksum, method, flags = 0x800, headerName } of parts) {
    const nameBytes = Buffer.from(name);
    const before = Buffer.from(headerName ?? nameBytes);
    const about = numbers([20, 2], [flags, 2], [method, 2], [0, 2], [33, 2], [checksum, 4], [packed.length, 4], [size, 4]);
    files.push(Buffer.concat([numbers([0x04034b50, 4]), about, numbers([before.length, 2], [0, 2]), before, packed]));
    directory.push(Buffer.concat([numbers([0x02014b50, 4], [20, 2]), about, numbers([nameBytes.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), nameBytes]));
    at += files.at(-1)?.length ?? 0;
  }
  const listed = Buffer.concat(directory);
  return new Uint8Array(Buffer.concat([...files, listed, numbers([0x06054b50, 4], [0, 2], [0, 2], [parts.length % 65_536, 2], [parts.length % 65_536, 2], [listed.length, 4], [at, 4], [0, 2])]));
}
