import ExcelJS from "exceljs";
import { ExcelHost } from "./excel-host/excel-host";
import { isHostObject, type HostObject } from "./excel-host/host-object";
import { openBare, until, type OpenedPane } from "./excel-host/jsdom-excel";
import { rangeObject } from "./excel-host/objects/range";
import { workbookObject } from "./excel-host/objects/workbook";
import { DARK_THEME, EXCEL_2021, MAC, WEB, WINDOWS, without, type Build } from "./excel-host/page-shim";

/** Office.js with a workbook of its own for each test; the page is opened once for each build. */
let opened: OpenedPane | undefined;
let host: ExcelHost;
afterEach(() => opened?.close());

async function open(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>, build: Build = WINDOWS): Promise<typeof Excel> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows as unknown[][]);
  host = new ExcelHost(workbook);
  opened = await openBare(host, build);
  return opened.excel;
}

const DISTRICTS = [
  ["District", "Referrals"],
  ["Cambridge City", 40],
  ["Fenland", 60],
  ["Huntingdonshire", 100],
];

/** The code and the words of the error that some work ends with. */
const errorOf = (work: Promise<unknown>): Promise<{ code: string; message: string }> => work.then(() => ({ code: "none", message: "" }), ({ code, message }) => ({ code, message }));

describe("cells", () => {
  test("are written and read as office.js promises: values, formulas, formats, what is shown", async () => {
    const excel = await open({ Data: DISTRICTS });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const shares = sheet.getRange("C2:C4");
      shares.formulas = [["=B2/SUM(B$2:B$4)"], ["=B3/SUM(B$2:B$4)"], ["=B4/SUM(B$2:B$4)"]];
      shares.numberFormat = [["0.0%"], ["0.0%"], ["0%"]];
      shares.load("values,formulas,numberFormat,text,valueTypes,address,rowCount,columnCount");
      await context.sync();
      expect(shares.values).toEqual([[0.2], [0.3], [0.5]]);
      expect(shares.formulas[1]).toEqual(["=B3/SUM(B$2:B$4)"]);
      expect(shares.text).toEqual([["20.0%"], ["30.0%"], ["50%"]]);
      expect(shares.numberFormat).toEqual([["0.0%"], ["0.0%"], ["0%"]]);
      expect(shares.valueTypes).toEqual([["Double"], ["Double"], ["Double"]]);
      expect([shares.address, shares.rowCount, shares.columnCount]).toEqual(["Data!C2:C4", 3, 1]);
    });
    expect(host.workbook.getWorksheet("Data")?.getCell("C2").formula).toBe("B2/SUM(B$2:B$4)");
  });

  test("take what is written as if it were typed: dates, per cents, text with an apostrophe; null leaves a cell as it is", async () => {
    const excel = await open({ Data: [["kept"]] });
    const read = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1:H1");
      range.values = [[null, "31/03/2012", "12%", "'31/03/2012", "1,204", "TRUE", "31/02/2012", ""]];
      range.load("values,valueTypes,text,numberFormat");
      await context.sync();
      return { values: range.values, types: range.valueTypes, text: range.text, formats: range.numberFormat };
    });
    expect(read.values).toEqual([["kept", 40_999, 0.12, "31/03/2012", 1204, true, "31/02/2012", ""]]);
    expect(read.types).toEqual([["String", "Double", "Double", "String", "Double", "Boolean", "String", "Empty"]]);
    expect(read.text[0]?.slice(0, 5)).toEqual(["kept", "31/03/2012", "12%", "31/03/2012", "1,204"]);
    // Excel reports the short date of the country in American form.
    expect(read.formats[0]?.slice(0, 3)).toEqual(["General", "m/d/yyyy", "0%"]);
  });

  test("of another shape than the range are refused, and so is an address that is none", async () => {
    const excel = await open({ Data: DISTRICTS });
    const write = (address: string, values: unknown[][]) => errorOf(excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange(address).values = values;
      await context.sync();
    }));
    expect(await write("A10:B11", [[1]])).toEqual({ code: "InvalidArgument", message: "The number of rows or columns in the input array doesn't match the size or dimensions of the range." });
    expect((await write("District", [[1]])).code).toBe("InvalidArgument");
    expect((await write("XFE1", [[1]])).code).toBe("InvalidArgument");
    expect(host.workbook.getWorksheet("Data")?.rowCount).toBe(4);
  });

  test("that are formatted keep their own look: others that share the style in the file do not change", async () => {
    const excel = await open({ Data: DISTRICTS });
    const sheet = host.workbook.getWorksheet("Data");
    const shared = { numFmt: "0" };
    for (const address of ["B2", "B3"]) (sheet?.getCell(address) as ExcelJS.Cell).style = shared;
    await excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Data").getRange("B2");
      cell.numberFormat = [["0.00"]];
      cell.format.font.bold = true;
      cell.format.fill.color = "#17375E";
      cell.format.wrapText = true;
      await context.sync();
      const both = context.workbook.worksheets.getItem("Data").getRange("B2:B3");
      both.load("format/font/bold,format/fill/color,format/wrapText");
      await context.sync();
      // What two cells do not have in common is null.
      expect([both.format.font.bold, both.format.fill.color]).toEqual([null, null]);
    });
    expect([sheet?.getCell("B2").numFmt, sheet?.getCell("B3").numFmt, sheet?.getCell("B3").font]).toEqual(["0.00", "0", undefined]);
  });

  test("are reached from others: offset, resized, row, column, used part, region around", async () => {
    const excel = await open({ Data: [...DISTRICTS, [], ["Note"]] });
    await excel.run(async (context) => {
      const start = context.workbook.worksheets.getItem("Data").getRange("A2");
      const ranges = [start.getOffsetRange(1, 1), start.getResizedRange(2, 1), start.getSurroundingRegion(), start.getEntireColumn().getUsedRange(true), start.getResizedRange(2, 1).getLastRow(), start.getEntireColumn().getIntersectionOrNullObject("A3:B4")];
      for (const range of ranges) range.load("address");
      const none = start.getIntersectionOrNullObject("C3");
      none.load("address");
      await context.sync();
      expect(ranges.map(({ address }) => address)).toEqual(["Data!B3", "Data!A2:B4", "Data!A1:B4", "Data!A1:A6", "Data!A4:B4", "Data!A3:A4"]);
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe("formulas", () => {
  test("of the toolkit spill, follow their cells, and are blocked by what stands in their way", async () => {
    const excel = await open({ Data: DISTRICTS });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const anchor = sheet.getRange("D2");
      anchor.formulas = [["=CSP.DISTRICTSHARE(B2:B4,SUM(B2:B4))"]];
      const spilled = anchor.getSpillingToRangeOrNullObject();
      spilled.load("address,values");
      const within = sheet.getRange("D3");
      within.load("hasSpill,formulas");
      await context.sync();
      expect([spilled.address, spilled.values]).toEqual(["Data!D2:D4", [[0.2], [0.3], [0.5]]]);
      expect([within.hasSpill, within.formulas]).toEqual([true, [[0.3]]]);

      sheet.getRange("B4").values = [[0]];
      spilled.load("values");
      await context.sync();
      expect(spilled.values).toEqual([[0.4], [0.6], [0]]);

      sheet.getRange("D4").values = [["in the way"]];
      const blocked = sheet.getRange("D2:D4");
      blocked.load("values");
      await context.sync();
      expect(blocked.values).toEqual([["#SPILL!"], [""], ["in the way"]]);
    });
  });

  test("whose answer is a block do not spill in an Excel table, and read its columns by name", async () => {
    const excel = await open({ Data: DISTRICTS });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const table = sheet.tables.add("A1:B4", true);
      table.name = "Districts";
      sheet.getRange("E1:E2").formulas = [["=SUM(Districts[Referrals])"], ["=CSP.DISTRICTSHARE(Districts[Referrals],200)"]];
      table.resize("A1:C4");
      sheet.getRange("C2").formulas = [["=CSP.DISTRICTSHARE(B2:B4,200)"]];
      const [beside, inside] = [sheet.getRange("E1:E4"), sheet.getRange("C1:C2")];
      beside.load("values");
      inside.load("values");
      await context.sync();
      expect(beside.values).toEqual([[200], [0.2], [0.3], [0.5]]);
      expect(inside.values).toEqual([["Column3"], ["#SPILL!"]]);
    });
  });

  test("are in the saved file with their results, in the names that files have for them", async () => {
    const excel = await open({ Data: DISTRICTS });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("D2").formulas = [["=CSP.DISTRICTSHARE(B2:B4,200)"]];
      await context.sync();
    });
    const again = await ExcelHost.open(await host.saved());
    expect(again.workbook.getWorksheet("Data")?.getCell("D2").formula).toBe("_xldudf_CSP_DISTRICTSHARE(B2:B4,200)");
    expect(again.valuesAt("Data!D2:D4")).toEqual([[0.2], [0.3], [0.5]]);
    again.edit("Data!B2", 80);
    expect(again.valuesAt("Data!D2:D4")).toEqual([[0.4], [0.3], [0.5]]);
  });

  test("with a function that the host has not keep the result of the file", async () => {
    const excel = await open({ Data: [[{ formula: "WEBSERVICE(\"x\")", result: 7 }, { formula: "A1+1", result: 8 }, 1]] });
    const values = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("C1").values = [[2]];
      const range = sheet.getRange("A1:C1");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[7, 8, 2]]);
  });
});

