import fs from "node:fs";
import path from "node:path";
import { functionPages } from "./function-pages";

const ROOT = path.resolve(__dirname, "..");
fs.writeFileSync(path.join(ROOT, "docs", "functions.md"), functionPages(fs.readFileSync(path.join(ROOT, "functions", "functions.ts"), "utf8")));
