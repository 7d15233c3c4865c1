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
