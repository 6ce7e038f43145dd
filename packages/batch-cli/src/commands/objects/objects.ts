import { isObjectType } from "@x/batch-core";
import {
  API_VERSIONS,
  MAX_BATCH_INPUTS,
  MAX_HISTORY_INPUTS,
  MAX_PROPERTY_VALUE_LENGTH,
  MAX_UNIQUE_PROPERTIES,
  type ObjectDefinition,
  type ObjectScopes,
  OBJECTS,
  OPERATIONS,
  SCOPES,
  type Scopes,
} from "@x/batch-types/registry";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { didYouMean, readObjectType } from "@x/batch-import";
import { plural } from "../../terminal/plural.ts";
import { table } from "../../terminal/table.ts";
import { UsageError } from "../../usage-error.ts";
import { print, printJson } from "../../terminal/print.ts";

export interface ObjectsOptions {
  readonly json?: boolean;
}

const LIMITS = {
  recordsPerRequest: MAX_BATCH_INPUTS,
  recordsPerReadWithHistory: MAX_HISTORY_INPUTS,
  charactersPerValue: MAX_PROPERTY_VALUE_LENGTH,
  uniqueProperties: MAX_UNIQUE_PROPERTIES,
} as const;

interface Described extends Pick<ObjectDefinition, "typeId" | "operations"> {
  readonly name: string;
  readonly scopes: ObjectScopes;
}

/** Shows the registry: all of it, or one object. */
export async function objects(
  name: string | undefined,
  { json }: ObjectsOptions,
  { stdout }: Io,
): Promise<ExitCode> {
  if (name === undefined) {
    const all = Object.keys(OBJECTS).map((one) => describe(one as keyof typeof OBJECTS));
    if (json) printJson(stdout, { limits: LIMITS, objects: all });
    else print(stdout, listText(all));
  } else {
    const one = describe(findObject(name));
    if (json) printJson(stdout, { ...one, limits: LIMITS });
    else print(stdout, detailText(one));
  }
  return EXIT.success;
}

/** By name, as people write it, or type id. @throws {UsageError} */
function findObject(given: string): keyof typeof OBJECTS {
  const names = Object.keys(OBJECTS) as (keyof typeof OBJECTS)[];
  const read = readObjectType(given);
  const found = names.find((name) => read !== undefined && [name, typeIdOf(name)].includes(read));
  if (found !== undefined) return found;
  // A type id of HubSpot's own (0-…) that is not on the list may be anything.
  const isCustom = isObjectType(given) && !given.startsWith("0-");
  throw new UsageError(
    isCustom
      ? `${given}: a custom object. Each offers ${OPERATIONS.join(", ")}, in every version.`
      : `Unknown object type ${JSON.stringify(given)}.${didYouMean(given, names)} All names: hubspot-batch objects`,
  );
}

function typeIdOf(name: keyof typeof OBJECTS): string | undefined {
  return (OBJECTS[name] as ObjectDefinition).typeId;
}

function describe(name: keyof typeof OBJECTS): Described {
  const { typeId, operations } = OBJECTS[name] as ObjectDefinition;
  return { name, ...(typeId && { typeId }), operations, scopes: SCOPES[name] };
}

function listText(all: readonly Described[]): string {
  const rows = all.map(({ name, typeId, operations }) => [
    name,
    typeId ?? "",
    ...API_VERSIONS.map((version) => short(operations[version])),
  ]);
  return [
    table([["object", "type id", ...API_VERSIONS], ...rows]),
    `\nc create · u update · s upsert · a archive · r read. Custom objects (2-…, p123_name, p_name) offer all five.\n`,
    "One of them, with its scopes: hubspot-batch objects contacts\n",
  ].join("");
}

const LETTERS = { create: "c", update: "u", upsert: "s", archive: "a", read: "r" } as const;

function short(offered: Described["operations"]["v3"]): string {
  return OPERATIONS.map((one) => (offered.includes(one) ? LETTERS[one] : "-")).join("");
}

function detailText({ name, typeId, operations, scopes }: Described): string {
  const rows = [
    ["object", name],
    ["type id", typeId ?? "not published"],
    ...API_VERSIONS.map((version) => [version, operations[version].join(", ") || "nothing"]),
    ["scopes to read", scopesText(scopes.read)],
    ["scopes to write", scopesText(scopes.write)],
    ["in a request", plural(MAX_BATCH_INPUTS, "record")],
    ["in a value", plural(MAX_PROPERTY_VALUE_LENGTH, "character")],
    ["unique properties", `${MAX_UNIQUE_PROPERTIES} at most`],
  ];
  return table(rows);
}

function scopesText(scopes: Scopes | undefined): string {
  if (scopes === undefined) return "none that HubSpot names";
  if (typeof scopes === "string") return `any one of the CRM objects' (${scopes})`;
  return scopes.map((all) => all.join(" and ")).join(", or ");
}
