import { useSyncExternalStore } from "react";
import { packInHand, type PackInHand } from "./pack-in-hand";

/** The pack that somebody is at; the screen is shown anew when it changes. */
export const usePack = (): PackInHand => useSyncExternalStore(packInHand.subscribe, packInHand.get);
