import ExcelJS from "exceljs";
import { isHostObject, type HostObject } from "./excel-host/host-object";
import { rangeObject } from "./excel-host/objects/range";
import { workbookObject } from "./excel-host/objects/workbook";
import { DISTRICTS, errorOf, open } from "./excel-host/open-workbook-in-page";

/** A name that office.js sends for one that it has. */
const SENT_OTHERWISE = ["Worksheet.Gridlines"];
const OF_EVERY_COLLECTION = ["Count", "GetItem", "GetItemAt", "GetItemOrNullObject"];

describe("what the host does not know", () => {
  test.each([
    ["a method", (sheet: Excel.Worksheet) => void sheet.getRange("A1").merge(), "the method Range.Merge"],
    ["an object", (sheet: Excel.Worksheet) => void sheet.pivotTables.load("items/name"), "the property Worksheet.PivotTables"],
    ["a property", (sheet: Excel.Worksheet) => void sheet.load("standardWidth"), "the property Worksheet.StandardWidth"],
    ["a property to set", (sheet: Excel.Worksheet) => void (sheet.showHeadings = false), "setting Worksheet.Headings"],
    ["loading all of something", (sheet: Excel.Worksheet) => void sheet.load(), "loading all of Worksheet: name the properties to load"],
    ["a row inside a table", (sheet: Excel.Worksheet) => void sheet.tables.add("A1:B4", true).rows.add(0, [["x", 1]]), "adding a row with values inside a table: write them into it afterwards"],
  ])("%s is refused by name, and so noted", async (_, ask, name) => {
    const { excel, host } = await open({ Data: DISTRICTS });
    const { code, message } = await errorOf(excel.run(async (context) => {
      ask(context.workbook.worksheets.getItem("Data"));
      await context.sync();
    }));
    expect([code, message]).toEqual(["ApiNotFound", `The test host does not have ${name}. Add it to test/excel-host.`]);
    expect(host.refused).toEqual([name]);
  });

  test("what was done before it stays done, as in Excel", async () => {
    const { excel, host } = await open({ Data: DISTRICTS });
    await errorOf(excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("B2").values = [[41]];
      sheet.getRange("A1").merge();
      sheet.getRange("B3").values = [[61]];
      await context.sync();
    }));
    expect(host.valuesAt("Data!B2:B3")).toEqual([[41], [60]]);
  });

  test("a property that was not loaded is office.js's own error, and a missing object says what was asked", async () => {
    const { excel } = await open({ Data: DISTRICTS });
    expect((await errorOf(excel.run(async (context) => context.workbook.getSelectedRange().address))).code).toBe("PropertyNotLoaded");
    const missing = await excel.run(async (context) => {
      context.workbook.tables.getItem("Nope").load("name");
      await context.sync();
    }).catch((error) => [error.code, error.debugInfo.statement]);
    expect(missing).toEqual(["ItemNotFound", "var table = tables.getItem(...);"]);
  });
});

describe("the names that the host answers to", () => {
  /** What office.js itself knows of a class of objects: its members, with the names that it sends. */
  const namesIn = (excel: typeof Excel, kind: string): ReadonlySet<string> | undefined => {
    const { prototype } = (excel as unknown as Record<string, { prototype: object } | undefined>)[kind] ?? {};
    return prototype && new Set(Object.getOwnPropertyNames(prototype).map((name) => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1))));
  };

  test("are names of office.js, so that nothing is answered that nobody can ask for", async () => {
    const { excel, host } = await open({ Data: DISTRICTS });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.tables.add("A1:B4", true);
      sheet.charts.add("Line", sheet.getRange("A1:B4"));
      context.workbook.comments.add("Data!B1", "A comment");
      context.workbook.settings.add("key", 1);
      context.workbook.customXmlParts.add("<a/>");
      context.workbook.names.add("Referrals", sheet.getRange("B2:B4"));
      await context.sync();
    });
    const strays: string[] = [];
    const seen = new Set<string>();
    const look = (object: HostObject, depth: number): void => {
      const names = namesIn(excel, object.kind);
      if (!names) strays.push(`the kind ${object.kind}`);
      if (!names || seen.has(object.kind)) return;
      seen.add(object.kind);
      const all = [...Object.keys(object.properties), ...Object.keys(object.settable ?? {}), ...Object.keys(object.methods)];
      strays.push(...all.filter((name) => !names.has(name) && !SENT_OTHERWISE.includes(`${object.kind}.${name}`) && !(object.items && OF_EVERY_COLLECTION.includes(name))).map((name) => `${object.kind}.${name}`));
      if (depth === 0) return;
      for (const get of Object.values(object.properties)) {
        const value = get();
        if (isHostObject(value)) look(value, depth - 1);
      }
      for (const item of object.items?.() ?? []) look(item, depth - 1);
    };
    look(workbookObject(host.workbookInside), 6);
    look(rangeObject(host.workbook.getWorksheet("Data") as ExcelJS.Worksheet, { top: 0, left: 0, bottom: 0, right: 0 }, host.workbookInside), 3);
    expect(strays).toEqual([]);
    expect(seen.size).toBeGreaterThan(35);
  });
});
