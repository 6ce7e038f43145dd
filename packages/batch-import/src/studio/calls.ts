import type { ReadOptions } from "@x/batch-file";
import type {
  CheckView,
  ColumnValues,
  ImportChoice,
  JobChoice,
  LoadedMapping,
  MappingView,
  ObjectView,
  PreviewPart,
  PropertiesView,
  Proposal,
  ResultFilter,
  ResultPage,
  RunSummary,
  RunView,
  SourceRowView,
  SourceView,
  StudioAccount,
} from "./views.ts";

/** A question about a source. */
export interface OfSource {
  readonly source: string;
}
/** A question about a run. */
export interface OfRun {
  readonly run: string;
}

/**
 * What a page asks for in one question and one answer, both plain JSON.
 *
 * A call rejects with an error whose message is for people, a problem a line.
 */
export interface Calls {
  account(input: object): Promise<StudioAccount>;
  objects(input: object): Promise<readonly ObjectView[]>;
  /** Asks HubSpot each time; what it said last is what columns and rows are judged by. */
  properties(input: { readonly objectType: string }): Promise<PropertiesView>;
  source(input: OfSource): Promise<SourceView>;
  /** Reads a file again, in another way. */
  readSource(input: OfSource & { readonly reading: ReadOptions }): Promise<SourceView>;
  proposeColumns(input: OfSource & { readonly job: JobChoice }): Promise<readonly Proposal[]>;
  mapColumns(input: ImportChoice): Promise<MappingView>;
  /** The names of saved mappings. */
  mappings(input: object): Promise<readonly string[]>;
  /** Saves what was said of the columns. A command takes the file at `place`, too; absent where there is none. */
  saveMapping(
    input: ImportChoice & { readonly name: string },
  ): Promise<{ readonly place?: string }>;
  loadMapping(
    input: OfSource & { readonly job: JobChoice; readonly name: string },
  ): Promise<LoadedMapping>;
  /** What columns say whose properties take only values of a list. Reads the whole file. */
  columnValues(input: ImportChoice): Promise<readonly ColumnValues[]>;
  /** The row on a line, as it is mended so far. */
  sourceRow(
    input: Pick<ImportChoice, "source" | "edits"> & { line: number },
  ): Promise<SourceRowView>;
  /** Judges every row, and sends none. */
  check(input: ImportChoice): Promise<CheckView>;
  /** Compares rows with HubSpot's records: `count` of them, from the place `first`. */
  preview(
    input: ImportChoice & { readonly first: number; readonly count: number },
  ): Promise<PreviewPart>;
  /** Begins to write. */
  begin(input: ImportChoice): Promise<OfRun>;
  /** The newest first. */
  runs(input: object): Promise<readonly RunSummary[]>;
  /** Sends no more; what is on its way is waited for. `resume` goes on. */
  pause(input: OfRun): Promise<OfRun>;
  resume(input: OfRun): Promise<OfRun>;
  /** Sends the rows that were not written again, as they are, by a run of its own. */
  retry(input: OfRun): Promise<OfRun>;
  results(
    input: ResultFilter & { readonly first: number; readonly count: number },
  ): Promise<ResultPage>;
}

/** The names of all calls. */
export const CALLS = [
  "account",
  "objects",
  "properties",
  "source",
  "readSource",
  "proposeColumns",
  "mapColumns",
  "mappings",
  "saveMapping",
  "loadMapping",
  "columnValues",
  "sourceRow",
  "check",
  "preview",
  "begin",
  "runs",
  "pause",
  "resume",
  "retry",
  "results",
] as const satisfies readonly (keyof Calls)[];

/** All that a page asks of whoever has the files, the account and the runs. */
export interface Studio<Given> extends Calls {
  addSource(file: Given): Promise<SourceView>;
  /** A run as it is now, and again whenever that changes, at most ten times a second; ends with the run. */
  watch(run: string, signal: AbortSignal): AsyncIterable<RunView>;
  /** The rows that pass, as CSV with what became of them, in pieces. */
  download(filter: ResultFilter): AsyncIterable<string>;
}
