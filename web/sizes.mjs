// What somebody downloads before they can put a badge on: the entry, what it imports, and styles.
import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";

const joinPageBytesMax = 130_000;
const html = readFileSync("dist/index.html", "utf8");
const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((m) => m[1]);
const size = (file) => gzipSync(readFileSync(`dist/${file}`)).length;
let join = 0;
for (const file of first) {
  join += size(file);
  console.log(`${size(file).toString().padStart(8)}  ${file}  (join page)`);
}
for (const name of readdirSync("dist/assets").sort()) {
  const file = `assets/${name}`;
  if (!first.includes(file) && /\.(js|css|svg)$/.test(name)) console.log(`${size(file).toString().padStart(8)}  ${file}`);
}
console.log(`Join page, script and style, gzip: ${join} bytes of ${joinPageBytesMax}.`);
if (join > joinPageBytesMax) process.exit(1);
