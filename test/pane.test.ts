import fs from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import PizZip from "pizzip";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom, until, type OpenedPane } from "./excel-host/jsdom-excel";
import { WINDOWS } from "./excel-host/page-shim";
import { EXAMPLES, gridsOf, makeAll } from "./made-documents";
import { readWordFile } from "./word-file";

const bytesOf = (example: string): Uint8Array => new Uint8Array(fs.readFileSync(path.join("examples", `${example}.xlsx`)));

let opened: OpenedPane | undefined;
afterEach(() => opened?.close());

async function open(host: ExcelHost, build = WINDOWS): Promise<OpenedPane> {
  opened = await openInJsdom(host, build);
  return opened;
}

async function openExample(example: string, change: (workbook: ExcelJS.Workbook) => void = () => undefined, build = WINDOWS): Promise<{ pane: OpenedPane; host: ExcelHost }> {
  const host = await ExcelHost.open(bytesOf(example));
  change(host.workbook);
  return { pane: await open(host, build), host };
}

const wordsOf = (pane: OpenedPane, selector: string): string[] => [...pane.document.querySelectorAll(selector)].map((each) => each.textContent ?? "");
const press = (pane: OpenedPane, selector: string): void => pane.document.querySelector<HTMLElement>(selector)?.click();

/** The Word files that were handed over, one by one or in a zip, by name. */
function wordFiles(pane: OpenedPane): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const { fileName, bytes } of pane.downloads) {
    if (fileName.endsWith(".docx")) files.set(fileName, bytes);
    else for (const [name, part] of Object.entries(new PizZip(bytes).files)) files.set(name, part.asUint8Array());
  }
  return files;
}

/** What the line of every document ends with while its Word file is the built-in one. */
const TEMPLATES = "Use our templateSave the built-in template";
/** What can be chosen and does not rest. */
const AWAKE = "#make-all:not([aria-disabled]), #look-again:not([aria-disabled]), #documents [id^=row-]:not([aria-disabled])";

