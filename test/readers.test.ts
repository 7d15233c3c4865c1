import fs from "node:fs";
import path from "node:path";
import { readOpenWorkbook } from "../addin/workbook";
import { NO_CELLS } from "../core/workbook/sheet-grid";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom } from "./excel-host/jsdom-excel";
import { EXAMPLES, gridsOf } from "./made-documents";

/** The short date of every country is one thing to people, and two codes to the two readers. */
const withOneShortDate = (text: string): string => text.replace(/"mm-dd-yy"/g, '"m/d/yyyy"');

describe("both readers give the same grid", () => {
  test.each(EXAMPLES.map(([example]) => example))("%s", async (example) => {
    const bytes = new Uint8Array(fs.readFileSync(path.join("examples", `${example}.xlsx`)));
    const pane = await openInJsdom(await ExcelHost.open(bytes));
    try {
      await pane.status(/can be made/);
      Object.assign(globalThis, { Office: pane.office });
      const { grids: inExcel } = await pane.excel.run((context) => readOpenWorkbook(context));
      // Of hidden sheets Excel is asked for the names alone.
      const fromFile = gridsOf(example).map((grid) => (grid.hidden ? { ...grid, ...NO_CELLS } : grid));
      expect(JSON.parse(withOneShortDate(JSON.stringify(inExcel)))).toEqual(JSON.parse(withOneShortDate(JSON.stringify(fromFile))));
      expect(inExcel.length).toBeGreaterThan(0);
    } finally {
      pane.close();
    }
  });
});
