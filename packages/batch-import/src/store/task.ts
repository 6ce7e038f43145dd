import type { ResolvedJob, WritePolicy } from "@x/batch-core";
import type { ReadOptions } from "@x/batch-file";
import type { Portal } from "../account/portal.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { Edit } from "../edits/edit.ts";
import type { RowOptions } from "../record/row-options.ts";
import type { AsFoundTask } from "./as-found-task.ts";
import type { ListTask } from "./list-task.ts";
import type { LookTask } from "./look-task.ts";
import type { RowOrigin } from "./row-origin.ts";
import type { TakeBackTask } from "./taken-back.ts";

/** What a new run may be asked beside its job and its file. It is kept with the run. */
export interface TaskOptions {
  /** What is done with the values of rows. */
  readonly rowOptions?: RowOptions | undefined;
  /** What the user changed in the rows of the source by hand. @default nothing */
  readonly edits?: readonly Edit[] | undefined;
  /** The rows are changes of a plan. @default they are records */
  readonly look?: LookTask | undefined;
  /** The rows name associations and list memberships to take back. @default they are records */
  readonly takeBack?: TakeBackTask | undefined;
  /** With a policy: each record is archived only if it is still as a plan found it. @default it may have changed */
  readonly asFound?: AsFoundTask | undefined;
  /**
   * The records that it archives are those that a run created, which is undone: each is looked at first, and one that
   * was merged with another record is left alone. @default any record is archived
   */
  readonly archives?: "created" | undefined;
  /**
   * What to do about records that HubSpot has, or does not have, and which of their values may be written over. Each
   * record is looked at first, and only what differs is written; the values before are kept, so that the run can be
   * undone. `{}` does no more than that. @default rows are sent as they are
   */
  readonly policy?: WritePolicy | undefined;
  /** `never`: a retry never sends its rows again. A new look decides whether they are written. @default they may be sent again */
  readonly retry?: "never" | undefined;
  /** The list that the records it wrote are added to at its end, as `findList` returned it. @default none */
  readonly toList?: ListTask | undefined;
  /** Where requests go. */
  readonly baseUrl?: string | undefined;
  /** The name of the account; its token is never kept. */
  readonly account?: string | undefined;
  /** The folder of the run that it undoes. Every retry of it has it, too. @default it undoes no run */
  readonly undoes?: string | undefined;
  /** The id of the run whose records its rows are, one of those in that folder. @default not known, as of an older version */
  readonly undoesId?: string | undefined;
  /** The run whose failed rows these are. */
  readonly parent?: ParentRun | undefined;
}

/** What a run was asked to do: with a token, all that is needed to go on with it. Plain JSON. */
export interface Task extends TaskOptions {
  /** The id of the run. It stays the same when the folder is moved. */
  readonly id: string;
  /** The version of the program that began the run. */
  readonly tool: string;
  readonly job: ResolvedJob;
  readonly header: readonly string[];
  readonly columns: ColumnMap;
  readonly source: TaskSource;
  /** Where it writes to. Absent where an older version began the run and nobody has confirmed its portal since. */
  readonly portal?: Portal | undefined;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
}

export interface ParentRun {
  readonly id: string;
  /** The folder of that run when this one began. */
  readonly folder?: string | undefined;
}

/** The file that the rows come from, described so that another file is not mistaken for it. */
export interface TaskSource {
  /** The path or the name of the file. */
  readonly path: string;
  /** What the user calls it, where `path` is that of a copy. @default path */
  readonly name?: string | undefined;
  /** The SHA-256 of its bytes; absent where its `FileBytes` do not hash. */
  readonly hash?: string | undefined;
  readonly bytes: number;
  /** When it was changed last, in milliseconds since 1970. */
  readonly modified?: number | undefined;
  readonly rows: number;
  /** The names of its columns as it has them, where they differ from `Task.header`. */
  readonly titles?: readonly string[] | undefined;
  /** Begins with a byte order mark, and so do the result files. */
  readonly hasBom?: boolean | undefined;
  /** Where its rows were first. @default there */
  readonly origin?: RowOrigin | undefined;
  /** How it is to be read. */
  readonly reading?: ReadOptions | undefined;
}
