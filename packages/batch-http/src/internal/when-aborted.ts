interface Listening {
  readonly reactions: Set<() => void>;
  readonly end: () => void;
}

const bySignal = new WeakMap<AbortSignal, Listening>();

/**
 * Calls `react` once when the signal aborts, or at once when it has aborted already. Returns a function
 * that removes `react`. A signal gets one listener in all: Node warns of a leak when there are more than ten.
 */
export function whenAborted(signal: AbortSignal, react: () => void): () => void {
  if (signal.aborted) {
    react();
    return () => {};
  }
  const { reactions, end } = bySignal.get(signal) ?? listen(signal);
  // A new function, so that the same `react` given twice is kept twice.
  const reaction = (): void => react();
  reactions.add(reaction);
  return () => {
    if (reactions.delete(reaction) && reactions.size === 0) end();
  };
}

function listen(signal: AbortSignal): Listening {
  const reactions = new Set<() => void>();
  const end = (): void => {
    signal.removeEventListener("abort", reactAll);
    bySignal.delete(signal);
  };
  const reactAll = (): void => {
    end();
    for (const react of reactions) react();
  };
  signal.addEventListener("abort", reactAll);
  const listening = { reactions, end };
  bySignal.set(signal, listening);
  return listening;
}
