import type { ResolvedJob } from "@x/batch-core";
import type { ColumnMap } from "../input/map-columns.ts";

/** What a run was asked to do: with a token, all that is needed to go on with it. */
export interface Task {
  /** The version of this tool that began the run. */
  readonly tool: string;
  readonly job: ResolvedJob;
  readonly header: readonly string[];
  readonly columns: ColumnMap;
  readonly source: TaskSource;
  readonly baseUrl?: string | undefined;
  /** The name of the account; its token is never kept. */
  readonly account?: string | undefined;
  /** The folder of the run whose failed rows these are. */
  readonly parent?: string | undefined;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
}

/** The file the rows come from, so that another one is not taken for it. */
export interface TaskSource {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  readonly bytes: number;
  readonly rows: number;
}
