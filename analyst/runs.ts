/** Rows that follow each other and are alike. */
export interface Run<T> {
  readonly top: number;
  readonly bottom: number;
  /** What they have in common. */
  readonly of: T;
}

/** Rows in runs: one formula serves a run. */
export function runsOf<T extends string>(rows: readonly { readonly row: number; readonly of: T }[]): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  for (const { row, of } of rows) {
    const last = runs.at(-1);
    if (last && last.bottom === row - 1 && last.of === of) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, bottom: row, of });
  }
  return runs;
}
