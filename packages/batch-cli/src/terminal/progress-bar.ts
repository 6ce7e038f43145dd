import cliProgress from "cli-progress";
import type { Io } from "../io.ts";
import type { Standing } from "./standing.ts";
import { doneText, outcomeText, speedText } from "./standing-text.ts";

const BAR_EVERY_MILLISECONDS = 100;
const WIDEST_BAR = 40;
/** ` 100 % · ` */
const BEHIND_BAR = 9;

/** Two lines that are drawn over: a bar with the speed, and what became of the rows. */
export function showBar(read: () => Standing, stderr: Io["stderr"]): { stop(): void } {
  const { columns = 80 } = stderr as { columns?: number };
  const barsize = Math.min(WIDEST_BAR, Math.floor(columns / 4));
  const bars = new cliProgress.MultiBar(
    {
      stream: stderr,
      format: "{bar} {percentage} % · {done}",
      barsize,
      hideCursor: true,
      // Nothing is lost at the end: the last state stays.
      forceRedraw: true,
    },
    cliProgress.Presets.shades_classic,
  );
  const first = read();
  const bar = bars.create(first.rows, first.done, { done: "" });
  const line = bars.create(1, 0, { outcomes: "" }, { format: "{outcomes}" });

  function update(): void {
    const standing = read();
    // The terminal may have another width by now.
    const { columns = 80 } = stderr as { columns?: number };
    const most = columns - barsize - BEHIND_BAR;
    bar.update(standing.done, { done: fitting(doneText(standing), speedText(standing), most) });
    line.update(0, { outcomes: shorten(outcomeText(standing).join(" · "), columns) });
  }
  const timer = setInterval(update, BAR_EVERY_MILLISECONDS);
  return {
    stop() {
      clearInterval(timer);
      update();
      bars.stop();
    },
  };
}

/** Adds what fits as a whole: half a number would be another number. */
function fitting(text: string, more: readonly string[], most: number): string {
  let all = text;
  for (const one of more) {
    if (`${all} · ${one}`.length > most) break;
    all = `${all} · ${one}`;
  }
  return all;
}

/** Returns a text of at most so many UTF-16 units, as the bar counts them, without half a character. One that is cut ends in `…`. */
function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}
