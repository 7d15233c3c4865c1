/** Saves the file that stands after the # of the address, and takes it out of the address at once. */
function saveFromAddress(): string {
  const fields = new URLSearchParams(location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
  const fileName = fields.get("name");
  const file = fields.get("file");
  if (!fileName || !file) return "There is no file here to save. Go back to Excel and make it again.";

  const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
  const link = document.getElementById("again") as HTMLAnchorElement;
  link.href = URL.createObjectURL(new Blob([bytes], { type: fields.get("type") ?? "application/octet-stream" }));
  link.download = fileName;
  link.hidden = false;
  link.click();
  return `${fileName} is with your downloads.`;
}

(document.getElementById("status") as HTMLElement).textContent = saveFromAddress();

export {};
