import type { Outcome } from "@x/batch-core";
import type { RecordRow } from "@x/batch-types";
import type { Pages, Reading } from "../calls/read-pages.ts";
import type { TargetRequests } from "../run/find-targets.ts";
import type { Chunks, runJob } from "../run/run-job.ts";
import type { RunState } from "../run/run-state.ts";

type Run = Omit<
  Parameters<typeof runJob>[0],
  "concurrency" | "settleBatch" | "runtime" | "targets" | "busyKeys"
>;

/**
 * Returns how the records that others are to be associated with are looked up.
 *
 * @param state Of the look-ups.
 */
export function requestTargets(
  state: RunState,
  send: {
    readonly run: (run: Run) => Chunks;
    readonly readPages: (reading: Reading) => Pages;
  },
): TargetRequests {
  return {
    async run(job, ids) {
      const { idProperty, operation } = job;
      const source = ids.map((id) =>
        operation === "read" ? { id } : { id, properties: { [idProperty]: id } },
      );
      const outcomes: Outcome[] = [];
      const chunks = send.run({ job, source, options: {}, problems: [], state });
      for await (const chunk of chunks) outcomes.push(...chunk);
      return outcomes;
    },
    async search({ apiVersion, maxRetries, objectType }, propertyName, values) {
      const records: RecordRow[] = [];
      const filters = [{ propertyName, operator: "IN", values }] as const;
      const query = { filterGroups: [{ filters }], properties: [propertyName] };
      const job = { operation: "search", objectType, apiVersion, maxRetries, ...query } as const;
      const pages = send.readPages({ job, cursor: undefined, problems: [], state });
      for await (const page of pages) {
        // Rows of a search are records; only those of a list's memberships are not.
        for (const row of page.records) if ("id" in row) records.push(row as RecordRow);
      }
      return records;
    },
  };
}
