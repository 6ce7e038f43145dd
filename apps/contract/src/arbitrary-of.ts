import fc from "fast-check";
import type { Components, OpenApiSchema } from "./official-endpoint.ts";

const name = fc.stringMatching(/^[a-z]{1,6}$/);
const text = fc.string({ minLength: 1, maxLength: 8 });
const moment = fc.constantFrom("2026-05-01T08:00:00.100Z", "1970-01-01T00:00:00Z");

/**
 * Values that fit an OpenAPI or JSON schema: optional fields there and missing, every value of an
 * enumeration, null where it is allowed.
 *
 * @param minItems How many items a list has at least where its schema does not say.
 */
export function arbitraryOf(
  schema: OpenApiSchema,
  components: Components = {},
  minItems = 0,
): fc.Arbitrary<unknown> {
  const resolved = schema.$ref === undefined ? schema : components[nameIn(schema.$ref)];
  if (resolved === undefined) throw new Error(`There is no ${schema.$ref}.`);
  const value = byType(resolved, components, minItems);
  return resolved.nullable === true ? fc.option(value) : value;
}

function byType(
  schema: OpenApiSchema,
  components: Components,
  minItems: number,
): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case "string":
      if (schema.format === "date-time") return moment;
      return schema.format === "uuid" ? fc.uuid() : text;
    case "integer":
      return fc.integer({ min: schema.minimum ?? -9, max: schema.maximum ?? 2 ** 31 - 1 });
    case "number":
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 9, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(arbitraryOf(schema.items ?? {}, components, minItems), {
        minLength: schema.minItems ?? minItems,
        maxLength: 3,
      });
    case "object":
      return object(schema, components, minItems);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function object(
  { properties = {}, required = [], additionalProperties }: OpenApiSchema,
  components: Components,
  minItems: number,
): fc.Arbitrary<unknown> {
  if (typeof additionalProperties === "object" && Object.keys(properties).length === 0) {
    return fc.dictionary(name, arbitraryOf(additionalProperties, components, minItems), {
      maxKeys: 3,
      noNullPrototype: true,
    });
  }
  const fields = Object.entries(properties).map(
    ([field, schema]) => [field, arbitraryOf(schema, components, minItems)] as const,
  );
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: [...required],
    noNullPrototype: true,
  });
}

function nameIn(reference: string): string {
  return reference.split("/").at(-1) ?? reference;
}
