export interface RecentMap<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
}

/**
 * Makes a map that keeps at least the last `least` keys set, and fewer than twice as many.
 *
 * @param onForget Called before keys are dropped.
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
