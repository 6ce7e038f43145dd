import { buildCall, type CallJob, type CallRequest, planCall } from "@x/batch-core/calls";
import { buildPage, planPage } from "@x/batch-core/pages";
import {
  type ApiVersion,
  API_VERSIONS,
  EVENT_SCOPES,
  LIST_ENDPOINTS,
  type Scopes,
  STATUS_ENDPOINTS,
} from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { findCalls, findDescriptions, WHY_NO_CALLS } from "../src/find-descriptions.ts";
import { loadFolder } from "../src/load-descriptions.ts";
import { closed, validatorOf } from "../src/validate.ts";

const folder = findDescriptions();
const calls = folder === undefined ? undefined : findCalls(folder);
const described = calls === undefined ? [] : loadFolder(calls);
const versions = API_VERSIONS.filter((version) => described.some((it) => it.version === version));

test("HubSpot's descriptions of lists, communication preferences and events can be read", (context) => {
  if (calls === undefined) context.skip(WHY_NO_CALLS);
  expect(versions).toEqual(["v3", "2026-03", "2026-09"]);
});

const STATUS = {
  subscriberIdString: "ada@example.com",
  subscriptionId: 1,
  statusState: "SUBSCRIBED",
};
const EVENT = { eventName: "pe1_login", email: "ada@example.com", properties: { plan: "pro" } };
const CONTACTS = { about: "lists", objectType: "contacts" } as const;

interface Sent {
  readonly name: string;
  readonly request: (apiVersion: ApiVersion) => CallRequest;
  readonly scopes: Scopes;
}

/** Each call, as core sends it, and the scopes our registry says it needs. */
const SENT: readonly Sent[] = [
  call(
    "find a list",
    { ...CONTACTS, operation: "find" },
    { name: "Guests" },
    LIST_ENDPOINTS.search,
  ),
  call(
    "create a list",
    { ...CONTACTS, operation: "create" },
    { name: "Guests" },
    LIST_ENDPOINTS.create,
  ),
  call(
    "add to a list",
    { about: "memberships", operation: "add", listId: 7 },
    1,
    LIST_ENDPOINTS.add,
  ),
  call(
    "remove from a list",
    { about: "memberships", operation: "remove", listId: 7 },
    1,
    LIST_ENDPOINTS.remove,
  ),
  {
    name: "members of a list",
    request: (apiVersion) =>
      buildPage(planPage({ operation: "memberships", listId: 7, apiVersion })!),
    scopes: LIST_ENDPOINTS.memberships.scopes,
  },
  call("write a status", { about: "statuses", operation: "write" }, STATUS, STATUS_ENDPOINTS.write),
  call(
    "read statuses",
    { about: "statuses", operation: "read" },
    "ada@example.com",
    STATUS_ENDPOINTS.read,
  ),
  call(
    "unsubscribe",
    { about: "statuses", operation: "unsubscribeAll" },
    "ada@example.com",
    STATUS_ENDPOINTS.unsubscribeAll,
  ),
  call("send events", { about: "events", operation: "send" }, EVENT, { scopes: EVENT_SCOPES }),
];

/** v3 describes neither the search nor the creation of lists; both are in HubSpot's clients. */
const NOT_DESCRIBED = ["/crm/v3/lists", "/crm/v3/lists/search"];

describe.skipIf(calls === undefined).each(versions)("in %s", (version) => {
  test.each(SENT)("$name is sent as described", ({ request, scopes }) => {
    const { method, path, body } = request(version);
    const [pathname = "", query = ""] = path.split("?");
    const found = described.filter((it) => it.method === method && isPathOf(it.path, pathname));
    if (NOT_DESCRIBED.includes(pathname)) {
      expect(found).toEqual([]);
      return;
    }
    expect(found).toHaveLength(1);
    const [{ components, request: schema, scopes: needed, statuses }] = found as [
      (typeof described)[number],
    ];
    if (schema === undefined) expect(body).toBeUndefined();
    else expect(validatorOf(schema, closed(components))(body)).toEqual([]);
    expect(query.includes("channel=EMAIL")).toBe(/\/statuses\/batch\/[ru]/.test(pathname));
    expect(sorted(needed)).toEqual(sorted(scopes as readonly (readonly string[])[]));
    expect(statuses.filter((status) => status !== 207)).toEqual([
      pathname.startsWith("/events/") ? 204 : 200,
    ]);
  });
});

function call(
  name: string,
  job: CallJob,
  input: unknown,
  { scopes }: { readonly scopes: Scopes },
): Sent {
  return {
    name,
    request: (apiVersion) => buildCall(planCall({ ...job, apiVersion }, [input]).batches[0]!),
    scopes,
  };
}

/** `{listId}` in a template stands for one segment. */
function isPathOf(template: string, path: string): boolean {
  const expected = template.split("/");
  const segments = path.split("/");
  return (
    expected.length === segments.length &&
    expected.every((part, place) => part === segments[place] || part === "{listId}")
  );
}

/** Alternatives of scopes, each once, in an order of their own. */
function sorted(scopes: readonly (readonly string[])[]): string[] {
  return [...new Set(scopes.map((all) => all.toSorted().join(" ")))].toSorted();
}
