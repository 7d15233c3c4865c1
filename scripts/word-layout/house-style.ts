import { BOX_INDENT as REPORT_INDENT, BULLET_STEP as REPORT_STEP, GAP, LINE_HEIGHT, TEXT_SIZE } from "../../templates/priority-report/page-measures";
import { AFTER_NUMBER, CM, MAIN, XML_HEAD, exactly } from "./word-xml";

/** One type scale and a few calm colours for every document. Each text colour is over 7:1 on the shade it stands on. */
const INK = "1B2733";
const NAVY = "17375E";
const GREY = "46535F";
const RULE = "B8C4D0";
const HEADING_SHADE = "E4EBF3";

const BULLET_STEP = 397;

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
}

/** Sizes are in points. */
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const spacing = (before: number, after: number, line = 264): string =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="${line}" w:lineRule="auto"/>`;
const heading = (level: number, points: number, before: number, after: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: "Normal",
  next: "Normal",
  paragraph: `<w:keepNext/><w:keepLines/>${spacing(before, after, 240)}<w:outlineLvl w:val="${level - 1}"/>`,
  run: `<w:b/><w:bCs/><w:color w:val="${NAVY}"/>${size(points)}`,
});
const inList = (id: string, name: string, basedOn: string, level: 0 | 1, list: number, line: number, after = 2): Style => ({
  id,
  name,
  basedOn,
  paragraph: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>${spacing(0, after, line)}`,
});

/** Paragraphs share a box where all of their indents are the same, so a list in it does not hang. */
const BOX_INDENT = `<w:ind w:left="${AFTER_NUMBER}" w:right="113" w:firstLine="0"/>`;
const BOX = `<w:pBdr>${["top", "left", "bottom", "right"].map((side) => `<w:${side} w:val="single" w:sz="6" w:space="${side === "left" || side === "right" ? 6 : 4}" w:color="${NAVY}"/>`).join("")}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${HEADING_SHADE}"/>`;

/** The bar over a box of a report, as wide as the page. */
export const BAR = `<w:pBdr>${["top", "left", "bottom", "right"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="${side === "left" || side === "right" ? 4 : 2}" w:color="${HEADING_SHADE}"/>`).join("")}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${HEADING_SHADE}"/>`;
const twips = (points: number): number => Math.round(points * 20);

