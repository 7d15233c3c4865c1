import type { PaperFile } from "./pack-file";

/** What became of a file, in words for the user, and a link that saves it again. */
export interface Delivery {
  readonly words: string;
  /** The address of the file in this page; undefined where Excel cannot save files from an add-in. */
  readonly href: string | undefined;
}

/** How long a download may take to begin; browsers begin at once, and the link in the pane holds a file of its own. */
const KEPT_FOR_MS = 60_000;

/** Browsers take addresses of about 2 million signs (Chromium cuts at 2 MB), and a file takes a third more in one. */
const LARGEST_IN_AN_ADDRESS = 1_400_000;

/**
 * Hands a file to the user in the way that works on this platform. Windows and the web take a download. On a Mac
 * nothing would happen and nothing would be said (office-js 2700 and 4681), so a page in the browser saves it there.
 */
export const deliver = (file: PaperFile): Delivery =>
  Office.context.platform === Office.PlatformType.Mac ? deliverThroughBrowser(file) : deliverByDownload(file);

function deliverByDownload({ fileName, mediaType, bytes }: PaperFile): Delivery {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType });
  const once = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = once;
  link.download = fileName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(once), KEPT_FOR_MS);
  return { words: `Made ${fileName}. It is with your downloads.`, href: URL.createObjectURL(blob) };
}

/** The file travels after the # of the address, which a browser never sends to any server, but may keep in its history. */
function deliverThroughBrowser(file: PaperFile): Delivery {
  const elsewhere = "Open this workbook in Excel on the web and make it there.";
  if (file.isPersonal) {
    const why = "but Excel on a Mac cannot save it, and it is too sensitive to pass through the browser";
    return { words: `Made ${file.fileName}, ${why}. ${elsewhere}`, href: undefined };
  }
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    return { words: `Made ${file.fileName}, but this Excel cannot save it. ${elsewhere}`, href: undefined };
  }
  if (file.bytes.length > LARGEST_IN_AN_ADDRESS) {
    return { words: `Made ${file.fileName}, but it is too large for Excel on a Mac to save it. ${elsewhere}`, href: undefined };
  }
  const href = savePageAddress(file);
  Office.context.ui.openBrowserWindow(href);
  return { words: `Made ${file.fileName}. Your browser is saving it.`, href };
}

const savePageAddress = ({ fileName, bytes }: PaperFile): string => {
  const fields = new URLSearchParams({ name: fileName, file: base64(bytes) });
  return `${new URL("save.html", document.baseURI).href}#${fields}`;
};

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
