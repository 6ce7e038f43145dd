import type { Row } from "@x/batch-file";
import { quotaOf } from "../../account/quota-of.ts";
import type { AccountDefinitions } from "../../account/account-definitions.ts";
import type { ImportClient } from "../../account/import-client.ts";
import { checkRows } from "../../check/check.ts";
import { requireNotThere } from "../../check/require-not-there.ts";
import { scanRows } from "../../check/scan-rows.ts";
import { createTargetLookUp, type TargetLookUp } from "../../check/look-up-targets.ts";
import { readEditedChunks } from "../../edits/edit-rows.ts";
import { sentColumns } from "../../mapping/sent-cells.ts";
import { looksFirst } from "../../store/looks-first.ts";
import type { Account } from "@x/batch-types";
import { type Decided, type Deciding, policyOf, requireDecided } from "../columns/decide-choice.ts";
import type { Calls } from "../calls.ts";
import type { FindBefore } from "./find-before.ts";
import { createJudged } from "./judged.ts";
import { createSentRows } from "./sent-rows.ts";
import type { CheckView } from "../views/check.ts";
import type { ImportChoice } from "../views/choice.ts";

/** Reports that are kept, of what the tabs of a studio checked last. */
const MOST_REPORTS = 8;
/** Of each problem: so many lines and values can be mended at once. */
const MOST_TOLD = 50;

type Report = Omit<CheckView, "before">;

/** Judges all rows of a file as a user chose them to be written. */
export interface Checker {
  readonly check: Calls["check"];
  readonly rowProblems: Calls["rowProblems"];
  /** Reads no row where this choice is one of the last that were checked, and the account's definitions are the same since. */
  readonly again: (choice: ImportChoice, decided: Decided, signal: AbortSignal) => Promise<Report>;
}

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
}): Checker {
  const targetsOf = createTargetsOf(client);
  const reports = new Map<string, Report>();

  async function ask(choice: ImportChoice, { job, columns, known }: Decided) {
    const named = await definitions.withNames(known, { job, columns });
    const { hidden, names, properties } = named ?? {};
    return { named, asked: JSON.stringify([choice, hidden, names, properties]) };
  }
  async function judge(
    choice: ImportChoice,
    decided: Decided,
    signal: AbortSignal | undefined,
  ): Promise<Report> {
    const { survey, upload } = sources.table(choice.source);
    const { job, columns, known } = decided;
    const { asked, named } = await ask(choice, decided);
    const sent = createSentRows();
    const judged = createJudged();
    const found = await checkRows({
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
      onRefused: (line) => judged.refuse(line),
      signal,
    });
    const { rows, refused, problems, warnings, rewritten, cost, unlisted, leftOutRows } = found;
    const { leftOut: notWritten } = columns;
    const labels = labelsOf(columns, named?.properties ?? []);
    const about = { firstRows: sent.rows, labels, notWritten, unlisted, cost };
    const told = { rows, refused, problems, warnings, rewritten, judged: judged.read(rewritten) };
    const report = { ...told, ...about, ...(leftOutRows !== undefined && { leftOutRows }) };
    reports.delete(asked);
    reports.set(asked, report);
    for (const [oldest] of reports) if (reports.size > MOST_REPORTS) reports.delete(oldest);
    return report;
  }
  return {
    async check(choice, signal) {
      const { survey, upload } = sources.table(choice.source);
      const decided = requireDecided(await decide(survey, choice));
      await requireNotThere({ ...decided, file: upload.file, survey, edits: choice.edits });
      const before = await findBefore(decided.job, survey);
      const report = await judge(choice, decided, signal);
      return { ...report, ...(before && { before }) };
    },
    async rowProblems({ line, ...choice }) {
      const { survey, upload } = sources.table(choice.source);
      const { columns, job, known } = requireDecided(await decide(survey, choice));
      const { named } = await ask(choice, { columns, job, known });
      const policy = policyOf(choice);
      const options = { ...choice.rowOptions, check: known !== undefined };
      const { problems } = await scanRows({
        rows: rowOnLine(line, readEditedChunks(upload.file, survey, choice.edits)),
        expected: 1,
        job,
        columns,
        definitions: named ?? { properties: [], hidden: [], quota: quotaOf(account) },
        options,
        looksFirst: looksFirst({ job, policy, rowOptions: options }),
        policy,
        targets: targetsOf({ ...choice, line }, { job, columns }),
      });
      const { properties } = sentColumns(columns);
      return problems.map(({ column, firstMessage, message, property }) => {
        const place = column ?? properties.indexOf(property ?? "");
        return { message: firstMessage ?? message, ...(place !== -1 && { column: place }) };
      });
    },
    async again(choice, decided, signal) {
      const { asked } = await ask(choice, decided);
      return reports.get(asked) ?? judge(choice, decided, signal);
    },
  };
}

/** The row on a line, or none. */
async function* rowOnLine(
  line: number,
  chunks: AsyncIterable<readonly Row[]>,
): AsyncGenerator<readonly Row[], void, undefined> {
  for await (const chunk of chunks) {
    const row = chunk.find((one) => one.line === line);
    if (row === undefined) continue;
    yield [row];
    return;
  }
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
    asked: ImportChoice & { readonly line?: number },
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
    // The check of one row is not kept as the check of all.
    if (!isKept || asked.line === undefined) last = { named, choice, targets };
    return targets;
  };
}
