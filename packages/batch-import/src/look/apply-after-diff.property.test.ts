import { fromBlob, readRowChunks, survey, toCsv } from "@x/batch-file";
import { createSandbox, type Sandbox, type SandboxOptions } from "@x/batch-sandbox";
import type { ApiVersion, Change } from "@x/batch-types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAccountDefinitions } from "../account/account-definitions.ts";
import type { RowOptions } from "../record/row-options.ts";
import { cellsOf } from "../store/settled-row.ts";
import { aClient } from "../testing/a-client.ts";
import { applyChanges } from "../testing/apply-changes.ts";
import {
  ACCOUNT_OF_VALUES,
  VALUES_OF_OBJECTS,
  type ValuesOfObject,
} from "../testing/tables-of-values.ts";
import { diffRows, type RowChange } from "./diff-rows.ts";

// The sandbox is the judge: it stores values as HubSpot does, and knows nothing of what compares them.

/** Cells by property; one that is not there is blank. */
type Row = Readonly<Record<string, string | undefined>>;

interface Situation {
  readonly values: ValuesOfObject;
  readonly apiVersion: ApiVersion;
  readonly coerces: boolean;
  readonly clears: boolean;
  /** Rows of the second table name records by their ids. */
  readonly byId: boolean;
  /** Two contacts are made one between the tables, so that one has an additional e-mail. */
  readonly merges: boolean;
  readonly quirks: SandboxOptions["quirks"];
}

const aRow = ({ key, keys, cells, bad }: ValuesOfObject): fc.Arbitrary<Row> =>
  fc
    .tuple(
      fc.constantFrom(...keys),
      fc.record(
        Object.fromEntries(
          Object.entries(cells).map(([name, some]) => [
            name,
            fc.oneof(
              { weight: 60, arbitrary: fc.constantFrom(...some) },
              { weight: 1, arbitrary: fc.constant(bad[name] ?? "") },
            ),
          ]),
        ),
        { requiredKeys: [] },
      ),
    )
    .map(([value, row]) => ({ ...row, [key]: value }));

const quirks = fc.record({
  traceIdEcho: fc.boolean(),
  computedInRows: fc.boolean(),
  takenEmail: fc.constantFrom("conflict", "conflict-without-id", "validation-error"),
  updateWithBadValue: fc.constantFrom(207, 400),
  equalNewEmails: fc.constantFrom("one-wins", "conflict"),
  errorStatus202609: fc.constantFrom(207, 200),
  resultOrder: fc.constantFrom("shuffled", "reversed", "input"),
  mergedIdInUpdate: fc.constantFrom("dropped", "survivor"),
  mergeResult: fc.constantFrom("new-record", "primary"),
  stageOfOtherPipeline: fc.constantFrom("refused", "taken"),
  validationRulesIn: fc.constantFrom("every-version", "2026-09"),
});

const aCase = fc.constantFrom(...VALUES_OF_OBJECTS).chain((values) => {
  const table = fc.array(aRow(values), { minLength: 2, maxLength: 8, size: "max" });
  const situation: fc.Arbitrary<Situation> = fc.record({
    values: fc.constant(values),
    apiVersion: fc.constantFrom("2026-03", "2026-09"),
    // Else most rows are refused for how they are spelled.
    coerces: fc.constantFrom(true, true, true, false),
    clears: fc.boolean(),
    byId: fc.boolean(),
    merges: fc.boolean(),
    quirks,
  });
  return fc.tuple(table, table, situation);
});

const isOpen = ({ status, mergedInto }: Change): boolean =>
  mergedInto === undefined && (status === "create" || status === "update");

const anAccount = (more?: Situation["quirks"]) =>
  createSandbox({ ...ACCOUNT_OF_VALUES, quirks: more });
const definitionsOf = new Map(
  await Promise.all(
    VALUES_OF_OBJECTS.map(async ({ objectType }) => {
      const definitions = await readAccountDefinitions(aClient(anAccount()), objectType);
      return [objectType, definitions] as const;
    }),
  ),
);

