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
import {
  didYouMean,
  readObjectType,
  readTokenScopes,
  sentence,
  tokenMay,
  type TokenMay,
} from "@x/batch-import";
import type { AccountOptions } from "../../accounts/account-options.ts";
import { chooseAccount } from "../../accounts/choose-account.ts";
import { openAccount } from "../../accounts/open-account.ts";
import { plural } from "../../terminal/plural.ts";
import { table } from "../../terminal/table.ts";
import { UsageError } from "../../usage-error.ts";
import { print, printJson } from "../../terminal/print.ts";

export interface ObjectsOptions extends Omit<AccountOptions, "apiVersion"> {
  readonly json?: boolean;
  /** Say which scopes the token has. */
  readonly scopes?: boolean;
}

const NAMES = Object.keys(OBJECTS) as (keyof typeof OBJECTS)[];

const LIMITS = {
  recordsPerRequest: MAX_BATCH_INPUTS,
  recordsPerReadWithHistory: MAX_HISTORY_INPUTS,
  charactersPerValue: MAX_PROPERTY_VALUE_LENGTH,
  uniqueProperties: MAX_UNIQUE_PROPERTIES,
} as const;

interface Described extends Pick<ObjectDefinition, "typeId" | "operations"> {
  readonly name: string;
  readonly scopes: ObjectScopes;
  /** Whether the token has them, where HubSpot was asked, and says it. */
  readonly token?: TokenMay;
}

/** Shows the registry: all of it, or one object; and for which the token has the scopes, when asked. */
export async function objects(
  name: string | undefined,
  { json = false, scopes = false, ...access }: ObjectsOptions,
  io: Pick<Io, "env" | "stderr" | "stdout">,
): Promise<ExitCode> {
  const { stdout, stderr } = io;
  const names = name === undefined ? NAMES : [findObject(name)];
  const granted = scopes ? await readScopes(access, io) : undefined;
  const isRefused = granted !== undefined && "refused" in granted;
  const scopesRefused = isRefused ? sentence(granted.refused) : undefined;
  const found = names.map((one) => describe(one, isRefused ? undefined : granted));
  if (json) {
    const more = { limits: LIMITS, scopesRefused };
    printJson(stdout, name === undefined ? { ...more, objects: found } : { ...found[0], ...more });
    return EXIT.success;
  }
  print(stdout, name === undefined ? listText(found) : detailText(found[0]!));
  if (scopesRefused !== undefined) {
    print(stderr, `HubSpot does not say which scopes the token has: ${scopesRefused}\n`);
  }
  return EXIT.success;
}

/** The scopes of the token, or why HubSpot does not say them. */
async function readScopes(access: AccountOptions, io: Pick<Io, "env" | "stderr">) {
  await using client = (await openAccount(await chooseAccount(access, io), io)).client;
  return await readTokenScopes(client);
}

/** By name, as people write it, or type id. @throws {UsageError} */
function findObject(given: string): keyof typeof OBJECTS {
  const read = readObjectType(given);
  const found = NAMES.find((name) => read !== undefined && [name, typeIdOf(name)].includes(read));
  if (found !== undefined) return found;
  // A type id of HubSpot's own (0-…) that is not on the list may be anything.
  const isCustom = isObjectType(given) && !given.startsWith("0-");
  throw new UsageError(
    isCustom
      ? `${given}: a custom object. Each offers ${OPERATIONS.join(", ")}, in every version.`
      : `Unknown object type ${JSON.stringify(given)}.${didYouMean(given, NAMES)} All names: hubspot-batch objects`,
  );
}

function typeIdOf(name: keyof typeof OBJECTS): string | undefined {
  return (OBJECTS[name] as ObjectDefinition).typeId;
}

function describe(name: keyof typeof OBJECTS, granted: ReadonlySet<string> | undefined): Described {
  const { typeId, operations } = OBJECTS[name] as ObjectDefinition;
  const scopes = SCOPES[name];
  const token = granted && tokenMay(granted, name, scopes);
  return { name, ...(typeId && { typeId }), operations, scopes, ...(token && { token }) };
}

function listText(all: readonly Described[]): string {
  const rows = all.map(({ name, typeId, operations, token }) => [
    name,
    typeId ?? "",
    ...API_VERSIONS.map((version) => short(operations[version])),
    ...(token ? [token.read, token.write] : []),
  ]);
  const areTold = all.some(({ token }) => token !== undefined);
  const ofToken = areTold ? ["scopes to read", "scopes to write"] : [];
  return [
    table([["object", "type id", ...API_VERSIONS, ...ofToken], ...rows]),
    `\nc create · u update · s upsert · a archive · r read. Custom objects (2-…, p123_name, p_name) offer all five.\n`,
    areTold ? "scopes to read, scopes to write: whether the token has them.\n" : "",
    "For one object with its scopes: hubspot-batch objects contacts\n",
  ].join("");
}

const LETTERS = { create: "c", update: "u", upsert: "s", archive: "a", read: "r" } as const;

function short(offered: Described["operations"]["v3"]): string {
  return OPERATIONS.map((one) => (offered.includes(one) ? LETTERS[one] : "-")).join("");
}

function detailText({ name, typeId, operations, scopes, token }: Described): string {
  const rows = [
    ["object", name],
    ["type id", typeId ?? "not published"],
    ...API_VERSIONS.map((version) => [version, operations[version].join(", ") || "nothing"]),
    ["scopes to read", scopesText(scopes.read)],
    ["scopes to write", scopesText(scopes.write)],
    ...(token
      ? [
          ["token has them to read", token.read],
          ["token has them to write", token.write],
        ]
      : []),
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
