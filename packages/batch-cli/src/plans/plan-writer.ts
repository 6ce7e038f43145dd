import type { RowChange } from "@x/batch-import";
import type { PlanHeader } from "@x/batch-types";
import { createWriteStream, type WriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { changesPath, headerPath, leftOutPath, type PlanCounts } from "./plan-folder.ts";

/** Writes a plan, change by change. */
export interface PlanWriter {
  add(row: RowChange): Promise<void>;
  /** Makes a plan of what was added. */
  finish(header: PlanHeader): Promise<PlanCounts>;
  /** Where it did not finish: no `plan.json` is left, so that nobody takes it for a plan. */
  close(): Promise<void>;
}

/** @param folder Exists, and has no plan. */
export function createPlanWriter(folder: string): PlanWriter {
  const changes = openLines(changesPath(folder));
  const leftOut = openLines(leftOutPath(folder));
  const counts = {
    create: 0,
    update: 0,
    values: 0,
    unchanged: 0,
    kept: 0,
    refused: 0,
    merged: 0,
  };
  return {
    async add({ line, change }) {
      const { status } = change;
      if (change.mergedInto !== undefined) {
        counts.merged += 1;
        return;
      }
      if (status === "archive") return;
      counts[status] += 1;
      if (status === "unchanged") return;
      if (status === "kept" || status === "refused") await leftOut.add({ line, change });
      else {
        if (status === "update") counts.values += change.changes.length;
        const id = "id" in change ? { id: change.id } : {};
        await changes.add({ line, key: change.key, ...id, change });
      }
    },
    async finish(plan) {
      await Promise.all([changes.close(), leftOut.close()]);
      const header = `${JSON.stringify({ plan, counts }, undefined, 2)}\n`;
      await writeFile(headerPath(folder), header, { flag: "wx", mode: 0o600 });
      return counts;
    },
    async close() {
      await Promise.allSettled([changes.close(), leftOut.close()]);
    },
  };
}

function openLines(path: string) {
  const stream: WriteStream = createWriteStream(path, { flags: "wx", mode: 0o600 });
  const isClosed = finished(stream);
  // Told by `close`.
  isClosed.catch(() => {});
  return {
    async add(line: object): Promise<void> {
      if (!stream.write(`${JSON.stringify(line)}\n`)) {
        await Promise.race([once(stream, "drain"), isClosed]);
      }
    },
    close(): Promise<void> {
      stream.end();
      return isClosed;
    },
  };
}
