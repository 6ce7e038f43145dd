import type { Io } from "../io.ts";
import type { Standing } from "./progress.ts";
import { outcomeText, speedText } from "./standing-text.ts";

const LINE_EVERY_MILLISECONDS = 5_000;

/** A line every few seconds, for a log. */
export function showLines(read: () => Standing, stderr: Io["stderr"]): { stop(): void } {
  const timer = setInterval(() => {
    const standing = read();
    const parts = [`${standing.done} of ${standing.rows} rows`];
    parts.push(...speedText(standing), ...outcomeText(standing));
    stderr.write(`${parts.join(" · ")}\n`);
  }, LINE_EVERY_MILLISECONDS);
  return { stop: () => clearInterval(timer) };
}
