import PizZip from "pizzip";
import { listed, shortened } from "../../core/listed";
import { base64, paperIn, type CarriedPaper } from "../carried-paper";

const NOTHING_HERE = "That is no paper of the toolkit, or a part of it is missing. In Excel, choose Copy for Word again, and paste it here.";
const TOO_OLD = "This Word cannot open papers from an add-in. Open the workbook in Excel on the web and make them there.";

interface Pasted {
  readonly wordFiles: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The names of the files of a pack that Word opens none of. */
  readonly others: readonly string[];
}

/** What was pasted: a Word file, or the files of a pack. */
function filesOf({ fileName, bytes }: CarriedPaper): Pasted {
  if (fileName.endsWith(".docx")) return { wordFiles: [{ name: fileName, bytes }], others: [] };
  const parts = Object.entries(new PizZip(bytes).files).filter(([, { dir }]) => !dir);
  const isWord = (name: string): boolean => name.endsWith(".docx");
  return {
    wordFiles: parts.flatMap(([name, part]) => (isWord(name) ? [{ name, bytes: part.asUint8Array() }] : [])),
    others: parts.map(([name]) => name).filter((name) => !isWord(name)).sort(),
  };
}

/** What stays behind of a pack, so that nobody takes what opens for all of it. */
const leftBehind = (names: readonly string[]): string =>
  names.length === 0 ? "" : ` Not here, because Word does not open ${names.length === 1 ? "it" : "them"}: ${shortened(names)}. ${names.length === 1 ? "It is" : "They are"} in the zip that Excel on the web makes.`;

/** Opens a pasted paper as new documents of Word, and says so. */
async function open(text: string): Promise<string> {
  if (!Office.context.requirements.isSetSupported("WordApi", "1.3")) return TOO_OLD;
  const paper = paperIn(text);
  if (!paper) return NOTHING_HERE;
  const { wordFiles: files, others } = filesOf(paper);
  if (files.length === 0) return `${paper.fileName} holds no Word file, so there is nothing for Word to open. Make it in Excel on the web.`;
  await Word.run(async (context) => {
    for (const { bytes } of files) context.application.createDocument(base64(bytes)).open();
    await context.sync();
  });
  return `${listed(files.map(({ name }) => name), "and")} ${files.length === 1 ? "is" : "are"} open. Save ${files.length === 1 ? "it" : "them"} where you want ${files.length === 1 ? "it" : "them"}.${leftBehind(others)}`;
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
