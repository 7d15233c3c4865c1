import fs from "node:fs";
import type { Problem } from "../core/problem";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "There is no file of this name. Check the name and the folder.",
  ENOTDIR: "There is no file of this name. Check the name and the folder.",
  EACCES: "You may not read this file. Ask its owner, or copy it to a folder of your own.",
  EPERM: "You may not read this file. Ask its owner, or copy it to a folder of your own.",
  EBUSY: "The file is locked by another program. Close it there and try again.",
};

/** No workbook and no template that papers are made of comes near this. */
const LARGEST_BYTES = 100 * 1024 * 1024;

/** Reads a file whole, opening it for reading only; a sentence comes back where it cannot be read. */
export function readInputFile(file: string): Uint8Array | Problem {
  const notRead = (message: string): Problem => ({ code: "file-not-read", message, where: file });
  try {
    const stat = fs.statSync(file);
    if (stat.isDirectory()) return notRead("This is a folder. Give the file inside it.");
    if (!stat.isFile()) return notRead("This is no file that can be read. Choose an Excel workbook (.xlsx).");
    if (stat.size > LARGEST_BYTES) return notRead("This file is too large. Copy the sheets that are needed into a new workbook, and try again.");
    return new Uint8Array(fs.readFileSync(file));
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    return notRead(REASONS[code] ?? `The computer could not read this file (${code}). Copy it to a folder of your own and try again.`);
  }
}
