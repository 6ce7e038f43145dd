import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import type { ApiVersion, PropertyDefinition } from "@x/batch-types";
import { planSchema } from "@x/batch-types/schemas";
import fc from "fast-check";
import { parse } from "valibot";
import { expect, test } from "vitest";
import {
  type Change,
  createChecker,
  createComparer,
  createDiffer,
  createInverter,
  type Job,
  PLAN_FORMAT,
} from "../src/index.ts";
import { character } from "../src/testing/character.ts";
import { carryOut, definitionsOf } from "./carry-out.ts";

// The sandbox is the judge: it stores values as HubSpot does, and knows nothing of core.

const options = [
  { value: "a", label: "First" },
  { value: "b", label: "A" },
  { value: "c d", label: "c  d" },
];
const own: PropertyDefinition[] = [
  { name: "t_text", type: "string" },
  { name: "t_phone", type: "phone_number" },
  { name: "t_number", type: "number" },
  { name: "t_date", type: "date" },
  { name: "t_datetime", type: "datetime" },
  { name: "t_bool", type: "bool" },
  { name: "t_select", type: "enumeration", options },
  { name: "t_list", type: "enumeration", fieldType: "checkbox", options },
  { name: "t_teams", type: "enumeration", fieldType: "checkbox", externalOptions: true },
  { name: "domain", type: "string" },
];

const blank = fc.constantFrom("", "", " ", "\u200b", "\t");
const padded = (text: fc.Arbitrary<string>) =>
  fc.tuple(blank, text, blank).map((parts) => parts.join(""));
const word = fc.oneof(
  fc.constantFrom("Oslo", "oslo", "Ø", "1", "1.0"),
  fc.string({ unit: character }),
);
// Few values, so that two are often the same in two spellings.
const day = fc.constantFrom("2026-12-31", "1970-01-01", "1969-12-31", "2024-02-29");
const milliseconds = fc.oneof(
  day.map((text) => Date.parse(text)),
  fc.constantFrom(1_798_675_200_000 + 3_600_000, 1_798_675_200_001, 1),
);
const digits = fc.constantFrom("5", "0", "50", "05", "500", "9007199254740993", "9007199254740992");
const parts = fc.array(fc.constantFrom("a", "b", "c d", "First", "A", " a", ""), { maxLength: 4 });

