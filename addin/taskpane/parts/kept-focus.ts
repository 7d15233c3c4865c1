import { useEffect, useRef, type RefObject } from "react";

const nameOf = (each: Element): string => each.getAttribute("aria-label") ?? each.textContent ?? "";

/**
 * Keeps the keyboard in a part of the screen that is shown anew: where the element that had it is gone, it goes to the one
 * of the same name, to the one that stands in its place now (or to the first), or to the part itself. Somebody who is elsewhere stays there.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>, otherwise: "in its place" | "first" = "in its place"): void {
  const had = useRef<{ readonly element: Element; readonly name: string; readonly index: number } | undefined>(undefined);
  useEffect(() => {
    const within = part.current;
    if (!within) return undefined;
    const note = ({ target }: FocusEvent): void => {
      const element = target as Element;
      had.current = { element, name: nameOf(element), index: [...within.querySelectorAll("button, a[href]")].indexOf(element) };
    };
    const leave = ({ relatedTarget, target }: FocusEvent): void => {
      // An element that is taken away is left for nothing; one that somebody left is still there.
      if ((target as Element).isConnected && relatedTarget instanceof Element && !within.contains(relatedTarget)) had.current = undefined;
    };
    within.addEventListener("focusin", note);
    within.addEventListener("focusout", leave);
    return () => {
      within.removeEventListener("focusin", note);
      within.removeEventListener("focusout", leave);
    };
  }, [part]);
  useEffect(() => {
    const before = had.current;
    if (!before || before.element.isConnected || document.activeElement !== document.body || !document.hasFocus()) return;
    had.current = undefined;
    const there = [...(part.current?.querySelectorAll<HTMLElement>("button, a[href]") ?? [])];
    (there.find((each) => nameOf(each) === before.name) ?? there[otherwise === "first" ? 0 : Math.min(before.index, there.length - 1)] ?? part.current)?.focus();
  });
}
