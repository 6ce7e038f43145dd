// The main job, from end to end: two CSV files with realistic faults go to a HubSpot stand-in on
// this machine, through the command as a user types it. The first argument can name quirks of the
// stand-in, as JSON: '{"traceIdEcho":false}'.
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { createBatchClient } from "@x/batch-http";
import { createSandbox, type Quirks } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { countRows } from "./count-rows.ts";
import { runCommand } from "./run-command.ts";

const EXISTING = ["ada.okafor", "ben.larsen", "chiara.ricci", "dmitri.volkov", "emi.tanaka"];
const CONTACT_COLUMNS = [
  "Email=email",
  "First name=firstname",
  "Last name=lastname",
  "Phone=phone",
  "Company=company",
];

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const companies = "examples/companies.csv";
const contacts = "examples/contacts.csv";
const folder = `hubspot-batch-runs/demo-${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}`;
const maps = CONTACT_COLUMNS.flatMap((column) => ["--map", column]);

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

const account = { url: server.url, accessToken };
const steps = [
  {
    file: companies,
    out: `${folder}/companies`,
    argv: ["create", "companies", companies],
  },
  {
    file: contacts,
    out: `${folder}/contacts`,
    argv: ["create", "contacts", contacts, ...maps],
  },
  {
    file: contacts,
    out: `${folder}/contacts-again`,
    argv: ["upsert", "contacts", contacts, "--id-property", "email", ...maps],
  },
];

let addsUp = true;
for (const { file, out, argv } of steps) {
  await runCommand([...argv, "--out", out], account);
  const rows = countRows(file);
  const filed = countRows(`${out}/succeeded.csv`) + countRows(`${out}/failed.csv`);
  addsUp &&= rows === filed;
  console.log(`${rows} rows in ${file}, ${filed} in the files of the run.`);
}
await server.close();

const stored = ["companies", "contacts"].map((name) => `${sandbox.inspect(name).length} ${name}`);
console.log(`\nNow in the sandbox: ${stored.join(", ")}.`);
console.log(`The files, each row with its id or the reason: ${folder}/`);
if (!addsUp) throw new Error("The numbers do not add up: a row is missing, or was filed twice.");
