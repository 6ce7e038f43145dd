import type { FaultRule } from "@x/batch-sandbox";
import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { type Account, connect } from "./soak/account.ts";
import { readJournal } from "./soak/journal.ts";
import { findLies } from "./soak/oracle.ts";
import { readStored } from "./soak/stored.ts";
import { creates, type Task, uniqueOf, updates, upserts } from "./soak/tasks.ts";

// One client that lives for a month of virtual time and writes 200,000 records, a job of each kind every hour. Batches
// are small, so that there are as many requests as for a million. Each hour begins with a hiccup and ends with one, and between the hours HubSpot has nothing to do.

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAYS = 30;
const HOURS = DAYS * 24;

type Fault = FaultRule["fault"];

/** What strikes single requests, and is over. */
const HICCUPS: readonly Fault[] = [
  { kind: "status", status: 503 },
  { kind: "status", status: 502, committed: true },
  { kind: "status", status: 500 },
  { kind: "status", status: 423 },
  { kind: "reset", when: "before-read" },
  { kind: "reset", when: "before-answer" },
  { kind: "rate-limit", policy: "SECONDLY" },
  { kind: "truncate" },
];

/** When all requests fail, and for how long. The client keeps trying for 10 minutes. */
const OUTAGES: readonly { hour: number; milliseconds: number; fault: Fault }[] = [
  { hour: 70, milliseconds: 20 * SECOND, fault: { kind: "status", status: 503 } },
  { hour: 130, milliseconds: 45 * SECOND, fault: { kind: "reset", when: "before-read" } },
  { hour: 200, milliseconds: 2 * HOUR, fault: { kind: "status", status: 503 } },
  { hour: 330, milliseconds: 60 * SECOND, fault: { kind: "status", status: 504 } },
  { hour: 400, milliseconds: 30 * HOUR, fault: { kind: "reset", when: "before-answer" } },
  { hour: 500, milliseconds: 8 * 60 * SECOND, fault: { kind: "status", status: 502 } },
  { hour: 600, milliseconds: 30 * SECOND, fault: { kind: "status", status: 500 } },
];

/** The outages after which a job may end early, and the hours they cover. */
const LONG = OUTAGES.filter(({ milliseconds }) => milliseconds > 600 * SECOND);
const mayStop = (hour: number): boolean =>
  LONG.some((outage) => hour >= outage.hour && hour < outage.hour + outage.milliseconds / HOUR);
const isCalm = (hour: number): boolean =>
  OUTAGES.every(
    ({ hour: from, milliseconds }) => hour < from || (hour - from) * HOUR >= milliseconds,
  );

const BATCH = 20;

/** What two hiccups can cost at most: that many records, and that much time. */
const TWO_BATCHES = 2 * BATCH;
const MINUTE = 60 * SECOND;

/** What HubSpot does at the beginning of an hour. */
async function weather({ clock, sandbox, random }: Account, hour: number): Promise<void> {
  const outage = OUTAGES.find(
    (one) => hour >= one.hour && (hour - one.hour) * HOUR < one.milliseconds,
  );
  const hiccup = (nth: number): FaultRule => ({
    nth,
    fault: HICCUPS[Math.floor(random() * HICCUPS.length)]!,
  });
  if (outage !== undefined) {
    sandbox.setFaults([{ fault: outage.fault }]);
    await clock.sleep(Math.min(outage.milliseconds, HOUR - 1));
  }
  sandbox.setFaults([hiccup(1), hiccup(3 + Math.floor(random() * 10))]);
}

/** A job of an hour: its part of the day's records. */
async function work({ client }: Account, task: Task, hour: number) {
  const share = Math.ceil(task.records.length / 24);
  const firstIndex = (hour % 24) * share;
  const part = task.records.slice(firstIndex, firstIndex + share);
  const run = client.run(task.job, part, { firstIndex });
  const outcomes: Outcome[] = [];
  for await (const outcome of run) outcomes.push(outcome);
  return { task, outcomes, stop: run.stats.stop };
}

