import type { Format, ReadOptions } from "@x/batch-file";
import type { Counts, Outcome } from "@x/batch-types";
import type { CheckReport } from "../check/check.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { Edit } from "../edits/edit.ts";
import type { RowOptions } from "../record/row-options.ts";

// What a page asks for and is shown. All of it is plain JSON.

/** The HubSpot account (portal) that a studio writes to. */
export interface StudioAccount {
  readonly portal: string;
  /** What HubSpot calls its kind, such as `STANDARD` or `SANDBOX`. */
  readonly accountType?: string | undefined;
  /** Where requests go, such as `api.hubapi.com`. */
  readonly host: string;
  /** The name of the account on this computer, if it has one. */
  readonly name?: string | undefined;
  /** HubSpot is played by a sandbox, which can be made to fail: `Studio.standIn`. */
  readonly isStandIn: boolean;
  readonly dailyLimit?: number | undefined;
  readonly dailyRemaining?: number | undefined;
}

/** An object that rows can be written to. */
export interface ObjectView {
  readonly objectType: string;
  readonly label: string;
  /** What HubSpot offers for it, of `create`, `update`, `upsert` and `archive`. */
  readonly operations: readonly string[];
}

/** What HubSpot offers for which object, in the version of its API that is used here. */
export interface MatrixView {
  readonly version: string;
  /** All there are. */
  readonly operations: readonly string[];
  readonly objects: readonly MatrixObject[];
  /** Why HubSpot does not list the custom objects of the account to this token. */
  readonly refused?: string | undefined;
  readonly limits: {
    readonly recordsPerRequest: number;
    readonly recordsPerReadWithHistory: number;
    readonly charactersPerValue: number;
    readonly uniqueProperties: number;
    /** Of the account, where it says it. */
    readonly rate?: { readonly requests: number; readonly perMilliseconds: number } | undefined;
    readonly daily?: number | undefined;
  };
}

export interface MatrixObject {
  readonly name: string;
  readonly typeId?: string | undefined;
  readonly operations: readonly string[];
  /** The scopes that a token needs to read; empty where HubSpot names none. */
  readonly read: string;
  /** For all other operations. */
  readonly write: string;
}

export interface PropertyView {
  readonly name: string;
  readonly label: string;
  /** HubSpot's type, such as `string`, `number` or `enumeration`. */
  readonly type: string;
  /** The values of the first options, where it has some. */
  readonly options: readonly string[];
  /** HubSpot finds records by it. */
  readonly isUnique: boolean;
}

/** The properties that a file can be written to. */
export interface PropertiesView {
  readonly properties: readonly PropertyView[];
  /** Why HubSpot does not list them to this token. */
  readonly refused?: string | undefined;
}

/** A file, read as far as it can be. */
export interface SourceView {
  readonly source: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** How the user said that it is to be read. */
  readonly given: ReadOptions;
  /** Absent where it cannot be read like that. */
  readonly table?: SourceTable | undefined;
  /** Why it cannot be read, with places. */
  readonly problems: readonly string[];
}