describe("sheets and tables", () => {
  test("are added with their headings, rows, look, lists and prompts, and are in the saved file", async () => {
    const excel = await open({ Agenda: [["Item"]] });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Action plan");
      sheet.getRange("A1:B2").values = [["Issue", "Status"], ["An example", "Ongoing"]];
      const table = sheet.tables.add("A1:B2", true);
      table.name = "ActionPlan";
      table.style = "TableStyleLight9";
      const status = table.columns.getItem("Status").getDataBodyRange();
      status.dataValidation.rule = { list: { inCellDropDown: true, source: "Ongoing,Closed" } };
      status.dataValidation.prompt = { showPrompt: true, title: "Status", message: "Ongoing or Closed." };
      table.rows.add(undefined, [["Another", "Closed"]]);
      sheet.freezePanes.freezeRows(1);
      sheet.activate();
      const range = table.getRange();
      range.load("address,values");
      await context.sync();
      expect(range.address).toBe("'Action plan'!A1:B3");
    });
    expect(host.selection.place).toBe("Action plan");
    const { workbook } = await ExcelHost.open(await host.saved());
    const sheet = workbook.getWorksheet("Action plan");
    const [table] = sheet?.getTables() as unknown as { table: { name: string; tableRef: string; style: { theme: string } } }[];
    expect([table?.table.name, table?.table.tableRef, table?.table.style.theme]).toEqual(["ActionPlan", "A1:B3", "TableStyleLight9"]);
    expect(sheet?.getCell("B2").dataValidation).toMatchObject({ type: "list", formulae: ['"Ongoing,Closed"'], promptTitle: "Status", prompt: "Ongoing or Closed." });
    expect(sheet?.getCell("A3").value).toBe("Another");
  });

  test("refuse what Excel refuses: names that are taken or too long, tables that overlap, lists and prompts that are too long", async () => {
    const excel = await open({ Agenda: DISTRICTS });
    const attempt = async (work: (context: Excel.RequestContext) => void): Promise<string> => (await errorOf(excel.run(async (context) => {
      work(context);
      await context.sync();
    }))).code;
    const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Agenda");
    expect(await attempt(({ workbook }) => void workbook.worksheets.add("agenda"))).toBe("ItemAlreadyExists");
    expect(await attempt(({ workbook }) => void workbook.worksheets.add("x".repeat(32)))).toBe("InvalidArgument");
    expect(await attempt(({ workbook }) => void workbook.worksheets.add("2010/11"))).toBe("InvalidArgument");
    expect(await attempt(({ workbook }) => workbook.worksheets.getItem("Minutes").activate())).toBe("ItemNotFound");
    expect(await attempt((context) => void sheetOf(context).tables.add("A1:B4", true))).toBe("none");
    expect(await attempt((context) => void sheetOf(context).tables.add("B4:C5", true))).toBe("InvalidArgument");
    expect(await attempt((context) => {
      sheetOf(context).getRange("D2").dataValidation.rule = { list: { inCellDropDown: true, source: "Long,".repeat(60) } };
    })).toBe("InvalidArgument");
    expect(await attempt((context) => {
      sheetOf(context).getRange("D2").dataValidation.prompt = { showPrompt: true, title: "x".repeat(33), message: "" };
    })).toBe("InvalidArgument");
    expect(await attempt(({ workbook }) => workbook.worksheets.getItem("Agenda").delete())).toBe("InvalidOperation");
  });

  test("that are protected keep their cells, but for those that are open", async () => {
    const excel = await open({ Data: DISTRICTS });
    const sheet = host.workbook.getWorksheet("Data") as ExcelJS.Worksheet;
    sheet.getCell("B2").protection = { locked: false };
    await sheet.protect("", {});
    const write = (address: string) => errorOf(excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange(address).values = [[1]];
      await context.sync();
    }));
    expect([(await write("B3")).code, sheet.getCell("B3").value]).toEqual(["AccessDenied", 60]);
    expect([(await write("B2")).code, sheet.getCell("B2").value]).toEqual(["none", 1]);
    await excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Data");
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(true);
    });
  });

  test("keep comments by their cells, one each", async () => {
    const excel = await open({ Data: DISTRICTS });
    const add = () => excel.run(async (context) => {
      context.workbook.comments.add("Data!B1", "Cases that the service took on.");
      await context.sync();
    });
    await add();
    expect((await errorOf(add())).code).toBe("ItemAlreadyExists");
    expect(host.comments.map(({ place, content }) => [place, content])).toEqual([["Data!B1", "Cases that the service took on."]]);
  });
});

