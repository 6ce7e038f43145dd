// What an operation does in HubSpot, whatever it is about.

interface Operating {
  readonly operation: string;
}

/** Whether it leaves nothing behind. */
export function isReading({ operation }: Operating): boolean {
  return READS.has(operation);
}

/** Whether it takes something away: its answer names nobody. */
export function isRemoving({ operation }: Operating): boolean {
  return REMOVES.has(operation);
}

/** Whether it can make something that was not there. An update cannot: what has its unique value is another record. */
export function isMaking({ operation }: Operating): boolean {
  return MAKES.has(operation);
}

const READS = new Set(["read", "list", "labels"]);
const REMOVES = new Set(["archive", "removeLabels"]);
const MAKES = new Set(["create", "upsert", "createDefault"]);
