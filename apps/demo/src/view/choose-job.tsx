import { MAX_BATCH_INPUTS } from "@x/batch-types";
import { offeredObjects, WRITE_OPERATIONS } from "../job/offered-objects.ts";
import type { Choice } from "../job/plan-job.ts";
import { Choose } from "./choose.tsx";
import { plural } from "./plural.ts";
import { ProblemList } from "./problem-list.tsx";

/** What is asked of HubSpot, and the button that asks it. */
export function ChooseJob(given: {
  choice: Choice;
  problems: readonly string[];
  isRunning: boolean;
  isReady: boolean;
  onChange: (changed: Partial<Choice>) => void;
  onRun: () => void;
}) {
  const { choice, problems, isRunning, isReady, onChange, onRun } = given;
  const { operation, objectType, table } = choice;
  const batches = Math.ceil(table.survey.rows / MAX_BATCH_INPUTS);

  return (
    <section aria-labelledby="job-title">
      <h2 id="job-title">Job</h2>
      <form
        class="row end"
        onSubmit={(event) => {
          event.preventDefault();
          onRun();
        }}
      >
        <Choose
          label="Operation"
          options={WRITE_OPERATIONS}
          chosen={operation}
          isDisabled={isRunning}
          onChange={(operation) => onChange({ operation })}
        />
        <Choose
          label="Object"
          options={offeredObjects(operation)}
          chosen={objectType}
          isDisabled={isRunning}
          onChange={(objectType) => onChange({ objectType })}
        />
        {(operation === "update" || operation === "upsert") && (
          <Choose
            label="Find records by"
            options={idProperties(choice)}
            chosen={choice.idProperty}
            nameOfEmpty={operation === "update" ? "record id" : "choose…"}
            isDisabled={isRunning}
            onChange={(idProperty) => onChange({ idProperty })}
          />
        )}
        <button type="submit" class="main" disabled={!isReady || isRunning || problems.length > 0}>
          Run
        </button>
      </form>
      <ProblemList problems={problems} />
      {problems.length === 0 && (
        <p class="hint">
          This will {operation} {objectType} from {plural(table.survey.rows, "row")}, in{" "}
          {plural(batches, "batch", "batches")}.
        </p>
      )}
    </section>
  );
}

/** The properties the columns map to; what was chosen stays a choice while columns change. */
function idProperties({ names, idProperty }: Choice): readonly string[] {
  return [...new Set(["", ...names.filter((name) => name !== "hs_object_id"), idProperty])];
}