describe("charts", () => {
  test("keep their kind, their series with the places of their values, their titles and their alternative text", async () => {
    const excel = await open({ Months: [["Month", "This year", "Last year"], ["April", 3, 4], ["May", 5, 6]] });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Months");
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C3"), "Columns");
      chart.name = "Burglary by month";
      chart.title.text = "Burglary by month";
      chart.axes.valueAxis.minimum = 0;
      chart.legend.position = "Bottom";
      const average = chart.series.add("Three-year average");
      average.setValues(sheet.getRange("C2:C3"));
      average.setXAxisValues(sheet.getRange("A2:A3"));
      average.format.line.color = "#17375E";
      chart.setPosition("E2", "L20");
      sheet.shapes.getItem("Burglary by month").altTextDescription = "Burglary rose from 3 in April to 5 in May.";
      chart.series.load("items/name,count");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["This year", "Last year", "Three-year average"]);
    });
    const [chart] = host.charts;
    expect(chart).toMatchObject({ name: "Burglary by month", type: "Line", alternativeText: "Burglary rose from 3 in April to 5 in May.", title: { text: "Burglary by month" }, over: "E2:L20", valueAxis: { minimum: 0 }, legend: { position: "Bottom" } });
    expect(chart?.series.map(({ values, xValues }) => [values, xValues])).toEqual([["Months!B2:B3", "Months!A2:A3"], ["Months!C2:C3", "Months!A2:A3"], ["Months!C2:C3", "Months!A2:A3"]]);
    expect(chart?.series[2]?.look).toEqual({ name: "Three-year average", lineColor: "#17375E" });
  });
});

