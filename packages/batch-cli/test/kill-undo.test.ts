import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SandboxRequest } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { anAccount, at, readResults, succeed, toCsv } from "./cli.ts";
import { below, killAgain } from "./killing.ts";
import { aFolder } from "./temporary.ts";

const KILLINGS = 5;
const BEFORE = 1_200;
const ROWS = 2_000;

/** The test is not about waiting for HubSpot. */
const FAST = { limits: { requests: 1_000, perMilliseconds: 1_000 } };

test(`an undo, killed ${KILLINGS} times: every record is as before, and each once in a result`, async () => {
  const random = below(5);
  let seen = 0;
  const account = await anAccount(FAST, (request: SandboxRequest, sandbox) => {
    seen += 1;
    return sandbox.fetch(request);
  });
  const folder = await aFolder();
  const run = (...argv: string[]) => succeed([...argv, ...at(account)], { folder });
  const rows = (count: number, city: string) =>
    toCsv(
      ["email", "city"],
      Array.from({ length: count }, (_, n) => [`p${n}@example.com`, `${city} ${n}`]),
    );
  await writeFile(join(folder, "before.csv"), rows(BEFORE, "Paris"));
  await writeFile(join(folder, "after.csv"), rows(ROWS, "London"));
  await run("create", "contacts", "before.csv", "--out", "first", "--yes");
  const before = account.inspect("contacts").map(({ id, properties }) => [id, properties["city"]]);
  await run("diff", "contacts", "after.csv", "--id-property", "email", "--out", "plan");
  await run("apply", "plan", "--out", "applied", "--yes");

  let begun = 0;
  const next = (): string[] => {
    const out = `undone-${begun}`;
    if (existsSync(join(folder, out, "steps.json")))
      return ["resume", out, "--yes", ...at(account)];
    // What was killed before it began has written nothing.
    begun += 1;
    return ["undo", "applied", "--out", `undone-${begun}`, "--yes", ...at(account)];
  };
  const { code, kills } = await killAgain({
    folder,
    killings: KILLINGS,
    random,
    next,
    seen: () => seen,
    // Before it begins, an undo reads all records.
    requests: ([verb]) => (verb === "undo" ? 15 : 3) + random(12),
  });
  expect({ code, isKilled: kills > 1 }).toEqual({ code: 0, isKilled: true });

  const there = account.inspect("contacts").filter(({ archived }) => !archived);
  expect(there.map(({ id, properties }) => [id, properties["city"]])).toEqual(before);
  const undone = join(folder, `undone-${begun}`);
  const updated = await readResults(join(undone, "1-update-contacts"));
  const archived = await readResults(join(undone, "2-archive-contacts"));
  expect(new Set([...updated, ...archived].map(({ id }) => id)).size).toBe(ROWS);
  expect([updated.length, archived.length]).toEqual([BEFORE, ROWS - BEFORE]);
});
