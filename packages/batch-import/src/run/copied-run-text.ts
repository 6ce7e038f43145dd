/**
 * Returns why nothing is sent of a run that has two folders.
 *
 * @param other The other folder, or the run in it.
 *
 * @example
 * copiedRunText("runs/people (copy)").startsWith("runs/people (copy) is the same run"); //=> true
 */
export function copiedRunText(other: string): string {
  return `${other} is the same run: one of the two is a copy, and what the one sends, the other does not know. Nothing was sent. Move one of the two folders out of the folder with the runs, and keep the one in which more rows have an outcome.`;
}
