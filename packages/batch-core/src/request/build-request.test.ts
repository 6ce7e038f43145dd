import { API_VERSIONS } from "@x/batch-types/registry";
import { expect, test } from "vitest";
import { buildAssociationRequest } from "./build-association-request.ts";
import type { Batch } from "../plan/batch.ts";
import { buildRequest } from "./build-request.ts";
import { buildCall } from "./build-call.ts";
import type { CallBatch, CallJob } from "../calls.ts";
import { BatchError } from "../errors/batch-error.ts";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import { batchOf, response } from "../testing/batches.ts";
import { callOf } from "../testing/calls.ts";
import { buildTokenRequest } from "../policy/build-token-request.ts";

/** What somebody could write into a batch that waits in a store. */
const HOSTILE = [
  "../../../settings/v3/users#",
  "read?archived=true",
  "contacts/batch/archive",
  "//example.com/",
  "",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "create ",
  null,
  undefined,
  7,
  ["create"],
  {},
];

const grant = { clientId: "app", clientSecret: "secret", refreshToken: "r-1" };
const update = { operation: "update", objectType: "contacts" } as const;
const batch = batchOf(update, [{ id: 1, properties: { city: "Oslo" } }]);
const create = batchOf({ operation: "create", objectType: "contacts" }, [
  { properties: { email: "ada@example.com" } },
]);
const association = { apiVersion: "2026-03", operation: "read", from: "contacts", to: "deals" };
const pairCall: CallJob = {
  about: "associations",
  operation: "createDefault",
  from: "contacts",
  to: "companies",
};
const listCall: CallJob = { about: "properties", operation: "list", objectType: "contacts" };

function changed(given: Batch, job: object, more: object = {}): Batch {
  return { ...given, ...more, job: { ...given.job, ...job } } as Batch;
}

/** The associations that follow an update. */
const associations = [{ to: { objectType: "companies", id: "2" } }];
const [followUp] = interpretAnswer(
  batchOf(update, [{ id: 1, properties: { city: "Oslo" }, associations }]),
  response(200, { results: [{ id: "1" }] }),
).again;

function changedCall(given: CallJob, job: object): CallBatch {
  const one = callOf(given, [{ from: 1, to: 2 }]);
  return { ...one, job: { ...one.job, ...job } };
}

/** Everything of a batch that reaches a path or a query, and the request it gets into. */
const DOORS: readonly (readonly [string, (value: never) => unknown])[] = [
  ["operation", (operation) => buildRequest(changed(batch, { operation }))],
  ["objectType", (objectType) => buildRequest(changed(batch, { objectType }))],
  ["apiVersion", (apiVersion) => buildRequest(changed(batch, { apiVersion }))],
  [
    "objectType of a look-up",
    (objectType) => buildRequest(changed(create, { objectType }, { reconciliation: { reads: 0 } })),
  ],
  [
    "apiVersion of a look-up",
    (apiVersion) => buildRequest(changed(create, { apiVersion }, { reconciliation: { reads: 0 } })),
  ],
  ["objectType before associations", (from) => buildRequest(changed(followUp!, { from }))],
  ["apiVersion of associations", (apiVersion) => buildRequest(changed(followUp!, { apiVersion }))],
  ["object type of an associated record", (to) => buildRequest(changed(followUp!, { to }))],
  ["association request: from", (from) => buildAssociation({ from })],
  ["association request: to", (to) => buildAssociation({ to })],
  ["association request: operation", (operation) => buildAssociation({ operation })],
  ["association request: apiVersion", (apiVersion) => buildAssociation({ apiVersion })],
  ["call: from", (from) => buildCall(changedCall(pairCall, { from }))],
  ["call: to", (to) => buildCall(changedCall(pairCall, { to }))],
  ["call: operation", (operation) => buildCall(changedCall(pairCall, { operation }))],
  ["call: apiVersion", (apiVersion) => buildCall(changedCall(pairCall, { apiVersion }))],
  ["labels: to", (to) => buildCall(changedCall(pairCall, { operation: "labels", to }))],
  ["properties: operation", (operation) => buildCall(changedCall(listCall, { operation }))],
  ["properties: objectType", (objectType) => buildCall(changedCall(listCall, { objectType }))],
  ["properties: apiVersion", (apiVersion) => buildCall(changedCall(listCall, { apiVersion }))],
  ["token: apiVersion", (apiVersion) => buildTokenRequest(apiVersion, grant)],
];

function buildAssociation(changes: object): unknown {
  return buildAssociationRequest(
    { ...association, ...changes } as Parameters<typeof buildAssociationRequest>[0],
    [{ id: "7" }],
  );
}

test.each(DOORS)("a value no list of ours holds gets into no path: %s", (_, build) => {
  for (const value of HOSTILE) expect(codeOf(() => build(value as never))).toBe("INVALID_BATCH");
});

test.each(["archived", "dataSensitivity"])("nor into a query: %s", (option) => {
  // Left out, both have a default.
  for (const value of HOSTILE.filter((one) => one !== null && one !== undefined)) {
    const build = () => buildCall(changedCall(listCall, { [option]: value }));
    expect(codeOf(build)).toBe("INVALID_BATCH");
  }
});

test("what else a batch holds stays in the body", () => {
  const evil = "../x?y=1#z";
  const { path, body } = buildRequest(
    changed(batchOf({ operation: "read", objectType: "contacts" }, [{ id: evil }]), {
      idProperty: evil,
      properties: [evil],
      archived: evil,
    }),
  );
  expect(path).toBe("/crm/objects/2026-09/contacts/batch/read?archived=true");
  expect(body).toEqual({
    inputs: [{ id: evil }],
    idProperty: evil,
    properties: [evil],
    propertiesWithHistory: [],
  });
});

test("the message says what is wrong, and what was expected", () => {
  const build = () => buildRequest(changed(batch, { operation: "../users#" }));
  expect(build).toThrow(
    new BatchError(
      "INVALID_BATCH",
      'The batch cannot be sent: it was changed after planBatches or planCall made it. operation: expected one of create, update, upsert, archive, read; got "../users#".',
    ),
  );
});

test.each(API_VERSIONS)("what is known is sent as before in %s", (apiVersion) => {
  const { path } = buildRequest(changed(batch, { apiVersion }));
  expect(path).toMatch(/^\/crm\/[\w-]+(\/[\w-]+)+\/batch\/update$/);
});

function codeOf(build: () => unknown): unknown {
  try {
    return build();
  } catch (error) {
    return BatchError.is(error) ? error.code : error;
  }
}
