import type { CheckView } from "@x/batch-import/studio";
import { number, plural } from "../words.ts";

type Group = CheckView["problems"][number];

/** What several rows have in common, the most frequent first. */
export function GroupTable({ title, groups }: { title: string; groups: readonly Group[] }) {
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="groups">
        {groups.map(({ code, property, message, rows, lines }) => (
          <li key={`${code} ${property} ${message}`}>
            <span class="count">{number(rows)}</span>
            <div>
              <p>{message}</p>
              <small>
                {plural(rows, "row")}: line {lines.join(", ")}
                {rows > lines.length && ", …"}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
