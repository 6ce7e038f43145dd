import { withValidationRules } from "@x/batch-core";
import { JobStoppedError } from "@x/batch-http";
import type { RecordObjectType } from "@x/batch-types";
import type { AccountDefinitions } from "./account-definitions.ts";
import type { ImportClient } from "./import-client.ts";

/**
 * Returns the definitions together with the account's validation rules, so that rows are checked by both. Rules that
 * HubSpot does not list, or not as described, are left out: the definitions then come back as they are.
 *
 * @param onUnknown Told why the rules are not known.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const definitions = await readAccountDefinitions(client, "contacts");
 * const ruled = await addValidationRules(client, "contacts", definitions, (why) => console.log(why));
 * ruled.properties.length === definitions.properties.length; //=> true
 */
export async function addValidationRules(
  client: Pick<ImportClient, "propertyValidations">,
  objectType: RecordObjectType,
  definitions: AccountDefinitions,
  onUnknown?: (reason: string) => void,
): Promise<AccountDefinitions> {
  try {
    const rules = await client.propertyValidations(objectType, { maxRetries: 3 });
    return { ...definitions, properties: withValidationRules(definitions.properties, rules) };
  } catch (error) {
    if (!(error instanceof JobStoppedError)) throw error;
    onUnknown?.(error.stop.message);
    return definitions;
  }
}
