import type { RunView, FaultName } from "@x/batch-import/studio";
import { useAnswer } from "../../hooks/use-answer.ts";
import type { Faults } from "../../hooks/use-faults.ts";
import { number, plural } from "../../words.ts";
import { Problems } from "../../view/problems.tsx";

const FAULTS: readonly (readonly [FaultName, string, string])[] = [
  [
    "rate-limit",
    "Too many requests",
    "answers 429: nothing was done, and the run waits for about 10 seconds",
  ],
  ["lost-answer", "Lost answers", "the records are written, and the answer never comes"],
  ["server-error", "Server errors", "answers 502: nothing was done"],
  ["slow", "Slow answers", "takes 2 to 4 seconds"],
];

/** Breaks things while a run goes on, where a sandbox plays HubSpot; and counts what it holds at the end. */
export function FaultPanel({
  view,
  faults: { names, problems, sandbox, set },
}: {
  view: RunView;
  faults: Faults;
}) {
  function toggle(fault: FaultName): void {
    set(names.includes(fault) ? names.filter((one) => one !== fault) : [...names, fault]);
  }
  return (
    <section class="notice faults" aria-labelledby="faults-title">
      <h2 id="faults-title">Break something</h2>
      <p>
        A sandbox plays HubSpot here. From now on, a quarter of its answers goes wrong in the ways
        you press:
      </p>
      <ul>
        {FAULTS.map(([fault, label, text]) => (
          <li key={fault}>
            <button
              type="button"
              aria-pressed={names.includes(fault)}
              onClick={() => toggle(fault)}
            >
              {label}
            </button>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <Problems problems={problems} />
      {view.state === "finished" && view.operation === "create" && (
        <Held view={view} sandbox={sandbox} />
      )}
    </section>
  );
}

/** Whether the records that were created are those that the run knows of. */
function Held({
  view: { counts, objectType, run },
  sandbox,
}: {
  view: RunView;
  sandbox: Faults["sandbox"];
}) {
  const { value: created } = useAnswer(() => sandbox.created({ run }), [run]);
  if (created === undefined) return null;
  const { found, named, others } = created;
  return (
    <p role="status">
      The sandbox has <strong>{number(found)}</strong> of the <strong>{number(named)}</strong>{" "}
      {objectType} that this run says it created
      {others === 0
        ? ", and no others that were created since it began."
        : `. Since it began, ${number(others)} more were created that it does not name, by this run or by others.`}
      {counts.unknown > 0 &&
        ` Of ${plural(counts.unknown, "row")} it says that it is unknown whether they were written.`}
    </p>
  );
}
