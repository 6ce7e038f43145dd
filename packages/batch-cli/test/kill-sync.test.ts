import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { SandboxRequest } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { anAccount, at, command, succeed, toCsv } from "./cli.ts";
import { below, killAgain } from "./killing.ts";
import { aFolder } from "./temporary.ts";

/** The test is not about waiting for HubSpot. */
const FAST = { limits: { requests: 1_000, perMilliseconds: 1_000 } };

type Person = readonly [email: string, city: string];

const people = (name: string, count: number, city: string): Person[] =>
  Array.from({ length: count }, (_, n) => [`${name}${n}@example.com`, city]);

const sorted = (some: readonly Person[]): string[] =>
  some.map((person) => person.join(",")).toSorted();

/** The sync did not write these: they stay when their rows go. */
const OTHERS = people("other", 100, "Paris");
const SAME = people("same", 100, "Paris");
const GONE = people("gone", 1_000, "Paris");
const UPDATED = people("updated", 200, "London");
const CREATED = people("created", 200, "Oslo");

const BEFORE = [...OTHERS, ...SAME, ...GONE, ...people("updated", UPDATED.length, "Paris")];
const AFTER = [...SAME, ...UPDATED.flatMap((person, n) => [person, CREATED[n]!])];

/** What each process does when it is killed, in their order. */
const MOMENTS = [
  "write",
  "write",
  "plan",
  "write",
  "archive",
  "archive",
  "plan",
  "archive",
] as const;
const KILLINGS = MOMENTS.length;

function momentOf({ url }: SandboxRequest): (typeof MOMENTS)[number] {
  if (url.endsWith("/batch/archive")) return "archive";
  return /\/batch\/(upsert|update)$/.test(url) ? "write" : "plan";
}

test(`a sync, killed ${KILLINGS} times: each record is there once as the file says, and only what is gone is archived`, async () => {
  const random = below(7);
  const seen = { plan: 0, write: 0, archive: 0 };
  const account = await anAccount(FAST, async (request: SandboxRequest, sandbox) => {
    const moment = momentOf(request);
    seen[moment] += 1;
    if (moment === "plan") return sandbox.fetch(request);
    // Some are killed before HubSpot writes, and some after it, before they hear of it.
    await sleep(20);
    const answer = await sandbox.fetch(request);
    await sleep(20);
    return answer;
  });
  const folder = await aFolder();
  const run = (...argv: string[]) => succeed([...argv, ...at(account)], { folder });
  const goOn = ["--yes", "--concurrency", "1", ...at(account)];
  const sync = (out: string): string[] => {
    const mirror = ["--mirror", "archive", "--max-archive", "80%"];
    const by = ["--id-property", "email", ...mirror];
    return ["sync", "contacts", "people.csv", ...by, "--out", out, ...goOn];
  };
  const save = (name: string, rows: readonly Person[]) =>
    writeFile(join(folder, name), toCsv(["email", "city"], rows));
  const records = (isArchived: boolean): string[] =>
    account
      .inspect("contacts")
      .filter(({ archived }) => archived === isArchived)
      .map(({ properties }) => `${properties["email"]},${properties["city"]}`)
      .toSorted();

  await save("others.csv", OTHERS);
  await run("create", "contacts", "others.csv", "--yes");
  await save("people.csv", BEFORE);
  await succeed(sync("first"), { folder });
  await save("people.csv", AFTER);

  let begun = 0;
  let turn = 0;
  const next = (): string[] => {
    const out = `sync-${begun}`;
    turn += 1;
    // Each third one goes on as it was planned.
    if (turn % 3 === 0 && existsSync(join(folder, out, "steps.json")))
      return ["resume", out, ...goOn];
    begun += 1;
    return sync(`sync-${begun}`);
  };
  const { kills } = await killAgain({
    folder,
    killings: KILLINGS,
    random,
    next,
    seen: () => seen[MOMENTS[turn - 1]!],
    requests: () => 1 + random(MOMENTS[turn - 1] === "plan" ? 10 : 2),
  });
  expect(kills).toBe(KILLINGS);

  expect(records(false)).toEqual(sorted([...OTHERS, ...AFTER]));
  expect(records(true)).toEqual(sorted(GONE));

  // It remembers all of it: nothing is written, and HubSpot is asked about no record.
  const { write, archive } = seen;
  const again = await command([...sync("again"), "--json"], { folder });
  expect({ code: again.code, ...seen }).toMatchObject({ code: 0, write, archive });
  const { counts, cost } = JSON.parse(again.stdout.split("\n")[0]!) as {
    counts: object;
    cost: object;
  };
  expect({ ...counts, ...cost }).toMatchObject({
    create: 0,
    update: 0,
    known: AFTER.length,
    archive: 0,
    reads: 0,
  });
});
