import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const ROOT = path.resolve(__dirname, "..", "..");
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** The address that the built page loads office.js from, and where the same files stand on this machine. */
export const OFFICE_JS = {
  address: "https://appsforoffice.microsoft.com/lib/1/hosted/",
  folder: path.dirname(require.resolve("@microsoft/office-js/dist/office.js")),
};

/** The built add-in on a port of this machine. */
export interface Site {
  readonly url: string;
  close(): void;
}

export const mediaType = (file: string): string => MEDIA_TYPES[path.extname(file)] ?? "application/octet-stream";

/** A page with office.js and nothing else, for tests of the host itself. */
export const BARE_PAGE = "bare.html";

const BARE = `<!doctype html><html lang="en-GB"><title>Office.js alone</title><script src="${OFFICE_JS.address}office.js"></script></html>`;

/** Serves dist/ as it was built, and the bare page. */
export async function serveSite(): Promise<Site> {
  const dist = path.join(ROOT, "dist");
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === `/${BARE_PAGE}`) {
      response.writeHead(200, { "content-type": mediaType(BARE_PAGE) }).end(BARE);
      return;
    }
    const file = path.join(dist, decodeURIComponent(pathname));
    if (!file.startsWith(dist) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": mediaType(file) });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
