import type { Sandbox, SandboxRecord } from "@x/batch-sandbox";
import type { ObjectName } from "./tasks.ts";

/** What the account holds, by the names a task knows. */
export interface Stored {
  readonly byId: ReadonlyMap<string, SandboxRecord>;
  readonly byStamp: ReadonlyMap<string, SandboxRecord>;
  readonly byMarker: ReadonlyMap<string, readonly SandboxRecord[]>;
}

export function readStored(sandbox: Sandbox, objectType: ObjectName): Stored {
  const records = sandbox.inspect(objectType);
  return {
    byId: new Map(records.map((record) => [record.id, record])),
    byStamp: new Map(records.map((record) => [record.properties["stamp"]!, record])),
    byMarker: groupBy(records, ({ properties }) => properties["marker"]),
  };
}

/** Those without a name are left out. */
export function groupBy<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string | undefined,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}
