import { survey, type SurveyOptions } from "../core/survey";
import type { Workbook } from "../core/workbook/workbook";
import { documentTypes } from "../templates";

/** A sheet that can be meant, with the words by which people tell it from the others. */
export interface SheetToChoose {
  readonly sheet: string;
  /** "Agenda May: Safer Board, 3 May 2011" */
  readonly says: string;
}

/** A document of a pack that stands on several sheets of the workbook. */
export interface SheetsToChoose {
  /** Its title: "Agenda". */
  readonly document: string;
  readonly sheets: readonly SheetToChoose[];
  /** The sheet that is taken where nobody says which; undefined where none speaks for itself. */
  readonly byItself: string | undefined;
}

/** The documents of every pack. */
const OF_A_PACK = ["agenda", "action-points"];

/** Which documents of a pack stand on several sheets, so that somebody may say which are meant, each sheet with its meeting. */
export function sheetsToChoose(workbook: Workbook, reading: Omit<SurveyOptions, "isWanted" | "sheets"> = {}): readonly SheetsToChoose[] {
  const visible = workbook.grids.filter(({ hidden }) => !hidden).map(({ sheet }) => sheet);
  return OF_A_PACK.flatMap((id): readonly SheetsToChoose[] => {
    const look = (sheets: readonly string[]) => survey(workbook, documentTypes, { ...reading, sheets, isWanted: (type) => type.id === id });
    // Where every sheet is said to be meant, all on which it stands are told, also one beside that which is named for it.
    const sheets = look(visible).problems.flatMap(({ meant }) => meant ?? []);
    if (sheets.length < 2) return [];
    const of = (sheet: string): string => (look([sheet]).documents[0]?.paper.title ?? "").replace(/^[^:]*:\s*/, "");
    return [
      {
        document: documentTypes.find((type) => type.id === id)?.title ?? id,
        sheets: sheets.map((sheet) => ({ sheet, says: [sheet, of(sheet)].filter(Boolean).join(": ") })),
        byItself: look([]).documents[0]?.sheet,
      },
    ];
  });
}
