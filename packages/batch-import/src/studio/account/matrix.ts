import { DEFAULTS } from "@x/batch-http";
import {
  MAX_BATCH_INPUTS,
  MAX_HISTORY_INPUTS,
  MAX_PROPERTY_VALUE_LENGTH,
  MAX_UNIQUE_PROPERTIES,
  type ObjectDefinition,
  type ObjectName,
  OBJECTS,
  type ObjectScopes,
  OPERATIONS,
  SCOPES,
  type Scopes,
} from "@x/batch-types/registry";
import type { ObjectSchema } from "@x/batch-types";
import type { ImportClient } from "../../account/import-client.ts";
import { orRefused } from "../../account/or-refused.ts";
import { quotaOf } from "../../account/quota-of.ts";
import { readAccount } from "../../account/portal.ts";
import { readTokenScopes, tokenMay } from "../../account/token-scopes.ts";
import { sentence } from "../../results/sentence.ts";
import type { MatrixObject, MatrixView } from "../views/objects.ts";

/** What HubSpot offers for which object, what a token needs for it, and whether the client's has it. */
export async function readMatrix(client: ImportClient): Promise<MatrixView> {
  const custom = await orRefused(client.schemas({ maxRetries: 3 }));
  const isRefused = "refused" in custom;
  const granted = await readTokenScopes(client);
  const areTold = !("refused" in granted);
  const { dailyLimit, limit } = quotaOf(await readAccount(client));
  const objects = [
    ...(Object.keys(OBJECTS) as ObjectName[]).map(standard),
    ...(isRefused ? [] : custom.map(ownObject)),
  ];
  return {
    version: DEFAULTS.apiVersion,
    operations: OPERATIONS,
    objects: objects.map(({ scopes, scopeName, ...object }) => ({
      ...object,
      read: textOf(scopes.read),
      write: textOf(scopes.write),
      ...(areTold && { token: tokenMay(granted, scopeName, scopes) }),
    })),
    ...(isRefused && { refused: custom.refused }),
    ...(!areTold && { scopesRefused: sentence(granted.refused) }),
    limits: {
      recordsPerRequest: MAX_BATCH_INPUTS,
      recordsPerReadWithHistory: MAX_HISTORY_INPUTS,
      charactersPerValue: MAX_PROPERTY_VALUE_LENGTH,
      uniqueProperties: MAX_UNIQUE_PROPERTIES,
      rate: limit,
      daily: dailyLimit,
    },
  };
}

interface Offer extends Pick<MatrixObject, "name" | "typeId" | "operations"> {
  readonly scopes: ObjectScopes;
  /** How scopes call the object. */
  readonly scopeName: string;
}

function standard(name: ObjectName): Offer {
  const { operations, typeId }: ObjectDefinition = OBJECTS[name];
  const offered = operations[DEFAULTS.apiVersion];
  return { name, typeId, operations: offered, scopes: SCOPES[name], scopeName: name };
}

function ownObject({ name, objectTypeId: typeId }: ObjectSchema): Offer {
  const scopes = { read: "any-object", write: "any-object" } as const;
  return { name, typeId, operations: OPERATIONS, scopes, scopeName: "custom" };
}

function textOf(scopes: Scopes | undefined): string {
  if (scopes === undefined) return "";
  if (typeof scopes === "string") return "any scope for a CRM object";
  return scopes.map((all) => all.join(" and ")).join(", or ");
}
