import type { RowOf } from "@x/batch-types";
import type { RunState } from "../run/run-state.ts";
import type { Pages } from "./read-pages.ts";

/**
 * The records of a list or a search, to be iterated once. Nothing is sent before. At most two pages of records are in
 * memory. Leaving the loop ends the request in flight.
 */
export interface RecordReader<Row = RowOf> extends AsyncIterable<Row> {
  /**
   * Where to go on: give this text as `cursor` to the same call, in another process too. It stands after the last page
   * whose records were all handed out, so the records of a page that was begun come again. After the last record,
   * nothing more comes. Until the first page was handed out it is the `cursor` that was given, or `undefined`.
   */
  readonly cursor: string | undefined;
}

/** @param given The cursor that the reader begins with. */
export function createRecordReader(
  pages: Pages,
  state: Pick<RunState, "abort">,
  given: string | undefined,
): RecordReader<never> {
  let cursor = given;
  let isIterated = false;

  async function* flatten(): AsyncGenerator<never, void, undefined> {
    for await (const page of pages) {
      // Faster than `yield*`.
      for (const record of page.records) yield record as never;
      ({ cursor } = page);
    }
  }

  return {
    get cursor() {
      return cursor;
    },
    [Symbol.asyncIterator]() {
      if (isIterated)
        throw new Error("The records are iterated already: they are handed out once.");
      isIterated = true;
      const records = flatten();
      return {
        next: () => records.next(),
        // Aborts at once. A generator is told when the page it waits for has come.
        return() {
          state.abort(new Error("The consumer stopped reading records."));
          return records.return();
        },
      };
    },
  };
}
