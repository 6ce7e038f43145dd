import { Ajv, type ErrorObject } from "ajv";
import type { Components, OpenApiSchema } from "./official-endpoint.ts";

/** What is wrong with a value, such as `/inputs/0/id must be string`; empty when nothing is. */
export type Validate = (value: unknown) => string[];

const ajv = new Ajv({ strict: false, allErrors: true });
const whole = (most: number) => ({
  type: "number" as const,
  validate: (value: number) => Number.isInteger(value) && Math.abs(value) <= most,
});
ajv.addFormat("int32", whole(2 ** 31));
ajv.addFormat("int64", whole(Number.MAX_SAFE_INTEGER));
ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
ajv.addFormat("uuid", /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);

const compiled = new Map<string, Validate>();

/** A check of values against an OpenAPI 3.0 schema. Equal schemas of different files are compiled once. */
export function validatorOf(schema: OpenApiSchema, components: Components): Validate {
  const root = { ...asJsonSchema(schema), components: { schemas: asJsonSchemas(components) } };
  const key = JSON.stringify(root);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const check = ajv.compile(root);
  const validate: Validate = (value) => (check(value) ? [] : (check.errors ?? []).map(asText));
  compiled.set(key, validate);
  return validate;
}

/** The same schemas, refusing fields they do not name: a misspelt one would pass otherwise. */
export function closed(components: Components): Components {
  return mapSchemas(components, (schema) =>
    schema.properties !== undefined && schema.additionalProperties === undefined
      ? { ...schema, additionalProperties: false }
      : schema,
  );
}

/** Required by HubSpot's descriptions in every version, and left out by its guides and live traffic. */
const OPTIONAL_IN_PRACTICE: Readonly<Record<string, readonly string[]>> = {
  SimplePublicObjectBatchInputForCreate: ["associations"],
  BatchReadInputSimplePublicObjectId: ["properties", "propertiesWithHistory"],
  // v3 does without it as well.
  OptionInput: ["displayOrder"],
};

/** Described in every version but 2026-09, where the fields are missing. */
const LEFT_OUT_ONCE: Components = {
  PropertyCreate: {
    properties: {
      currencyPropertyName: { type: "string" },
      numberDisplayHint: { type: "string" },
      showCurrencySymbol: { type: "boolean" },
      textDisplayHint: { type: "string" },
    },
  },
};

/** The same schemas, requiring only what HubSpot is known to insist on, and with what one version left out. */
export function asPractised(components: Components): Components {
  return mapSchemas(components, (schema, name) => {
    const { [name]: optional = [] } = OPTIONAL_IN_PRACTICE;
    const { required = [], properties } = schema;
    const known = { ...LEFT_OUT_ONCE[name]?.properties, ...properties };
    return {
      ...schema,
      ...(required.length > 0 && { required: required.filter((it) => !optional.includes(it)) }),
      ...(properties !== undefined && { properties: known }),
    };
  });
}

/** The same schemas, each changed by a rule. */
export function mapSchemas(
  components: Components,
  change: (schema: OpenApiSchema, name: string) => OpenApiSchema,
): Components {
  return Object.fromEntries(
    Object.entries(components).map(([name, schema]) => [name, change(schema, name)]),
  );
}

function asJsonSchemas(components: Components): Record<string, object> {
  return Object.fromEntries(
    Object.entries(components).map(([name, schema]) => [name, asJsonSchema(schema)]),
  );
}

/** OpenAPI 3.0 says `nullable: true` where JSON Schema has a type, and a value, of its own. */
function asJsonSchema({ nullable, ...schema }: OpenApiSchema): object {
  const { properties, items, additionalProperties } = schema;
  return {
    ...schema,
    ...(properties !== undefined && { properties: asJsonSchemas(properties) }),
    ...(items !== undefined && { items: asJsonSchema(items) }),
    ...(typeof additionalProperties === "object" && {
      additionalProperties: asJsonSchema(additionalProperties),
    }),
    ...(nullable === true && schema.type !== undefined && { type: [schema.type, "null"] }),
    ...(nullable === true && schema.enum !== undefined && { enum: [...schema.enum, null] }),
  };
}

function asText({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath} ${message} ${JSON.stringify(params)}`;
}
