import type { CheckView } from "@x/batch-import/studio";
import type { ComponentChildren } from "preact";
import { number, plural } from "../words.ts";

export type Group = CheckView["problems"][number];

const SHOWN_LINES = 5;

/** What several rows have in common, the most frequent first. */
export function GroupTable<One extends Group>({
  title,
  groups,
  onOpenLine,
  more,
}: {
  /** Absent where what is around it says it. */
  title?: string;
  groups: readonly One[];
  /** Absent where no line is to be opened. */
  onOpenLine?: (line: number) => void;
  /** What else there is to say of each. */
  more: (group: One) => ComponentChildren;
}) {
  if (groups.length === 0) return null;
  return (
    <section>
      {title !== undefined && <h2>{title}</h2>}
      <ul class="groups">
        {groups.map((group) => {
          const { code, property, message, rows, lines } = group;
          return (
            <li key={`${code} ${property} ${message}`}>
              <span class="count">{number(rows)}</span>
              <div>
                <p>{message}</p>
                <small>
                  {plural(rows, "row")}, {rows === 1 ? "line" : "lines"}{" "}
                  {onOpenLine === undefined
                    ? `${lines.slice(0, SHOWN_LINES).join(", ")} `
                    : lines.slice(0, SHOWN_LINES).map((line) => (
                        <button
                          key={line}
                          type="button"
                          class="quiet"
                          aria-label={`Mend line ${line}`}
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
