const MB = 1024 * 1024;

/**
 * How large a workbook may be before it is left unread. Each is far above what a partnership's workbook needs, and low
 * enough that a file made to do harm costs seconds and not the machine.
 */
export const LIMITS = {
  /** The file itself. The largest real council workbook measured has 20 MB. */
  fileBytes: 100 * MB,
  /** Parts in the file. A workbook with 200 sheets and their charts has about 1,500. */
  parts: 10_000,
  /** One part, unpacked. A sheet of 100,000 rows and 12 columns has 60 MB. */
  partBytes: 400 * MB,
  /** All parts that are read, unpacked. */
  allBytes: 1_000 * MB,
  /** How many times larger a part may be than it is packed, once it has 10 MB. Sheets of repeated rows come to 100. */
  timesLarger: 400,
  /** Filled cells of the whole workbook. */
  cells: 8_000_000,
  /** Blank cells before the filled ones of their rows, which a few cells far to the right come to. */
  blanks: 32_000_000,
  /** Different texts of the whole workbook. */
  texts: 2_000_000,
  /** Elements inside one another; a sheet has 8. */
  depth: 64,
} as const;

/** Why a workbook is left unread, in a sentence that says what to do. */
export class Unreadable extends Error {}

export const TOO_LARGE = "This workbook is larger than any that papers are made of. Copy the sheets that are needed into a new workbook, and try again.";
export const DAMAGED = "This workbook is damaged. Open it in Excel, save it again as an Excel Workbook (.xlsx), and try again.";
