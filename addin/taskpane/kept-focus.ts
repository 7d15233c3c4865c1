const nameOf = (each: Element): string => each.getAttribute("aria-label") ?? each.textContent ?? "";

/**
 * Remembers where the keyboard is, for work in which buttons rest or are shown anew: the browser lets go of both.
 * What comes back takes the keyboard there again; where that button is gone, to the first one of its place.
 */
export function keepFocus(): () => void {
  const before = document.activeElement;
  if (!(before instanceof HTMLButtonElement)) return () => undefined;
  const [name, place] = [nameOf(before), before.closest("[id]:not(button)")?.id ?? ""];
  return () => {
    // Somebody who went on to a cell, or to what is wrong, stays there.
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    const there = [...(document.getElementById(place)?.querySelectorAll("button") ?? [])];
    (before.isConnected ? before : (there.find((each) => nameOf(each) === name) ?? there[0]))?.focus();
  };
}
