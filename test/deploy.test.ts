import { createHash } from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./excel-host/chromium-excel";
import { mediaType } from "./excel-host/site";
import { CHROMIUM, describeWith } from "./programs";

/** The headers that docs/deploy.md asks a server for: for which files, under which name, with which value. */
const HEADERS = [...fs.readFileSync("docs/deploy.md", "utf8").matchAll(/^\| ([^|]+) \| `([A-Za-z-]+)` \| `([^`]+)` \|$/gm)].map(([, files = "", name = "", value = ""]) => ({ files, name, value }));

const isFor = (files: string, file: string): boolean =>
  files === "every file" || (files === "every file but icons" ? !file.startsWith("icons/") : files === "`*.html`" ? file.endsWith(".html") : files === `\`${file}\``);

/** What Chromium shows in place of a page that may not be framed. */
const BLOCKED = "localhost is blocked";

interface Served {
  readonly url: string;
  readonly answers: { readonly file: string; readonly status: number }[];
  close(): void;
}

/** Serves dist/ below a path, as a plain server with those headers does. */
async function serve(change: (headers: Record<string, string>, file: string) => void = () => undefined): Promise<Served> {
  const answers: { file: string; status: number }[] = [];
  const server = http.createServer((request, response) => {
    const file = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).replace("/community-safety/", "");
    const place = path.join("dist", file);
    if (file.startsWith("/") || !fs.existsSync(place) || fs.statSync(place).isDirectory()) return void response.writeHead(404).end();
    const bytes = fs.readFileSync(place);
    const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`;
    const headers: Record<string, string> = { "content-type": mediaType(place), etag, ...Object.fromEntries(HEADERS.filter(({ files }) => isFor(files, file)).map(({ name, value }) => [name.toLowerCase(), value])) };
    change(headers, file);
    const status = request.headers["if-none-match"] === etag ? 304 : 200;
    answers.push({ file, status });
    response.writeHead(status, headers).end(status === 200 ? bytes : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/community-safety`, answers, close: () => (server.close(), server.closeAllConnections()) };
}

test("docs/deploy.md asks for the headers that are tried here", () => {
  expect(HEADERS.map(({ files, name }) => `${files}: ${name}`)).toEqual([
    "every file: X-Content-Type-Options",
    "every file: Referrer-Policy",
    "every file but icons: Cache-Control",
    "`*.html`: Content-Security-Policy",
    "`functions.json`: Access-Control-Allow-Origin",
  ]);
});

describeWith(CHROMIUM, "the site, served as docs/deploy.md says", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** What a page of another origin sees of the site: the heading of the framed page, and the functions it may read. */
  async function fromElsewhere(site: Served, file: string): Promise<{ readonly heading: string | null; readonly functions: number | string }> {
    const elsewhere = http.createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(`<title>Excel on the web</title><iframe src="${site.url}/${file}"></iframe>`));
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    const page = await browser.newPage();
    try {
      await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
      const frame = page.frames()[1];
      const heading = await frame?.locator("h1").textContent({ timeout: 1500 }).catch(() => null);
      const functions = await page.evaluate((url) => fetch(url).then((answer) => answer.json()).then((read: { functions: unknown[] }) => read.functions.length, () => "refused"), `${site.url}/functions.json`);
      return { heading: heading?.trim() ?? null, functions };
    } finally {
      await page.close();
      elsewhere.close();
      elsewhere.closeAllConnections();
    }
  }

  const trusting = (origin: string) => (headers: Record<string, string>): void => {
    const policy = headers["content-security-policy"];
    if (policy) headers["content-security-policy"] = `${policy} ${origin}`;
  };

  test("is shown in a frame of an origin on the list, and its functions can be read from there", async () => {
    const site = await serve(trusting("http://127.0.0.1:*"));
    expect(await fromElsewhere(site, "help.html")).toEqual({ heading: "Community Safety Toolkit", functions: expect.any(Number) });
    expect(await fromElsewhere(site, "save.html")).toMatchObject({ heading: "Save a paper" });
    site.close();
  });

  test.each([
    ["the list does not name the origin", () => undefined, { heading: BLOCKED, functions: expect.any(Number) }],
    ["X-Frame-Options is sent besides, as some servers do, without a list", (headers: Record<string, string>) => {
      delete headers["content-security-policy"];
      headers["x-frame-options"] = "SAMEORIGIN";
    }, { heading: BLOCKED, functions: expect.any(Number) }],
    ["functions.json is not open to other origins", (headers: Record<string, string>) => {
      trusting("http://127.0.0.1:*")(headers);
      delete headers["access-control-allow-origin"];
    }, { heading: "Community Safety Toolkit", functions: "refused" }],
  ])("is not whole where %s", async (_, change, seen) => {
    const site = await serve(change);
    expect(await fromElsewhere(site, "help.html")).toEqual(seen);
    site.close();
  });

  test("costs no bytes on a second visit while it is unchanged, and is whole below a path", async () => {
    const site = await serve();
    const context = await browser.newContext();
    const visit = async (): Promise<void> => {
      const page = await context.newPage();
      const failed: string[] = [];
      page.on("response", (answer) => answer.status() >= 400 && failed.push(answer.url()));
      await page.goto(`${site.url}/help.html`);
      expect(failed).toEqual([]);
      await page.close();
    };
    await visit();
    const first = site.answers.splice(0);
    await visit();
    expect(first.map(({ status }) => status)).not.toContain(304);
    expect(site.answers.length).toBeGreaterThan(0);
    expect(site.answers.filter(({ file }) => !file.startsWith("icons/")).every(({ status }) => status === 304)).toBe(true);
    await context.close();
    site.close();
  });

  test("sends nothing that keeps Office from showing an icon, and nothing is left out of the table", async () => {
    const site = await serve();
    const headersOf = async (file: string): Promise<Headers> => (await fetch(`${site.url}/${file}`)).headers;
    expect((await headersOf("icons/toolkit-32.png")).get("cache-control")).toBeNull();
    expect((await headersOf("taskpane.js")).get("cache-control")).toBe("no-cache");
    expect((await headersOf("taskpane.html")).get("content-security-policy")).toMatch(/^frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /);
    expect((await fetch(`${site.url}/nothing.html`)).status).toBe(404);
    site.close();
  });
});
