import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** A program, or a folder of figures, that some tests need and that a machine may not have. */
export interface Needed {
  readonly name: string;
  readonly place: string | undefined;
}

const onPath = (names: readonly string[]): string | undefined =>
  names.map((name) => spawnSync(process.platform === "win32" ? "where" : "which", [name], { encoding: "utf8" }).stdout?.split(/\r?\n/)[0]).find(Boolean);

const existing = (places: readonly (string | undefined)[]): string | undefined =>
  places.find((place) => place !== undefined && fs.existsSync(place));

export const CHROMIUM: Needed = {
  name: "Chromium",
  place:
    existing([
      process.env.CHROME_PATH,
      "/usr/bin/chromium",
      "/usr/bin/google-chrome",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ]) ?? onPath(["chromium", "chromium-browser", "google-chrome"]),
};

/** Its ulimit stands for a full disk; Windows has nothing like it. */
export const BASH: Needed = { name: "bash with ulimit", place: process.platform === "win32" ? undefined : onPath(["bash"]) };

export const LIBREOFFICE: Needed = {
  name: "LibreOffice",
  place:
    onPath(["soffice", "libreoffice"]) ??
    existing(["/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"]),
};

/** Finds what is wrong with a PDF, as no program that only reads it does. */
export const QPDF: Needed = { name: "qpdf", place: onPath(["qpdf"]) };

/** Figures of the printed papers, worked out again by others; they stand beside the checkout where they are kept at all. */
export const FIGURES: Needed = {
  name: "the folder of figures",
  place: existing([process.env.CSP_FIGURES, path.resolve(__dirname, "..", "..", "shared", "data")]),
};

/** The words of the printed packs; they stand beside the checkout where they are kept at all. */
export const PAPERS: Needed = {
  name: "the folder of printed packs",
  place: existing([process.env.CSP_PAPERS, path.resolve(__dirname, "..", "..", "shared", "papers")]),
};

/** Workbooks of public bodies and of other programs; they stand beside the checkout where they are kept at all. */
export const CORPUS: Needed = {
  name: "the folder of other people's workbooks",
  place: existing([process.env.CSP_CORPUS, path.resolve(__dirname, "..", "..", "shared", "corpus")]),
};

/** Microsoft's schema of manifests (published in 2019, with mends); it stands beside the checkout where it is kept at all. */
export const MANIFEST_SCHEMA: Needed = {
  name: "the folder of Microsoft's manifest schema",
  place: existing([process.env.CSP_MANIFEST_SCHEMA, path.resolve(__dirname, "..", "..", "shared", "tools", "xsd", "manifest")]),
};

/** Chromium, also where it runs as root in a closed network. */
export const CHROMIUM_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

type Body = () => void;

/**
 * Describes tests that need something. Where it is not found they are skipped and their name says why; where everything
 * is to be there (CSP_NOTHING_SKIPPED=1) that is a failure.
 */
export function describeWith(needed: Needed, name: string, tests: Body): void {
  if (needed.place !== undefined) {
    describe(name, tests);
  } else if (process.env.CSP_NOTHING_SKIPPED === "1") {
    describe(name, () => {
      test(`needs ${needed.name}`, () => {
        throw new Error(`${needed.name} was not found, and nothing may be skipped here.`);
      });
    });
  } else {
    describe.skip(`${name} (skipped: ${needed.name} was not found on this machine)`, tests);
  }
}
