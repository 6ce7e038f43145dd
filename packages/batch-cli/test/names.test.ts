import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { addSandbox, anAccount, at, command, environment, TOKEN } from "./cli.ts";
import { aFile, aFolder } from "./temporary.ts";

const root = join(import.meta.dirname, "../../..");

/** Runs lines of a shell that has the command. */
async function shell(lines: string, folder: string) {
  const own = join(folder, "hubspot-batch");
  const bin = join(root, "packages/batch-cli/bin/hubspot-batch.js");
  await writeFile(own, `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  await chmod(own, 0o755);
  const env = {
    ...environment({ folder, token: TOKEN }),
    PATH: `${folder}:${process.env["PATH"]}`,
  };
  const child = spawn("sh", ["-ec", `exec 2>&1; ${lines}`], { cwd: folder, env });
  let said = "";
  child.stdout.on("data", (text) => (said += String(text)));
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, said };
}

test("the guide to names runs as it is, and its commands say what it shows", async () => {
  const guide = readFileSync(join(root, "docs/guides/import-by-names.md"), "utf8");
  const blocks = [...guide.matchAll(/^```(sh|text)\n([^]*?)^```$/gm)];
  const account = await anAccount();
  const folder = await aFolder();
  await addSandbox(account, folder);
  let said = "";
  for (const [, kind, text = ""] of blocks) {
    if (kind === "text") {
      if (!text.includes("TARGET_NOT_FOUND")) expect(said).toContain(text);
      continue;
    }
    // A shell of each block's own begins in the folder again.
    const ended = await shell(text.replace(/^mkdir .*/, ""), folder);
    expect(ended).toMatchObject({ code: 0 });
    ({ said } = ended);
  }
  const people = ["upsert", "contacts", "people.csv", "--id-property", "email", "--yes"];
  const associate = ["--associate", "companies:domain=Company domain"];
  const { code, stdout } = await command(
    [...people, ...associate, ...at(account), "--out", "all"],
    {
      folder,
    },
  );
  expect(code).toBe(1);
  const last = blocks.at(-1)![2]!.trim();
  expect(last).toContain("TARGET_NOT_FOUND");
  expect(stdout).toContain(last);
  const deals = account
    .inspect("deals")
    .map(({ properties }) => [
      properties["dealname"],
      properties["dealstage"],
      properties["hubspot_owner_id"],
    ]);
  expect(deals).toEqual([
    ["Engines", "closedwon", "71"],
    ["Compilers", "contractsent", "72"],
    ["Looms", "closedlost", "71"],
    ["More engines", "closedwon", undefined],
  ]);
});

test("a custom object goes by its label, in a command and in --associate", async () => {
  const account = await anAccount();
  const body = {
    name: "vendor",
    labels: { singular: "Supplier", plural: "Suppliers" },
    primaryDisplayProperty: "code",
    requiredProperties: [],
    associatedObjects: ["CONTACT"],
    properties: [
      { name: "code", label: "Code", type: "string", fieldType: "text", hasUniqueValue: true },
    ],
  };
  const made = await account.fetch(
    new Request(`${account.url}/crm-object-schemas/v3/schemas`, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
  const { objectTypeId } = (await made.json()) as { objectTypeId: string };
  const folder = await aFolder();
  const run = (...argv: string[]) => command([...argv, ...at(account), "--yes"], { folder });

  const suppliers = await run(
    "upsert",
    "suppliers",
    await aFile("Code\nA-1\n"),
    "--id-property",
    "code",
  );
  expect(suppliers.code).toBe(0);
  expect(account.inspect(objectTypeId as "2-1")).toHaveLength(1);

  const file = await aFile("email,supplier\na@example.com,A-1\nb@example.com,B-2\n");
  const contacts = ["upsert", "contacts", file, "--id-property", "email"];
  const associate = ["--associate", "Supplier:code=supplier"];
  const created = await run(...contacts, ...associate, "--create-missing");
  expect(created.stdout).toContain("looked up to associate with: 1 found, 1 created\n");
  expect(account.inspect(objectTypeId as "2-1")).toHaveLength(2);

  const unknown = await run("upsert", "Suplier", file, "--id-property", "email");
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('Unknown object type "Suplier".');
  expect(unknown.stderr).toContain('Did you mean "Supplier"?');
});

test.each([
  [["--create-missing"], "--create-missing is for records that are found by a property."],
  [["--missing", "ignore"], "--missing is for records that are found by a property."],
  [
    ["--associate", "companies:domain=domain", "--create-missing"],
    "missing companies cannot be created by domain: it is not unique",
  ],
  [
    ["--associate", "contacts:emial=domain"],
    'contacts have no property "emial". Did you mean "email"?',
  ],
])("%j is refused", async (options, said) => {
  const account = await anAccount();
  const file = await aFile("email,domain\na@example.com,x.example\n");
  const argv = ["upsert", "contacts", file, "--id-property", "email", ...options, ...at(account)];
  const { code, stderr } = await command(argv, { folder: await aFolder() });
  expect(code).toBe(2);
  expect(stderr).toContain(said);
  expect(account.requests().filter(({ method }) => method === "POST")).toEqual([]);
});
