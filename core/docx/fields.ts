import { attributeOf, words, type XmlElement } from "./xml-tree";
import { printedBelow, printedWords } from "./printed-words";

/** A field: its code, put together from the runs that Word cuts it into, what it shows, and where it begins. */
export interface Field {
  readonly code: string;
  readonly shown: string;
  readonly begins: XmlElement;
}

interface OpenField {
  code: string;
  shown: string;
  isCode: boolean;
  readonly begins: XmlElement;
}

/** The fields of a part, in the order in which they end; one that is never ended comes last. */
export function* fieldsIn(root: XmlElement): Generator<Field> {
  const open: OpenField[] = [];
  for (const element of printedBelow(root)) {
    const within = open.at(-1);
    if (element.name === "w:fldSimple") yield { code: attributeOf(element, "instr") ?? "", shown: printedWords(element), begins: element };
    else if (element.name === "w:instrText" && within?.isCode) within.code += words(element);
    else if (element.name === "w:t") for (const field of open) field.shown += field.isCode ? "" : words(element);
    else if (element.name === "w:fldChar") {
      const kind = attributeOf(element, "fldCharType");
      if (kind === "begin") open.push({ code: "", shown: "", isCode: true, begins: element });
      if (kind === "separate" && within) within.isCode = false;
      if (kind === "end" && within) yield { ...within, ...open.pop() };
    }
  }
  yield* open;
}
