import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Bench, Figures } from "../engine/bench.ts";
import { commandPath } from "../engine/command-path.ts";

const MS = "ms from start to end";
// Where imports are found from.
const cwd = fileURLToPath(new URL("..", import.meta.url));

function node(...argv: readonly string[]) {
  return async (): Promise<Figures> => {
    const at = performance.now();
    const child = spawn(process.execPath, argv, { cwd, stdio: ["ignore", "ignore", "inherit"] });
    const [code] = (await once(child, "exit")) as [number | null];
    if (code !== 0) throw new Error(`node ${argv.join(" ")} ended with ${code}.`);
    return { [MS]: performance.now() - at };
  };
}

const program = (code: string) => node("--input-type=module", "--eval", code);

const FIRST_ANSWER = `const { createSandbox } = await import("@x/batch-sandbox");
const { listen } = await import("@x/batch-sandbox/node");
const server = await listen(createSandbox());
const headers = { authorization: "Bearer bench" };
await (await fetch(server.url + "/crm/v3/properties/contacts", { headers })).text();
await server.close();`;

const LOADED = [
  "@x/batch-types",
  "@x/batch-core",
  "@x/batch-http",
  "@x/batch-file",
  "@x/batch-import",
  "@x/batch-queue",
  "@x/batch-sandbox",
  "@hubspot/api-client",
  "undici",
];

export const bench: Bench = {
  title: "From nothing to the end of a process",
  how: "A process of Node that imports a package, and ends; or a command.",
  process: "bench",
  warmUp: 1,
  rounds: 9,
  columns: { [MS]: 0 },
  beside: "Node alone",
  cases: {
    "Node alone": program(""),
    ...Object.fromEntries(
      LOADED.map((name) => [name.replace("@x/", ""), program(`await import("${name}");`)]),
    ),
    "hubspot-batch --version": node(commandPath, "--version"),
    "hubspot-batch --help": node(commandPath, "--help"),
    "batch-sandbox: an answer over HTTP": program(FIRST_ANSWER),
  },
  targets: [
    {
      what: "hubspot-batch --version",
      value: (median) => median("hubspot-batch --version", MS),
      unit: "ms",
      atMost: 80,
      reason: "Node alone takes most of it.",
    },
    {
      what: "hubspot-batch --help",
      value: (median) => median("hubspot-batch --help", MS),
      unit: "ms",
      atMost: 100,
      reason:
        "Of its CPU, Node alone takes two fifths. It loads no package: commander and what it needs of batch-types are in its own files, which took a sixth less CPU than before. Left are Node's own modules that commander needs, and to compile. A compile cache takes 3 % less.",
    },
    {
      what: "a sandbox, to its first answer",
      value: (median) => median("batch-sandbox: an answer over HTTP", MS),
      unit: "ms",
      atMost: 150,
      reason:
        "A bare server of node:http that answers one fetch takes seven tenths of its CPU, most of it to load Node's own fetch. With batch-types in its own file, the sandbox reads 19 files fewer, and that is within the spread; minified it takes as long; a compile cache takes 5 % less, and is not a library's to switch on; the definitions of all objects take 4 of 160 ms.",
    },
  ],
};
