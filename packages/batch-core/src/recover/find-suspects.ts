import type { RecordError } from "@x/batch-types";
import type { Entry } from "../plan/batch.ts";
import { indexEntries } from "../answer/index-entries.ts";
import { propertiesOf, setsProperty } from "../plan/properties-of.ts";
import { possibleEntries } from "../answer/named-entries.ts";
import type { ResolvedJob } from "../job/job.ts";
import { errorOfEach } from "../answer/share-errors.ts";
import { addError, type Errors, type ErrorsOf } from "../outcome/errors.ts";

/** The records a refusal may be about. */
export interface Suspects {
  /** Records that cannot be written as they are, with their errors. */
  readonly rejected: ReadonlyMap<Entry, Errors>;
  /** Records to send apart from the others. */
  readonly suspects: ReadonlySet<Entry>;
}

/**
 * Finds records of a batch in a refusal: by ids, property names, values and keys. Message texts only suggest
 * records to send apart: they may quote a value of another record.
 */
export function findSuspects(
  entries: readonly Entry[],
  body: Record<string, unknown>,
  errors: readonly RecordError[],
  job: ResolvedJob,
): Suspects {
  const rejected: ErrorsOf<Entry> = new Map();
  const suspects = new Set(possibleEntries(indexEntries({ entries, job }), body));
  for (const error of errors) {
    const setting = entries.filter((entry) => setsProperty(entry, error.property));
    if (refusesProperty(error)) {
      // The property is the reason, not an existing record that the answer may name.
      for (const entry of setting) addError(rejected, entry, errorOfEach(entry, error));
    } else {
      for (const entry of mentioned(setting, error)) suspects.add(entry);
    }
  }
  if (suspects.size === 0 && rejected.size === 0) {
    const text = errors.map(({ message }) => message.toLowerCase()).join("\n");
    for (const entry of entries) if (mentionsKey(text, entry)) suspects.add(entry);
  }
  return { rejected, suspects };
}

/** Returns true when a property itself is refused, whatever its value. */
export function refusesProperty({ code }: RecordError): boolean {
  return code === "PROPERTY_DOESNT_EXIST" || code === "READ_ONLY_VALUE";
}

/**
 * Returns the records whose value comes first in the message ("about 5000 was not a valid long"); later text may
 * list the allowed options. Returns all when the message has no value.
 */
function mentioned(
  setting: readonly Entry[],
  { property, message }: RecordError,
): readonly Entry[] {
  const places = setting.map(({ input }) => {
    const value = propertiesOf(input)[property!]!;
    return value === "" ? -1 : message.indexOf(value);
  });
  const first = Math.min(...places.filter((place) => place !== -1));
  return Number.isFinite(first) ? setting.filter((_, at) => places[at] === first) : setting;
}

/** Shorter keys occur in any text. */
const MIN_KEY_LENGTH = 4;

/** Returns true when a text, in lower case, has the record's key, and not as part of a longer word. */
function mentionsKey(text: string, { key }: Entry): boolean {
  if (key === undefined || key.length < MIN_KEY_LENGTH) return false;
  const name = key.toLowerCase();
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    // Tests only the neighbours: a long text may repeat the key often.
    const isWhole = !/[\w.+@-]/.test(text.slice(Math.max(0, at - 1), at));
    const end = at + name.length;
    if (isWhole && !/^(?:[\w+@-]|\.\w)/.test(text.slice(end, end + 2))) return true;
  }
  return false;
}
