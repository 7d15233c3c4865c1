/** A paper that travels as text, where Excel hands no file over: behind the # of an address, or by way of the clipboard. */
export interface CarriedPaper {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the add-in makes, by the ending of its name. Nothing else is taken out of a text, whoever wrote it. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
};

/** A paper as text: its name and its bytes, as the fields of an address. */
export const asText = ({ fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array }): string =>
  new URLSearchParams({ name: fileName, file: base64(bytes) }).toString();

/** The paper in a text; undefined where it holds none, where a part of it is missing, or where it is another kind of file. */
export function paperIn(text: string): CarriedPaper | undefined {
  const fields = new URLSearchParams(text.trim());
  const fileName = fields.get("name") ?? "";
  const mediaType = MEDIA_TYPES[/\.(docx|zip)$/.exec(fileName)?.[1] ?? ""];
  const bytes = bytesOf(fields.get("file") ?? "");
  return mediaType && bytes && isWholeZip(bytes) ? { fileName, mediaType, bytes } : undefined;
}

/** Bytes as text that takes no signs but letters, digits, + / and =. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const ZIP_END_LENGTH = 22;

/** Both kinds of file are zip files: they begin with PK, and their last record says where the rest of them ends. */
function isWholeZip(bytes: Uint8Array<ArrayBuffer>): boolean {
  const end = bytes.length - ZIP_END_LENGTH;
  if (end < 0 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const record = new DataView(bytes.buffer, end);
  const [directoryLength, directoryStart] = [record.getUint32(12, true), record.getUint32(16, true)];
  return record.getUint32(0) === 0x504b0506 && directoryStart + directoryLength === end;
}
