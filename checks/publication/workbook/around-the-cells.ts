import { placeOf } from "../../../core/workbook/address";
import { attribute, scanXml, type XmlTag } from "../../../core/xlsx/scan-xml";
import type { FileParts } from "../file-parts";
import type { PublicationFinding } from "../publication-result";
import type { Passage } from "../words/passage";
import type { SheetPart } from "./sheet-parts";

/** What a sheet holds around and behind its cells: words in formulas, headers and footers, what is asked of entries, and cells that nobody sees. */
export interface AroundCells {
  readonly passages: readonly Passage[];
  readonly findings: readonly PublicationFinding[];
}

const MARGINS = /^(?:odd|even|first)(?:Header|Footer)$/;
const ASKED = ["prompt", "promptTitle", "error", "errorTitle", "tooltip", "display"];
const MOST_UNSEEN = 20;

export function aroundTheCells(parts: FileParts, { name: sheet, part, state }: SheetPart, unseen: ReadonlySet<string>): AroundCells {
  const passages: Passage[] = [];
  const unseenCells: string[] = [];
  let [cell, style, words, reads] = ["", "", "", ""];
  const add = (said: string, place: string, isOfWholeFile = false): void => void passages.push({ words: said, place: (shown) => `${place}, at ${shown}`, isOfWholeFile });
  const handler = {
    wantsText: false,
    open(element: string, tag: XmlTag) {
      if (element === "c") [cell, style] = [attribute(tag, "r") ?? "", attribute(tag, "s") ?? "0"];
      else if ((element === "v" || element === "is") && unseen.has(style)) unseenCells.push(cell);
      else if (element === "f" || MARGINS.test(element) || element === "formula1" || element === "formula2") [reads, words, handler.wantsText] = [element, "", true];
      else if (element === "dataValidation" || element === "hyperlink") {
        for (const said of ASKED.map((each) => attribute(tag, each) ?? "")) if (said !== "") add(said, `${placeOf(sheet, attribute(tag, "sqref") ?? attribute(tag, "ref") ?? "A1")}, behind the cell`);
      }
    },
    text(more: string) {
      words += more;
    },
    close(element: string) {
      if (element !== reads) return;
      handler.wantsText = false;
      reads = "";
      if (MARGINS.test(element)) add(words.replace(/&(?:[LCRPNDTZFAGBIUESXY]|K[\dA-F]{6}|"[^"]*"|\d+)|_x[\dA-F]{4}_/gi, " "), `${placeOf(sheet)}, in the ${/Header/.test(element) ? "header" : "footer"}`, true);
      else for (const [, said = ""] of words.matchAll(/"((?:[^"]|"")*)"/g)) if (/\p{L}/u.test(said)) add(said, element === "f" ? `${placeOf(sheet, cell)}, in the formula` : `${placeOf(sheet)}, in the entries that a cell allows`);
    },
  };
  if (parts.has(part)) scanXml(parts.pieces(part), handler);
  const shown = state === "visible" ? unseenCells : [];
  const findings = shown.slice(0, MOST_UNSEEN).map((address, index): PublicationFinding => ({
    kind: "hidden-text",
    message: `What stands in this cell cannot be seen: it is white on white, tiny, or formatted to show nothing.${index === MOST_UNSEEN - 1 && shown.length > MOST_UNSEEN ? ` So are ${shown.length - MOST_UNSEEN} more on this sheet.` : ""} Look at it in the formula bar, and delete it or show it.`,
    place: placeOf(sheet, address),
    severity: "must be taken out",
  }));
  return { passages, findings };
}
