import type { RecordBatch } from "@x/batch-core";
import fc from "fast-check";

/** What an answer says of a record: it is among the results, among the errors, or in neither. */
export type Fate = "written" | "refused" | "dropped";

type Entry = RecordBatch["entries"][number];
type Fields = Record<string, unknown>;

/** A body as generated from HubSpot's schema, with rows and errors to take as patterns. */
export interface Body extends Fields {
  readonly results: readonly Fields[];
  readonly errors?: readonly Fields[];
}

/** A generated body made to speak of the records of a batch, in an order of its own. */
export function answerAbout(
  batch: RecordBatch,
  body: Body,
  fates: readonly Fate[],
): fc.Arbitrary<Body> {
  const of = (fate: Fate): Entry[] => batch.entries.filter((_, place) => fates[place] === fate);
  const rows = of("written").map((entry, place) => rowFor(batch, entry, pick(body.results, place)));
  const errors = of("refused").map((entry, place) =>
    errorFor(entry, pick(body.errors ?? [], place)),
  );
  return fc
    .shuffledSubarray(rows, { minLength: rows.length })
    .map((results) => ({ ...body, results, ...(errors.length > 0 && { errors }) }));
}

/** The id a created record gets; every other record has one already. */
export function idOf({ job }: RecordBatch, entry: Entry): string {
  return job.operation === "create" || job.idProperty !== undefined
    ? `${entry.index + 9_000}`
    : String(entry.key);
}

function rowFor(batch: RecordBatch, entry: Entry, pattern: Fields): Fields {
  const { objectWriteTraceId: _, ...row } = pattern;
  const { idProperty } = batch.job;
  const traceId = traceIdOf(entry);
  // Whether the rows of a success repeat the trace id is not known; where another key is there to go
  // by, every second row does without.
  const echoes = batch.job.operation === "create" || entry.index % 2 === 0;
  return {
    ...row,
    ...(idProperty !== undefined && {
      properties: { ...(row["properties"] as Fields | undefined), [idProperty]: entry.key },
    }),
    id: idOf(batch, entry),
    ...(traceId !== undefined && echoes && { objectWriteTraceId: traceId }),
  };
}

function errorFor(entry: Entry, pattern: Fields): Fields {
  const traceId = traceIdOf(entry);
  const context = traceId === undefined ? { ids: [entry.key] } : { objectWriteTraceId: [traceId] };
  return { ...pattern, context };
}

function traceIdOf({ input }: Entry): string | undefined {
  return "objectWriteTraceId" in input ? input.objectWriteTraceId : undefined;
}

function pick(patterns: readonly Fields[], place: number): Fields {
  return patterns[place % Math.max(patterns.length, 1)] ?? {};
}
