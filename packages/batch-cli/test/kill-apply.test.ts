import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SandboxRequest } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { anAccount, at, readResults, succeed, toCsv } from "./cli.ts";
import { below, isBegun, killAgain } from "./killing.ts";
import { aFolder } from "./temporary.ts";

const KILLINGS = 12;
const BEFORE = 1_200;
const ROWS = 2_000;

/** The test is not about waiting for HubSpot. */
const FAST = { limits: { requests: 1_000, perMilliseconds: 1_000 } };

test(`an apply, killed ${KILLINGS} times: each record is there once as planned, and an undo still knows what it was`, async () => {
  const random = below(3);
  let seen = 0;
  const account = await anAccount(FAST, (request: SandboxRequest, sandbox) => {
    seen += 1;
    return sandbox.fetch(request);
  });
  const folder = await aFolder();
  const run = (...argv: string[]) => succeed([...argv, ...at(account)], { folder });
  const rows = (count: number, city: string) =>
    Array.from({ length: count }, (_, n): [string, string] => [
      `p${n}@example.com`,
      `${city} ${n}`,
    ]);
  const cities = () =>
    account
      .inspect("contacts")
      .filter(({ archived }) => !archived)
      .map(({ properties }): [string, string] => [properties["email"]!, properties["city"]!]);
  await writeFile(join(folder, "before.csv"), toCsv(["email", "city"], rows(BEFORE, "Paris")));
  await writeFile(join(folder, "after.csv"), toCsv(["email", "city"], rows(ROWS, "London")));
  await run("create", "contacts", "before.csv", "--out", "first", "--yes");
  const before = cities();
  await run("diff", "contacts", "after.csv", "--id-property", "email", "--out", "plan");

  const out = join(folder, "applied");
  const { code, kills } = await killAgain({
    folder,
    killings: KILLINGS,
    random,
    next: () =>
      isBegun(out)
        ? ["resume", "applied", "--yes", ...at(account)]
        : ["apply", "plan", "--out", "applied", "--yes", ...at(account)],
    seen: () => seen,
    // Each begins with a read of definitions, and a look at up to 1,000 records.
    requests: () => random(16),
  });
  expect({ code, kills }).toEqual({ code: 0, kills: KILLINGS });

  expect(new Map(cities())).toEqual(new Map(rows(ROWS, "London")));
  expect(cities()).toHaveLength(ROWS);
  const results = await readResults(out);
  expect(results.map(({ line }) => line).toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: ROWS }, (_, n) => n + 2),
  );
  const statuses = new Set(results.map(({ status }) => status));
  expect(
    [...statuses].filter((status) => !["created", "updated", "unchanged"].includes(status)),
  ).toEqual([]);

  await run("undo", "applied", "--out", "undone", "--yes");
  expect(cities()).toEqual(before);
});
