import type { Job } from "@x/batch-core";
import type { Lane } from "@x/batch-http";
import type { Options } from "./options.ts";

/** A run of an account whose rows can be found again in HubSpot. */
export interface Work {
  readonly account: string;
  readonly job: Job;
  readonly lane: Lane;
  readonly rows: number;
  readonly objectType: "contacts" | "companies";
  /** The property that tells the rows apart, as `keyOf` says. */
  readonly keyProperty: "email" | "name";
  /** True: HubSpot has at most one record with a key, and finds it by the key. So no row may end as `unknown`. */
  readonly isUnique: boolean;
  readonly keyOf: (index: number) => string;
  /** The id of the company that a row is associated with. Absent: none is. */
  readonly companyOf?: (index: number) => string;
}

/**
 * Returns the runs of an account: contacts to create, whose e-mail is unique; companies to create, which have nothing unique; and
 * contacts to upsert, each associated with one of the companies that are there.
 */
export function workOf(
  account: string,
  rows: number,
  companies: readonly string[],
): readonly Work[] {
  const upserts = Math.floor(rows / 5);
  const creates = Math.floor((rows - upserts) / 2);
  const contacts = { objectType: "contacts", keyProperty: "email", isUnique: true } as const;
  return [
    {
      ...contacts,
      account,
      job: { operation: "create", objectType: "contacts" },
      lane: "normal",
      rows: rows - upserts - creates,
      keyOf: (index) => `new-${index}@example.com`,
    },
    {
      account,
      job: { operation: "create", objectType: "companies" },
      lane: "backfill",
      rows: creates,
      objectType: "companies",
      keyProperty: "name",
      isUnique: false,
      keyOf: (index) => `Company ${index}`,
    },
    {
      ...contacts,
      account,
      job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
      lane: "live",
      rows: upserts,
      keyOf: (index) => `lead-${index}@example.com`,
      companyOf: (index) => companies[index % companies.length]!,
    },
  ];
}

export function* recordsOf({ rows, keyProperty, keyOf, companyOf }: Work): Generator {
  for (let index = 0; index < rows; index += 1) {
    const key = keyOf(index);
    yield companyOf === undefined
      ? { properties: { [keyProperty]: key, city: "Lund" } }
      : {
          id: key,
          properties: { city: "Lund" },
          associations: [{ to: { objectType: "companies", id: companyOf(index) } }],
        };
  }
}

/** How many of all rows an account has, by its place among the accounts. */
export function rowsOf({ rows, accounts }: Options, place: number): number {
  return Math.floor(rows / accounts) + (place < rows % accounts ? 1 : 0);
}

/** HubSpot: 190 requests in 10 seconds. */
const HUBSPOT = 10_000 / 190;
/** With fewer requests, hardly any is on its way when a worker is killed. */
const LONGEST = 2_000;

/**
 * Returns every how many milliseconds an account has to take a request so that its rows take a little longer than so many milliseconds.
 * Each request has 100 rows; the associations of 100 rows are one more.
 */
export function intervalFor(rows: number, milliseconds: number): number {
  const requests = workOf("any", rows, [""]).reduce(
    (sum, { rows, companyOf }) => sum + Math.ceil(rows / 100) * (companyOf === undefined ? 1 : 2),
    0,
  );
  return Math.ceil(Math.min(LONGEST, Math.max(HUBSPOT, (milliseconds * 1.1) / requests)));
}
