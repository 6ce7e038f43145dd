import { shorten } from "../../results/shorten.ts";
import type { SentRowView } from "../views/check.ts";

const MOST_ROWS = 20;
/** Of a value: nobody reads more of it in a table. */
const MOST_CHARACTERS = 200;

/** Keeps the first rows that a check accepts, as they are sent. */
export function createSentRows() {
  const rows: SentRowView[] = [];
  return {
    rows: rows as readonly SentRowView[],
    add(line: number, record: () => unknown): void {
      if (rows.length < MOST_ROWS) rows.push(describe(line, record()));
    },
  };
}

/** A record as `rowToRecord` makes it. */
interface Sent {
  readonly id?: string | undefined;
  readonly properties?: Readonly<Record<string, string>>;
  readonly associations?: readonly { readonly to: { readonly id: string } }[];
}

function describe(line: number, record: unknown): SentRowView {
  const { associations = [], id, properties = {} } = record as Sent;
  return {
    line,
    ...(id !== undefined && { id }),
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, shorten(value, MOST_CHARACTERS)]),
    ),
    associations: associations.map(({ to }) => shorten(to.id, MOST_CHARACTERS)),
  };
}
