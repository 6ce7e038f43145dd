import { copiedRunText } from "../../run/copied-run-text.ts";
import type { Task } from "../../store/task.ts";
import { refuse } from "../refuse.ts";
import type { Workplace } from "./send-run.ts";

/** @throws {StudioError} where another folder holds the same run: both would send its rows. */
export async function requireNoCopy(
  { runs }: Pick<Workplace, "runs">,
  run: string,
  { id }: Task,
): Promise<void> {
  const other = (await runs.list()).find((one) => one.run !== run && one.ids.includes(id));
  if (other !== undefined) refuse(copiedRunText(other.run));
}
