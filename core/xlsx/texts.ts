import { LIMITS, TOO_LARGE, Unreadable } from "./limits";
import { RunLook, type LookedText } from "./run-look";
import { scanXml, type XmlTag } from "./scan-xml";

/** A character that XML cannot hold, as Excel writes it: _x000D_ is a carriage return. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** The words of a text as they are seen in the cell. */
export const cellText = (words: string): string =>
  words.includes("_x") ? words.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : words;

/**
 * The texts that cells name by number. The runs of a text in several types are joined, with what their look says; readings
 * in small script are not part of it.
 */
export function readTexts(pieces: Iterable<Uint8Array>): readonly (string | LookedText)[] {
  const texts: (string | LookedText)[] = [];
  const look = new RunLook();
  let words = "";
  let inReading = false;
  let characters = 0;
  const handler = {
    wantsText: false,
    open(name: string, tag: XmlTag) {
      if (name === "si") {
        words = "";
        look.beginText();
      } else if (name === "r") look.beginRun();
      else if (name === "rPh") inReading = true;
      else if (name === "t") handler.wantsText = !inReading;
      else look.open(name, tag);
    },
    text(more: string) {
      words += more;
      look.add(more);
      characters += more.length;
      if (characters > LIMITS.characters) throw new Unreadable(TOO_LARGE);
    },
    close(name: string) {
      if (name === "t") handler.wantsText = false;
      else if (name === "rPh") inReading = false;
      else if (name === "r") look.beginRun();
      else if (name === "si") {
        if (texts.length >= LIMITS.texts) throw new Unreadable(TOO_LARGE);
        texts.push(look.of(words, cellText));
      }
    },
  };
  scanXml(pieces, handler);
  return texts;
}
