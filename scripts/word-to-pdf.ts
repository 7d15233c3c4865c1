import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ToPdf } from "../pack/pack-pdf";

/** With tags, bookmarks and titles; without them a screen reader would have nothing to go by. */
const FILTER = `pdf:writer_pdf_Export:${JSON.stringify({
  UseTaggedPDF: { type: "boolean", value: "true" },
  PDFUACompliance: { type: "boolean", value: "true" },
  ExportBookmarks: { type: "boolean", value: "true" },
})}`;

const PLACES = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe",
];

/** To start it, and for each paper: one of 200 pages takes some seconds. */
const MOST_SECONDS = (papers: number): number => 60 + 30 * papers;
const FOLDER = "csp-pdf-";
const HOUR = 3_600_000;

const TIMED_OUT = "LibreOffice did not finish. Close it where it is open, and try again; or save the paper as PDF in Word, and name that file here.";
const NOT_TURNED = "LibreOffice made no PDF of it. Save the paper as PDF in Word, and name that file here.";

/** LibreOffice on this computer; undefined where there is none. CSP_SOFFICE says where it is, or that there is none with "none". */
export function findLibreOffice(): string | undefined {
  const said = process.env.CSP_SOFFICE;
  if (said !== undefined) return said === "none" || !fs.existsSync(said) ? undefined : said;
  const onPath = (process.env.PATH ?? "").split(path.delimiter).flatMap((folder) => ["soffice", "libreoffice", "soffice.exe"].map((name) => path.join(folder, name)));
  return [...onPath, ...PLACES].find((place) => fs.existsSync(place));
}

/** Turns Word files into PDFs with LibreOffice, in a folder and with a profile of their own that are taken away again. */
export const toPdfWith =
  (libreOffice: string, mostSeconds = MOST_SECONDS): ToPdf =>
  async (files) => {
    clearKilledRuns();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), FOLDER));
    try {
      const names = files.map((_, index) => `${index}.docx`);
      files.forEach(({ bytes }, index) => fs.writeFileSync(path.join(folder, names[index] ?? ""), bytes));
      const profile = pathToFileURL(path.join(folder, "profile")).href;
      const options = [`-env:UserInstallation=${profile}`, "--headless", "--norestore", "--nolockcheck", "--convert-to", FILTER, "--outdir", folder, ...names.map((name) => path.join(folder, name))];
      const isInTime = await ended(libreOffice, options, mostSeconds(files.length) * 1000);
      return files.map((_, index) => {
        const pdf = path.join(folder, `${index}.pdf`);
        return isInTime && fs.existsSync(pdf) ? new Uint8Array(fs.readFileSync(pdf)) : { fault: isInTime ? NOT_TURNED : TIMED_OUT };
      });
    } finally {
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };

/** Takes away what runs that were killed have left: papers may be in it. What is younger than an hour may be of a run that goes on. */
function clearKilledRuns(): void {
  for (const name of fs.readdirSync(os.tmpdir()).filter((each) => each.startsWith(FOLDER))) {
    const folder = path.join(os.tmpdir(), name);
    try {
      if (Date.now() - fs.statSync(folder).mtimeMs > HOUR) fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // It is somebody else's, or gone.
    }
  }
}

/** Runs a program with all that it starts, and ends them together where they take too long; says whether they were in time. */
function ended(program: string, options: readonly string[], milliseconds: number): Promise<boolean> {
  const hasGroups = process.platform !== "win32";
  return new Promise((resolve) => {
    const run = spawn(program, options, { stdio: "ignore", detached: hasGroups });
    const end = (): void => {
      try {
        if (hasGroups && run.pid !== undefined) process.kill(-run.pid, "SIGKILL");
        else run.kill("SIGKILL");
      } catch {
        // It has ended by itself meanwhile.
      }
    };
    let isInTime = true;
    const timer = setTimeout(() => {
      isInTime = false;
      end();
    }, milliseconds);
    const stop = (): void => {
      end();
      process.exit(130);
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
    const done = (): void => {
      clearTimeout(timer);
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, stop);
      resolve(isInTime);
    };
    run.on("error", done);
    run.on("exit", done);
  });
}
