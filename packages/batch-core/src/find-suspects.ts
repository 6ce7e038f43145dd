import type { RecordError } from "@x/batch-types";
import type { Entry } from "./batch.ts";
import { propertiesOf } from "./internal/properties-of.ts";
import type { ResolvedJob } from "./options.ts";
import { namedRecords } from "./read-errors.ts";
import { comparableKey } from "./record-key.ts";

/** Refusals of a property as such: whoever sets it is refused, whatever the value. */
const CERTAIN_CODES = new Set(["PROPERTY_DOESNT_EXIST", "READ_ONLY_VALUE"]);

/** Whom a refusal of a whole batch is about, as far as it tells. */
export interface Suspects {
  /** Records that cannot be written as they are, with the reasons. */
  readonly condemned: ReadonlyMap<Entry, [RecordError, ...RecordError[]]>;
  /** Records to be tried apart from the others. */
  readonly suspects: ReadonlySet<Entry>;
}

/** Looks for the records of a batch in what HubSpot says of it: ids, property names, values, keys. */
export function findSuspects(
  entries: readonly Entry[],
  body: Record<string, unknown>,
  errors: readonly RecordError[],
  job: ResolvedJob,
): Suspects {
  const condemned = new Map<Entry, [RecordError, ...RecordError[]]>();
  const suspects = new Set<Entry>(entriesNamedIn(body, entries, job));
  for (const error of errors) {
    const setting = entries.filter((entry) => valueOf(entry, error.property) !== undefined);
    if (CERTAIN_CODES.has(error.code ?? "")) {
      for (const entry of setting) condemn(condemned, entry, error);
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

function condemn(
  condemned: Map<Entry, [RecordError, ...RecordError[]]>,
  entry: Entry,
  error: RecordError,
): void {
  const before = condemned.get(entry);
  if (before === undefined) condemned.set(entry, [error]);
  else before.push(error);
}

/** `context.ids`, `context.objectWriteTraceId` and their like. */
function entriesNamedIn(
  body: Record<string, unknown>,
  entries: readonly Entry[],
  job: ResolvedJob,
): Entry[] {
  const { traceIds, ids } = namedRecords(body);
  const keys = new Set(ids.map((id) => comparableKey(job, id)));
  return entries.filter(
    ({ index, key }) =>
      traceIds.includes(String(index)) || (key !== undefined && keys.has(comparableKey(job, key))),
  );
}

/**
 * The records whose value stands first in the text ("about 5000 was not a valid long"): what stands
 * further back may be the list of allowed options. All that set the property, where none does.
 */
function mentioned(
  setting: readonly Entry[],
  { property, message }: RecordError,
): readonly Entry[] {
  const places = setting.map((entry) => {
    const value = valueOf(entry, property);
    return value === undefined || value === "" ? -1 : message.indexOf(value);
  });
  const first = Math.min(...places.filter((place) => place !== -1));
  return Number.isFinite(first) ? setting.filter((_, at) => places[at] === first) : setting;
}

function valueOf({ input }: Entry, property: string | undefined): string | undefined {
  const properties = propertiesOf(input);
  return property !== undefined && Object.hasOwn(properties, property)
    ? properties[property]
    : undefined;
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
