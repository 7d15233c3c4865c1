import { readWorkbook } from "../core/xlsx/read-workbook";
import { makePack, type PackForm } from "../pack/make-pack";
import type { Audience } from "../core/meeting-papers";

type Files = readonly { readonly name: string; readonly bytes: Uint8Array }[];

/** What the page of a test asks for: a pack from bytes alone. */
export async function packFromBytes(workbook: Uint8Array, papers: Files, templates: Files, pdf: Uint8Array, audience: Audience): Promise<readonly (readonly [fileName: string, bytes: Uint8Array])[]> {
  const read = readWorkbook(workbook);
  if ("message" in read) throw new Error(read.message);
  const forms: readonly PackForm[] = ["folder", "zip", "pdf"];
  const templateOf = ({ templateFile }: { readonly templateFile: string }) => ({ name: templateFile, bytes: templates.find(({ name }) => name === templateFile)?.bytes ?? new Uint8Array() });
  const result = await makePack({ workbook: read, papers, audience, forms, templateOf, toPdf: async (files) => files.map(() => pdf) });
  if ("problems" in result) throw new Error(result.problems.map(({ where, place, message }) => `${where} ${place ?? ""}: ${message}`).join("\n"));
  return result.files.map(({ fileName, bytes }) => [fileName, bytes]);
}

(globalThis as { packFromBytes?: typeof packFromBytes }).packFromBytes = packFromBytes;
