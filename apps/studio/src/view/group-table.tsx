import { type CheckView, toldValues } from "@x/batch-import/studio";
import type { ComponentChildren } from "preact";
import { labelled, type PropertyLabels } from "../labels.ts";
import { number, plural } from "../words.ts";

export type Group = CheckView["problems"][number];

const SHOWN_LINES = 5;

/** What several rows have in common, the most frequent first. */
export function GroupTable<One extends Group>({
  title,
  groups,
  rows: all = Infinity,
  labels,
  onOpenLine,
  more,
}: {
  /** Absent where what is around it says it. */
  title?: string;
  groups: readonly One[];
  /** How many rows are in any of the groups, where that is known. */
  rows?: number | undefined;
  labels: PropertyLabels;
  /** Absent where no line is to be opened. */
  onOpenLine?: (line: number) => void;
  /** What else there is to say of each. */
  more: (group: One) => ComponentChildren;
}) {
  if (groups.length === 0) return null;
  const keys = keysOf(groups);
  return (
    <section>
      {title !== undefined && <h2>{title}</h2>}
      {groups.reduce((sum, { rows }) => sum + rows, 0) > all && (
        <p class="hint">{plural(all, "row")} in all: a row can have several of these problems.</p>
      )}
      <ul class="groups">
        {groups.map((group, place) => {
          const { message, property, rows, lines } = group;
          const values = toldValues(group);
          return (
            <li key={keys[place]}>
              <span class="count">{number(rows)}</span>
              <div>
                <p>{labelled(message, property, labels)}</p>
                {values !== "" && <p class="hint">{values}</p>}
                <small>
                  {plural(rows, "row")}, {rows === 1 ? "line" : "lines"}{" "}
                  {onOpenLine === undefined
                    ? `${lines.slice(0, SHOWN_LINES).join(", ")} `
                    : lines.slice(0, SHOWN_LINES).map((line) => (
                        <button
                          key={line}
                          type="button"
                          class="quiet"
                          aria-label={`Correct line ${line}`}
                          onClick={() => onOpenLine(line)}
                        >
                          {line}
                        </button>
                      ))}
                  {rows > Math.min(lines.length, SHOWN_LINES) && "…"}
                </small>
                {more(group)}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The message names a value of the first row: with that, a group would be another one once that row is mended. */
function keysOf(groups: readonly Group[]): readonly string[] {
  const times = new Map<string, number>();
  return groups.map(({ code, property = "" }) => {
    const name = `${code} ${property}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return `${name} ${time}`;
  });
}
