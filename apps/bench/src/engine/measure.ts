import type { Figures } from "./bench.ts";

export const CPU = "µs of CPU a record";
export const RATE = "records a second";
export const PEAK = "MB at most";

/** CPU of this process, time and the peak of memory for work on so many records. @throws when it did not do all. */
export async function perRecord(
  records: number,
  work: () => number | Promise<number>,
): Promise<Figures> {
  const [at, before] = [performance.now(), process.cpuUsage()];
  const done = await work();
  const seconds = (performance.now() - at) / 1_000;
  const { user, system } = process.cpuUsage(before);
  if (done !== records) throw new Error(`${done} of ${records} records came back.`);
  return {
    [CPU]: (user + system) / records,
    [RATE]: records / seconds,
    [PEAK]: process.resourceUsage().maxRSS / 1_024,
  };
}
