import {
  laterRunsText,
  type StudioAccount,
  type UndoCounts,
  undoLines,
  type UndoSummary,
  undoWork,
} from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import { addressOf, goTo } from "../../route.ts";
import { useStudio } from "../../studio-context.ts";
import { useAction } from "../../hooks/use-action.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { placeText } from "../../view/account-line.tsx";
import { Problems } from "../../view/problems.tsx";
import { Title } from "../../view/title.tsx";
import { number, plural, runTitle } from "../../words.ts";

/** Says what an undo of a run would do, and asks for the yes. */
export function UndoScreen({ run }: { run: string }) {
  const studio = useStudio();
  const [times, setTimes] = useState(0);
  const { act, isBusy, problems } = useAction();
  const account = useAnswer(() => studio.account({}), []);
  const undone = useAnswer(() => studio.view({ run }), [run]);
  const plan = useAnswer(() => studio.planUndo({ run }), [run, times]);
  const view = plan.isAsking ? undefined : plan.value;
  return (
    <>
      <Title>Undo a run</Title>
      <p class="lead">
        <a href={addressOf("run", run)}>
          {undone.value === undefined ? run : runTitle(undone.value)}
        </a>
        . Nothing is written before you press the button below.
      </p>
      <p role="status" class={view === undefined ? "" : "only-heard"}>
        {view === undefined
          ? plan.isAsking && "Reading the records from HubSpot, to see what others changed…"
          : workText(view) || "Nothing is to be undone."}
      </p>
      <Problems problems={[...plan.problems, ...account.problems, ...problems]} />
      {problems.length > 0 && (
        <p class="actions">
          <button type="button" onClick={() => setTimes(times + 1)}>
            Look again
          </button>
        </p>
      )}
      {view !== undefined && (
        <>
          <Plan view={view} />
          {account.value !== undefined && workText(view) !== "" && (
            <Consent
              view={view}
              account={account.value}
              isBusy={isBusy}
              onYes={() =>
                act(async () => {
                  goTo("run", (await studio.undo({ run, agreed: view.fingerprint })).run);
                })
              }
            />
          )}
        </>
      )}
    </>
  );
}

function Plan({ view }: { view: UndoSummary }) {
  const { laterRuns, notes, reasons } = view;
  const lines = undoLines(view);
  return (
    <>
      {lines.length === 0 && <p class="empty">This run wrote nothing that can be undone.</p>}
      {lines.length > 0 && (
        <ul class="groups">
          {lines.map(({ count, text }) => (
            <li key={text}>
              <span class="count">{number(count)}</span>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {laterRuns.length > 0 && (
        <p>
          {laterRunsText(view)} {laterRuns.join(", ")}
        </p>
      )}
      {reasons.length > 0 && (
        <section>
          <h2>What stays, and why</h2>
          <ul class="groups">
            {reasons.map(({ first, reason, records }) => (
              <li key={reason}>
                <span class="count">{number(records)}</span>
                <p>
                  {reason} <small>First: {first}</small>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Consent({
  view,
  account,
  isBusy,
  onYes,
}: {
  view: UndoSummary;
  account: StudioAccount;
  isBusy: boolean;
  onYes: () => void;
}) {
  const [isSure, setIsSure] = useState(false);
  const { archive } = view;
  return (
    <section class="last" aria-label="Undo">
      <p>
        In: <strong>{placeText(account)}</strong>
      </p>
      {archive > 0 && (
        <label class="tick">
          <input
            type="checkbox"
            checked={isSure}
            onChange={({ currentTarget }) => setIsSure(currentTarget.checked)}
          />
          I want to archive {plural(archive, "record")}.
        </label>
      )}
      <p class="actions">
        <button
          type="button"
          class="main"
          disabled={isBusy || (archive > 0 && !isSure)}
          onClick={onYes}
        >
          {workText(view)}
        </button>
      </p>
    </section>
  );
}

/** `Archive 1 record and update 2 records`; empty where there is nothing to do. */
function workText(counts: UndoCounts): string {
  const text = undoWork(counts);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
