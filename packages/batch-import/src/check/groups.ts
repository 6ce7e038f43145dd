import { quotedIn, QUOTED } from "../results/quoted-in.ts";
import { shorten } from "../results/shorten.ts";
import { hashText } from "./hash-text.ts";

/** A problem or warning that several rows have in common. */
export interface Group {
  readonly code: string;
  readonly property?: string;
  /** The place of the column that it is about, from 0, where that gives no property but names other records. */
  readonly column?: number;
  /** The message about all of these rows; "…" stands for what differs between them. */
  readonly message: string;
  /** The whole message about the first of them, where it says more. */
  readonly firstMessage?: string;
  readonly rows: number;
  /** The lines of the first of them. */
  readonly lines: readonly number[];
  /** How many different values these rows have, counted up to 100. 0 where the problem is not about values. */
  readonly distinct: number;
  /** The most frequent values, the most frequent first. */
  readonly values: readonly GroupedValue[];
}

/** A value that several rows have. */
export interface GroupedValue {
  /** Its first 60 characters. */
  readonly value: string;
  /** The value, or its cell, is longer. Absent: this is all of it. */
  readonly isCut?: true;
  readonly rows: number;
  /** The first line that has it. */
  readonly line: number;
  /** The first 60 characters of what is sent instead. Absent where nothing is sent instead. */
  readonly to?: string;
  /** For a key that an earlier row has, too: the line of that row. */
  readonly firstLine?: number;
}

/** A problem or warning of one row. */
export interface Said extends Pick<Group, "code" | "column" | "property" | "message"> {
  /** The value that it is about. @default the last one that the message quotes */
  readonly value?: string | undefined;
  /** What is sent instead of the value. */
  readonly to?: string | undefined;
  /** For a key that an earlier row has, too: the line of that row. */
  readonly firstLine?: number;
  /** The value is one of several in its cell. */
  readonly isPart?: boolean;
  /** The previous call was about the same row: this adds a value, and no row. */
  readonly isMore?: boolean;
}

/** Groups problems and warnings of rows, in bounded memory. */
export interface Groups {
  add(line: number, said: Said): void;
  /** The largest first. */
  list(): readonly Group[];
}

const MOST_GROUPS = 500;
const MOST_VALUES = 100;
const MOST_TOLD = 5;
const LONGEST_VALUE = 60;

/** What differs from row to row: what a message quotes, and numbers. */
const VALUES = new RegExp(`${QUOTED.source}|\\d(?:[\\d:.TZ-]*[\\dZ])?`, "gs");
/** The same, or what stands for it already. */
const PARTS = new RegExp(`${VALUES.source}|…`, "gs");

interface Gathered extends Pick<Group, "code" | "column" | "property"> {
  message: string;
  readonly first: string;
  rows: number;
  readonly lines: number[];
  readonly values: Map<string, { -readonly [Key in keyof GroupedValue]: GroupedValue[Key] }>;
}

/** @param told How many lines and values each group lists at most. */
export function createGroups(told = MOST_TOLD): Groups {
  const groups = new Map<string, Gathered>();
  return {
    add(line, said) {
      const { code, column, property, message, value, to, firstLine } = said;
      const { isMore = false, isPart = false } = said;
      const key = `${code} ${property ?? column ?? ""} ${message.replace(VALUES, "…")}`;
      let group = groups.get(key) ?? (groups.size < MOST_GROUPS ? undefined : groups.get(code));
      if (group === undefined) {
        const about = {
          code,
          ...(property !== undefined && { property }),
          ...(column !== undefined && { column }),
          message,
        };
        group = { ...about, first: message, rows: 0, lines: [], values: new Map() };
        groups.set(groups.size < MOST_GROUPS ? key : code, group);
      } else if (group.message !== message && groups.has(key)) {
        group.message = commonOf(group.message, message);
      }
      if (!isMore) group.rows += 1;
      if (group.lines.length < told && group.lines.at(-1) !== line) group.lines.push(line);
      const where = {
        line,
        ...(firstLine !== undefined && { firstLine }),
        ...(to !== undefined && { to: shorten(to, LONGEST_VALUE) }),
      };
      addValue(group, where, value ?? quotedIn(message), isPart);
    },
    list: () =>
      [...groups.values()]
        .toSorted((one, other) => other.rows - one.rows)
        .map(({ first, message, values, ...group }) => ({
          ...group,
          message: message.replace(/…\.$/, "…"),
          ...(first !== message && { firstMessage: first }),
          distinct: values.size,
          values: [...values.values()]
            .toSorted((one, other) => other.rows - one.rows)
            .slice(0, told),
        })),
  };
}

/** Merges two messages of one kind. */
function commonOf(message: string, other: string): string {
  const parts = other.match(PARTS) ?? [];
  let place = 0;
  return message.replace(PARTS, (part) => (part === parts[place++] ? part : "…"));
}

function addValue(
  { values }: Gathered,
  where: Pick<GroupedValue, "firstLine" | "line" | "to">,
  whole: string | undefined,
  isPart: boolean,
): void {
  if (whole === undefined) return;
  const key = `${isPart ? "part " : ""}${keyOf(whole)}`;
  const known = values.get(key);
  if (known !== undefined) known.rows += 1;
  else if (values.size < MOST_VALUES) {
    const value = shorten(whole, LONGEST_VALUE);
    values.set(key, {
      value,
      ...((isPart || value !== whole) && { isCut: true }),
      rows: 1,
      ...where,
    });
  }
}

/** Identifies a value: the value itself, or a hash of a long one, which is not kept. */
function keyOf(value: string): string {
  if (value.length <= LONGEST_VALUE) return value;
  const hash = new Uint32Array(2);
  hashText(value, hash);
  return `${hash.join(" ")} ${shorten(value, LONGEST_VALUE)}`;
}
