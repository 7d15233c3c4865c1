import type PizZip from "pizzip";
import { OFFICE, addPart, addRelationships, freeId, freeNumber } from "../parts-added";
import type { Picture, ReadPicture } from "./picture";

interface StoredPicture {
  readonly read: ReadPicture;
  readonly name: string;
  /** The ids of the relationships to it, by the part that shows it. */
  readonly ids: Map<string, string>;
}

const nameOf = (number: number, kind: ReadPicture["kind"]): string => `word/media/shown${number}.${kind}`;

const isSame = (one: Uint8Array, other: Uint8Array): boolean => one === other || (one.length === other.length && one.every((byte, index) => byte === other[index]));

/** The pictures that are put into a Word file, each stored once however often it is shown. */
export class PictureParts {
  private readonly stored: StoredPicture[] = [];

  constructor(private readonly zip: PizZip) {}

  /**
   * Stores a picture where it is not yet, and gives the relationship by which a part shows it, with what the list of the
   * file's parts must say of it.
   */
  add(part: string, { read }: Picture): { readonly relationship: string; readonly contentTypes: string } {
    const known = this.stored.find((each) => isSame(each.read.bytes, read.bytes));
    const picture = known ?? this.store(read);
    let relationship = picture.ids.get(part);
    if (relationship === undefined) {
      relationship = freeId(this.zip, part, `rIdPicture${this.stored.indexOf(picture) + 1}`);
      picture.ids.set(part, relationship);
      addRelationships(this.zip, part, `<Relationship Id="${relationship}" Type="${OFFICE}/image" Target="${picture.name.replace(/^word\//, "")}"/>`);
    }
    return { relationship, contentTypes: known ? "" : `<Override PartName="/${picture.name}" ContentType="image/${read.kind}"/>` };
  }

  private store(read: ReadPicture): StoredPicture {
    const name = nameOf(freeNumber(this.zip, (number) => nameOf(number, read.kind)), read.kind);
    addPart(this.zip, name, read.bytes);
    const picture = { read, name, ids: new Map<string, string>() };
    this.stored.push(picture);
    return picture;
  }
}
