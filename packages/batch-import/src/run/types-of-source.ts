import { type FileBytes, survey } from "@x/batch-file";
import { areTypesKnown } from "../mapping/are-types-known.ts";
import { typesIn } from "../mapping/map-columns.ts";
import type { Task } from "../store/task.ts";

/**
 * Returns a task that says which of its columns have numbers and dates by type, so that no notation of texts reads
 * those otherwise. A task that an older version made does not say it: then the file is read once more.
 *
 * @param file The file that the run began with, or one that begins with it.
 */
export async function withTypes(task: Task, file: FileBytes): Promise<Task> {
  const { columns, header, rowOptions = {}, source } = task;
  const { coerce, dateFormat, decimalMark } = rowOptions;
  const isRead = coerce === true || dateFormat !== undefined || decimalMark !== undefined;
  if (!isRead || areTypesKnown(task)) return task;
  const { dateSystem, typed } = await survey(startOf(file, source.bytes), source.reading);
  return { ...task, columns: { ...columns, typed: typesIn(header, typed), dateSystem } };
}

/** What was appended since is not part of the run. */
function startOf(file: FileBytes, bytes: number): FileBytes {
  return {
    ...file,
    size: Math.min(file.size, bytes),
    read: (start, end) => file.read(start, Math.min(end, bytes)),
    async *stream() {
      let left = bytes;
      for await (const piece of file.stream()) {
        yield piece.subarray(0, left);
        left -= piece.length;
        if (left <= 0) return;
      }
    },
  };
}
