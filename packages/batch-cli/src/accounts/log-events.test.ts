import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BatchEvent } from "@x/batch-http";
import { expect, test } from "vitest";
import { aFolder } from "../../test/temporary.ts";
import { EXIT } from "../exit-codes.ts";
import { anAccount, runMain } from "../testing/run-main.ts";

test("HUBSPOT_BATCH_LOG gets each request of a command, and neither a token nor a value", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const [file, log] = [join(folder, "people.csv"), join(folder, "log.jsonl")];
  await writeFile(file, "email,city\nada@example.com,Lillehammer\n");
  const at = ["--base-url", account.url];
  const argv = ["upsert", "contacts", file, "--id-property", "email", "--out", join(folder, "run")];
  const env = { HUBSPOT_BATCH_LOG: log };
  expect(await runMain([...argv, ...at], { env })).toMatchObject({ code: EXIT.success });

  const text = await readFile(log, "utf8");
  const events = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as BatchEvent);
  const paths = events.flatMap((one) => (one.type === "request-answered" ? one.request.path : []));
  expect(paths).toHaveLength(account.requests().length);
  expect(paths).toContain("/account-info/2026-09/details");
  expect(paths).toContain("/crm/objects/2026-09/contacts/batch/upsert");
  expect(text).not.toMatch(/pat-na1-secret|ada@example|Lillehammer/);
  if (process.platform !== "win32") expect((await stat(log)).mode & 0o777).toBe(0o600);

  await runMain(["properties", "contacts", ...at], { env });
  expect((await readFile(log, "utf8")).startsWith(text)).toBe(true);
});

test("a log that cannot be written is said before anything is sent", async () => {
  const account = await anAccount();
  const log = join(await aFolder(), "none", "log.jsonl");
  const argv = ["properties", "contacts", "--base-url", account.url];
  const { code, stderr } = await runMain(argv, { env: { HUBSPOT_BATCH_LOG: log } });
  expect(code).toBe(EXIT.usage);
  expect(stderr).toContain(log);
  expect(account.requests()).toEqual([]);
});
