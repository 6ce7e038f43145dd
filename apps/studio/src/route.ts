import { useEffect, useState } from "preact/hooks";

/** Which screen the address names, and of what. */
export interface Route {
  readonly screen:
    | "file"
    | "columns"
    | "check"
    | "preview"
    | "run"
    | "rows"
    | "runs"
    | "undo"
    | "objects"
    | "compare";
  /** A source, or a run. */
  readonly id: string | undefined;
}

const SCREENS: readonly string[] = [
  "file",
  "columns",
  "check",
  "preview",
  "run",
  "rows",
  "runs",
  "undo",
  "objects",
  "compare",
] satisfies Route["screen"][];

/** `#/columns/3f9a`. */
export function addressOf(screen: Route["screen"], id?: string): string {
  return id === undefined ? `#/${screen}` : `#/${screen}/${encodeURIComponent(id)}`;
}

export function goTo(screen: Route["screen"], id?: string): void {
  location.hash = addressOf(screen, id);
}

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const change = (): void => setHash(location.hash);
    addEventListener("hashchange", change);
    return () => removeEventListener("hashchange", change);
  }, []);
  const [, screen = "", id] = hash.split("/");
  return {
    screen: SCREENS.includes(screen) ? (screen as Route["screen"]) : "file",
    id: id === undefined || id === "" ? undefined : decoded(id),
  };
}

/** An address that somebody typed may hold what cannot be decoded: then nothing has that name. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
