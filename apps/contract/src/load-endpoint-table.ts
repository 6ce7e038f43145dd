import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OfficialEndpoint } from "./official-endpoint.ts";

interface Row {
  readonly version: string;
  readonly objectType: string | null;
  readonly method: string;
  readonly path: string;
  readonly successStatuses: readonly number[];
  readonly scopes: readonly (readonly string[])[];
  readonly scopeUnion: string | null;
  readonly specFile: string;
}

/**
 * The table of all batch endpoints, made from HubSpot's descriptions of every version, that may lie
 * beside the folder of descriptions. It knows no bodies, and versions the folder does not hold.
 */
export function loadEndpointTable(descriptions: string): OfficialEndpoint[] {
  const folder = join(descriptions, "..", "wire");
  const table = join(folder, "batch-endpoints.json");
  if (!existsSync(table)) return [];
  const rows = JSON.parse(readFileSync(table, "utf8")) as Row[];
  const unions = JSON.parse(
    readFileSync(join(folder, "batch-scope-unions.json"), "utf8"),
  ) as Readonly<Record<string, readonly (readonly string[])[]>>;
  return rows.map((row) => ({
    source: row.specFile,
    version: row.version,
    method: row.method,
    path: row.path,
    object: row.objectType ?? undefined,
    statuses: row.successStatuses,
    scopes: row.scopeUnion === null ? row.scopes : (unions[row.scopeUnion] ?? []),
  }));
}