describe("the pane", () => {
  test("lists what the workbook can make", async () => {
    const { pane } = await openExample("cambridge-2011-05-03");
    expect(await pane.status(/can be made/)).toBe("5 documents can be made.");
    expect(wordsOf(pane, "#documents li")).toEqual([`Agenda Sheet Agenda, 20 rows Ready${TEMPLATES}`, `Minutes Sheet Minutes, 43 rows Ready${TEMPLATES}`, `Action points Sheet Action points, 11 rows Ready${TEMPLATES}`,
      `Performance report Sheet Performance, 10 rows ReadyRead as: "Month or quarter" is MonthNot printed: the column "Baseline period", the column "Result as printed", the column "Change", the column "Change as printed", the column "Where printed", the column "Reason"${TEMPLATES}`,
      `IDVAS referrals Sheet IDVAS, 5 rows ReadyRead as: "CDRP" is DistrictNot printed: IDVAS!A10 (a total)${TEMPLATES}`,
    ]);
    expect(pane.document.getElementById("see-problems")).toBeNull();
    expect(pane.faults).toEqual([]);
  });

  test("asks Excel twice to find out on a workbook of 12 sheets, twice more to make a paper, and once to follow an edit", async () => {
    const host = await ExcelHost.open(bytesOf("cambridge-2011-05-03"));
    for (let index = 1; host.workbook.worksheets.length < 12; index++) host.workbook.addWorksheet(`Notes ${index}`).addRow(["nothing"]);
    const pane = await open(host);
    await pane.status(/can be made/);
    await until(() => host.isLetGo);
    expect(host.workbookRoundTrips).toBe(2);
    press(pane, "#row-agenda");
    await pane.status(/^Made/);
    await until(() => host.isLetGo);
    expect(host.workbookRoundTrips).toBe(4);
    host.edit("Agenda!B10", "");
    await pane.status(/put right/);
    await until(() => host.isLetGo);
    expect(host.workbookRoundTrips).toBe(5);
  });

  test("a workbook of more sheets than are asked for at first is looked through in three", async () => {
    const host = await ExcelHost.open(bytesOf("cambridge-2011-05-03"));
    const sheets = host.workbook.worksheets.length;
    for (let index = 1; index <= 40; index++) host.workbook.addWorksheet(`Notes ${index}`).addRow(["nothing"]);
    host.workbook.addWorksheet("Last").addRow(["Month/number", "Action point"]);
    const pane = await open(host);
    await pane.status(/can be made/);
    expect(sheets).toBeLessThan(24);
    await until(() => host.isLetGo);
    expect(host.workbookRoundTrips).toBe(3);
  });

  test("lists what must be put right, and each problem selects its cell", async () => {
    const { pane, host } = await openExample("cambridge-2011-05-03", (workbook) => {
      const sheet = workbook.getWorksheet("Action points");
      if (sheet) sheet.getCell("C9").value = "Nearly done";
    });
    expect(await pane.status(/put right/)).toBe("One thing must be put right first.");
    expect(wordsOf(pane, "#documents .tag")).toEqual(["Ready", "Ready", "There is a problem", "Ready", "Ready"]);
    press(pane, "#row-action-points");
    await until(() => pane.document.activeElement?.id === "problems");
    expect(wordsOf(pane, "#problem-list li")).toEqual(["'Action points'!C9: Status must be Ongoing or Closed, and this is \"Nearly done\"."]);
    press(pane, "#problem-list button");
    await until(() => host.selection.place !== "");
    expect(host.selection.place).toBe("'Action points'!C9");
  });

  test("says what each document needs where the workbook holds none", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Budget").addRow(["Month", "Cost"]);
    const pane = await open(new ExcelHost(workbook));
    expect(await pane.status(/can be made/)).toBe("No paper can be made from this workbook yet.");
    // The way to begin comes first; what every paper needs is there for who asks.
    expect(pane.document.querySelector("#missing p")?.textContent).toBe("Papers are made from tables with headings of their own. Add the sheets of a paper here, or give a table of yours the headings that its paper needs.");
    expect([pane.document.getElementById("missing-list")?.hidden, pane.document.getElementById("open-missing")?.textContent]).toEqual([true, "What each paper needs"]);
    press(pane, "#open-missing");
    await until(() => pane.document.getElementById("missing-list")?.hidden === false);
    expect(wordsOf(pane, "#missing li")[0]).toBe('No agenda was found on a visible sheet. An agenda has a row of headings with "Item", "No." and "Lead officer", and the date of the meeting above it beside the word "Date".');
    expect(pane.document.getElementById("make-all")).toBeNull();
  });

  test("says of the one document that is asked for what it needs", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Budget").addRow(["Month", "Cost"]);
    const pane = await open(new ExcelHost(workbook));
    await pane.status(/can be made/);
    await pane.pressButton("MAKEACTIONPOINTS");
    expect(await pane.status(/nothing/)).toBe("There is nothing to make it from in this workbook.");
    expect([wordsOf(pane, "#missing li").length, pane.document.getElementById("missing-list")?.hidden]).toEqual([1, false]);
  });

  test("says on a screen what was done there, and on Home what was found", async () => {
    const { pane } = await openExample("dhr-action-plan");
    expect(await pane.status(/can be made/)).toBe("One document can be made.");
    press(pane, "#open-analyst");
    await pane.status(/^$/);
    press(pane, "#back-home");
    await pane.status(/^One document can be made\.$/);
    press(pane, "#make-all");
    await pane.status(/^Made/);
    press(pane, "#open-add-sheets");
    await pane.status(/^$/);
  });

  test.each(EXAMPLES)("makes of %s the same bytes as the command line", async (example, ids) => {
    const { pane } = await openExample(example);
    await pane.status(/can be made/);
    press(pane, "#make-all");
    await pane.status(/^Made/);
    const expected = makeAll(gridsOf(example));
    expect([...new Set(expected.map(({ document }) => document.type.id))]).toEqual(ids);
    const files = wordFiles(pane);
    expect([...files.keys()].sort()).toEqual(expected.map(({ fileName }) => fileName).sort());
    for (const { fileName, bytes } of expected) {
      expect((await readWordFile(files.get(fileName) ?? new Uint8Array())).text).toBe((await readWordFile(bytes)).text);
      expect(Buffer.from(files.get(fileName) ?? []).equals(Buffer.from(bytes))).toBe(true);
    }
    expect(pane.faults).toEqual([]);
  });

  test("keeps \"Save again\" after every document", async () => {
    const { pane } = await openExample("dhr-action-plan");
    await pane.status(/can be made/);
    press(pane, "#make-all");
    expect(await pane.status(/^Made/)).toBe("Made Domestic Homicide Review action plan Fictional examples of Appendix 5.docx. It is with your downloads.");
    const again = pane.document.querySelector<HTMLAnchorElement>("#saved-list a");
    expect([again?.textContent, again?.download]).toEqual(["Save again", "Domestic Homicide Review action plan Fictional examples of Appendix 5.docx"]);
    again?.click();
    await until(() => pane.downloads.length === 2);
    expect(pane.downloads.map(({ bytes }) => bytes.length)).toEqual([pane.downloads[0]?.bytes.length, pane.downloads[0]?.bytes.length]);
  });
});

