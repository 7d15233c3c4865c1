import { fuzz } from "./fuzzing";

// A fixed sample of what npm run fuzz does at length.
test.each([
  ["workbooks", 300],
  ["templates", 100],
] as const)("broken %s end in documents or in sentences, %d times", (what, times) => {
  const { faults, refused, problems, made } = fuzz(what, times, 20_110_503);
  expect(faults).toEqual([]);
  expect(refused + problems + made).toBe(times);
  // A sample that only ever breaks the zip file would say little.
  expect(Math.min(problems, made)).toBeGreaterThan(times / 40);
});
