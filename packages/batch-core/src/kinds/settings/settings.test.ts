import { expect, test } from "vitest";
import {
  buildCall,
  type CallBatch,
  type CallJob,
  interpretCall,
  planCall,
  skipCall,
} from "../../calls.ts";

const OWNERS: CallJob = { about: "owners", operation: "list" };
const PIPELINES: CallJob = { about: "pipelines", operation: "list", objectType: "deals" };
const VALIDATIONS: CallJob = {
  about: "propertyValidations",
  operation: "list",
  objectType: "contacts",
};
const SCHEMAS: CallJob = { about: "schemas", operation: "list" };
const owner = (id: string) => ({ id, email: `${id}@example.com`, type: "PERSON", more: [1] });
const next = (after: unknown) => ({ next: { after } });

function batchOf(job: CallJob): CallBatch {
  return planCall(job, [{}]).batches[0]!;
}

function answered(body: unknown, status = 200) {
  return { kind: "response", status, headers: {}, body } as const;
}

/** The list that these answers make, one after the other, and the paths that were asked for. */
function read(job: CallJob, ...bodies: unknown[]) {
  const paths: string[] = [];
  let batch: CallBatch | undefined = batchOf(job);
  for (const body of bodies) {
    paths.push(buildCall(batch!).path);
    // As a queue would hand it on.
    const stored = JSON.parse(JSON.stringify(batch)) as CallBatch;
    const { outcomes, again } = interpretCall(stored, answered(body));
    if (outcomes.length > 0) return { outcomes, paths };
    [batch] = again;
  }
  return { outcomes: [], paths };
}

test.each<[CallJob, string]>([
  [OWNERS, "/crm/owners/2026-09?limit=100&archived=false"],
  [{ ...OWNERS, archived: true }, "/crm/owners/2026-09?limit=100&archived=true"],
  [{ ...OWNERS, apiVersion: "v3" }, "/crm/v3/owners?limit=100&archived=false"],
  [PIPELINES, "/crm/pipelines/2026-09/0-3"],
  [{ ...PIPELINES, objectType: "p_vendor" }, "/crm/pipelines/2026-09/p_vendor"],
  [SCHEMAS, "/crm-object-schemas/2026-09/schemas"],
  [VALIDATIONS, "/crm/property-validations/2026-09/0-1"],
  [{ ...VALIDATIONS, objectType: "2-345" }, "/crm/property-validations/2026-09/2-345"],
  [{ ...VALIDATIONS, apiVersion: "2025-09" }, "/crm/property-validations/2025-09/0-1"],
])("%j is asked for", (job, path) => {
  expect(buildCall(batchOf(job))).toEqual({ method: "GET", path });
});

const SCOPES: CallJob = { about: "scopes", operation: "list" };

test("the scopes of a token are asked for without the token, which is put in when the request is sent", () => {
  expect(buildCall(batchOf(SCOPES))).toEqual({
    method: "POST",
    path: "/oauth/v2/private-apps/get/access-token-info",
    body: {},
    tokenField: "tokenKey",
  });
  const scopes = ["oauth", "tickets"];
  expect(read(SCOPES, { userId: 1, hubId: 2, appId: 3, scopes }).outcomes).toMatchObject([
    { status: "found", settings: scopes },
  ]);
});

test("pages are joined in their order, and every field is kept", () => {
  expect(
    read(
      OWNERS,
      { results: [owner("1"), owner("2")], paging: next("2 &") },
      { results: [], paging: next("3") },
      { results: [owner("4")] },
    ),
  ).toEqual({
    outcomes: [
      {
        index: 0,
        key: "",
        attempts: 3,
        status: "found",
        settings: [owner("1"), owner("2"), owner("4")],
      },
    ],
    paths: [
      "/crm/owners/2026-09?limit=100&archived=false",
      "/crm/owners/2026-09?limit=100&archived=false&after=2%20%26",
      "/crm/owners/2026-09?limit=100&archived=false&after=3",
    ],
  });
});

const stage = { id: "won", label: "Won", metadata: { isClosed: "true" } };
const labels = { singular: "Vendor", plural: null };
const schema = { objectTypeId: "2-7", name: "vendor", fullyQualifiedName: "p1_vendor", labels };
const rule = { ruleType: "MAX_LENGTH", ruleArguments: ["5"] };

test.each<[CallJob, object]>([
  [OWNERS, { id: "1", email: null }],
  [PIPELINES, { id: "default", label: "", stages: [] }],
  [PIPELINES, { id: "default", label: "Sales", stages: [stage], displayOrder: 0 }],
  [VALIDATIONS, { propertyName: "zip", propertyValidationRules: [rule] }],
  [SCHEMAS, schema],
])("%j: a row as described is found as it is", (job, row) => {
  expect(read(job, { results: [row] }).outcomes).toMatchObject([
    { status: "found", settings: [row] },
  ]);
});

