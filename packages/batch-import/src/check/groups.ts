/** What several rows have in common. */
export interface Group {
  readonly code: string;
  readonly property?: string;
  /** As it was said of the first row. */
  readonly message: string;
  readonly rows: number;
  /** Where the first of them are. */
  readonly lines: readonly number[];
}

/** What is said of one row. */
export type Said = Pick<Group, "code" | "property" | "message">;

/** Gathers what is said of rows, in bounded memory. */
export interface Groups {
  add(line: number, said: Said): void;
  /** The largest first. */
  list(): readonly Group[];
}

const MOST_LINES = 5;
const MOST_GROUPS = 500;

/** What differs from row to row: what a message quotes, to its end where the quote stays open, and numbers. */
const VALUES = /"(?:[^"\\]|\\.)*(?:"|$)|\d[\d:.TZ-]*/gs;

export function createGroups(): Groups {
  const groups = new Map<
    string,
    { -readonly [Key in keyof Group]: Group[Key] } & { lines: number[] }
  >();
  return {
    add(line, { code, property, message }) {
      const key = `${code} ${property ?? ""} ${message.replace(VALUES, "…")}`;
      let group = groups.get(key) ?? (groups.size < MOST_GROUPS ? undefined : groups.get(code));
      if (group === undefined) {
        group = { code, ...(property !== undefined && { property }), message, rows: 0, lines: [] };
        groups.set(groups.size < MOST_GROUPS ? key : code, group);
      }
      group.rows += 1;
      if (group.lines.length < MOST_LINES && group.lines.at(-1) !== line) group.lines.push(line);
    },
    list: () => [...groups.values()].toSorted((one, other) => other.rows - one.rows),
  };
}
