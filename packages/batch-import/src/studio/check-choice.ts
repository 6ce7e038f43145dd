import { quotaOf } from "../account/quota-of.ts";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import { checkRows } from "../check/check.ts";
import { createTargetLookUp, type TargetLookUp } from "../check/look-up-targets.ts";
import { sentColumns } from "../mapping/sent-cells.ts";
import type { Account } from "@x/batch-types";
import { type Decided, policyOf } from "./decide-choice.ts";
import type { Definitions } from "./definitions.ts";
import { createSentRows } from "./sent-rows.ts";
import type { ReadSource } from "./sources.ts";
import type { CheckView } from "./views/check.ts";
import type { ImportChoice } from "./views/choice.ts";

/** Of each problem: so many lines and values can be mended at once. */
const MOST_TOLD = 50;

type CheckChoice = (
  choice: ImportChoice,
  source: ReadSource,
  decided: Decided,
  /** Ends it when nobody waits for it any more. */
  signal: AbortSignal | undefined,
) => Promise<CheckView>;

/** Judges all rows as a user chose them to be written. */
export interface Checker {
  readonly check: CheckChoice;
  /** Reads no row where the last check was of this choice, and the account's definitions are the same since. */
  readonly again: CheckChoice;
}

export function createChecker(
  client: ImportClient,
  account: Account,
  definitions: Definitions,
): Checker {
  const targetsOf = createTargetsOf(client);
  let last: { readonly asked: string; readonly view: CheckView } | undefined;

  async function ask(choice: ImportChoice, { job, columns, known }: Decided) {
    const named = await definitions.withNames(known, { job, columns });
    const { hidden, names, properties } = named ?? {};
    return { named, asked: JSON.stringify([choice, hidden, names, properties]) };
  }
  const check: CheckChoice = async (choice, { survey, upload }, decided, signal) => {
    const { job, columns, known } = decided;
    const { asked, named } = await ask(choice, decided);
    const sent = createSentRows();
    const report = await checkRows({
      job,
      file: upload.file,
      survey,
      columns,
      // Where HubSpot does not list them, only what needs no definition is checked.
      definitions: named ?? { properties: [], hidden: [], quota: quotaOf(account) },
      options: { ...choice.rowOptions, check: known !== undefined },
      edits: choice.edits,
      policy: policyOf(choice),
      told: MOST_TOLD,
      targets: targetsOf(choice, { job, columns }),
      onAccepted: (line, record) => sent.add(line, record),
      signal,
    });
    const { rows, refused, problems, warnings, rewritten, cost, unlisted, leftOutRows } = report;
    const { leftOut: notWritten } = columns;
    const firstRows = sent.rows;
    const labels = labelsOf(columns, named?.properties ?? []);
    const about = { firstRows, labels, notWritten, unlisted, cost };
    const found = { rows, refused, problems, warnings, rewritten, ...about };
    const view = { ...found, ...(leftOutRows !== undefined && { leftOutRows }) };
    last = { asked, view };
    return view;
  };
  return {
    check,
    async again(choice, source, decided, signal) {
      const { asked } = await ask(choice, decided);
      return last?.asked === asked ? last.view : check(choice, source, decided, signal);
    },
  };
}

function labelsOf(
  columns: Decided["columns"],
  properties: AccountDefinitions["properties"],
): CheckView["labels"] {
  const written = new Set(sentColumns(columns).properties);
  return Object.fromEntries(
    properties.flatMap(({ label, name }) => (label && written.has(name) ? [[name, label]] : [])),
  );
}

/**
 * What was looked up is kept while a user mends rows, which are checked after each edit. Who checks the same rows again
 * wants to know what HubSpot has by now.
 */
function createTargetsOf(client: ImportClient) {
  let last:
    | { readonly named: string; readonly choice: string; readonly targets: TargetLookUp }
    | undefined;
  return (
    asked: ImportChoice,
    { job, columns: { associations } }: Pick<Decided, "columns" | "job">,
  ): TargetLookUp => {
    const [named, choice] = [
      JSON.stringify([asked.source, associations, asked.missing]),
      JSON.stringify(asked),
    ];
    const isKept =
      last?.named === named &&
      last.choice !== choice &&
      last.targets.checked?.problem === undefined;
    const targets = isKept ? last!.targets : createTargetLookUp({ job, associations, client });
    last = { named, choice, targets };
    return targets;
  };
}
