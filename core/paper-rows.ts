/** A column of a paper's table, by its name in the paper's data and the name that people are shown. */
export interface PaperColumn {
  readonly key: string;
  readonly name: string;
  /** How much it says about which row a row is: an action says more than its agency. */
  readonly weight: number;
  /** Lines that the document writes there itself, whatever they said on the day on which the paper was made. */
  readonly workedOut?: RegExp;
  /** "the last": where several cells of the sheet are for it, only the last that is filled is printed, such as a revised date. */
  readonly prints?: "the last";
}

/** What a column prints of words that stand in several cells. */
export const printedOf = (texts: readonly string[], { prints }: PaperColumn): string => {
  const filled = texts.filter((text) => text !== "");
  return prints === "the last" ? (filled.at(-1) ?? "") : filled.join("\n");
};

/** A cell of a sheet whose words a paper prints. */
export interface SourceCell {
  /** Its column by the name that people are shown. */
  readonly column: string;
  readonly words: string;
  /** The cell of the row itself, as Excel's Name box takes it. */
  readonly where: string;
  /** The cell that holds the words: one above, where those are written once for several rows. */
  readonly writtenAt: string;
}

/** Where the rows of a paper's table come from, so that a paper that somebody filled in can be compared with its sheet. */
export interface PaperRows {
  readonly columns: readonly PaperColumn[];
  /** Columns whose words are written once for the rows below; the first says where a group begins. */
  readonly groups: readonly string[];
  /** For each row the cells of the sheet that are printed in each column, by its key, in their order. */
  readonly rows: readonly Readonly<Record<string, readonly SourceCell[]>>[];
}
