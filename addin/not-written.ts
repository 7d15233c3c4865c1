/** Something was not written into the sheet, for a reason that is said in words. */
export class NotWritten extends Error {}
