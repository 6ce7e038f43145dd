import type { CheckView, JobChoice, RunSummary, StudioAccount } from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import { addressOf } from "../route.ts";
import { dayAndTime, plural, records, VERBS } from "../words.ts";
import { placeText } from "./account-line.tsx";

const BEFORE = {
  finished: "This file was written before, or may have been, on",
  undone: "This file was written before, or may have been, on",
  running: "This file is being written. That run began on",
  refused: "HubSpot refused a run of this file. It began on",
  "to resume": "A run of this file is not at its end: go on with it instead. It began on",
  unreadable: "A run of this file cannot be read. It began on",
} as const satisfies Record<RunSummary["state"], string>;

/** What a second run of a file does. */
const AGAIN = {
  create: "I want to create these records a second time.",
  update: "I want to write these values a second time, over what was changed since.",
  upsert: "I want to write these values a second time, over what was changed since.",
} as const;

/** The last question before anything is written. What cannot be taken back lightly needs a tick, too. */
export function Consent({
  job: { objectType, operation },
  report,
  account,
  isBusy,
  isMain,
  onYes,
}: {
  job: JobChoice;
  report: CheckView;
  account: StudioAccount;
  isBusy: boolean;
  /** Whether to write is what comes next. */
  isMain: boolean;
  onYes: () => void;
}) {
  const [isSure, setIsSure] = useState(false);
  const { before, leftOutRows = 0, refused, rows, warnings } = report;
  const toSend = rows - refused;
  const repeated = warnings.find(({ code }) => code === "DUPLICATE_KEY")?.rows ?? 0;
  const again = before === undefined ? "" : " a second time";
  const why =
    operation === "archive"
      ? `I want to archive ${plural(toSend, "record")}${again}.`
      : before === undefined
        ? undefined
        : AGAIN[operation];
  return (
    <section class="last" aria-label="Write">
      {before !== undefined && (
        <p class="notice">
          {BEFORE[before.state ?? "finished"]} {dayAndTime(before.startedAt)}
          {before.run === undefined ? (
            <>, by a run in {before.folder}.</>
          ) : (
            <>
              . <a href={addressOf("run", before.run)}>See that run</a>
            </>
          )}
        </p>
      )}
      <p>
        To: <strong>{placeText(account)}</strong>
      </p>
      {refused > 0 && refused < rows && (
        <p>
          {plural(refused, "row is", "rows are")} not sent, and kept with the reason. You can
          download and correct them after the run.
        </p>
      )}
      {repeated > 0 && operation !== "archive" && (
        <p>
          {plural(repeated, "row of the file names", "rows of the file name")} a record that a row
          before names, too. Of those that are sent, the later one wins where their values differ.
        </p>
      )}
      {leftOutRows > 0 && (
        <p>{plural(leftOutRows, "row is", "rows are")} left out by hand, and told as skipped.</p>
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
          class={isMain ? "main" : ""}
          disabled={isBusy || refused === rows || (why !== undefined && !isSure)}
          onClick={onYes}
        >
          {VERBS[operation]}{" "}
          {repeated > 0 ? `${plural(toSend, "row")} of ${objectType}` : records(toSend, objectType)}
        </button>
      </p>
    </section>
  );
}
