import { numbered, onlyWith, onlyWithout, paragraph } from "./word-xml";

const headed = (style: string, number: string, words: string): string =>
  onlyWith(number, numbered(style, `{${number}}`, `{${words}}`)) + onlyWithout(number, paragraph(style, `{${words}}`));

/** The sections of a paper in prose: each heading with its numbered paragraphs and those at the margin. */
export const sectionsOf = (list: string): string =>
  onlyWith(
    list,
    headed("Heading2", "Section number", "Section"),
    onlyWith(
      "Paragraphs",
      onlyWith("Subheading", headed("Heading3", "Subheading number", "Subheading")),
      onlyWith("Paragraph number", numbered("Minute", "{Paragraph number}", "{First line}")),
      onlyWith("Further lines", paragraph("Minute", "{Further lines}")),
      onlyWith("Text", paragraph("Prose", "{Text}")),
    ),
  );
