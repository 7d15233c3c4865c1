import type ExcelJS from "exceljs";
import { EXCEL_2021, without, WINDOWS, type Build } from "./excel-host/builds";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom, until, type OpenedPane } from "./excel-host/jsdom-excel";
import { analystWorkbook } from "./analyst-workbook";

let opened: OpenedPane | undefined;
afterEach(() => opened?.close());

async function open({ at = "Performance!B5", change = () => undefined, build = WINDOWS, asTable = false }: { readonly at?: string; readonly change?: (workbook: ExcelJS.Workbook) => void; readonly build?: Build; readonly asTable?: boolean } = {}): Promise<{ pane: OpenedPane; host: ExcelHost }> {
  const workbook = analystWorkbook({ asTable });
  change(workbook);
  const host = new ExcelHost(workbook);
  host.select(at);
  opened = await openInJsdom(host, build, "taskpane.html?screen=analyst");
  await opened.status(/can be made|put right/);
  const pane = opened;
  await until(() => (pane.document.getElementById("selected")?.textContent ?? "") !== "" || pane.document.querySelector("#to-mend, #to-select") !== null, () => pane.faults.join("\n") + host.refused.join("\n"));
  await until(() => host.isLetGo);
  return { pane, host };
}

const shown = (pane: OpenedPane, id: string): string => pane.document.getElementById(id)?.textContent ?? "";
const press = (pane: OpenedPane, id: string): void => pane.document.getElementById(id)?.click();

describe("targets", () => {
  test("get their status columns", async () => {
    const { pane, host } = await open();
    console.log(pane.document.body.textContent, host.refused);
    press(pane, "carry-out");
    console.log(await pane.status(/stand in|free|put|failed/));
    console.log(host.valuesAt("Performance!E4:H14"), host.workbook.getWorksheet("Performance")?.getCell("E5").value, host.refused, pane.faults);
    host.select("Performance!E6");
    await until(() => /E6/.test(shown(pane, "selected")));
    console.log(pane.document.body.textContent);
    host.select("Sheet2!B3");
    await until(() => /Sheet2/.test(shown(pane, "selected")));
    console.log(pane.document.body.textContent);
    press(pane, "carry-out");
    console.log(await pane.status(/shares/), host.valuesAt("Sheet2!D1:E8"));
    host.select("Sheet3!B3");
    await until(() => /Sheet3/.test(shown(pane, "selected")));
    console.log(pane.document.body.textContent);
    press(pane, "carry-out");
    console.log(await pane.status(/chart.*stands/), host.valuesAt("Sheet3!F3:F6"), JSON.stringify(host.charts.map(({ sheet, ...c }) => c), null, 1), host.refused);
  });
});
void EXCEL_2021; void without;
