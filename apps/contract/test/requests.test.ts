import { buildRequest, interpretAnswer, planBatches } from "@x/batch-core";
import { toJsonSchemas } from "@x/batch-types/json-schema";
import fc from "fast-check";
import { type GenericSchema, getDotPath, is, safeParse } from "valibot";
import { describe, expect, test } from "vitest";
import { arbitraryOf } from "../src/arbitrary-of.ts";
import { distinct } from "../src/distinct.ts";
import { findDescriptions } from "../src/find-descriptions.ts";
import { findOfficial } from "../src/find-official.ts";
import { loadDescriptions } from "../src/load-descriptions.ts";
import type { DescribedEndpoint, OpenApiSchema } from "../src/official-endpoint.ts";
import { jobsFor, recordsFor } from "../src/records.ts";
import {
  ASSOCIATIONS,
  CUSTOM_OBJECT,
  OBJECT_ENDPOINTS,
  type ObjectEndpoint,
  PROPERTIES,
  type RegistryEndpoint,
} from "../src/registry-endpoints.ts";
import {
  ASSOCIATION_REQUESTS,
  PROPERTY_REQUESTS,
  requestSchemaOf,
} from "../src/request-schemas.ts";
import { asPractised, closed, validatorOf } from "../src/validate.ts";

const folder = findDescriptions();
const official = folder === undefined ? [] : loadDescriptions(folder);
const jsonSchemas = toJsonSchemas();

/** Ours, each with the schemas of its request. */
const endpoints = [
  ...OBJECT_ENDPOINTS.map((endpoint) => ({ endpoint, ...requestSchemaOf(endpoint) })),
  ...ASSOCIATIONS.map((endpoint) => ({ endpoint, ...ASSOCIATION_REQUESTS[endpoint.operation] })),
  ...PROPERTIES.map((endpoint) => ({ endpoint, ...PROPERTY_REQUESTS[endpoint.operation] })),
];

describe.skipIf(folder === undefined)("what core builds fits HubSpot's description", () => {
  test.each(OBJECT_ENDPOINTS)("$name", buildsWell);

  const creates = OBJECT_ENDPOINTS.filter(({ operation }) => operation === "create");
  test.each(creates)("$name, and the read that looks up what got no answer", (endpoint) => {
    const read: ObjectEndpoint = {
      ...endpoint,
      operation: "read",
      path: endpoint.path.replace(/create$/, "read"),
    };
    const problemsOf = validatorFor(describing(read));
    const silence = { kind: "silence", cause: "timeout", sent: true } as const;
    const job = {
      operation: "create",
      objectType: endpoint.object ?? CUSTOM_OBJECT,
      apiVersion: endpoint.version,
      uniqueProperty: "unique_key",
    } as const;
    const steps = [...planBatches(job, [{ properties: { unique_key: "1", city: "Oslo" } }])];
    const lookUps = steps.flatMap((step) =>
      "batch" in step ? interpretAnswer(step.batch, silence).again : [],
    );
    expect(lookUps).toHaveLength(1);
    for (const batch of lookUps) {
      const { path, body } = buildRequest(batch);
      expect(path).toBe(read.path);
      expect(problemsOf(body)).toEqual([]);
      expect(issuesOf(requestSchemaOf(read).schema, body)).toEqual([]);
    }
  });

  function buildsWell(endpoint: ObjectEndpoint): void {
    const problemsOf = validatorFor(describing(endpoint));
    const { schema } = requestSchemaOf(endpoint);
    let requests = 0;
    fc.assert(
      fc.property(jobsFor(endpoint), recordsFor(endpoint), (job, records) => {
        for (const step of planBatches(job, records)) {
          if (!("batch" in step)) continue;
          const { method, path, body } = buildRequest(step.batch);
          expect({ method, path }).toEqual({ method: "POST", path: endpoint.path });
          expect(problemsOf(body)).toEqual([]);
          expect(is(schema, body)).toBe(true);
          requests++;
        }
      }),
      { numRuns: 10 },
    );
    expect(requests).toBeGreaterThan(0);
  }
});

describe.skipIf(folder === undefined)("our request schemas and HubSpot's are one", () => {
  test.each(unlike())(
    "$endpoint.name: what ours takes, theirs takes",
    ({ endpoint, jsonSchema }) => {
      const problemsOf = validatorFor(describing(endpoint));
      fc.assert(
        fc.property(arbitraryOf(jsonSchemas[jsonSchema] as OpenApiSchema), (body) => {
          expect(problemsOf(body)).toEqual([]);
        }),
        { numRuns: 50 },
      );
    },
  );

  // HubSpot does not describe that the shares of a deal are fractions.
  const comparable = unlike().filter(({ jsonSchema }) => jsonSchema !== "dealSplitsRequest");
  test.each(comparable)("$endpoint.name: what theirs takes, ours takes", ({ endpoint, schema }) => {
    for (const { request, components } of describing(endpoint)) {
      fc.assert(
        fc.property(arbitraryOf(request ?? {}, components, 1), (body) => {
          expect(issuesOf(schema, body)).toEqual([]);
        }),
        { numRuns: 50 },
      );
    }
  });
});

/**
 * The descriptions of an endpoint; of a version that is not in the folder, those of 2026-03, since the
 * requests of all versions are the same.
 */
function describing(endpoint: ObjectEndpoint | RegistryEndpoint): DescribedEndpoint[] {
  const own = findOfficial(endpoint, official);
  if (own.length > 0) return own;
  const path = endpoint.path.replace(endpoint.version, "2026-03");
  const borrowed = findOfficial({ ...endpoint, path }, official);
  if (borrowed.length > 0) return borrowed;
  // An object without a description of its own is described like any other.
  const operation = path.split("/").at(-1);
  const ordinary = `/crm/objects/2026-03/${CUSTOM_OBJECT}/batch/${operation}`;
  return findOfficial({ ...endpoint, path: ordinary, object: undefined }, official);
}

/** The endpoints but those whose schemas, ours and theirs, are those of another. */
function unlike(): typeof endpoints {
  return distinct(endpoints, ({ endpoint, jsonSchema }) => [
    jsonSchema,
    describing(endpoint).map(({ request, components }) => [request, components]),
  ]);
}

/** What is wrong with a body by every description of the endpoint: the older ones know less. */
function validatorFor(described: readonly DescribedEndpoint[]): (body: unknown) => string[] {
  const validators = described.map(({ request, components }) =>
    validatorOf(request ?? {}, closed(asPractised(components))),
  );
  expect(validators).not.toEqual([]);
  return (body) => {
    const problems = validators.map((validate) => validate(body));
    return problems.some((found) => found.length === 0) ? [] : problems.flat();
  };
}

function issuesOf(schema: GenericSchema, body: unknown): string[] {
  const { issues = [] } = safeParse(schema, body);
  return issues.map((issue) => `${getDotPath(issue)}: ${issue.message}`);
}
