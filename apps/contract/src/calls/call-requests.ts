import type { Reply, Send } from "../workload/world.ts";

/** What an account holds that requests name: every part of a path template, by its name. */
export type Names = Readonly<Record<string, string>>;

/** Names that every account knows; lists and records are there once it is filled. */
export const KNOWN_NAMES: Names = {
  objectType: "deals",
  pipelineId: "default",
  stageId: "closedwon",
  objectTypeId: "0-1",
  propertyName: "zip",
  ruleType: "ALPHANUMERIC",
  fromObjectTypeId: "0-1",
  toObjectTypeId: "0-2",
  listId: "1",
  sourceListId: "2",
  recordId: "1",
  ownerId: "71",
  subscriberIdString: "ada@example.com",
};

const LIST = { name: "First", objectTypeId: "0-1", processingType: "MANUAL" };

/** Fills an account, and gives the names of what is in it. */
export async function fillAccount(send: Send): Promise<Names> {
  const inputs = ["ada", "ben"].map((name) => ({ properties: { email: `${name}@example.com` } }));
  const created = await send("POST", "/crm/v3/objects/contacts/batch/create", { inputs });
  const [recordId = ""] = idsOf(created);
  const listId = listIdOf(await send("POST", "/crm/v3/lists", LIST));
  const sourceListId = listIdOf(await send("POST", "/crm/v3/lists", { ...LIST, name: "Second" }));
  await send("PUT", `/crm/v3/lists/${listId}/memberships/add`, [recordId]);
  const label = { name: "buyer", label: "Buyer" };
  await send("POST", "/crm/v4/associations/0-1/0-2/labels", label);
  return { ...KNOWN_NAMES, listId, sourceListId, recordId };
}

/** The rules that the account of this workload has. */
export const VALIDATION_RULES = {
  contacts: { zip: [{ ruleType: "ALPHANUMERIC", ruleArguments: ["NUMERIC_ONLY"] }] },
} as const;

const STATUS = { channel: "EMAIL", statusState: "SUBSCRIBED", subscriptionId: 1001 };

/** The body of a good request, by the end of its path. Those of other paths have none. */
const BODIES: readonly (readonly [end: RegExp, body: (names: Names, fresh: number) => unknown])[] =
  [
    [/^\/crm\/objects\/[^/]+\/\{objectType\}$/, () => ({ properties: deal("New") })],
    [/\{objectType\}\/search$/, () => ({ query: "" })],
    [/\/lists\/[^/]+$/, (_, fresh) => ({ ...LIST, name: `List ${fresh}` })],
    [/\/lists\/[^/]+\/search$/, () => ({ query: "", offset: 0 })],
    [
      /\/records\/memberships\/batch\/read$/,
      ({ recordId }) => ({ inputs: [{ objectTypeId: "0-1", recordId }] }),
    ],
    [/\/memberships\/(?:add|remove)$/, ({ recordId }) => [recordId, "1"]],
    [
      /\/memberships\/add-and-remove$/,
      ({ recordId }) => ({ recordIdsToAdd: [recordId], recordIdsToRemove: ["1"] }),
    ],
    [
      /\/statuses\/batch\/write$/,
      ({ subscriberIdString }) => ({ inputs: [{ ...STATUS, subscriberIdString }] }),
    ],
    [
      /\/statuses\/batch\/(?:read|unsubscribe-all|unsubscribe-all\/read)$/,
      ({ subscriberIdString }) => ({ inputs: [subscriberIdString] }),
    ],
    [/\/statuses\/\{subscriberIdString\}$/, () => STATUS],
    [/\/send$/, () => EVENT],
    [/\/send\/batch$/, () => ({ inputs: [EVENT, EVENT] })],
  ];

const EVENT = { eventName: "pe1_login", email: "ada@example.com", properties: { plan: "pro" } };

function deal(dealname: string): Record<string, string> {
  return { dealname, pipeline: "default", dealstage: "closedwon" };
}

/** The body of a good request; `undefined` for none. */
export function goodBody(
  { method, path }: { readonly method: string; readonly path: string },
  names: Names,
  fresh: number,
): unknown {
  if (method === "GET" || method === "DELETE") return undefined;
  return BODIES.find(([end]) => end.test(path))?.[1](names, fresh);
}

/** A path with its names filled in; each `{name}` must be known. */
export function filledPath(path: string, names: Names): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = names[name];
    if (value === undefined) throw new Error(`${path}: nothing is known to stand for {${name}}.`);
    return encodeURIComponent(value);
  });
  return path.includes("/statuses/") ? `${filled}?channel=EMAIL&verbose=true` : filled;
}

function idsOf({ body }: Reply): string[] {
  return (body as { results: { id: string }[] }).results.map(({ id }) => id);
}

function listIdOf({ body }: Reply): string {
  return (body as { list: { listId: string } }).list.listId;
}
