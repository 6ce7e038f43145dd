import type { Io } from "../io.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The first signal lets what is on its way be answered; a second one does not wait for it. */
export interface Interrupts {
  readonly came: boolean;
  readonly secondSignal: AbortSignal;
  stop(): void;
}

export function listenForInterrupts(io: Io, onFirst: () => void): Interrupts {
  const patience = new AbortController();
  let came = false;
  const interrupt = (): void => {
    if (came) {
      patience.abort(new Error("Interrupted twice."));
      return;
    }
    came = true;
    onFirst();
  };
  for (const signal of SIGNALS) io.on(signal, interrupt);
  return {
    get came() {
      return came;
    },
    secondSignal: patience.signal,
    stop() {
      for (const signal of SIGNALS) io.off(signal, interrupt);
    },
  };
}
