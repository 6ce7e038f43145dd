import { useEffect, useState } from "preact/hooks";
import type { Table } from "../input/table.ts";
import { type Sample, SAMPLES } from "../input/samples.ts";
import { plural } from "./plural.ts";

/** A sample, a file from the disk, or a file dropped anywhere on the page. */
export function PickFile(pick: {
  table: Table | undefined;
  isDisabled: boolean;
  onSample: (sample: Sample) => void;
  onFile: (file: File) => void;
  onSeveral: () => void;
}) {
  const { table, isDisabled, onSample, onFile, onSeveral } = pick;

  function take(files: FileList | null | undefined): void {
    if (isDisabled || !files?.[0]) return;
    if (files.length > 1) onSeveral();
    else onFile(files[0]);
  }
  const isDraggedOver = useDrop((files) => take(files));

  return (
    <section aria-labelledby="records-title">
      <h2 id="records-title">Records</h2>
      <div class="row">
        <span>A sample:</span>
        {SAMPLES.map((sample) => (
          <button
            key={sample.name}
            type="button"
            disabled={isDisabled}
            onClick={() => onSample(sample)}
          >
            {sample.label}
          </button>
        ))}
      </div>
      <label class={isDraggedOver ? "drop over" : "drop"}>
        <input
          type="file"
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.parquet,.xlsx,.gz"
          disabled={isDisabled}
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file, mended, can be chosen again.
            currentTarget.value = "";
          }}
        />
        <span>
          Drop a file (CSV, Excel, JSON, Parquet) anywhere on this page, or <u>choose one</u>
        </span>
      </label>
      {table && (
        <p>
          <strong>{table.survey.name}</strong>: {plural(table.survey.rows, "row")},{" "}
          {plural(table.survey.header.length, "column")}
        </p>
      )}
    </section>
  );
}

/** Dropped beside the box, a file would replace the page. */
function useDrop(take: (files: FileList | undefined) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const events = new AbortController();
    const { signal } = events;
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      take(event.dataTransfer?.files);
    };
    document.addEventListener("dragover", over, { signal });
    document.addEventListener("dragleave", leave, { signal });
    document.addEventListener("drop", drop, { signal });
    return () => events.abort();
  });
  return isOver;
}
