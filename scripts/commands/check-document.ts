import { checkAccessibility } from "../../core/docx/accessibility/check-accessibility";
import { readInputFile } from "../input-file";
import type { Command } from "./command";
import { failed } from "./outcome";

export const checkDocument: Command = {
  usage: "csp check-document <file.docx>",
  does: "says what keeps people from reading a Word file, and changes nothing",
  example: 'csp check-document "out/Agenda Cambridge Community Safety Partnership, 3 May 2011.docx"',
  takes: ["Word file"],
  options: ["json"],
  isReport: true,
  run({ given: [file = ""] }) {
    const bytes = readInputFile(file);
    if ("code" in bytes) return failed(3, bytes);
    const found = checkAccessibility(bytes);
    if ("unreadable" in found) return failed(3, { code: "document-not-read", message: found.unreadable, where: file });
    return {
      exitCode: found.length > 0 ? 1 : 0,
      documents: [],
      problems: found.map(({ rule, place, message }) => ({ code: `accessibility-${rule}`, message, where: file, place })),
      told: found.length > 0 ? [] : [`${file}: Nothing was found that keeps people from reading it.`],
    };
  },
};
