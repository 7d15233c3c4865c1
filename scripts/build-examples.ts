import fs from "node:fs";
import path from "node:path";
import { buildWorkbook } from "./examples/build-workbook";
import { readWorkbookText } from "./examples/workbook-text";

/** Writes every example workbook from its text: `npm run examples`. */
async function buildExamples(): Promise<void> {
  for (const file of fs.readdirSync("examples").filter((name) => name.endsWith(".yaml"))) {
    const text = readWorkbookText(fs.readFileSync(path.join("examples", file), "utf8"));
    fs.writeFileSync(path.join("examples", file.replace(/\.yaml$/, ".xlsx")), await buildWorkbook(text));
  }
}

void buildExamples();
