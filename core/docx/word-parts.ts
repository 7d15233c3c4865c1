import type PizZip from "pizzip";
import { storyName, WordPlaces, type Story } from "./word-places";
import { WordStyles } from "./word-styles";
import { xmlTree, type XmlElement } from "./xml-tree";

const STORY = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** The parts of a whole Word file as trees, each read when it is asked for first. */
export class WordParts {
  private readonly trees = new Map<string, XmlElement | undefined>();
  private readonly placesOf = new Map<XmlElement, WordPlaces>();
  private known: WordStyles | undefined;

  constructor(private readonly zip: PizZip) {}

  get names(): readonly string[] {
    return Object.keys(this.zip.files);
  }

  tree(name: string): XmlElement | undefined {
    if (!this.trees.has(name)) {
      const xml = this.zip.file(name)?.asText();
      this.trees.set(name, xml === undefined ? undefined : xmlTree(xml));
    }
    return this.trees.get(name);
  }

  get document(): XmlElement {
    return this.tree("word/document.xml") ?? xmlTree("<none/>");
  }

  get styles(): WordStyles {
    this.known ??= new WordStyles(this.tree("word/styles.xml"));
    return this.known;
  }

  /** A part that holds paragraphs. */
  story(name: string): Story | undefined {
    const root = this.tree(name);
    return root && { root, where: storyName(name, this.document, this.tree("word/_rels/document.xml.rels")) };
  }

  /** The body first, then headers, footers and notes. */
  get stories(): readonly (Story & { readonly name: string })[] {
    const names = this.names.filter((name) => STORY.test(name)).sort((a, b) => Number(b === "word/document.xml") - Number(a === "word/document.xml"));
    return names.flatMap((name) => {
      const story = this.story(name);
      return story ? [{ ...story, name }] : [];
    });
  }

  places(story: Story): WordPlaces {
    const places = this.placesOf.get(story.root) ?? new WordPlaces(story, this.styles);
    this.placesOf.set(story.root, places);
    return places;
  }
}
