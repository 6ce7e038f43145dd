import type { Quirks, SandboxRecord } from "@x/batch-sandbox";
import { API_VERSIONS, type ApiVersion, type Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { type Account, connect, MACHINES } from "./soak/account.ts";
import { FAULTS } from "./soak/faults.ts";
import { readJournal } from "./soak/journal.ts";
import { findLies } from "./soak/oracle.ts";
import { readStored } from "./soak/stored.ts";
import { creates, named, type Task, updates, upserts } from "./soak/tasks.ts";

/** Carries tasks out at the same time, and asks the account what became of them. */
async function carryOut({ client, sandbox }: Account, tasks: readonly Task[]): Promise<Outcome[]> {
  const before = tasks.map(({ job }) => readStored(sandbox, job.objectType));
  const results = await Promise.all(
    tasks.map(({ job, records }) => client.run(job, records).result()),
  );
  const sendings = readJournal(sandbox);
  const lies = tasks.flatMap((task, place) =>
    findLies(task, results[place]!.outcomes, before[place]!, sandbox, { sendings }),
  );
  expect({ lies: lies.length, first: lies.slice(0, 3) }).toEqual({ lies: 0, first: [] });
  return results.flatMap(({ outcomes }) => outcomes);
}

interface Soak {
  readonly seed: number;
  readonly apiVersion: ApiVersion;
  readonly quirks: Partial<Quirks>;
}

/** Three ways of which nobody knows which is HubSpot's. */
const WAYS: readonly Soak[] = [
  { seed: 1, apiVersion: "2026-03", quirks: {} },
  {
    seed: 2,
    apiVersion: "2026-09",
    quirks: { equalNewEmails: "conflict", errorStatus202609: 200 },
  },
  { seed: 3, apiVersion: "v3", quirks: { updateWithBadValue: 400, resultOrder: "reversed" } },
];

/** 200,000 records in all: each way where rows of success have trace ids, and where they have none. */
const SOAKS = WAYS.flatMap((way) =>
  [true, false].map((traceIdEcho) => ({ ...way, quirks: { ...way.quirks, traceIdEcho } })),
);

test.each(SOAKS)(
  "seed $seed, echo $quirks.traceIdEcho: nothing lost, nothing twice",
  async (soak) => {
    const { seed, apiVersion, quirks } = soak;
    const account = connect(seed, { apiVersion, sandbox: { faults: FAULTS, quirks } });
    const { sandbox, clock, onTheirWay, random } = account;

    const created = await carryOut(account, [
      creates("a", "contacts", 6_000, 10, random),
      creates("b", "companies", 3_500, 20, random),
      creates("c", "deals", 3_500, 25, random),
      creates("d", MACHINES, 3_200, 100, random),
    ]);

    const contacts = sandbox.inspect("contacts");
    const reachable = contacts.slice(1_000).filter(({ properties }) => "email" in properties);
    const companies = sandbox.inspect("companies");
    const deals = sandbox.inspect("deals");
    const keyed = sandbox.inspect(MACHINES).filter(({ properties }) => "serial" in properties);
    const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
    const emailsOf = (records: readonly SandboxRecord[]): string[] =>
      records.map(({ properties }) => properties["email"]!);
    const changed = await carryOut(account, [
      updates("e", "contacts", contacts.slice(0, 1_000), undefined, 10, random),
      updates("f", "contacts", reachable.slice(0, 2_000), "email", 10, random),
      upserts("g", "contacts", reachable.slice(2_000, 3_500), 10, random),
      updates("h", "companies", companies.slice(0, 2_000), undefined, 100, random),
      updates("i", "deals", deals.slice(0, 1_000), undefined, 50, random),
      upserts("j", MACHINES, keyed.slice(0, 750), 20, random),
      updates("k", MACHINES, keyed.slice(750, 1_750), "serial", 20, random),
      named("l", "archive", "deals", idsOf(deals.slice(1_000, 2_500)), 25, random),
    ]);

    const read = await carryOut(account, [
      named("m", "read", "contacts", idsOf(contacts.slice(0, 1_000)), 10, random),
      named("n", "read", "deals", idsOf(deals.slice(0, 2_000)), 100, random),
      named("p", "read", "contacts", emailsOf(reachable.slice(0, 1_000)), 20, random, "email"),
      named("o", "read", "companies", idsOf(companies.slice(0, 1_167)), 20, random),
    ]);
    const all = [...created, ...changed, ...read];
    expect(all.length).toBeGreaterThanOrEqual(33_334);
    // Only a create that got no answer and is not there.
    const skipped = all.filter((outcome) => outcome.status === "skipped");
    expect(skipped.filter(({ reason }) => reason !== "unavailable")).toEqual([]);
    expect([clock.asleep(), onTheirWay.now]).toEqual([0, 0]);
  },
);

test.each(API_VERSIONS)(
  "rows of %s without trace ids: every plain create is created",
  async (apiVersion) => {
    const account = connect(6, { apiVersion, sandbox: { quirks: { traceIdEcho: false } } });
    // Too much for a mistake, but not for a family.
    const good = (): number => 0.02 + 0.98 * account.random();
    const outcomes = await carryOut(account, [
      creates("a", "contacts", 500, 100, good),
      creates("b", "companies", 500, 100, good),
      creates("c", "deals", 500, 100, good),
      creates("d", MACHINES, 500, 100, good),
    ]);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["created"]));
    expect(outcomes.flatMap((one) => ("warnings" in one ? one.warnings : []))).toEqual([]);
    expect(account.sandbox.requests().filter(({ api }) => api === "objects")).toHaveLength(20);
  },
);

const LOST = { operation: "create", fault: { kind: "reset", when: "before-answer" } } as const;
/** Nothing is wrong with any record. */
const flawless = (): number => 0.999;

test("the answer to every create is lost: all are found by their unique property", async () => {
  const account = connect(4, { sandbox: { faults: [LOST] } });
  const outcomes = await carryOut(account, [
    creates("a", "contacts", 3_000, 100, flawless),
    creates("b", MACHINES, 2_000, 100, flawless),
  ]);
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["created"]));
});

test("the answer to every create is lost, and nothing is unique: all are unknown", async () => {
  const account = connect(5, { sandbox: { faults: [LOST] } });
  const { sandbox } = account;
  const outcomes = await carryOut(account, [creates("a", "companies", 600, 100, flawless)]);
  expect(outcomes.every(({ status }) => status === "unknown")).toBe(true);
  expect(sandbox.inspect("companies")).toHaveLength(600);
  expect(sandbox.requests().filter(({ operation }) => operation === "create")).toHaveLength(6);
});
