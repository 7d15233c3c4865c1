import fs from "node:fs";
import path from "node:path";
import { OFFICE_JS } from "./site";

let versions: ReadonlyMap<string, string> | undefined;

/**
 * The version of ExcelApi since which a member is there, by office.js's own list: "Range.HasSpill" since "1.12".
 * Undefined where it was there from the beginning.
 */
export function versionOf(member: string): string | undefined {
  versions ??= readVersions(fs.readFileSync(path.join(OFFICE_JS.folder, "excel-win32-16.01.debug.js"), "utf8"));
  return versions.get(member);
}

function readVersions(officeJs: string): ReadonlyMap<string, string> {
  const asked = officeJs.matchAll(/_throwIfApiNotSupported\("(\w+)\.(\w)(\w*)", _defaultApiSetName, "([\d.]+)"/g);
  return new Map([...asked].map(([, kind = "", first = "", rest = "", version = ""]) => [`${kind}.${first.toUpperCase()}${rest}`, version]));
}

/** Whether a version, such as 1.9, comes before another, such as 1.14. */
export function isBefore(version: string, other: string): boolean {
  const [[major = 0, minor = 0] = [], [otherMajor = 0, otherMinor = 0] = []] = [version, other].map((each) => each.split(".").map(Number));
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
