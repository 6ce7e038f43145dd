import { API_VERSIONS, SETTING_ENDPOINTS, type SettingName } from "@x/batch-types/registry";
import type { OwnersCallJob, Resolved, SettingCallJob } from "../job/call-job.ts";
import { known, knownObject } from "../job/known.ts";
import type { CallRequest } from "./call-request.ts";
import type { CallEntry } from "../kinds/calls/call-batch.ts";

const NAMES = Object.keys(SETTING_ENDPOINTS) as SettingName[];

/** HubSpot's default. The most owners that it puts into a page are not described (fact 96). */
const OWNERS_PER_PAGE = 100;

/**
 * Returns the request for a list of settings, or for its next page.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown name, object type, version or option.
 */
export function buildSettingCall(
  job: Resolved<SettingCallJob>,
  entries: readonly CallEntry[],
): CallRequest {
  const endpoint = SETTING_ENDPOINTS[known("about", job.about, NAMES)];
  const path = settingPath(endpoint, job, entries);
  return "tokenField" in endpoint
    ? { method: "POST", path, body: {}, tokenField: endpoint.tokenField }
    : { method: "GET", path };
}

function settingPath(
  { path }: (typeof SETTING_ENDPOINTS)[SettingName],
  job: Resolved<SettingCallJob>,
  entries: readonly CallEntry[],
): string {
  const found = path[known("apiVersion", job.apiVersion, API_VERSIONS)];
  const query = job.about === "owners" ? ownersQuery(job) : [];
  const { input } = entries[0]!;
  if ("after" in input && input.after !== undefined) {
    query.push(`after=${encodeURIComponent(input.after)}`);
  }
  const objectType = "objectType" in job ? job.objectType : undefined;
  const own = found.includes("{") ? withObject(found, objectType) : found;
  return query.length === 0 ? own : `${own}?${query.join("&")}`;
}

function ownersQuery({ archived = false }: OwnersCallJob): string[] {
  return [`limit=${OWNERS_PER_PAGE}`, `archived=${known("archived", archived, [true, false])}`];
}

function withObject(path: string, objectType: unknown): string {
  const { segment, typeId = segment } = knownObject("objectType", objectType);
  return path.replace("{objectType}", segment).replace("{objectTypeId}", typeId);
}
