import { expect, test } from "vitest";
import { allRequests, createRequestCounter } from "./count-requests.ts";

const UPSERT = { operation: "upsert" } as const;
const NONE = { associationRequests: 0, lookUpRequests: 0, targetRequests: 0, listRequests: 0 };
const companies = { column: 0, objectType: "companies" } as const;
const types = [{ associationCategory: "USER_DEFINED", associationTypeId: 5 }] as const;
const byDomain = { ...companies, key: { idProperty: "domain", findBy: "search" } } as const;
const byCode = { ...companies, key: { idProperty: "code", findBy: "key" } } as const;

/** Counts rows that each have a cell of two keys, and another one of one key. */
function count(task: Parameters<typeof createRequestCounter>[0], rows: number) {
  const counter = createRequestCounter(task);
  for (let row = 0; row < rows; row += 1) counter.add([`${row}; ${row + 1}`, `${row}`]);
  return counter.count();
}

test("the records of a file, and the list that they are added to", () => {
  const task = { job: UPSERT, columns: {}, toList: { id: "1", name: "VIP" } };
  const counted = count(task, 10_001);
  expect(counted).toEqual({ ...NONE, recordRequests: 101, listRequests: 2 });
  expect(allRequests(counted)).toBe(103);
  const counter = createRequestCounter(task);
  counter.addRows(10_001);
  expect(counter.count()).toEqual(counted);
});

test.each([
  // 250 rows: two full batches with 200 pairs each, and half of one.
  [{ columns: { associations: [companies] } }, { associationRequests: 5 }],
  // 2,000 labelled pairs in a request; two labels of one pair go in two.
  [{ columns: { associations: [{ ...companies, types }] } }, { associationRequests: 3 }],
  [
    { columns: { associations: [companies, { ...companies, column: 1 }].map(labelled) } },
    { associationRequests: 6 },
  ],
  [{ job: { operation: "create" }, columns: { associations: [companies] } }, {}],
  // 251 different names, and 250 cells of two that may be one; the search finds, and creates nothing.
  [{ job: { operation: "create" }, columns: { associations: [byDomain] } }, { lookUpRequests: 6 }],
  [
    {
      job: { operation: "create", missingTargets: "create" },
      columns: { associations: [byCode] },
    },
    { lookUpRequests: 3, targetRequests: 3 },
  ],
  // A policy reads records, and for an undo their associations.
  [
    { policy: {}, columns: { associations: [companies] } },
    { associationRequests: 5, lookUpRequests: 6 },
  ],
  [
    { job: { operation: "archive" }, rowOptions: { verify: true }, columns: {} },
    { lookUpRequests: 3 },
  ],
] as const)("%j", (task, expected) => {
  expect(count({ job: UPSERT, ...task }, 250)).toEqual({
    ...NONE,
    recordRequests: 3,
    ...expected,
  });
});

function labelled(column: Pick<typeof companies, "objectType"> & { readonly column: number }) {
  return { ...column, types };
}
