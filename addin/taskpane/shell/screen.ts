import type { ComponentType } from "react";

/** A screen of the pane. */
export interface Screen {
  /** Its name in `taskpane.html?screen=<name>`, lower case with hyphens. */
  readonly name: string;
  /** Its heading, and its line on Home. */
  readonly title: string;
  /** What somebody does there, in one sentence, for its line on Home; a screen without one has no line there. */
  readonly hint?: string;
  /** Whether it has a place of its own for the file that was made last; elsewhere that stands above the screen where it was made. */
  readonly showsSavedFile?: true;
  /** Whether its status says what the workbook holds; others say what is done on them. */
  readonly tellsWhatWasFound?: true;
  readonly Component: ComponentType;
}

/** The FunctionName under which a ribbon button opens a screen. @example "SHOWADDSHEETS" */
export const showFunction = ({ name }: Pick<Screen, "name">): string => `SHOW${name.replace(/-/g, "").toUpperCase()}`;

/** The name that the address of the page asks for; undefined where it asks for none. */
export const screenAskedFor = (search: string): string | undefined => new URLSearchParams(search).get("screen") ?? undefined;
