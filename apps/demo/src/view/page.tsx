import { useState } from "preact/hooks";
import { FileProblem } from "../input/file-problem.ts";
import { readCsv } from "../input/read-csv.ts";
import { readText } from "../input/read-text.ts";
import type { Sample } from "../input/samples.ts";
import { offeredObjects } from "../job/offered-objects.ts";
import { type Choice, planJob } from "../job/plan-job.ts";
import { suggestProperties } from "../job/suggest-properties.ts";
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
  function takeText(name: string, text: string, changed: Partial<Choice>): void {
    const table = readCsv(name, text);
    const names = suggestProperties(table.header);
    const idProperty = names.includes("email") ? "email" : "";
    change({ ...changed, table, names, idProperty });
    setFileProblem(undefined);
    forget();
  }
  async function takeFile(file: File): Promise<void> {
    try {
      takeText(file.name, await readText(file), {});
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      setFileProblem(error.message);
    }
  }
  function takeSample({ name, text, objectType }: Sample): void {
    takeText(name, text, { objectType });
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
          onFile={(file) => void takeFile(file)}
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
                if (account) void run(account.client, complete.table, plan);
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
