// What an operation does in HubSpot: records, associations and property definitions alike.

interface Operating {
  readonly operation: string;
}

/** True when the operation changes nothing. */
export function isReading({ operation }: Operating): boolean {
  return READS.has(operation);
}

/** True when the operation removes something. HubSpot's answer to it names nothing. */
export function isRemoving({ operation }: Operating): boolean {
  return REMOVES.has(operation);
}

/** True when the operation can make something new. An update cannot. */
export function canCreate({ operation }: Operating): boolean {
  return CREATES.has(operation);
}

const READS = new Set(["read", "list", "search", "labels", "find"]);
const REMOVES = new Set(["archive", "removeLabels"]);
const CREATES = new Set(["create", "upsert", "createDefault"]);
