const starts = (bytes: Uint8Array, with_: readonly number[]): boolean => with_.every((byte, index) => bytes[index] === byte);
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
/** As old files keep the names of their parts: each letter with a nought behind it. */
const inOldFile = (name: string): readonly number[] => [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
const ENCRYPTED = inOldFile("EncryptedPackage");

/** Why a file is no Word file that can be read, in a sentence that says what to do. */
export function whyNotWord(bytes: Uint8Array, why: "too large" | "no Word file" | "not whole"): string {
  if (why === "too large") return "This file is larger than any action plan. Take its pictures out, save it from Word, and try again.";
  if (starts(bytes, OLD_OFFICE)) {
    return holds(bytes, ENCRYPTED)
      ? "This file is protected by a password. Open it in Word, save a copy without one (File, Info, Protect Document), and try again."
      : "This is an old .doc file, or another old Office file. Open it in Word, save it as a Word Document (.docx), and try again.";
  }
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46])) return "This is a PDF. Ask for the Word file that it was made from.";
  return why === "not whole"
    ? "This file holds no whole Word document. Save it from Word as a Word Document (.docx), and try again."
    : "This is not a Word file (.docx), or it is damaged. Open it in Word, save it as a Word Document (.docx), and try again.";
}

function holds(bytes: Uint8Array, what: readonly number[]): boolean {
  const [first = 0] = what;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) if (what.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
