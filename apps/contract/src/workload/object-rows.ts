import type { PropertyDefinition } from "@x/batch-types";
import fc from "fast-check";
import type { Rows } from "./bodies.ts";
import type { PlayedEndpoint } from "./played-endpoints.ts";
import { KEY, type World } from "./world.ts";

const text = fc.oneof(
  fc.constantFrom("Ada", "Zürich 株式会社", "👩‍🚀", "  spaces  ", "a;b", '"quoted"', "<b>", "", "0"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const noId = fc.constantFrom<unknown[]>("", 7, null, undefined, {});
const traceId = fc.option(fc.constantFrom("t0", "t1", "t2", "t3", "ü", "t 5"), { nil: undefined });
const unknownId = fc.oneof(
  fc.constantFrom("1", "999999", "abc", "💥", "0-1", "1e3", " 7 "),
  fc.nat().map(String),
);

/** Rows of the five batch operations of an object. */
export function objectRows({ object, operation, version }: PlayedEndpoint, world: World): Rows {
  const { ids, archived, doomed, keys } = world.recordsOf(object);
  const properties = propertiesOf(world.definitionsOf(object));
  // 2026-09 refuses new records that lack what is required, and only that version does.
  const needed = version === "2026-09" ? filled(world.definitionsOf(object)) : fc.constant({});
  const id = ids.length > 0 ? fc.constantFrom(...ids) : unknownId;
  const someId = fc.oneof(
    { weight: 6, arbitrary: id },
    { weight: 2, arbitrary: unknownId },
    ...(archived.length > 0 ? [{ weight: 1, arbitrary: fc.constantFrom(...archived) }] : []),
  );
  const anyId = fc.oneof({ weight: 40, arbitrary: someId }, { weight: 1, arbitrary: noId });
  const newKey = fc.constant(0).map(() => `${version}-${operation}-${world.fresh()}`);
  const key = keys.length > 0 ? fc.oneof(fc.constantFrom(...keys), newKey) : newKey;

  switch (operation) {
    case "create":
      return {
        good: fc
          .tuple(newKey, needed)
          .map(([value, more]) => ({ properties: { ...more, [KEY]: value }, associations: [] })),
        any: row({ properties: fc.oneof(properties, properties, key.map(byKey)) }),
      };
    case "update":
      return {
        good: id.map((value) => ({ id: value, properties: {} })),
        any: fc.oneof(row({ id: anyId, properties }), row({ ...found(key), properties })),
      };
    case "upsert":
      return {
        good: fc
          .tuple(newKey, needed)
          .map(([value, more]) => ({ id: value, idProperty: KEY, properties: more })),
        any: fc.oneof(
          { weight: 5, arbitrary: row({ ...found(key), properties }) },
          { weight: 1, arbitrary: row({ id: anyId, properties }) },
        ),
      };
    case "archive":
      return {
        good: fc.constantFrom(...doomed, "1").map((value) => ({ id: value })),
        any: fc.oneof(
          {
            weight: 20,
            arbitrary: fc.record({ id: fc.constantFrom(...doomed, ...archived, "1") }),
          },
          { weight: 1, arbitrary: fc.record({ id: noId }) },
        ),
      };
    default:
      return {
        good: id.map((value) => ({ id: value })),
        any: fc.record({ id: fc.oneof(anyId, key) }),
        beside: fc.record(
          {
            properties: namesOf(world.definitionsOf(object)),
            propertiesWithHistory: namesOf(world.definitionsOf(object)),
            idProperty: fc.constantFrom(KEY, KEY, "", "email", "nope", "hs_object_id"),
          },
          { requiredKeys: [] },
        ),
      };
  }
}

function found(key: fc.Arbitrary<string>) {
  const idProperty = fc.constantFrom(KEY, KEY, KEY, KEY, KEY, "no_such_property", "hs_object_id");
  return { id: key, idProperty };
}

function row(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  return fc.record({ ...fields, objectWriteTraceId: traceId }, { noNullPrototype: true });
}

function byKey(value: string): Record<string, string> {
  return { [KEY]: value };
}

/** Values by name: fit and unfit, of properties that can be written and others. */
function propertiesOf(
  definitions: readonly PropertyDefinition[],
): fc.Arbitrary<Record<string, unknown>> {
  const writable = writableOf(definitions);
  // Often, since equal ones are a conflict.
  const emails = writable
    .filter(({ name }) => name === "email")
    .flatMap((it) => Array(20).fill(it));
  const fits = fc
    .constantFrom<PropertyDefinition[]>(
      ...(writable.length > 0 ? writable : definitions),
      ...emails,
    )
    .chain((definition) => fitValue(definition).map((value) => [definition.name, value] as const));
  const anything = fc.tuple(
    fc.constantFrom(...definitions.map(({ name }) => name), "no_such_property", "__proto__", ""),
    fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)),
  );
  const some = fc.array(
    fc.oneof({ weight: 12, arbitrary: fits }, { weight: 1, arbitrary: anything }),
    { maxLength: 4 },
  );
  return some.map((pairs) => Object.fromEntries(pairs));
}

function writableOf(definitions: readonly PropertyDefinition[]): PropertyDefinition[] {
  return definitions.filter(
    ({ name, modificationMetadata }) =>
      name !== KEY && modificationMetadata?.readOnlyValue !== true,
  );
}

/** A fit value for every property that can be written, but for e-mails, of which two may not be the same. */
function filled(definitions: readonly PropertyDefinition[]): fc.Arbitrary<Record<string, string>> {
  const values = writableOf(definitions)
    .filter(({ name }) => name !== "email")
    .map((it) => [it.name, fitValue(it).filter((value) => value !== "")] as const);
  return fc.record(Object.fromEntries(values), { noNullPrototype: true });
}

function fitValue({ name, type, options }: PropertyDefinition): fc.Arbitrary<string> {
  const values = (options ?? []).flatMap(({ value }) => value ?? []);
  if (values.length > 0) return fc.constantFrom(...values);
  if (name === "email") return fc.nat({ max: 20 }).map((number) => `Person${number}@example.com`);
  switch (type) {
    case "number":
      return fc.nat().map(String);
    case "date":
      return fc.constantFrom("2026-05-01", "1777593600000");
    case "datetime":
      return fc.constantFrom("2026-05-01T08:00:00Z", "1777622400000");
    case "bool":
      return fc.constantFrom("true", "false");
    case "enumeration":
      return fc.constantFrom("71", "72");
    default:
      return text;
  }
}

function namesOf(definitions: readonly PropertyDefinition[]): fc.Arbitrary<string[]> {
  const names = definitions.map(({ name }) => name);
  return fc.array(fc.constantFrom(...names, KEY, "no_such_property"), { maxLength: 4 });
}
