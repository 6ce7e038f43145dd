/** What this page was told to keep, also where the browser has no room for it. */
const kept = new Map<string, string>();

/** What was kept in this tab; undefined where there is nothing of that kind, such as of an older version. */
export function readTab<Value>(
  key: string,
  isValid: (value: unknown) => value is Value,
): Value | undefined {
  try {
    const value: unknown = JSON.parse(kept.get(key) ?? sessionStorage.getItem(key) ?? "null");
    return isValid(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value in this tab. It outlives a reload where the browser has room for it. */
export function keepTab(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  kept.set(key, text);
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // After a reload, nothing is better than what was kept before.
    sessionStorage.removeItem(key);
  }
}

export function forgetTab(key: string): void {
  kept.delete(key);
  sessionStorage.removeItem(key);
}
