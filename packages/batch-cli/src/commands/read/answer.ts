import type { Outcome, RecordRow } from "@x/batch-types";
import { reasonOf } from "@x/batch-import";
import type { Asked } from "./requested.ts";

/** What became of one record that was asked for. */
export interface Answer {
  readonly asked: Asked;
  readonly status: Outcome["status"];
  readonly id: string;
  readonly record: RecordRow | undefined;
  /** Why it was not found; empty when it was. */
  readonly error: string;
}

export function toAnswer(asked: Asked, outcome: Outcome): Answer {
  const { status } = outcome;
  if (status === "found") {
    return { asked, status, id: outcome.id, record: outcome.record, error: "" };
  }
  // That it was asked for before says nothing about it.
  const { mergedInto: _, ...own } = outcome;
  const error = reasonOf(own, () => undefined);
  return { asked, status, id: "", record: undefined, error };
}