export interface SourceTable {
  readonly format: Format;
  /** How it was read: what was given, and what was found out. */
  readonly reading: ReadOptions;
  /** The sheets of a workbook. */
  readonly sheets: readonly string[];
  readonly unit: "line" | "object" | "row";
  readonly rows: number;
  /** Lines without a value, which are no rows. */
  readonly blankRows: number;
  readonly columns: readonly ColumnView[];
  readonly firstRows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export interface ColumnView {
  readonly title: string;
  /** How many rows have a value in it. */
  readonly filled: number;
  /** Its first values that differ, shortened. */
  readonly examples: readonly string[];
}

/** What is to be done with the rows of a file. */
export interface JobChoice {
  readonly operation: "create" | "update" | "upsert" | "archive";
  readonly objectType: string;
  /** The unique property to find records by. Absent: the record id. */
  readonly idProperty?: string | undefined;
}

/** A file, a job, and the property of each column; null leaves the column out. */
export interface ImportChoice {
  readonly source: string;
  readonly job: JobChoice;
  readonly columns: readonly (string | null)[];
  readonly rowOptions: Pick<RowOptions, "coerce" | "dateFormat" | "decimalMark">;
  /** What is sent instead of values of a column. @default every value is sent as it is */
  readonly sendAs?: readonly SendAs[] | undefined;
  /** Values that every row has, of properties that no column maps to. @default none */
  readonly constants?: readonly { readonly property: string; readonly value: string }[] | undefined;
  /** Columns that name records to associate with, as `DecideOptions.associate` takes them. @default none */
  readonly associate?: readonly string[] | undefined;
  /** What is changed in rows by hand, before anything else is made of them. @default nothing */
  readonly edits?: readonly Edit[] | undefined;
}

/** A row of a file, mended so far. */
export interface SourceRowView {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A value of a column, as the file has it, and what is sent instead. */
export interface SendAs {
  /** The place of the column, from 0. */
  readonly column: number;
  readonly from: string;
  /** `""` sends nothing. */
  readonly to: string;
}

/** What a column says, whose property takes only values of a list. */
export interface ColumnValues {
  /** The place of the column, from 0. */
  readonly column: number;
  readonly property: string;
  /** What the list is of. */
  readonly kind: "option" | "owner" | "pipeline" | "stage";
  /** The first 2,000 values of the list. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The first 500 values of the column, those that HubSpot does not know first, then by how many rows have them. */
  readonly values: readonly ColumnValue[];
  /** How many rows have other values, which are not told. */
  readonly otherRows: number;
}

export interface ColumnValue {
  readonly value: string;
  readonly rows: number;
  /** What is sent for it, unless something else is said. Absent: it is refused. */
  readonly means?: string | undefined;
  /** What it is probably meant for, where it is refused. */
  readonly near?: string | undefined;
}

/** What a column is taken for. */
export interface Proposal {
  /** Null where nothing is clear. */
  readonly property: string | null;
  /** The properties whose label it is, where there are several. */
  readonly mayBe: readonly string[];
  /** Properties of a name or label like it, the likeliest first. */
  readonly near: readonly string[];
  /** HubSpot alone sets the property of this name. */
  readonly isReadOnly: boolean;
}

/** What a saved mapping says of a file. */
export interface LoadedMapping extends Required<
  Pick<ImportChoice, "associate" | "columns" | "constants" | "sendAs">
> {
  /** Columns that it has and the file has not. */
  readonly problems: readonly string[];
}

/** What stands in the way of a mapping, and what it leaves out. */
export interface MappingView {
  readonly problems: readonly string[];
  /** Titles of columns that are not written. */
  readonly leftOut: readonly string[];
}

export interface CheckView extends Pick<
  CheckReport,
  "rows" | "refused" | "problems" | "warnings" | "rewritten" | "cost" | "unlisted" | "leftOutRows"
> {
  readonly leftOut: ColumnMap["leftOut"];
  /** The newest other run that wrote rows of the same file to the same object, may have, or is about to. */
  readonly before?:
    | {
        /** Absent where it is not one of the runs of this studio. */
        readonly run?: string | undefined;
        /** Where it is, or was. */
        readonly folder?: string | undefined;
        /** ISO 8601. */
        readonly startedAt: string;
        /** Absent where it is not one of the runs of this studio. */
        readonly state?: RunSummary["state"] | undefined;
      }
    | undefined;
}

/** What is to be written, as the user agreed to it. */
export interface AgreedChoice extends ImportChoice {
  /** The run that `check` told as `before`, or its folder where it has no name: another one is not agreed to. @default none was told */
  readonly before?: string | undefined;
}

/** What a write would do with some rows, as HubSpot's records are now. */
export interface PreviewPart {
  /** How many rows were compared. */
  readonly read: number;
  readonly counts: Readonly<Record<PreviewRow["status"], number>>;
  /** Those that are not `unchanged`. */
  readonly rows: readonly PreviewRow[];
}

export interface PreviewRow {
  readonly line: number;
  /** The record id or unique value of the row. */
  readonly key: string;
  /** `kept`: no value surely differs. */
  readonly status: "create" | "update" | "unchanged" | "kept" | "refused";
  /** Texts of at most 200 characters. `from` is `""` where HubSpot has no value. */
  readonly cells: readonly {
    readonly property: string;
    readonly from: string;
    readonly to: string;
    readonly note?: string | undefined;
  }[];
  /** Why it is refused. */
  readonly error?: string | undefined;
}

export interface RunSummary {
  readonly run: string;
  /** `undone`: what it wrote was undone before its end, so that it does not go on. */
  readonly state: "running" | "to resume" | "finished" | "undone" | "unreadable";
  /** Why it cannot be read. */
  readonly problem?: string | undefined;
  readonly operation: string;
  readonly objectType: string;
  readonly file: string;
  readonly rows: number;
  readonly counts: Counts;
  /** ISO 8601. */
  readonly startedAt: string;
}

/** A run as it is now. */
export interface RunView extends RunSummary {
  readonly portal?: string | undefined;
  readonly host: string;
  /** This studio is at work on it; else another program may be. */
  readonly isHere: boolean;
  /** It was asked to pause, and waits for answers. */
  readonly isPausing: boolean;
  /** Rows that have their outcome. */
  readonly settled: number;
  readonly blocks: RunBlocks;
  /** Requests that were sent, and answers that said 429. */
  readonly requests: number;
  readonly limited: number;
  readonly dailyRemaining?: number | undefined;
  readonly lastErrors: readonly Pick<ResultRow, "line" | "error">[];
  /** Of the work of this studio on it. */
  readonly history?: RunHistory | undefined;
  /** Why no more is sent, and what is good to know; sentences. */
  readonly problems: readonly string[];
}

/** How many requests were sent over time; at most 240 points. */
export interface RunHistory {
  /** ISO 8601. */
  readonly began: string;
  /** How long each point lasts. */
  readonly seconds: number;
  readonly sent: readonly number[];
  /** Answers that said 429. */
  readonly limited: readonly number[];
  /** The rate limit, where HubSpot named it. */
  readonly limit?: { readonly requests: number; readonly perMilliseconds: number } | undefined;
}

/** The rows of a run in blocks of the same size, in the order of the file. */
export interface RunBlocks {
  readonly rows: number;
  /**
   * A letter a block: `.` not all of its rows have an outcome yet, `w` all are written, `p` some failed or were skipped,
   * `f` none was written, `u` of some it is unknown whether they were written.
   */
  readonly fates: string;
}

export interface ResultFilter {
  readonly run: string;
  /** @default all */
  readonly status?: Outcome["status"] | undefined;
  /** Rows with this text in a cell, the id or the reason, in any case. @default all */
  readonly search?: string | undefined;
}

export interface ResultOrder {
  /** Rows of one status, or of one kind of reason, are in the order of the file. Those without a reason come last. @default line */
  readonly sort?: "line" | "reason" | "status" | undefined;
  /** The last comes first. */
  readonly isDescending?: boolean | undefined;
}

export interface ResultPage {
  readonly header: readonly string[];
  /** How many rows pass the filter. */
  readonly total: number;
  readonly rows: readonly ResultRow[];
}

/** A failed row whose cells the user has mended. */
export interface MendedRow {
  readonly line: number;
  /** The cells that are others now. None sends the row as it is: what stood in its way may be gone in HubSpot. */
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}

/** What may be done about a run that is at its end. */
export interface NextView {
  /** Rows that HubSpot did not refuse and that may be sent again as they are. */
  readonly toSendAgain: number;
  /** Rows that were refused, and may be sent again once they are mended. */
  readonly toMend: number;
  /** What it wrote may be taken back. */
  readonly canUndo: boolean;
  /** Where HubSpot's pages of its records begin; the record id comes behind it. Absent where there are none. */
  readonly recordUrl?: string | undefined;
  /** The runs that it is one of, in the order in which they are done; empty for a run alone. */
  readonly steps: readonly string[];
  /** Why none may be sent again from here, or none may be mended. */
  readonly problems: readonly string[];
}

/** Two runs beside each other. */
export interface CompareView {
  /** In the order in which they were asked for. */
  readonly runs: readonly [ComparedRun, ComparedRun];
  /**
   * Whether their rows come from the same file, so that a line of one is the same row in the other. `same name`: the files
   * have one name, and whether their rows are the same is not known. `other`: `lines` is empty.
   */
  readonly files: "same" | "same name" | "other";
  /** How many lines had which outcome in the first and in the second; undefined where one of them has no such line. */
  readonly lines: readonly {
    readonly first?: Outcome["status"] | undefined;
    readonly second?: Outcome["status"] | undefined;
    readonly rows: number;
  }[];
}

export interface ComparedRun extends RunSummary {
  readonly requests: number;
  readonly limited: number;
  /** Of all work on it. */
  readonly milliseconds: number;
}

/** What the undo of a run would do. */
export interface UndoView extends UndoCounts {
  /** Records of these that are undone only in part. */
  readonly partly: number;
  /** Records that are as before already. */
  readonly reversed: number;
  /** Records that stay as they are. */
  readonly kept: number;
  /** Records of which it is unknown what the run did. */
  readonly unknown: number;
  /** How many records of which objects the run created to associate with. They stay. */
  readonly targetsLeft: Readonly<Record<string, number>>;
  /** Why something stays: the first reasons, each with its first record, and of how many records it is true. */
  readonly reasons: readonly {
    readonly reason: string;
    readonly first: string;
    readonly records: number;
  }[];
  /** What else is good to know; sentences. */
  readonly notes: readonly string[];
}

/** What an undo writes. */
export interface UndoCounts {
  /** Records to archive, as the run created them. */
  readonly archive: number;
  /** Records to get former values, and how many values. */
  readonly update: number;
  readonly values: number;
  readonly associations: number;
  /** Memberships in lists. */
  readonly memberships: number;
}

/** What is sent of a row, made again from what is kept of it. */
export interface RowRequest {
  /** Absent where there is none to show. */
  readonly request?:
    | {
        readonly method: string;
        readonly path: string;
        /** The part of the request that is of this row, as JSON: one of its `inputs`. */
        readonly input: string;
      }
    | undefined;
  /** Why there is none, or what it does not show; sentences. */
  readonly notes: readonly string[];
}

export interface ResultRow {
  /** Its place in the file of the run, from 0. */
  readonly row: number;
  readonly line: number;
  readonly status: Outcome["status"];
  readonly id: string;
  readonly error: string;
  /** HubSpot's id of the answer that refused it, or one of its associations; empty where there is none. */
  readonly correlationId: string;
  readonly cells: readonly string[];
  /** A later run has sent it again. */
  readonly isSentAgain: boolean;
}
