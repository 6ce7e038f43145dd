import { DEFAULTS } from "@x/batch-http";
import { type ObjectName, OBJECTS, type Operation } from "@x/batch-types";
import type { ImportClient } from "../../account/import-client.ts";
import { orRefused } from "../../account/or-refused.ts";
import type { ObjectView } from "../views/objects.ts";

const WRITES: readonly Operation[] = ["create", "update", "upsert", "archive"];

/** HubSpot's own objects that rows can be written to, and the custom ones of the account where the token may list them. */
export async function readObjects(client: ImportClient): Promise<readonly ObjectView[]> {
  const custom = await orRefused(client.schemas({ maxRetries: 3 }));
  return [
    ...standardObjects(),
    ...("refused" in custom
      ? []
      : custom.map(({ labels, name, objectTypeId }) => ({
          objectType: objectTypeId,
          label: labels.plural ?? name,
          operations: WRITES,
        }))),
  ];
}

function standardObjects(): ObjectView[] {
  return (Object.keys(OBJECTS) as ObjectName[]).flatMap((objectType) => {
    const offered: readonly Operation[] = OBJECTS[objectType].operations[DEFAULTS.apiVersion];
    const operations = WRITES.filter((one) => offered.includes(one));
    // A deal has several splits, which a row cannot hold.
    if (operations.length === 0 || objectType === "deal_splits") return [];
    const words = objectType.replaceAll("_", " ");
    return [{ objectType, label: `${words[0]!.toUpperCase()}${words.slice(1)}`, operations }];
  });
}
