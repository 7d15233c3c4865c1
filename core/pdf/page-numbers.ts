import fontkit from "@cantoo/fontkit";
import { PDFName, PDFOperator, StandardFonts, degrees, rgb, type PDFDocument, type PDFFont, type PDFPage } from "@cantoo/pdf-lib";

const SIZE = 10;
/** Below the foot of a paper's own, which stands a centimetre from the edge. */
const FROM_THE_EDGE = 14;

/**
 * Prints words in the middle of the foot of every page, upright however the page is turned, as an artifact: a screen
 * reader does not read them in the middle of a sentence.
 * @param fontFile the font to print them in, of which the letters that are used go into the file; Helvetica, which every
 * reader has and none embeds, where it is left out
 * @param wordsOf what to print on a page, from 0
 */
export async function printAtFoot(pdf: PDFDocument, fontFile: Uint8Array | undefined, wordsOf: (page: number) => string): Promise<void> {
  pdf.registerFontkit(fontkit);
  const font = fontFile ? await pdf.embedFont(fontFile, { subset: true }) : await pdf.embedFont(StandardFonts.Helvetica);
  pdf.getPages().forEach((page, index) => printOn(page, font, wordsOf(index)));
}

function printOn(page: PDFPage, font: PDFFont, words: string): void {
  const { x, y, width, height } = page.getCropBox();
  const half = font.widthOfTextAtSize(words, SIZE) / 2;
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const [left, bottom] = {
    0: [x + width / 2 - half, y + FROM_THE_EDGE] as const,
    90: [x + width - FROM_THE_EDGE, y + height / 2 - half] as const,
    180: [x + width / 2 + half, y + height - FROM_THE_EDGE] as const,
    270: [x + FROM_THE_EDGE, y + height / 2 + half] as const,
  }[turned] ?? [x + FROM_THE_EDGE, y + FROM_THE_EDGE];
  page.pushOperators(PDFOperator.of("BMC" as never, [PDFName.of("Artifact")]));
  page.drawText(words, { x: left, y: bottom, size: SIZE, font, rotate: degrees(turned), color: rgb(0, 0, 0) });
  page.pushOperators(PDFOperator.of("EMC" as never));
}
