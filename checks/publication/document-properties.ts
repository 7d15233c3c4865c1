import { attributeOf, childrenNamed, elementsBelow, elementsOf, words, type XmlElement } from "../../core/docx/xml-tree";
import type { FileParts } from "./file-parts";
import type { PublicationFinding, Severity } from "./publication-result";
import type { Passage } from "./words/passage";

const INSPECT = "In Word or Excel choose File, Info, Check for Issues, Inspect Document, and remove it.";

/** Properties that say who wrote a file and where, by the local names that the file gives them. */
const TELLING: Readonly<Record<string, readonly [name: string, severity: Severity]>> = {
  creator: ["its author", "must be taken out"],
  lastmodifiedby: ["who saved it last", "must be taken out"],
  manager: ["a manager", "must be taken out"],
  company: ["a company", "to be looked at"],
  keywords: ["keywords", "to be looked at"],
  category: ["a category", "to be looked at"],
  description: ["comments", "to be looked at"],
  contentstatus: ["a status", "to be looked at"],
  hyperlinkbase: ["where its links begin", "must be taken out"],
};

/** A body that publishes papers may be their author. */
const ORGANISATION =
  /\b(?:partnership|board|council|constabulary|police|commissioner|service|services|trust|authority|agency|team|office|department|committee|toolkit|nhs|association|university|openpyxl|apache poi|microsoft|exceljs|libreoffice|sheetjs)\b/i;

/** What programs write where they know nobody. */
const NOBODY = /^(?:unknown|author|user|admin(?:istrator)?|windows user|python-docx|un-named|n\/?a|-)$/i;

const localName = ({ name }: XmlElement): string => name.replace(/^.*:/, "").toLowerCase();
const textOf = (element: XmlElement): string => [words(element), ...[...elementsBelow(element)].map(words)].join(" ").replace(/\s+/g, " ").trim();

/** What a file says of itself, in its own properties and in those that people and programs add. */
export function propertiesOf(parts: FileParts): { readonly findings: readonly PublicationFinding[]; readonly passages: readonly Passage[] } {
  const own = ["docprops/core.xml", "docprops/app.xml"].flatMap((name) => elementsOf(parts.tree(name))).map((element) => ({ name: localName(element), words: textOf(element) })).filter((each) => each.words !== "");
  const added = childrenNamed(parts.tree("docprops/custom.xml"), "property").map((element) => ({ name: attributeOf(element, "name") ?? "", words: textOf(element) }));
  const title = own.filter(({ name }) => name === "title" || name === "subject").map((each) => each.words.toLowerCase()).join(" ");
  const isOpen = (said: string): boolean => ORGANISATION.test(said) || NOBODY.test(said) || (title !== "" && title.includes(said.toLowerCase()));
  const findings: PublicationFinding[] = own.flatMap(({ name, words: said }) => {
    const [what, severity] = TELLING[name] ?? [];
    if (name === "template" && /[\\/]/.test(said)) return [finding(`The properties of the file name the template that it was begun from with its path, which tells of a person or a computer. ${INSPECT}`)];
    if (what === undefined || severity === undefined || ((name === "creator" || name === "lastmodifiedby") && isOpen(said))) return [];
    return [finding(`The properties of the file name ${what}. ${INSPECT}`, severity)];
  });
  if (added.length > 0) findings.push(finding(`The file has ${added.length === 1 ? "a property" : `${added.length} properties`} of its own, such as those of a system that it was kept in. ${INSPECT}`, "to be looked at"));
  const passages = [...own, ...added.flatMap((each) => [each, { name: each.name, words: each.name }])]
    .filter(({ name }) => !["application", "appversion", "created", "modified", "language"].includes(name))
    .map(({ words: said }): Passage => ({ words: said, place: (shown) => `in the properties of the file, at ${shown}`, isOfWholeFile: true }));
  return { findings, passages };
}

const finding = (message: string, severity: Severity = "must be taken out"): PublicationFinding => ({ kind: "document-property", message, place: "in the properties of the file", severity });
