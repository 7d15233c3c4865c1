/**
 * Excel keeps some functions in a file under another name than it shows: CSP.TARGETSTATUS( is _xldudf_CSP_TARGETSTATUS(
 * (OfficeDev/Excel-Custom-Functions issue 108, and as public files have it), and a function younger than the file
 * format carries _xlfn.
 */
const STORED_AS: readonly (readonly [shown: RegExp, stored: string])[] = [
  [/(?<![\w.])CSP\.([A-Z]+)\(/g, "_xldudf_CSP_$1("],
  [/(?<![\w.])IFNA\(/g, "_xlfn.IFNA("],
];

/** A formula as people see it, in the form that a file keeps. */
export const storedFormula = (shown: string): string =>
  STORED_AS.reduce((formula, [pattern, stored]) => formula.replace(pattern, stored), shown);

/** A formula from a file, as people see it. */
export const shownFormula = (stored: string): string =>
  stored.replace(/_xldudf_CSP_([A-Z]+)\(/g, "CSP.$1(").replace(/_xlfn\./g, "");
