const [TAB, LINE_END, RETURN, SPACE] = [9, 10, 13, 32];
const [LESS, MORE, AND, SLASH, EQUALS, SINGLE, DOUBLE, ASKS, CALLS] = [..."<>&/='\"?!"].map((sign) => sign.charCodeAt(0)) as [number, number, number, number, number, number, number, number, number];

const isBlank = (byte: number | undefined): boolean => byte === SPACE || byte === TAB || byte === LINE_END || byte === RETURN;

/** Signs that a name may begin with, and those that may go on in one: of other letters than these, all are taken. */
const BEGINS_NAME = new Uint8Array(256).fill(1, 128);
for (const sign of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:") BEGINS_NAME[sign.charCodeAt(0)] = 1;
const IN_NAMES = BEGINS_NAME.slice();
for (const sign of "0123456789.-") IN_NAMES[sign.charCodeAt(0)] = 1;

/** All but what begins a tag or an entity, and, for what stands in quotation marks, all but these as well. */
const IN_WORDS = new Uint8Array(256).fill(1);
IN_WORDS[LESS] = IN_WORDS[AND] = 0;
const IN_QUOTES = IN_WORDS.slice();
IN_QUOTES[SINGLE] = IN_QUOTES[DOUBLE] = 0;

const DECLARATION = /^(?:\u00ef\u00bb\u00bf)?(?:<\?xml\s+version\s*=\s*["']1\.\d["'](?:\s+encoding\s*=\s*["'][A-Za-z][\w.-]*["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>)?/;
const ENTITY = /^&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});/;

/** Bytes as signs, one for each; for what is read in them, no others matter. */
const signs = (bytes: Uint8Array, from: number, most: number): string => String.fromCharCode.apply(undefined, bytes.subarray(from, from + most) as unknown as number[]);

const NOWHERE = -1;

/** Elements inside one another: libxml, and with it LibreOffice, reads no more. */
const DEEPEST = 256;

/**
 * Whether a part is XML that any program reads: one element around all others, each closed in its turn, no document type.
 * @param known stretches of it, in their order, that were seen to be so before, and are passed over
 */
export function isWellFormed(xml: Uint8Array, known: readonly Uint8Array[] = []): boolean {
  let passed = 0;
  /** Where the name of each open element begins and ends. */
  const open: number[] = [];
  let roots = 0;
  let at = DECLARATION.exec(signs(xml, 0, 200))?.[0].length ?? 0;
  while (at < xml.length && at !== NOWHERE) {
    if (xml[at] !== LESS) {
      at = open.length === 0 ? afterBlanks(xml, at) : afterWords(xml, at, LESS);
      if (open.length === 0 && at < xml.length && xml[at] !== LESS) return false;
      continue;
    }
    const stretch = known[passed];
    if (stretch && open.length > 0 && standsAt(xml, at, stretch)) {
      at += stretch.length;
      passed++;
      continue;
    }
    const next = xml[at + 1];
    if (next === CALLS || next === ASKS) {
      at = afterAside(xml, at);
      continue;
    }
    if (next === SLASH) {
      const [to, from] = [open.pop(), open.pop()];
      if (to === undefined || from === undefined) return false;
      at = afterSame(xml, at + 2, from, to);
    } else {
      const from = at + 1;
      const to = afterName(xml, from);
      if (to === from) return false;
      if (open.length === 0) roots++;
      at = xml[to] === MORE ? to : afterAttributes(xml, to);
      if (xml[at] === SLASH) at++;
      else if (open.push(from, to) > DEEPEST * 2) return false;
    }
    if (at === NOWHERE || xml[at++] !== MORE) return false;
  }
  return at !== NOWHERE && open.length === 0 && roots === 1;
}

/** Comparing every byte of a stretch would take as long as looking it through. */
const [COMPARED_WHOLE, COMPARED_EACH] = [64, 61];

/** Whether a stretch stands here, by its beginning, its end and many a byte between. */
function standsAt(xml: Uint8Array, at: number, stretch: Uint8Array): boolean {
  const { length } = stretch;
  if (at + length > xml.length) return false;
  const isSame = (from: number, to: number, step: number): boolean => {
    for (let index = from; index < to; index += step) if (xml[at + index] !== stretch[index]) return false;
    return true;
  };
  const whole = Math.min(COMPARED_WHOLE, length);
  return isSame(0, whole, 1) && isSame(length - whole, length, 1) && isSame(whole, length, COMPARED_EACH);
}

/** After words, which stand before a certain byte or the end of the part. */
function afterWords(xml: Uint8Array, from: number, before: number): number {
  const inside = before === LESS ? IN_WORDS : IN_QUOTES;
  let at = from;
  for (;;) {
    while (inside[xml[at] as number] === 1) at++;
    const byte = xml[at];
    if (byte === before || byte === undefined) return at;
    if (byte === LESS || (byte === AND && !ENTITY.test(signs(xml, at, 12)))) return NOWHERE;
    at++;
  }
}

/** After a name that is the same as one before, and the blanks behind it. */
function afterSame(xml: Uint8Array, from: number, before: number, to: number): number {
  const length = to - before;
  for (let index = 0; index < length; index++) if (xml[before + index] !== xml[from + index]) return NOWHERE;
  return afterBlanks(xml, from + length);
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
  if (BEGINS_NAME[xml[from] ?? 0] === 0) return from;
  let at = from + 1;
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
    if (BEGINS_NAME[xml[name] ?? 0] === 0) return name;
    if (name === at) return NOWHERE;
    at = afterBlanks(xml, afterName(xml, name));
    if (xml[at] !== EQUALS) return NOWHERE;
    at = afterBlanks(xml, at + 1);
    const quote = xml[at];
    if (quote !== DOUBLE && quote !== SINGLE) return NOWHERE;
    at = afterWords(xml, at + 1, quote);
    if (at === NOWHERE || xml[at++] !== quote) return NOWHERE;
  }
}
