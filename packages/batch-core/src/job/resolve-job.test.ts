import { expect, test } from "vitest";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import { resolveJob } from "./resolve-job.ts";
import type { Job } from "./job.ts";

test("fills in the defaults", () => {
  expect(resolveJob({ operation: "create", objectType: "contacts" })).toEqual({
    operation: "create",
    objectType: "contacts",
    apiVersion: "2026-09",
    uniqueProperty: "email",
    allOrNone: false,
    duplicates: "refuse",
    batchSize: 100,
    batchBytes: 4_000_000,
    maxRetries: 10,
  });
});

test("all or none has no limit in bytes, as it goes in one request", () => {
  const job = { operation: "create", objectType: "contacts", allOrNone: true } as const;
  expect(resolveJob(job)).not.toHaveProperty("batchBytes");
  expect(resolveJob({ ...job, batchBytes: 9 })).toMatchObject({ batchBytes: 9 });
});

test("missing targets fail where nothing else is said", () => {
  const job = { operation: "create", objectType: "contacts" } as const;
  expect(resolveJob({ ...job, missingTargets: "fail" })).toEqual(resolveJob(job));
  expect(resolveJob({ ...job, missingTargets: "create" }).missingTargets).toBe("create");
  expect(() => resolveJob({ ...job, missingTargets: "skip" as never })).toThrow(
    "missingTargets: expected fail, create or ignore",
  );
});

test("resolving twice changes nothing", () => {
  const once = resolveJob({ operation: "upsert", objectType: "deals", idProperty: "code" });
  expect(resolveJob(once)).toEqual(once);
});

test("an update by hs_object_id is an update by record id", () => {
  const job = resolveJob({
    operation: "update",
    objectType: "contacts",
    idProperty: "hs_object_id",
  });
  expect(job).not.toHaveProperty("idProperty");
});

test("names every problem at once", () => {
  const job = {
    operation: "merge",
    objectType: "contact",
    apiVersion: "v2",
    duplicates: "drop",
    batchSize: 101,
    batchBytes: 0,
    maxRetries: -1,
  } as unknown as Job;
  const error = catchError(() => resolveJob(job));
  expect(error).toBeInstanceOf(InvalidOptionsError);
  expect((error as InvalidOptionsError).problems).toEqual([
    'operation: expected one of create, update, upsert, archive, read; got "merge".',
    'objectType: unknown object type "contact". Expected a name such as contacts, a type id such as 2-345, or a custom object such as p_vendor.',
    'apiVersion: expected one of v3, 2025-09, 2026-03, 2026-09; got "v2".',
    'duplicates: expected merge, sequence or refuse; got "drop".',
    "batchSize: expected a whole number from 1 to 100; got 101.",
    "batchBytes: expected a whole number from 1; got 0.",
    "maxRetries: expected a whole number from 0; got -1.",
  ]);
});

test("names every problem of a read", () => {
  const job = {
    operation: "read",
    objectType: "contacts",
    properties: "email",
    propertiesWithHistory: ["city", ""],
    batchSize: 51,
  } as unknown as Job;
  expect(() => resolveJob(job)).toThrow(
    new InvalidOptionsError([
      'properties: expected a list of property names; got "email".',
      'propertiesWithHistory: expected a list of property names; got ["city",""].',
      "batchSize: expected a whole number from 1 to 50; got 51.",
    ]),
  );
});

test("a read keeps what it asks for, and only a read does", () => {
  const options = { properties: ["email"], propertiesWithHistory: ["city"], archived: true };
  const read = resolveJob({ operation: "read", objectType: "contacts", ...options });
  expect(read).toMatchObject({ ...options, batchSize: 50 });
  expect(resolveJob(read)).toEqual(read);
  const archive = resolveJob({ operation: "archive", objectType: "contacts", ...options });
  expect(archive).toEqual(resolveJob({ operation: "archive", objectType: "contacts" }));
});

test.each([undefined, null, 7, () => {}])("names an option of the wrong kind: %o", (given) => {
  const job = { operation: given, objectType: given } as unknown as Job;
  expect(() => resolveJob(job)).toThrow(InvalidOptionsError);
});

test.each(["", "__proto__", "a\ud83d", 7, null])("a property cannot be named %j", (name) => {
  const job = { operation: "read", objectType: "contacts" } as const;
  const options = { idProperty: name, properties: ["city", name], propertiesWithHistory: [name] };
  const { problems } = catchError(() =>
    resolveJob({ ...job, ...options } as unknown as Job),
  ) as InvalidOptionsError;
  const expected = [
    "idProperty: expected the name of a property;",
    "properties: expected a list of property names;",
    "propertiesWithHistory: expected a list of property names;",
  ];
  expect(problems.map((problem) => problem.replace(/ got .*/, ""))).toEqual(expected);
});

test("names options that are written wrong, or of the wrong kind", () => {
  const wrong = { allOrNone: "yes", archived: 1, uniqueProperty: "", idProperty: 5, maxRetry: 3 };
  const job = { operation: "update", objectType: "contacts", ...wrong } as unknown as Job;
  const { message } = catchError(() => resolveJob(job)) as InvalidOptionsError;
  expect(message.split("\n").map((line) => line.split(":")[0])).toEqual([
    "maxRetry",
    "idProperty",
    "uniqueProperty",
    "allOrNone",
    "archived",
  ]);
});

test.each<[string, Job, string]>([
  ["an upsert without idProperty", { operation: "upsert", objectType: "contacts" }, "idProperty"],
  [
    "an upsert by nothing",
    { operation: "upsert", objectType: "contacts", idProperty: "" },
    "idProperty",
  ],
  [
    "an upsert by record id",
    { operation: "upsert", objectType: "contacts", idProperty: "hs_object_id" },
    "hs_object_id",
  ],
  [
    "an archive by a property",
    { operation: "archive", objectType: "contacts", idProperty: "email" },
    "idProperty",
  ],
  [
    "an update of all or none",
    { operation: "update", objectType: "contacts", allOrNone: true },
    "allOrNone",
  ],
])("refuses %s", (_, job, name) => {
  expect(() => resolveJob(job)).toThrow(name);
});

test.each([
  [
    { operation: "create", objectType: "projects" },
    [],
    "HubSpot offers no batch create for projects in 2026-09, only in 2026-03 and v3.",
  ],
  [
    { operation: "upsert", objectType: "goal_targets", idProperty: "x" },
    ["create", "update", "archive", "read"],
    "HubSpot offers no batch upsert for goal_targets in 2026-09, only in 2026-03 and 2025-09 and v3. In 2026-09 it offers create, update, archive, read.",
  ],
  [
    { operation: "read", objectType: "payments" },
    [],
    "HubSpot offers no batch read for payments in 2026-09, only in v3.",
  ],
  [
    { operation: "upsert", objectType: "partner_clients", idProperty: "x", apiVersion: "v3" },
    ["update", "read"],
    "HubSpot offers no batch upsert for partner_clients in any version. In v3 it offers update, read.",
  ],
] as const)("%o: says what is offered instead, and in which versions", (job, offered, message) => {
  const error = catchError(() => resolveJob(job));
  expect(error).toBeInstanceOf(UnsupportedOperationError);
  expect((error as UnsupportedOperationError).offered).toEqual(offered);
  expect((error as Error).message).toBe(message);
});

test("a type id is the object it stands for", () => {
  expect(resolveJob({ operation: "create", objectType: "0-1" }).uniqueProperty).toBe("email");
  expect(() => resolveJob({ operation: "create", objectType: "0-19" })).toThrow("read");
});

function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
