import type { CellError } from "../workbook/cell";
import { isTrue } from "./is-true";
import { attribute, type XmlTag } from "./scan-xml";

/** What a cell holds whose words, or some of them, are struck through: nobody can tell whether they are meant. */
export const struck = (words: string): CellError => ({ error: "struck through", words });

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

/** Whether an element of a font says that it strikes its words through. */
export const strikes = (name: string, tag: XmlTag): boolean => name === "strike" && isTrue(attribute(tag, "val") ?? "1");

/**
 * The look of the runs of one text as far as it says what they mean. A raised or lowered digit is the mark of a note, or
 * a unit: 650¹, m². Without its look it would be a digit of the number before it.
 */
export class RunLook {
  /** Whether words of the text are struck through. */
  hasStruck = false;
  private digits = "";
  private isStruck = false;

  beginText(): void {
    this.hasStruck = false;
    this.beginRun();
  }

  /** Also the end of one: what follows has the look of the cell. */
  beginRun(): void {
    this.digits = "";
    this.isStruck = false;
  }

  open(name: string, tag: XmlTag): void {
    if (strikes(name, tag)) this.isStruck = true;
    else if (name === "vertAlign") {
      const align = attribute(tag, "val");
      this.digits = align === "superscript" ? RAISED : align === "subscript" ? LOWERED : "";
    }
  }

  /** The words of the run as they are seen. */
  seen(words: string): string {
    if (this.isStruck && words.trim() !== "") this.hasStruck = true;
    return this.digits === "" ? words : words.replace(/\d/g, (digit) => this.digits[Number(digit)] ?? digit);
  }
}