/** The last that the client hears of HubSpot in an hour is a failure: a create is not sent again. */
async function lastWord({ client, sandbox }: Account): Promise<void> {
  sandbox.setFaults([{ nth: 1, fault: { kind: "status", status: 503 } }]);
  const { outcomes } = await client.create("companies", [{ properties: { name: "Last" } }]);
  expect(outcomes).toMatchObject([{ status: "unknown", reason: "no-answer" }]);
}

/** What no hiccup and no short outage excuses. */
function isNeedless({ job, records }: Task, outcome: Outcome): boolean {
  const isCreate = job.operation === "create";
  if (outcome.status === "skipped") return !isCreate || outcome.reason !== "unavailable";
  if (outcome.status !== "unknown") return false;
  const unique = uniqueOf(job.objectType);
  const isUnique =
    unique !== undefined && records[outcome.index]!.properties![unique] !== undefined;
  // Found, but it may be another create of the same value: findLies looks at these.
  return !isCreate || (isUnique && outcome.reason !== "unidentified");
}

test("a month of hiccups and outages: no job ends for a hiccup, and nothing is doubled", async () => {
  const account = connect(1, { accessToken: "any" });
  const { clock, sandbox, random } = account;
  const start = clock.now();
  const statuses: Record<string, number> = {};
  const stops: { hour: number; message: string }[] = [];
  let records = 0;

  for (let day = 0; day < DAYS; day += 1) {
    sandbox.reset();
    sandbox.setFaults([]);
    const flawless = (): number => 0.999;
    for (const objectType of ["contacts", "companies"] as const) {
      const { job, records: given } = creates(`${day}f`, objectType, 400, BATCH, flawless);
      await account.client.run(job, given).result();
    }
    const contacts = sandbox.inspect("contacts");
    const companies = sandbox.inspect("companies");
    const tasks = [
      creates(`${day}a`, "contacts", 2_800, BATCH, random),
      creates(`${day}b`, "companies", 2_400, BATCH, random),
      updates(`${day}c`, "companies", companies, undefined, BATCH, random),
      upserts(`${day}d`, "contacts", contacts, BATCH, random),
    ];
    const before = tasks.map(({ job }) => readStored(sandbox, job.objectType));
    const outcomes: Outcome[][] = tasks.map(() => []);
    const from = day * 24;
    for (let hour = from; hour < from + 24; hour += 1) {
      await clock.sleep(Math.max(0, start + hour * HOUR - clock.now()));
      const begun = clock.now();
      const sky = weather(account, hour);
      const ended = await Promise.all(tasks.map((task) => work(account, task, hour)));
      const took = clock.now() - begun;
      await sky;
      await lastWord(account);
      const all = ended.flatMap(({ task, outcomes: some }) =>
        some.map((outcome) => ({ task, outcome })),
      );
      const needless = all.filter(({ task, outcome }) => isNeedless(task, outcome));
      const doubtful = all.filter(({ outcome }) => outcome.status === "unknown").length;
      if (!mayStop(hour)) expect({ hour, needless }).toEqual({ hour, needless: [] });
      if (isCalm(hour)) {
        expect({ hour, doubtful }).toSatisfy(() => doubtful <= TWO_BATCHES);
        expect({ hour, took }).toSatisfy(() => took < MINUTE);
      }
      ended.forEach(({ outcomes: some, stop }, place) => {
        outcomes[place]!.push(...some);
        if (stop !== undefined) stops.push({ hour, message: stop.message });
      });
    }
    const sendings = readJournal(sandbox);
    const wasEnded = stops.some(({ hour }) => hour >= from);
    const lies = tasks.flatMap((task, place) => {
      const sorted = outcomes[place]!.sort((one, other) => one.index - other.index);
      return findLies(task, sorted, before[place]!, sandbox, { sendings, wasEnded });
    });
    expect({ day, lies: lies.length, first: lies.slice(0, 3) }).toEqual({
      day,
      lies: 0,
      first: [],
    });
    for (const { status } of outcomes.flat()) statuses[status] = (statuses[status] ?? 0) + 1;
    records += 800 + outcomes.flat().length;
  }

  expect(stops.filter(({ hour }) => !mayStop(hour))).toEqual([]);
  expect(records).toBeGreaterThanOrEqual(200_000);
  expect(clock.now() - start).toBeGreaterThan((HOURS - 24) * HOUR);
}, 600_000);
