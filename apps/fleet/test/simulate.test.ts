// A short day of the queue in virtual time, on a real Postgres.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDispatch } from "../../../packages/batch-queue/src/dispatch/dispatch.ts";
import { install } from "../../../packages/batch-queue/src/schema/install.ts";
import {
  startPostgres,
  type TestPostgres,
  whyNoPostgres,
} from "../../../packages/batch-queue/src/testing/start-postgres.ts";
import { judgeDay } from "../src/simulate/judge-day.ts";
import { simulateDay } from "../src/simulate/simulate-day.ts";
import { openTimedDatabase, timePgBoss } from "../src/simulate/timed-database.ts";

const missing = whyNoPostgres();

describe.skipIf(missing !== undefined)(`on Postgres ${missing ?? ""}`, () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  }, 120_000);
  afterAll(() => server.stop());

  test("pg-boss and our statements read the virtual time", async () => {
    let time = Date.UTC(2026, 0, 1);
    const database = await openTimedDatabase(server.url, () => time);
    const dispatch = createDispatch(database, false, (error) => expect(error).toBeUndefined());
    await install(database);
    await dispatch.install();
    await timePgBoss(database);
    await dispatch.wake(database, "later", "normal", 3_600);
    time += 3_599_000;
    expect(await dispatch.take(100, false)).toEqual([]);
    time += 1_000;
    expect(await dispatch.take(100, false)).toMatchObject([{ data: { account: "later" } }]);
    await database.query("insert into hubspot_batch.account (id) values ('later')");
    const text =
      "insert into hubspot_batch.run (account, lane, job) values ('later', 'live', '{}') returning submitted_at as at";
    expect((await database.query(text)).rows).toEqual([{ at: new Date(time) }]);
    await database.query(
      "truncate hubspot_batch.account, hubspot_batch.run, hubspot_batch_jobs.job cascade",
    );
    await dispatch.close();
    await database.close();
  });

  test("in half an hour of 50 accounts on 6 places, all take turns and no table grows", async () => {
    const options = {
      accounts: 50,
      rows: 1_000_000,
      hours: 0.5,
      workers: 1,
      places: 8,
      slice: 72,
      grain: 36_000,
    };
    const day = await simulateDay(options, server.url, () => {});
    expect(judgeDay(options, day).filter(({ holds }) => !holds)).toEqual([]);
    // Of places that become free at the same moment, some wait a grain for the next look. If all did, this were 0.67.
    expect(day.seen.at(-1)!.settled / (6 * 1_800 * 1_900)).toBeGreaterThan(0.8);
    expect(day.live.ended).toBeGreaterThan(0);
  });
});
