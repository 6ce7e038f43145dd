import { fromBlob, survey } from "@x/batch-file";
import { createSandbox, type SandboxOptions } from "@x/batch-sandbox";
import type { ApiVersion } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { check } from "../check/check.ts";
import { decide } from "../mapping/decide.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { start } from "../run/start.ts";
import type { ImportStore } from "../store/import-store.ts";
import { aClient } from "../testing/a-client.ts";

const zip = [{ ruleType: "MAX_LENGTH", ruleArguments: ["5"] }] as const;
const validationRules = { contacts: { zip } };
const ROWS = "email,zip\na@example.com,12345\nb@example.com,123456\n";

async function prepared(options: SandboxOptions, apiVersion: ApiVersion = "2026-09") {
  const account = createSandbox(options);
  const client = aClient(account);
  const file = fromBlob(new Blob([ROWS]), "rows.csv");
  const surveyed = await survey(file);
  const reasons: string[] = [];
  const job = { operation: "create", objectType: "contacts", apiVersion } as const;
  const decided = await decide({
    ...surveyed,
    job,
    client: async () => client,
    ask: "always",
    onRulesUnknown: (reason) => reasons.push(reason),
  });
  return { account, client, file, surveyed, reasons, decided };
}

describe("a value that breaks a validation rule of the account", () => {
  test("is refused by a check, and told with its line", async () => {
    const { file, surveyed, decided, reasons } = await prepared({ validationRules });
    const report = await check({
      ...decided,
      definitions: decided.definitions!,
      file,
      survey: surveyed,
    });
    expect(report).toMatchObject({
      refused: 1,
      problems: [{ code: "VALIDATION_RULE", property: "zip", lines: [3] }],
    });
    expect(reasons).toEqual([]);
  });

  test("is not sent by a write, and the other rows are", async () => {
    const { account, client, file, surveyed, decided } = await prepared({ validationRules });
    let store: ImportStore | undefined;
    const run = await start({
      ...decided,
      client,
      file,
      survey: surveyed,
      store: (task) => (store = createMemoryStore(task)),
    });
    await run.ended;
    expect(store!.rowsFrom(0, 10)).toMatchObject([
      { status: "created" },
      { status: "failed", error: expect.stringContaining("(VALIDATION_RULE, zip)") },
    ]);
    expect(account.inspect("contacts").map(({ properties }) => properties["zip"])).toEqual([
      "12345",
    ]);
    expect(account.requests().filter(({ operation }) => operation === "create")).toHaveLength(1);
  });

  test("is sent in older versions, with a warning", async () => {
    const { file, surveyed, decided } = await prepared({ validationRules }, "2026-03");
    const report = await check({
      ...decided,
      definitions: decided.definitions!,
      file,
      survey: surveyed,
    });
    expect(report).toMatchObject({ refused: 0, warnings: [{ code: "VALIDATION_RULE" }] });
  });
});

test("rules that the token may not list are told once, and the rest is checked", async () => {
  const path = "/crm/property-validations";
  const fault = { kind: "missing-scope", scopes: ["crm.schemas.contacts.read"] } as const;
  const { reasons, decided, account } = await prepared({
    validationRules,
    faults: [{ path, fault }],
  });
  expect(reasons).toHaveLength(1);
  expect(decided.definitions?.properties.length).toBeGreaterThan(0);
  expect(account.requests().filter((request) => request.path.startsWith(path))).toHaveLength(1);
});

test("an archive has no values, and asks for no rules", async () => {
  const account = createSandbox({ validationRules });
  const client = aClient(account);
  await decide({
    header: ["hs_object_id"],
    job: { operation: "archive", objectType: "contacts" },
    client: async () => client,
    ask: "always",
  });
  expect(account.requests().filter(({ path }) => path.includes("validations"))).toEqual([]);
});
