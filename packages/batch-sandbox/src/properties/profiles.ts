import type { ObjectName } from "@x/batch-types";
import * as commerce from "./commerce.ts";
import { companies } from "./companies.ts";
import { contacts } from "./contacts.ts";
import { deals } from "./deals.ts";
import type { ObjectProfile } from "./define.ts";
import * as engagements from "./engagements.ts";
import * as other from "./other-objects.ts";
import { tickets } from "./tickets.ts";

/** The standard properties of every object of the registry. */
export const PROFILES: Readonly<Record<ObjectName, ObjectProfile>> = {
  appointments: other.appointments,
  calls: engagements.calls,
  carts: commerce.carts,
  commerce_payments: commerce.commercePayments,
  communications: engagements.communications,
  companies,
  contacts,
  contracts: other.contracts,
  courses: other.courses,
  deal_splits: other.dealSplits,
  deals,
  discounts: commerce.discounts,
  emails: engagements.emails,
  feedback_submissions: other.feedbackSubmissions,
  fees: commerce.fees,
  forecasts: other.forecasts,
  goal_targets: other.goalTargets,
  invoices: commerce.invoices,
  leads: other.leads,
  line_items: commerce.lineItems,
  listings: other.listings,
  meetings: engagements.meetings,
  notes: engagements.notes,
  orders: commerce.orders,
  partner_clients: other.partnerClients,
  partner_services: other.partnerServices,
  payments: other.payments,
  postal_mail: engagements.postalMail,
  products: commerce.products,
  projects: other.projects,
  quotes: commerce.quotes,
  services: other.services,
  subscriptions: commerce.subscriptions,
  tasks: engagements.tasks,
  taxes: commerce.taxes,
  tickets,
  users: other.users,
};
