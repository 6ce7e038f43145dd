import type { Io } from "../io.ts";
import type { Standing } from "./standing.ts";
import { doneText, outcomeText, speedText } from "./standing-text.ts";
import { print } from "./print.ts";

const LINE_EVERY_MILLISECONDS = 5_000;

/** A line every few seconds, for a log. */
export function showLines(read: () => Standing, stderr: Io["stderr"]): { stop(): void } {
  const timer = setInterval(() => {
    const standing = read();
    const parts = [doneText(standing)];
    parts.push(...speedText(standing), ...outcomeText(standing));
    print(stderr, `${parts.join(" · ")}\n`);
  }, LINE_EVERY_MILLISECONDS);
  return { stop: () => clearInterval(timer) };
}
