import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { moreBatches } from "./find-descriptions.ts";
import type { Components, DescribedEndpoint, OpenApiSchema } from "./official-endpoint.ts";

interface Body {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: OpenApiSchema }>>;
}

interface Operation {
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Components;
    readonly responses?: Readonly<Record<string, Body>>;
  };
}

/** Every batch endpoint of every description in the folder, and of the versions that lie beside it. */
export function loadDescriptions(folder: string): DescribedEndpoint[] {
  const folders = [folder, moreBatches(folder)].filter((it) => it !== undefined);
  return folders.flatMap(loadFolder).filter(({ path }) => path.includes("/batch/"));
}

/** Every endpoint of every description in one folder. */
export function loadFolder(folder: string): DescribedEndpoint[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".json")).flatMap((file) => load(folder, file));
}

function load(folder: string, source: string): DescribedEndpoint[] {
  const { paths, components } = JSON.parse(
    readFileSync(join(folder, source), "utf8"),
  ) as Description;
  const [version = "", ...names] = source.split(/[\\/]/);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const successes = Object.entries(operation.responses).filter(([status]) =>
        /^2\d\d$/.test(status),
      );
      const refusal = operation.responses["default"];
      const shared = refusal?.$ref?.split("/").at(-1) ?? "";
      return {
        source,
        version,
        method: method.toUpperCase(),
        path,
        object: objectOf(names.at(-1) ?? ""),
        statuses: successes.map(([status]) => Number(status)),
        scopes: (operation.security ?? []).map((scheme) => Object.values(scheme).flat()),
        components: withDescriptionFields(components.schemas),
        request: schemaOf(operation.requestBody),
        responses: new Map(
          successes.map(([status, body]) => [Number(status), schemaOf(body)] as const),
        ),
        refusal: schemaOf(components.responses?.[shared] ?? refusal),
      };
    }),
  );
}

function schemaOf(body: Body | undefined): OpenApiSchema | undefined {
  return Object.values(body?.content ?? {})[0]?.schema;
}

/** `goalTargets.json`, and `contacts-424.json` of an older rollout, are about `goal_targets` and `contacts`. */
function objectOf(file: string): string | undefined {
  const name = file
    .replace(/(?:-\d+)?\.json$/, "")
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (name === "commerce_subscriptions") return "subscriptions";
  const aboutAny = ["objects", "custom_objects", "properties", "associations"];
  return aboutAny.includes(name) ? undefined : name;
}

/**
 * Folders of descriptions are often freed of every `description`, for size, and then lack the fields
 * of that name too.
 */
function withDescriptionFields(components: Components): Components {
  const lacking = ["Property", "PropertyCreate", "Option", "OptionInput", "ObjectSchema"].flatMap(
    (name) => {
      const schema = components[name];
      if (schema === undefined) return [];
      const properties = { description: { type: "string" }, ...schema.properties };
      return [[name, { ...schema, properties }] as const];
    },
  );
  return lacking.length === 0 ? components : { ...components, ...Object.fromEntries(lacking) };
}
