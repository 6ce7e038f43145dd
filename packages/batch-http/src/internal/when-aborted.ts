interface Listening {
  readonly reactions: Set<() => void>;
  readonly end: () => void;
}

const bySignal = new WeakMap<AbortSignal, Listening>();

/**
 * Calls `react` once when the signal aborts; at once if it has aborted. Returns a function that takes
 * this back. However many react to a signal, it has one listener: Node warns of a leak at the eleventh
 * (MaxListenersExceededWarning).
 */
export function whenAborted(signal: AbortSignal, react: () => void): () => void {
  if (signal.aborted) {
    react();
    return () => {};
  }
  const { reactions, end } = bySignal.get(signal) ?? listen(signal);
  // Wrapped, so that the same function given twice is two reactions.
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
