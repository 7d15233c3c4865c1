import PizZip from "pizzip";
import { listed, shortened } from "../../core/listed";
import { base64, paperIn, type CarriedPaper } from "../carried-paper";

const NOTHING_HERE = "That is no paper of the toolkit, or a part of it is missing. In Excel, choose Copy for Word again, and paste it here.";
const TOO_OLD = "This Word cannot open papers from an add-in. Open the workbook in Excel on the web and make them there.";

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files in what was pasted: one, or those of a pack. */
const filesIn = ({ fileName, bytes }: CarriedPaper): readonly NamedFile[] =>
  fileName.endsWith(".docx") ? [{ name: fileName, bytes }] : Object.entries(new PizZip(bytes).files).map(([name, part]) => ({ name, bytes: part.asUint8Array() }));

const isForWord = ({ name }: NamedFile): boolean => name.endsWith(".docx");

/** What of a pack Word does not open, and where people have it. */
function notOpened(files: readonly NamedFile[]): string {
  const names = files.filter((file) => !isForWord(file)).map(({ name }) => name);
  return names.length === 0 ? "" : ` Not opened, because this page opens Word files alone: ${shortened(names)}. A paper that you chose is where you chose it; for a PDF that Excel joined, make the pack in Excel on the web.`;
}

/** Opens a pasted paper as new documents of Word, and says so. */
async function open(text: string): Promise<string> {
  if (!Office.context.requirements.isSetSupported("WordApi", "1.3")) return TOO_OLD;
  const paper = paperIn(text);
  const all = paper ? filesIn(paper) : [];
  const files = all.filter(isForWord);
  if (files.length === 0) return NOTHING_HERE;
  await Word.run(async (context) => {
    for (const { bytes } of files) context.application.createDocument(base64(bytes)).open();
    await context.sync();
  });
  return `${listed(files.map(({ name }) => name), "and")} ${files.length === 1 ? "is" : "are"} open. Save ${files.length === 1 ? "it" : "them"} where you want ${files.length === 1 ? "it" : "them"}.${notOpened(all)}`;
}

void Office.onReady(({ host }) => {
  const status = document.getElementById("status") as HTMLElement;
  const field = document.getElementById("paper") as HTMLTextAreaElement;
  if (host !== Office.HostType.Word) {
    status.textContent = "Open this from the tab Community Safety of Word.";
    return;
  }
  field.addEventListener("input", () => {
    const text = field.value;
    field.value = "";
    if (text.trim() === "") return;
    status.textContent = "Opening the paper";
    void open(text).then(
      (words) => (status.textContent = words),
      ({ message }: Error) => (status.textContent = `Word could not open the paper (${message}). Copy it in Excel again, and paste it here.`),
    );
  });
});
