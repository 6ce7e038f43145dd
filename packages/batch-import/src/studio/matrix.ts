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
import type { ImportClient } from "../account/import-client.ts";
import { orRefused } from "../account/or-refused.ts";
import { quotaOf } from "../account/quota-of.ts";
import { readAccount } from "../account/portal.ts";
import type { MatrixObject, MatrixView } from "./views/objects.ts";

/** What HubSpot offers for which object, and what a token needs for it. */
export async function readMatrix(client: ImportClient): Promise<MatrixView> {
  const custom = await orRefused(client.schemas({ maxRetries: 3 }));
  const isRefused = "refused" in custom;
  const { dailyLimit, limit } = quotaOf(await readAccount(client));
  return {
    version: DEFAULTS.apiVersion,
    operations: OPERATIONS,
    objects: [
      ...(Object.keys(OBJECTS) as ObjectName[]).map(standard),
      ...(isRefused
        ? []
        : custom.map(({ name, objectTypeId }) => ({
            name,
            typeId: objectTypeId,
            operations: OPERATIONS,
            ...scopesOf({ read: "any-object", write: "any-object" }),
          }))),
    ],
    ...(isRefused && { refused: custom.refused }),
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

function standard(name: ObjectName): MatrixObject {
  const { operations, typeId }: ObjectDefinition = OBJECTS[name];
  return { name, typeId, operations: operations[DEFAULTS.apiVersion], ...scopesOf(SCOPES[name]) };
}

function scopesOf({ read, write }: ObjectScopes): Pick<MatrixObject, "read" | "write"> {
  return { read: textOf(read), write: textOf(write) };
}

function textOf(scopes: Scopes | undefined): string {
  if (scopes === undefined) return "";
  if (typeof scopes === "string") return "any one of the CRM objects'";
  return scopes.map((all) => all.join(" and ")).join(", or ");
}
