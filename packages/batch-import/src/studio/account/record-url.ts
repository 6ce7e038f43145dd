import type { Job } from "@x/batch-core";
import type { Account } from "@x/batch-types";
import { type ObjectDefinition, OBJECTS } from "@x/batch-types/registry";
import { hostOf } from "../../account/host-of.ts";
import type { Task } from "../../store/task.ts";

/** A host of HubSpot's own pages: the name came in an answer. */
const PAGES = /^app(-[a-z]{2}\d+)?\.hubspot\.com$/;

/**
 * Returns the URL with which HubSpot's pages of the records of a run begin; the record id follows. Undefined where no
 * such pages are known: a sandbox has no pages.
 *
 * @example
 * const task = { job: { objectType: "contacts" }, portal: { id: "4711" } } as const;
 * recordUrlOf(task, { portalId: "4711" }); //=> "https://app.hubspot.com/contacts/4711/record/0-1/"
 */
export function recordUrlOf(
  { baseUrl, job, portal }: Pick<Task, "baseUrl" | "portal"> & { job: Pick<Job, "objectType"> },
  { portalId, uiDomain = "app.hubspot.com" }: Pick<Account, "portalId" | "uiDomain">,
): string | undefined {
  const { objectType } = job;
  const known: Readonly<Record<string, ObjectDefinition>> = OBJECTS;
  const definition = Object.hasOwn(known, objectType) ? known[objectType] : undefined;
  const typeId = definition?.typeId ?? (/^\d+-\d+$/.test(objectType) ? objectType : undefined);
  const isReal = hostOf(baseUrl) === hostOf() && PAGES.test(uiDomain) && /^\d+$/.test(portalId);
  if (typeId === undefined || !isReal || portal?.id !== portalId) return undefined;
  return `https://${uiDomain}/contacts/${portalId}/record/${typeId}/`;
}
