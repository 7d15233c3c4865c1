import { unpackWordFile } from "../core/docx/unpack-word-file";
import { openPdf } from "../core/pdf/open-pdf";
import type { Problem } from "../core/problem";
import { quoted } from "../core/quoted";
import { readWorkbook } from "../core/xlsx/read-workbook";
import type { PackPart } from "./pack-parts";
import type { Progress } from "./progress";

const WORD = {
  "too large": "It is larger than any paper should be. Make its pictures smaller in Word, or save it as PDF",
  "no Word file": "It is protected by a password, damaged, or not a Word file. Save it again from Word as a Word Document (.docx) without a password, or as PDF",
  "not whole": "It holds no whole Word document. Save it again from Word as a Word Document (.docx), or as PDF",
} as const;

/** The papers that cannot be read whole, each with what to do: nobody would see in a folder that one of them is damaged. */
export async function unreadablePapers(parts: readonly PackPart[], progress: Progress): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [done, part] of parts.entries()) {
    await progress(`Opening ${parts.length} ${parts.length === 1 ? "paper" : "papers"}`, { done, of: parts.length });
    const fault = await faultOf(part);
    if (fault !== undefined) problems.push({ code: "paper-not-read", message: `${quoted(part.ownName)}: ${fault}`, where: part.where });
  }
  return problems;
}

const EMPTY = "This file has nothing in it, as when it was not copied to its end. Fetch it again from whoever sent it.";

async function faultOf({ kind, bytes }: PackPart): Promise<string | undefined> {
  if (bytes.length === 0) return EMPTY;
  if (kind === "PDF") {
    const pdf = await openPdf(bytes);
    return "fault" in pdf ? pdf.fault : undefined;
  }
  if (kind === "Excel") {
    const workbook = readWorkbook(bytes);
    return "message" in workbook ? workbook.message : undefined;
  }
  const zip = unpackWordFile(bytes);
  return typeof zip === "string" ? `${WORD[zip]}, and give its new name here.` : undefined;
}
