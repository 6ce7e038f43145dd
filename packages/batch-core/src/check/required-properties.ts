import type { ObjectName } from "@x/batch-types";
import { findObjectName } from "../job/find-object.ts";

/** One of these properties is required. */
export type OneOf = readonly [string, ...string[]];

/**
 * Required properties per HubSpot's guide "Using object APIs". Its examples omit some, and versions before
 * 2026-09 accept most records without them: hence warnings only. Five computed properties of leads are left out.
 */
export const REQUIRED: Readonly<Partial<Record<ObjectName, readonly OneOf[]>>> = {
  appointments: [["hs_appointment_name"]],
  calls: [["hs_timestamp"]],
  commerce_payments: [["hs_initial_amount"], ["hs_initiated_date"]],
  communications: [["hs_timestamp"], ["hs_communication_channel_type"]],
  companies: [["domain", "name"]],
  courses: [["hs_course_name"]],
  deals: [["dealname"], ["dealstage"], ["pipeline"]],
  emails: [["hs_timestamp"], ["hs_email_direction"]],
  invoices: [["hs_currency"]],
  leads: [["hs_lead_name"]],
  listings: [["hs_name"]],
  meetings: [["hs_timestamp"]],
  notes: [["hs_timestamp"]],
  orders: [["hs_order_name"]],
  postal_mail: [["hs_timestamp"]],
  products: [["hs_sku"], ["hs_folder"], ["price"], ["name"], ["description"]],
  projects: [["hs_name"], ["hs_pipeline"], ["hs_pipeline_stage"]],
  quotes: [["hs_title"], ["hs_expiration_date"]],
  services: [["hs_name"], ["hs_pipeline"], ["hs_pipeline_stage"]],
  subscriptions: [["hs_name"]],
  tasks: [["hs_timestamp"]],
  tickets: [["subject"], ["hs_pipeline"], ["hs_pipeline_stage"]],
  users: [["hs_internal_user_id"], ["hs_email"]],
};

/**
 * Returns the properties that HubSpot's guide "Using object APIs" requires to create a record: groups of names, of
 * each of which one is needed. Versions before 2026-09 accept most records without them. Empty for custom objects.
 *
 * @example
 * requiredProperties("companies"); //=> [["domain", "name"]]
 */
export function requiredProperties(objectType: string): readonly OneOf[] {
  const name = findObjectName(objectType);
  return Object.hasOwn(REQUIRED, name) ? REQUIRED[name as ObjectName]! : [];
}
