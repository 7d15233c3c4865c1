import type { PublicationKind } from "../../checks/publication/publication-result";
import { BODY_RELATIONSHIPS, relationship, said, wordFixture, type Change } from "../word-fixture";
import type { PlantedLeak } from "./planted-leak";

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const DRAWING =
  '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="Picture 1" descr="Zoë Quillfeather at home"/></wp:inline></w:drawing></w:r></w:p>';
const by = 'w:id="7" w:author="A secretary" w:date="2016-01-01T00:00:00Z"';

const HEADING = said("Heading1", "Progress of the partnership");
const clean = said("Normal", "The board noted the report.");
const tableOf = (heading: string, words: string): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>${[heading, words].map((each) => `<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${said("TableText", each)}</w:tc></w:tr>`).join("")}</w:tbl>`;

const leak = (what: string, kind: PublicationKind, body: string, place = 'after the heading "Progress of the partnership"', changes: Readonly<Record<string, Change>> = {}, name = "Progress report.docx"): PlantedLeak => ({
  leak: what,
  kind,
  name,
  bytes: wordFixture(HEADING + clean + body, changes),
  place,
});

const words = (what: string, kind: PublicationKind, text: string): PlantedLeak => leak(what, kind, said("Normal", text));

const run = (text: string, properties = ""): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const core = (element: string): Readonly<Record<string, Change>> => ({ "docProps/core.xml": (xml) => xml.replace("{Title}", "A paper of a test").replace("{Partnership}", "A partnership").replace("</cp:coreProperties>", `${element}</cp:coreProperties>`) });

/** A Word file with nothing that the public may not have. */
export const cleanWordFile = wordFixture(HEADING + clean + said("Normal", "For further information contact the Community Safety Team on 01632 960000. The meeting of 3 May 2011 is in the Guildhall, Market Square, at 10:00."));

export const wordLeaks: readonly PlantedLeak[] = [
  words("a whole name", "name", "The panel heard of Zoë Quillfeather at its first meeting."),
  words("a name in reverse and in capitals", "name", "QUILLFEATHER, ZOE: chronology"),
  words("a name without its accent and with another blank", "name", "Then Zoe\u00a0Quillfeather moved."),
  words("a surname alone, possessive", "name", "The police went to Quillfeather’s flat."),
  words("a first name alone", "name", "The panel heard that Zoë was in work."),
  words("a title and a surname that is an ordinary word", "name", "A neighbour, Mrs Green, called the police."),
  words("an initial and a surname", "name", "It was Z. Quillfeather who called."),
  words("hyphens and an apostrophe written in another way", "name", "It was Anne Marie OMarrow Thistle who called."),
  leak("a name across runs with a soft hyphen", "name", `<w:p>${run("It was Zo")}${run("ë Quill\u00adfea", "<w:b/>")}${run("ther who called.")}</w:p>`),
  words("initials", "initials", "The panel found that AMOT had no support."),
  words("initials with points", "initials", "The panel found that Z.Q. had no support."),
  words("a case reference that carries initials", "case-reference", "The board was told of ZQCNH/15."),
  words("a date of birth", "date-of-birth", "She was born on 3 May 1979."),
  words("a date of birth behind the place of birth", "date-of-birth", "She was born in the Royal Hospital, Derby, on 3 May 1979."),
  words("a date of birth behind a letter", "date-of-birth", "The mother (b. 03/05/1979) called."),
  leak("a date of birth under its heading", "date-of-birth", tableOf("Date of birth", "03/05/1979")),
  words("an address", "address", "Both lived at 25 Sandpiper Close until March."),
  words("a house with a name", "address", "Both lived at Rose Cottage, Main Street until March."),
  words("a postcode", "postcode", "The flat is in NR1 2AB."),
  words("a mobile telephone", "telephone", "She called from 07700 900123."),
  words("a telephone at home", "telephone", "Her mother’s number was 01632 960 001."),
  words("a private e-mail address", "e-mail", "He wrote from someone.else@gmail.com that day."),
  words("an NHS number", "identity-number", "NHS number 943 476 5919"),
  words("a National Insurance number", "identity-number", "Her number was QQ 12 34 56 C".replace("QQ", "JG")),
  words("a crime number", "identity-number", "Crime reference number 35/12345/16 refers."),
  words("a custody record", "identity-number", "Custody record number DE/1234/16 refers."),
  words("a number of a patient", "identity-number", "Her hospital number is K123456."),
  words("the title of a closed paper", "closed-paper", "See the update on the review of the Brook Lane case."),
  words("a marking above OFFICIAL in the text", "marking", "OFFICIAL-SENSITIVE"),
  leak("a marking in the footer", "marking", "", "in the footer", { "word/footer.xml": (xml) => xml.replace("A footer", "Official – Sensitive: personal") }),
  leak("a marking of the old scheme in a property", "marking", "", "in the properties of the file", core("<dc:subject>RESTRICTED</dc:subject>")),
  leak("a marking in the name of the file", "marking", "", "in the name of the file", {}, "Progress report OFFICIAL-SENSITIVE.docx"),
  leak("a name in the name of the file", "name", "", "in the name of the file", {}, "review_quillfeather_final.docx"),
  leak("a marking in a text box", "marking", `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${said("Normal", "CONFIDENTIAL until the meeting")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`, "in a text box"),
  words("a place that was to be filled in", "example-text", "The chair is (add the chair of the Review Panel)."),
  words("a fictional example of Appendix 5", "example-text", "All coroner’s should receive training on domestic violence"),
  words("an example of Appendix 4", "example-text", "Police were called by Mrs Bernays."),
  leak("a comment", "comment", `<w:p>${run("It is so.")}<w:r><w:commentReference w:id="4"/></w:r></w:p>`, "in a comment", {
    "word/comments.xml": () => `<w:comments ${WORD}><w:comment w:id="4" w:author="A secretary"><w:p>${run("Is this right?")}</w:p></w:comment></w:comments>`,
    [BODY_RELATIONSHIPS]: relationship("comments", "comments.xml", "Internal"),
  }),
  leak("a name in a comment", "name", "", "in a comment", { "word/comments.xml": () => `<w:comments ${WORD}><w:comment w:id="4"><w:p>${run("Ask Zoë Quillfeather")}</w:p></w:comment></w:comments>` }),
  leak("an insertion", "tracked-change", `<w:p><w:ins ${by}>${run("It is so.")}</w:ins></w:p>`),
  leak("a deletion", "tracked-change", `<w:p>${run("It is ")}<w:del ${by}><w:r><w:delText>not </w:delText></w:r></w:del>${run("so.")}</w:p>`),
  leak("a name that was deleted", "name", `<w:p>${run("It was ")}<w:del ${by}><w:r><w:delText>Zoë Quillfeather</w:delText></w:r></w:del><w:ins ${by}>${run("Adult A")}</w:ins></w:p>`, "in deleted words that the file keeps"),
  leak("words that were moved", "tracked-change", `<w:p><w:moveTo ${by}>${run("It is so.")}</w:moveTo></w:p>`),
  leak("a change of the look", "tracked-change", `<w:p><w:r><w:rPr><w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr><w:t>It is so.</w:t></w:r></w:p>`),
  leak("who saved it last", "document-property", "", "in the properties of the file", core("<cp:lastModifiedBy>A secretary</cp:lastModifiedBy>")),
  leak("the path of a template", "document-property", "", "in the properties of the file", { "docProps/app.xml": (xml) => xml.replace("</Properties>", "<Template>C:\\Users\\someone\\Report.dotm</Template></Properties>") }),
  leak("a property of its own", "document-property", "", "in the properties of the file", { "docProps/custom.xml": () => '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property name="Case"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">17</vt:lpwstr></property></Properties>' }),
  leak("hidden text", "hidden-text", said("Normal", "Not for them.", "<w:vanish/>")),
  leak("white text on white", "hidden-text", said("Normal", "Not for them.", '<w:color w:val="FFFFFF"/>')),
  leak("words that were blacked out", "hidden-text", said("Normal", "Not for them.", '<w:highlight w:val="black"/>')),
  leak("tiny text", "hidden-text", said("Normal", "Not for them.", '<w:sz w:val="2"/>')),
  leak("a name in the alternative text of a picture", "name", DRAWING, "in the alternative text of a picture"),
  leak("a name in a link", "name", "", "in the address of a link", { [BODY_RELATIONSHIPS]: relationship("hyperlink", "https://example.org/cases/zoe-quillfeather") }),
  leak("an embedded workbook", "embedded-file", "", "in the part word/embeddings/sheet1.xlsx of the file", { "word/embeddings/sheet1.xlsx": () => "PK" }),
  leak("an embedded object", "embedded-file", "", "in the part word/embeddings/oleobject1.bin of the file", { "word/embeddings/oleObject1.bin": () => "object" }),
  leak("a name in a diagram", "name", "", "in a diagram", { "word/diagrams/data1.xml": () => '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Zoë</a:t></a:r><a:r><a:t> Quillfeather</a:t></a:r></a:p></dgm:dataModel>' }),
];