describe("events", () => {
  test("tell of what the user and the add-in write on a sheet that is watched, once, and of no other", async () => {
    const excel = await open({ Data: DISTRICTS, Other: [[1]] });
    const heard: string[] = [];
    const watch = await excel.run(async (context) => {
      const result = context.workbook.worksheets.getItem("Data").onChanged.add(async ({ address, triggerSource }) => {
        heard.push(`${address} ${triggerSource}`);
      });
      await context.sync();
      return result;
    });
    host.edit("Data!B2:B3", [[1], [2]]);
    host.edit("Other!A1", 2);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("B4").values = [[3]];
      await context.sync();
    });
    await until(() => heard.length >= 2);
    expect(heard).toEqual(["B2:B3 Unknown", "B4 ThisLocalAddin"]);
    await excel.run(watch.context, async (context) => {
      watch.remove();
      await context.sync();
    });
    host.edit("Data!B2", 5);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveLength(2);
  });

  test("tell of changes on any sheet, and of what is selected", async () => {
    const excel = await open({ Data: DISTRICTS, Other: [[1]] });
    const heard: string[] = [];
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ worksheetId, address }) => void heard.push(`${worksheetId} ${address}`));
      context.workbook.onSelectionChanged.add(async () => void heard.push("selected"));
      await context.sync();
    });
    host.edit("Other!A1", 2);
    host.select("Data!B2:B4");
    await until(() => heard.length === 2, () => `Heard: ${heard.join(", ")}`);
    expect(heard.sort()).toEqual(["selected", "{2} A1"]);
    const selected = await excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address,values");
      await context.sync();
      return [range.address, range.values];
    });
    expect(selected).toEqual(["Data!B2:B4", [[40], [60], [100]]]);
  });
});

