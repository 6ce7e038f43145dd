import type { RunSummary } from "@x/batch-import/studio";
import { addressOf } from "../route.ts";
import { useStudio } from "../studio-context.ts";
import { useAnswer } from "../use-answer.ts";
import { Problems } from "../view/problems.tsx";
import { StatusDot } from "../view/status-counts.tsx";
import { Title } from "../view/title.tsx";
import { dayAndTime, number, plural, STATUSES } from "../words.ts";

/** All runs of this folder, those of commands, too. */
export function RunsScreen() {
  const studio = useStudio();
  const { value: runs, problems } = useAnswer(() => studio.runs({}), []);
  return (
    <>
      <Title>Runs</Title>
      <Problems problems={problems} />
      {runs === undefined && problems.length === 0 && <p role="status">Reading the runs…</p>}
      {runs?.length === 0 && (
        <p class="empty">
          No run yet. <a href={addressOf("file")}>Import a file</a>, and it is here from then on.
        </p>
      )}
      <ul class="runs">
        {runs?.map((run) => (
          <Run key={run.run} {...run} />
        ))}
      </ul>
    </>
  );
}

const STATES = {
  running: "being written",
  "to resume": "paused",
  finished: "finished",
  unreadable: "cannot be read",
};

function Run(run: RunSummary) {
  const { counts, file, objectType, operation, problem, rows, startedAt, state } = run;
  if (state === "unreadable") {
    return (
      <li>
        <h2>{run.run}</h2>
        <p>{problem}</p>
      </li>
    );
  }
  return (
    <li>
      <h2>
        <a href={addressOf("run", run.run)}>
          {operation} {objectType} from {file}
        </a>
      </h2>
      <p class="state">
        <strong>{STATES[state]}</strong> · {plural(rows, "row")} · {dayAndTime(startedAt)}
      </p>
      <ul class="row counts">
        {STATUSES.filter((status) => counts[status] > 0).map((status) => (
          <li key={status}>
            <StatusDot status={status} />
            {status} <b>{number(counts[status])}</b>
          </li>
        ))}
      </ul>
      <small>{run.run}</small>
    </li>
  );
}
