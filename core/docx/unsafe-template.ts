import { quoted } from "../quoted";
import { fieldsIn } from "./fields";
import type { WordParts } from "./word-parts";
import type { Story } from "./word-places";
import { attributeOf, childrenNamed, elementsBelow, elementsNamed } from "./xml-tree";

/** Why a template is not filled, and where in it the reason stands; an empty place is the whole file. */
export interface Danger {
  readonly sentence: string;
  readonly place: string;
}

/** What a template holds that would run, or reach out, on the computer of everybody who opens a paper made with it. */
export function dangersIn(parts: WordParts): readonly Danger[] {
  return [...macros(parts), ...parts.names.filter((name) => name.endsWith(".rels")).flatMap((name) => relationships(parts, name)), ...parts.stories.flatMap((story) => [...fields(parts, story), ...remoteFills(parts, story)])];
}

function macros(parts: WordParts): readonly Danger[] {
  const types = elementsBelow(parts.tree("[Content_Types].xml"));
  const isMacro = [...types].some((type) => /macroEnabled|vbaProject/i.test(attributeOf(type, "ContentType") ?? "")) || parts.names.some((name) => /(?:^|\/)vba[^/]*\.(?:bin|xml)$/i.test(name));
  if (!isMacro) return [];
  return [{ sentence: "This template holds macros, and every paper would carry them along. In Word choose File, Save As, Word Document (.docx), and use that file.", place: "" }];
}

const PASTE = "Delete it, and paste what it shows as text or as a picture.";

/** What is said of a relationship to something outside the file, by its kind. */
const OUTSIDE: Readonly<Record<string, (target: string) => string>> = {
  attachedTemplate: (target) => `This template fetches another template, ${target}, from another computer whenever it is opened. In Word choose Developer, Document Template, type Normal, press OK, and save it.`,
  image: pictureFrom,
  oleObject: (target) => `An object is linked to ${target} and fetched from there. ${PASTE}`,
  subDocument: (target) => `A part of this template is another file, ${target}. In Word choose View, Outline, Show Document, select it and choose Unlink.`,
};

function pictureFrom(target: string): string {
  return `A picture is fetched from ${target} whenever the paper is opened. Delete it, and insert the picture itself (Insert, Pictures, This Device).`;
}

/** What is said of a part inside the file, by its kind. */
const INSIDE: Readonly<Record<string, string>> = {
  oleObject: `An object of another program is embedded, and every paper would carry it along. ${PASTE}`,
  control: "A control of another program (ActiveX) stands here, and it can run code. Delete it.",
  aFChunk: "Another document is embedded, which Word reads only when the paper is opened. Open the template in Word, save it as a Word Document (.docx), and use that file.",
};

function relationships(parts: WordParts, name: string): readonly Danger[] {
  const part = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
  return childrenNamed(parts.tree(name), "Relationship").flatMap((relationship) => {
    const kind = /[^/]*$/.exec(attributeOf(relationship, "Type") ?? "")?.[0] ?? "";
    const sentence = attributeOf(relationship, "TargetMode") === "External" ? outside(kind, attributeOf(relationship, "Target") ?? "") : INSIDE[kind];
    return sentence === undefined ? [] : [{ sentence, place: placeOf(parts, part, attributeOf(relationship, "Id") ?? "") }];
  });
}

function outside(kind: string, target: string): string | undefined {
  if (kind === "hyperlink" || (kind === "attachedTemplate" && isOnThisComputer(target))) return undefined;
  return OUTSIDE[kind]?.(quoted(target)) ?? `This template fetches ${quoted(target)} from outside whenever it is opened (${kind}). Take it out in Word, and save it.`;
}

/** Whether a path names no other computer: a drive, a folder from the root, or a name alone such as Normal.dotm. */
function isOnThisComputer(target: string): boolean {
  const path = target.replace(/%5c/gi, "\\").replace(/%2f/gi, "/");
  if (/^(?:file:\/{0,3})?[a-z]:[\\/]/i.test(path)) return true;
  return /^file:\/\/\/(?![\\/])/i.test(path) || !/^[a-z][a-z\d+.-]*:|^[\\/]{2}/i.test(path);
}

/** Where a part speaks of what a relationship points to. */
function placeOf(parts: WordParts, part: string, id: string): string {
  const story = parts.stories.find(({ name }) => name === part);
  if (!story) return "";
  const element = [...elementsBelow(story.root)].find((each) => [...each.attributes].some(([name, value]) => value === id && /:(?:id|embed|link|pict)$/.test(name)));
  return element ? parts.places(story).withWords(element) : story.where;
}

/** The fields that fetch something from outside the paper, or run something. */
const FETCHING = /^(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|MACROBUTTON|RD)$/i;

function fields(parts: WordParts, story: Story): readonly Danger[] {
  return [...fieldsIn(story.root)].flatMap(({ code, begins }) => {
    const name = /^\s*([\p{L}=]*)/u.exec(code)?.[1] ?? "";
    if (name !== "" && !FETCHING.test(name)) return [];
    const what = name === "" ? "A field whose name another field works out can be any" : `The field ${name.toUpperCase()} fetches something from outside the paper, or runs it`;
    return [{ sentence: `${what}. Delete it, or click on it and press Ctrl+Shift+F9, which keeps what it shows as words.`, place: parts.places(story).withWords(begins) }];
  });
}

/** Pictures in the older language for drawings may name their file without a relationship. */
function remoteFills(parts: WordParts, story: Story): readonly Danger[] {
  return ["v:imagedata", "v:fill", "v:stroke"].flatMap((name) =>
    [...elementsNamed(story.root, name)].flatMap((element) => {
      const target = attributeOf(element, "src") ?? "";
      return /^[a-z][a-z\d+.-]*:|^[\\/]{2}/i.test(target) ? [{ sentence: pictureFrom(quoted(target)), place: parts.places(story).withWords(element) }] : [];
    }),
  );
}
