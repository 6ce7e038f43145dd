const WIDTH = 80;

/**
 * Gives a terminal a width that says 0 columns, as one that was opened without a size does (`docker exec -t`, `ssh -tt`):
 * nothing can be wrapped to that, neither here nor in the libraries that write to it.
 */
export function giveWidth(stream: object): void {
  if ("columns" in stream && stream.columns === 0) stream.columns = WIDTH;
}
