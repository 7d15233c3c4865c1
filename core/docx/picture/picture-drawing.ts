import { inEmu, inlineDrawing, inOneLine, type DrawingIds, type Size } from "../inline-drawing";
import { OFFICE } from "../parts-added";
import type { Picture } from "./picture";

const MILLIMETRES_IN_A_CENTIMETRE = 10;

/** As large as its room and that of the text allow, in its own proportions. In centimetres. */
export function sizeOf({ read, room }: Picture, forText: Size): Size {
  const most = { width: Math.min(room.width / MILLIMETRES_IN_A_CENTIMETRE, forText.width), height: Math.min(room.height / MILLIMETRES_IN_A_CENTIMETRE, forText.height) };
  const scale = Math.min(most.width / read.width, most.height / read.height);
  return { width: read.width * scale, height: read.height * scale };
}

/** A picture in the line of the text. */
export function pictureDrawing(picture: Picture, forText: Size, { id, relationship }: DrawingIds): string {
  const size = sizeOf(picture, forText);
  const { alternativeText } = picture;
  return inlineDrawing({
    kind: "picture",
    size,
    id,
    alternativeText,
    graphic:
      `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}" descr="${inOneLine(alternativeText)}"/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${inEmu(size)}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`,
  });
}