describe("the pane while it works", () => {
  const setItem = (host: ExcelHost, words: string | null): void => {
    const cell = host.workbook.getWorksheet("Agenda")?.getCell("B10");
    if (cell) cell.value = words;
  };

  test("looks through the workbook anew for every paper, so that its list is never of yesterday", async () => {
    const { pane, host } = await openExample("cambridge-2011-05-03");
    await pane.status(/can be made/);
    setItem(host, null);
    press(pane, "#make-all");
    await until(() => pane.document.activeElement?.id === "problems");
    expect(wordsOf(pane, "#problem-list li")).toEqual(["Agenda!B10: Item is blank. Fill it in, or clear the row."]);
    setItem(host, "Pre-advised questions");
    press(pane, "#back-home");
    await until(() => pane.document.getElementById("make-all") !== null);
    press(pane, "#make-all");
    await pane.status(/^Made/);
    expect([pane.document.getElementById("see-problems"), wordsOf(pane, "#documents .tag")]).toEqual([null, Array.from({ length: 5 }, () => expect.stringMatching(/^Made at \d\d:\d\d$/))]);
    expect(pane.downloads).toHaveLength(1);
  });

  test("a second press while a paper is made adds nothing, and the buttons rest", async () => {
    const { pane } = await openExample("cambridge-2011-05-03");
    await pane.status(/can be made/);
    press(pane, "#make-all");
    const resting: number[] = [];
    const watching = new (pane.document.defaultView as unknown as typeof globalThis).MutationObserver(() => {
      if (!/^Made/.test(pane.document.getElementById("status")?.textContent ?? "")) resting.push(pane.document.querySelectorAll(AWAKE).length);
    });
    await new Promise(setImmediate);
    watching.observe(pane.document.body, { childList: true, subtree: true, attributes: true });
    press(pane, "#make-all");
    await Promise.all([pane.pressButton("MAKEAGENDAPACK"), pane.status(/^Made/)]);
    watching.disconnect();
    expect(pane.downloads).toHaveLength(1);
    // Whatever was shown while the paper was made, no button of it could be pressed.
    expect([resting.length > 0, Math.max(...resting)]).toEqual([true, 0]);
    await until(() => pane.document.querySelectorAll("[aria-disabled]").length === 0);
  });

  test("a Word file that does not come from the site is said, with what to do", async () => {
    const { pane } = await openExample("cambridge-2011-05-03");
    await pane.status(/can be made/);
    Object.assign(pane.document.defaultView ?? {}, { fetch: () => Promise.reject(new Error("offline")) });
    press(pane, "#make-all");
    expect(await pane.status(/Check the connection/)).toBe('The Word file for "Agenda" did not come from the add-in\'s site. Check the connection, and try again.');
    await until(() => pane.document.querySelectorAll("[aria-disabled]").length === 0);
    expect(pane.downloads).toEqual([]);
  });

  test("a Word file that the site no longer has makes nothing of the pack, and the next press makes all of it", async () => {
    const { pane } = await openExample("cambridge-2011-05-03");
    await pane.status(/can be made/);
    const page = pane.document.defaultView as unknown as { fetch: (url: string | URL) => Promise<unknown> };
    const { fetch } = page;
    page.fetch = (url) => (String(url).includes("action-points") ? fetch(`${String(url)}.gone`) : fetch(url));
    press(pane, "#make-all");
    expect(await pane.status(/Check the connection/)).toBe('The Word file for "Action points" did not come from the add-in\'s site. Check the connection, and try again.');
    expect([pane.downloads, pane.document.getElementById("saved")]).toEqual([[], null]);
    page.fetch = fetch;
    press(pane, "#make-all");
    await pane.status(/^Made/);
    expect([wordFiles(pane).size, pane.faults]).toEqual([5, []]);
  });

  test("a sheet that is too large is named, and the others are looked through", async () => {
    const { pane } = await openExample("cambridge-2011-05-03", (workbook) => {
      const log = workbook.addWorksheet("Crime log");
      log.getCell(1, 1).value = 1;
      log.getCell(20_000, 8).value = 1;
    });
    await pane.status(/can be made/);
    expect(pane.document.getElementById("not-looked-through")?.textContent).toBe("Too large to be looked through: Crime log. If a paper stands there, copy its table to a sheet of its own.");
    press(pane, "#make-all");
    await pane.status(/^Made/);
    expect([wordFiles(pane).size, pane.document.getElementById("not-looked-through") !== null]).toEqual([5, true]);
  });
});

