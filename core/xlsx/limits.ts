const MB = 1024 * 1024;

const limits = {
  /** The file itself. The largest real council workbook measured has 20 MB. */
  fileBytes: 100 * MB,
  /** Parts in the file, and what one of them may point to. A workbook with 200 sheets and their charts has about 1,500. */
  parts: 10_000,
  /** One part, unpacked. A sheet of 100,000 rows and 12 columns has 60 MB. */
  partBytes: 400 * MB,
  /** All parts that are read, unpacked. */
  allBytes: 1_000 * MB,
  /** How many times larger a part may be than it is packed, once it has 10 MB. Sheets of repeated rows come to 100. */
  timesLarger: 400,
  /** Sheets. The largest real council workbook measured has 200; one of a test of another program has 1,030. */
  sheets: 2_000,
  /** The last row and the last column that Excel has, counted from 1. */
  rows: 1_048_576,
  columns: 16_384,
  /** Filled cells of the whole workbook. 100,000 rows of 12 columns have 1,200,000. */
  cells: 4_000_000,
  /** Blank cells before the filled ones of their rows, which a few cells far to the right come to. */
  blanks: 32_000_000,
  /** Different texts of the whole workbook. */
  texts: 2_000_000,
  /** Characters of all shared texts together, and of all texts that stand in their cells. */
  characters: 100_000_000,
  /** Characters in one cell: Excel has no more. */
  cellCharacters: 32_767,
  /** Cell styles, and number formats; Excel has 65,490. */
  formats: 65_536,
  /** Merged blocks of one sheet. No real council workbook measured has 2,000; one of a test of another program has 50,000. */
  merges: 60_000,
  /** Elements inside one another; a sheet has 8. */
  depth: 64,
  /** Characters of one tag, comment or run of words. A cell's 32,767 characters come to 230,000 where each is written as _x000D_. */
  tagCharacters: 1_000_000,
  /** How long a workbook may be read. One of 100,000 rows takes about a second. */
  seconds: 30,
};

/**
 * How large a workbook may be before it is left unread. Each is far above what a partnership's workbook needs, and low
 * enough that a file made to do harm costs seconds and not the machine.
 */
export const LIMITS: Readonly<typeof limits> = limits;

/** Why a workbook is left unread, in a sentence that says what to do. */
export class Unreadable extends Error {}

/** Why a workbook is left unread because of one of its cells, which is known by its address until the sheet is. */
export class UnreadableCell extends Error {
  constructor(
    readonly address: string,
    readonly sentence: (place: string) => string,
  ) {
    super();
  }
}

export const TOO_LARGE = "This workbook is larger than any that papers are made of. Copy the sheets that are needed into a new workbook, and try again.";
export const TOO_SLOW = "This workbook takes longer to read than any that papers are made of. Copy the sheets that are needed into a new workbook, and try again.";
export const DAMAGED = "This workbook is damaged. Open it in Excel, save it again as an Excel Workbook (.xlsx), and try again.";

const REPAIR = "Open the workbook in Excel, put that cell right, save it again as an Excel Workbook (.xlsx), and try again.";
export const CELL_DAMAGED = (place: string): string => `This workbook is damaged at the cell ${place}. ${REPAIR}`;
export const CELL_TWICE = (place: string): string => `This workbook holds the cell ${place} twice, so nobody can say which is right. ${REPAIR}`;
export const ROW_TWICE = (place: string): string => `This workbook holds the row of the cell ${place} twice, so nobody can say which is right. ${REPAIR}`;
export const CELL_TOO_LONG = (place: string): string => `This workbook holds more than 32,767 characters in the cell ${place}, which is more than Excel has. ${REPAIR}`;
