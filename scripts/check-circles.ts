// Fails when files or folders of a package import each other in a circle. Imports of types count; tests do not.
// `node scripts/check-circles.ts batch-core` checks that package; without names, all.
//
// An import leads from one neighbour to another, files or folders: those at which the two paths part.
// `answer/a.ts` imports `plan/b.ts`: answer → plan. `kinds/pairs/a.ts` imports `kinds/calls/b.ts`:
// kinds/pairs → kinds/calls. `run/a.ts` imports `events.ts`: run → events.ts. Every circle of files is a
// circle of neighbours, too.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** From → to → the imports that lead there, as `file → file`. */
type Graph = Map<string, Map<string, string[]>>;

const IMPORT = /(?:from|import)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g;
const NOT_SOURCE = /\.test(-d)?\.ts$|(^|\/)testing\//;

const folders = globSync("packages/*/src").map(
  (folder) => [folder.split("/")[1]!, folder] as const,
);
const names = process.argv.slice(2);
const known = new Set(folders.map(([name]) => name));
const unknown = names.filter((name) => !known.has(name));
if (unknown.length > 0) throw new Error(`There is no package ${unknown.join(", ")}.`);
for (const [name, folder] of folders) {
  if (names.length > 0 && !names.includes(name)) continue;
  const graph = readGraph(folder);
  for (const circle of findCircles(graph)) {
    process.exitCode = 1;
    console.error(`${name}: ${[...circle, circle[0]].join(" → ")}`);
    for (const [place, from] of circle.entries()) {
      const imports = graph.get(from)!.get(circle[place + 1] ?? circle[0]!)!;
      console.error(`  ${imports.slice(0, 3).join("\n  ")}`);
      if (imports.length > 3) console.error(`  and ${imports.length - 3} more`);
    }
  }
}

function readGraph(folder: string): Graph {
  const graph: Graph = new Map();
  for (const file of globSync("**/*.ts", { cwd: folder })) {
    if (NOT_SOURCE.test(file)) continue;
    for (const [, target] of readFileSync(join(folder, file), "utf8").matchAll(IMPORT)) {
      const other = join(file, "..", target!);
      const [from, to] = neighbours(file.split("/"), other.split("/"));
      const ways = graph.get(from) ?? new Map<string, string[]>();
      graph.set(from, ways.set(to, [...(ways.get(to) ?? []), `${file} → ${other}`]));
    }
  }
  return graph;
}

function neighbours(file: readonly string[], other: readonly string[]): [string, string] {
  const depth = file.findIndex((part, place) => part !== other[place]) + 1;
  return [file.slice(0, depth).join("/"), other.slice(0, depth).join("/")];
}

/** The shortest circle through each neighbour that is in none of those before. */
function findCircles(graph: Graph): string[][] {
  const circles: string[][] = [];
  for (const start of graph.keys()) {
    if (circles.some((circle) => circle.includes(start))) continue;
    const paths = [[start]];
    const seen = new Set<string>();
    for (const path of paths) {
      const next = [...(graph.get(path.at(-1)!)?.keys() ?? [])];
      if (next.includes(start)) {
        circles.push(path);
        break;
      }
      for (const one of next) if (!seen.has(one) && seen.add(one)) paths.push([...path, one]);
    }
  }
  return circles;
}
