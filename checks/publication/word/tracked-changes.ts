import type { WordParts } from "../../../core/docx/word-parts";
import { attributeOf, elementsBelow, elementsNamed } from "../../../core/docx/xml-tree";
import type { PublicationFinding } from "../publication-result";
import { placed, storiesOf } from "./word-passages";

const CHANGES: Readonly<Record<string, string>> = {
  "w:ins": "An insertion",
  "w:del": "A deletion, with the words that were deleted,",
  "w:moveFrom": "The place from which words were moved",
  "w:moveTo": "The place to which words were moved",
  "w:cellIns": "A cell that was inserted",
  "w:cellDel": "A cell that was deleted",
  "w:cellMerge": "Cells that were merged",
};
const FORMATTING = /^w:(?:rPr|pPr|sectPr|tblPr|tblPrEx|tblGrid|trPr|tcPr|numbering)Change$/;

/** Changes that the file keeps with who made them and when, and comments with theirs. */
export function changesAndComments(parts: WordParts): readonly PublicationFinding[] {
  const found = storiesOf(parts).flatMap((story) =>
    [...elementsBelow(story.root)].flatMap((element): readonly PublicationFinding[] => {
      const place = (): string => parts.places(story).of(element) || "at the beginning";
      const what = CHANGES[element.name] ?? (FORMATTING.test(element.name) ? "A change of the look" : undefined);
      if (what !== undefined) return [{ kind: "tracked-change", message: `${what} is kept as a tracked change. In Word choose Review, Accept, Accept All Changes, and save.`, place: place(), severity: "must be taken out" }];
      return [];
    }),
  );
  return [...once(found), ...comments(parts), ...keptNames(parts)];
}

/** Word tracks each run apart: one line for each place is enough. */
function once(found: readonly PublicationFinding[]): readonly PublicationFinding[] {
  return [...new Map(found.map((each) => [`${each.place}\n${each.message}`, each])).values()];
}

function comments(parts: WordParts): readonly PublicationFinding[] {
  const names = parts.names.filter((name) => /^word\/comments(?:extended|ids|extensible)?\.xml$/i.test(name));
  const written = [...elementsNamed(parts.tree("word/comments.xml"), "w:comment")];
  if (written.length === 0) {
    const isLeft = names.length > 0 && names.some((name) => [...elementsBelow(parts.tree(name))].length > 0);
    return isLeft ? [comment("The file keeps traces of comments. In Word choose File, Info, Check for Issues, Inspect Document, and remove them.", "in the file")] : [];
  }
  const anchors = new Map(parts.stories.flatMap((story) => [...elementsNamed(story.root, "w:commentReference")].map((anchor) => [attributeOf(anchor, "id"), { anchor, story }] as const)));
  return written.map((each) => {
    const at = anchors.get(attributeOf(each, "id"));
    return comment("A comment stands here, with the name of whoever wrote it. In Word choose Review, Delete, Delete All Comments in Document, and save.", placed(at ? parts.places(at.story).of(at.anchor) : "", "in a comment"));
  });
}

const comment = (message: string, place: string): PublicationFinding => ({ kind: "comment", message, place, severity: "must be taken out" });

/** Word keeps who has commented in a list of its own, which outlives the comments. */
function keptNames(parts: WordParts): readonly PublicationFinding[] {
  const people = [...elementsBelow(parts.tree("word/people.xml"))].filter(({ name }) => /:person$/.test(name)).length;
  if (people === 0) return [];
  return [{ kind: "document-property", message: `The file keeps the ${people === 1 ? "name of a person" : `names of ${people} people`} who changed it or commented on it. In Word choose File, Info, Check for Issues, Inspect Document, and remove them.`, place: "in the properties of the file", severity: "must be taken out" }];
}
