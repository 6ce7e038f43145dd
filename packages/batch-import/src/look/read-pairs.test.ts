import type { AssociationLabel } from "@x/batch-types";
import { createSandbox } from "@x/batch-sandbox";
import { describe, expect, test } from "vitest";
import { aClient } from "../testing/a-client.ts";
import { readPairs } from "./read-pairs.ts";

const plain: AssociationLabel = {
  associationCategory: "HUBSPOT_DEFINED",
  associationTypeId: 280,
  label: null,
};
const boss: AssociationLabel = {
  associationCategory: "USER_DEFINED",
  associationTypeId: 7,
  label: "Boss",
};

/** HubSpot where a page has two associations; `companies` and `contacts` say what a record is associated with. */
function aHubSpot(all: Readonly<Record<string, Readonly<Record<string, AssociationLabel[]>>>>) {
  const requests: string[] = [];
  async function fetch(request: Request): Promise<Response> {
    const [from, to] = /associations\/[\d-]+\/(\w+)\/(\w+)\//.exec(request.url)!.slice(1);
    const { inputs } = (await request.json()) as { inputs: { id: string; after?: string }[] };
    requests.push(`${from} ${to} ${inputs.map(({ id, after = "" }) => id + after).join()}`);
    const results = inputs.map(({ id, after = "0" }) => {
      const found = Object.entries(all[`${from} ${id}`] ?? {});
      const next = Number(after) + 2;
      return {
        from: { id },
        to: found.slice(Number(after), next).map(([toObjectId, types]) => ({
          toObjectId,
          associationTypes: types.map(({ associationCategory, associationTypeId, label }) => ({
            category: associationCategory,
            typeId: associationTypeId,
            label,
          })),
        })),
        ...(found.length > next && { paging: { next: { after: String(next) } } }),
      };
    });
    return Response.json({ status: "COMPLETE", results });
  }
  return { client: aClient({ fetch }), requests };
}

const to = (id: string) => ({ objectType: "contacts", id });
const pair = (from: string, id: string) => ({ from, to: to(id) });
const some = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, [plain]]));

const typesOf = async (...asked: Parameters<typeof readPairs>) =>
  (await readPairs(...asked)).map(({ types }) => types);

describe("which types there are between two records", () => {
  test("the first page of the one tells it, in one request for all", async () => {
    const { client, requests } = aHubSpot({
      "companies 1": { 11: [plain, boss] },
      "companies 2": some("12", "13"),
    });
    const pairs = [pair("1", "11"), pair("1", "12"), pair("2", "13"), pair("3", "11")];
    expect(await typesOf({ client, objectType: "companies" }, pairs)).toEqual([
      [plain, boss],
      [],
      [plain],
      [],
    ]);
    expect(requests).toEqual(["companies contacts 1,2,3"]);
  });

  test("where there are more, the first page of the other one does, without a page more", async () => {
    const { client, requests } = aHubSpot({
      "companies 1": some("11", "12", "13", "14", "15"),
      "contacts 15": some("1"),
    });
    const pairs = [pair("1", "15"), pair("1", "16"), pair("1", "12")];
    expect(await typesOf({ client, objectType: "companies" }, pairs)).toEqual([
      [plain],
      [],
      [plain],
    ]);
    expect(requests).toEqual(["companies contacts 1", "contacts companies 15,16"]);
  });

  test("labels of a record beyond the first page are read in their own direction, and so is what neither tells", async () => {
    const { client, requests } = aHubSpot({
      "companies 1": { ...some("11", "12", "13", "14"), 15: [plain, boss] },
      "contacts 15": { 1: [plain, { ...boss, associationTypeId: 8 }] },
      "contacts 16": some("7", "8", "9"),
    });
    const pairs = [pair("1", "15"), pair("1", "16")];
    expect(await typesOf({ client, objectType: "companies" }, pairs)).toEqual([[plain, boss], []]);
    expect(requests.slice(2)).toEqual([
      "companies contacts 1",
      "companies contacts 12",
      "companies contacts 14",
    ]);
  });
});

test("what could not be read is not known, and a stop is told", async () => {
  const sandbox = createSandbox();
  const stops: string[] = [];
  sandbox.setFaults([{ fault: { kind: "rate-limit", policy: "DAILY" } }]);
  const types = await typesOf(
    {
      client: aClient(sandbox),
      objectType: "companies",
      onStop: ({ reason }) => void stops.push(reason),
    },
    [pair("1", "11")],
  );
  expect([types, stops]).toEqual([[undefined], ["daily-limit"]]);
});
