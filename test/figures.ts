import fs from "node:fs";
import path from "node:path";
import { FIGURES } from "./programs";

/** The rows of a comma-separated file of figures, each by its headings. */
export function figureRows(file: string): readonly Readonly<Record<string, string>>[] {
  const [headings = [], ...rows] = fs
    .readFileSync(path.join(FIGURES.place ?? "", file), "utf8")
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = ""]) => (field.startsWith('"') ? field.slice(1, -1).replace(/""/g, '"') : field)));
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ""])));
}

/** What figures say of themselves in JSON. */
export const figureObjects = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(FIGURES.place ?? "", file), "utf8"));
