import { asText } from "./carried-paper";
import type { PaperFile } from "./pack-file";

/** What became of a file, in words for the user, and the ways to have it again. */
export interface Delivery {
  readonly words: string;
  /** The address of the file in this page; undefined where Excel cannot save files from an add-in. */
  readonly href: string | undefined;
  /** The file as text that the toolkit's page in Word takes and opens; on a Mac only. */
  readonly forWord?: string;
}

/** How long a download may take to begin; browsers begin at once, and the link in the pane holds a file of its own. */
const KEPT_FOR_MS = 60_000;

/** Chromium takes no longer address. What Excel on a Mac hands over to Safari is not known to be shorter. */
const LONGEST_ADDRESS = 2_000_000;

/**
 * Hands a file to the user in the way that works on this platform, and says what happened. Windows and the web take a
 * download. On a Mac nothing would happen and nothing would be said (office-js 2700 and 4681): there a page in the browser
 * saves it, where it tells of nobody, and Word opens it, whatever it tells of.
 */
export const deliver = (file: PaperFile): Delivery =>
  Office.context.platform === Office.PlatformType.Mac ? deliverOnMac(file) : deliverByDownload(file);

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

const ELSEWHERE =
  "Open this workbook in Excel on the web and make it there. Or choose Copy for Word here, and paste it in Word: Papers from Excel, on its tab Community Safety.";

/** The file travels after the # of the address, which a browser never sends to any server, but may keep in its history. */
function deliverOnMac(file: PaperFile): Delivery {
  const forWord = asText(file);
  const unsaved = (why: string): Delivery => ({ words: `Made ${file.fileName}, ${why}. ${ELSEWHERE}`, href: undefined, forWord });
  if (file.isPersonal) return unsaved("but Excel on a Mac cannot save it, and it is too sensitive to pass through the browser");
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return unsaved("but this Excel cannot save it");
  const href = `${new URL("save.html", document.baseURI).href}#${forWord}`;
  if (href.length > LONGEST_ADDRESS) return unsaved("but it is too large to pass through the browser");
  try {
    Office.context.ui.openBrowserWindow(href);
  } catch {
    return unsaved("but Excel could not open the browser to save it");
  }
  return { words: `Made ${file.fileName}. Your browser is saving it.`, href, forWord };
}
