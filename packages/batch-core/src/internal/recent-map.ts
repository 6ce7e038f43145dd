/** A map of bounded size. */
export interface RecentMap<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
}

/**
 * Keeps at least the last `least` keys that were set, and fewer than twice as many.
 *
 * @param onForget Runs before keys are dropped that were neither deleted nor set again.
 */
export function createRecentMap<Value>(least: number, onForget: () => void): RecentMap<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return {
    get: (key) => young.get(key) ?? old.get(key),
    set(key, value) {
      old.delete(key);
      young.set(key, value);
      if (young.size < least) return;
      if (old.size > 0) onForget();
      old = young;
      young = new Map();
    },
    delete(key) {
      old.delete(key);
      young.delete(key);
    },
  };
}
