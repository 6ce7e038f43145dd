import type { ApiVersion } from "./api-version.ts";
import type { Operation } from "./operation.ts";

/** A standard object. */
export interface ObjectDefinition {
  /** The object type id, such as `0-1`. Absent where HubSpot does not publish it. */
  readonly typeId?: `0-${number}`;
  /** The name of the object in a batch path: `/crm/objects/2026-03/{segment}/batch/create`. */
  readonly segment: string;
  /** The part of the path before `/batch/…`, for versions that do not follow this pattern. */
  readonly basePath?: Readonly<Partial<Record<ApiVersion, string>>>;
  /** The batch operations of each version. */
  readonly operations: Readonly<Record<ApiVersion, readonly Operation[]>>;
}

const ALL = ["create", "update", "upsert", "archive", "read"] as const;
const READ = ["read"] as const;
const UPDATE_READ = ["update", "read"] as const;
const UPSERT_READ = ["upsert", "read"] as const;
const NONE = [] as const;

const FULL = { v3: ALL, "2025-09": ALL, "2026-03": ALL, "2026-09": ALL } as const;

/**
 * Every standard object with a batch endpoint, by its name in HubSpot's paths. Custom objects (`2-…`,
 * `p123_name`, `p_name`) are not listed: they have all five operations.
 *
 * The source is HubSpot's OpenAPI descriptions. For contracts, feedback submissions and partner objects the
 * generated descriptions have more operations than the hand-written ones. The list has the smaller set.
 */
export const OBJECTS = {
  appointments: {
    typeId: "0-421",
    segment: "0-421",
    // v3 describes appointments with the version after `objects`, unlike every other object.
    basePath: { v3: "/crm/objects/v3/0-421" },
    operations: FULL,
  },
  calls: { typeId: "0-48", segment: "calls", operations: FULL },
  carts: { typeId: "0-142", segment: "carts", operations: FULL },
  commerce_payments: { typeId: "0-101", segment: "commerce_payments", operations: FULL },
  communications: { typeId: "0-18", segment: "communications", operations: FULL },
  companies: { typeId: "0-2", segment: "companies", operations: FULL },
  contacts: { typeId: "0-1", segment: "contacts", operations: FULL },
  contracts: {
    typeId: "0-721",
    segment: "contracts",
    operations: { v3: READ, "2025-09": READ, "2026-03": READ, "2026-09": READ },
  },
  courses: { typeId: "0-410", segment: "0-410", operations: FULL },
  deal_splits: {
    segment: "deal_splits",
    // The dated paths have no `/crm`. For v3 HubSpot's description and its Node client disagree on
    // the order of `objects` and `v3`; this is the description's.
    basePath: {
      v3: "/crm/objects/v3/deals/splits",
      "2025-09": "/deal-splits/2025-09",
      "2026-03": "/deal-splits/2026-03",
      "2026-09": "/deal-splits/2026-09",
    },
    operations: {
      v3: UPSERT_READ,
      "2025-09": UPSERT_READ,
      "2026-03": UPSERT_READ,
      "2026-09": UPSERT_READ,
    },
  },
  deals: { typeId: "0-3", segment: "0-3", operations: FULL },
  discounts: { typeId: "0-84", segment: "discounts", operations: FULL },
  emails: { typeId: "0-49", segment: "emails", operations: FULL },
  feedback_submissions: {
    typeId: "0-19",
    segment: "feedback_submissions",
    operations: { v3: READ, "2025-09": READ, "2026-03": READ, "2026-09": READ },
  },
  fees: { typeId: "0-85", segment: "fees", operations: FULL },
  forecasts: {
    segment: "forecasts",
    operations: { v3: NONE, "2025-09": ALL, "2026-03": NONE, "2026-09": NONE },
  },
  goal_targets: {
    typeId: "0-74",
    segment: "goal_targets",
    operations: { ...FULL, "2026-09": ["create", "update", "archive", "read"] },
  },
  invoices: { typeId: "0-53", segment: "invoices", operations: FULL },
  leads: { typeId: "0-136", segment: "leads", operations: FULL },
  line_items: { typeId: "0-8", segment: "line_items", operations: FULL },
  listings: { typeId: "0-420", segment: "0-420", operations: FULL },
  meetings: { typeId: "0-47", segment: "meetings", operations: FULL },
  notes: { typeId: "0-46", segment: "notes", operations: FULL },
  orders: { typeId: "0-123", segment: "orders", operations: FULL },
  partner_clients: {
    segment: "partner_clients",
    operations: {
      v3: UPDATE_READ,
      "2025-09": UPDATE_READ,
      "2026-03": UPDATE_READ,
      "2026-09": ["update"],
    },
  },
  partner_services: {
    segment: "partner_services",
    operations: {
      v3: UPDATE_READ,
      "2025-09": UPDATE_READ,
      "2026-03": UPDATE_READ,
      "2026-09": UPDATE_READ,
    },
  },
  payments: {
    segment: "payments",
    operations: { v3: READ, "2025-09": NONE, "2026-03": NONE, "2026-09": NONE },
  },
  postal_mail: { typeId: "0-116", segment: "postal_mail", operations: FULL },
  products: { typeId: "0-7", segment: "products", operations: FULL },
  projects: {
    typeId: "0-970",
    segment: "projects",
    operations: { v3: ALL, "2025-09": NONE, "2026-03": ALL, "2026-09": NONE },
  },
  quotes: { typeId: "0-14", segment: "quotes", operations: FULL },
  services: { typeId: "0-162", segment: "0-162", operations: FULL },
  subscriptions: { typeId: "0-69", segment: "subscriptions", operations: FULL },
  tasks: { typeId: "0-27", segment: "tasks", operations: FULL },
  taxes: { typeId: "0-86", segment: "taxes", operations: FULL },
  tickets: { typeId: "0-5", segment: "tickets", operations: FULL },
  users: { typeId: "0-115", segment: "users", operations: FULL },
} as const satisfies Readonly<Record<string, ObjectDefinition>>;
