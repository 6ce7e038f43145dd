import type { Job } from "@x/batch-core";
import type { BatchClient } from "@x/batch-http";
import type { ColumnMap, ImportRun } from "@x/batch-import";
import type { ApiVersion } from "@x/batch-types";
import { useRef, useState } from "preact/hooks";
import type { Table } from "../input/table.ts";
import { runImport, type RunView } from "../run/run-view.ts";

/** The run on the page; one at a time. */
export function useRun(): {
  view: RunView | undefined;
  isRunning: boolean;
  run: (
    client: BatchClient<ApiVersion>,
    table: Table,
    job: Job,
    columns: ColumnMap,
  ) => Promise<void>;
  /** What is not sent yet stays unsent. */
  stop: () => void;
  forget: () => void;
} {
  const [view, setView] = useState<RunView>();
  const current = useRef<ImportRun>(undefined);

  return {
    view,
    isRunning: view !== undefined && !view.isOver,
    run: (client, table, job, columns) =>
      runImport({
        client,
        job,
        table,
        columns,
        onBegun: (run) => void (current.current = run),
        show: setView,
      }),
    stop: () => current.current?.drain("Stopped before it was sent."),
    forget: () => setView(undefined),
  };
}
