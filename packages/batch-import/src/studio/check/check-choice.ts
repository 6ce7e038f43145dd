import { quotaOf } from "../../account/quota-of.ts";
import type { AccountDefinitions } from "../../account/account-definitions.ts";
import type { ImportClient } from "../../account/import-client.ts";
import { checkRows } from "../../check/check.ts";
import { createTargetLookUp, type TargetLookUp } from "../../check/look-up-targets.ts";
import { sentColumns } from "../../mapping/sent-cells.ts";
import type { Account } from "@x/batch-types";
import { type Decided, type Deciding, policyOf, requireDecided } from "../columns/decide-choice.ts";
import type { Calls } from "../calls.ts";
import type { FindBefore } from "./find-before.ts";
import { createSentRows } from "./sent-rows.ts";
import type { CheckView } from "../views/check.ts";
import type { ImportChoice } from "../views/choice.ts";

/** Of each problem: so many lines and values can be mended at once. */
const MOST_TOLD = 50;

/** Makes what judges all rows of a file as a user chose them to be written. */
export function createChecker({
  account,
  client,
  decide,
  definitions,
  findBefore,
  sources,
}: Deciding & {
  readonly account: Account;
  readonly client: ImportClient;
  readonly findBefore: FindBefore;
}): Calls["check"] {
  const targetsOf = createTargetsOf(client);

  return async (choice, signal) => {
    const { survey, upload } = sources.table(choice.source);
    const { job, columns, known } = requireDecided(await decide(survey, choice));
    const before = await findBefore(job, survey);
    const named = await definitions.withNames(known, { job, columns });
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
    return {
      ...found,
      ...(leftOutRows !== undefined && { leftOutRows }),
      ...(before && { before }),
    };
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
