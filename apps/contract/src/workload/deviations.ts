import type { Components, DescribedEndpoint, OpenApiSchema } from "../official-endpoint.ts";
import { mapSchemas } from "../validate.ts";

/** Where HubSpot's answers are known to differ from its descriptions. */
export interface Deviation {
  readonly what: string;
  readonly source: string;
  /** The version whose descriptions alone have it. */
  readonly onlyIn?: "2025-09";
  /** The same schemas, allowing for it. */
  readonly relax?: (components: Components) => Components;
  /** The same endpoint with the answers it has beside those described. */
  readonly extend?: (endpoint: DescribedEndpoint) => DescribedEndpoint;
}

type Relax = NonNullable<Deviation["relax"]>;

const TEXT: OpenApiSchema = { type: "string" };
const NUMBER: OpenApiSchema = { type: "integer", format: "int64" };

export const DEVIATIONS: readonly Deviation[] = [
  {
    what: "An entry of `errors` has no `links`.",
    source: "Every captured 207; HubSpot's own example of partial errors.",
    relax: without("StandardError", "links"),
  },
  {
    what: "An entry of `errors` has no `errors` of its own.",
    source: "Captured 207s for refused values and for records that were not found.",
    relax: without("StandardError", "errors"),
  },
  {
    what: "`subCategory` is a text.",
    source: "Captured 207s of associations and of properties; the description says an object.",
    relax: withFields("StandardError", { subCategory: TEXT }),
  },
  {
    what: "The ids of an associated pair are numbers.",
    source: "Captured answers to creates in v4; the description says texts.",
    relax: withFields("LabelsBetweenObjectPair", { fromObjectId: NUMBER, toObjectId: NUMBER }),
  },
  {
    what: "The id of an associated record is a number.",
    source: "HubSpot's guide to v4 and live reads; the description says a text.",
    relax: withFields("MultiAssociatedObjectWithLabel", { toObjectId: NUMBER }),
  },
  {
    what: "A type of association without a label has `label: null`.",
    source: "HubSpot's guide to v4 and live reads; the description leaves the field out.",
    relax: withFields("AssociationSpecWithLabel", { label: { type: "string", nullable: true } }),
  },
  {
    what: "`status: error` stands in the body of a refusal.",
    source: "HubSpot's page on errors, and every capture.",
    relax: withFields("Error", { status: TEXT }),
  },
  {
    what: "A refusal has no `category`.",
    source: "Captured 400s for malformed JSON and for unknown object types.",
    relax: without("Error", "category"),
  },
  {
    what: "A batch in which some records were refused answers 207.",
    source:
      "HubSpot's changelog on the codes of batches; in 2025-09 its description of any object says so, and those of single objects leave it out.",
    onlyIn: "2025-09",
    extend: (endpoint) => {
      const [success] = endpoint.responses.values();
      const isDeclared = endpoint.responses.has(207) || success === undefined;
      return endpoint.version !== "2025-09" || isDeclared
        ? endpoint
        : { ...endpoint, responses: new Map([...endpoint.responses, [207, success]]) };
    },
  },
  {
    what: "A row has a `url`.",
    source:
      "Recordings since November 2025; an older description of subscriptions has no such field.",
    relax: withFields("SimplePublicObject", { url: TEXT }),
  },
  {
    what: "A property without a value is `null`.",
    source: "HubSpot's descriptions of v3 say nullable, those of 2026-03 lost it; live reads.",
    relax: (components) =>
      mapSchemas(components, (schema, name) =>
        /^SimplePublic(?:Upsert)?Object$/.test(name)
          ? withFieldsOf(schema, {
              properties: {
                type: "object",
                additionalProperties: { type: "string", nullable: true },
              },
            })
          : schema,
      ),
  },
];

function without(schemaName: string, field: string): Relax {
  return (components) =>
    mapSchemas(components, (schema, name) =>
      name === schemaName && schema.required !== undefined
        ? { ...schema, required: schema.required.filter((required) => required !== field) }
        : schema,
    );
}

function withFields(schemaName: string, fields: Readonly<Record<string, OpenApiSchema>>): Relax {
  return (components) =>
    mapSchemas(components, (schema, name) =>
      name === schemaName ? withFieldsOf(schema, fields) : schema,
    );
}

function withFieldsOf(
  schema: OpenApiSchema,
  fields: Readonly<Record<string, OpenApiSchema>>,
): OpenApiSchema {
  return { ...schema, properties: { ...schema.properties, ...fields } };
}
