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
  /** What of it, such as the rows of one outcome. */
  readonly part: string | undefined;
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

/** `#/columns/3f9a`, `#/rows/2026-11-29/failed`. */
export function addressOf(screen: Route["screen"], id?: string, part?: string): string {
  return [
    "#",
    screen,
    ...[id, part].filter((one) => one !== undefined).map(encodeURIComponent),
  ].join("/");
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
  const [, screen = "", id, part] = hash.split("/");
  return {
    screen: SCREENS.includes(screen) ? (screen as Route["screen"]) : "file",
    id: id === undefined || id === "" ? undefined : decoded(id),
    part,
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
