/**
 * Copies a text as the user's own copying does, which the clipboard takes from a web view as from a browser. It must be
 * called while a press of a button is answered. False where nothing was copied.
 */
export function copyText(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "out-of-sight";
  field.setAttribute("aria-hidden", "true");
  const before = document.activeElement;
  document.body.append(field);
  field.focus();
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}

/** What to say of copying a paper. */
export const copied = (fileName: string, isCopied: boolean): string =>
  isCopied
    ? `${fileName} is copied. In Word, choose Papers from Excel on the tab Community Safety, and paste it there.`
    : `This Excel did not let the add-in copy ${fileName}. Open this workbook in Excel on the web and make it there.`;
