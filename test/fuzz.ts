import { fuzz } from "./fuzzing";

/** `npm run fuzz`: CSP_FUZZ_SEED makes the files of an earlier run again, CSP_FUZZ_RUNS says how many. */
const seed = Number(process.env.CSP_FUZZ_SEED ?? Date.now() % 1_000_000);
const runs = Number(process.env.CSP_FUZZ_RUNS ?? 10_000);

test.each([
  ["workbooks", Math.ceil(runs * 0.8)],
  ["templates", Math.floor(runs * 0.2)],
] as const)("broken %s end in documents or in sentences, %d times", (what, times) => {
  const { faults, slowest, ...counts } = fuzz(what, times, seed);
  process.stdout.write(`${times} broken ${what}, seed ${seed}: ${JSON.stringify({ ...counts, read: counts.problems + counts.made, slowest: `${Math.round(slowest)} ms`, faults: faults.length })}\n`);
  expect(faults).toEqual([]);
}, 3_600_000);
