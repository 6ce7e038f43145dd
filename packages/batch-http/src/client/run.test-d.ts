import type { BatchResult, DealSplitsOutcomeOf, OutcomeOf } from "@x/batch-types";
import { describe, expectTypeOf, test } from "vitest";
import { type BatchClient, type BatchRun, createBatchClient, type Job } from "../index.ts";

const hubspot = createBatchClient({ accessToken: "x" });
const march = createBatchClient({ accessToken: "x", apiVersion: "2026-03" });
const byEmail = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const ada = { properties: { email: "ada@example.com" } };

describe("a job whose operation is known", () => {
  test("gives outcomes of its operation", () => {
    const run = hubspot.run({ operation: "create", objectType: "companies" }, []);
    expectTypeOf(run).toEqualTypeOf<BatchRun<OutcomeOf<"create">>>();
    expectTypeOf(run.result()).resolves.toEqualTypeOf<BatchResult<OutcomeOf<"create">>>();
    expectTypeOf(hubspot.run(byEmail, [ada])).toEqualTypeOf<BatchRun<OutcomeOf<"upsert">>>();
  });

  test("takes its records from anything that gives them one by one", () => {
    void hubspot.run(byEmail, new Set([ada]));
    void hubspot.run(byEmail, {} as Iterable<typeof ada>);
    void hubspot.run(byEmail, {} as AsyncIterable<typeof ada>);
    void hubspot.run(byEmail, {} as ReadableStream<typeof ada>);
    void hubspot.run(byEmail, JSON.parse("[]"));
  });

  test("does not compile for other records", () => {
    // @ts-expect-error an upsert needs properties
    void hubspot.run(byEmail, [{ id: 7 }]);
    // @ts-expect-error an archive takes ids
    void hubspot.run({ operation: "archive", objectType: "deals" }, [ada]);
    // @ts-expect-error nobody knows what these are
    void hubspot.run(byEmail, [] as unknown[]);
    // @ts-expect-error nor these
    void hubspot.run(byEmail, {} as AsyncIterable<unknown>);
  });

  test("does not compile for an object that does not offer it", () => {
    // @ts-expect-error partner clients are updated only
    void hubspot.run({ operation: "upsert", objectType: "partner_clients", idProperty: "x" }, [
      ada,
    ]);
    // @ts-expect-error no such object
    void hubspot.run({ operation: "create", objectType: "contact" }, [ada]);
  });

  test("is of the version of the client, unless it names its own", () => {
    const job = { operation: "upsert", objectType: "goal_targets", idProperty: "x" } as const;
    void march.run(job, [ada]);
    void hubspot.run({ ...job, apiVersion: "2026-03" }, [ada]);
    // @ts-expect-error 2026-09 has no upsert of goal targets
    void hubspot.run(job, [ada]);
    // @ts-expect-error nor when the job says so
    void march.run({ ...job, apiVersion: "2026-09" }, [ada]);
  });

  test("deal splits have records and outcomes of their own", () => {
    const job = { operation: "upsert", objectType: "deal_splits" } as const;
    const splits = [{ ownerId: 1, percentage: 1 }];
    expectTypeOf(hubspot.run(job, [{ id: 1, splits }])).toEqualTypeOf<
      BatchRun<DealSplitsOutcomeOf<"upsert">>
    >();
    // @ts-expect-error properties are not splits
    void hubspot.run(job, [{ id: 1, properties: {} }]);
  });
});

describe("a job that is known at run time only", () => {
  test("takes anything, and gives outcomes of every operation", () => {
    const job = {} as Job;
    expectTypeOf(hubspot.run(job, [] as unknown[])).toEqualTypeOf<BatchRun>();
    expectTypeOf(hubspot.run(job, {} as AsyncIterable<unknown>)).toEqualTypeOf<BatchRun>();
  });
});

test("a client without a version named is of the default one", () => {
  expectTypeOf(hubspot).toEqualTypeOf<BatchClient>();
  expectTypeOf(march).not.toEqualTypeOf<BatchClient>();
});
