import type { StatusesByVersion } from "./endpoint.ts";
import type { Operation } from "./operation.ts";

const EITHER = {
  v3: [200, 207],
  "2025-09": [200, 207],
  "2026-03": [200, 207],
  "2026-09": [200],
} as const satisfies StatusesByVersion;

/**
 * The statuses that HubSpot's descriptions have for an object batch that succeeded, in whole or in part.
 * Read `errors` of every 2xx: versions without 207 put them into a 200.
 */
export const SUCCESS_STATUSES = {
  create: {
    v3: [201, 207],
    // 200 in the descriptions of single objects, 201 and 207 in the description for all objects.
    "2025-09": [200, 201, 207],
    "2026-03": [201, 207],
    "2026-09": [201],
  },
  update: EITHER,
  upsert: EITHER,
  archive: { v3: [204], "2025-09": [204], "2026-03": [204], "2026-09": [204] },
  read: EITHER,
} as const satisfies Readonly<Record<Operation, StatusesByVersion>>;
