import { spawnSync } from "node:child_process";
import path from "node:path";
import { CASES, type CaseName } from "./filling-cases";
import { printTable } from "./print-table";
import { transpiled } from "./transpiled";

/**
 * Measures what filling a template costs, beside the engine as it is and other programs: `npm run bench`.
 * Times are of this machine and of this run; only their ratios say anything.
 */
const ROUNDS = 3;
const ENGINE = "docxtemplater";
const PROGRAMS = ["core/docx", "core/docx in a browser", ENGINE, "docxtemplater, our lists", "carbone", "easy-template-x", "docx-templates"] as const;

const ROOT = path.resolve(__dirname, "..");
const child = transpiled(path.join(__dirname, "filling-child.ts"), path.join(ROOT, "build", "filling-bench"));

/** What one run says of itself. */
interface Run {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly kilobytes: number;
  readonly isFilled: boolean;
}

function run(program: string, what: CaseName): Run {
  const { stdout, stderr } = spawnSync(process.execPath, [child, program, what], { encoding: "utf8", cwd: ROOT });
  if (stdout === "") throw new Error(`${program}: ${stderr}`);
  return JSON.parse(stdout) as Run;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

const figure = (value: number): string => value.toFixed(value < 100 ? 1 : 0);

test.each(Object.keys(CASES) as CaseName[])("%s", (what) => {
  const runs = new Map<string, Run[]>(PROGRAMS.map((program) => [program, []]));
  for (let round = 0; round < ROUNDS; round++) for (const program of PROGRAMS) runs.get(program)?.push(run(program, what));
  const engine = runs.get(ENGINE) ?? [];
  const table: string[][] = [["program", "wall ms", "to the engine", "CPU ms", "to the engine", "peak MB", "kB"]];
  for (const [program, its] of runs) {
    expect([program, its.every(({ isFilled }) => isFilled)]).toEqual([program, true]);
    const middle = (of: (each: Run) => number): string => figure(median(its.map(of)));
    const ratio = (of: (each: Run) => number): string => median(its.map((each, round) => of(each) / of(engine[round] as Run))).toFixed(2);
    const [wall, cpu] = [(each: Run) => each.wallMs, (each: Run) => each.cpuMs];
    table.push([program, middle(wall), ratio(wall), middle(cpu), ratio(cpu), median(its.map(({ peakMb }) => peakMb)).toFixed(0), middle(({ kilobytes }) => kilobytes)]);
  }
  printTable(`Filling ${what}, the template opened anew each time`, table);
}, 1_800_000);
