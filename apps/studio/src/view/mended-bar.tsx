import { plural } from "../words.ts";

/** Says how many failed rows were mended, and sends them. */
export function MendedBar({
  rows,
  toMend,
  isBusy,
  onSend,
  onForget,
}: {
  rows: number;
  /** How many may be. */
  toMend: number;
  isBusy: boolean;
  onSend: () => void;
  onForget: () => void;
}) {
  if (rows === 0) {
    return (
      <p class="hint">
        {plural(toMend, "failed row")} can be mended here: open a row, change its cells, and send it
        again. For many rows, download them.
      </p>
    );
  }
  return (
    <div class="notice row" role="status">
      <span class="grow">{plural(rows, "row is", "rows are")} mended, and not sent yet.</span>
      <button type="button" class="main" disabled={isBusy} onClick={onSend}>
        Send {plural(rows, "row")} again
      </button>
      <button type="button" class="quiet" disabled={isBusy} onClick={onForget}>
        Forget the changes
      </button>
    </div>
  );
}
