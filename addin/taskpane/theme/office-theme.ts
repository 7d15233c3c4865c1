import { useEffect, useState } from "react";

const PREFERS_DARK = "(prefers-color-scheme: dark)";

/** Whether Excel, or else the machine, is set to dark. High contrast needs nothing here: the browser forces its colours. */
export function useIsDark(): boolean {
  const [isDark, setIsDark] = useState(isDarkNow);
  useEffect(() => {
    const preference = window.matchMedia?.(PREFERS_DARK);
    const look = (): void => setIsDark(isDarkNow());
    preference?.addEventListener("change", look);
    return () => preference?.removeEventListener("change", look);
  }, []);
  return isDark;
}

function isDarkNow(): boolean {
  const ground = groundInExcel();
  return ground ? brightness(ground) < HALF : (window.matchMedia?.(PREFERS_DARK).matches ?? false);
}

/** Some builds of Excel have no theme to tell of, and office.js throws where it asks for it. */
function groundInExcel(): string | undefined {
  try {
    return Office.context.officeTheme?.bodyBackgroundColor;
  } catch {
    return undefined;
  }
}

const HALF = 128;

/** How bright a colour such as "#292929" looks, from 0 to 255 (the weights of ITU-R BT.601). */
function brightness(colour: string): number {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[\da-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
