import { attributeOf, childrenNamed, elementsBelow, words } from "../../core/docx/xml-tree";
import { isCellError } from "../../core/workbook/cell";
import { readWorkbook } from "../../core/xlsx/read-workbook";
import type { FileParts } from "./file-parts";
import type { PublicationFinding } from "./publication-result";

/** Looks a workbook inside another file through. */
export type ReadEmbedded = (bytes: Uint8Array, where: string) => readonly PublicationFinding[];

/** The workbooks from which charts are drawn: what a chart shows is meant to be seen, and what its workbook holds beside that is not. */
export function chartWorkbooks(parts: FileParts, read: ReadEmbedded): { readonly names: ReadonlySet<string>; readonly findings: readonly PublicationFinding[] } {
  const found = parts.names.filter((name) => /\/charts\/_rels\/[^/]+\.rels$/.test(name)).flatMap((rels) =>
    childrenNamed(parts.tree(rels), "Relationship").flatMap((each) => {
      const target = (attributeOf(each, "Target") ?? "").toLowerCase();
      const name = target.startsWith("/") ? target.slice(1) : `${rels.split("/")[0]}/${target.replace(/^(?:\.\.\/)+/, "")}`;
      return /\/package$/.test(attributeOf(each, "Type") ?? "") && parts.has(name) ? [{ name, chart: rels.replace(/_rels\/([^/]*)\.rels$/, "$1") }] : [];
    }),
  );
  return { names: new Set(found.map(({ name }) => name)), findings: found.flatMap(({ name, chart }) => findingsOf(parts, name, chart, read)) };
}

const WHERE = "in the workbook behind a chart";

function findingsOf(parts: FileParts, name: string, chart: string, read: ReadEmbedded): readonly PublicationFinding[] {
  const bytes = parts.bytes(name);
  const workbook = bytes && readWorkbook(bytes);
  if (!bytes || !workbook || "message" in workbook) return [{ kind: "embedded-file", message: "The workbook behind a chart cannot be read. Delete the chart, and paste it as a picture.", place: WHERE, severity: "must be taken out" }];
  const shown = new Set([...elementsBelow(parts.tree(chart))].map((each) => plain(words(each))));
  const more = workbook.grids.flatMap(({ rows }) => rows.flat()).filter(({ value }) => value !== null && !isCellError(value) && !shown.has(plain(String(value))) && String(value).trim() !== "").length;
  const beyond: PublicationFinding[] = more === 0 ? [] : [{ kind: "embedded-file", message: `The workbook behind a chart holds ${more === 1 ? "a cell" : `${more} cells`} that the chart does not show. In Word choose Chart Design, Edit Data, and delete what is not shown, or paste the chart as a picture.`, place: WHERE, severity: "must be taken out" }];
  return [...beyond, ...read(bytes, WHERE)];
}

const plain = (text: string): string => (text.trim() !== "" && Number.isFinite(Number(text)) ? String(Number(text)) : text.replace(/\s+/g, " ").trim());
