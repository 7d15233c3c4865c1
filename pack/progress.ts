/** How far a step is that takes papers one by one. */
export interface PapersDone {
  readonly done: number;
  readonly of: number;
}

/**
 * Told of each step of a pack, in words for people, and between its papers of how far the step is. What it gives back is
 * waited for, so that a page stays usable meanwhile; where it throws, nothing more is made and the fault comes to the caller.
 */
export type Progress = (step: string, papers?: PapersDone) => void | Promise<void>;
