import type { PropertyDefinition } from "@x/batch-types";

/** An answer, read. */
export interface Reply {
  readonly status: number;
  /** Parsed where it is JSON, `undefined` where there is none. */
  readonly body: unknown;
}

export type Send = (method: string, path: string, body?: unknown) => Promise<Reply>;

/** What the account holds, as far as requests go by it. */
export interface World {
  readonly send: Send;
  /** The records of each object. */
  readonly recordsOf: (object: string) => Records;
  readonly definitionsOf: (object: string) => readonly PropertyDefinition[];
  /** A number that was not given before. */
  readonly fresh: () => number;
}

interface Records {
  readonly ids: readonly string[];
  readonly archived: readonly string[];
  /** Alive until the workload archives them; nothing else goes by them. */
  readonly doomed: readonly string[];
  /** The values of `KEY` of those with an id in `ids`. */
  readonly keys: readonly string[];
}

const NONE: Records = { ids: [], archived: [], doomed: [], keys: [] };

/** A unique property that every object of the account has. */
export const KEY = "unique_key";

/** Speaks to a sandbox without a network between. */
export function senderTo(sandbox: { fetch: (request: Request) => Promise<Response> }): Send {
  return async (method, path, body) => {
    const request = new Request(`https://api.hubapi.com${path}`, {
      method,
      headers: { authorization: "Bearer any", "content-type": "application/json" },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const response = await sandbox.fetch(request);
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : parse(text) };
  };
}

/** Fills an account: each object gets records where HubSpot lets them be created. */
export async function createWorld(send: Send, objects: readonly string[]): Promise<World> {
  let last = 0;
  const fresh = (): number => (last += 1);
  const definitions = new Map<string, readonly PropertyDefinition[]>();
  const records = new Map<string, Records>();
  for (const object of new Set(objects)) {
    const { body } = await send("GET", `/crm/v3/properties/${object}`);
    definitions.set(object, (body as { results?: PropertyDefinition[] }).results ?? []);
    records.set(object, await createRecords(send, object, fresh));
  }
  return {
    send,
    fresh,
    recordsOf: (object) => records.get(object) ?? NONE,
    definitionsOf: (object) => definitions.get(object) ?? [],
  };
}

async function createRecords(send: Send, object: string, fresh: () => number): Promise<Records> {
  const keys = Array.from({ length: 40 }, () => `key-${fresh()}`);
  const batch = `/crm/objects/2026-03/${object}/batch`;
  const inputs = keys.map((key) => ({ properties: { [KEY]: key } }));
  const { status, body } = await send("POST", `${batch}/create`, { inputs });
  if (status !== 201) return NONE;
  const { results } = body as { results: { id: string; properties: Record<string, string> }[] };
  const ids = results.map(({ id }) => id);
  const archived = ids.slice(0, 2);
  await send("POST", `${batch}/archive`, { inputs: archived.map((id) => ({ id })) });
  return {
    archived,
    doomed: ids.slice(2, 8),
    ids: ids.slice(8),
    keys: results.slice(8).map(({ properties }) => properties[KEY] ?? ""),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
