import type { Quirks, Sandbox } from "@x/batch-sandbox";
import type { ApiVersion, Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { type Account, connect, MACHINES } from "./soak/account.ts";
import { FAULTS } from "./soak/faults.ts";
import { readJournal } from "./soak/journal.ts";
import { findLies, readStored } from "./soak/oracle.ts";
import { creates, named, type ObjectName, type Task, updates, upserts } from "./soak/tasks.ts";

/** Carries tasks out at the same time, and asks the account what became of them. */
async function carryOut({ client, sandbox }: Account, tasks: readonly Task[]): Promise<Outcome[]> {
  const before = new Map(tasks.map((task) => [task, readStored(sandbox, task.job.objectType)]));
  const results = await Promise.all(
    tasks.map(({ job, records }) => client.run(job, records).result()),
  );
  const sendings = readJournal(sandbox);
  const lies = tasks.flatMap((task, place) =>
    findLies(task, results[place]!.outcomes, before.get(task)!, sandbox, sendings),
  );
  expect({ count: lies.length, first: lies.slice(0, 3) }).toEqual({ count: 0, first: [] });
  return results.flatMap(({ outcomes }) => outcomes);
}

/** Those with something to find them by, and a marker: not spoiled. */
function storedIn(sandbox: Sandbox, objectType: ObjectName, from: number, to: number) {
  return sandbox.inspect(objectType).slice(from, to);
}

interface Soak {
  readonly seed: number;
  readonly apiVersion: ApiVersion;
  readonly quirks: Partial<Quirks>;
}

/** 200,000 records in three ways of which nobody knows which is HubSpot's. */
const SOAKS: Soak[] = [
  { seed: 1, apiVersion: "2026-03", quirks: {} },
  {
    seed: 2,
    apiVersion: "2026-09",
    quirks: { traceIdEcho: false, equalNewEmails: "conflict", errorStatus202609: 200 },
  },
  { seed: 3, apiVersion: "v3", quirks: { updateWithBadValue: 400, resultOrder: "reversed" } },
];

test.each(SOAKS)("seed $seed: nothing is lost, and nothing written twice", async (soak) => {
  const { seed, apiVersion, quirks } = soak;
  const account = connect(seed, { apiVersion, sandbox: { faults: FAULTS, quirks } });
  const { sandbox, clock, onTheirWay, random } = account;

  const created = await carryOut(account, [
    creates("a", "contacts", 12_000, 20, random),
    creates("b", "companies", 7_000, 20, random),
    creates("c", "deals", 7_000, 25, random),
    creates("d", MACHINES, 7_334, 100, random),
  ]);

  const contacts = storedIn(sandbox, "contacts", 0, 11_000);
  const withEmail = contacts.filter(({ properties }) => properties["email"] !== undefined);
  const companies = sandbox.inspect("companies");
  const deals = sandbox.inspect("deals");
  const machines = sandbox.inspect(MACHINES);
  const changed = await carryOut(account, [
    updates("e", "contacts", contacts.slice(9_000), undefined, 20, random),
    updates("f", "contacts", withEmail.slice(0, 4_000), "email", 20, random),
    upserts("g", "contacts", withEmail.slice(4_000, 7_000), 20, random),
    updates("h", "companies", companies.slice(0, 4_000), undefined, 100, random),
    updates("i", "deals", deals.slice(0, 2_000), undefined, 50, random),
    upserts("j", MACHINES, machines.slice(0, 1_500), 20, random),
    updates("k", MACHINES, machines.slice(1_500, 3_500), "serial", 20, random),
    named(
      "l",
      "archive",
      "deals",
      deals.slice(2_000, 5_000).map(({ id }) => id),
      25,
      random,
    ),
  ]);

  const ids = (objectType: ObjectName): string[] => sandbox.inspect(objectType).map(({ id }) => id);
  const read = await carryOut(account, [
    named("m", "read", "contacts", ids("contacts").slice(0, 4_000), 25, random),
    named("n", "read", "deals", ids("deals").slice(0, 5_000), 100, random),
    named("o", "read", "companies", ids("companies").slice(-1_334), 20, random),
  ]);
  expect({ asleep: clock.asleep(), onTheirWay: onTheirWay.now }).toEqual({
    asleep: 0,
    onTheirWay: 0,
  });
  if (process.env["SOAK_NUMBERS"]) {
    const all = [...created, ...changed, ...read];
    const tally = (names: string[]) =>
      Object.fromEntries(
        Object.entries(Object.groupBy(names, (n) => n)).map(([n, l]) => [n, l!.length]),
      );
    console.log(
      seed,
      all.length,
      tally(all.map((o) => o.status + ("reason" in o ? " " + o.reason : ""))),
      sandbox.requests().length,
      tally(
        sandbox
          .requests()
          .map((r) => (r.fault ? r.fault + (r.fault === "status" ? " " + r.status : "") : "none")),
      ),
      (clock.now() - Date.UTC(2026, 4, 1)) / 1000,
      "virtual s",
    );
  }
});
