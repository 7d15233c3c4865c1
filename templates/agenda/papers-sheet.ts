import { companionTable } from "../../core/companion-table";
import { needed, oneOf, reference, text, told } from "../../core/workbook/column";

/** A row of the sheet of papers. */
export interface NamedPaper {
  readonly item: string;
  readonly name: string;
  readonly title: string;
  readonly marking: string;
  readonly isPublic: boolean;
  readonly where: string;
  readonly whereItem: string;
}

const MARKINGS = ["OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET", "UNCLASSIFIED", "PROTECT", "RESTRICTED", "CONFIDENTIAL"] as const;
type Marking = (typeof MARKINGS)[number];

/** The markings of today and, of before April 2014, those that said that everybody may read a paper. */
const FOR_EVERYBODY: readonly string[] = ["", "OFFICIAL", "UNCLASSIFIED"];

/** Whether everybody may read what carries a marking. */
export const isForEverybody = (marking: string): boolean => FOR_EVERYBODY.includes(marking);

const columns = {
  item: told(needed(reference("Item", "Item no.", "Item number", "Agenda item", "No.")), "The number of the item on the agenda.", "1"),
  file: told(needed(text("File", "File name", "Filename", "Name of file")), "The name of the file as it is in the folder of papers, or of a document of this workbook.", "Performance report.pdf"),
  title: told(text("Paper", "Title", "Title of paper", "Paper title"), "What the paper is called in the pack.", "Performance report"),
  marking: oneOf<Marking>([...MARKINGS], { "official sensitive": "OFFICIAL-SENSITIVE", "official: sensitive": "OFFICIAL-SENSITIVE", "not protectively marked": "UNCLASSIFIED", none: "UNCLASSIFIED" }, "Marking", "Protective marking", "Classification"),
  isPublic: oneOf<"Yes" | "No">(["Yes", "No"], { y: "Yes", n: "No", true: "Yes", false: "No", open: "Yes", closed: "No", exempt: "No", confidential: "No", "part 1": "Yes", "part 2": "No" }, "Public", "For publication", "Open to the public", "Open or closed"),
};

interface Said {
  readonly marking: Marking | undefined;
  readonly isPublic: "Yes" | "No" | undefined;
}

const isClosed = ({ marking, isPublic }: Said): boolean => isPublic === "No" || !isForEverybody(marking ?? "");

/** The sheet that names the file of each paper, with its marking and whether the public may read it. */
export const papersSheet = companionTable(
  "agenda",
  {
    table: { name: "Papers", sheets: /^(?:agenda )?papers\b|^list of papers/i, columns, atLeast: 3, atLeastOnItsSheet: 2, surely: 4, closed: { columns: ["marking", "isPublic"], isClosed } },
    details: {},
  },
  (records, _, report): readonly NamedPaper[] =>
    records.map(({ values, where }) => {
      if (values.isPublic === "Yes" && !isForEverybody(values.marking ?? "")) {
        report({ code: "marked-protectively", message: `This says that the public may read the paper, and it is marked ${values.marking}. Change one of the two.`, where: where("isPublic") });
      }
      return { item: values.item, name: values.file.trim(), title: values.title, marking: values.marking ?? "", isPublic: !isClosed(values), where: where("file"), whereItem: where("item") };
    }),
  { id: "papers", title: "Papers", holds: "the file of each paper of the agenda" },
);
