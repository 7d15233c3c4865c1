import { Unreadable } from "../../core/xlsx/limits";
import { FileParts } from "./file-parts";
import { fileKind } from "./file-kind";
import type { LookedThrough } from "./looked-through";
import { lookedFor } from "./looked-for";
import { shortList } from "./short-list";
import type { PublicationFinding, PublicationQuestions, PublicationResult } from "./publication-result";
import { lookThroughWordFile } from "./word/check-word-file";
import { lookThroughPdf } from "./pdf/check-pdf";
import { findingsIn, type Passage, type Search } from "./words/passage";
import { searchesFor } from "./words/searches";
import { lookThroughWorkbook } from "./workbook/check-workbook";

/**
 * Looks a file through for what the public may not be meant to have: in its words, behind them, and in what it carries.
 * Nothing is changed. What cannot be read is said: a file of which nobody knows what is in it is never clean.
 * @param about the register's people, titles of closed papers, and what may stand in it
 */
export function checkPublication(file: { readonly name: string; readonly bytes: Uint8Array }, about: PublicationQuestions): PublicationResult {
  const searches = searchesFor(about);
  const { findings, unread } = lookThrough(file.bytes, searches, 0);
  const ofName = findingsIn(nameOfFile(file.name), searches);
  return { file: file.name, findings: shortList([...ofName, ...findings]), lookedFor: lookedFor(about), unread };
}

type Looked = Pick<PublicationResult, "findings" | "unread">;

/** A workbook behind a chart may have a chart of its own, and there it ends. */
const DEEPEST = 2;

function lookThrough(bytes: Uint8Array, searches: readonly Search[], depth: number): Looked {
  const kind = fileKind(bytes);
  if (typeof kind !== "string") return { findings: [], unread: [kind.message] };
  if (kind === "PDF") return told(lookThroughPdf(bytes), [], searches);
  try {
    const files = new FileParts(bytes);
    const behind = (inner: Uint8Array, where: string): readonly PublicationFinding[] => (depth < DEEPEST ? behindChart(lookThrough(inner, searches, depth + 1), where) : []);
    const looked = kind === "Word file" ? lookThroughWordFile(bytes, files, behind) : lookThroughWorkbook(bytes, files, behind);
    return told(looked, files.broken, searches);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { findings: [], unread: [kind === "Word file" ? "This Word file is damaged, protected by a password, or larger than any paper. Open it in Word, save it as a Word Document (.docx), and try again." : error.message] };
  }
}

function told(looked: LookedThrough, brokenParts: readonly string[], searches: readonly Search[]): Looked {
  if (!("passages" in looked)) return { findings: [], unread: [looked.unread] };
  const { passages, findings, unread = [] } = looked;
  const inWords = passages.flatMap((passage) => findingsIn(passage, searches));
  const broken = brokenParts.map((name) => `The part ${name} of this file is damaged and was not read. Open the file in Word or Excel, save it again, and try again.`);
  return { findings: [...findings, ...inWords], unread: [...unread, ...new Set(broken)] };
}

const behindChart = ({ findings, unread }: Looked, where: string): readonly PublicationFinding[] => [
  ...findings.map((each) => ({ ...each, place: `${where}, ${each.place}` })),
  ...unread.map((message): PublicationFinding => ({ kind: "embedded-file", message, place: where, severity: "must be taken out" })),
];

/** The name of a file, whose capitals and signs say little. */
const nameOfFile = (name: string): Passage => ({ words: name.replace(/^.*[\\/]/, "").replace(/\.\w{2,5}$/, "").replace(/[_+]/g, " "), place: (shown) => `in the name of the file, at ${shown}`, isOfWholeFile: true, isWithoutCapitals: true });
