import type { Counts } from "@x/batch-types";
import type { Io } from "../io.ts";
import { countsText } from "./counts-text.ts";

/** Shows how far a run is, until it is stopped. */
export interface Progress {
  stop(): void;
}

/** How far a run is; asked for whenever there is something to show. */
export type ReadProgress = () => { done: number; counts: Readonly<Counts> };

const BAR_EVERY_MILLISECONDS = 100;
const LINE_EVERY_MILLISECONDS = 5_000;

/** A bar on a terminal, a line every few seconds elsewhere. */
export async function showProgress(
  total: number,
  read: ReadProgress,
  stderr: Io["stderr"],
): Promise<Progress> {
  return stderr.isTTY === true ? showBar(total, read, stderr) : showLines(total, read, stderr);
}

async function showBar(total: number, read: ReadProgress, stderr: Io["stderr"]): Promise<Progress> {
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar(
    {
      stream: stderr,
      format: "{bar} {percentage} % · {value} of {total} rows{left} · {counts}",
      hideCursor: true,
    },
    cliProgress.Presets.shades_classic,
  );
  const start = performance.now();
  const update = (): void => {
    const { done, counts } = read();
    const left = leftText(performance.now() - start, done, total);
    bar.update(done, { left, counts: countsText(counts) });
  };
  bar.start(total, 0, { left: "", counts: "" });
  const timer = setInterval(update, BAR_EVERY_MILLISECONDS);
  return {
    stop() {
      clearInterval(timer);
      update();
      bar.stop();
    },
  };
}

/** At the pace so far: the latest rows say little, since a rate limit lets them through in bursts. */
export function leftText(elapsed: number, done: number, total: number): string {
  if (done === 0 || done === total) return "";
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1_000);
  if (seconds < 60) return ` · ${seconds} s left`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? ` · ${minutes} min left` : ` · ${Math.ceil(minutes / 60)} h left`;
}

function showLines(total: number, read: ReadProgress, stderr: Io["stderr"]): Progress {
  const timer = setInterval(() => {
    const { done, counts } = read();
    stderr.write(`${done} of ${total} rows · ${countsText(counts)}\n`);
  }, LINE_EVERY_MILLISECONDS);
  return { stop: () => clearInterval(timer) };
}
