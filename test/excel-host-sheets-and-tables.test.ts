import ExcelJS from "exceljs";
import { ExcelHost } from "./excel-host/excel-host";
import { DISTRICTS, errorOf, open } from "./excel-host/open-workbook-in-page";

describe("sheets and tables", () => {
  test("are added with their headings, rows, look, lists and prompts, and are in the saved file", async () => {
    const { excel, host } = await open({ Agenda: [["Item"]] });
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
    const { excel } = await open({ Agenda: DISTRICTS });
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
    const { excel, host } = await open({ Data: DISTRICTS });
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
    const { excel, host } = await open({ Data: DISTRICTS });
    const add = () => excel.run(async (context) => {
      context.workbook.comments.add("Data!B1", "Cases that the service took on.");
      await context.sync();
    });
    await add();
    expect((await errorOf(add())).code).toBe("ItemAlreadyExists");
    expect(host.comments.map(({ place, content }) => [place, content])).toEqual([["Data!B1", "Cases that the service took on."]]);
  });
});
