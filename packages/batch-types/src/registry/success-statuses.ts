import type { StatusesByVersion } from "./endpoint.ts";
import type { Operation } from "./operation.ts";

const EITHER = {
  v3: [200, 207],
  "2025-09": [200, 207],
  "2026-03": [200, 207],
  "2026-09": [200],
} as const satisfies StatusesByVersion;

/**
 * The statuses with which HubSpot declares to answer an object batch that it carried out, in whole or
 * in part. Declared is not proven: versions without 207 put `errors` into a 200, so read `errors` on
 * every 2xx.
 */
export const SUCCESS_STATUSES = {
  create: {
    v3: [201, 207],
    // 200 in the descriptions of single objects, 201 and 207 in the one for all of them.
    "2025-09": [200, 201, 207],
    "2026-03": [201, 207],
    "2026-09": [201],
  },
  update: EITHER,
  upsert: EITHER,
  archive: { v3: [204], "2025-09": [204], "2026-03": [204], "2026-09": [204] },
  read: EITHER,
} as const satisfies Readonly<Record<Operation, StatusesByVersion>>;
