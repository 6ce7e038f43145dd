import type { SettingCallJob } from "@x/batch-core/calls";
import type {
  ObjectSchema,
  Owner,
  Pipeline,
  PropertyValidations,
  RecordObjectType,
  SettingName,
  Settings,
  UsageLimits,
} from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
import type { SendList } from "./send-call.ts";

/** Options of {@link SettingCalls.owners}. */
export interface OwnersOptions extends RepeatOptions {
  /** `true`: only archived owners, who have left; `false`: only the others. @default false */
  readonly archived?: boolean | undefined;
}

/**
 * Calls for what is set up in the account. Each returns a whole list, in the order HubSpot gives it.
 *
 * Every call throws {@link InvalidOptionsError} when options are wrong (nothing was sent), and {@link JobStoppedError}
 * when there is no list, or a part of it did not come, or is not as described. Its `stop` says why.
 */
export interface SettingCalls {
  /**
   * Returns all owners: the users and queues that records can belong to. `hubspot_owner_id` takes their `id`, not the
   * `userId`. Sends one request for every 100 owners.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const owners = await hubspot.owners();
   * owners.find(({ email }) => email === "ada@example.com")?.id; //=> "71"
   */
  owners(options?: OwnersOptions): Promise<readonly Owner[]>;

  /**
   * Returns all pipelines of an object type with their stages; an empty list where the object has none.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const [pipeline] = await hubspot.pipelines("deals");
   * pipeline?.stages.find(({ label }) => label === "Closed Won")?.id; //=> "closedwon"
   */
  pipelines(objectType: RecordObjectType, options?: RepeatOptions): Promise<readonly Pipeline[]>;

  /**
   * Returns all custom objects of the account, without archived ones. Their properties come with them.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const schemas = await hubspot.schemas();
   * schemas.map(({ objectTypeId, labels }) => [objectTypeId, labels.plural]); //=> []
   */
  schemas(options?: RepeatOptions): Promise<readonly ObjectSchema[]>;

  /**
   * Returns the properties of an object type that have validation rules, with their rules. HubSpot refuses a value
   * that breaks one.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const validations = await hubspot.propertyValidations("contacts");
   * validations.map(({ propertyName }) => propertyName); //=> []
   */
  propertyValidations(
    objectType: RecordObjectType,
    options?: RepeatOptions,
  ): Promise<readonly PropertyValidations[]>;

  /**
   * Returns how many records, custom properties and association labels the account can hold, how many it has, and how
   * many are `left`; and the object types with records that have nearly as many associations as they can. Sends four
   * requests.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * await hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]);
   * const { records } = await hubspot.limits();
   * const contacts = records.find(({ objectTypeId }) => objectTypeId === "0-1");
   * console.log(contacts?.usage, contacts?.left); //=> 1 14999999
   */
  limits(options?: RepeatOptions): Promise<UsageLimits>;

  /**
   * Returns the scopes of the access token: what it may do. HubSpot says it of the tokens of private apps; of others it may
   * refuse to.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const scopes = await hubspot.scopes();
   * scopes.includes("crm.objects.contacts.write"); //=> true
   */
  scopes(options?: RepeatOptions): Promise<readonly string[]>;
}

export function createSettingCalls(
  sendList: SendList<SettingCallJob, Settings[SettingName]>,
): SettingCalls {
  const list = (
    about: Pick<SettingCallJob, "about"> & { readonly objectType?: RecordObjectType },
    options: OwnersOptions | undefined,
  ): Promise<never> =>
    sendList({ ...about, operation: "list" } as SettingCallJob, options) as Promise<never>;
  return {
    owners: (options) => list({ about: "owners" }, options),
    pipelines: (objectType, options) => list({ about: "pipelines", objectType }, options),
    schemas: (options) => list({ about: "schemas" }, options),
    scopes: (options) => list({ about: "scopes" }, options),
    propertyValidations: (objectType, options) =>
      list({ about: "propertyValidations", objectType }, options),
    // One after the other, so that no request is in flight when one of them throws.
    limits: async (options) => ({
      records: await list({ about: "recordLimits" }, options),
      customProperties: await list({ about: "customPropertyLimits" }, options),
      associationLabels: await list({ about: "associationLabelLimits" }, options),
      objectsAtAssociationLimit: await list({ about: "objectsAtAssociationLimit" }, options),
    }),
  };
}
