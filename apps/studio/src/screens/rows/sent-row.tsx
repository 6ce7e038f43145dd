import { useStudio } from "../../studio-context.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { Fold } from "../../view/fold.tsx";
import { Problems } from "../../view/problems.tsx";

/** What is sent of a row; asked for, and shown, only once it is opened. */
export function SentRow({ run, row }: { run: string; row: number }) {
  return (
    <Fold class="sent" summary="What is sent of it">
      {() => <Sent run={run} row={row} />}
    </Fold>
  );
}

function Sent({ run, row }: { run: string; row: number }) {
  const studio = useStudio();
  const { isAsking, problems, value } = useAnswer(
    () => studio.rowRequest({ run, row }),
    [run, row],
  );
  const { notes = [], request } = value ?? {};
  return (
    <>
      {isAsking && <p role="status">Making the request again…</p>}
      <Problems problems={problems} />
      {request !== undefined && (
        <>
          <p>
            <code>
              {request.method} {request.path}
            </code>
          </p>
          <pre tabIndex={0} aria-label="The part of the request that is of this row">
            {request.input}
          </pre>
          <p class="hint">
            Made anew from the row that is kept, with the properties as HubSpot listed them last. In
            the request, other rows are beside it, and each has a number.
          </p>
        </>
      )}
      {notes.map((note) => (
        <p key={note} class="hint">
          {note}
        </p>
      ))}
    </>
  );
}
