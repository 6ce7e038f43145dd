// Loads every entry of packages: `entries.cjs import @x/batch-core …`, or `entries.cjs require …`.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const process = require("node:process");

const [how, ...names] = process.argv.slice(2);
const [major, minor] = process.versions.node.split(".").map(Number);
const hasSqlite = major > 24 || (major === 24 && minor >= 15);

process.on("warning", (warning) => {
  // Older ones say so of each `require` of a module.
  const isOfHost = how === "require" && /CommonJS module .* is loading ES Module/.test(warning);
  if (!isOfHost) throw warning;
});

async function load() {
  let loaded = 0;
  for (const name of names) {
    const manifest = readFileSync(join(__dirname, "node_modules", name, "package.json"), "utf8");
    for (const [path, entry] of Object.entries(JSON.parse(manifest).exports)) {
      if (typeof entry === "string" || (path === "./sqlite" && !hasSqlite)) continue;
      const specifier = `${name}${path.slice(1)}`;
      const module = how === "require" ? require(specifier) : await import(specifier);
      if (Object.keys(module).length === 0) throw new Error(`${specifier} exports nothing.`);
      loaded += 1;
    }
  }
  if (loaded < names.length) throw new Error(`Only ${loaded} entries were found.`);
  // msw 3 keeps Deno from ending.
  process.stdout.write("loaded", () => process.exit());
}
void load();
