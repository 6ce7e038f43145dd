import { type Lane, LANES } from "./lane.ts";

/** A queue of promises: by lane, and within a lane first come, first served. */
export interface WaitingLine {
  readonly length: number;
  /** The lane of the promise that is released next; undefined when none waits. */
  readonly nextLane: Lane | undefined;
  /**
   * Resolves with true when released, or with false when the signal aborts.
   *
   * @param lane @default "normal"
   */
  join(signal: AbortSignal, lane?: Lane): Promise<boolean>;
  releaseNext(): void;
  /** Rejects every promise that waits. */
  fail(error: unknown): void;
}

/** @param onLeave Called when one leaves the line because its signal aborted. */
export function createWaitingLine(onLeave: () => void = () => {}): WaitingLine {
  const lanes = LANES.map(() => new Map<() => void, (error: unknown) => void>());
  return {
    get length() {
      return lanes.reduce((sum, { size }) => sum + size, 0);
    },
    get nextLane() {
      return LANES.find((_, place) => lanes[place]!.size > 0);
    },
    join(signal, lane = "normal") {
      if (signal.aborted) return Promise.resolve(false);
      const waiting = lanes[LANES.indexOf(lane)]!;
      return new Promise((resolve, reject) => {
        const end = (): void => {
          waiting.delete(call);
          signal.removeEventListener("abort", leave);
        };
        const call = (): void => {
          end();
          resolve(true);
        };
        const leave = (): void => {
          end();
          resolve(false);
          onLeave();
        };
        waiting.set(call, (error) => {
          end();
          reject(error);
        });
        signal.addEventListener("abort", leave);
      });
    },
    releaseNext() {
      for (const waiting of lanes) for (const call of waiting.keys()) return call();
    },
    fail(error) {
      for (const waiting of lanes) for (const fail of waiting.values()) fail(error);
    },
  };
}
