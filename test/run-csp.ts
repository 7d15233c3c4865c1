import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

export interface Run {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as a user does. */
export function csp(...args: readonly string[]): Run {
  return cspWith({}, ...args);
}

export function cspWith(env: Readonly<Record<string, string>>, ...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["build/csp.js", ...args], { encoding: "utf8", env: { ...process.env, ...env } });
  return { exitCode: status, out: stdout, err: stderr };
}

/** A folder of its own for a test, taken away again after it. */
export function inTemporaryFolder<T>(use: (folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "csp-test-"));
  const remove = (): void => fs.rmSync(folder, { recursive: true, force: true });
  let result: T;
  try {
    result = use(folder);
  } catch (error) {
    remove();
    throw error;
  }
  if (result instanceof Promise) return result.finally(remove) as T;
  remove();
  return result;
}
