import { useSyncExternalStore } from "react";
import type { fetched } from "../shell/fetched-parts";
import { Store } from "../shell/store";
import { NOTHING_ASKED, type Looked, type Question } from "./question";

/** What somebody is about to publish: what was asked of it, and what came of that. */
export interface FilesInHand {
  readonly question: Question;
  /** Of another question it is no answer. */
  readonly answer: { readonly to: Question; readonly looked: Looked; readonly part: Awaited<ReturnType<typeof fetched.beforePublication>> } | undefined;
}

/** Kept in the memory of this page, so that somebody can look at another screen and come back. */
export const filesInHand = new Store<FilesInHand>({ question: NOTHING_ASKED, answer: undefined });

/** The files that somebody is at; the screen is shown anew when that changes. */
export const useFilesInHand = (): FilesInHand => useSyncExternalStore(filesInHand.subscribe, filesInHand.get);

export const ask = (what: Partial<Question>): void => filesInHand.change({ question: { ...filesInHand.get().question, ...what } });
