import { fromBlob, survey } from "@x/batch-file";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import type { AssociationType } from "@x/batch-types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameType } from "../look/same-type.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { start, type StartOptions } from "../run/start.ts";
import type { ImportStore } from "../store/import-store.ts";
import { aClient } from "../testing/a-client.ts";
import { undoRun } from "./undo-run.ts";
import { settledEnd, toTakeBack, type UndoneRecord } from "./undone-record.ts";

const OWN = ["Boss", "Buyer"] as const;
/** The last is HubSpot's: a contact has it for one company. */
const LABELS = [...OWN, "Primary"] as const;
const PEOPLE = ["ada@example.com", "bob@example.com"] as const;
/** One that HubSpot does not have before the run. */
const NEW = "cy@example.com";
const COMPANIES = [0, 1] as const;

/** Blank: without a label. */
const label = fc.constantFrom("", ...LABELS, "both");
const pair = fc.record({
  person: fc.constantFrom(...PEOPLE),
  company: fc.constantFrom(...COMPANIES),
  label,
});
const members = fc.subarray([...PEOPLE]);
const row = fc.record({
  email: fc.constantFrom(...PEOPLE, NEW),
  city: fc.constantFrom("Oslo", "Rome"),
  plain: fc.subarray([...COMPANIES]),
  boss: fc.subarray([...COMPANIES]),
  buyer: fc.subarray([...COMPANIES]),
  main: fc.subarray([...COMPANIES], { maxLength: 1 }),
});
const before = fc.record({ pairs: fc.array(pair, { maxLength: 3 }), members });
const rows = fc.array(row, { minLength: 1, maxLength: 4 });
/** After so many rows, the run is stopped, and not resumed. */
const first = fc.integer({ min: 1, max: 5 });
const others = fc.record({
  pairs: fc.array(pair, { maxLength: 2 }),
  separated: fc.array(pair, { maxLength: 1 }),
  members,
  removed: fc.subarray([...PEOPLE], { maxLength: 1 }),
});

/** What the first has and the second has not. */
function without(some: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
  return new Set([...some].filter((one) => !others.has(one)));
}

function isDifferent(
  one: ReadonlySet<string> = new Set(),
  other: ReadonlySet<string> = new Set(),
): boolean {
  return without(one, other).size + without(other, one).size > 0;
}

async function anAccount() {
  const sandbox = createSandbox();
  const client = aClient(sandbox);
  for (const name of OWN) {
    await sandbox.fetch(
      new Request("https://api.hubapi.com/crm/v4/associations/contacts/companies/labels", {
        method: "POST",
        headers: { authorization: "Bearer secret", "content-type": "application/json" },
        body: JSON.stringify({ label: name, name: name.toLowerCase() }),
      }),
    );
  }
  const labels = await client.associations.labels("contacts", "companies");
  const types = Object.fromEntries(
    LABELS.map((name) => {
      const found = labels.find((one) => one.label === name)!;
      const { associationCategory, associationTypeId } = found;
      return [name, [{ associationCategory, associationTypeId }]];
    }),
  ) as Record<(typeof LABELS)[number], AssociationType[]>;
  const ids = async (made: Promise<{ readonly outcomes: readonly object[] }>) =>
    (await made).outcomes.map((one) => ("id" in one ? String(one.id) : ""));
  const companies = await ids(
    client.create(
      "companies",
      COMPANIES.map((place) => ({ properties: { name: `Company ${place}` } })),
    ),
  );
  const people = await ids(
    client.create(
      "contacts",
      PEOPLE.map((email) => ({ properties: { email } })),
    ),
  );
  const idOf = (email: string): string => people[PEOPLE.indexOf(email as never)]!;
  const list = await client.lists.create({ objectType: "contacts", name: "Guests" });
  type Pair = { readonly person: string; readonly company: number; readonly label: string };
  const ends = ({ person, company }: Pair) => ({ from: idOf(person), to: companies[company]! });

  /** By contact and company: the labels, and a dot for the association itself. */
  function pairsNow(): Map<string, ReadonlySet<string>> {
    const found = new Map<string, ReadonlySet<string>>();
    for (const { from, to, types: some } of sandbox.inspectAssociations("contacts", "companies")) {
      if (!people.includes(from)) continue;
      const names = LABELS.filter((name) => some.some((type) => isSameType(type, types[name][0]!)));
      found.set(`${from} ${to}`, new Set([".", ...names]));
    }
    return found;
  }
  return {
    sandbox,
    client,
    companies,
    types,
    list,
    idOf,
    pairsNow,
    membersNow: () => new Set(sandbox.inspectLists().flatMap((one) => one.members)),
    async associate(pairs: readonly Pair[]) {
      for (const one of pairs) {
        const named =
          one.label === "both"
            ? OWN.flatMap((name) => types[name])
            : types[one.label as (typeof LABELS)[number]];
        if (named === undefined) {
          await client.associations.createDefault("contacts", "companies", [ends(one)]);
        } else {
          const typed = [{ ...ends(one), types: named }];
          await client.associations.create("contacts", "companies", typed);
        }
      }
    },
    separate: (pairs: readonly Pair[]) =>
      client.associations.archive("contacts", "companies", pairs.map(ends)),
    join: (emails: readonly string[]) => client.lists.add(list.listId, emails.map(idOf)),
    leave: (emails: readonly string[]) => client.lists.remove(list.listId, emails.map(idOf)),
  };
}

