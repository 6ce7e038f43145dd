import cliProgress from "cli-progress";
import type { Io } from "../io.ts";
import type { Standing } from "./standing.ts";
import { doneText, outcomeText, speedText } from "./standing-text.ts";

const BAR_EVERY_MILLISECONDS = 100;
const WIDEST_BAR = 40;

/** Two lines that are drawn over: a bar with the speed, and what became of the rows. */
export function showBar(read: () => Standing, stderr: Io["stderr"]): { stop(): void } {
  const { columns = 80 } = stderr as { columns?: number };
  const bars = new cliProgress.MultiBar(
    {
      stream: stderr,
      format: "{bar} {percentage} % · {done}",
      barsize: Math.min(WIDEST_BAR, Math.floor(columns / 4)),
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
    bar.update(standing.done, {
      done: [doneText(standing), ...speedText(standing)].join(" · "),
    });
    // The terminal may have another width by now.
    const { columns = 80 } = stderr as { columns?: number };
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

/** Returns a text of at most so many UTF-16 units, as the bar counts them, without half a character. One that is cut ends in `…`. */
function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}
