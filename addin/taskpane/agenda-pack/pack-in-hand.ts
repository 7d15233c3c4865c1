import type { Audience } from "../../../core/meeting-papers";
import type { Problem } from "../../../core/problem";
import type { PackPlan } from "../../../pack/look-at-pack";
import type { PackForm } from "../../../pack/make-pack";
import type { SheetsToChoose } from "../../../pack/sheets-to-choose";
import { withChosen } from "../../chosen-file";
import { Store } from "../shell/store";

/** How far the making of a pack is. */
export interface PackInMaking {
  readonly words: string;
  readonly done: number;
  /** 0 where nobody can say. */
  readonly of: number;
  stop(): void;
}

/** The pack that somebody is at: what was chosen for it, what is known of it, and what came of making it. */
export interface PackInHand {
  /** Handles of the files, which are read when the pack is made; by their names. */
  readonly files: readonly File[];
  readonly audience: Audience;
  readonly form: PackForm;
  /** The sheet that is meant, by the title of the document that stands on several. */
  readonly meant: ReadonlyMap<string, string>;
  readonly toChoose: readonly SheetsToChoose[];
  readonly plan: PackPlan | undefined;
  /** What keeps the workbook from having a plan. */
  readonly inTheWay: readonly Problem[];
  readonly making: PackInMaking | undefined;
  /** Why the pack was not made. */
  readonly refused: readonly Problem[];
  /** What people should know of the pack that was made. */
  readonly notes: readonly string[];
}

/** Kept in the memory of this page, so that somebody can look at another screen and come back. */
export const packInHand = new Store<PackInHand>({ files: [], audience: "public", form: "zip", meant: new Map(), toChoose: [], plan: undefined, inTheWay: [], making: undefined, refused: [], notes: [] });

/** Changes what the pack is to be; what came of making the one before is no longer shown. */
export const choose = (what: Partial<Pick<PackInHand, "files" | "audience" | "form" | "meant">>): void => packInHand.change({ ...what, refused: [], notes: [] });

/** The sheets that are meant, as many as are still there to choose from. */
export const sheetsMeant = (meant: PackInHand["meant"], toChoose: readonly SheetsToChoose[]): readonly string[] =>
  toChoose.flatMap(({ document, sheets }) => sheets.flatMap(({ sheet }) => (meant.get(document) === sheet ? [sheet] : [])));

/** Files with more of them, in the order of their names, as a folder lists them. */
export const withMore = (files: readonly File[], more: readonly File[]): readonly File[] => [...withChosen(files, more)].sort((a, b) => (a.name < b.name ? -1 : 1));
