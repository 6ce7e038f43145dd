import { expect, test } from "vitest";
import { createBatchClient } from "../src/index.ts";
import { jumpingClock } from "../src/testing/jumping-clock.ts";
import { pseudoRandom } from "../src/testing/simulate-quota.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
/** A fifth of a million in CI; a million with MONTH_RECORDS=1000000. */
const RECORDS = Number(process.env["MONTH_RECORDS"] ?? 200_000);

/** What HubSpot does instead of its work at this time of the month; undefined while it does it. */
function troubleAt(time: number, random: () => number): number | undefined {
  const day = Math.floor(time / DAY);
  const minute = (time % DAY) / MINUTE;
  // Every day an outage of 1 to 9 minutes, and an hour in which a third of all fails.
  if (minute >= 740 && minute < 741 + (day % 9)) return 503;
  if (minute >= 1_080 && minute < 1_140 && random() < 0.33) return 502;
  // The rest of the time, one request in five hundred.
  return random() < 0.002 ? 500 : undefined;
}

/** Answers each request after 80 ms, by this clock. */
function standIn(clock: ReturnType<typeof jumpingClock>, random: () => number) {
  const begin = clock.now();
  let written = 0;
  const fetch = async (_: unknown, init: RequestInit = {}): Promise<Response> => {
    await clock.sleep(80);
    const trouble = troubleAt(clock.now() - begin, random);
    if (trouble !== undefined) return new Response("{}", { status: trouble });
    const { inputs } = JSON.parse(init.body as string) as { inputs: { id: string }[] };
    written += inputs.length;
    return new Response(null, { status: 204 });
  };
  return { fetch: fetch as typeof globalThis.fetch, written: () => written };
}

test(
  `one client, a run every hour for a month, ${RECORDS} records: no run ends early`,
  { timeout: 600_000 },
  async () => {
    const clock = jumpingClock();
    const random = pseudoRandom(7);
    const begin = clock.now();
    const account = standIn(clock, random);
    const { now, sleep } = clock;
    const client = createBatchClient({
      accessToken: "any",
      runtime: { fetch: account.fetch, now, sleep, random },
    });
    const hours = MONTH / HOUR;
    const size = Math.ceil(RECORDS / hours);
    // Ten retries of a batch that is alone are used up within three minutes.
    const job = { operation: "archive", objectType: "contacts", maxRetries: 40 } as const;
    const stops: unknown[] = [];
    let archived = 0;

    for (let hour = 0; hour < hours; hour += 1) {
      // Spread over the hour, so that runs begin before, within and after what goes wrong.
      const start = begin + hour * HOUR + random() * 20 * MINUTE;
      await sleep(Math.max(0, start - now()));
      const records = Array.from({ length: size }, (_, n) => ({ id: hour * size + n + 1 }));
      // The rest comes in slowly, over most of the hour.
      async function* source() {
        for (const [n, record] of records.entries()) {
          if (n % 100 === 0) await sleep((30 * MINUTE) / Math.ceil(size / 100));
          yield record;
        }
      }
      const { counts, stop } = await client.run(job, source()).result();
      archived += counts.archived;
      if (stop !== undefined) stops.push({ hour, stop, counts });
    }

    expect(stops).toEqual([]);
    expect([archived, account.written()]).toEqual([size * hours, size * hours]);
    expect(clock.asleep()).toBe(0);
  },
);
