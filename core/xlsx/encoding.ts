import { DAMAGED, Unreadable } from "./limits";

/**
 * The pieces of a part in UTF-8, whatever encoding its first bytes or its first line tell. Bytes that are no words in that
 * encoding are refused: a replacement sign in their place would be printed in a paper.
 */
export function* inUtf8(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let encoding: string | undefined;
  let decoder: TextDecoder | undefined;
  const encoder = new TextEncoder();
  for (const piece of pieces) {
    encoding ??= encodingOf(piece);
    if (encoding === "utf-8") yield piece;
    else yield encoder.encode(decoded((decoder ??= decoderOf(encoding)), piece));
  }
  if (decoder) yield encoder.encode(decoded(decoder));
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new Unreadable(DAMAGED);
  }
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new Unreadable(DAMAGED);
  }
}

const LINE_ENDS = 62;

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const begins = first === 0xef ? 3 : 0;
  const ends = bytes.subarray(0, 200).indexOf(LINE_ENDS);
  const line = String.fromCharCode(...bytes.subarray(begins, Math.max(begins, ends)));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(line)?.[1];
  // A line that says UTF-16 in bytes that are not is read as what it is.
  return declared === undefined || begins > 0 || /^utf-?(?:8|16)|^ucs-2/i.test(declared) ? "utf-8" : declared;
}
