import {
  createDiffer,
  type Job,
  type Outcome,
  type Plan,
  PLAN_FORMAT,
  type PropertyDefinition,
} from "@x/batch-core";

/** Compares contacts by their e-mail with what HubSpot has. Writes nothing. */
export async function findChanges(
  definitions: readonly PropertyDefinition[],
  contacts: readonly { id: string; properties: Record<string, string> }[],
  read: (
    job: Job,
    records: readonly { id: string }[],
  ) => Promise<readonly Outcome[]>,
): Promise<Plan> {
  const job = {
    objectType: "contacts",
    apiVersion: "2026-09",
    idProperty: "email",
  } as const;
  const properties = [
    ...new Set(contacts.flatMap(({ properties }) => Object.keys(properties))),
  ];
  const found = await read(
    { ...job, operation: "read", properties },
    contacts.map(({ id }) => ({ id })),
  );
  const diff = createDiffer({ ...job, operation: "upsert" }, definitions);
  return { format: PLAN_FORMAT, ...job, changes: diff(contacts, found) };
}
