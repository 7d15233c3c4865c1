import fs from "node:fs";
import { functionPages } from "../scripts/function-pages";
import { loadBuiltFunctions } from "./built-functions";

const source = fs.readFileSync("functions/functions.ts", "utf8");
const pages = functionPages(source);

test("docs/functions.md says what the functions say (npm run function-pages writes it)", () => {
  expect(fs.readFileSync("docs/functions.md", "utf8")).toBe(pages);
});

test("every function of functions.json has its page, with every argument in the same words", () => {
  for (const { id, description, parameters } of loadBuiltFunctions().metadata) {
    const page = pages.slice(pages.indexOf(`### ${id}\n`)).split("\n### ")[0] ?? "";
    expect(page).toContain(description);
    for (const { name, description: help } of parameters) {
      expect(page).toContain(`- \`${name}\``);
      expect(page).toContain(help);
    }
  }
});

test("a function without its definition or its source stops the pages", () => {
  expect(() => functionPages(source.replace(/ \* @source As TARGETSTATUS\.\n/, ""))).toThrow("TARGETVALUE has no @source.");
});
