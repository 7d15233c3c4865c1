/** Every option of the command line, with its line of help. */
export const OPTIONS = {
  out: { type: "string", says: "--out <folder>           where to write (this folder if left out)" },
  columns: { type: "string", multiple: true, says: '--columns <column>="…"   which heading a column has, such as lead-officer="Owner"; none="…" for no column;\n                           csp make <document> --help lists the columns of a document' },
  sheet: { type: "string", multiple: true, says: "--sheet <name>           the sheet that is meant, where the same kind of table stands on several" },
  style: { type: "string", says: "--style <house|govuk>    how to write dates, years and times, whatever the workbook says" },
  template: { type: "string", says: "--template <file.docx>   a Word file of your own to fill" },
  for: { type: "string", says: "--for <document>         the document that the template is for, such as agenda" },
  papers: { type: "string", says: "--papers <folder>        the folder with the files of the papers: makes the agenda pack" },
  as: { type: "string", multiple: true, says: "--as <folder|zip|pdf|papers>  in which form; may be given again (folder, zip and pdf if left out);\n                           papers is a zip of the agenda and one PDF of papers that all are PDFs" },
  date: { type: "string", says: '--date "2 August 2011"   when the next meeting is; as the agenda says where it is left out' },
  names: { type: "string", says: "--names <register.xlsx>  the workbook with the people who must not be told from what is published" },
  closed: { type: "string", multiple: true, says: '--closed "<title>"       the title of a paper of a closed session, which may not be named' },
  force: { type: "boolean", says: "--force                  replace a file that is already there" },
  json: { type: "boolean", says: "--json                   print one JSON object for another program to read" },
} as const;
