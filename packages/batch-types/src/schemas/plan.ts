import * as v from "valibot";
import { API_VERSIONS } from "../registry/api-version.ts";
import { recordErrorSchema } from "./outcome.ts";
import { recordIdSchema } from "./request-parts.ts";

// A plan may come from a stranger, and it is written to an account: unknown fields are refused.

const indexSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

// UTF-8 cannot hold half a character: HubSpot would store another text.
const textSchema = v.pipe(
  v.string(),
  v.check((text) => text.isWellFormed(), "expected whole characters"),
);

const propertySchema = v.pipe(
  textSchema,
  v.check((name) => name !== "" && name !== "__proto__", "expected the name of a property"),
);

const propertyChangeSchema = v.strictObject({
  property: propertySchema,
  from: textSchema,
  to: textSchema,
});

const keptPropertySchema = v.strictObject({
  property: propertySchema,
  from: v.exactOptional(textSchema),
  to: textSchema,
  why: v.picklist(["not-read", "rewritten", "forward-only", "changed-since"]),
});

// Of two changes of one property, only one can be written.
const propertyChangesSchema = v.pipe(
  v.array(propertyChangeSchema),
  v.check(
    (changes) => new Set(changes.map(({ property }) => property)).size === changes.length,
    "expected each property once",
  ),
);

const changeOf = {
  index: indexSchema,
  key: v.exactOptional(v.string()),
  mergedInto: v.exactOptional(indexSchema),
};

/** One change of a plan: a line of a plan that is kept as JSON lines. */
export const changeSchema = v.pipe(
  v.variant("status", [
    v.strictObject({ ...changeOf, status: v.literal("create"), changes: propertyChangesSchema }),
    v.strictObject({
      ...changeOf,
      status: v.literal("update"),
      id: recordIdSchema,
      changes: v.pipe(propertyChangesSchema, v.minLength(1)),
      kept: v.array(keptPropertySchema),
    }),
    v.strictObject({ ...changeOf, status: v.literal("unchanged"), id: recordIdSchema }),
    v.strictObject({
      ...changeOf,
      status: v.literal("kept"),
      id: v.exactOptional(recordIdSchema),
      kept: v.array(keptPropertySchema),
    }),
    v.strictObject({
      ...changeOf,
      status: v.literal("refused"),
      errors: v.pipe(v.array(recordErrorSchema), v.minLength(1)),
    }),
    v.strictObject({ ...changeOf, status: v.literal("archive"), id: recordIdSchema }),
  ]),
  v.check(
    ({ index, mergedInto }) => mergedInto === undefined || mergedInto < index,
    "expected mergedInto to be an earlier index",
  ),
);

const planHeader = {
  format: v.literal(1, ({ received }) => `expected a plan of format 1, got ${received}`),
  objectType: v.pipe(v.string(), v.nonEmpty()),
  apiVersion: v.picklist(API_VERSIONS),
  idProperty: v.exactOptional(propertySchema),
  portalId: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
};

/** A plan without its changes: the first line of a plan that is kept as JSON lines. */
export const planHeaderSchema = v.strictObject(planHeader);

/**
 * A plan, whoever wrote it. Refuses another format, unknown fields, and a property that is to change twice.
 *
 * @example
 * import { safeParse } from "valibot";
 *
 * const header = { format: 1, objectType: "contacts", apiVersion: "2026-09" };
 * const change = { index: 0, status: "archive", id: "512" };
 * safeParse(planSchema, { ...header, changes: [change] }).success; //=> true
 * const { issues } = safeParse(planSchema, { ...header, format: 2, changes: [] });
 * issues?.[0].message; //=> "expected a plan of format 1, got 2"
 */
export const planSchema = v.strictObject({ ...planHeader, changes: v.array(changeSchema) });