describe("what the file keeps for programs", () => {
  test("custom XML parts are added, changed, found by their namespace and deleted; settings by their key", async () => {
    const excel = await open({ Data: [[1]] });
    await excel.run(async (context) => {
      const { customXmlParts, settings } = context.workbook;
      customXmlParts.add('<a xmlns="urn:one"/>');
      customXmlParts.add('<b xmlns="urn:two"/>');
      settings.add("remembered", { heading: "Owner" });
      await context.sync();
      const parts = customXmlParts.getByNamespace("urn:one");
      parts.load("items/id");
      await context.sync();
      parts.items[0]?.setXml('<a xmlns="urn:one">changed</a>');
      const two = customXmlParts.getByNamespace("urn:two");
      two.load("items/id");
      await context.sync();
      two.items[0]?.delete();
      const kept = settings.getItemOrNullObject("remembered");
      const none = settings.getItemOrNullObject("forgotten");
      kept.load("value");
      none.load("value");
      await context.sync();
      expect([kept.value, none.isNullObject]).toEqual([{ heading: "Owner" }, true]);
    });
    expect(host.customXml).toEqual(['<a xmlns="urn:one">changed</a>']);
  });
});

describe("what the host does not know", () => {
  test.each([
    ["a method", (sheet: Excel.Worksheet) => void sheet.getRange("A1").merge(), "the method Range.Merge"],
    ["an object", (sheet: Excel.Worksheet) => void sheet.pivotTables.load("items/name"), "the property Worksheet.PivotTables"],
    ["a property", (sheet: Excel.Worksheet) => void sheet.load("standardWidth"), "the property Worksheet.StandardWidth"],
    ["a property to set", (sheet: Excel.Worksheet) => void (sheet.showHeadings = false), "setting Worksheet.Headings"],
    ["loading all of something", (sheet: Excel.Worksheet) => void sheet.load(), "loading all of Worksheet: name the properties to load"],
    ["a row inside a table", (sheet: Excel.Worksheet) => void sheet.tables.add("A1:B4", true).rows.add(0, [["x", 1]]), "adding a row with values inside a table: write them into it afterwards"],
  ])("%s is refused by name, and so noted", async (_, ask, name) => {
    const excel = await open({ Data: DISTRICTS });
    const { code, message } = await errorOf(excel.run(async (context) => {
      ask(context.workbook.worksheets.getItem("Data"));
      await context.sync();
    }));
    expect([code, message]).toEqual(["ApiNotFound", `The test host does not have ${name}. Add it to test/excel-host.`]);
    expect(host.refused).toEqual([name]);
  });

  test("what was done before it stays done, as in Excel", async () => {
    const excel = await open({ Data: DISTRICTS });
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
    const excel = await open({ Data: DISTRICTS });
    expect((await errorOf(excel.run(async (context) => context.workbook.getSelectedRange().address))).code).toBe("PropertyNotLoaded");
    const missing = await excel.run(async (context) => {
      context.workbook.tables.getItem("Nope").load("name");
      await context.sync();
    }).catch((error) => [error.code, error.debugInfo.statement]);
    expect(missing).toEqual(["ItemNotFound", "var table = tables.getItem(...);"]);
  });
});

