import Docxtemplater from "docxtemplater";
import type { DXT } from "docxtemplater";
import type PizZip from "pizzip";
import { nameKey } from "../same-name";
import { cellLinesModule } from "./cell-lines";
import { checkBoxesModule } from "./check-boxes";
import { columnConditionsModule } from "./column-conditions";
import { drawingsModule } from "./drawings";
import { linksModule } from "./link/links";
import { namesOf, valueNamed } from "./named-values";
import type { Writers } from "./row-steps";
import { statusShadeModule } from "./status-shade";
import { tableRowsModule } from "./table-rows";
import type { TagsSeen } from "./template-tags";
import { VouchedRows } from "./vouched-rows";

/** Finds a tag's value by its name as people write it. */
const parser = (tag: string): DXT.Parser => {
  const key = nameKey(tag);
  return { get: (scope) => valueNamed(scope, namesOf(scope), key) };
};

/** Which way the rows of tables are written: ours, or the engine's, which gives the same and takes longer. */
export type RowsWritten = "by us" | "by the engine";

/** The engine with a template opened in it, and all that a tag may mean here. */
export function engineWith(zip: PizZip, tags: TagsSeen, rows: RowsWritten = "by us", vouched: VouchedRows = new VouchedRows()): Docxtemplater<PizZip> {
  const lines = cellLinesModule(zip);
  const columns = columnConditionsModule();
  const shades = statusShadeModule();
  const boxes = checkBoxesModule();
  const links = linksModule(zip);
  const ours = [lines, boxes, links];
  const writers = Object.assign({}, ...[shades, columns, ...ours].map((each) => each.writers)) as Writers;
  return new Docxtemplater<PizZip>(zip, {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    syntax: { changeDelimiterPrefix: null },
    parser,
    nullGetter: () => "",
    // The shade of a status comes first: it leaves the status as a tag of words, which may be alone in its paragraph.
    modules: [tags, shades, drawingsModule(zip), ...ours, columns, ...(rows === "by us" ? [tableRowsModule(writers, lines.numberings, vouched)] : [])],
  });
}
