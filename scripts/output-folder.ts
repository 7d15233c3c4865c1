import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Problem } from "../core/problem";

export interface OutputFile {
  /** The folder inside the other that it belongs in, where it does. */
  readonly folder?: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type Written = { readonly paths: readonly string[] } | { readonly problems: readonly Problem[] };

/** A file on its way to its place: written beside it first. */
interface Target {
  readonly target: string;
  readonly part: string;
  readonly bytes: Uint8Array;
}

/** A file that is in its place, and where the old one is kept, if there was one. */
interface Placed {
  readonly target: string;
  readonly old: string | undefined;
}

/**
 * Writes files into a folder, all of them or none. Each is written beside its place and then put there in one step, so
 * that a run that is killed leaves the old file or the new one, never a part of one. A file that is already there stays
 * unless `replace` is given.
 */
export function writeFiles(folder: string, files: readonly OutputFile[], { replace }: { replace: boolean }): Written {
  // No number of a process: it may be that of a run that was killed, whose parts are still there.
  const run = crypto.randomUUID();
  const targets = files.map(({ folder: inside, fileName, bytes }, index): Target => {
    // A name that holds a path would leave the folder.
    return { target: path.join(folder, inside === undefined ? "" : path.basename(inside), path.basename(fileName)), part: path.join(folder, `.csp-${run}-${index}.part`), bytes };
  });
  const inTheWay = targets.flatMap(({ target }) => {
    const found = foundAt(target);
    if (found?.isDirectory()) return [notWritten(target, "EISDIR")];
    return found && !replace ? [notWritten(target, "EEXIST")] : [];
  });
  if (inTheWay.length > 0) return { problems: inTheWay };

  const placed: Placed[] = [];
  const newFolders: string[] = [];
  const keep = new Set<string>();
  let place = folder;
  try {
    makeFolder(folder);
    clearKilledRuns(folder);
    for (const inside of new Set(targets.map(({ target }) => path.dirname(target)))) {
      place = inside;
      if (!foundAt(inside)) newFolders.push(inside);
      makeFolder(inside);
    }
    place = folder;
    for (const { part, bytes } of targets) writeWhole(part, bytes);
    for (const { part, target } of targets) {
      place = target;
      placed.push(replace ? putInPlaceOf(part, target) : putWhereNoneIs(part, target));
    }
    return { paths: targets.map(({ target }) => target) };
  } catch (error) {
    const notBack = placed.reverse().filter((each) => !takeBack(each));
    for (const { old } of notBack) if (old !== undefined) keep.add(old);
    newFolders.forEach(removeIfEmpty);
    return { problems: [notWritten(place, (error as NodeJS.ErrnoException).code ?? ""), ...notBack.map(notPutBack)] };
  } finally {
    for (const { part } of targets) {
      removeIfThere(part);
      if (!keep.has(beside(part))) removeIfThere(beside(part));
    }
  }
}

/** What stands at a place. One that cannot be looked at is found out in writing, which says why. */
function foundAt(place: string): fs.Stats | undefined {
  try {
    return fs.statSync(place);
  } catch {
    return undefined;
  }
}

/** Where the old file is kept until all of the new ones are in place. */
const beside = (part: string): string => `${part}.old`;

const PART_OF_A_RUN = /^\.csp-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}-\d+\.part$/;
const HOUR = 3_600_000;

/** Takes away the parts of runs that were killed long ago. Those of an hour may be of a run that still writes; old files that were kept stay. */
function clearKilledRuns(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const part = path.join(folder, name);
    if (PART_OF_A_RUN.test(name) && Date.now() - (foundAt(part)?.mtimeMs ?? Infinity) > HOUR) removeIfThere(part);
  }
}

/** Step by step: asked for several at once, Node waits for ever on a place such as /proc. */
function makeFolder(folder: string): void {
  const found = foundAt(folder);
  if (found?.isDirectory()) return;
  if (found) throw Object.assign(new Error(`${folder} is a file`), { code: "ENOTDIR" });
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  fs.mkdirSync(folder);
}

function writeWhole(file: string, bytes: Uint8Array): void {
  const handle = fs.openSync(file, "wx");
  try {
    // writeFileSync goes on until all is written; a single writeSync may stop short on a full disk and say nothing.
    fs.writeFileSync(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Puts a file where there was an old one or none. */
function putInPlaceOf(part: string, target: string): Placed {
  const old = fs.existsSync(target) ? beside(part) : undefined;
  if (old !== undefined) fs.copyFileSync(target, old);
  fs.renameSync(part, target);
  return { target, old };
}

/** Makes a place what it was before, and says whether it could. */
function takeBack({ target, old }: Placed): boolean {
  try {
    if (old === undefined) fs.rmSync(target, { force: true });
    else fs.renameSync(old, target);
    return true;
  } catch {
    return false;
  }
}

/** Puts a file where there is none, and fails where one has come meanwhile. */
function putWhereNoneIs(part: string, target: string): Placed {
  try {
    fs.linkSync(part, target);
  } catch (error) {
    // Some disks and network folders know no second name for a file.
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL"].includes((error as NodeJS.ErrnoException).code ?? "") || fs.existsSync(target)) throw error;
    fs.renameSync(part, target);
  }
  return { target, old: undefined };
}

function removeIfThere(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // The folder itself could not be made or reached: there is nothing in it to remove.
  }
}

/** What else has come into a folder meanwhile keeps it. */
function removeIfEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch {
    // It is not empty.
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "You may not write in this folder. Choose another with --out.",
  EPERM: "You may not write in this folder, or the file is open in Word. Close it, or choose another folder with --out.",
  EBUSY: "The file is open in another program. Close it and try again.",
  EROFS: "This folder can only be read. Choose another with --out.",
  ENOENT: "This folder cannot be made. Choose another with --out.",
  ENOSPC: "The disk is full. Make room, or choose another folder with --out.",
  EDQUOT: "The disk is full. Make room, or choose another folder with --out.",
  EFBIG: "The disk takes no file as large as this. Choose another folder with --out.",
  ENOTDIR: "A part of this path is a file, not a folder. Choose another folder with --out.",
  EEXIST: "This file is already there. Add --force to replace it, or choose another folder with --out.",
  EISDIR: "There is a folder of the same name as the file. Choose another folder with --out.",
  ENAMETOOLONG: "The path is longer than this computer allows. Choose a folder with a shorter path with --out.",
};

const notWritten = (where: string, code: string): Problem => ({
  code: "file-not-written",
  message: REASONS[code] ?? `The computer could not write here (${code || "it gave no reason"}). Choose another folder with --out.`,
  where,
});

const notPutBack = ({ target, old }: Placed): Problem => ({
  code: "file-not-written",
  message: old === undefined ? "This file is new and could not be taken away again. Delete it." : `The old file could not be put back. It is kept as ${old}: rename it.`,
  where: target,
});
