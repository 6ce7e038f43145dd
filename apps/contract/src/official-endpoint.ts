/** A schema as OpenAPI 3.0 writes it; only what these descriptions use. */
export interface OpenApiSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, OpenApiSchema>>;
  readonly additionalProperties?: boolean | OpenApiSchema;
  readonly items?: OpenApiSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The schemas of a file by name; `$ref` points into them. */
export type Components = Readonly<Record<string, OpenApiSchema>>;

/** An endpoint as HubSpot describes it, in an OpenAPI file or in the table made from all of them. */
export interface OfficialEndpoint {
  /** The file, such as `2026-03/contacts.json`. */
  readonly source: string;
  readonly version: string;
  readonly method: string;
  readonly path: string;
  /** The object the file is about, by its registry name; `undefined` when it is about any, or none. */
  readonly object: string | undefined;
  readonly statuses: readonly number[];
  /** Alternatives, each with all the scopes it asks for. */
  readonly scopes: readonly (readonly string[])[];
}

/** An endpoint with the schemas of its bodies. */
export interface DescribedEndpoint extends OfficialEndpoint {
  readonly components: Components;
  readonly request: OpenApiSchema | undefined;
  /** By status; `undefined` where there is no body. */
  readonly responses: ReadonlyMap<number, OpenApiSchema | undefined>;
  readonly refusal: OpenApiSchema | undefined;
}