describe("trouble", () => {
  const read = (excel: typeof Excel, options: object = {}) => excel.run(options as Excel.RunOptions, async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange("B2");
    range.load("values");
    await context.sync();
    return range.values;
  });

  test("round trips are counted: fifty in a loop are fifty, a batch of fifty is one", async () => {
    const excel = await open({ Data: DISTRICTS });
    const count = async (syncEach: boolean): Promise<number> => {
      const before = host.roundTrips;
      await excel.run(async (context) => {
        for (let row = 1; row <= 50; row++) {
          context.workbook.worksheets.getItem("Data").getRange(`A${row}`).load("values");
          if (syncEach) await context.sync();
        }
        if (!syncEach) await context.sync();
      });
      return host.roundTrips - before;
    };
    const inLoop = await count(true);
    // Letting go of what was kept is one more, and nobody waits for it.
    await until(() => host.isLetGo && host.roundTrips > inLoop);
    expect([inLoop, await count(false)]).toEqual([50, 1]);
  });

  test("a throttled host refuses as long as it was told to, and then answers", async () => {
    const excel = await open({ Data: DISTRICTS });
    host.trouble = { throttled: 1 };
    expect((await errorOf(read(excel))).code).toBe("ActivityLimitReached");
    expect([await read(excel), host.trouble.throttled]).toEqual([[[40]], 0]);
  });

  test("a disconnected host fails every round trip", async () => {
    const excel = await open({ Data: DISTRICTS });
    host.trouble = { isDisconnected: true };
    expect((await errorOf(read(excel))).code).toBe("ConnectionFailure");
    host.trouble = {};
    expect(await read(excel)).toEqual([[40]]);
  });

  test("a slow host takes its time", async () => {
    const excel = await open({ Data: DISTRICTS });
    host.trouble = { slowMs: 120 };
    const before = performance.now();
    await read(excel);
    expect(performance.now() - before).toBeGreaterThan(100);
  });

  test("a workbook that is closed half-way answers nothing more, and what was done stays done", async () => {
    const excel = await open({ Data: DISTRICTS });
    host.trouble = { closesAfter: 1 };
    let ended = false;
    void excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("B2");
      range.values = [[41]];
      await context.sync();
      range.values = [[42]];
      await context.sync();
    }).then(() => (ended = true), () => (ended = true));
    await until(() => host.roundTrips >= 2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([ended, host.valuesAt("Data!B2")]).toEqual([false, [[41]]]);
  });

  test("while a cell is edited a batch is refused, or waits where it said that it may", async () => {
    const excel = await open({ Data: DISTRICTS });
    host.trouble = { isCellEdited: true };
    expect((await errorOf(read(excel))).code).toBe("InvalidOperationInCellEditMode");
    const waiting = read(excel, { delayForCellEdit: true });
    await new Promise((resolve) => setTimeout(resolve, 30));
    host.edit("Data!B2", 44);
    host.finishCell();
    expect(await waiting).toEqual([[44]]);
  });
});