const PARAGRAPH_STYLES: readonly Style[] = [
  { id: "Normal", name: "Normal", paragraph: spacing(0, 6), run: `<w:color w:val="${INK}"/>` },
  heading(1, 24, 0, 6),
  heading(2, 16, 14, 5),
  heading(3, 13, 12, 4),
  { id: "Organisation", name: "Organisation", basedOn: "Normal", next: "Heading1", paragraph: `<w:keepNext/>${spacing(0, 2)}`, run: `<w:b/><w:color w:val="${GREY}"/>${size(13)}` },
  { id: "Detail", name: "Detail", basedOn: "Normal", paragraph: `<w:tabs><w:tab w:val="left" w:pos="${3 * CM}"/></w:tabs>${spacing(0, 9, 288)}<w:ind w:left="${3 * CM}" w:hanging="${3 * CM}"/><w:contextualSpacing/>` },
  { id: "TableText", name: "Table Text", basedOn: "Normal", paragraph: spacing(0, 1, 240), run: size(11) },
  { id: "TableTextIndented", name: "Table Text Indented", basedOn: "TableText", paragraph: `<w:ind w:left="284"/>` },
  { id: "TableNumber", name: "Table Number", basedOn: "TableText", paragraph: '<w:jc w:val="right"/>' },
  { id: "TableHeading", name: "Table Heading", basedOn: "TableText", paragraph: "<w:keepNext/>", run: `<w:b/><w:bCs/><w:color w:val="${NAVY}"/>` },
  { id: "TableHeadingRight", name: "Table Heading Right", basedOn: "TableHeading", paragraph: '<w:jc w:val="right"/>' },
  { id: "TableNote", name: "Table Note", basedOn: "TableText", paragraph: `${spacing(6, 6)}<w:ind w:left="85" w:right="85"/>` },
  { id: "TableNoteRight", name: "Table Note Right", basedOn: "TableNote", paragraph: '<w:jc w:val="right"/>' },
  inList("ListBullet", "List Bullet", "Normal", 0, 1, 264),
  inList("ListBullet2", "List Bullet 2", "Normal", 1, 1, 264),
  inList("ListNumber", "List Number", "Normal", 0, 6, 264, 6),
  { id: "Prose", name: "Prose", basedOn: "Normal" },
  inList("ProseBullet", "Prose Bullet", "Prose", 0, 1, 264, 5),
  inList("ProseBullet2", "Prose Bullet 2", "Prose", 1, 1, 264, 5),
  { id: "LetterLine", name: "Letter Line", basedOn: "Normal", paragraph: `${spacing(0, 9)}<w:contextualSpacing/>` },
  { id: "SignedName", name: "Signed Name", basedOn: "Normal", next: "LetterLine", paragraph: `<w:keepNext/>${spacing(42, 0)}` },
  { id: "Minute", name: "Minute", basedOn: "Normal", paragraph: `<w:ind w:left="${AFTER_NUMBER}"/>` },
  { id: "Resolution", name: "Resolution", basedOn: "Normal", paragraph: spacing(0, 3) },
  { id: "Closing", name: "Closing", basedOn: "Normal", paragraph: spacing(12, 6) },
  { id: "RoomToWrite", name: "Room to Write", basedOn: "Minute", paragraph: spacing(0, 72) },
  { id: "ActionPoint", name: "Action Point", basedOn: "Normal", paragraph: `<w:keepLines/>${BOX}${spacing(0, 9, 252)}${BOX_INDENT}<w:contextualSpacing/>` },
  { id: "ActionPointNumber", name: "Action Point Number", basedOn: "ActionPoint", next: "ActionPoint", paragraph: `<w:keepNext/>${spacing(6, 1, 252)}`, run: `<w:b/><w:bCs/><w:color w:val="${NAVY}"/>` },
  inList("MinuteBullet", "Minute Bullet", "Minute", 0, 3, 264, 5),
  inList("MinuteBullet2", "Minute Bullet 2", "Minute", 1, 3, 264, 5),
  inList("ActionPointBullet", "Action Point Bullet", "ActionPoint", 0, 4, 252, 9),
  inList("ActionPointBullet2", "Action Point Bullet 2", "ActionPoint", 1, 4, 252, 9),
  { id: "ReportText", name: "Report Text", basedOn: "Normal", paragraph: `${exactly(LINE_HEIGHT, 0, GAP)}<w:ind w:left="${twips(REPORT_INDENT)}"/>`, run: size(TEXT_SIZE) },
  ...([0, 1] as const).map((level): Style => {
    const number = level === 0 ? "" : " 2";
    return { id: `ReportTextBullet${number.trim()}`, name: `Report Text Bullet${number}`, basedOn: "ReportText", paragraph: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="5"/></w:numPr><w:ind w:left="${twips(REPORT_INDENT + REPORT_STEP * (level + 1))}" w:hanging="${twips(REPORT_STEP)}"/>` };
  }),
  { id: "FootnoteText", name: "footnote text", basedOn: "Normal", paragraph: exactly(10.5, 0, 0), run: size(9) },
  inList("TableTextBullet", "Table Text Bullet", "TableText", 0, 2, 240),
  inList("TableTextBullet2", "Table Text Bullet 2", "TableText", 1, 2, 240),
  { id: "Header", name: "header", basedOn: "Normal", paragraph: spacing(0, 0), run: `<w:color w:val="${GREY}"/>${size(11)}` },
  { id: "Footer", name: "footer", basedOn: "Normal", paragraph: spacing(0, 0), run: `<w:color w:val="${GREY}"/>${size(11)}` },
  { id: "Marking", name: "Marking", basedOn: "Header", paragraph: '<w:jc w:val="center"/>', run: `<w:b/><w:color w:val="${INK}"/>${size(11)}` },
];

const styleXml = ({ id, name, basedOn, next, paragraph = "", run = "" }: Style): string =>
  `<w:style w:type="paragraph"${id === "Normal" ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>` +
  `${basedOn ? `<w:basedOn w:val="${basedOn}"/>` : ""}${next ? `<w:next w:val="${next}"/>` : ""}<w:qFormat/>` +
  `${paragraph && `<w:pPr>${paragraph}</w:pPr>`}${run && `<w:rPr>${run}</w:rPr>`}</w:style>`;

const FOOTNOTE_MARK = '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:qFormat/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';

const edge = (name: string, weight: number): string => `<w:${name} w:val="single" w:sz="${weight}" w:space="0" w:color="${RULE}"/>`;

const TABLE_STYLES =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
  '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:customStyle="1" w:styleId="HouseTable"><w:name w:val="House Table"/><w:basedOn w:val="TableNormal"/>' +
  `<w:tblPr><w:tblBorders>${edge("top", 8)}${edge("bottom", 8)}${edge("insideH", 4)}</w:tblBorders>` +
  '<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="34" w:type="dxa"/>' +
  '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${edge("bottom", 8)}</w:tcBorders>` +
  `<w:shd w:val="clear" w:color="auto" w:fill="${HEADING_SHADE}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>`;

export const stylesXml = (): string =>
  `${XML_HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>${size(12)}` +
  '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  `${PARAGRAPH_STYLES.map(styleXml).join("")}${FOOTNOTE_MARK}${TABLE_STYLES}</w:styles>`;

const bulletLevel = (level: number, left: number, hanging: number, mark: string): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${mark}"/><w:lvlJc w:val="left"/>` +
  `<w:pPr><w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr></w:lvl>`;

const bulletList = (id: number, step: number, from = 0): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>` +
  `${bulletLevel(0, from + step, step, "•")}${bulletLevel(1, from + step * 2, step, "–")}</w:abstractNum>`;

const boxedLevel = (level: number, mark: string): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="space"/><w:lvlText w:val="${mark}"/><w:lvlJc w:val="left"/><w:pPr>${BOX_INDENT}</w:pPr></w:lvl>`;

const boxedList = (id: number): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${boxedLevel(0, "•")}${boxedLevel(1, "–")}</w:abstractNum>`;

const numberedList = (id: number): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>` +
  `<w:pPr><w:ind w:left="${CM}" w:hanging="${CM}"/></w:pPr></w:lvl></w:abstractNum>`;

const LISTS = [bulletList(1, BULLET_STEP), bulletList(2, 227), bulletList(3, BULLET_STEP, AFTER_NUMBER), boxedList(4), bulletList(5, twips(REPORT_STEP), twips(REPORT_INDENT)), numberedList(6)];

export const numberingXml = (): string =>
  `${XML_HEAD}<w:numbering xmlns:w="${MAIN}">${LISTS.join("")}` +
  `${LISTS.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index + 1}"/></w:num>`).join("")}</w:numbering>`;

export const settingsXml = ({ hasFootnotes }: { readonly hasFootnotes: boolean }): string =>
  `${XML_HEAD}<w:settings xmlns:w="${MAIN}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>` +
  `<w:characterSpacingControl w:val="doNotCompress"/>${hasFootnotes ? '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' : ""}` +
  '<w:compat><w:compatSetting w:name="compatibilityMode" ' +
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>';
