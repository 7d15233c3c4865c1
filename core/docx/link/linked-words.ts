/** Some words, and where they lead where they are the words of a link. */
export interface LinkedWords {
  readonly words: string;
  readonly target?: string;
}

/** Signs that turn the direction of what is read, so that an address would look like another. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** What stands in the middle of a longer word, a path or an address of another kind begins no address. */
const ADDRESS = /(?<![\p{L}\p{N}@:/\\|._%+-])(?:(?:https?:\/\/|www\.|mailto:)[^\s<>"\\]+|[\w.!#$%&*+/=?^{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})/giu;
const MAIL = /^[\w.!#$%&*+=?^{|}~-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;
const PUNCTUATION = /[.,;:!?'’”…]+$/;
/** Word opens no longer ones. */
const LONGEST = 2_000;

/** Files that go with papers. What programs and scripts are in is never linked. */
const FILE = /^[\p{L}\p{N}][\p{L}\p{N} _(),.&'’+–-]*(?:\/[\p{L}\p{N}][\p{L}\p{N} _(),.&'’+–-]*){0,5}\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|png|jpe?g)$/iu;
const LONGEST_FILE = 200;

/**
 * A line in pieces: web and e-mail addresses with their targets, and the words between them; or the whole of it as the
 * name of a file beside the paper, "Item 4 Burglary.pdf". Nothing leads to a drive, another computer, a folder above or a script.
 * @example linkedWords("See https://example.org/a.") // [{ words: "See " }, { words: "example.org/a", target: "https://example.org/a" }, { words: "." }]
 */
export function linkedWords(line: string): readonly LinkedWords[] {
  if (TURNING.test(line)) return [{ words: line }];
  const file = line.trim();
  if (isFile(file)) return [{ words: file, target: file.split("/").map(encodeURIComponent).join("/") }];
  const pieces: LinkedWords[] = [];
  let done = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const address = withoutEnd(found);
    const link = linkTo(address);
    if (!link) continue;
    if (index > done) pieces.push({ words: line.slice(done, index) });
    pieces.push(link);
    done = index + address.length;
  }
  return done < line.length ? [...pieces, { words: line.slice(done) }] : pieces;
}

const isFile = (name: string): boolean => name.length <= LONGEST_FILE && !name.includes("..") && !/^www\./i.test(name) && FILE.test(name);

/** An address in a sentence ends before the signs of the sentence, and in brackets before the bracket. */
function withoutEnd(found: string): string {
  let address = found.replace(PUNCTUATION, "");
  for (const [open, close] of ["()", "[]", "{}"]) {
    const count = (sign = ""): number => address.split(sign).length;
    while (address.endsWith(close ?? "") && count(close) > count(open)) address = address.slice(0, -1).replace(PUNCTUATION, "");
  }
  return address;
}

/** The words of a link leave the https:// out, which nobody says. */
function linkTo(address: string): LinkedWords | undefined {
  const mail = address.replace(/^mailto:/i, "");
  const isWeb = /^(?:https?:\/\/|www\.)/i.test(address);
  if (!isWeb) return MAIL.test(mail) ? { words: mail, target: `mailto:${encodeURIComponent(mail).replace(/%40(?=[^%]*$)/, "@")}` } : undefined;
  const url = parsed(/^www\./i.test(address) ? `http://${address}` : address);
  const isKnown = url && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" && /[^.]\.[^.]/.test(url.hostname);
  if (!isKnown || url.href.length > LONGEST) return undefined;
  return { words: address.replace(/^https?:\/\//i, "").replace(/^([^/?#]+)\/$/, "$1"), target: url.href };
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
