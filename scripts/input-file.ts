import fs from "node:fs";
import type { Problem } from "../core/problem";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "There is no file of this name. Check the name and the folder.",
  EISDIR: "This is a folder. Give the file inside it.",
  EACCES: "You may not read this file. Ask its owner, or copy it to a folder of your own.",
  EPERM: "You may not read this file. Ask its owner, or copy it to a folder of your own.",
  EBUSY: "The file is locked by another program. Close it there and try again.",
};

/** Reads a file whole, opening it for reading only; a sentence comes back where it cannot be read. */
export function readInputFile(file: string): Uint8Array | Problem {
  try {
    return new Uint8Array(fs.readFileSync(file));
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    return { code: "file-not-read", message: REASONS[code] ?? `This file cannot be read (${code}).`, where: file };
  }
}
