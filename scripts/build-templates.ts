import fs from "node:fs";
import path from "node:path";
import { documentTypes } from "../templates";
import { layouts } from "./word-layout/layouts";
import { packageDocx } from "./word-layout/package-docx";

/** Writes the Word file of every document type from its layout: `npm run templates`. */
for (const { id, templateFile } of documentTypes) {
  const layout = layouts[id];
  if (!layout) throw new Error(`${id} has no layout`);
  fs.writeFileSync(path.join("templates", templateFile), packageDocx(layout));
}
