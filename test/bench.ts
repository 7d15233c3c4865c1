import fs from "node:fs";
import zlib from "node:zlib";
import ExcelJS from "exceljs";
import { loadBuiltFunctions } from "./built-functions";
import { launchBrowser, openInBrowser } from "./excel-host/chromium-excel";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom } from "./excel-host/jsdom-excel";
import type { ShimmedWindow } from "./excel-host/page-shim";
import { CALLS } from "./function-calls";
import { printTable } from "./print-table";
import { CHROMIUM, describeWith } from "./programs";

/**
 * Measures what the functions cost over the least that any add-in costs: `npm run bench`. Times are of this machine and
 * of this run; only their ratios say anything.
 */
const ROWS = 100_000;
const RUNS = 9;
/** Excel on the web takes 5 MB at once. */
const MOST_BYTES = 4_500_000;
const DO_NOTHING = "DONOTHING";

/** Numbers that look like counts, the same in every run. */
function counts(seed: number, least: number, most: number): number[][] {
  let state = seed;
  return Array.from({ length: ROWS }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return [least + Math.floor((state / 2_147_483_648) * (most - least + 1))];
  });
}

const WORDINGS = [
  "reduce by 10%",
  "reduce",
  "increase by 5 percent",
  "no more than 1,100",
  "at least 850",
  "To reduce ‘Dwelling Burglary’ by 10% by March 2011 from the baseline of 2007-08.",
  "deliver 900",
  "maintain",
];
const wordings = counts(3, 0, WORDINGS.length - 1).map(([index = 0]) => [WORDINGS[index] ?? ""]);
const baselines = counts(1, 500, 2500);
const outturns = counts(2, 400, 2500);

type Columns = readonly (readonly (readonly unknown[])[])[];

/** As many rows of the columns; of TARGETREPORT a formula takes fewer than the rest. */
const MEASURED: readonly (readonly [id: string, columns: Columns, rows: number])[] = [
  ["TARGETSTATUS", [outturns, wordings, baselines], ROWS],
  ["PERCENTAGECHANGE", [baselines, outturns], ROWS],
  ["DISTRICTSHARE", [outturns], ROWS],
  ["TARGETREPORT", [outturns, wordings, baselines], 50_000],
];

/** What a call cost: through the runtime, and its JSON alone (arguments parsed, results written). */
interface Timed {
  readonly ms: number;
  readonly json: number;
  readonly rows: number;
  readonly bytesOut: number;
}

/**
 * Has the page work a call out, from the message that Excel sends to the message that it gets back, and keeps the rows for
 * the function that does nothing but return them. A page gets this as text, so it must be self-contained.
 */
function workInPage(message: string): Promise<Timed> {
  const COLLECTING = 50; // The runtime collects results for so long before it sends them.
  const page = globalThis as unknown as ShimmedWindow & { prepared?: unknown; CustomFunctions: { associate(id: string, code: () => unknown): void } };
  if (!page.prepared) page.CustomFunctions.associate("DONOTHING", () => page.prepared);
  const toHost = page.toHost;
  return new Promise((resolve) => {
    page.toHost = (text) => {
      const ms = performance.now() - start - COLLECTING;
      toHost(text);
      if (!text.includes("SetInvocationArrayResults")) return;
      page.toHost = toHost;
      const sent = JSON.parse(text) as { message: { body: { Actions: { Name: string; ArgumentInfo: { Arguments: unknown[][][][] } }[] } } };
      const rows = sent.message.body.Actions.find(({ Name }) => Name === "SetInvocationArrayResults")?.ArgumentInfo.Arguments[0]?.[0]?.[2] ?? [];
      page.prepared = rows;
      const { message: given } = (JSON.parse(message) as { message: { entries: [{ message: string }] } }).message.entries[0];
      const before = performance.now();
      JSON.parse(given);
      const written = JSON.stringify(rows);
      resolve({ ms, json: performance.now() - before, rows: rows.length, bytesOut: new TextEncoder().encode(written).length });
    };
    const start = performance.now();
    page.fromHost(message);
  });
}

let invocation = 1_000_000;

