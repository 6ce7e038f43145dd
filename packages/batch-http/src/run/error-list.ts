import type { RecordError } from "@x/batch-types";

/** A run of a million records could collect an error from each batch. */
const MOST_ERRORS = 100;

/** The errors of a run that belong to no single record: each once, the first 100. */
export interface ErrorList {
  readonly all: readonly RecordError[];
  add(errors: readonly RecordError[]): void;
}

export function createErrorList(): ErrorList {
  const all: RecordError[] = [];
  const known = new Set<string>();
  return {
    all,
    add(errors) {
      for (const error of errors) {
        if (all.length === MOST_ERRORS) return;
        const said = wordsOf(error);
        if (known.has(said)) continue;
        known.add(said);
        all.push(error);
      }
    },
  };
}

/** What an error says, without what differs in each answer, such as the correlation id. */
function wordsOf({ category, code, message, property, existingId }: RecordError): string {
  return JSON.stringify([category, code, message, property, existingId]);
}
