import fs from "node:fs";
import path from "node:path";
import type { Problem } from "../core/problem";

export interface OutputFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type Written = { readonly paths: readonly string[] } | { readonly problems: readonly Problem[] };

/**
 * Writes files into a folder, all of them or none. Each is written beside its place and then renamed, so that a run
 * that is killed leaves the old file or the new one, never a part of one. A file that is already there stays unless
 * `replace` is given.
 */
export function writeFiles(folder: string, files: readonly OutputFile[], { replace }: { replace: boolean }): Written {
  const targets = files.map(({ fileName, bytes }) => ({
    target: path.join(folder, fileName),
    part: path.join(folder, `.${fileName}.${process.pid}.part`),
    bytes,
  }));
  if (!replace) {
    const there = targets.filter(({ target }) => fs.existsSync(target));
    if (there.length > 0) return { problems: there.map(({ target }) => alreadyThere(target)) };
  }
  try {
    fs.mkdirSync(folder, { recursive: true });
    for (const { part, bytes } of targets) writeWhole(part, bytes);
    for (const { part, target } of targets) fs.renameSync(part, target);
    return { paths: targets.map(({ target }) => target) };
  } catch (error) {
    for (const { part } of targets) removeIfThere(part);
    return { problems: [notWritten(folder, error as NodeJS.ErrnoException)] };
  }
}

function removeIfThere(part: string): void {
  try {
    fs.rmSync(part, { force: true });
  } catch {
    // The folder itself could not be made or reached: there is nothing in it to remove.
  }
}

function writeWhole(file: string, bytes: Uint8Array): void {
  const handle = fs.openSync(file, "w");
  try {
    // writeFileSync goes on until all is written; a single writeSync may stop short on a full disk and say nothing.
    fs.writeFileSync(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

const alreadyThere = (target: string): Problem => ({
  code: "file-not-written",
  message: "This file is already there. Add --force to replace it, or choose another folder with --out.",
  where: target,
});

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "You may not write in this folder. Choose another with --out.",
  EPERM: "You may not write in this folder, or the file is open in Word. Close it, or choose another folder with --out.",
  EBUSY: "The file is open in another program. Close it and try again.",
  EROFS: "This folder can only be read. Choose another with --out.",
  ENOSPC: "The disk is full. Make room, or choose another folder with --out.",
  ENOTDIR: "A part of this path is a file, not a folder. Choose another folder with --out.",
  EEXIST: "There is a file of this name where the folder should be. Choose another folder with --out.",
  EISDIR: "There is a folder of the same name as the file. Choose another folder with --out.",
  ENAMETOOLONG: "The path is longer than this computer allows. Choose a folder with a shorter path with --out.",
};

const notWritten = (folder: string, error: NodeJS.ErrnoException): Problem => ({
  code: "file-not-written",
  message: REASONS[error.code ?? ""] ?? `Nothing could be written here (${error.code ?? "unknown reason"}). Choose another folder with --out.`,
  where: error.path && error.code === "EISDIR" ? error.path : folder,
});
