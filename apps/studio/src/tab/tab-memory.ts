/** What this page was told to keep, also where the browser has no room for it. */
const kept = new Map<string, string>();
/** The keys of it that the browser does not keep. */
const unkept = new Set<string>();
const changes = new EventTarget();

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
    unkept.delete(key);
  } catch {
    // After a reload, nothing is better than what was kept before.
    remove(key);
    unkept.add(key);
  }
  changes.dispatchEvent(new Event("change"));
}

/** Tells whether a reload would lose something, now and whenever that changes; the browser asks before one that would. */
export function followUnkept(tell: (isUnkept: boolean) => void): () => void {
  const hear = (): void => tell(unkept.size > 0);
  const ask = (event: Event): void => {
    if (unkept.size > 0) event.preventDefault();
  };
  hear();
  changes.addEventListener("change", hear);
  addEventListener("beforeunload", ask);
  return () => {
    changes.removeEventListener("change", hear);
    removeEventListener("beforeunload", ask);
  };
}

function remove(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // A browser that is told to keep nothing refuses that, too.
  }
}
