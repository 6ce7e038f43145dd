import { type Answer, pageNotFound, type Refusal } from "./answers.ts";
import type { Account, Call } from "./call.ts";
import { batchArchive } from "./endpoints/batch-archive.ts";
import { batchCreate } from "./endpoints/batch-create.ts";
import { batchRead } from "./endpoints/batch-read.ts";
import { batchUpdate } from "./endpoints/batch-update.ts";
import { batchUpsert } from "./endpoints/batch-upsert.ts";
import { readDealSplitsOf, upsertDealSplits } from "./endpoints/deal-splits.ts";
import { listProperties } from "./endpoints/list-properties.ts";
import type { ObjectModel } from "./object-model.ts";
import { parseBody } from "./parse-body.ts";
import { type Route, routeRequest } from "./route-request.ts";

/** A request, read to its end. */
export interface ReadRequest {
  readonly method: string;
  readonly url: URL;
  readonly text: string;
}

type Endpoint = (call: Call) => Answer | Refusal;

const BATCH: Readonly<Record<Extract<Route, { kind: "batch" }>["operation"], Endpoint>> = {
  create: batchCreate,
  update: batchUpdate,
  upsert: batchUpsert,
  archive: batchArchive,
  read: batchRead,
};

/** Finds the endpoint of a request and lets it answer. */
export function handleRequest(account: Account, request: ReadRequest): Answer | Refusal {
  const route = routeRequest(request.url.pathname);
  if (route === undefined) return pageNotFound();
  const method = route.kind === "batch" ? "POST" : "GET";
  if (request.method !== method) {
    return { status: 405, message: "HTTP 405 Method Not Allowed" };
  }
  const object = account.findObject(route.objectType);
  if (object === undefined) {
    return { status: 400, message: `Unable to infer object type from: ${route.objectType}` };
  }
  const endpoint = endpointOf(route, object);
  // HubSpot publishes nothing at such a path, and no other method would do either: 404, not 405.
  if (endpoint === undefined) return { status: 404, message: "resource not found" };

  const parsed = route.kind === "batch" ? parseBody(request.text) : { body: undefined };
  if ("message" in parsed) return parsed;
  return endpoint({
    account,
    version: route.version,
    object,
    table: account.tableOf(object),
    query: request.url.searchParams,
    body: parsed.body,
  });
}

function endpointOf(route: Route, object: ObjectModel): Endpoint | undefined {
  if (route.kind === "list-properties") return listProperties;
  const { operation, version } = route;
  if (!object.operations[version].includes(operation)) return undefined;
  if (object.name !== "deal_splits") return BATCH[operation];
  return operation === "upsert" ? upsertDealSplits : readDealSplitsOf;
}
