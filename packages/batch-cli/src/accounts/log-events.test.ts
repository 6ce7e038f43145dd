import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { promisify } from "node:util";
import type { BatchEvent } from "@x/batch-http";
import { expect, test } from "vitest";
import { expectMode, isLeftOutOnWindows } from "../../../../scripts/on-windows.ts";
import { aFolder } from "../../test/temporary.ts";
import { EXIT } from "../exit-codes.ts";
import { anAccount, runMain } from "../testing/run-main.ts";
import { logEvents } from "./log-events.ts";

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
  await expectMode(log, 0o600);

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

test.skipIf(isLeftOutOnWindows("it has no named pipes"))(
  "a log that is no regular file is refused before anything is sent",
  async () => {
    const account = await anAccount();
    const pipe = join(await aFolder(), "pipe");
    await promisify(execFile)("mkfifo", [pipe]);
    const argv = ["properties", "contacts", "--base-url", account.url];
    for (const log of [pipe, "/dev/null"]) {
      const { code, stderr } = await runMain(argv, { env: { HUBSPOT_BATCH_LOG: log } });
      expect(code).toBe(EXIT.usage);
      expect(stderr).toContain(log);
    }
    expect(account.requests()).toEqual([]);
  },
);

test("a file that holds something else than a log is left as it is", async () => {
  const account = await anAccount();
  const file = join(await aFolder(), "people.csv");
  const rows = "email\nada@example.com\n";
  await writeFile(file, rows);
  const argv = ["create", "contacts", file, "--yes", "--base-url", account.url];
  const { code, stderr } = await runMain(argv, { env: { HUBSPOT_BATCH_LOG: file } });
  expect(code).toBe(EXIT.usage);
  expect(stderr).toContain("something else than a log");
  expect(await readFile(file, "utf8")).toBe(rows);
  expect(account.requests()).toEqual([]);
});

test("why a run stopped is logged without the words of whoever stopped it, which may quote the request", async () => {
  const log = join(await aFolder(), "log.jsonl");
  const write = logEvents({ stderr: new PassThrough(), env: { HUBSPOT_BATCH_LOG: log } })!;
  const run = { id: 1, operation: "create", apiVersion: "2026-09" } as const;
  const stop = { reason: "refused", message: "Blocked: ada@example.com" } as const;
  write({ run, at: 0, type: "run-stopped", stop });
  expect(JSON.parse(await readFile(log, "utf8"))).toEqual({
    run,
    at: 0,
    type: "run-stopped",
    stop: { reason: "refused" },
  });
});

test("a log that cannot be written any more ends, which is said once", async () => {
  const log = join(await aFolder(), "log.jsonl");
  const stderr = new PassThrough();
  const write = logEvents({ stderr, env: { HUBSPOT_BATCH_LOG: log } })!;
  const run = { id: 1, operation: "create", apiVersion: "2026-09" } as const;
  write({ run, at: 0, type: "run-started" });
  // What no JSON can say stands for a full disk.
  for (let left = 2; left > 0; left -= 1) write({ run, at: 1n as never, type: "run-started" });
  write({ run, at: 2, type: "run-started" });
  expect(await readFile(log, "utf8")).toBe(
    `${JSON.stringify({ run, at: 0, type: "run-started" })}\n`,
  );
  expect(String(stderr.read())).toMatch(
    /^The log ends here, and the command goes on: .*log\.jsonl: .+\n$/,
  );
});
