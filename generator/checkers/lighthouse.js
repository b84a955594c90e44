// Measures pages of a published site with Lighthouse, as on a phone, and prints
// the points of each: performance, accessibility, best practices, SEO.
//
//   node lighthouse.js FOLDER PAGE…
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".png": "image/png", ".json": "application/json", ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json" };
// Lighthouse asks for robots.txt from within the page, which the policy of our
// pages forbids, and then calls the file invalid.
const skipAudits = ["robots-txt"];
const [folder, ...pages] = process.argv.slice(2);

// A file server such as sites have: compressed, and what has a fingerprint is kept.
const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  try {
    const data = await readFile(join(folder, path));
    response.writeHead(200, { "Content-Type": types[extname(path)] ?? "application/octet-stream", "Content-Encoding": "gzip",
      "Cache-Control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "max-age=600" });
    response.end(gzipSync(data));
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, "127.0.0.1", measure);

async function measure() {
  const root = `http://127.0.0.1:${server.address().port}/`;
  const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run"] });
  let lowest = 100;
  for (const page of pages) {
    const { lhr } = await lighthouse(root + page, { port: chrome.port, logLevel: "error", skipAudits, onlyCategories: ["performance", "accessibility", "best-practices", "seo"] });
    const points = Object.values(lhr.categories).map(c => Math.round(c.score * 100));
    lowest = Math.min(lowest, ...points);
    console.error(`lighthouse: ${page}: ${points.join(" ")}`);
    for (const category of Object.values(lhr.categories)) {
      for (const ref of category.auditRefs) {
        const audit = lhr.audits[ref.id];
        if (ref.weight > 0 && audit.score !== null && audit.score < 0.9) console.error(`  ${category.id}: ${audit.title} ${audit.displayValue ?? ""}`);
      }
    }
  }
  console.log(lowest);
  await chrome.kill();
  server.close();
}
