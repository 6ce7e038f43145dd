import type { CheckView, JobChoice, StudioAccount } from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import { type Draft, keepDraft, readDraft } from "../draft.ts";
import { addressOf, goTo } from "../route.ts";
import { useStudio } from "../studio-context.ts";
import { useAction } from "../use-action.ts";
import { useAnswer } from "../use-answer.ts";
import { placeText } from "../view/account-line.tsx";
import { CostText } from "../view/cost-text.tsx";
import { GroupTable } from "../view/group-table.tsx";
import { Problems } from "../view/problems.tsx";
import { Steps } from "../view/steps.tsx";
import { Title } from "../view/title.tsx";
import { ValuesForm } from "../view/values-form.tsx";
import { dayAndTime, number, plural, VERBS } from "../words.ts";

/** Judges every row, says what it costs to write them, and asks for the yes. */
export function CheckScreen({ source }: { source: string }) {
  const [draft, setDraft] = useState(() => readDraft(source));
  if (draft !== undefined) {
    return (
      <Check
        source={source}
        draft={draft}
        onChange={(next) => {
          keepDraft(source, next);
          setDraft(next);
        }}
      />
    );
  }
  return (
    <>
      <Steps current="check" source={source} />
      <Title>Nothing to check yet</Title>
      <p>
        Say first <a href={addressOf("columns", source)}>what each column is</a>.
      </p>
    </>
  );
}

function Check({
  source,
  draft,
  onChange,
}: {
  source: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
}) {
  const studio = useStudio();
  const { act, isBusy, problems } = useAction();
  const account = useAnswer(() => studio.account({}), []);
  const checked = useAnswer(() => studio.check({ source, ...draft }), [draft.values]);
  const report = checked.value;
  return (
    <>
      <Steps current="check" source={source} />
      <Title>
        {report === undefined || checked.isAsking ? "Checking every row…" : headline(report)}
      </Title>
      <ValuesForm
        values={draft.values}
        isBusy={checked.isAsking}
        onChange={(values) => onChange({ ...draft, values })}
      />
      <p role="status" class="only-heard">
        {checked.isAsking ? "Checking every row." : report && headline(report)}
      </p>
      <Problems problems={checked.problems} />
      {report !== undefined && (
        <div class={checked.isAsking ? "is-old" : ""}>
          {report.leftOut.length > 0 && (
            <p>
              Columns that are left out:{" "}
              {report.leftOut.map((title) => title || "no title").join(", ")}.
            </p>
          )}
          <GroupTable title="Refused before they are sent" groups={report.problems} />
          <GroupTable title="Warnings" groups={report.warnings} />
          <GroupTable title="Sent in another form" groups={report.rewritten} />
          <CostText cost={report.cost} />
          {account.value !== undefined && (
            <Consent
              key={draft.job.operation}
              job={draft.job}
              report={report}
              account={account.value}
              isBusy={isBusy || checked.isAsking}
              onYes={() =>
                act(async () => goTo("run", (await studio.begin({ source, ...draft })).run))
              }
            />
          )}
          <Problems problems={[...problems, ...account.problems]} />
        </div>
      )}
    </>
  );
}

function headline({ refused, rows }: CheckView): string {
  if (refused === 0) return `All ${plural(rows, "row")} can be sent`;
  if (refused === rows) return `None of the ${plural(rows, "row")} can be sent`;
  return `${number(rows - refused)} of ${plural(rows, "row")} can be sent`;
}

/** The last question before anything is written. What cannot be taken back lightly needs a tick, too. */
function Consent({
  job: { objectType, operation },
  report,
  account,
  isBusy,
  onYes,
}: {
  job: JobChoice;
  report: CheckView;
  account: StudioAccount;
  isBusy: boolean;
  onYes: () => void;
}) {
  const [isSure, setIsSure] = useState(false);
  const { before, refused, rows } = report;
  const why =
    operation === "archive"
      ? `I want to archive ${plural(rows - refused, "record")}.`
      : before !== undefined && operation === "create"
        ? "I want to create these records a second time."
        : undefined;
  return (
    <section class="consent" aria-label="Write">
      {before !== undefined && (
        <p class="notice">
          This file was written before, on {dayAndTime(before.startedAt)}.{" "}
          <a href={addressOf("run", before.run)}>See that run</a>
        </p>
      )}
      <p>
        To: <strong>{placeText(account)}</strong>
      </p>
      {refused > 0 && refused < rows && (
        <p>
          {plural(refused, "row is", "rows are")} not sent, and kept with the reason. You can
          download and mend them after the run.
        </p>
      )}
      {why !== undefined && (
        <label class="tick">
          <input
            type="checkbox"
            checked={isSure}
            onChange={({ currentTarget }) => setIsSure(currentTarget.checked)}
          />
          {why}
        </label>
      )}
      <p class="actions">
        <button
          type="button"
          class="main"
          disabled={isBusy || refused === rows || (why !== undefined && !isSure)}
          onClick={onYes}
        >
          {VERBS[operation]} {number(rows - refused)} {objectType}
        </button>
      </p>
    </section>
  );
}