describe("the ribbon buttons", () => {
  test.each([
    ["cambridge-2011-05-03", "MAKEAGENDAPACK", ["Action points Cambridge Community Safety Partnership, 11 March 2011.docx", "Agenda Cambridge Community Safety Partnership, 3 May 2011.docx", "Minutes Cambridge Community Safety Partnership, 11 March 2011.docx", "Performance report Cambridge Community Safety Partnership, 2010-11.docx", "Referrals to the domestic violence advocacy service Cambridgeshire.docx"]],
    ["cambridge-2011-05-03", "MAKEACTIONPOINTS", ["Action points Cambridge Community Safety Partnership, 11 March 2011.docx"]],
    ["dhr-action-plan", "MAKEDHRACTIONPLAN", ["Domestic Homicide Review action plan Fictional examples of Appendix 5.docx"]],
  ])("of %s: %s makes its documents at once", async (example, button, names) => {
    const { pane, host } = await openExample(example);
    await pane.status(/can be made/);
    await pane.pressButton(button);
    expect([...wordFiles(pane).keys()].sort()).toEqual(names);
    expect(host.paneIsShown).toBe(true);
  });

  test("open a screen by its name, and take the keyboard to its heading", async () => {
    const { pane, host } = await openExample("dhr-action-plan");
    await pane.status(/can be made/);
    await pane.pressButton("SHOWPROBLEMS");
    await until(() => pane.document.getElementById("nothing-wrong") !== null);
    expect([host.paneIsShown, pane.document.activeElement?.textContent]).toEqual([true, "Problems"]);
  });

  test("show what is wrong in the pane, and make nothing", async () => {
    const { pane, host } = await openExample("cambridge-2011-05-03", (workbook) => {
      const cell = workbook.getWorksheet("Agenda")?.getCell("B10");
      if (cell) cell.value = null;
    });
    await pane.status(/put right/);
    await pane.pressButton("MAKEAGENDAPACK");
    expect(host.paneIsShown).toBe(true);
    await until(() => pane.document.activeElement?.id === "problems");
    expect(wordsOf(pane, "#problem-list li")).toEqual(["Agenda!B10: Item is blank. Fill it in, or clear the row."]);
    expect(pane.downloads).toEqual([]);
  });
});

describe("on a Mac, where a download from the pane does nothing", () => {
  const MAC = { ...WINDOWS, platform: "Mac" as const };

  test("the agenda goes through a page in the browser, after the # that no server sees", async () => {
    const { pane } = await openExample("derbyshire-2016-11-29", undefined, MAC);
    await pane.status(/can be made/);
    press(pane, "#documents button");
    expect(await pane.status(/^Made/)).toContain("Your browser is saving it.");
    await until(() => pane.browserWindows.length > 0);
    const [page = "", fields = ""] = pane.browserWindows[0]?.split("#") ?? [];
    expect(page).toMatch(/\/save\.html$/);
    const file = new URLSearchParams(fields);
    expect(file.get("name")).toBe("Agenda Derbyshire Safer Communities Board, 29 November 2016.docx");
    const [expected] = makeAll(gridsOf("derbyshire-2016-11-29"));
    expect(Buffer.from(file.get("file") ?? "", "base64").equals(Buffer.from(expected?.bytes ?? []))).toBe(true);
    expect(pane.downloads).toEqual([]);
  });

  test("a DHR action plan does not, and the pane says where it can be made", async () => {
    const { pane } = await openExample("dhr-action-plan", undefined, MAC);
    await pane.status(/can be made/);
    press(pane, "#make-all");
    expect(await pane.status(/^Made/)).toContain("too sensitive to pass through the browser. Open this workbook in Excel on the web and make it there.");
    expect(pane.browserWindows).toEqual([]);
  });
});

