import { useState } from "preact/hooks";
import { type FileBytes, FileError, fromBlob } from "@x/batch-file";
import { readAccountDefinitions } from "@x/batch-import";
import type { Sample } from "../input/samples.ts";
import { readTable } from "../input/table.ts";
import { offeredObjects } from "../job/offered-objects.ts";
import { type Choice, planJob, proposedNames } from "../job/plan-job.ts";
import { ChooseJob } from "./choose-job.tsx";
import { ColumnTable } from "./column-table.tsx";
import { PickFile } from "./pick-file.tsx";
import { ProblemList } from "./problem-list.tsx";
import { RunReport } from "./run-report.tsx";
import { SandboxNotice } from "./sandbox-notice.tsx";
import { useRun } from "./use-run.ts";
import { useSandboxAccount } from "./use-sandbox-account.ts";

const FIRST_JOB = { operation: "create", objectType: "contacts", idProperty: "email" } as const;

export function Page() {
  const { account, accountProblem, startOver } = useSandboxAccount();
  const [choice, setChoice] = useState<Partial<Choice>>(FIRST_JOB);
  const [fileProblem, setFileProblem] = useState<string>();
  const { view, isRunning, run, stop, forget } = useRun();

  const complete = isComplete(choice) ? choice : undefined;
  const plan = complete && planJob(complete);

  function change(changed: Partial<Choice>): void {
    setChoice((before) => withOfferedObject({ ...before, ...changed }));
  }
  async function take(file: FileBytes, changed: Partial<Choice>): Promise<void> {
    try {
      const table = await readTable(file);
      const { objectType = FIRST_JOB.objectType } = { ...choice, ...changed };
      const definitions = account && (await readAccountDefinitions(account.client, objectType));
      const names = proposedNames(table.survey.header, definitions?.properties ?? []);
      const idProperty = names.includes("email") ? "email" : "";
      change({ ...changed, table, names, idProperty });
      setFileProblem(undefined);
      forget();
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      setFileProblem(error.message);
    }
  }
  function takeSample({ name, text, objectType }: Sample): void {
    void take(fromBlob(new Blob([text]), name), { objectType });
  }

  return (
    <>
      <header>
        <h1>hubspot-batch</h1>
        <p class="lead">Write a CSV to HubSpot, and know what became of every row.</p>
        <SandboxNotice
          isReady={account !== undefined}
          problem={accountProblem}
          isBusy={isRunning}
          onStartOver={() => {
            forget();
            void startOver();
          }}
        />
      </header>
      <main>
        <PickFile
          table={choice.table}
          isDisabled={isRunning}
          onSample={takeSample}
          onFile={(file) => void take(fromBlob(file), {})}
          onSeveral={() => setFileProblem("One file at a time, please.")}
        />
        <ProblemList problems={fileProblem?.split("\n") ?? []} />
        {complete && plan && (
          <>
            <ColumnTable
              table={complete.table}
              names={complete.names}
              columns={plan.columns}
              isDisabled={isRunning}
              onChange={(names) => change({ names })}
            />
            <ChooseJob
              choice={complete}
              problems={plan.problems}
              isRunning={isRunning}
              isReady={account !== undefined}
              onChange={change}
              onRun={() => {
                const { job, columns } = plan;
                if (account && columns) void run(account.client, complete.table, job, columns);
              }}
            />
          </>
        )}
        {view && <RunReport view={view} onStop={stop} />}
      </main>
    </>
  );
}

function isComplete(choice: Partial<Choice>): choice is Choice {
  return choice.table !== undefined;
}

/** The object may not offer the operation that was chosen after it. */
function withOfferedObject(choice: Partial<Choice>): Partial<Choice> {
  const { operation = FIRST_JOB.operation, objectType = FIRST_JOB.objectType } = choice;
  return offeredObjects(operation).includes(objectType)
    ? choice
    : { ...choice, objectType: FIRST_JOB.objectType };
}
