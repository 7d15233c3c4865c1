const NAME = "[A-Za-z_:\\u00c0-\\ufffd][\\w.:\\-\\u00b7-\\ufffd]*";
const ENTITY = "&(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[\\da-fA-F]{1,6});";
const words = (but: string): string => `[^${but}<&]*(?:${ENTITY}[^${but}<&]*)*`;
const ATTRIBUTE = `\\s+${NAME}\\s*=\\s*(?:"${words('"')}"|'${words("'")}')`;
const PIECE = new RegExp(`<(\\/?)(${NAME})(?:${ATTRIBUTE})*\\s*(\\/?)>|[^<&]+|${ENTITY}|<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<\\?(?!xml\\s)[\\s\\S]*?\\?>`, "y");
const DECLARATION = /^\ufeff?(?:<\?xml\s+version\s*=\s*["']1\.\d["'](?:\s+encoding\s*=\s*["'][A-Za-z][\w.-]*["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>)?/;

/** Elements inside one another: libxml, and with it LibreOffice, reads no more. */
const DEEPEST = 256;

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
      if (open.length > DEEPEST) return false;
    }
  }
  return open.length === 0 && roots === 1;
}
