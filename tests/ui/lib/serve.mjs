// Serves the built UI on a free loopback port, under the same content security policy as the window.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { policy } from "../../../ui/policy.mjs";

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

/** Starts the server; resolves to its address and an end. Files are read once. */
export function serve(folder) {
  const files = new Map();
  const file = (path) => files.get(path) ?? files.set(path, readFile(join(folder, path))).get(path);
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname).replace(/^\/+/, "") || "index.html";
    try {
      const body = await file(path);
      response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream", "content-security-policy": policy, "cache-control": path === "index.html" ? "no-store" : "max-age=3600" });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve({ origin: `http://127.0.0.1:${server.address().port}`, end: () => server.close() }));
  });
}