/** Does a run whose rows are these, and returns it at its end. */
async function run(
  sandbox: Sandbox,
  lines: readonly object[],
  options: Pick<StartOptions, "first" | "job" | "policy" | "takeBack" | "toList"> & {
    readonly columnsOf: (header: readonly string[]) => StartOptions["columns"];
  },
): Promise<ImportStore> {
  const client = aClient(sandbox);
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  const file = fromBlob(new Blob([text]), "rows.jsonl");
  const surveyed = await survey(file, {});
  const properties = [...(await client.properties.list("contacts"))];
  const { columnsOf, ...rest } = options;
  const begun = await start({
    ...rest,
    client,
    file,
    survey: surveyed,
    columns: columnsOf(surveyed.header),
    definitions: { properties, hidden: [], quota: {} },
    store: createMemoryStore,
  });
  const end = await begun.ended;
  expect({ ...end, stop: end.stop?.reason }).toEqual({
    stop: (rest.first ?? Infinity) < lines.length ? "first" : undefined,
    problems: [],
    notes: [],
  });
  return begun.store;
}

test("associations, labels and memberships are as before once a run is undone, except what others changed since", async () => {
  await fc.assert(
    fc.asyncProperty(before, rows, others, first, async (past, all, since, most) => {
      const wanted = all.slice(0, most);
      const account = await anAccount();
      const { sandbox, client, companies, types, list, pairsNow, membersNow } = account;
      await account.associate(past.pairs);
      if (past.members.length > 0) await account.join(past.members);
      const old = { pairs: pairsNow(), members: membersNow() };

      const cell = (places: readonly number[]) =>
        places.map((place) => companies[place]!).join(";");
      const store = await run(
        sandbox,
        all.map(({ email, city, plain, boss, buyer, main }) => ({
          email,
          city,
          plain: cell(plain),
          boss: cell(boss),
          buyer: cell(buyer),
          main: cell(main),
        })),
        {
          first: most,
          job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
          policy: {},
          toList: { id: list.listId, name: list.name },
          columnsOf: () => ({
            properties: ["email", "city", null, null, null, null],
            associations: [
              { column: 2, objectType: "companies" },
              { column: 3, objectType: "companies", types: types.Boss },
              { column: 4, objectType: "companies", types: types.Buyer },
              { column: 5, objectType: "companies", types: types.Primary },
            ],
            leftOut: [],
          }),
        },
      );
      const written = { pairs: pairsNow(), members: membersNow() };
      await account.associate(since.pairs);
      if (since.separated.length > 0) await account.separate(since.separated);
      if (since.members.length > 0) await account.join(since.members);
      if (since.removed.length > 0) await account.leave(since.removed);
      const now = { pairs: pairsNow(), members: membersNow() };

      const records: UndoneRecord[] = [];
      const definitions = [...(await client.properties.list("contacts"))];
      for await (const one of undoRun(store, { client, definitions })) records.push(one);
      // Each record is there once, and ends in one way, or is still to be done.
      expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
      const taken = records.map((one) => ({ id: one.id, taken: toTakeBack(one), one }));
      const rest = taken.filter(({ one, taken: { associations, lists } }) => {
        const isWork = associations.length + lists.length > 0;
        if (!isWork && !["archive", "update"].includes(one.undo.action)) {
          expect(settledEnd(one)).toBeDefined();
        }
        return isWork;
      });
      if (rest.length > 0) {
        const back = await run(
          sandbox,
          rest.map(({ id, taken: what }) => ({ id, taken: JSON.stringify(what) })),
          {
            job: { operation: "update", objectType: "contacts" },
            takeBack: { column: 1 },
            columnsOf: () => ({ properties: [null, null], idColumn: 0, leftOut: [] }),
          },
        );
        const { updated, unchanged, skipped } = back.counts();
        expect(updated + unchanged + skipped).toBe(rest.length);
        // It was looked at a moment ago: nothing that was to be done cannot be done.
        const isPart = ({ one }: (typeof rest)[number]): boolean =>
          one.associations.some(
            ({ undo }) => undo.action === "labels" && undo.message !== undefined,
          );
        expect(skipped).toBe(rest.filter(isPart).length);
      }

      /** The labels that rows give, also those that later rows replace. */
      const given = (name: string): ReadonlySet<string> => {
        const gave = (one: (typeof wanted)[number], places: readonly number[]): boolean =>
          places.some((place) => name === `${account.idOf(one.email)} ${companies[place]}`);
        return new Set([
          ...(wanted.some((one) => gave(one, one.boss)) ? ["Boss"] : []),
          ...(wanted.some((one) => gave(one, one.buyer)) ? ["Buyer"] : []),
          ...(wanted.some((one) => gave(one, one.main)) ? ["Primary"] : []),
        ]);
      };
      const end = pairsNow();
      const primaryOf = (pairs: typeof end, person: string) =>
        [...pairs].filter(([name, has]) => name.startsWith(`${person} `) && has.has("Primary"));
      /** Where others changed which one is the primary one, that stays as they left it, for all companies of the contact. */
      const isMoved = (name: string): boolean => {
        const [person] = name.split(" ");
        const [mine, is] = [written.pairs, now.pairs].map((pairs) => primaryOf(pairs, person!));
        return mine![0]?.[0] !== is![0]?.[0];
      };
      const touched = [...new Set([...old.pairs.keys(), ...now.pairs.keys(), ...end.keys()])];
      for (const name of touched) {
        const [was, mine, is, left] = [old.pairs, written.pairs, now.pairs, end].map((pairs) =>
          without(pairs.get(name) ?? new Set(), new Set(isMoved(name) ? ["Primary"] : [])),
        );
        const isOthers = isDifferent(written.pairs.get(name), now.pairs.get(name));
        if (!isOthers) expect([name, left]).toEqual([name, was]);
        else {
          // What others gave stays, and what they took away stays away. A label that the run gave, too, is not known as theirs.
          const theirs = without(without(is!, mine!), given(name));
          theirs.delete(".");
          expect([name, without(theirs, left!)]).toEqual([name, new Set()]);
          const made = without(mine!, was!);
          made.delete(".");
          expect([name, without(made, left!)]).toEqual([name, made]);
          if (is!.size === 0) expect(left!.size).toBe(0);
        }
      }
      const added = without(written.members, old.members);
      expect(membersNow()).toEqual(without(now.members, added));
    }),
    { numRuns: 20 },
  );
}, 60_000);
