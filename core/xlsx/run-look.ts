import { isTrue } from "./is-true";
import { attribute, type XmlTag } from "./scan-xml";

/** A text whose look says more than its words: raised digits in it, or words that are struck through. */
export interface LookedText {
  readonly words: string;
  readonly seen: string;
  readonly isStruck: boolean;
}

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
  /** The words of the text as they are seen. */
  seen = "";
  private digits = "";
  private isStruck = false;

  beginText(): void {
    this.hasStruck = false;
    this.seen = "";
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

  /** Adds words of the run. */
  add(words: string): void {
    if (this.isStruck && words.trim() !== "") this.hasStruck = true;
    this.seen += this.digits === "" ? words : words.replace(/\d/g, (digit) => this.digits[Number(digit)] ?? digit);
  }

  /** A text of these words, with its look where that says more. */
  of(words: string, asInCell: (words: string) => string): string | LookedText {
    const plain = asInCell(words);
    return this.hasStruck || this.seen !== words ? { words: plain, seen: asInCell(this.seen), isStruck: this.hasStruck } : plain;
  }
}
