import type { RecordRow } from "@x/batch-types";
import type { ObjectCall } from "../../call/call.ts";
import { readCommaList } from "../internal/read-query.ts";
import { pickValues, recordRow } from "../../account/record-row.ts";
import type { StoredRecord } from "../../account/table.ts";
import { historyOf } from "../../account/versions.ts";

/** What a read is to tell of each record. */
export interface Wanted {
  /** None means those the object returns by default. */
  readonly properties: readonly string[];
  readonly history: readonly string[];
}

/** What the query of a read wants. */
export function readWanted(query: URLSearchParams): Wanted {
  return {
    properties: readCommaList(query, "properties"),
    history: readCommaList(query, "propertiesWithHistory"),
  };
}

/** Renders the records of a read. Names of properties that do not exist are left out. */
export function recordRenderer(
  call: Pick<ObjectCall, "account" | "object">,
  { properties, history }: Wanted,
): (record: StoredRecord) => RecordRow {
  const { object } = call;
  const isKnown = (name: string) => object.rules.has(name);
  const names = (properties.length > 0 ? properties : object.profile.returned).filter(isKnown);
  const historyNames = history.filter(isKnown);
  return (record) => {
    const row = recordRow(call, record, pickValues(object, record, names));
    if (historyNames.length === 0) return row;
    const histories = historyNames.map((name) => [name, historyOf(record, name)] as const);
    return { ...row, propertiesWithHistory: Object.fromEntries(histories) };
  };
}
