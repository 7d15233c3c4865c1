import { createContext, useContext, useSyncExternalStore } from "react";
import type { Pane } from "./pane";
import type { PaneState } from "./pane-state";

export const PaneContext = createContext<Pane | undefined>(undefined);

/** What a screen can have done: read the workbook, say something, hand a file over, go to a cell or a screen. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("There is no pane around this screen.");
  return pane;
}

/** What is known now; the screen is shown anew when it changes. */
export function usePaneState(): PaneState {
  const { state } = usePane();
  return useSyncExternalStore(state.subscribe, state.get);
}
