import type { SandboxRecord } from "@x/batch-sandbox";
import type { Stored } from "./stored.ts";
import type { Given } from "./tasks.ts";
import { storedForm } from "./values.ts";

/** What is wrong with the record a create is said to have made: it has what was sent, and nothing else. */
export function madeOnce({ properties = {} }: Given, { byId }: Stored, id: string) {
  const record = byId.get(id);
  if (record === undefined) return "is not there";
  if (record.writes !== 1) return `was written ${record.writes} times`;
  const isAll = Object.keys(record.properties).length === Object.keys(properties).length;
  return isAll && hasValues(record, properties) ? undefined : "has other values";
}

export function hasValues(record: SandboxRecord, sent: Readonly<Record<string, string>>): boolean {
  return Object.entries(sent).every(([name, value]) => isValue(record, name, value));
}

export function isValue({ properties }: SandboxRecord, name: string, sent: string): boolean {
  return properties[name] === storedForm(name, sent);
}
