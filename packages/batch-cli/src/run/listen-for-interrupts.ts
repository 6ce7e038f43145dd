import { type Io, SIGNALS } from "../io.ts";

/** The first signal lets what is on its way be answered; a second one does not wait for it. */
export interface Interrupts {
  readonly firstSignal: AbortSignal;
  readonly secondSignal: AbortSignal;
  stop(): void;
}

export function listenForInterrupts(io: Io): Interrupts {
  const first = new AbortController();
  const second = new AbortController();
  const interrupt = (): void => (first.signal.aborted ? second : first).abort();
  for (const signal of SIGNALS) io.on(signal, interrupt);
  return {
    firstSignal: first.signal,
    secondSignal: second.signal,
    stop() {
      for (const signal of SIGNALS) io.off(signal, interrupt);
    },
  };
}
