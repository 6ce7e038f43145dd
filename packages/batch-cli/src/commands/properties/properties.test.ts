import { expect, test } from "vitest";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

const DEFINITION = { name: "aa_no", label: "Customer number", type: "string", fieldType: "text" };

test("the properties of an object as the account has them", async () => {
  const account = await anAccount({
    properties: { contacts: [{ ...DEFINITION, hasUniqueValue: true }] },
  });
  const argv = ["properties", "Contact", "--base-url", account.url];
  const { code, stdout } = await runMain(argv);
  expect(code).toBe(EXIT.success);
  const lines = stdout.split("\n").map((line) => line.split(/ {2,}/));
  expect(lines[0]).toEqual(["property", "label", "type"]);
  expect(lines[1]).toEqual(["aa_no", "Customer number", "string", "unique"]);
  expect(lines).toContainEqual(["email", "Email", "string", "unique"]);
  expect(lines.find(([name]) => name === "createdate")?.at(-1)).toBe("HubSpot alone sets it");
  const [first] = (await runMain([...argv, "--json"])).stdout.split("\n");
  expect(JSON.parse(first!)).toMatchObject({ ...DEFINITION, hasUniqueValue: true });
});

test.each([
  [["propertes"], "error: unknown command 'propertes'\n(Did you mean properties?)\n"],
  [["help", "propertes"], "error: unknown command 'propertes'\n(Did you mean properties?)\n"],
  [["xyz"], "error: unknown command 'xyz'\nAll commands: hubspot-batch --help\n"],
])("%j: what was meant, or where all commands are", async (argv, stderr) => {
  expect(await runMain(argv)).toEqual({ code: EXIT.usage, stdout: "", stderr });
});

test("help of a command that is there", async () => {
  const { code, stdout } = await runMain(["help", "properties"]);
  expect(code).toBe(EXIT.success);
  expect(stdout).toContain("Usage: hubspot-batch properties [options] <object>");
});

test.each([
  ["runs", "remove", "Usage: hubspot-batch runs remove [options] [run]"],
  ["accounts", "add", "Usage: hubspot-batch accounts add [options] <name>"],
  ["accounts", "none", "Usage: hubspot-batch accounts [options] [command]"],
])("help %s %s", async (command, part, usage) => {
  const { code, stdout } = await runMain(["help", command, part]);
  expect([code, stdout.split("\n")[0]]).toEqual([EXIT.success, usage]);
});

test("read requires properties that are there, and an id property that is unique", async () => {
  const account = await anAccount();
  const argv = ["read", "companies", "acme.example", "--id-property", "domain"];
  const options = ["--properties", "name,domian", "--base-url", account.url];
  const { code, stderr } = await runMain([...argv, ...options]);
  expect(code).toBe(EXIT.usage);
  expect(stderr).toContain("the id property domain: its values are not unique");
  expect(stderr).toContain("read by record id: without an id property.");
  expect(stderr).toContain(
    '--properties: "domian" is not a property of companies in this account. Did you mean "domain"?',
  );
  expect(account.requests().filter(({ method }) => method === "POST")).toEqual([]);
});

test.each([
  ["update", "contacts", "email\t\nhs_object_id\t\n"],
  ["upsert", "contacts", "email\t\n"],
])("completion of the id property of %s %s", async (verb, object, stdout) => {
  const argv = ["complete", "--", verb, object, "a.csv", "--id-property", ""];
  expect((await runMain(argv)).stdout).toBe(stdout);
});
