import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { emptyRows, largeWorkbook, wholeColumnLists } from "./large-workbook";
import { printTable } from "./print-table";
import { transpiled } from "./transpiled";

/**
 * Measures what reading a workbook costs, beside other readers and beside the least that it can cost: `npm run bench`.
 * Times are of this machine and of this run; only their ratios say anything.
 */
const ROUNDS = 5;
const OWN = "core/xlsx";
const FLOOR = "floor";
const EXCELJS = "ExcelJS";
const READERS = [OWN, FLOOR, EXCELJS, "ExcelJS stream", "SheetJS dense", "read-excel-file", "hucre"] as const;
type Reader = (typeof READERS)[number];

const ROOT = path.resolve(__dirname, "..");
const FOLDER = path.join(ROOT, "build", "reading-bench");

/** What one run says of itself. */
interface Run {
  readonly readMs: number;
  readonly rowsMs: number;
  readonly peakMb: number;
  readonly rows: number;
  readonly sample: unknown;
}

const child = transpiled(path.join(__dirname, "reading-child.ts"), FOLDER);

function workbookFile(name: string, bytes: Uint8Array): string {
  const file = path.join(FOLDER, `${name}.xlsx`);
  fs.writeFileSync(file, bytes);
  return file;
}

function run(reader: Reader, workbook: string): Run {
  const { stdout, stderr } = spawnSync(process.execPath, [child, reader, workbook], { encoding: "utf8", cwd: ROOT });
  if (stdout === "") throw new Error(`${reader}: ${stderr}`);
  return JSON.parse(stdout) as Run;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Runs the readers in turns, so that what else the machine does falls on all of them. */
function inTurns(readers: readonly Reader[], workbook: string, rounds: number): ReadonlyMap<Reader, readonly Run[]> {
  const runs = new Map<Reader, Run[]>(readers.map((reader) => [reader, []]));
  for (let round = 0; round < rounds; round++) for (const reader of readers) runs.get(reader)?.push(run(reader, workbook));
  return runs;
}

/** Prints the middle of the runs of each reader, and the middle of the ratios of each round. */
function printRuns(title: string, runs: ReadonlyMap<Reader, readonly Run[]>): void {
  const of = (reader: Reader): readonly Run[] => runs.get(reader) ?? [];
  const ratio = (reader: Reader, other: Reader, what: (run: Run) => number): string => {
    const others = of(other);
    if (others.length === 0) return "";
    return median(of(reader).map((each, round) => what(each) / what(others[round] as Run))).toFixed(2);
  };
  const table: string[][] = [["reader", "read ms", "to ExcelJS", "to the floor", "into rows ms", "to ExcelJS", "to the floor", "peak MB", "to ExcelJS"]];
  for (const [reader, its] of runs) {
    const figures = ([readMs, rowsMs] as const).flatMap((what) => [median(its.map(what)).toFixed(0), ratio(reader, EXCELJS, what), ratio(reader, FLOOR, what)]);
    table.push([reader, ...figures, median(its.map(peakMb)).toFixed(0), ratio(reader, EXCELJS, peakMb)]);
  }
  printTable(title, table);
}

const readMs = (each: Run): number => each.readMs;
const rowsMs = (each: Run): number => each.rowsMs;
const peakMb = (each: Run): number => each.peakMb;

test("a sheet of 100,000 rows and 12 columns", () => {
  const runs = inTurns(READERS, workbookFile("large", largeWorkbook(100_000)), ROUNDS);
  const [first] = runs.get(FLOOR) ?? [];
  for (const [reader, its] of runs) expect([reader, its[0]?.rows, its[0]?.sample]).toEqual([reader, 100_000, first?.sample]);
  printRuns("Reading 100,000 rows × 12 columns: to what the reader gives, and on to an object for each row", runs);
}, 900_000);

test("sheets that are large and hold little", () => {
  printRuns("Reading 20,000 rows × 12 columns of empty cells", inTurns([OWN, EXCELJS], workbookFile("empty-rows", emptyRows(20_000)), ROUNDS));
  // ExcelJS keeps something for every row of the list's column, which takes it a minute.
  printRuns("Reading 20 rows with a list on each of 5 whole columns", inTurns([OWN, EXCELJS], workbookFile("whole-column-lists", wholeColumnLists()), 1));
}, 900_000);