describe("the names that the host answers to", () => {
  /** What office.js itself knows of a class of objects: its members, with the names that it sends. */
  const namesIn = (excel: typeof Excel, kind: string): ReadonlySet<string> | undefined => {
    const { prototype } = (excel as unknown as Record<string, { prototype: object } | undefined>)[kind] ?? {};
    return prototype && new Set(Object.getOwnPropertyNames(prototype).map((name) => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1))));
  };

  test("are names of office.js, so that nothing is answered that nobody can ask for", async () => {
    const excel = await open({ Data: DISTRICTS });
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

/** A name that office.js sends for one that it has. */
const SENT_OTHERWISE = ["Worksheet.Gridlines"];
const OF_EVERY_COLLECTION = ["Count", "GetItem", "GetItemAt", "GetItemOrNullObject"];

describe("builds", () => {
  test.each([
    ["Windows", WINDOWS, "PC", true, true, true],
    ["a Mac", MAC, "Mac", true, true, true],
    ["the web", WEB, "OfficeOnline", false, true, true],
    ["Excel 2021 LTSC", EXCEL_2021, "PC", true, false, false],
  ])("on %s office.js knows where it is and what it has, and the workbook is read", async (_, build, platform, opensWindows, formattedNumbers, api17) => {
    const excel = await open({ Data: DISTRICTS }, build);
    const { context } = (opened as OpenedPane).office;
    const has = (set: string, version: string): boolean => context.requirements.isSetSupported(set, version);
    expect([context.platform, has("OpenBrowserWindowApi", "1.1"), has("CustomFunctionsRuntime", "1.4"), has("ExcelApi", "1.17"), has("SharedRuntime", "1.1")]).toEqual([platform, opensWindows, formattedNumbers, api17, true]);
    expect((opened as OpenedPane).faults).toEqual([]);
    const values = await excel.run(async (run) => {
      const range = run.workbook.worksheets.getItem("Data").getRange("A2");
      range.load("values");
      await run.sync();
      return range.values;
    });
    expect(values).toEqual([["Cambridge City"]]);
  });

  test("a build can be without a requirement set, or have an older one", () => {
    expect(without(WINDOWS, "OpenBrowserWindowApi").sets.openbrowserwindowapi).toBeUndefined();
    expect(without(WINDOWS, "ExcelApi", "1.9").sets.excelapi).toBe("1.9");
    expect(() => without(WEB, "OpenBrowserWindowApi")).toThrow("The build has no OpenBrowserWindowApi");
  });

  test("what came after a build is refused on it, by office.js's own list of versions", async () => {
    const excel = await open({ Data: DISTRICTS }, without(WINDOWS, "ExcelApi", "1.9"));
    const spill = (): Promise<unknown> => excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A1").getSpillingToRangeOrNullObject().load("address");
      await context.sync();
    });
    expect(await errorOf(spill())).toEqual({ code: "ApiNotFound", message: "This build has ExcelApi 1.9, and Range.GetSpillingToRangeOrNullObject came with 1.12." });
    expect(host.refused).toEqual([]);
    host.build = EXCEL_2021;
    expect((await errorOf(spill())).code).toBe("none");
  });

  test("the colours of Office reach the page", async () => {
    await open({ Data: [[1]] }, { ...WINDOWS, theme: DARK_THEME });
    expect((opened as OpenedPane).office.context.officeTheme).toMatchObject({ bodyBackgroundColor: "#262626", controlBackgroundColor: "#3d3d3d" });
  });
});
