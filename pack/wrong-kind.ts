import { endingOf } from "./given-file";

const SAVE_AS: Readonly<Record<string, string>> = {
  doc: "It is a Word file of before 2007. Open it in Word and save it as PDF or as a Word Document (.docx)",
  docm: "It is a Word file that may run macros. Save it as PDF or as a Word Document (.docx)",
  dotx: "It is a Word template. Save it as PDF or as a Word Document (.docx)",
  rtf: "Open it in Word and save it as PDF or as a Word Document (.docx)",
  odt: "Save it as PDF or as a Word Document (.docx)",
  xls: "It is an Excel file of before 2007. Save what is meant for the meeting as PDF or as an Excel Workbook (.xlsx)",
  xlsm: "It is a workbook that may run macros. Save what is meant for the meeting as PDF or as an Excel Workbook (.xlsx)",
  pptx: "Save the slides as PDF",
  ppt: "Save the slides as PDF",
  msg: "Save the e-mail as PDF, and what was attached to it as files of their own",
  eml: "Save the e-mail as PDF, and what was attached to it as files of their own",
  zip: "Unpack it, and name each paper in it",
};

/** That a file of this kind cannot be in a pack, and what to do. */
export const wrongKind = (name: string): string => `A file of this kind cannot be in a pack. ${SAVE_AS[endingOf(name)] ?? "Save the paper as PDF or as a Word Document (.docx)"}, and give its new name here.`;