function connect(sandbox: Sandbox, situation: Situation, byId: boolean) {
  const { values, apiVersion, coerces, clears } = situation;
  const { objectType, key } = values;
  const client = aClient(sandbox);
  const definitions = definitionsOf.get(objectType)!;
  const by = byId ? {} : { idProperty: key };
  const plan = { format: 1, apiVersion, objectType, ...by } as const;
  const job = { operation: byId ? "update" : "upsert", objectType, apiVersion, ...by } as const;
  const rowOptions: RowOptions = coerces ? { coerce: true, dateFormat: "DD.MM.YYYY" } : {};
  const header = ["id", key, ...Object.keys(values.cells)];
  const columns = {
    properties: [null, ...header.slice(1)],
    leftOut: [],
    ...(byId && { idColumn: 0 }),
    ...(clears && { clears: header.map((_, column) => column > 1) }),
  };
  async function diff(rows: readonly Row[]): Promise<RowChange[]> {
    const lines = rows.map((row) => header.map((name) => row[name] ?? ""));
    const file = fromBlob(new Blob([toCsv([header, ...lines])]), "rows.csv");
    const chunks = readRowChunks(file, await survey(file));
    const all: RowChange[] = [];
    const task = { client, job, rows: chunks, columns, definitions, rowOptions };
    for await (const one of diffRows(task)) all.push(one);
    return all;
  }
  const apply = async (changes: readonly RowChange[]) =>
    applyChanges(
      client,
      definitions,
      plan,
      changes.map(({ change }) => change),
    );
  return { diff, apply };
}

/** The ids of records by what rows name them by; a contact also by each additional e-mail. */
function idsOf(sandbox: Sandbox, { objectType, key }: ValuesOfObject): Map<string, string> {
  return new Map(
    sandbox
      .inspect(objectType)
      .flatMap(({ id, properties }) =>
        [properties[key] ?? "", ...(properties["hs_additional_emails"] ?? "").split(";")]
          .filter((value) => value !== "")
          .map((value) => [value, id] as const),
      ),
  );
}

async function mergeTwo(sandbox: Sandbox): Promise<void> {
  const [primary, merge] = sandbox.inspect("contacts");
  if (primary === undefined || merge === undefined) return;
  const pairs = [{ primary: primary.id, merge: merge.id }];
  await aClient(sandbox).merge("contacts", pairs);
}

test("what a run applied leaves nothing to apply, but for what HubSpot refused; and again it sends nothing", async () => {
  const written: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(aCase, async ([before, wanted, situation]) => {
      const { values, byId, merges } = situation;
      const { objectType, key } = values;
      const sandbox = anAccount(situation.quirks);
      const first = connect(sandbox, situation, false);
      await first.apply(await first.diff(before));
      if (merges && objectType === "contacts") await mergeTwo(sandbox);
      const { diff, apply } = connect(sandbox, situation, byId);
      const ids = idsOf(sandbox, values);
      const nameOf = (row: Row) =>
        key === "email" ? row[key]!.trim().toLowerCase() : (row[key] ?? "");
      const rows = byId
        ? wanted.flatMap((row) => {
            const id = ids.get(nameOf(row));
            return id === undefined ? [] : [{ ...row, id }];
          })
        : wanted;
      if (rows.length === 0) return;

      const planned = await diff(rows);
      const store = await apply(planned);
      const counts = store?.counts();
      expect([counts?.unknown ?? 0, counts?.skipped ?? 0]).toEqual([0, 0]);
      written[objectType] =
        (written[objectType] ?? 0) + (counts?.created ?? 0) + (counts?.updated ?? 0);
      const refused = new Set(
        [...(store?.withStatus("failed") ?? [])].map(
          (one) => (JSON.parse(cellsOf(one)[0]!) as Change).key,
        ),
      );
      expect(refused.size).toBe(counts?.failed ?? 0);
      const left = (await diff(rows)).filter(({ change }) => isOpen(change));
      expect(left.filter(({ change }) => !refused.has(change.key))).toEqual([]);

      const after = sandbox.inspect(objectType);
      const again = await apply(planned);
      expect(again?.counts().created ?? 0).toBe(0);
      expect(again?.counts().updated ?? 0).toBe(0);
      expect(sandbox.inspect(objectType)).toEqual(after);
    }),
    { numRuns: 60 },
  );
  // Else it would show nothing.
  for (const { objectType } of VALUES_OF_OBJECTS) expect(written[objectType]).toBeGreaterThan(0);
});
