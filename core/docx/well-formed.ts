const [TAB, LINE_END, RETURN, SPACE] = [9, 10, 13, 32];
const [LESS, MORE, AND, SLASH, EQUALS, SINGLE, DOUBLE, ASKS, CALLS] = [..."<>&/='\"?!"].map((sign) => sign.charCodeAt(0)) as [number, number, number, number, number, number, number, number, number];

const isBlank = (byte: number | undefined): boolean => byte === SPACE || byte === TAB || byte === LINE_END || byte === RETURN;

const IN_NAMES = new Uint8Array(256).fill(1);
for (let byte = 0; byte <= SPACE; byte++) IN_NAMES[byte] = 0;
for (const byte of [LESS, MORE, AND, SLASH, EQUALS, SINGLE, DOUBLE, ASKS, CALLS]) IN_NAMES[byte] = 0;

const DECLARATION = /^(?:\u00ef\u00bb\u00bf)?(?:<\?xml\s+version\s*=\s*["']1\.\d["'](?:\s+encoding\s*=\s*["'][A-Za-z][\w.-]*["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>)?/;
const ENTITY = /^&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});/;

/** Bytes as signs, one for each; for what is read in them, no others matter. */
const signs = (bytes: Uint8Array, from: number, most: number): string => String.fromCharCode.apply(undefined, bytes.subarray(from, from + most) as unknown as number[]);

const NOWHERE = -1;

/** Whether a part is XML that any program reads: one element around all others, each closed in its turn, no document type. */
export function isWellFormed(xml: Uint8Array): boolean {
  /** Where the name of each open element begins and ends. */
  const open: number[] = [];
  let roots = 0;
  let at = DECLARATION.exec(signs(xml, 0, 200))?.[0].length ?? 0;
  while (at < xml.length && at !== NOWHERE) {
    if (xml[at] !== LESS) {
      at = afterWords(xml, at, LESS, open.length === 0);
      continue;
    }
    const next = xml[at + 1];
    if (next === CALLS || next === ASKS) {
      at = afterAside(xml, at);
      continue;
    }
    const from = next === SLASH ? at + 2 : at + 1;
    const to = afterName(xml, from);
    if (to === from) return false;
    if (next === SLASH) {
      if (!isSame(xml, open.pop() ?? 0, open.pop() ?? 0, from, to)) return false;
      at = afterBlanks(xml, to);
    } else {
      if (open.length === 0) roots++;
      at = afterAttributes(xml, to);
      if (at === NOWHERE) return false;
      if (xml[at] === SLASH) at++;
      else open.push(from, to);
    }
    if (xml[at++] !== MORE) return false;
  }
  return at !== NOWHERE && open.length === 0 && roots === 1;
}

/** After words, which stand before a byte or the end of the part; outside of all elements there are none. */
function afterWords(xml: Uint8Array, from: number, before: number, mustBeBlank: boolean): number {
  let at = from;
  for (; at < xml.length; at++) {
    const byte = xml[at];
    if (byte === before) break;
    if (byte === LESS || (mustBeBlank && !isBlank(byte)) || (byte === AND && !ENTITY.test(signs(xml, at, 12)))) return NOWHERE;
  }
  return at;
}

/** After a comment, words that are left as they are, or a word to a program. */
function afterAside(xml: Uint8Array, from: number): number {
  const begins = signs(xml, from, 9);
  if (begins.startsWith("<!--")) return after(xml, from + 4, "-->");
  if (begins === "<![CDATA[") return after(xml, from + 9, "]]>");
  return begins.startsWith("<?") && !/^<\?xml\s/.test(begins) ? after(xml, from + 2, "?>") : NOWHERE;
}

function after(xml: Uint8Array, from: number, end: string): number {
  for (let at = xml.indexOf(end.charCodeAt(0), from); at >= 0; at = xml.indexOf(end.charCodeAt(0), at + 1)) {
    if (signs(xml, at, end.length) === end) return at + end.length;
  }
  return NOWHERE;
}

function afterName(xml: Uint8Array, from: number): number {
  let at = from;
  while (at < xml.length && IN_NAMES[xml[at] as number] === 1) at++;
  return at;
}

function afterBlanks(xml: Uint8Array, from: number): number {
  let at = from;
  while (isBlank(xml[at])) at++;
  return at;
}

/** After the attributes of a tag and the blanks behind them. */
function afterAttributes(xml: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const name = afterBlanks(xml, at);
    if (IN_NAMES[xml[name] ?? 0] === 0) return name;
    if (name === at) return NOWHERE;
    at = afterBlanks(xml, afterName(xml, name));
    if (xml[at] !== EQUALS) return NOWHERE;
    at = afterBlanks(xml, at + 1);
    const quote = xml[at];
    if (quote !== DOUBLE && quote !== SINGLE) return NOWHERE;
    at = afterWords(xml, at + 1, quote, false);
    if (at === NOWHERE || xml[at++] !== quote) return NOWHERE;
  }
}

/** Whether two names are the same; the first is given from its end, as it was left. */
function isSame(xml: Uint8Array, openTo: number, openFrom: number, from: number, to: number): boolean {
  if (openTo === 0 || openTo - openFrom !== to - from) return false;
  for (let index = 0; index < to - from; index++) if (xml[openFrom + index] !== xml[from + index]) return false;
  return true;
}
