import { fromBlob, survey } from "@x/batch-file";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import type { AssociationLabel, AssociationType, RecordObjectType } from "@x/batch-types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameType } from "../look/same-type.ts";
import { createUndoneTable } from "../sqlite/undone-table.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { start, type StartOptions } from "../run/start.ts";
import type { ImportStore } from "../store/import-store.ts";
import { aClient } from "../testing/a-client.ts";
import { undoRun } from "./undo-run.ts";
import { settledEnd, toTakeBack, type UndoneRecord } from "./undone-record.ts";

/** The second has another name from the company's side. */
const OWN = ["Boss", "Buyer"] as const;
const INVERSE = { Boss: "Boss", Buyer: "Seller", Primary: "Contact with Primary Company" } as const;
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
  isBack: fc.boolean(),
});
const members = fc.subarray([...PEOPLE]);
const row = fc.record({
  email: fc.constantFrom(...PEOPLE, NEW),
  city: fc.constantFrom("Oslo", "Rome"),
  plain: fc.subarray([...COMPANIES]),
  boss: fc.subarray([...COMPANIES]),
  buyer: fc.subarray([...COMPANIES]),
  main: fc.subarray([...COMPANIES], { maxLength: 1 }),
  mate: fc.subarray([...PEOPLE]),
  mentor: fc.subarray([...PEOPLE]),
});
/** Of a second run, whose rows are companies. */
const companyRow = fc.record({
  company: fc.constantFrom(...COMPANIES),
  plain: fc.subarray([...PEOPLE]),
  boss: fc.subarray([...PEOPLE]),
  buyer: fc.subarray([...PEOPLE]),
  main: fc.subarray([...PEOPLE], { maxLength: 1 }),
});
const companyRows = fc.array(companyRow, { maxLength: 2 });
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

