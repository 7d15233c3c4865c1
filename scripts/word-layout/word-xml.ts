import { escapeXml } from "../../core/docx/clean-text";

/** Lengths are in twentieths of a point, as Word keeps them; 567 are a centimetre. */
export const CM = 567;

const MARGIN = 1.9;
/** The width between the margins, in centimetres. */
export const TEXT_WIDTH = { portrait: 21 - 2 * MARGIN, landscape: 29.7 - 2 * MARGIN } as const;

export const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A run of text; `bold` for a label. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

export const BOLD = "<w:b/>";
export const TAB = "<w:r><w:tab/></w:r>";

/** Lines of one height, in points, whatever letters stand in them. */
export const exactly = (line: number, before: number, after: number): string =>
  `<w:spacing w:before="${Math.round(before * 20)}" w:after="${Math.round(after * 20)}" w:line="${Math.round(line * 20)}" w:lineRule="exact"/>`;

const FOOTNOTE_MARK = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';
/** The mark of a footnote, from 1, in the words that it belongs to. */
export const footnoteMark = (number: number): string => `<w:r>${FOOTNOTE_MARK}<w:footnoteReference w:id="${number}"/></w:r>`;

/** The footnotes of a document, with the lines that Word draws over them. */
export const footnotesXml = (footnotes: readonly string[]): string => {
  const line = (id: number, type: string, mark: string): string =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr>${exactly(6, 0, 2)}</w:pPr><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
  const note = (text: string, index: number): string =>
    `<w:footnote w:id="${index + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r>${FOOTNOTE_MARK}<w:footnoteRef/></w:r>${run(` ${text}`)}</w:p></w:footnote>`;
  return `${XML_HEAD}<w:footnotes xmlns:w="${MAIN}">${line(-1, "separator", "separator")}${line(0, "continuationSeparator", "continuationSeparator")}${footnotes.map(note).join("")}</w:footnotes>`;
};

/** A field that Word works out: PAGE, NUMPAGES. */
export const field = (code: string): string =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** A paragraph in one of the house styles; plain text or runs. */
export const paragraph = (style: string, content: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content.startsWith("<w:r>") ? content : run(content)}</w:p>`;

/** How far the words of minutes stand from the margin, where their numbers are. */
export const AFTER_NUMBER = Math.round(1.7 * CM);
export const HANGING_NUMBER = `<w:tabs><w:tab w:val="left" w:pos="${AFTER_NUMBER}"/></w:tabs><w:ind w:left="${AFTER_NUMBER}" w:hanging="${AFTER_NUMBER}"/>`;

/** A paragraph with its number at the margin and its words beside it. */
export const numbered = (style: string, number: string, words: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${HANGING_NUMBER}</w:pPr>${run(number)}${TAB}${run(words)}</w:p>`;

/** A paragraph whose lines, however many the document has for it, stay on one page. */
export const keptTogether = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:keepNext/></w:pPr>${run(text)}</w:p>`;

/** A paragraph that begins a page. */
export const onNewPage = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:pageBreakBefore/></w:pPr>${run(text)}</w:p>`;

/** Paragraphs that are printed only where the document has something for the tag. */
export const onlyWith = (tag: string, ...paragraphs: readonly string[]): string =>
  `${paragraph("Normal", `{#${tag}}`)}${paragraphs.join("")}${paragraph("Normal", `{/${tag}}`)}`;

/** Paragraphs that are printed only where the document has nothing for the tag. */
export const onlyWithout = (tag: string, ...paragraphs: readonly string[]): string =>
  `${paragraph("Normal", `{^${tag}}`)}${paragraphs.join("")}${paragraph("Normal", `{/${tag}}`)}`;

/** A line of a document's head: a bold label and what it says, printed only where there is something to say. */
export const detail = (label: string, tag: string): string =>
  onlyWith(tag, paragraph("Detail", `${run(label, BOLD)}${TAB}${run(`{${tag}}`)}`));

export interface TableColumn {
  readonly heading: string;
  /** In centimetres; the columns of a table add up to the width between the margins. */
  readonly width: number;
  readonly align?: "right";
  /** Paragraphs of the cell; a single tag in the table's own style where a string of the form "{Tag}" is given. */
  readonly cell: string;
  /** The column is printed only where the document has something for this tag. */
  readonly onlyWith?: string;
}

/** A table of a heading row, repeated on every page, and one row for each of a list. */
export function table(caption: string, description: string, list: string, columns: readonly TableColumn[]): string {
  const width = (column: TableColumn): number => Math.round(column.width * CM);
  const cell = (column: TableColumn, content: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width(column)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const headings = columns.map((column) =>
    cell(
      column,
      paragraph(
        column.align ? "TableHeadingRight" : "TableHeading",
        `${column.onlyWith ? `{?${column.onlyWith}}` : ""}${column.heading}`,
      ),
    ),
  );
  const cells = columns.map((column, index) => {
    if (column.cell.startsWith("<")) return cell(column, column.cell);
    const open = index === 0 ? `{#${list}}` : "";
    const close = index === columns.length - 1 ? `{/${list}}` : "";
    return cell(column, paragraph(column.align ? "TableNumber" : "TableText", `${open}${column.cell}${close}`));
  });
  const total = columns.reduce((sum, column) => sum + width(column), 0);
  return (
    '<w:tbl><w:tblPr><w:tblStyle w:val="HouseTable"/>' +
    `<w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>' +
    `<w:tblCaption w:val="${escapeXml(caption)}"/><w:tblDescription w:val="${escapeXml(description)}"/></w:tblPr>` +
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${width(column)}"/>`).join("")}</w:tblGrid>` +
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headings.join("")}</w:tr>` +
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr></w:tbl>`
  );
}

export interface Page {
  readonly orientation: "portrait" | "landscape";
  /** What stands at the top of every page; nothing where it is left out. */
  readonly header?: string;
  readonly footer: string;
}

const A4 = { short: 11906, long: 16838 };

export function documentXml(body: string, page: Page): string {
  const landscape = page.orientation === "landscape";
  const [width, height] = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
  const margin = Math.round(MARGIN * CM);
  // A marking under the page number takes a line more.
  const bottom = Math.round((page.header ? MARGIN + 0.5 : MARGIN) * CM);
  return (
    `${XML_HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONSHIPS}"><w:body>${body}<w:sectPr>` +
    (page.header ? '<w:headerReference w:type="default" r:id="rIdHeader"/>' : "") +
    '<w:footerReference w:type="default" r:id="rIdFooter"/>' +
    `<w:pgSz w:w="${width}" w:h="${height}"${landscape ? ' w:orient="landscape"' : ""}/>` +
    `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${bottom}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/>` +
    "</w:sectPr></w:body></w:document>"
  );
}

export const partXml = (element: "hdr" | "ftr", content: string): string =>
  `${XML_HEAD}<w:${element} xmlns:w="${MAIN}" xmlns:r="${RELATIONSHIPS}">${content}</w:${element}>`;
