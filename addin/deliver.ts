import type { PaperFile } from "./pack-file";

/** What became of a file, in words for the user, and a link that saves it again. */
export interface Delivery {
  readonly words: string;
  /** The address of the file in this page; undefined where Excel cannot save files from an add-in. */
  readonly href: string | undefined;
}

/** How long a download may take to begin; browsers begin at once, and the link in the pane holds a file of its own. */
const KEPT_FOR_MS = 60_000;

/**
 * Hands a file to the user in the way that works on this platform. Windows and the web take a download. On a Mac
 * nothing would happen and nothing would be said (office-js 2700 and 4681), so a page in the browser saves it there.
 */
export function deliver(file: PaperFile): Delivery {
  return savesThroughBrowserWindow() ? deliverThroughBrowser(file) : deliverByDownload(file);
}

const savesThroughBrowserWindow = (): boolean =>
  Office.context.platform === Office.PlatformType.Mac || Office.context.platform === Office.PlatformType.iOS;

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
  if (file.isPersonal) {
    return {
      words:
        `Made ${file.fileName}, but Excel on this device cannot save it, and it is too sensitive to pass through the browser. ` +
        "Open this workbook in Excel on the web and make it there.",
      href: undefined,
    };
  }
  const href = savePageAddress(file);
  Office.context.ui.openBrowserWindow(href);
  return { words: `Made ${file.fileName}. Your browser is saving it.`, href };
}

const savePageAddress = ({ fileName, mediaType, bytes }: PaperFile): string => {
  const fields = new URLSearchParams({ name: fileName, type: mediaType, file: base64(bytes) });
  return `${new URL("save.html", document.baseURI).href}#${fields}`;
};

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
