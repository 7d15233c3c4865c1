import { paperIn } from "../carried-paper";

const NOTHING_HERE = "There is no paper here to save. Go back to Excel and make it again.";

/** Saves the file that stands after the # of the address, and takes it out of the address at once. */
function saveFromAddress(): string {
  const paper = paperIn(location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
  if (!paper) return NOTHING_HERE;

  const link = document.getElementById("again") as HTMLAnchorElement;
  link.href = URL.createObjectURL(new Blob([paper.bytes], { type: paper.mediaType }));
  link.download = paper.fileName;
  link.hidden = false;
  link.click();
  return `${paper.fileName} is with your downloads.`;
}

(document.getElementById("status") as HTMLElement).textContent = saveFromAddress();
