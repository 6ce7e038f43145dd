import { join } from "node:path";
import { expect, test } from "vitest";
import { aFile, aFolder } from "../../test/temporary.ts";
import { EXIT } from "../exit-codes.ts";
import { anAccount, runMain } from "../testing/run-main.ts";

const DOMAIN =
  "the id property domain: its values are not unique, so HubSpot finds no companies by it.";

test.each([
  [["check", "companies"], ["--id-property", "domain"], DOMAIN],
  [["plan", "upsert", "companies"], ["--id-property", "domain"], DOMAIN],
  [["update", "companies"], ["--id-property", "domain", "--yes"], DOMAIN],
  [["upsert", "companies"], ["--id-property", "domain", "--yes"], DOMAIN],
  [
    ["create", "companies"],
    ["--map", "domain=domian", "--yes"],
    'the column "domain" is mapped to domian, which is not a property of companies in this account. Did you mean "domain"? Which there are: hubspot-batch properties companies',
  ],
  [
    ["create", "companies"],
    ["--map", "name=createdate", "--yes"],
    'the column "name" is mapped to createdate, which HubSpot alone sets; do not write it.',
  ],
])("%s with %s ends with 2 before a row is read or sent", async (verb, options, said) => {
  const account = await anAccount();
  const file = await aFile("domain,name\nacme.example,Acme\n");
  const out = verb.length === 2 && verb[0] !== "check" ? ["--out", join(await aFolder(), "r")] : [];
  const argv = [...verb, file, ...options, ...out, "--base-url", account.url];
  const { code, stderr } = await runMain(argv);
  expect({ code, said: stderr.includes(said) }).toEqual({ code: EXIT.usage, said: true });
  expect(account.requests().filter(({ method }) => method !== "GET")).toEqual([]);
});

test("a run that HubSpot refused whole is not said to be resumed", async () => {
  const account = await anAccount();
  const file = await aFile("domain,name\nacme.example,Acme\n");
  const out = join(await aFolder(), "r");
  const argv = ["upsert", "companies", file, "--id-property", "domain", "--yes", "--no-check"];
  const { code, stdout } = await runMain([...argv, "--out", out, "--base-url", account.url]);
  expect(code).toBe(EXIT.incomplete);
  expect(stdout).toContain("stopped (refused): Unable to perform");
  expect(stdout).not.toContain("next:");
  const { describeRun } = await import("../commands/runs/describe-run.ts");
  expect(await describeRun(out)).toMatchObject({ state: "refused" });
  const removed = await runMain(["runs", "remove", out, "--yes"]);
  expect(removed.code).toBe(EXIT.usage);
  expect(removed.stderr).toContain(`${out}: not at its end.`);
});

test("a mapping says how values are written, unless the command does; and what every row gets can be written", async () => {
  const account = await anAccount();
  const file = await aFile("Mail,Closed\nada@example.com,01.02.2026\n");
  const saved = { columns: { Mail: "email", Closed: "closedate" } };
  const check = async (mapping: object, ...options: readonly string[]) => {
    const path = await aFile(JSON.stringify({ ...saved, ...mapping }), "mapping.json");
    const argv = ["check", "contacts", file, "--mapping", path, ...options];
    return runMain([...argv, "--base-url", account.url]);
  };
  const rowOptions = { dateFormat: "DD.MM.YYYY" };
  expect((await check({})).code).toBe(EXIT.incomplete);
  expect((await check({ rowOptions })).code).toBe(EXIT.success);
  expect((await check({ rowOptions }, "--date-format", "YYYY-MM-DD")).code).toBe(EXIT.incomplete);
  const { code, stderr } = await check({ rowOptions, constants: { cty: "Oslo", createdate: "1" } });
  expect(code).toBe(EXIT.usage);
  expect(stderr).toContain(
    'the value for every row is of cty, which is not a property of contacts in this account. Did you mean "city"?',
  );
  expect(stderr).toContain("the value for every row is of createdate, which HubSpot alone sets;");
});