describe("the custom functions in Excel", () => {
  const targets = [{ cells: "Performance!E5:E14" }, { cells: "Performance!B5:B14" }, { cells: "Performance!C5:C14" }] as const;
  const statuses = ["Met", "No baseline", "No baseline", "Met", "Met", "Not met", "Met", "Not met", "Met", "No baseline"].map((status) => [status]);

  test.each([
    ["the desktop, where a blank cell comes as 0", 0],
    ["the web, where a blank cell comes as nothing", null],
  ] as const)("on %s, agree with the performance summary", async (_, blank) => {
    const host = await ExcelHost.open(bytesOf("cambridge-2011-05-03"), blank);
    const pane = await open(host);
    await pane.status(/can be made/);
    expect(await host.callFunction("TARGETSTATUS", targets)).toEqual({ value: statuses });
  });

  test("a quarter without data is No data, and a quarter with no offences is 0", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Robbery");
    sheet.addRows([[7], [null], [0]]);
    const host = new ExcelHost(workbook, 0);
    const pane = await open(host);
    await pane.status(/can be made/);
    await until(() => host.isLetGo);
    const before = host.roundTrips;
    expect(await host.callFunction("TARGETSTATUS", [{ cells: "Robbery!A1:A3" }, "at least 5", null])).toEqual({ value: [["Met"], ["No data"], ["Not met"]] });
    // One question about the blank cells, one that lets go of them, and one message with the results.
    await until(() => host.isLetGo);
    expect(host.roundTrips - before).toBe(3);
  });

  test("all calls of one recalculation ask Excel once, and of a whole column only what is filled in", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Robbery").addRows([[7, 0], [null, 5], [0, null]]);
    const host = new ExcelHost(workbook, 0);
    const pane = await open(host);
    await pane.status(/can be made/);
    await until(() => host.isLetGo);
    const before = host.roundTrips;
    const answers = await Promise.all([
      host.callFunction("TARGETSTATUS", [{ cells: "Robbery!A1:A3" }, "at least 5"]),
      host.callFunction("TARGETSTATUS", [{ cells: "Robbery!B1:B3" }, "at least 5"]),
      host.callFunction("DISTRICTSHARE", [{ cells: "Robbery!A3" }, 7]),
    ]);
    expect(answers).toEqual([{ value: [["Met"], ["No data"], ["Not met"]] }, { value: [["Not met"], ["Met"], ["No data"]] }, { value: [[0]] }]);
    await until(() => host.isLetGo);
    // One question, one that lets go of the cells, and one message with all results.
    expect(host.roundTrips - before).toBe(3);
  });

  test("where Excel does not say where arguments stand, the pane shows the form that tells a blank cell", async () => {
    const { pane, host } = await openExample("cambridge-2011-05-03");
    await pane.status(/can be made/);
    const note = (): HTMLElement | null => pane.document.getElementById("blank-cells");
    await host.callFunction("TARGETSTATUS", [{ cells: "IDVAS!B5:B6" }, "at least 5"], "not told");
    expect(note()).toBeNull();
    await host.callFunction("TARGETSTATUS", [[[0]], "at least 5"], "not told");
    await until(() => note() !== null);
    expect(note()?.textContent).toContain('IF(ISBLANK(E5:E14),"",E5:E14)');
  });

  test("cells of another workbook are taken as they come: Excel answers for the open one only", async () => {
    const { pane, host } = await openExample("cambridge-2011-05-03");
    await pane.status(/can be made/);
    expect(await host.callFunction("TARGETSTATUS", [[[0]], "at least 5"], ["'[Other.xlsx]Sheet1'!A1", null])).toEqual({ value: [["Not met"]] });
  });

  test("nothing is asked of Excel where there is no 0, and a typed 0 is a 0", async () => {
    const { pane, host } = await openExample("cambridge-2011-05-03");
    await pane.status(/can be made/);
    await until(() => host.isLetGo);
    const before = host.roundTrips;
    expect(await host.callFunction("DISTRICTSHARE", [{ cells: "IDVAS!G5:G9" }, { cells: "IDVAS!G10" }])).toEqual({
      value: [306, 128, 158, 310, 154].map((referrals) => [referrals / 1056]),
    });
    expect(host.roundTrips - before).toBe(1);
    expect(await host.callFunction("TARGETSTATUS", [[[0]], [["reduce"]], [[7]]])).toEqual({ value: [["Met"]] });
  });

  test("an error in a cell comes back as that error, with the sentence where it is ours", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Sheet").addRows([[{ error: "#REF!" }], [10]]);
    const host = new ExcelHost(workbook);
    await (await open(host)).status(/can be made/);
    const result = (await host.callFunction("PERCENTAGECHANGE", [{ cells: "Sheet!A1:A2" }, "No Data"])) as { value: { code: string; message?: string }[][] };
    expect(result.value.map(([cell]) => [cell?.code, cell?.message])).toEqual([["#REF!", undefined], ["#N/A", "There is no outturn."]]);
  });
});
