import type { RecordError } from "@x/batch-types";
import type { Entry } from "../plan/batch.ts";
import { indexEntries } from "../answer/index-entries.ts";
import { propertiesOf, setsProperty } from "../plan/properties-of.ts";
import { hintedEntries } from "../answer/named-entries.ts";
import type { ResolvedJob } from "../job/job.ts";
import { errorOfEach } from "../answer/share-errors.ts";
import { addError, type Errors, type ErrorsOf } from "../outcome/errors.ts";

/** Whom a refusal of a whole batch is about, as far as it tells. */
export interface Suspects {
  /** Records that cannot be written as they are, with the reasons. */
  readonly condemned: ReadonlyMap<Entry, Errors>;
  /** Records to be tried apart from the others. */
  readonly suspects: ReadonlySet<Entry>;
}

/**
 * Looks for the records of a batch in what HubSpot says of it: ids, property names, values, keys. Words
 * only tell whom to try apart: what HubSpot quotes may be a value of another record.
 */
export function findSuspects(
  entries: readonly Entry[],
  body: Record<string, unknown>,
  errors: readonly RecordError[],
  job: ResolvedJob,
): Suspects {
  const condemned: ErrorsOf<Entry> = new Map();
  const suspects = new Set(hintedEntries(indexEntries({ entries, job }), body));
  for (const error of errors) {
    const setting = entries.filter((entry) => setsProperty(entry, error.property));
    if (refusesProperty(error)) {
      // The property is in the way, and not the record that exists, if the answer names one.
      for (const entry of setting) addError(condemned, entry, errorOfEach(entry, error));
    } else {
      for (const entry of mentioned(setting, error)) suspects.add(entry);
    }
  }
  if (suspects.size === 0 && condemned.size === 0) {
    const text = errors.map(({ message }) => message.toLowerCase()).join("\n");
    for (const entry of entries) if (mentionsKey(text, entry)) suspects.add(entry);
  }
  return { condemned, suspects };
}

/** Whether a property is refused as such: whoever sets it is refused, whatever the value. */
export function refusesProperty({ code }: RecordError): boolean {
  return code === "PROPERTY_DOESNT_EXIST" || code === "READ_ONLY_VALUE";
}

/**
 * The records whose value stands first in the text ("about 5000 was not a valid long"): what stands
 * further back may be the list of allowed options. All that set the property, where none does.
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

/** Shorter keys turn up in any text. */
const MIN_KEY_LENGTH = 4;

/** Whether a text, in small letters, names a record by its key, and not by a longer one that holds it. */
function mentionsKey(text: string, { key }: Entry): boolean {
  if (key === undefined || key.length < MIN_KEY_LENGTH) return false;
  const name = key.toLowerCase();
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    // A look at the neighbours only: a long text may be full of it.
    const isWhole = !/[\w.+@-]/.test(text.slice(Math.max(0, at - 1), at));
    const end = at + name.length;
    if (isWhole && !/^(?:[\w+@-]|\.\w)/.test(text.slice(end, end + 2))) return true;
  }
  return false;
}
