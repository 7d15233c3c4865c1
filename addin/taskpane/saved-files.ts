import type { Delivery } from "../deliver";
import type { PaperFile } from "../pack-file";
import { copied, copyText } from "../copy-text";
import { button, element, line } from "./element";

let kept: string | undefined;

/** Shows the file that was handed over last, with a link that saves it again; the file before it is let go. */
export function showSaved({ fileName }: PaperFile, { href, forWord }: Delivery): void {
  if (kept?.startsWith("blob:")) URL.revokeObjectURL(kept);
  kept = href;
  const item = document.createElement("li");
  item.append(line("span", fileName, "file"));
  if (href) {
    const link = line("a", "Save again");
    link.href = href;
    if (href.startsWith("blob:")) link.download = fileName;
    else link.target = "_blank";
    link.setAttribute("aria-label", `Save again: ${fileName}`);
    item.append(link);
  }
  if (forWord !== undefined) {
    const copy = button("Copy for Word", () => {
      element("status").textContent = copied(fileName, copyText(forWord));
    });
    copy.setAttribute("aria-label", `Copy for Word: ${fileName}`);
    item.append(copy);
  }
  element("saved").hidden = false;
  element("saved-list").replaceChildren(item);
}
