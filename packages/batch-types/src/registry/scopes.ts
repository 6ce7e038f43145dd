import type { ObjectName } from "./object-type.ts";
import type { ScopeUnion } from "./scope-unions.ts";

/**
 * The scopes that a token needs: all scopes of one of the lists, or one scope of the named union.
 *
 * @example
 * const either: Scopes = [["crm.objects.quotes.read"], ["e-commerce"]];
 */
export type Scopes = ScopeUnion | readonly (readonly string[])[];

/** The scopes of one object: `read` for batch reads, `write` for the other four operations. */
export interface ObjectScopes {
  readonly read?: Scopes;
  readonly write?: Scopes;
}

const CONTACTS = {
  read: [["crm.objects.contacts.read"]],
  write: [["crm.objects.contacts.write"]],
} as const;

const LINE_ITEMS = {
  read: [["crm.objects.line_items.read"], ["e-commerce"]],
  write: [["crm.objects.line_items.write"], ["e-commerce"]],
} as const;

/**
 * The scopes of each standard object, from the `security` of HubSpot's OpenAPI descriptions. Custom objects
 * need `any-object`. Absent where HubSpot names none.
 *
 * For `e-commerce`, `sales-email-read` and feedback submissions, the descriptions of v3 and 2026-03 ask for
 * either scope, those of 2025-09 and 2026-09 for both. Here it is either for every version, because the
 * latter are generated and have other errors.
 */
export const SCOPES = {
  appointments: { read: "any-object", write: "any-object" },
  calls: CONTACTS,
  carts: { read: [["crm.objects.carts.read"]], write: [["crm.objects.carts.write"]] },
  commerce_payments: {
    read: [["crm.objects.commercepayments.read"]],
    write: [["crm.objects.commercepayments.write"]],
  },
  communications: CONTACTS,
  companies: { read: [["crm.objects.companies.read"]], write: [["crm.objects.companies.write"]] },
  contacts: CONTACTS,
  contracts: { read: [["crm.objects.contracts.read"]] },
  courses: { read: [["crm.objects.courses.read"]], write: [["crm.objects.courses.write"]] },
  deal_splits: { read: [["crm.dealsplits.read_write"]], write: [["crm.dealsplits.read_write"]] },
  deals: { read: [["crm.objects.deals.read"]], write: [["crm.objects.deals.write"]] },
  discounts: LINE_ITEMS,
  emails: {
    read: [["crm.objects.contacts.read"], ["sales-email-read"]],
    write: [["crm.objects.contacts.write"], ["sales-email-read"]],
  },
  feedback_submissions: {
    read: [["crm.objects.contacts.read"], ["crm.objects.feedback_submissions.read"]],
  },
  fees: LINE_ITEMS,
  forecasts: { read: "any-object", write: "any-object" },
  goal_targets: { read: [["crm.objects.goals.read"]], write: [["crm.objects.goals.write"]] },
  invoices: { read: [["crm.objects.invoices.read"]], write: [["crm.objects.invoices.write"]] },
  leads: { read: [["crm.objects.leads.read"]], write: [["crm.objects.leads.write"]] },
  line_items: LINE_ITEMS,
  listings: { read: [["crm.objects.listings.read"]], write: [["crm.objects.listings.write"]] },
  meetings: CONTACTS,
  notes: CONTACTS,
  orders: { read: [["crm.objects.orders.read"]], write: [["crm.objects.orders.write"]] },
  partner_clients: {
    read: [["crm.objects.partner-clients.read"]],
    write: [["crm.objects.partner-clients.write"]],
  },
  partner_services: {
    read: [["crm.objects.partner-services.read"]],
    write: [["crm.objects.partner-services.write"]],
  },
  payments: {},
  postal_mail: CONTACTS,
  products: {
    read: [["crm.objects.products.read"], ["e-commerce"]],
    write: [["crm.objects.products.write"], ["e-commerce"]],
  },
  projects: { read: [["crm.objects.projects.read"]], write: [["crm.objects.projects.write"]] },
  quotes: {
    read: [["crm.objects.quotes.read"], ["e-commerce"]],
    write: [["crm.objects.quotes.write"], ["e-commerce"]],
  },
  services: { read: [["crm.objects.services.read"]], write: [["crm.objects.services.write"]] },
  subscriptions: { read: [["crm.objects.subscriptions.read"]], write: "any-object" },
  tasks: CONTACTS,
  taxes: { read: [["crm.objects.line_items.read"]], write: [["crm.objects.line_items.write"]] },
  tickets: { read: [["tickets"]], write: [["tickets"]] },
  users: { read: [["crm.objects.users.read"]], write: [["crm.objects.users.write"]] },
} as const satisfies Readonly<Record<ObjectName, ObjectScopes>>;
