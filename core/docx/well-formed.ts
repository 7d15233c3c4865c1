const NAME = `[^\\s"'<>/=&?!]+`;
const WORDS = "(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[\\da-fA-F]{1,6});)";
const ATTRIBUTE = `\\s+${NAME}\\s*=\\s*(?:"(?:(?!")${WORDS})*"|'(?:(?!')${WORDS})*')`;
const COMMENT = "<!--[\\s\\S]*?-->";
const PIECE = new RegExp(`${COMMENT}|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<\\?(?!xml\\s)[\\s\\S]*?\\?>|<(\\/?)(${NAME})(?:${ATTRIBUTE})*\\s*(\\/?)>|${WORDS}{1,4096}`, "y");
const DECLARATION = /^\ufeff?(?:<\?xml\s[^>]*?\?>)?/;

/** Whether a part is XML that any program reads: one element around all others, each closed in its turn, no document type. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let at = DECLARATION.exec(xml)?.[0].length ?? 0;
  while (at < xml.length) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(xml);
    if (!match) return false;
    const [piece, slash, name, empty] = match;
    at += piece.length;
    if (name === undefined) {
      if (open.length === 0 && !piece.startsWith("<") && piece.trim() !== "") return false;
    } else if (slash) {
      if (empty || open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots++;
      if (!empty) open.push(name);
    }
  }
  return open.length === 0 && roots === 1;
}