/** The message by which Excel asks for a call, with columns of a sheet as its arguments. */
function messageFor(id: string, args: Columns, parameters: number): string {
  const values = Array.from({ length: parameters }, (_, index) => args[index] ?? null);
  const addresses = values.map((cells, index) => (cells ? `Sheet!${"ABC"[index]}1:${"ABC"[index]}${cells.length}` : null));
  const message = JSON.stringify([invocation++, id, values, "Sheet!Z1", 4, addresses]);
  return JSON.stringify({ type: 3, message: { entries: [{ messageCategory: 1, messageType: 1000, targetId: "", message }] } });
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const { metadata, call } = loadBuiltFunctions();
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(2)} MB`;

/** Measures in an open page, and prints the least of the runs. */
async function measureIn(title: string, work: (message: string) => Promise<Timed>): Promise<void> {
  const table: string[][] = [["function", "rows", "ms", "runtime floor ms", "ratio", "JSON floor ms", "ratio", "in", "out"]];
  for (const [id, columns, rows] of MEASURED) {
    const args = columns.map((each) => each.slice(0, rows));
    const parameters = metadata.find((each) => each.id === id)?.parameters.length ?? 0;
    let [own, floor, json, bytesOut] = [Infinity, Infinity, Infinity, 0];
    for (let run = 0; run < RUNS; run++) {
      await untilItMaySendAgain();
      const answer = await work(messageFor(id, args, parameters));
      expect([id, answer.rows]).toEqual([id, rows]);
      await untilItMaySendAgain();
      const nothing = await work(messageFor(DO_NOTHING, args, parameters));
      own = Math.min(own, answer.ms);
      floor = Math.min(floor, nothing.ms);
      json = Math.min(json, answer.json, nothing.json);
      bytesOut = answer.bytesOut;
    }
    const bytesIn = Buffer.byteLength(messageFor(id, args, parameters));
    table.push([id, String(rows), own.toFixed(0), floor.toFixed(0), (own / floor).toFixed(2), json.toFixed(0), (own / json).toFixed(2), megabytes(bytesIn), megabytes(bytesOut)]);
  }
  printTable(`${title}\nRuntime floor: a function that returns the same rows ready-made. JSON floor: parsing the arguments and writing the results.`, table);
}

/** The runtime sends no sooner than half a second, or twice the time of the last sending, after that. */
const untilItMaySendAgain = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_000));

function emptyWorkbook(): ExcelHost {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Sheet");
  return new ExcelHost(workbook);
}

describeWith(CHROMIUM, "in a browser", () => {
  test("one call for a column, over the least that any function costs", async () => {
    const browser = await launchBrowser();
    const pane = await openInBrowser(browser, emptyWorkbook());
    await pane.page.waitForFunction(() => /No paper/.test(document.getElementById("status")?.textContent ?? ""));
    await measureIn("In Chromium", (message) => pane.page.evaluate(workInPage, message));
    await pane.close();
    await browser.close();
  }, 600_000);
});

test("one call for a column in jsdom, where every use of a global name costs a tenth of a microsecond", async () => {
  const pane = await openInJsdom(emptyWorkbook());
  await pane.status(/No paper/);
  const window = pane.document.defaultView as unknown as { eval(code: string): (message: string) => Promise<Timed> };
  await measureIn("In jsdom", window.eval(`(${workInPage.toString()})`));
  pane.close();
}, 600_000);

/** A column of as many rows as are measured, of what a call of one row gives. */
const repeated = (value: unknown): readonly unknown[] => Array.from({ length: ROWS }, (_, row) => (Array.isArray(value) ? value[row % value.length] : [value]));

/** Calls that are not simply every argument, or every range, repeated. */
const SIZED: Readonly<Record<string, readonly unknown[]>> = {
  TRAJECTORY: [repeated(825), "reduce by 3%", 3],
  RECONCILE: [repeated(2052), repeated([[935, 168, 7, 794, 148]])],
  REPEATRATE: [baselines.map(([each], row) => [`${each}/${row % 50}`]), repeated([["01/04/2010"], ["01/05/2010"], ["01/04/2011"]]), 12],
};

/** Their statistics take a twentieth of a millisecond a row or more: fewer rows are worked out, and their bytes multiplied. */
const SLOW = new Set(["CHANCE", "FORECAST", "RATE", "PROPORTION"]);
const FEWER = 50;

function sized(id: string, args: readonly unknown[]): readonly unknown[] {
  const hasRange = args.some((each) => Array.isArray(each));
  return SIZED[id] ?? args.map((each) => (hasRange && !Array.isArray(each) ? each : repeated(each)));
}

test("what every function sends back for 100,000 rows", () => {
  const table: string[][] = [["function", "rows", "ms", "for 100,000 rows"]];
  for (const [id, args] of Object.entries(CALLS)) {
    const times = SLOW.has(id) ? FEWER : 1;
    const given = sized(id, args).map((each) => (Array.isArray(each) ? each.slice(0, each.length / times) : each));
    let answers: readonly (readonly unknown[])[] = [];
    const ms = time(() => (answers = call(id, ...given)));
    const bytes = Buffer.byteLength(JSON.stringify(answers)) * times;
    const sentence = (answers[0]?.[0] as { message?: string } | undefined)?.message ?? "";
    const isRefused = sentence.startsWith("The results of");
    expect([id, isRefused || times > 1 || bytes < MOST_BYTES]).toEqual([id, true]);
    table.push([id, String(ROWS / times), ms.toFixed(0), isRefused ? sentence : `${megabytes(bytes)}${bytes < MOST_BYTES ? "" : ", more than is sent"}`]);
  }
  printTable("What every function sends back", table);
}, 600_000);

test("the size of functions.js", () => {
  const bytes = fs.readFileSync("dist/functions.js");
  printTable("Size of functions.js", [["minified", kilobytes(bytes.length)], ["gzipped", kilobytes(zlib.gzipSync(bytes).length)]]);
});
