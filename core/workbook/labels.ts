import type { Columns } from "./column";
import type { FilledCell } from "./filled-cells";
import { columnNamed } from "./match-headings";

/** A label and what stands after the colon in its cell. */
export function labelIn<D extends Columns>(details: D, { shown }: FilledCell): { readonly key: keyof D; readonly inTheSameCell: string } | undefined {
  const [name = "", inTheSameCell = ""] = shown.split(/:(.*)/s);
  const key = columnNamed(details, name);
  return key === undefined ? undefined : { key, inTheSameCell };
}
