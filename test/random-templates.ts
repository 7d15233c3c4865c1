import { Chance } from "./fuzzing";

const NAMES = ["Alpha", "Beta", "Gamma", "Delta"];
const LISTS = ["Items", "Points", "Groups"];
const LOOKS = ["", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:i/><w:sz w:val="20"/></w:rPr>', "<w:rPr/>"];

const TEXTS = [
  "",
  " ",
  "plain words",
  "it's <b>5 < 6 & 7 > 2</b> \"quoted\"",
  "{#Items}{Alpha}{/Items}",
  "]]></w:t></w:body>",
  "• first\n• second\n- third",
  "* a note",
  "one\ntwo",
  "\n",
  "\n\nlast\n",
  "a\u0000b\u000bc\r\nd\u2028e\ufffe",
  "half \ud83d and \ude00 whole 😀",
  "$& $1 $$",
  '<w:t xml:space="preserve"></w:t>',
  "<!--column left out-->",
  "مرحبا",
  "See https://example.org/a?b=1&c=2, or ask csp@example.org.",
  "Item 4 'Burglary'.pdf\nwww.example.org/",
];

/** A template with tables, the same for the same seed. */
export class RandomTemplate {
  private readonly chance: Chance;

  constructor(seed: number) {
    this.chance = new Chance(seed);
  }

  /** Paragraphs and tables in turn. */
  body(): string {
    return this.several(1, 3, () => this.oneOf([() => this.paragraph(), () => this.table(), () => this.table(), () => this.onlyIf(this.table())])());
  }

  private many(least: number, most: number): number {
    return least + this.chance.below(most - least + 1);
  }

  private oneOf<T>(from: readonly T[]): T {
    return this.chance.of(from);
  }

  private several(least: number, most: number, make: (index: number) => string): string {
    return Array.from({ length: this.many(least, most) }, (_, index) => make(index)).join("");
  }

  private rarely(times: number): boolean {
    return this.chance.below(times) === 0;
  }

  private run(words: string): string {
    return `<w:r>${this.oneOf(LOOKS)}<w:t${this.rarely(2) ? ' xml:space="preserve"' : ""}>${words}</w:t></w:r>`;
  }

  private tag(): string {
    return `{${this.rarely(4) ? this.oneOf(["~", "!", "&gt;"]) : ""}${this.oneOf(NAMES)}}`;
  }

  private open(names = NAMES): readonly [open: string, close: string] {
    const name = this.oneOf(names);
    return [`{${this.rarely(3) ? "^" : "#"}${name}}`, `{/${name}}`];
  }

  /** Words and tags of one run, some of them only under a condition. */
  private words(depth = 0): string {
    return this.several(0, 3, () => {
      if (depth < 2 && this.rarely(4)) return this.between(this.open(), this.words(depth + 1));
      return this.oneOf(["words", " ", "a &amp; b", this.tag(), this.tag()]);
    });
  }

  private between([open, close]: readonly [string, string], inside: string): string {
    return open + inside + close;
  }

  private paragraph(): string {
    const properties = this.oneOf(["", "<w:pPr/>", '<w:pPr><w:pStyle w:val="TableText"/><w:keepNext/></w:pPr>', "<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>"]);
    const [open, close] = this.open();
    const runs = this.oneOf([
      () => this.run(this.tag()),
      () => this.run(this.words()),
      () => this.several(0, 3, () => this.run(this.words())),
      // A condition that begins in one run and ends in another.
      () => this.run(`${this.words()}${open}${this.words()}`) + this.run(`${this.words()}${close}${this.words()}`) + this.run(this.tag()),
      () => `${this.run("x")}<w:bookmarkStart w:id="1"/><w:r><w:tab/><w:t>${this.tag()}</w:t></w:r>`,
    ])();
    return this.rarely(12) ? "<w:p/>" : `<w:p>${properties}${runs}</w:p>`;
  }

  private onlyIf(inside: string, names = NAMES): string {
    const [open, close] = this.open(names);
    return `<w:p><w:r><w:t>${open}</w:t></w:r></w:p>${inside}<w:p><w:r><w:t>${close}</w:t></w:r></w:p>`;
  }

  private cell(depth = 0): string {
    const inside = this.several(1, 2, () => {
      if (depth < 2 && this.rarely(4)) return this.onlyIf(this.cellInside(depth + 1), this.rarely(2) ? LISTS : NAMES);
      return this.paragraph();
    });
    if (this.rarely(40)) return `${this.table(depth + 2)}<w:p/>`;
    if (this.rarely(40)) return `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    if (this.rarely(40)) return `${this.paragraph()}<w:p><w:r><w:br w:type="page"/><w:t>${this.tag()}</w:t></w:r></w:p>`;
    return inside;
  }

  private cellInside(depth: number): string {
    return this.several(1, 2, () => (depth < 2 && this.rarely(4) ? this.onlyIf(this.cellInside(depth + 1)) : this.paragraph()));
  }

  private rowOf(cells: readonly string[]): string {
    return `<w:tr>${this.rarely(2) ? "<w:trPr><w:cantSplit/></w:trPr>" : ""}${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join("")}</w:tr>${this.rarely(5) ? "\n " : ""}`;
  }

  private cells(columns: number): string[] {
    return Array.from({ length: columns }, () => this.cell());
  }

  /** Rows that a list repeats, or a condition keeps; within them rows of their own. */
  private listOfRows(columns: number, depth = 0): string {
    const [open, close] = this.open(this.rarely(4) ? NAMES : LISTS);
    const first = this.cells(columns);
    if (columns === 1 || this.rarely(2)) {
      const last = this.cells(columns);
      const begins = this.rowOf([`<w:p><w:r><w:t>${open}${this.tag()}</w:t></w:r></w:p>${first[0]}`, ...first.slice(1)]);
      const ends = this.rowOf([...last.slice(0, -1), `${last[columns - 1]}<w:p><w:r><w:t>${this.words()}${close}</w:t></w:r></w:p>`]);
      return begins + (depth === 0 && this.rarely(3) ? this.listOfRows(columns, 1) : "") + ends;
    }
    const [innerOpen, innerClose] = this.rarely(5) ? this.open(this.rarely(2) ? NAMES : LISTS) : ["", ""];
    first[0] = `<w:p><w:r><w:t>${open}${innerOpen}${this.words()}</w:t></w:r></w:p>`;
    first[columns - 1] = `<w:p><w:r><w:t>${this.tag()}${innerClose}${close}</w:t></w:r></w:p>`;
    return this.rowOf(first);
  }

  private table(depth = 0): string {
    const columns = this.many(1, 3);
    const grid = `<w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(columns)}</w:tblGrid>`;
    const heading = Array.from({ length: columns }, () => `<w:p><w:r><w:t>${this.rarely(3) ? `{?${this.oneOf(NAMES)}}` : ""}Heading</w:t></w:r></w:p>`);
    const rows = this.several(depth > 0 ? 0 : 1, 3, () => (this.rarely(4) ? this.rowOf(this.cells(columns)) : this.listOfRows(columns)));
    return `<w:tbl><w:tblPr/>${grid}${this.rarely(4) ? "" : this.rowOf(heading)}${rows}</w:tbl>${depth > 0 ? "" : "<w:p/>"}`;
  }
}

/** Values under the names that the templates use: text of all kinds, yes and no, numbers, nothing, and lists of more. */
export function randomData(seed: number): Readonly<Record<string, unknown>> {
  const chance = new Chance(seed);
  const isSo = (percent: number): boolean => chance.below(100) < percent;
  const value = (): unknown => (isSo(60) ? chance.of(TEXTS) : chance.of<unknown>([true, false, 0, -0, 7.5, NaN, null, undefined, "x", [], ["a", "b"], { alpha: "inner" }]));
  const scope = (depth: number): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    for (const name of NAMES) if (isSo(80)) made[chance.of([name, name.toLowerCase(), `${name}(s)`])] = value();
    for (const name of LISTS) {
      if (isSo(30)) continue;
      const list = Array.from({ length: chance.below(4) }, () => (depth > 1 ? chance.of<unknown>(["x", 1, { alpha: chance.of(TEXTS) }]) : scope(depth + 1)));
      made[name] = isSo(10) ? chance.of<unknown>([true, "x", null, scope(depth + 1)]) : list;
    }
    if (isSo(2)) made.gamma = () => "worked out";
    return made;
  };
  return scope(0);
}
