import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { documentTypes } from "../templates";

const DIST = "dist";

const filesBelow = (folder: string): string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => fs.statSync(path.join(folder, name)).isFile());

describe("the built site", () => {
  test("is complete, and points nowhere but to itself and to office.js", () => {
    const files = filesBelow(DIST);
    expect(files).toEqual(expect.arrayContaining(["manifest.xml", "taskpane.html", "taskpane.js", "taskpane.css", "page.css", "surveying.js", "making.js", "problems.js", "action-plan.js", "publication-check.js", "before-publication.js", "read-back.js", "reading-back.js", "checks/publication/signed-list/signed-list.docx", "agenda-pack.js", "packing.js", "functions.js", "functions.json", "save.html", "save.js", "word.html", "word.js", "manifest-word.xml", "help.html"]));
    for (const file of files.filter((name) => /\.(?:html|css|js|json|xml)$/.test(name))) {
      const text = fs.readFileSync(path.join(DIST, file), "utf8");
      expect([file, text.includes("localhost")]).toEqual([file, false]);
      if (!file.endsWith(".html")) continue;
      const addresses = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = ""]) => address);
      const outside = addresses.filter((address) => !files.includes(address));
      expect([file, outside]).toEqual([file, ["taskpane.html", "word.html"].includes(file) ? ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"] : []]);
    }
  });

  test("keeps every page under a content security policy without inline code", () => {
    for (const page of ["taskpane.html", "word.html", "save.html", "help.html"]) {
      const text = fs.readFileSync(path.join(DIST, page), "utf8");
      const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(text)?.[1] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(text).not.toMatch(/<script>|style="|onclick=/);
    }
  });

  test("has a help page that says of every document what a sheet needs, in the words of the pane", () => {
    const { document } = new JSDOM(fs.readFileSync(path.join(DIST, "help.html"), "utf8")).window;
    const heading = [...document.querySelectorAll("h2")].find(({ textContent }) => textContent === "What a sheet needs");
    const lines = [...(heading?.nextElementSibling?.children ?? [])].map(({ textContent }) => textContent);
    expect(lines).toEqual(documentTypes.map(({ title, needs }) => `${title}. ${needs.replace(/^No .*? visible sheet\. /, "")}`));
    // Every way of working has a line there, under the words that the ribbon or the pane has for it.
    const help = document.body.textContent ?? "";
    const ribbon = fs.readFileSync("manifest.xml", "utf8");
    for (const words of ["Add the sheets", "Add papers to the pack", "SMART action plan", "Measures and charts", "Before publication", "Read a filled action plan back"]) expect([words, help.includes(words)]).toEqual([words, true]);
    expect(ribbon).toContain('DefaultValue="Measures and charts"');
    const onMac = [...document.querySelectorAll("li")].map(({ textContent }) => textContent ?? "").find((words) => words.includes("never go through the browser"));
    const personal = documentTypes.filter(({ isPersonal }) => isPersonal);
    expect(personal.filter(({ title }) => !onMac?.toLowerCase().includes(title.toLowerCase()))).toEqual([]);
  });

  test("keeps the custom functions small and free of libraries", () => {
    // Twenty-six functions, their statistics, and the sentences that explain them; as it travels, and as it is parsed.
    expect(gzipSync(fs.readFileSync(path.join(DIST, "functions.js"))).length).toBeLessThan(25_000);
    expect(fs.statSync(path.join(DIST, "functions.js")).size).toBeLessThan(65_000);
    expect(fs.readFileSync(path.join(DIST, "functions.js"), "utf8")).not.toMatch(/\bwindow\b|\bdocument\b|docxtemplater|zod/i);
  });
});