const VALUES: Readonly<Record<string, fc.Arbitrary<string | number | boolean>>> = {
  t_text: padded(word),
  t_phone: padded(
    fc.constantFrom("+1 (888) 482-7768", "+18884827768", "888 482 7768", "0888 482 7768", "12"),
  ),
  domain: padded(
    fc.constantFrom("example.com", "Example.com", "https://www.example.com/a", "www.example.com"),
  ),
  t_number: fc.oneof(
    // Different numbers that JavaScript holds as one.
    fc.constantFrom("9007199254740993", "9007199254740992", "0.1", "0.10000000000000001"),
    fc.integer({ min: -3, max: 3 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc
      .tuple(
        fc.constantFrom("", "-", "+"),
        digits,
        fc.constantFrom("", ".", ".0", ".50", ".5"),
        fc.constantFrom("", "e1", "E-1", "e+0"),
      )
      .map((written) => written.join("")),
  ),
  t_date: fc.oneof(
    padded(day),
    day.map((text) => `${text}T00:00:00Z`),
    day.map((text) => `${text} 01:00+01:00`),
    milliseconds,
    milliseconds.map(String),
  ),
  t_datetime: fc.oneof(
    padded(day),
    milliseconds,
    milliseconds.map((time) => new Date(time).toISOString()),
    milliseconds.map((time) => new Date(time + 7_200_000).toISOString().replace("Z", "+0200")),
    milliseconds.map((time) => new Date(time).toISOString().replace("Z", "")),
  ),
  t_bool: fc.constantFrom("true", "false", "TRUE", "Yes", "no", true, false, "1", " true"),
  t_select: fc.constantFrom("a", "b", "c d", "A", "first", " a", "d", "C D"),
  t_list: fc.tuple(fc.constantFrom("", ";"), parts).map(([sign, list]) => sign + list.join(";")),
  t_teams: fc.tuple(fc.constantFrom("", ";"), parts).map(([sign, list]) => sign + list.join(";")),
  hubspot_owner_id: fc.constantFrom("71", "72", 71, " 72", "99"),
  lifecyclestage: fc.constantFrom("subscriber", "lead", "Customer", "evangelist", "other"),
};
const NAMES = Object.keys(VALUES);

const garbage = fc.oneof(fc.constant(""), fc.string());
const propertiesOf = (names: readonly string[]) =>
  fc.record(
    Object.fromEntries(
      names.map((name) => [
        name,
        fc.oneof({ weight: 19, arbitrary: VALUES[name]! }, { weight: 1, arbitrary: garbage }),
      ]),
    ),
    { requiredKeys: [] },
  );
// Most in two spellings each, one an additional e-mail of Ada. The last one is refused by HubSpot.
const keys = fc.constantFrom(
  "ada@example.com",
  " Ada@Example.com",
  "bob@example.com",
  "BOB@example.com",
  "old@example.com",
  "di@example.con",
);
/** Tables about the same few properties of the same few contacts, so that they often meet. */
const tables = fc
  .subarray(NAMES, { minLength: 1, maxLength: 3 })
  .map((names) =>
    fc.array(fc.record({ id: keys, properties: propertiesOf(names) }), { maxLength: 4 }),
  )
  .chain((table) => fc.record({ before: table, wanted: table, others: table }));
const versions = fc.constantFrom<ApiVersion[]>("v3", "2026-03", "2026-09");

// The same in each account of these tests.
const definitions = await definitionsOf(createSandbox({ properties: { contacts: own } }));

async function anAccount(): Promise<{ sandbox: Sandbox; definitions: PropertyDefinition[] }> {
  const sandbox = createSandbox({ properties: { contacts: own } });
  const properties = { hs_additional_emails: "old@example.com" };
  await carryOut(sandbox, upsertIn("2026-03"), [{ id: "ada@example.com", properties }]);
  return { sandbox, definitions };
}

const upsertIn = (apiVersion: ApiVersion) =>
  ({ operation: "upsert", objectType: "contacts", idProperty: "email", apiVersion }) as const;

/** Compares a table with what the sandbox has, as a client would. */
async function diff(
  sandbox: Sandbox,
  definitions: PropertyDefinition[],
  records: readonly { id: string }[],
  apiVersion: ApiVersion,
): Promise<Change[]> {
  const reading = { ...upsertIn(apiVersion), operation: "read", properties: NAMES } as const;
  // Two e-mails of one contact are both found only in two requests.
  const job: Job = { ...reading, batchSize: 1 };
  const outcomes = await carryOut(
    sandbox,
    job,
    records.map(({ id }) => ({ id })),
  );
  const changes = createDiffer(upsertIn(apiVersion), definitions)(records, outcomes.toReversed());
  // A plan is kept as JSON, and read again.
  const header = { format: PLAN_FORMAT, objectType: "contacts", apiVersion } as const;
  const plan: unknown = JSON.parse(JSON.stringify({ ...header, changes }));
  expect(parse(planSchema, plan)).toEqual({ ...header, changes });
  return changes;
}

/** Writes each change, and nothing else. Returns whether HubSpot took it. */
async function apply(
  sandbox: Sandbox,
  changes: readonly Change[],
  apiVersion: ApiVersion,
): Promise<Map<Change, boolean>> {
  const taken = new Map<Change, boolean>();
  const job = { objectType: "contacts", apiVersion } as const;
  for (const change of changes) {
    if (change.mergedInto !== undefined) continue;
    const values = "changes" in change ? change.changes : [];
    const properties = Object.fromEntries(values.map(({ property, to }) => [property, to]));
    if (change.status === "create") {
      const [outcome] = await carryOut(sandbox, upsertIn(apiVersion), [
        { id: change.key, properties },
      ]);
      taken.set(change, outcome!.status === "created");
    } else if (change.status === "update") {
      const [outcome] = await carryOut(sandbox, { ...job, operation: "update" }, [
        { id: change.id, properties },
      ]);
      taken.set(change, outcome!.status === "updated");
    } else if (change.status === "archive") {
      await carryOut(sandbox, { ...job, operation: "archive" }, [{ id: change.id }]);
    }
  }
  return taken;
}

/** The values of each contact by its id. */
function valuesOf(sandbox: Sandbox): Map<string, Readonly<Record<string, string>>> {
  const contacts = sandbox.inspect("contacts").filter(({ archived }) => !archived);
  // HubSpot gives a contact that never had a stage one of its own.
  return new Map(
    contacts.map(({ id, properties }) => [id, { lifecyclestage: "lead", ...properties }]),
  );
}

test("what was applied leaves no difference, and what HubSpot refused still is one", async () => {
  await fc.assert(
    fc.asyncProperty(versions, tables, async (apiVersion, { before, wanted }) => {
      const { sandbox, definitions } = await anAccount();
      await carryOut(sandbox, upsertIn(apiVersion), before);
      const changes = await diff(sandbox, definitions, wanted, apiVersion);
      expect(changes.map(({ index }) => index)).toEqual(wanted.map((_, index) => index));
      const taken = await apply(sandbox, changes, apiVersion);

      const rest = await diff(sandbox, definitions, wanted, apiVersion);
      changes.forEach((change, index) => {
        const first = changes[change.mergedInto ?? index]!;
        const left = rest[index]!;
        if (change.status === "refused") expect(left).toEqual(change);
        else if (taken.get(first) === false) expect(left).toEqual(change);
        else {
          expect(["unchanged", "kept"]).toContain(left.status);
          const why = "kept" in left ? left.kept.map((one) => one.why) : [];
          expect(["rewritten", "forward-only"]).toEqual(expect.arrayContaining(why));
        }
      });
    }),
    { numRuns: 100 },
  );
});

test("a record that was just written is unchanged, in every spelling that passes the check", async () => {
  await fc.assert(
    fc.asyncProperty(versions, propertiesOf(NAMES), async (apiVersion, wanted) => {
      const { sandbox, definitions } = await anAccount();
      const record = { id: "new@example.com", properties: wanted };
      const checked = createChecker(upsertIn(apiVersion), definitions)(record);
      fc.pre("record" in checked);
      const [outcome] = await carryOut(sandbox, upsertIn(apiVersion), [checked.record]);
      fc.pre(outcome!.status === "created");
      const [change] = await diff(sandbox, definitions, [record], apiVersion);
      expect(change).toEqual({
        index: 0,
        key: record.id,
        status: "unchanged",
        id: expect.any(String),
      });
    }),
    { numRuns: 100 },
  );
});

test.each(NAMES)(
  "%s: unchanged means that writing changes nothing, changed that it does",
  async (name) => {
    const value = VALUES[name]!;
    await fc.assert(
      fc.asyncProperty(versions, value, value, async (apiVersion, stored, wanted) => {
        const { sandbox, definitions } = await anAccount();
        const id = "new@example.com";
        const upsert = (value: unknown) =>
          carryOut(sandbox, upsertIn(apiVersion), [{ id, properties: { [name]: value } }]);
        const [first] = await upsert(stored);
        fc.pre(first!.status === "created");
        const before = sandbox.inspect("contacts").at(-1)!.properties[name] ?? "";

        const job = upsertIn(apiVersion);
        const checked = createChecker(job, definitions)({ properties: { [name]: wanted } });
        fc.pre("record" in checked);
        const row = { id: "1", properties: { [name]: before } };
        const difference = createComparer(job, definitions)(checked.record, row);
        fc.pre(difference.status === "unchanged" || difference.status === "update");
        const [second] = await upsert(checked.record.properties[name]);
        const after = sandbox.inspect("contacts").at(-1)!.properties[name] ?? "";
        const isSame = meaningOf(name, before) === meaningOf(name, after);
        if (difference.status === "unchanged") expect([before, isSame]).toEqual([before, true]);
        else if (second!.status === "updated") expect([before, isSame]).toEqual([before, false]);
      }),
      { numRuns: 100 },
    );
  },
);

test("undo brings back what was, except what others have changed since", async () => {
  const apiVersion = "2026-03";
  await fc.assert(
    fc.asyncProperty(tables, async ({ before, wanted, others }) => {
      const { sandbox, definitions } = await anAccount();
      await carryOut(sandbox, upsertIn(apiVersion), before);
      const past = valuesOf(sandbox);
      const changes = await diff(sandbox, definitions, wanted, apiVersion);
      const taken = await apply(sandbox, changes, apiVersion);
      const written = valuesOf(sandbox);
      await carryOut(sandbox, { ...upsertIn(apiVersion), operation: "update" }, others);
      const now = valuesOf(sandbox);

      const invert = createInverter({ objectType: "contacts", apiVersion }, definitions);
      const undone = new Set<string>();
      for (const change of changes) {
        if (taken.get(change) !== true || !("changes" in change)) continue;
        const read: Job = { ...upsertIn(apiVersion), operation: "read", properties: NAMES };
        const [found] = await carryOut(sandbox, read, [{ id: change.key }]);
        if (found?.status !== "found") throw new Error("It is gone.");
        for (const { property } of change.changes) undone.add(`${found.id} ${property}`);
        await apply(sandbox, [{ index: 0, ...invert(change, found.record!) }], apiVersion);
      }

      const left = valuesOf(sandbox);
      expect([...left.keys()]).toEqual([...past.keys()]);
      for (const id of past.keys()) {
        for (const name of NAMES) {
          const [was, wrote, found, value] = [past, written, now, left].map((account) =>
            meaningOf(name, account.get(id)![name] ?? ""),
          );
          if (!undone.has(`${id} ${name}`)) expect(value).toBe(found);
          // HubSpot does not take a stage back unless it is cleared first.
          else if (name === "lifecyclestage") expect([was, found]).toContain(value);
          else if (found === wrote) expect(value).toBe(was);
          // What others wrote may be what HubSpot makes out of what we wrote.
          else if (MAY_BE_REWRITTEN.has(name)) expect([was, found]).toContain(value);
          else expect(value).toBe(found);
        }
      }
    }),
    { numRuns: 100 },
  );
});

const MAY_BE_REWRITTEN = new Set(["t_text", "t_phone", "domain"]);

/** What a stored value means: numbers have many spellings, and lists no order. All else is a text. */
function meaningOf(name: string, value: string): string {
  if (name === "t_list" || name === "t_teams") {
    return [...new Set(value.split(";").filter(Boolean))].sort().join(";");
  }
  return name === "t_number" ? fraction(value) : value;
}

/** A decimal number as digits and an exponent of ten, computed in whole numbers. */
function fraction(text: string): string {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
  if (match === null || text === "") return text;
  const [, sign, whole, decimals, exponent = "0"] = match;
  let number = BigInt(`${whole}${decimals}`);
  let power = Number(exponent) - decimals!.length;
  if (number === 0n) return "0";
  for (; number % 10n === 0n; number /= 10n) power += 1;
  return `${sign === "-" ? "-" : ""}${number}e${power}`;
}
