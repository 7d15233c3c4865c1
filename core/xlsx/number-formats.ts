import { LIMITS, TOO_LARGE, Unreadable } from "./limits";
import { strikes } from "./run-look";
import { attribute, scanXml } from "./scan-xml";

/** The number formats that a file names by number alone (ECMA-376 part 1, 18.8.30), as Excel in the United Kingdom has them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"£"#,##0;-"£"#,##0',
  6: '"£"#,##0;[Red]-"£"#,##0',
  7: '"£"#,##0.00;-"£"#,##0.00',
  8: '"£"#,##0.00;[Red]-"£"#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "mm-dd-yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-"£"* #,##0_-;-"£"* #,##0_-;_-"£"* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** What of a cell style says what its cells mean. */
export interface CellStyle {
  /** The number format code. */
  readonly format: string;
  readonly isStruck: boolean;
}

/** The cell styles of a file, in the order in which cells name them. */
export function readCellStyles(pieces: Iterable<Uint8Array>): readonly CellStyle[] {
  const own = new Map<number, string>();
  const styles: CellStyle[] = [];
  const struckFonts = new Set<number>();
  let font = -1;
  let inFonts = false;
  let inCellStyles = false;
  scanXml(pieces, {
    open(name, tag) {
      if (name === "numFmt") own.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "General");
      else if (name === "cellXfs") inCellStyles = true;
      else if (name === "xf" && inCellStyles) {
        const id = Number(attribute(tag, "numFmtId") ?? 0);
        styles.push({ format: own.get(id) ?? BUILT_IN[id] ?? "General", isStruck: struckFonts.has(Number(attribute(tag, "fontId") ?? 0)) });
      } else if (name === "fonts") inFonts = true;
      else if (inFonts && name === "font") font++;
      else if (inFonts && strikes(name, tag)) struckFonts.add(font);
      if (own.size > LIMITS.formats || styles.length > LIMITS.formats) throw new Unreadable(TOO_LARGE);
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
      else if (name === "fonts") inFonts = false;
    },
  });
  return styles;
}
