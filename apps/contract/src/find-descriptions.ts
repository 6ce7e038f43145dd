import { existsSync } from "node:fs";
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

export const WHY_SKIPPED =
  "HubSpot's OpenAPI descriptions are not here. Set HUBSPOT_OPENAPI_DIR, or put them into ../shared/openapi beside this repository.";
