import * as bytes from "../core/docx/well-formed";

const isWellFormed = (xml: string): boolean => bytes.isWellFormed(new TextEncoder().encode(xml));

describe("XML that any program reads", () => {
  test.each([
    "<a/>",
    '\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:a xmlns:w="x" b = \'1 "2"\'>&amp;&#10;&#x1F600;<!-- <b> --><![CDATA[<&]]><?x y?></w:a>\n',
    '<?xml version="1.0"?><a><b c="1>2"/></a>',
    '<é:ü xmlns:é="x" ô.1-2="3"/>',
  ])("%j is", (xml) => expect(isWellFormed(xml)).toBe(true));

  test.each(["", "words", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a/>words", "<a b=c/>", '<a b="<"/>', "<a>&</a>", "<a>&nosuch;</a>", "<!DOCTYPE a><a/>", '<a><?xml version="1.0"?></a>', '<?xml version="x"?><a/>', "</a/>", "<a></a b='1'>", "<a", "<a b", "<a b=", "<a b='", "<a></", "<a><!-- ", "<a>&amp", "<", "<a><", '<a b="1"c="2"/>', '<a b{="1"/>', '<1a/>', '<a><1a/></a>', '<a -b="1"/>'])("%j is not", (xml) =>
    expect(isWellFormed(xml)).toBe(false));

  test("elements as deep as other programs read are, deeper ones are not", () => {
    const deep = (levels: number): string => "<a>".repeat(levels) + "</a>".repeat(levels);
    expect([256, 257].map((levels) => isWellFormed(deep(levels)))).toEqual([true, false]);
  });

  test("a long run of what may be read in two ways costs no time", () => {
    const began = performance.now();
    for (const run of ["a ", "&amp;", 'b="" ', "<"]) isWellFormed(`<a ${run.repeat(100_000)}`);
    isWellFormed(`<a b="${"x&amp;".repeat(100_000)}`);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe("stretches that were seen to be well formed before", () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const [row, other] = ["<r><c>one</c></r>", "<r><c>two</c></r>"] as const;
  const isFine = (xml: string, ...known: readonly string[]): boolean => bytes.isWellFormed(utf8(xml), known.map(utf8));

  test("are passed over, and what stands around them is not", () => {
    expect(isFine(`<t>${row}${other}</t>`, row, other)).toBe(true);
    expect(isFine(`<t><b>${row}</c>${other}</t>`, row, other)).toBe(false);
    expect(isFine(`<t>${row}${other}</t`, row, other)).toBe(false);
  });

  test("and where they stand elsewhere, or not at all, all is looked through", () => {
    expect(isFine(`<t>${other}<r><c></r></t>`, row)).toBe(false);
    expect(isFine(`<t>${other}</t>`, row)).toBe(true);
    expect(isFine(row + other, row, other)).toBe(false);
  });
});
