import type { BatchClient } from "@x/batch-http";
import { useRef, useState } from "preact/hooks";
import type { Table } from "../input/read-csv.ts";
import type { Plan } from "../job/plan-job.ts";
import { runRows, type RunView } from "../run/run-rows.ts";

/** The run on the page; one at a time. */
export function useRun(): {
  view: RunView | undefined;
  isRunning: boolean;
  run: (client: BatchClient, table: Table, plan: Plan) => Promise<void>;
  /** What is not sent yet is skipped. */
  stop: () => void;
  forget: () => void;
} {
  const [view, setView] = useState<RunView>();
  const abort = useRef(new AbortController());

  return {
    view,
    isRunning: view !== undefined && !view.isOver,
    run(client, table, { job, columns }) {
      abort.current = new AbortController();
      return runRows({ client, job, table, columns, signal: abort.current.signal, show: setView });
    },
    stop: () => abort.current.abort(new Error("Stopped before it was sent.")),
    forget: () => setView(undefined),
  };
}
