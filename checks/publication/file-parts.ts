import { isWellFormed } from "../../core/docx/well-formed";
import { xmlTree, type XmlElement } from "../../core/docx/xml-tree";
import { Unreadable } from "../../core/xlsx/limits";
import { ZipParts } from "../../core/xlsx/zip-parts";

/** All parts of a file that are kept at once, unpacked. */
const MOST_BYTES = 200 * 1024 * 1024;

/** The parts of an Office file by their names in small letters, each read when it is asked for; what is broken is noted. */
export class FileParts {
  private readonly zip: ZipParts;
  private readonly trees = new Map<string, XmlElement | undefined>();
  readonly broken: string[] = [];
  private bytesKept = 0;

  /** @throws Unreadable where it is no zip file, or one that unpacks to more than any paper */
  constructor(bytes: Uint8Array) {
    this.zip = new ZipParts(bytes);
  }

  get names(): readonly string[] {
    return this.zip.names.filter((name) => !name.endsWith("/"));
  }

  has(name: string): boolean {
    return this.zip.has(name);
  }

  pieces(name: string): Iterable<Uint8Array> {
    return this.zip.piecesOf(name);
  }

  /** What a part holds, as it is. */
  bytes(name: string): Uint8Array | undefined {
    return this.whole(name, () => this.zip.bytesOf(name));
  }

  /** The first bytes of a part, as many as are asked for at least; fewer where it has no more. */
  beginning(name: string, most: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    try {
      for (const piece of this.zip.bytesOf(name)) {
        pieces.push(piece.slice());
        if (pieces.reduce((sum, { length }) => sum + length, 0) >= most) break;
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.broken.push(name);
    }
    return joinedPieces(pieces);
  }

  private whole(name: string, piecesOf: () => Iterable<Uint8Array>): Uint8Array | undefined {
    try {
      const whole = joinedPieces([...piecesOf()].map((piece) => piece.slice()));
      this.bytesKept += whole.length;
      if (this.bytesKept > MOST_BYTES) throw new Unreadable("too large");
      return whole;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.broken.push(name);
      return undefined;
    }
  }

  /** A part as a tree; undefined where there is none, or it is no XML that anybody can read. */
  tree(name: string): XmlElement | undefined {
    if (!this.has(name)) return undefined;
    if (!this.trees.has(name)) {
      const bytes = this.whole(name, () => this.zip.piecesOf(name));
      const xml = bytes && isWellFormed(bytes) ? new TextDecoder().decode(bytes) : undefined;
      if (bytes && xml === undefined) this.broken.push(name);
      this.trees.set(name, xml === undefined ? undefined : xmlTree(xml));
    }
    return this.trees.get(name);
  }
}

function joinedPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
  return whole;
}
