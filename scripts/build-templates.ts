import fs from "node:fs";
import path from "node:path";
import { SIGNED_LIST_TEMPLATE } from "../checks/publication/signed-list/signed-list";
import { documentTypes } from "../templates";
import { layouts, signedListLayout } from "./word-layout/layouts";
import { packageDocx } from "./word-layout/package-docx";

/** Writes the Word file of every document type that has a layout: `npm run templates`. One that was made in Word stays as it is. */
for (const { id, templateFile } of documentTypes) {
  const layout = layouts[id];
  if (layout) fs.writeFileSync(path.join("templates", templateFile), packageDocx(layout));
}
fs.writeFileSync(SIGNED_LIST_TEMPLATE, packageDocx(signedListLayout));
