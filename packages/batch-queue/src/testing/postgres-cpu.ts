import { readdirSync, readFileSync } from "node:fs";
import { type Database, rowsOf } from "../database/database.ts";

/** Linux counts it in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** Returns the processor time of a Postgres on this machine, in seconds; undefined where there is no /proc. */
export async function postgresCpu(database: Pick<Database, "query">): Promise<number | undefined> {
  const [mine] = await rowsOf<{ pid: number }>(database, "select pg_backend_pid() as pid");
  const server = statOf(mine!.pid)?.parent;
  if (server === undefined) return undefined;
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? [])
    .filter(({ pid, parent }) => pid === server || parent === server);
  return all.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND;
}

/** The ticks are those of the process, and of its children that ended. */
function statOf(pid: number): { pid: number; parent: number; ticks: number } | undefined {
  try {
    // The name is in parentheses, and may have blanks. See `man 5 proc`.
    const [, rest] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
    const fields = rest!.split(" ").map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + field, 0);
    return { pid, parent: fields[1]!, ticks };
  } catch {
    return undefined;
  }
}
