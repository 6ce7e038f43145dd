import {
  type Answer,
  type Batch,
  type RecordBatch,
  interpretAnswer,
  type Job,
  planBatches,
} from "@x/batch-core";
import { requestErrorSchema } from "@x/batch-types/schemas";
import fc from "fast-check";
import { parse } from "valibot";
import { describe, expect, test } from "vitest";
import { answerAbout, type Body, type Fate, idOf } from "../src/answers.ts";
import { arbitraryOf } from "../src/arbitrary-of.ts";
import { distinct } from "../src/distinct.ts";
import { findDescriptions } from "../src/find-descriptions.ts";
import { findOfficial } from "../src/find-official.ts";
import { loadDescriptions } from "../src/load-descriptions.ts";
import type { DescribedEndpoint, OpenApiSchema } from "../src/official-endpoint.ts";
import { jobsFor, recordsFor } from "../src/records.ts";
import { OBJECT_ENDPOINTS, type ObjectEndpoint } from "../src/registry-endpoints.ts";
import { READERS } from "../src/response-schemas.ts";
import { validatorOf } from "../src/validate.ts";

const folder = findDescriptions();
const official = folder === undefined ? [] : loadDescriptions(folder);

interface Case {
  readonly endpoint: ObjectEndpoint;
  readonly described: DescribedEndpoint;
  readonly status: number;
  readonly schema: OpenApiSchema;
}

/** Every kind of success with a body that HubSpot describes for objects; most objects share theirs. */
const successes: Case[] = distinct(
  OBJECT_ENDPOINTS.flatMap((endpoint) =>
    findOfficial(endpoint, official).flatMap((described) =>
      [...described.responses].flatMap(([status, schema]) =>
        schema === undefined ? [] : [{ endpoint, described, status, schema }],
      ),
    ),
  ),
  ({ endpoint, described, status, schema }) => [
    endpoint.operation,
    status,
    schema,
    described.components,
  ],
);

describe.skipIf(folder === undefined)("our response schemas read what HubSpot describes", () => {
  const answers = distinct(
    READERS.flatMap(({ endpoint, schema }) =>
      findOfficial(endpoint, official).flatMap(({ source, responses, components }) =>
        [...responses].flatMap(([status, response]) =>
          response === undefined
            ? []
            : [{ name: endpoint.name, source, status, response, components, schema }],
        ),
      ),
    ),
    ({ response, components }) => [response, components],
  );

  test.each(answers)("$name, $status from $source", ({ response, components, schema }) => {
    const problemsOf = validatorOf(response, components);
    fc.assert(
      fc.property(arbitraryOf(response, components), (body) => {
        expect(problemsOf(body)).toEqual([]);
        expect(parse(schema, body)).toEqual(body);
      }),
      { numRuns: 50 },
    );
  });

  test("refusals of every description", () => {
    const refusals = distinct(
      official.flatMap(({ refusal, components }) =>
        refusal === undefined ? [] : [{ refusal, components }],
      ),
      (each) => each,
    );
    expect(refusals).not.toEqual([]);
    for (const { refusal, components } of refusals) {
      fc.assert(
        fc.property(arbitraryOf(refusal, components), (body) => {
          expect(parse(requestErrorSchema, body)).toEqual(body);
        }),
        { numRuns: 10 },
      );
    }
  });
});

