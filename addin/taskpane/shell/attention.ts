import { useEffect, type RefObject } from "react";
import { usePaneState } from "./pane-context";
import type { Attention } from "./pane-state";

/** Takes the keyboard to an element whenever the pane asks for its place. */
export function useAttention(to: Attention["to"], place: RefObject<HTMLElement | null>): void {
  const { attention } = usePaneState();
  useEffect(() => {
    if (attention.to === to && attention.times > 0) place.current?.focus();
  }, [attention, to, place]);
}
