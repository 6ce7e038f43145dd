import { API_VERSIONS, type ApiVersion } from "@x/batch-types/registry";
import type { Account } from "../account/account.ts";
import type { Answer, Refusal } from "../answer/answers.ts";
import type { App } from "../settings/apps.ts";
import type { ObjectModel } from "../objects/object-model.ts";
import type { Fields } from "./read-fields.ts";
import type { Table } from "../account/table.ts";

/** The version in a path: beside those of objects, associations have a v4, and OAuth a v1 and a v2. */
export type Version = ApiVersion | "v1" | "v2" | "v4";

/** Whether objects have this version. */
export function isApiVersion(version: Version): version is ApiVersion {
  return (API_VERSIONS as readonly Version[]).includes(version);
}

/** One admitted request to an endpoint, its path and body already read. */
export interface Call {
  readonly account: Account;
  /** Who is calling. */
  readonly app: App;
  readonly version: Version;
  /** The segments of the path that the route names. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The fields of the body; none where the endpoint takes none, and one `list` where it is a list. */
  readonly body: Fields;
}

/** A call about the records of one object. */
export interface ObjectCall extends Call {
  readonly object: ObjectModel;
  readonly table: Table;
}

export type Endpoint = (call: Call) => Answer | Refusal;

/** One endpoint, and what reaches it. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** What follows the version, cut at its slashes: `{objectType}`, `batch`, `create`. */
  readonly segments: readonly string[];
  /** What it does, in the word fault rules and the journal use. */
  readonly operation: string;
  /** Which scopes it needs, of the kind the API has. */
  readonly access: "read" | "write";
  /** Where the path exists. @default every version of the API, but not v4 of objects */
  readonly versions?: readonly Version[];
  /** How the body is read. @default "json" for all methods but GET and DELETE */
  readonly body?: "json" | "list" | "form" | "none";
  readonly endpoint: Endpoint;
}
