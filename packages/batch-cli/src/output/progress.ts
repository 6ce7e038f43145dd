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
      format: "{bar} {percentage} % · {value} of {total} rows · {eta_formatted} left · {counts}",
      hideCursor: true,
    },
    cliProgress.Presets.shades_classic,
  );
  const update = (): void => {
    const { done, counts } = read();
    bar.update(done, { counts: countsText(counts) });
  };
  bar.start(total, 0, { counts: "" });
  const timer = setInterval(update, BAR_EVERY_MILLISECONDS);
  return {
    stop() {
      clearInterval(timer);
      update();
      bar.stop();
    },
  };
}

function showLines(total: number, read: ReadProgress, stderr: Io["stderr"]): Progress {
  const timer = setInterval(() => {
    const { done, counts } = read();
    stderr.write(`${done} of ${total} rows · ${countsText(counts)}\n`);
  }, LINE_EVERY_MILLISECONDS);
  return { stop: () => clearInterval(timer) };
}
