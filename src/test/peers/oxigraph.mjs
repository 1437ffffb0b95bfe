// Oxigraph in memory behind the SPARQL protocol: node oxigraph.mjs FILE PORT
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createServer } from "node:http";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const oxigraph = require("oxigraph");
const [file, port] = process.argv.slice(2);
const store = new oxigraph.Store();
const began = Date.now();
let lines = [];
const load = () => {
  store.load(lines.join("\n"), { format: "application/n-triples" });
  lines = [];
};
for await (const line of createInterface({ input: createReadStream(file) })) {
  lines.push(line);
  if (lines.length === 50000) load();
}
load();
console.log(`loaded in ${(Date.now() - began) / 1000} s`);
createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const query = new URLSearchParams(Buffer.concat(parts).toString()).get("query");
  try {
    const csv = store.query(query, { results_format: "csv" });
    response.writeHead(200, { "Content-Type": "text/csv" }).end(csv);
  } catch (failed) {
    response.writeHead(500).end(String(failed));
  }
}).listen(Number(port), "127.0.0.1", () => console.log("ready"));
