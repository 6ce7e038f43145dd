// Run by itself, with --expose-gc: a diff of so many rows, of which every second is to change, and its apply.
// Prints for both how much the heap has grown from a quarter of their requests to the end, in bytes.
import { EventEmitter } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { createSandbox } from "@x/batch-sandbox";

const [folder = "", rows = ""] = process.argv.slice(2);
const file = join(folder, "people.csv");
/** Long, so that what is held of each row is seen. */
const notes = (row: number): string => `${row} `.padEnd(1_000, "note ");
const isChanged = (row: number): boolean => row % 2 === 0;

let text = "email,city,company\n";
for (let row = 0; row < Number(rows); row += 1) text += `p${row}@example.com,Lund,${notes(row)}\n`;
await writeFile(file, text);
text = "";

interface Input {
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly objectWriteTraceId?: string;
}

/** HubSpot's answer: it holds nothing, as an account in memory would. */
function answerTo({ id, properties, objectWriteTraceId }: Input): object {
  const row = Number(/\d+/.exec(id)![0]);
  const had = { email: `p${row}@example.com`, city: isChanged(row) ? "Oslo" : "Lund" };
  const at = "2026-01-01T00:00:00Z";
  return {
    id: String(row),
    properties: properties ?? { ...had, company: notes(row), hs_object_id: String(row) },
    createdAt: at,
    updatedAt: at,
    archived: false,
    ...(objectWriteTraceId !== undefined && { objectWriteTraceId }),
  };
}

const sandbox = createSandbox();
/** A diff reads 100 records a request; of these, apply reads and writes one half. */
const expected = Number(rows) / 100;
let requests = 0;
let before = 0;
let growth = Number.NaN;
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  if (!request.url.includes("/contacts/batch/")) return sandbox.fetch(request);
  requests += 1;
  if (requests === expected / 4) before = heapUsed();
  if (requests === expected) growth = heapUsed() - before;
  const { inputs } = (await request.json()) as { readonly inputs: readonly Input[] };
  return Response.json({ status: "COMPLETE", results: inputs.map(answerTo) });
};
const { main } = await import("../../src/main.ts");

function heapUsed(): number {
  globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

/** Runs the command, and returns how much the heap has grown. */
async function growthOf(
  ...argv: string[]
): Promise<{ code: number; requests: number; growth: number }> {
  const stream = () => Object.assign(new PassThrough().resume(), { isTTY: false, columns: 80 });
  const io = Object.assign(new EventEmitter(), {
    stdin: Object.assign(new PassThrough().end(), { isTTY: false }),
    stdout: stream(),
    stderr: stream(),
    env: { HOME: folder, APPDATA: folder, HUBSPOT_ACCESS_TOKEN: "pat-na1-secret" },
  });
  requests = 0;
  const code = await main(argv, io);
  return { code, requests, growth };
}

const plan = join(folder, "plan");
const diff = await growthOf("diff", "contacts", file, "--id-property", "email", "--out", plan);
const apply = await growthOf("apply", plan, "--yes", "--out", join(folder, "run"));
process.stdout.write(JSON.stringify({ diff, apply }));
