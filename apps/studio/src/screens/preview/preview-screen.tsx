import type { CheckView } from "@x/batch-import/studio";
import { useEffect, useState } from "preact/hooks";
import { type Draft, readDraft } from "../../tab/draft.ts";
import { takeCheck } from "../../tab/last-check.ts";
import { useStudio } from "../../studio-context.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { tallyOf } from "./tally.ts";
import { usePreview } from "./use-preview.ts";
import { DiffTable } from "./diff-table.tsx";
import { NoDraft } from "../../view/no-draft.tsx";
import { WriteSection } from "../../view/write-section.tsx";
import { Problems } from "../../view/problems.tsx";
import { Steps } from "../../view/steps.tsx";
import { Title } from "../../view/title.tsx";
import { number, plural, quarters, timeText } from "../../words.ts";

/** Shows what a write would change in records that HubSpot has, and asks for the yes. */
export function PreviewScreen({ source }: { source: string }) {
  const [draft] = useState(() => readDraft(source));
  if (draft !== undefined) return <Preview source={source} draft={draft} />;
  return <NoDraft current="preview" source={source} title="Nothing to look at yet" />;
}

const FIRST_ROWS = 1_000;
const ROWS_PER_REQUEST = 100;

function Preview({ source, draft }: { source: string; draft: Draft }) {
  const studio = useStudio();
  const [times, setTimes] = useState(0);
  const account = useAnswer(() => studio.account({}), []);
  const checked = useAnswer(
    async (signal) => {
      const choice = { source, ...draft };
      return takeCheck(choice) ?? studio.check(choice, signal);
    },
    [times],
  );
  const { forget, isLooking, look, preview, stop, ...looked } = usePreview({ source, ...draft });
  const report = checked.value;
  const rows = report?.rows ?? 0;
  const left = rows - preview.read;
  const { compared, differing } = tallyOf(preview.counts);
  const { refused } = preview.counts;
  const isCheap = rows <= FIRST_ROWS;
  useEffect(() => {
    if (report !== undefined && isCheap && preview.read === 0) look(rows);
  }, [report]);
  return (
    <>
      <Steps current="preview" source={source} />
      <Title>What would change in HubSpot</Title>
      <p class="lead">
        Rows are compared with the records that HubSpot has now
        {report !== undefined && isCheap && `, at once, as that takes ${costOf(rows, report)}`}.
        Nothing is written.
        {(draft.associate ?? []).length > 0 && " Associations are not compared."}
      </p>
      <Problems problems={[...checked.problems, ...looked.problems]} />
      {report === undefined && checked.isAsking && <p role="status">Checking every row…</p>}
      {report !== undefined && (
        <>
          {(isLooking || left > 0) && (
            <p class="actions">
              {isLooking ? (
                <button type="button" onClick={stop}>
                  Stop comparing
                </button>
              ) : (
                <>
                  {left > FIRST_ROWS && (
                    <button
                      type="button"
                      class={preview.read === 0 ? "main" : ""}
                      onClick={() => look(preview.read + FIRST_ROWS)}
                    >
                      Compare {preview.read === 0 ? "the first" : "the next"} {number(FIRST_ROWS)}{" "}
                      rows ({costOf(FIRST_ROWS, report)})
                    </button>
                  )}
                  {left > 0 && (
                    <button
                      type="button"
                      class={preview.read === 0 && left <= FIRST_ROWS ? "main" : ""}
                      onClick={() => look(rows)}
                    >
                      Compare {preview.read === 0 ? "all" : "the other"} {number(left)} rows (
                      {costOf(left, report)})
                    </button>
                  )}
                </>
              )}
            </p>
          )}
          {preview.read > 0 && (
            <p>
              {number(compared)} of {plural(rows, "row")} compared.
              {refused > 0 &&
                ` ${plural(refused, "row is", "rows are")} refused, and not compared.`}
              {!isLooking && endOf(left)}
            </p>
          )}
          {/* Spoken at every change, so it changes rarely. */}
          <p role="status" class="only-heard">
            {isLooking
              ? `${quarters(preview.read, rows)} of the rows are compared.`
              : preview.read > 0 &&
                `${plural(compared, "row")} compared, ${number(differing)} differ.`}
          </p>
          {isLooking && (
            <progress aria-label="Rows that are compared" max={rows} value={preview.read} />
          )}
          {preview.read > 0 && <DiffTable preview={preview} />}
          {preview.read === rows && preview.counts.unchanged > 0 && (
            <p>
              {draft.undoable === true
                ? "A write reads each record again, keeps the values that it changes, and sends nothing for rows that are unchanged then."
                : `A write sends the rows that are unchanged, too: ${number(preview.counts.unchanged)} of the ${plural(rows - report.refused, "row")} that it sends. The values before are not kept: an undo could not give them back.`}
            </p>
          )}
          {preview.associating > 0 && (
            <p>
              {plural(preview.associating, "of these rows names", "of these rows name")} records to
              associate with. Whether HubSpot has these associations already was not looked at. A
              write sends them all.
            </p>
          )}
          <WriteSection
            source={source}
            draft={draft}
            report={report}
            account={account}
            isDisabled={isLooking || checked.isAsking}
            isMain={preview.read > 0}
            onRefused={() => {
              forget();
              setTimes(times + 1);
            }}
          />
        </>
      )}
    </>
  );
}

function endOf(left: number): string {
  return left === 0 ? " What others change from now on is not in it." : "";
}

/** `10 requests`, `2,000 requests, about 96 s`. */
function costOf(rows: number, { cost: { limit } }: CheckView): string {
  const requests = Math.ceil(rows / ROWS_PER_REQUEST);
  const over = Math.max(0, requests - limit.requests) / limit.requests;
  const seconds = (over * limit.perMilliseconds) / 1_000;
  const time = seconds < 1 ? "" : `, about ${timeText(seconds)}`;
  return `${plural(requests, "request")}${time}`;
}
