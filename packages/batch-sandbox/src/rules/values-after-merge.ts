import type { ObjectModel } from "../objects/object-model.ts";
import type { StoredRecord } from "../account/table.ts";
import { type Values, valueOf } from "../account/values.ts";

/**
 * What a record merged of two has: the values of the primary one, and those of the other where the
 * primary has none. The e-mail that gives way becomes an additional one.
 *
 * @param isNew Whether it is a third record, made of both, rather than the primary one.
 */
export function valuesAfterMerge(
  object: ObjectModel,
  primary: StoredRecord,
  other: StoredRecord,
  isNew: boolean,
): Values {
  const both = [primary, other];
  const values = new Map([
    ...Object.entries(other.values),
    ...Object.entries(primary.values).filter(([, value]) => value !== ""),
  ]);
  if (object.name === "contacts") {
    const emails = listOf(both, "email", "hs_additional_emails");
    emails.delete(values.get("email") ?? "");
    if (emails.size > 0) values.set("hs_additional_emails", [...emails].join(";"));
  }
  const ids = listOf(both, "hs_merged_object_ids");
  for (const { id } of isNew ? both : [other]) ids.add(id);
  values.set("hs_merged_object_ids", [...ids].join(";"));
  return Object.fromEntries(values);
}

/** The values of some properties that hold `a;b`, each once. */
function listOf(records: readonly StoredRecord[], ...names: readonly string[]): Set<string> {
  const parts = records.flatMap(({ values }) =>
    names.flatMap((name) => (valueOf(values, name) ?? "").split(";")),
  );
  return new Set(parts.filter((part) => part !== ""));
}