describe.skipIf(folder === undefined)("core accounts for every record", () => {
  test.each(successes)("$endpoint.name, $status from $described.source", (given) => {
    fc.assert(
      fc.property(situations(given), ({ batch, body, fates }) => {
        const answer = response(given.status, body);
        const { outcomes, again } = interpretAnswer(batch, answer);
        expect(again).toEqual([]);
        const told = outcomes
          .filter(({ mergedInto }) => mergedInto === undefined)
          .map(({ index, status, ...rest }) => ({
            index,
            status,
            ...("id" in rest && { id: rest.id }),
          }));
        expect(told).toEqual(
          batch.entries.map((entry, place) => expected(batch, entry, fates[place] ?? "dropped")),
        );
        expectEachOnce(
          batch,
          outcomes.map(({ index }) => index),
        );
      }),
      { numRuns: 10 },
    );
  });

  test.each(successes)("$endpoint.name, $status about strangers", (given) => {
    const { described, schema } = given;
    const bodies = arbitraryOf(schema, described.components);
    fc.assert(
      fc.property(batchesFor(given.endpoint), bodies, (batch, body) => {
        const { outcomes, again } = interpretAnswer(batch, response(given.status, body));
        expectEachOnce(batch, [...outcomes.map(({ index }) => index), ...again.flatMap(indexesOf)]);
      }),
      { numRuns: 10 },
    );
  });

  const archives = OBJECT_ENDPOINTS.filter(({ operation }) => operation === "archive");
  test.each(archives)("$name, an answer without a body", (endpoint) => {
    fc.assert(
      fc.property(batchesFor(endpoint), (batch) => {
        const { outcomes } = interpretAnswer(
          batch,
          response(endpoint.statuses[0] ?? 0, "", OF_HUBSPOT),
        );
        expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["archived"]));
        expectEachOnce(
          batch,
          outcomes.map(({ index }) => index),
        );
      }),
      { numRuns: 10 },
    );
  });

  const kinds = distinct(
    OBJECT_ENDPOINTS.flatMap((endpoint) =>
      findOfficial(endpoint, official).flatMap(({ refusal, components }) =>
        refusal === undefined ? [] : [{ endpoint, refusal, components }],
      ),
    ),
    ({ endpoint, refusal, components }) => [endpoint.operation, refusal, components],
  );
  const statuses = [400, 401, 403, 404, 409, 413, 423, 429, 477, 500, 502];
  test.each(statuses)("a refusal with %i", (status) => {
    expect(kinds).not.toEqual([]);
    for (const { endpoint, refusal, components } of kinds) {
      fc.assert(
        fc.property(batchesFor(endpoint), arbitraryOf(refusal, components), (batch, body) => {
          const { outcomes, again } = interpretAnswer(batch, response(status, body));
          const settled = outcomes.map(({ index }) => index);
          expectEachOnce(batch, [...settled, ...again.flatMap(indexesOf)]);
          for (const outcome of outcomes) {
            expect(["failed", "skipped", "unknown"]).toContain(outcome.status);
          }
        }),
        { numRuns: 5 },
      );
    }
  });
});

/** A batch, and an answer of HubSpot's shape that says of each record what the fates say. */
function situations({ endpoint, described, schema }: Case): fc.Arbitrary<{
  batch: RecordBatch;
  body: Body;
  fates: Fate[];
}> {
  const { components } = described;
  const hasErrors =
    "errors" in (components[schema.$ref?.split("/").at(-1) ?? ""]?.properties ?? {});
  const fate = fc.constantFrom<Fate[]>(
    "written",
    "dropped",
    ...(hasErrors ? ["refused" as const] : []),
  );
  // Without trace ids a new record is known by its properties alone, and not always.
  const bodies = arbitraryOf(schema, components) as fc.Arbitrary<Body>;
  return fc.tuple(batchesFor(endpoint, { allOrNone: false }), bodies).chain(([batch, pattern]) =>
    fc
      .array(fate, { minLength: batch.entries.length, maxLength: batch.entries.length })
      .chain((fates) => {
        const { errors: _, ...rest } = pattern;
        return answerAbout(batch, { ...pattern }, fates).map((body) => ({
          batch,
          // Errors about records that were not sent belong to nobody, and are not looked at here.
          body: fates.includes("refused") ? body : { ...rest, results: body.results },
          fates,
        }));
      }),
  );
}

function batchesFor(
  endpoint: ObjectEndpoint,
  options: Pick<Job, "allOrNone"> = {},
): fc.Arbitrary<RecordBatch> {
  return fc
    .tuple(jobsFor(endpoint), recordsFor(endpoint))
    .map(([job, records]) => {
      const steps = [...planBatches({ ...job, ...options }, records)];
      return steps.flatMap((step) => ("batch" in step ? [step.batch] : []))[0];
    })
    .filter((batch) => batch !== undefined);
}

function expected(batch: RecordBatch, entry: RecordBatch["entries"][number], fate: Fate): object {
  const { index } = entry;
  if (fate === "refused") return { index, status: "failed" };
  if (fate === "dropped") return { index, status: "unknown" };
  const confirmed = { create: "created", update: "updated", read: "found" } as const;
  const { operation } = batch.job;
  const id = idOf(batch, entry);
  if (operation === "archive") return { index, status: "archived", id };
  const status =
    operation === "upsert" ? expect.stringMatching(/^(?:created|updated)$/) : confirmed[operation];
  return { index, status, id };
}

/** Every answer of HubSpot has this header. */
const OF_HUBSPOT = { "x-hubspot-correlation-id": "c-1" };

function response(status: number, body: unknown, headers = {}): Answer {
  return { kind: "response", status, headers, body };
}

/** Every record a batch answers for: those on their way, and those that wait while a bad one is searched for. */
function indexesOf(batch: Batch): number[] {
  if (batch.followUp !== undefined) return batch.followUp.written.map(({ index }) => index);
  const waiting = batch.search?.waiting.flatMap((part) => part.entries) ?? [];
  return [...batch.entries, ...waiting].flatMap(({ index, merged = [] }) => [index, ...merged]);
}

function expectEachOnce(batch: RecordBatch, indexes: readonly number[]): void {
  const ascending = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
  expect(ascending(indexes)).toEqual(ascending(indexesOf(batch)));
}
