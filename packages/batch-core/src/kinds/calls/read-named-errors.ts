import type { RecordError } from "@x/batch-types";
import { listErrors } from "../../answer/list-errors.ts";
import { contextValues, readErrors } from "../../answer/read-errors.ts";
import { failed } from "../../outcome/settle.ts";
import { errorsOfEach } from "../../answer/share-errors.ts";
import { addError, type ErrorsOf } from "../../outcome/errors.ts";
import type { CallEntry, CallFate } from "./call-batch.ts";
import { comparableInput } from "./comparable-input.ts";

/** What the body of an answer says about inputs. An input in neither `fates` nor `pages` is not mentioned. */
export interface CallReading {
  readonly fates: Map<CallEntry, CallFate>;
  /** Inputs with a further page. */
  readonly pages: readonly CallEntry[];
  /** Errors that name no input. */
  readonly unclaimed: readonly RecordError[];
}

/**
 * Gives each error to the inputs it names.
 *
 * @param find Returns the inputs that an error names.
 * @param fateOf The fate for an error that is not a failure.
 */
export function readNamedErrors<Entry extends CallEntry>(
  body: Record<string, unknown>,
  find: (error: Record<string, unknown>) => readonly Entry[],
  fateOf: (entry: Entry, error: RecordError) => CallFate | undefined = () => undefined,
): Pick<CallReading, "fates" | "unclaimed"> {
  const fates = new Map<CallEntry, CallFate>();
  const failures: ErrorsOf<Entry> = new Map();
  const unclaimed: RecordError[] = [];
  for (const item of listErrors(body["errors"])) {
    const errors = readErrors(item, "UNKNOWN");
    const named = find(item);
    if (named.length === 0) unclaimed.push(...errors);
    const shared = errorsOfEach(errors, named.length);
    for (const entry of named) {
      const fate = fateOf(entry, errors[0]);
      if (fate !== undefined) fates.set(entry, fate);
      else for (const error of shared) addError(failures, entry, error);
    }
  }
  for (const [entry, errors] of failures) fates.set(entry, failed(errors));
  return { fates, unclaimed };
}

/** @param names Fields of the context that name inputs, the most reliable first. */
export function finderByName<Entry extends CallEntry>(
  entries: readonly Entry[],
  names: readonly string[],
) {
  const byName = new Map(entries.map((entry) => [comparableInput(entry.input), entry]));
  return (error: Record<string, unknown>): Entry[] => {
    // If the first field names an input, the others may be about something else.
    const given = names.map((name) => contextValues(error, name)).find(({ length }) => length > 0);
    const found = given?.map((name) => byName.get(name) ?? byName.get(name.toLowerCase()));
    return [...new Set(found?.filter((entry) => entry !== undefined))];
  };
}
