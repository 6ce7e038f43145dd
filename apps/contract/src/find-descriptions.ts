import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const beside = fileURLToPath(new URL("../../../../shared/openapi", import.meta.url));
const given = process.env["HUBSPOT_OPENAPI_DIR"];

/**
 * The folder that holds HubSpot's OpenAPI descriptions, a folder for each API version in it;
 * `undefined` when there is none. A folder that was named and does not exist is a mistake, and throws.
 */
export function findDescriptions(): string | undefined {
  if (given !== undefined && given !== "") {
    if (!existsSync(given)) throw new Error(`HUBSPOT_OPENAPI_DIR: there is no ${given}.`);
    return given;
  }
  return existsSync(beside) ? beside : undefined;
}

/** The folder with the batch endpoints of the versions that the first folder lacks; it lies beside it. */
export function moreBatches(descriptions: string): string | undefined {
  return existing(join(descriptions, "..", "openapi-more", "batch"));
}

/** The folder that describes what is no batch of records: pipelines, lists, limits and others. */
export function findCalls(descriptions: string): string | undefined {
  return existing(join(descriptions, "..", "openapi-more", "calls"));
}

function existing(folder: string): string | undefined {
  return existsSync(folder) ? folder : undefined;
}

export const WHY_SKIPPED =
  "HubSpot's OpenAPI descriptions are not here. Set HUBSPOT_OPENAPI_DIR, or put them into ../shared/openapi beside this repository.";

export const WHY_FEWER_VERSIONS =
  "HubSpot's descriptions of these versions are not here. They belong into openapi-more/batch, beside the folder of the other descriptions.";

export const WHY_NO_CALLS =
  "HubSpot's descriptions of calls that are no batches are not here. They belong into openapi-more/calls, beside the folder of the other descriptions.";
