import { strFromU8, unzipSync } from "fflate";
import { buildWorkbook } from "../scripts/examples/build-workbook";
import { readWorkbook } from "../core/xlsx/read-workbook";

const FORMULA_LIKE = ["=1+1", "=HYPERLINK(\"http://example.org\",\"x\")", "=cmd|'/C calc'!A0", "+1", "-1+2", "@SUM(1)", "\t=1", "\r\n=1", "'=1", "{=1}", "0110", "=", "#REF!", "TRUE", "1e5"];

test("text that begins like a formula stays text in a workbook that is written", async () => {
  const bytes = await buildWorkbook({ title: "Texts", documents: [], sheets: [{ name: "Texts", rows: { A1: [["Text"]], A2: FORMULA_LIKE.map((words) => [words]) } }] });
  const parts = unzipSync(bytes);
  const sheets = Object.keys(parts).filter((name) => name.startsWith("xl/worksheets/sheet"));
  expect(sheets).toHaveLength(1);
  expect(strFromU8(parts[sheets[0] ?? ""] ?? new Uint8Array())).not.toMatch(/<f[ >/]/);
  const read = readWorkbook(bytes);
  if ("message" in read) throw new Error(read.message);
  expect(read.grids[0]?.rows.slice(1).map(([cell]) => String(cell?.value).replace(/\r\n/g, "\n"))).toEqual(FORMULA_LIKE.map((words) => words.replace(/\r\n/g, "\n")));
});