const ada = { email: "ada@example.com", city: "Oslo", plain: [], boss: [], buyer: [], main: [] };
const bob = { ...ada, email: "bob@example.com", mate: [], mentor: [] };
const company = { company: 0, plain: [], boss: [], buyer: [], main: [] } as const;
const NOTHING = { pairs: [], members: [], separated: [], removed: [] };
/** Pairs that are named from both ends: by two runs, by two rows, and where a primary record moves. */
const EXAMPLES = [
  [
    NOTHING,
    [{ ...ada, boss: [0], mate: [], mentor: [] }],
    [{ ...company, buyer: ["ada@example.com"] }],
    NOTHING,
    5,
  ],
  [
    NOTHING,
    [
      { ...ada, mate: ["bob@example.com"], mentor: [] },
      { ...bob, mentor: ["ada@example.com"] },
    ],
    [],
    NOTHING,
    5,
  ],
  [
    {
      ...NOTHING,
      pairs: [{ person: "ada@example.com", company: 1, label: "Primary", isBack: false }],
    },
    [bob],
    [{ ...company, main: ["ada@example.com"] }],
    NOTHING,
    5,
  ],
] as never;

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
  const define = (between: string, label: string, inverseLabel: string) =>
    sandbox.fetch(
      new Request(`https://api.hubapi.com/crm/v4/associations/${between}/labels`, {
        method: "POST",
        headers: { authorization: "Bearer secret", "content-type": "application/json" },
        body: JSON.stringify({ label, inverseLabel, name: label.toLowerCase() }),
      }),
    );
  for (const name of OWN) await define("contacts/companies", name, INVERSE[name]);
  await define("contacts/contacts", "Mentor", "Pupil");
  const typeIn = (labels: readonly AssociationLabel[], name: string): AssociationType[] => {
    const { associationCategory, associationTypeId } = labels.find(
      ({ label: its }) => its === name,
    )!;
    return [{ associationCategory, associationTypeId }];
  };
  const [forth, back, mates] = [
    await client.associations.labels("contacts", "companies"),
    await client.associations.labels("companies", "contacts"),
    await client.associations.labels("contacts", "contacts"),
  ];
  const mentor = typeIn(mates, "Mentor");
  type Types = Record<(typeof LABELS)[number], AssociationType[]>;
  const types = Object.fromEntries(LABELS.map((name) => [name, typeIn(forth, name)])) as Types;
  const backTypes = Object.fromEntries(
    LABELS.map((name) => [name, typeIn(back, INVERSE[name])]),
  ) as Types;
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
  type Pair = {
    readonly person: string;
    readonly company: number;
    readonly label: string;
    /** From the company's side. */
    readonly isBack: boolean;
  };
  const ends = ({ person, company }: Pair) => ({ from: idOf(person), to: companies[company]! });

  /** By contact and company: the labels, and a dot for the association itself. */
  function pairsNow(): Map<string, ReadonlySet<string>> {
    const found = new Map<string, ReadonlySet<string>>();
    for (const { from, to, types: some } of sandbox.inspectAssociations("contacts", "companies")) {
      if (!people.includes(from)) continue;
      const names = LABELS.filter((name) => some.some((type) => isSameType(type, types[name][0]!)));
      found.set(`${from} ${to}`, new Set([".", ...names]));
    }
    for (const { from, to, types: some } of sandbox.inspectAssociations("contacts", "contacts")) {
      if (!people.includes(from) || !people.includes(to)) continue;
      const isMentor = some.some((type) => isSameType(type, mentor[0]!));
      found.set(`${from} ${to}`, new Set([".", ...(isMentor ? ["Mentor"] : [])]));
    }
    return found;
  }
  return {
    sandbox,
    client,
    companies,
    types,
    backTypes,
    mentor,
    list,
    idOf,
    pairsNow,
    membersNow: () => new Set(sandbox.inspectLists().flatMap((one) => one.members)),
    async associate(pairs: readonly Pair[]) {
      for (const one of pairs) {
        const { isBack, label: name } = one;
        const its = isBack ? backTypes : types;
        const named =
          name === "both" ? OWN.flatMap((each) => its[each]) : its[name as (typeof LABELS)[number]];
        const own = ends(one);
        const pairs = [isBack ? { from: own.to, to: own.from } : own];
        const [from, to] = isBack
          ? (["companies", "contacts"] as const)
          : (["contacts", "companies"] as const);
        if (named === undefined) await client.associations.createDefault(from, to, pairs);
        else {
          const typed = pairs.map((only) => ({ ...only, types: named }));
          await client.associations.create(from, to, typed);
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
  const properties = [
    ...(await client.properties.list(options.job.objectType as RecordObjectType)),
  ];
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
    fc.asyncProperty(
      before,
      rows,
      companyRows,
      others,
      first,
      async (past, all, more, since, most) => {
        const wanted = all.slice(0, most);
        const account = await anAccount();
        const { sandbox, client, companies, types, backTypes, list, pairsNow, membersNow } =
          account;
        await account.associate(past.pairs);
        if (past.members.length > 0) await account.join(past.members);
        const old = { pairs: pairsNow(), members: membersNow() };

        const cell = (places: readonly number[]) =>
          places.map((place) => companies[place]!).join(";");
        const people = (emails: readonly string[]) => emails.map(account.idOf).join(";");
        const store = await run(
          sandbox,
          all.map(({ email, city, plain, boss, buyer, main, mate, mentor }) => ({
            email,
            city,
            plain: cell(plain),
            boss: cell(boss),
            buyer: cell(buyer),
            main: cell(main),
            mate: people(mate.filter((one) => one !== email)),
            mentor: people(mentor.filter((one) => one !== email)),
          })),
          {
            first: most,
            job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
            policy: {},
            toList: { id: list.listId, name: list.name },
            columnsOf: () => ({
              properties: ["email", "city", ...Array.from({ length: 6 }, () => null)],
              associations: [
                { column: 2, objectType: "companies" },
                { column: 3, objectType: "companies", types: types.Boss },
                { column: 4, objectType: "companies", types: types.Buyer },
                { column: 5, objectType: "companies", types: types.Primary },
                { column: 6, objectType: "contacts" },
                { column: 7, objectType: "contacts", types: account.mentor },
              ],
              leftOut: [],
            }),
          },
        );
        const second =
          more.length === 0
            ? undefined
            : await run(
                sandbox,
                more.map(({ company, plain, boss, buyer, main }) => ({
                  id: companies[company]!,
                  city: "Bern",
                  plain: people(plain),
                  boss: people(boss),
                  buyer: people(buyer),
                  main: people(main),
                })),
                {
                  job: { operation: "update", objectType: "companies" },
                  policy: {},
                  columnsOf: () => ({
                    properties: [null, "city", null, null, null, null],
                    idColumn: 0,
                    associations: [
                      { column: 2, objectType: "contacts" },
                      { column: 3, objectType: "contacts", types: backTypes.Boss },
                      { column: 4, objectType: "contacts", types: backTypes.Buyer },
                      { column: 5, objectType: "contacts", types: backTypes.Primary },
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

        using later = createUndoneTable();
        // The last run first, and all are planned before anything is written.
        const undos: { objectType: "companies" | "contacts"; records: UndoneRecord[] }[] = [];
        for (const one of second === undefined ? [store] : [second, store]) {
          const objectType = one.task.job.objectType as "companies" | "contacts";
          const records: UndoneRecord[] = [];
          const definitions = [...(await client.properties.list(objectType))];
          for await (const undone of undoRun(one, { client, definitions, later })) {
            records.push(undone);
          }
          undos.push({ objectType, records });
          // Nobody is blamed for what the runs did themselves.
          if (since.pairs.length + since.separated.length > 0) continue;
          const ends = records.flatMap(({ associations }) => associations.map(({ undo }) => undo));
          expect(ends.filter((undo) => JSON.stringify(undo).includes("Others"))).toEqual([]);
        }
        for (const { objectType, records } of undos) {
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
          if (rest.length === 0) continue;
          const back = await run(
            sandbox,
            rest.map(({ id, taken: what }) => ({ id, taken: JSON.stringify(what) })),
            {
              job: { operation: "update", objectType },
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
          const gaveBack = (one: (typeof more)[number], emails: readonly string[]): boolean =>
            emails.some((email) => name === `${account.idOf(email)} ${companies[one.company]}`);
          return new Set([
            ...(wanted.some((one) => gave(one, one.boss)) ? ["Boss"] : []),
            ...(wanted.some((one) => gave(one, one.buyer)) ? ["Buyer"] : []),
            ...(wanted.some((one) => gave(one, one.main)) ? ["Primary"] : []),
            ...(more.some((one) => gaveBack(one, one.boss)) ? ["Boss"] : []),
            ...(more.some((one) => gaveBack(one, one.buyer)) ? ["Buyer"] : []),
            ...(more.some((one) => gaveBack(one, one.main)) ? ["Primary"] : []),
          ]);
        };
        const end = pairsNow();
        const primaryOf = (pairs: typeof end, person: string) =>
          [...pairs].filter(([name, has]) => name.startsWith(`${person} `) && has.has("Primary"));
        /** Of a contact whose primary company a company's row names, it is not known which one was that before: it is said so. */
        const isMadePrimary = (person: string): boolean =>
          more.some(({ main }) => main.some((email) => account.idOf(email) === person));
        for (const person of PEOPLE.map(account.idOf).filter(isMadePrimary)) {
          const all = [old.pairs, end, written.pairs, now.pairs];
          const has = all.map((pairs) => primaryOf(pairs, person)[0]?.[0]);
          const isTold = undos.some(({ records }) =>
            records.some(({ associations }) =>
              associations.some(({ undo }) =>
                /primary/.test("message" in undo ? undo.message : ""),
              ),
            ),
          );
          // Of one that others have separated since, there is nothing to give back.
          const isThere = has[0] !== undefined && now.pairs.has(has[0]);
          if (isThere && has[1] === undefined && has[2] === has[3])
            expect([has, isTold]).toEqual([has, true]);
        }
        /** Where others changed which one is the primary one, that stays as they left it, for all companies of the contact. */
        const isMoved = (name: string): boolean => {
          const [person] = name.split(" ");
          const [mine, is] = [written.pairs, now.pairs].map((pairs) => primaryOf(pairs, person!));
          return mine![0]?.[0] !== is![0]?.[0] || isMadePrimary(person!);
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
      },
    ),
    { numRuns: 15, examples: EXAMPLES },
  );
});
