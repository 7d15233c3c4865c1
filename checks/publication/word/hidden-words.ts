import { contrast, themed } from "../../../core/docx/accessibility/colours";
import { runLook } from "../../../core/docx/accessibility/run-look";
import { backgroundOf } from "../../../core/docx/accessibility/text-look";
import type { WordParts } from "../../../core/docx/word-parts";
import { around, attributeOf, childrenNamed, elementsBelow, elementsNamed, isOn, words, type XmlElement } from "../../../core/docx/xml-tree";
import type { PublicationFinding } from "../publication-result";
import { placed, storiesOf } from "./word-passages";

/** Nobody reads what has fewer points, or less contrast: black on white has 21. */
const SMALLEST = 4;
const LEAST_CONTRAST = 1.15;
/** On black, less than this is meant to be covered. */
const LEAST_READABLE = 3;

/** Words that are in the file and that nobody sees: hidden, of the colour of the paper, or tiny. What they say is not told. */
export function hiddenWords(parts: WordParts): readonly PublicationFinding[] {
  return storiesOf(parts).flatMap((story) => {
    const told = new Set<string>();
    return [...elementsNamed(story.root, "w:r")].flatMap((run): readonly PublicationFinding[] => {
      const text = childrenNamed(run, "w:t").map(words).join("");
      if (text.trim() === "" || !/[\p{L}\p{N}]/u.test(text)) return [];
      const how = howHidden(parts, run);
      if (how === undefined) return [];
      const place = placed(parts.places(story).of(run)) || "at the beginning";
      if (told.has(how + place)) return [];
      told.add(how + place);
      return [{ kind: "hidden-text", message: `${how} In Word choose Home, Show/Hide ¶, look at it, and delete it or show it.`, place, severity: "must be taken out" }];
    });
  });
}

function howHidden(parts: WordParts, run: XmlElement): string | undefined {
  const look = runLook(parts, run);
  if (isOn(look.property("w:vanish")) || isOn(look.property("w:specVanish"))) return "Hidden text stands here.";
  if (isOn(around(run, "w:tr")?.children.flatMap((child) => (typeof child !== "string" && child.name === "w:trPr" ? childrenNamed(child, "w:hidden") : [])).at(0))) return "A hidden row of a table stands here.";
  if (look.points < SMALLEST) return "Text too small for anybody to read stands here.";
  const ink = themed(parts, look.property("w:color"), "val", "themeColor");
  const paper = backgroundOf(parts, run, look);
  const isHighlightedBlack = attributeOf(look.property("w:highlight"), "val") === "black";
  // Whatever colour Word then gives words that have none, somebody meant to black them out.
  if (isHighlightedBlack && (!ink || !paper || contrast(ink, paper) < LEAST_READABLE)) return "Words that were blacked out stand here, and anybody can copy them.";
  return ink && paper && contrast(ink, paper) < LEAST_CONTRAST ? "Text of the colour of the paper stands here." : undefined;
}

/** Pictures of which a part was cut off and is kept. */
export function croppedPictures(parts: WordParts): readonly PublicationFinding[] {
  return storiesOf(parts).flatMap((story) =>
    [...elementsBelow(story.root)].flatMap((element): readonly PublicationFinding[] => {
      const isCropped = element.name === "a:srcRect" && ["l", "t", "r", "b"].some((side) => Number(attributeOf(element, side) ?? 0) > 0);
      if (!isCropped) return [];
      return [{ kind: "hidden-text", message: "A part of this picture was cut off and is still in the file. In Word choose Picture Format, Compress Pictures, Delete cropped areas of pictures.", place: parts.places(story).of(element) || "at the beginning", severity: "to be looked at" }];
    }),
  );
}
