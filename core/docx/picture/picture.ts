import * as z from "zod/mini";
import type { Problem } from "../../problem";
import { saysNothing } from "../alternative-text";
import { cleanText } from "../clean-text";
import { readJpeg } from "./jpeg";
import { readPng } from "./png";

/** A picture as it was read: of which kind, its bytes without what cameras and programs note in it, and its size in dots. */
export interface ReadPicture {
  readonly kind: "png" | "jpeg";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A picture as somebody gives it: the room that it may take at most, in millimetres, and what it shows, in a sentence. */
export interface GivenPicture {
  readonly bytes: Uint8Array;
  readonly alternativeText: string;
  readonly width: number;
  readonly height: number;
}

/** A picture that a document supplies to its template, which shows it where {%Name} stands alone in a paragraph. */
export class Picture {
  private constructor(
    readonly read: ReadPicture,
    readonly alternativeText: string,
    /** In millimetres, at most. */
    readonly room: { readonly width: number; readonly height: number },
  ) {}

  /**
   * Looks a picture through, so that every one that a paper can hold is sound and described.
   * @param where the file or the cell that it came from
   */
  static of({ bytes, alternativeText, width, height }: GivenPicture, where: string): Picture | Problem {
    const refused = (message: string): Problem => ({ code: "picture-refused", message, where });
    const read = readPicture(bytes);
    if (typeof read === "string") return refused(read);
    const said = cleanText(alternativeText).replace(/\s+/g, " ").trim();
    if (said === "") return refused("This picture has no alternative text. Say in a sentence what it shows, for those who cannot see it.");
    if (saysNothing(said)) return refused(`The alternative text of this picture is "${said}", which does not say what it shows. Say it in a sentence.`);
    if (!(width > 0 && height > 0 && Number.isFinite(width + height))) return refused("This picture has no size. Say how wide and how high it may be, in millimetres.");
    return new Picture(read, said, { width, height });
  }
}

/** A picture in the schema of a document's data. */
export const picture = z.custom<Picture>((value) => value instanceof Picture);

/** Whether a part of such a schema is a picture. */
export const isPicture = (schema: z.core.$ZodType): boolean => schema === picture;

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_DOTS = 50_000_000;
const DAMAGED = "This picture is damaged or not whole. Open it in the program that it was made with, save it again as PNG or JPEG, and choose that file.";
const TURNED = "This photograph lies on its side, and says so in a note that not every program reads. Open it in Photos, turn it, save it, and choose it again.";

function readPicture(bytes: Uint8Array): ReadPicture | string {
  if (bytes.length > MOST_BYTES) return "This picture is larger than 10 MB. Save it smaller (in Photos: Resize image), and choose that file.";
  const kind = kindOf(bytes);
  if (kind !== "PNG" && kind !== "JPEG") return kind === undefined ? "This is no picture that Word can show. Choose a PNG or a JPEG file." : `This picture is ${kind}, which not every Word shows. Save it as PNG or JPEG, and choose that file.`;
  const read = kind === "PNG" ? readPng(bytes) : readJpeg(bytes);
  if (read === "on its side") return TURNED;
  if (!read || read.width === 0 || read.height === 0) return DAMAGED;
  return read.width * read.height > MOST_DOTS ? "This picture has more than 50 million dots. Save it smaller (in Photos: Resize image), and choose that file." : read;
}

/** What pictures of each kind begin with, as letters. */
const KINDS: readonly (readonly [begins: RegExp, kind: string])[] = [
  [/^\x89PNG\r\n\x1a\n/, "PNG"],
  [/^\xff\xd8\xff/, "JPEG"],
  [/^GIF8[79]a/, "a GIF"],
  [/^BM/, "a BMP"],
  [/^(?:II\*\0|MM\0\*)/, "a TIFF"],
  [/^RIFF[^]{4}WEBP/, "a WebP"],
  [/^[^]{4}ftyp(?:hei|hev|mif|avi)/, "a HEIC or an AVIF"],
  [/^\x01\0\0\0[^]{36} EMF|^\xd7\xcd\xc6\x9a/, "a Windows metafile"],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<(?:\w+:)?svg[\s>]/i, "an SVG drawing"],
];

/** The kind of a picture by its first bytes, whatever its name is. */
const kindOf = (bytes: Uint8Array): string | undefined => {
  const begins = String.fromCharCode(...bytes.subarray(0, 1_000));
  return KINDS.find(([signature]) => signature.test(begins))?.[1];
};
