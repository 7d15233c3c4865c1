import ExcelJS from "exceljs";
import { DISTRICTS, errorOf, open } from "./excel-host/open-workbook-in-page";

describe("cells", () => {
  test("are written and read as office.js promises: values, formulas, formats, what is shown", async () => {
    const { excel, host } = await open({ Data: DISTRICTS });
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
    const { excel } = await open({ Data: [["kept"]] });
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
    const { excel, host } = await open({ Data: DISTRICTS });
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
    const { excel, host } = await open({ Data: DISTRICTS });
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
    const { excel } = await open({ Data: [...DISTRICTS, [], ["Note"]] });
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
