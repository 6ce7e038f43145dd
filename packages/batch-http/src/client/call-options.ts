import type { Job } from "@x/batch-core";
import type { ListQuery, SearchQuery } from "@x/batch-types";
import type { CallOptions, RepeatOptions } from "../run/run-options.ts";

/** Options of {@link BatchClient.create}. */
export type CreateOptions = CallOptions &
  Pick<Job, "uniqueProperty" | "allOrNone" | "duplicates" | "maxRetries" | "missingTargets">;
/** Options of {@link BatchClient.update}. */
export type UpdateOptions = CallOptions &
  Pick<Job, "idProperty" | "duplicates" | "maxRetries" | "missingTargets">;
/** Options of {@link BatchClient.upsert}. */
export type UpsertOptions = CallOptions &
  Pick<Job, "allOrNone" | "duplicates" | "maxRetries" | "missingTargets"> & {
    readonly idProperty: string;
  };
/** Options of {@link BatchClient.archive}. */
export type ArchiveOptions = CallOptions & Pick<Job, "duplicates" | "maxRetries">;
/** Options of {@link BatchClient.read}. */
export type ReadOptions = CallOptions &
  Pick<
    Job,
    "idProperty" | "properties" | "propertiesWithHistory" | "archived" | "duplicates" | "maxRetries"
  >;
/** Options of {@link BatchClient.list}. */
export type ListOptions = RepeatOptions & ListQuery & ReaderOptions;
/** Options of {@link BatchClient.search}, with what it looks for. */
export type SearchOptions = RepeatOptions & SearchQuery & ReaderOptions;

/** Options of a call that returns a {@link RecordReader}. */
export interface ReaderOptions {
  /** The `cursor` of an earlier reader of the same call: records before it do not come again. @default none: from the start */
  readonly cursor?: string | undefined;
}
