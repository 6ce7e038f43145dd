import { useEffect, useState } from "preact/hooks";

/** A file from the disk, or one that is dropped anywhere on the page. */
export function DropFile({
  isBusy,
  onFile,
  onSeveral,
}: {
  isBusy: boolean;
  onFile: (file: File) => void;
  onSeveral: () => void;
}) {
  function take(files: FileList | null | undefined): void {
    if (isBusy || !files?.[0]) return;
    if (files.length > 1) onSeveral();
    else onFile(files[0]);
  }
  const isOver = useDrop(take);
  return (
    <label class={isOver ? "drop over" : "drop"}>
      <input
        type="file"
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.parquet,.xlsx,.gz"
        disabled={isBusy}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file, mended, can be chosen again.
          currentTarget.value = "";
        }}
      />
      <span aria-live="polite">
        {isBusy ? (
          "Reading the file…"
        ) : (
          <>
            Drop a file anywhere on this page, or <u>choose one</u>
            <small>CSV, Excel, JSON or Parquet</small>
          </>
        )}
      </span>
    </label>
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
