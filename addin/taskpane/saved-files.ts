import type { Delivery } from "../deliver";
import type { PaperFile } from "../pack-file";
import { element, line } from "./element";

let kept: string | undefined;

/** Shows the file that was handed over last, with a link that saves it again; the file before it is let go. */
export function showSaved({ fileName }: PaperFile, { href }: Delivery): void {
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
  element("saved").hidden = false;
  element("saved-list").replaceChildren(item);
}
