import { ofPhotograph } from "../photographs";
import type { PublicationFinding, PublicationKind, Severity } from "../publication-result";
import type { Passage } from "../words/passage";
import { plainText, type PdfFile } from "./pdf-file";
import { isDictionary, nameOf, textOf, type PdfDictionary } from "./pdf-values";

const ORGANISATION = /\b(?:partnership|board|council|constabulary|police|commissioner|service|trust|authority|agency|team|office|department|committee|toolkit|nhs|association)\b/i;
const MARKED_UP = /^(?:Text|FreeText|Highlight|Underline|Squiggly|StrikeOut|Caret|Stamp|Ink|Popup|FileAttachment|Redact|Line|Square|Circle|Polygon|PolyLine|Sound|Movie)$/;
const EXPORT = "Make the PDF again without it (in Word: Save As, PDF, Options).";

/** What a PDF holds besides its pages: properties, comments, links, forms, bookmarks, files and older versions. */
export function aroundPages(file: PdfFile, pages: readonly PdfDictionary[]): { readonly passages: readonly Passage[]; readonly findings: readonly PublicationFinding[] } {
  const passages: Passage[] = [];
  const findings: PublicationFinding[] = [];
  const found = (kind: PublicationKind, message: string, place: string, severity: Severity = "must be taken out"): void => void findings.push({ kind, message, place, severity });
  const say = (words: string | undefined, place: string, isOfWholeFile = true): void => {
    if (words !== undefined) passages.push({ words: plainText(words), place: (shown) => `${place}, at ${shown}`, isOfWholeFile });
  };
  for (const info of file.trailers.flatMap((each) => file.dictionary(each.get("Info")) ?? [])) {
    const title = plainText(textOf(file.get(info.get("Title"))) ?? "");
    for (const [key, value] of info) {
      const words = textOf(file.get(value));
      if (words === undefined || /^(?:Producer|Creator|CreationDate|ModDate|Trapped)$/.test(key)) continue;
      say(words, "in the properties of the PDF");
      if (key === "Author" && words.trim() !== "" && !ORGANISATION.test(plainText(words)) && !title.includes(plainText(words))) found("document-property", `The properties of the PDF name its author. ${EXPORT}`, "in the properties of the PDF");
      if (key === "Keywords" && words.trim() !== "") found("document-property", `The properties of the PDF have keywords. ${EXPORT}`, "in the properties of the PDF", "to be looked at");
    }
  }
  pages.forEach((page, index) => {
    const where = `on page ${index + 1}`;
    for (const note of file.list(page.get("Annots")).flatMap((each) => file.dictionary(each) ?? [])) {
      const kind = nameOf(file.get(note.get("Subtype")));
      const action = file.dictionary(note.get("A"));
      for (const key of ["Contents", "T", "TU", "V", "DV"]) say(textOf(file.get(note.get(key))), `${where}, in a comment or a field`);
      say(textOf(file.get(action?.get("URI"))), `${where}, in the address of a link`, false);
      if (kind === "Redact") found("hidden-text", "Words are marked to be blacked out, and are still in the file. Apply the redaction, and save the PDF.", where);
      else if (MARKED_UP.test(kind)) found("comment", "A comment or a mark lies on this page, often with the name of whoever made it. Delete it, and save the PDF.", where);
    }
  });
  for (const value of file.all) {
    if (!isDictionary(value)) continue;
    const type = nameOf(value.get("Type"));
    if (type === "Metadata") for (const [, words = ""] of file.stream(value).matchAll(/>([^<>]*[A-Za-z][^<>]*)</g)) say(`\xef\xbb\xbf${words}`, "in the properties of the PDF");
    if (type === "EmbeddedFile" || (type === "Filespec" && value.has("EF"))) found("embedded-file", "A file is embedded in the PDF with all that it holds. Delete it under Attachments, and save the PDF.", "in the PDF");
    if (nameOf(value.get("S")) === "JavaScript") found("embedded-file", "The PDF runs a program when it is opened or used. Make it again without.", "in the PDF");
    if (type === "OCG") found("hidden-text", "The PDF has layers, of which some may not be shown. Flatten it, and look at every page.", "in the PDF", "to be looked at");
    if (value.has("Title") && (value.has("Parent") || value.has("Dest")) && !value.has("Subtype")) say(textOf(file.get(value.get("Title"))), "in a bookmark of the PDF");
    const photograph = ofPhotograph(file.photograph(value) ?? new Uint8Array(), "in the notes of a photograph in the PDF");
    findings.push(...photograph.findings);
    passages.push(...photograph.passages);
    for (const key of ["Alt", "ActualText"]) say(textOf(file.get(value.get(key))), "in the alternative text of the PDF");
    if (value.has("FT")) say(textOf(file.get(value.get("V"))), "in a field of a form");
  }
  if (file.hasOlderVersions) found("kept-data", "The PDF was changed after it was made, and keeps what it said before. Make it again from its Word file, or print it to a new PDF.", "in the PDF");
  return { passages, findings };
}
