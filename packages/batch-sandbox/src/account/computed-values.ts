import type { ObjectModel } from "../objects/object-model.ts";
import type { StoredRecord } from "./table.ts";
import { valueOf } from "./values.ts";

type Compute = (record: StoredRecord) => string | undefined;

/** The values HubSpot gives properties nobody wrote, by object. Sources: docs/sandbox-fidelity.md. */
const COMPUTED: Readonly<Record<string, Readonly<Record<string, Compute>>>> = {
  contacts: {
    hs_all_contact_vids: ({ id }) => id,
    hs_email_domain: ({ values }) => valueOf(values, "email")?.split("@")[1],
    hs_is_contact: () => "true",
    hs_object_source: () => "INTEGRATION",
    hs_object_source_id: () => "1",
    hs_object_source_label: () => "INTEGRATION",
    lifecyclestage: () => "lead",
  },
  companies: {
    website: ({ values }) => valueOf(values, "domain"),
  },
};

/** The value of a property as a read gives it: written, else computed; `undefined` where there is none. */
export function recordValue(
  { name: objectName }: Pick<ObjectModel, "name">,
  record: StoredRecord,
  name: string,
): string | undefined {
  const written = valueOf(record.values, name);
  if (written !== undefined) return written;
  const computed = COMPUTED[objectName];
  return computed !== undefined && Object.hasOwn(computed, name)
    ? computed[name]!(record)
    : undefined;
}