const lacks = "results[0] lacks a field, or has one of another type";
test.each<[string, CallJob, unknown, string]>([
  ["no list", OWNERS, {}, "it has no list of results"],
  ["null for a list", PIPELINES, { results: null }, "it has no list of results"],
  ["a row that is a text", OWNERS, { results: ["1"] }, lacks],
  ["no scopes", SCOPES, { hubId: 2 }, "it has no list of scopes"],
  ["a scope that is a number", SCOPES, { scopes: [7] }, "it has no list of scopes"],
  ["an owner without an id", OWNERS, { results: [{ email: "a" }] }, lacks],
  ["an id that is a number", OWNERS, { results: [{ id: 1 }] }, lacks],
  ["a blank id", OWNERS, { results: [{ id: " " }] }, lacks],
  ["an e-mail that is a list", OWNERS, { results: [{ id: "1", email: [] }] }, lacks],
  ["a pipeline without stages", PIPELINES, { results: [{ id: "1", label: "A" }] }, lacks],
  [
    "a stage without a label",
    PIPELINES,
    { results: [{ id: "1", label: "A", stages: [stage, { id: "2" }] }] },
    lacks,
  ],
  [
    "a rule without arguments",
    VALIDATIONS,
    { results: [{ propertyName: "a", propertyValidationRules: [{ ruleType: "URL" }] }] },
    lacks,
  ],
  ["a schema without labels", SCHEMAS, { results: [{ ...schema, labels: undefined }] }, lacks],
  [
    "a schema whose label is a number",
    SCHEMAS,
    { results: [{ ...schema, labels: { singular: 1 } }] },
    lacks,
  ],
  [
    "paging that is a text",
    OWNERS,
    { results: [], paging: "/next" },
    "it names a next page without a cursor",
  ],
  [
    "a next page without a cursor",
    OWNERS,
    { results: [], paging: next(undefined) },
    "it names a next page without a cursor",
  ],
])("%s is no list", (_, job, body, what) => {
  expect(read(job, body).outcomes).toEqual([
    {
      index: 0,
      key: "",
      attempts: 1,
      status: "unknown",
      reason: "unaccounted",
      message: `The list that came is not as described: ${what}.`,
      advice: "Read it again.",
    },
  ]);
});

test("pages that go round in a circle are no list", () => {
  const page = (after: string) => ({ results: [owner("1")], paging: next(after) });
  expect(read(OWNERS, page("1"), page("2"), page("1")).outcomes).toMatchObject([
    { status: "unknown", message: expect.stringContaining("was read before") },
  ]);
});

test("an error beside the rows makes them no list", () => {
  const errors = [{ message: "Half of it.", category: "OBJECT_NOT_FOUND" }];
  const { outcomes } = read(OWNERS, { results: [owner("1")], errors });
  expect(outcomes).toMatchObject([{ status: "failed", error: { message: "Half of it." } }]);
});

test("a refusal fails it, silence repeats it, a stop skips it", () => {
  const batch = batchOf(PIPELINES);
  const refused = answered({ message: "No.", category: "VALIDATION_ERROR" }, 400);
  expect(interpretCall(batch, refused).outcomes).toMatchObject([{ status: "failed" }]);
  const silent = interpretCall(batch, { kind: "silence", message: "gone", sent: "maybe" } as never);
  expect([silent.outcomes, silent.again.length]).toEqual([[], 1]);
  const stop = { reason: "aborted", message: "Ctrl+C" } as const;
  expect(skipCall(batch, stop)).toMatchObject([{ status: "skipped", reason: "aborted" }]);
});

test("every mistake of a job is told", () => {
  expect(() =>
    planCall({ ...PIPELINES, objectType: "deal", archived: true, maxRetries: -1 } as never, [{}]),
  ).toThrow(/archived: unknown.*\n.*objectType: unknown object type "deal".*\n.*maxRetries:/s);
});

test.each<[string, Partial<Record<string, unknown>>]>([
  ["about", { about: "__proto__" }],
  ["apiVersion", { apiVersion: "v9" }],
  ["objectType", { objectType: "../owners" }],
])("a stored batch with a strange %s is not sent", (name, wrong) => {
  const batch = batchOf(PIPELINES);
  expect(() => buildCall({ ...batch, job: { ...batch.job, ...wrong } })).toThrow(name);
});
