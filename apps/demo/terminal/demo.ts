// The main job, from end to end: two CSV files with realistic faults go to a sandbox on
// this machine, through the command as a user types it. Then some rows are compared, written and
// undone. The first argument can name quirks of the sandbox, as JSON: '{"traceIdEcho":false}'.
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createBatchClient } from "@x/batch-http";
import { createSandbox, type Quirks } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { countRows } from "./count-rows.ts";
import { mendRows } from "./mend-rows.ts";
import { moveRows } from "./move-rows.ts";
import { runCommand } from "./run-command.ts";

const EXISTING = ["ada.okafor", "ben.larsen", "chiara.ricci", "dmitri.volkov", "emi.tanaka"];
const repository = fileURLToPath(new URL("../../..", import.meta.url));
const companies = "examples/companies.csv";
const contacts = "examples/contacts.csv";
const folder = `hubspot-batch-runs/demo-${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}`;

process.chdir(repository);
const accessToken = randomUUID();
const quirks = JSON.parse(process.argv[2] ?? "{}") as Partial<Quirks>;
const sandbox = createSandbox({
  apps: [{ accessToken }],
  limits: { requests: 190, perMilliseconds: 10_000 },
  latency: [50, 150],
  quirks,
});
const server = await listen(sandbox);
console.log(`A HubSpot sandbox listens on ${server.url}, with ${EXISTING.length} contacts in it.`);
const hubspot = createBatchClient({ accessToken, baseUrl: server.url });
await hubspot.create(
  "contacts",
  EXISTING.map((name) => ({ properties: { email: `${name}@example.com` } })),
);

const account = { url: server.url, accessToken, home: resolve(folder, "home") };
const byEmail = ["--id-property", "email"];
const mended = `${folder}/mended.csv`;

/** Writes a file, and whether each of its rows is in a file of the run. */
async function write(file: string, step: string, ...argv: string[]): Promise<boolean> {
  const out = `${folder}/${step}`;
  await runCommand([...argv, "--out", out, "--yes"], account);
  const rows = countRows(file);
  const filed = countRows(`${out}/succeeded.csv`) + countRows(`${out}/failed.csv`);
  console.log(`${rows} rows in ${file}, ${filed} in the files of the run.`);
  return rows === filed;
}

await runCommand(["check", "contacts", contacts, ...byEmail], account);
const addsUp = [
  await write(companies, "companies", "create", "companies", companies),
  await write(contacts, "contacts", "create", "contacts", contacts),
  await write(contacts, "contacts-again", "upsert", "contacts", contacts, ...byEmail),
];
console.log("\nThe rows of failed.csv are put right, as in a spreadsheet, and sent again.");
mendRows(`${folder}/contacts-again/failed.csv`, mended);
addsUp.push(await write(mended, "mended", "retry", `${folder}/contacts-again`, mended));

console.log("\nThree contacts move. What would change? Then just that is written, and undone.");
const moved = `${folder}/moved.csv`;
moveRows(`${folder}/contacts-again/succeeded.csv`, moved, 3);
const cities = () => sandbox.inspect("contacts").map(({ properties }) => properties["city"]);
const before = cities();
await runCommand(["diff", "contacts", moved, ...byEmail, "--out", `${folder}/plan`], account);
await runCommand(["apply", `${folder}/plan`, "--out", `${folder}/applied`, "--yes"], account);
const changed = cities().filter((one, place) => one !== before[place]).length;
await runCommand(["undo", `${folder}/applied`, "--out", `${folder}/undone`, "--yes"], account);
const isBack = cities().every((one, place) => one === before[place]);
console.log(
  `${changed} contacts had another city; ${isBack ? "all have" : "not all have"} their own again.`,
);
addsUp.push(changed === 3 && isBack);
await server.close();

const stored = ["companies", "contacts"].map((name) => `${sandbox.inspect(name).length} ${name}`);
console.log(`\nNow in the sandbox: ${stored.join(", ")}.`);
console.log(`The files, each row with its id or the reason: ${folder}/`);
if (addsUp.includes(false))
  throw new Error("The numbers do not add up: a row is missing, or was filed twice.");
