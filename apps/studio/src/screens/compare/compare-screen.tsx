import type { CompareView } from "@x/batch-import/studio";
import { addressOf } from "../../route.ts";
import { useStudio } from "../../studio-context.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { Problems } from "../../view/problems.tsx";
import { Title } from "../../view/title.tsx";
import { atLeast, dayAndTime, number, runTitle, STATUSES, timeText } from "../../words.ts";

/** Two runs beside each other, and what became of each line in both. */
export function CompareScreen({ pair }: { pair: string }) {
  const studio = useStudio();
  const [run = "", other = ""] = pair.split(" ");
  const { value: view, problems } = useAnswer(() => studio.compare({ run, other }), [pair]);
  return (
    <>
      <Title>Compare two runs</Title>
      <Problems problems={problems} />
      {view === undefined && problems.length === 0 && <p role="status">Reading the rows…</p>}
      {view !== undefined && (
        <>
          <Summary view={view} />
          <Lines view={view} />
        </>
      )}
    </>
  );
}

function Summary({ view: { runs } }: { view: CompareView }) {
  const met = STATUSES.filter((status) => runs.some(({ counts }) => counts[status] > 0));
  const facts = [
    ["Began", runs.map(({ startedAt }) => dayAndTime(startedAt))],
    ["What", runs.map(runTitle)],
    ["Rows", runs.map(({ rows }) => number(rows))],
    ...met.map((status) => [status, runs.map(({ counts }) => number(counts[status]))] as const),
    ["Requests", runs.map(({ isAtLeast, requests }) => atLeast(number(requests), isAtLeast))],
    [
      "Too many requests (429)",
      runs.map(({ isAtLeast, limited }) => atLeast(number(limited), isAtLeast)),
    ],
    [
      "Time",
      runs.map(({ isAtLeast, milliseconds }) => atLeast(timeText(milliseconds / 1_000), isAtLeast)),
    ],
  ] as const;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="The runs beside each other">
      <table class="compare">
        <thead>
          <tr>
            <td />
            {runs.map(({ run }, place) => (
              <th key={run} scope="col" class="number">
                <a href={addressOf("run", run)}>{place === 0 ? "First run" : "Second run"}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(([term, values]) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              {values.map((value, place) => (
                <td key={runs[place]!.run} class="number">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Lines({ view: { files, lines } }: { view: CompareView }) {
  return (
    <section>
      <h2>What became of each line</h2>
      {files === "other" && (
        <p class="empty">
          The runs are of different files, so a line of one is not the row of the other.
        </p>
      )}
      {files === "same name" && (
        <p class="notice">
          The runs are of files of one name. Whether the rows are the same is not known.
        </p>
      )}
      {lines.length > 0 && (
        <ul class="groups">
          {lines.map(({ first, rows, second }) => (
            <li key={`${first} ${second}`}>
              <span class="count">{number(rows)}</span>
              <p>{textOf(first, second)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function textOf(first: string | undefined, second: string | undefined): string {
  if (first === undefined) return `only in the second run: ${second}`;
  if (second === undefined) return `only in the first run: ${first}`;
  return first === second ? `${first} in both` : `${first} in the first, ${second} in the second`;
}
