import fs from "node:fs";
import { performance } from "node:perf_hooks";
import zlib from "node:zlib";
import ExcelJS from "exceljs";
import { loadBuiltFunctions } from "./built-functions";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom, type OpenedPane } from "./excel-host/jsdom-excel";
import type { ShimmedWindow } from "./excel-host/page-shim";
import { CALLS } from "./function-calls";

/**
 * Measures what the functions cost over the least that any add-in costs: `npm run bench`. Times are of this machine and
 * of this run; only their ratios say anything.
 */
const ROWS = 100_000;
const RUNS = 5;
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
  "To reduce ‘Dwelling Burglary’ by 10% by March 2011 from the baseline of 2007-08 (757 recorded crimes).",
  "from 1,035 to 929",
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

/** The page, with a way to have a message worked out that tells how long the page was busy with it. */
interface Bench {
  readonly pane: OpenedPane;
  work(message: string): Promise<{ readonly busy: number; readonly sent: string }>;
}

async function openBench(): Promise<Bench> {
  const host = new ExcelHost(new ExcelJS.Workbook());
  host.workbook.addWorksheet("Sheet");
  const pane = await openInJsdom(host);
  await pane.status(/no table|nothing|made|right/i);
  const page = pane.document.defaultView as unknown as ShimmedWindow;
  const receive = host.receive.bind(host);
  return {
    pane,
    async work(message) {
      // The runtime sends results no sooner than half a second after the last ones.
      await new Promise((resolve) => setTimeout(resolve, 700));
      return new Promise((resolve) => {
        host.receive = (text) => {
          if (!text.includes("SetInvocationArrayResults")) return receive(text);
          const { active } = performance.eventLoopUtilization(before);
          host.receive = receive;
          receive(text);
          resolve({ busy: active, sent: text });
        };
        // Waiting is not counted: the runtime collects results for 50 ms.
        const before = performance.eventLoopUtilization();
        page.fromHost(message);
      });
    },
  };
}

let invocation = 1_000_000;
function messageFor(id: string, args: Columns, parameters: number): { text: string; inner: string } {
  const values = Array.from({ length: parameters }, (_, index) => args[index] ?? null);
  const addresses = values.map((cells, index) => (cells ? `Sheet!${"ABCDEFG"[index]}1:${"ABCDEFG"[index]}${cells.length}` : null));
  const inner = JSON.stringify([invocation++, id, values, "Sheet!Z1", 4, addresses]);
  return { inner, text: JSON.stringify({ type: 3, message: { entries: [{ messageCategory: 1, messageType: 1000, targetId: "", message: inner }] } }) };
}

/** The rows that were sent to Excel. */
function rowsSent(text: string): unknown[][] {
  const { message } = JSON.parse(text) as { message: { body: { Actions: { Name: string; ArgumentInfo: { Arguments: [[[unknown, unknown, unknown]]] } }[] } } };
  return message.body.Actions.find(({ Name }) => Name === "SetInvocationArrayResults")?.ArgumentInfo.Arguments[0][0][2] as unknown[][];
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const { metadata, call } = loadBuiltFunctions();
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(2)} MB`;

function print(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  process.stdout.write(`\n${title}\n${rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ")).join("\n")}\n`);
}

test("one call for a column, over the least that any function costs in Microsoft's runtime", async () => {
  const bench = await openBench();
  const { CustomFunctions: functions } = bench.pane.document.defaultView as unknown as { CustomFunctions: { associate(id: string, code: () => unknown): void } };
  let prepared: unknown;
  functions.associate(DO_NOTHING, () => prepared);
  const table: string[][] = [["function", "rows", "ms", "runtime floor ms", "ratio", "JSON floor ms", "ratio", "in", "out"]];
  for (const [id, columns, rows] of MEASURED) {
    const args = columns.map((column) => column.slice(0, rows));
    const parameters = metadata.find((each) => each.id === id)?.parameters.length ?? 0;
    let [own, floor, json, bytesIn, bytesOut] = [Infinity, Infinity, Infinity, 0, 0];
    for (let run = 0; run < RUNS; run++) {
      const asked = messageFor(id, args, parameters);
      const answer = await bench.work(asked.text);
      own = Math.min(own, answer.busy);
      const result = rowsSent(answer.sent);
      expect([id, result.length]).toEqual([id, rows]);
      prepared = result;
      const idle = await bench.work(messageFor(DO_NOTHING, args, parameters).text);
      floor = Math.min(floor, idle.busy);
      json = Math.min(json, time(() => JSON.parse(asked.inner)) + time(() => JSON.stringify(result)));
      [bytesIn, bytesOut] = [Buffer.byteLength(asked.inner), Buffer.byteLength(JSON.stringify(result))];
    }
    table.push([id, String(rows), own.toFixed(0), floor.toFixed(0), (own / floor).toFixed(2), json.toFixed(0), (own / json).toFixed(2), megabytes(bytesIn), megabytes(bytesOut)]);
  }
  print("Runtime floor: a function that returns prepared rows, through the same runtime. JSON floor: parsing the arguments and writing the results.", table);
  bench.pane.close();
}, 600_000);

/** A column of as many rows as are measured, of what a call of one row gives. */
const repeated = (value: unknown): readonly unknown[] => Array.from({ length: ROWS }, (_, row) => (Array.isArray(value) ? value[row % value.length] : [value]));

/** Calls that are not simply every argument, or every range, repeated. */
const SIZED: Readonly<Record<string, readonly unknown[]>> = {
  TRAJECTORY: [repeated(825), "reduce by 3%", 3],
  RECONCILE: [repeated(2052), repeated([[935, 168, 7, 794, 148]])],
  REPEATRATE: [baselines.map(([each], row) => [`${each}/${row % 50}`]), repeated([["01/04/2010"], ["01/05/2010"], ["01/04/2011"]]), 12],
};

function sized(id: string, args: readonly unknown[]): readonly unknown[] {
  const hasRange = args.some((each) => Array.isArray(each));
  return SIZED[id] ?? args.map((each) => (hasRange && !Array.isArray(each) ? each : repeated(each)));
}

test("what every function sends back for 100,000 rows", () => {
  const table: string[][] = [["function", "ms", "rows", "out", "the first answer"]];
  for (const [id, args] of Object.entries(CALLS)) {
    let answers: readonly (readonly unknown[])[] = [];
    const given = sized(id, args);
    const ms = time(() => (answers = call(id, ...given)));
    const bytes = Buffer.byteLength(JSON.stringify(answers));
    expect([id, bytes < 4_500_000]).toEqual([id, true]);
    table.push([id, ms.toFixed(0), String(answers.length), megabytes(bytes), JSON.stringify(answers[0])]);
  }
  print("What every function sends back for 100,000 rows", table);
}, 600_000);

test("the size of functions.js", () => {
  const bytes = fs.readFileSync("dist/functions.js");
  print("Size of functions.js", [["minified", kilobytes(bytes.length)], ["gzipped", kilobytes(zlib.gzipSync(bytes).length)]]);
});
