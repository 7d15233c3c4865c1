/** What the add-in makes, by the ending of its name. Nothing else is saved from here, whoever wrote the address. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
};

const NOTHING_HERE = "There is no paper here to save. Go back to Excel and make it again.";

/** Saves the file that stands after the # of the address, and takes it out of the address at once. */
function saveFromAddress(): string {
  const fields = new URLSearchParams(location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
  const fileName = fields.get("name") ?? "";
  const type = MEDIA_TYPES[/\.(docx|zip)$/.exec(fileName)?.[1] ?? ""];
  const bytes = bytesOf(fields.get("file") ?? "");
  if (!type || !bytes || !isWholeZip(bytes)) return NOTHING_HERE;

  const link = document.getElementById("again") as HTMLAnchorElement;
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = fileName;
  link.hidden = false;
  link.click();
  return `${fileName} is with your downloads.`;
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

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

(document.getElementById("status") as HTMLElement).textContent = saveFromAddress();

export {};
