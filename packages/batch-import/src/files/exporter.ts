import { causeText } from "@x/batch-file";
import type { ImportStore } from "../store/import-store.ts";
import { createResultFiles } from "./result-files.ts";
import { createRowExport } from "./export-rows.ts";
import { createTopReasons, type TopReasons } from "../results/top-reasons.ts";

/** Writes the result files while a run goes on. They can be made again, so a failure to write them does not end the run. */
export interface Exporter {
  readonly reasons: TopReasons;
  /** Why the files are not complete, and will not be; in sentences. */
  readonly problem: string | undefined;
  advance(): Promise<void>;
  /** Writes all rows that are left, and returns the paths of the files. */
  finish(): Promise<string[]>;
}

/**
 * Begins the result files of a run in a folder. Files of these names in it are removed before.
 *
 * @throws {ImportError} where one of them cannot be removed.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * await createResultFolder("results");
 * const exporter = await createExporter(store, "results");
 * await exporter.finish(); //=> ["results/succeeded.csv", "results/failed.csv"]
 */
export async function createExporter(run: ImportStore, folder: string): Promise<Exporter> {
  const files = await createResultFiles(folder, run.task);
  const reasons = createTopReasons();
  const rows = createRowExport(run, (row) => {
    reasons.add(row);
    return files.add(row);
  });
  let problem: string | undefined;

  async function attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      problem ??= causeText(error).replace(/(?<![.!?])$/, ".");
      return undefined;
    }
  }
  return {
    reasons,
    get problem() {
      return problem;
    },
    async advance() {
      if (problem === undefined) await attempt(() => rows.advance());
    },
    async finish() {
      if (problem === undefined) await attempt(() => rows.finish());
      // Also after a problem: a file that is left open ends the process when its handle is collected.
      const paths = await attempt(() => files.close());
      return problem === undefined ? (paths ?? []) : [];
    },
  };
}
