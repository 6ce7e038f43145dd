import { describe, expect, test } from "vitest";
import { response } from "../testing/batches.ts";
import { callOf, fatesOf, follow } from "../testing/calls.ts";
import type { CallBatch } from "../kinds/calls/call-batch.ts";
import { interpretCall } from "./interpret-call.ts";
import { associations, silence } from "../testing/association-calls.ts";

describe("associations that are read", () => {
  const batch = callOf(associations("read"), [{ id: 7 }, { id: 8 }]);
  const to = (id: unknown, label?: string) => ({
    toObjectId: id,
    associationTypes: [{ category: "USER_DEFINED", typeId: 7, label }],
  });
  const type = (label: string | null) => ({
    associationCategory: "USER_DEFINED",
    associationTypeId: 7,
    label,
  });

  test("page by page, until the last", () => {
    const { outcomes, requests } = follow(
      batch,
      response(200, {
        results: [
          { from: { id: "8" }, to: [to(1, "Boss")], paging: { next: { after: "1" } } },
          { from: { id: 7 }, to: [to("9")] },
          { from: { id: "99" }, to: [] },
        ],
      }),
      response(200, {
        results: [{ from: { id: "8" }, to: [to(2)], paging: { next: { after: "2" } } }],
      }),
      response(200, { results: [{ from: { id: "8" }, to: [], paging: {} }] }),
    );
    expect(requests).toEqual([
      [{ id: "7" }, { id: "8" }],
      [{ id: "8", after: "1" }],
      [{ id: "8", after: "2" }],
    ]);
    expect(outcomes).toEqual([
      {
        status: "found",
        index: 0,
        key: "7",
        attempts: 1,
        id: "7",
        associations: [{ id: "9", types: [type(null)] }],
      },
      {
        status: "found",
        index: 1,
        key: "8",
        attempts: 3,
        id: "8",
        associations: [
          { id: "1", types: [type("Boss")] },
          { id: "2", types: [type(null)] },
        ],
      },
    ]);
  });

  test("with `firstPage` one page is enough, and the outcome says where there are more", () => {
    const first = callOf(associations("read", { firstPage: true }), [{ id: 7 }, { id: 8 }]);
    const { outcomes, requests } = follow(
      first,
      response(200, {
        results: [
          { from: { id: "8" }, to: [to(1)], paging: { next: { after: "1" } } },
          { from: { id: "7" }, to: [to("9")] },
        ],
      }),
    );
    expect(requests).toEqual([[{ id: "7" }, { id: "8" }]]);
    expect(outcomes).toMatchObject([
      { status: "found", id: "7", associations: [{ id: "9" }] },
      { status: "found", id: "8", associations: [{ id: "1" }], hasMore: true },
    ]);
    expect(outcomes[0]).not.toHaveProperty("hasMore");
  });

  test("none is an error that is none", () => {
    const none = (id: string) => ({
      category: "OBJECT_NOT_FOUND",
      subCategory: "crm.associations.NO_ASSOCIATIONS_FOUND",
      message: `No company is associated with contact ${id}.`,
      context: { fromObjectId: [id], fromObjectType: ["contact"], toObjectType: ["company"] },
    });
    const gone = { category: "OBJECT_NOT_FOUND", message: "?", context: { ids: ["8"] } };
    const { outcomes } = follow(batch, response(207, { results: [], errors: [none("7"), gone] }));
    expect(outcomes[0]).toMatchObject({ status: "found", id: "7", associations: [] });
    expect(fatesOf(outcomes)).toEqual(["0 found", "1 failed OBJECT_NOT_FOUND"]);
    const first = { from: { id: "7" }, to: [to(1)], paging: { next: { after: "1" } } };
    const later = follow(
      callOf(associations("read"), [{ id: 7 }]),
      response(200, { results: [first] }),
      response(207, { errors: [none("7")] }),
    );
    expect(later.outcomes).toMatchObject([{ status: "found", associations: [{ id: "1" }] }]);
  });

  test("a list that goes on is read to its end, whatever else is said of its record", () => {
    const first = { from: { id: "7" }, to: [to(1)], paging: { next: { after: "1" } } };
    const errors = [{ category: "VALIDATION_ERROR", message: "?", context: { ids: ["7"] } }];
    const { outcomes } = follow(
      callOf(associations("read"), [{ id: 7 }]),
      response(207, { results: [first], errors }),
      response(200, { results: [{ from: { id: "7" }, to: [to(2)] }] }),
    );
    expect(fatesOf(outcomes)).toEqual(["0 found"]);
    expect(outcomes).toMatchObject([{ attempts: 2, associations: [{ id: "1" }, { id: "2" }] }]);
  });

  test("an error is about the record whose list it is, whatever other ids it has", () => {
    const error = { message: "No.", context: { fromObjectId: ["7"], id: ["8"] } };
    const results = [{ from: { id: "8" }, to: [] }];
    expect(fatesOf(follow(batch, response(207, { results, errors: [error] })).outcomes)).toEqual([
      "0 failed UNKNOWN",
      "1 found",
    ]);
  });

  test.each([{ id: ["7"] }, { ids: [7] }, { fromObjectId: "7" }])(
    "a record that an error names fails, with or without a code: %j",
    (context) => {
      const results = [{ from: { id: "8" }, to: [] }];
      for (const subCategory of [undefined, "crm.associations.INVALID_IDENTIFIER"]) {
        const errors = [{ message: "No.", context, ...(subCategory && { subCategory }) }];
        const { outcomes, requests } = follow(batch, response(207, { results, errors }));
        expect(requests).toHaveLength(1);
        expect(fatesOf(outcomes)).toEqual([`0 failed ${subCategory ?? "UNKNOWN"}`, "1 found"]);
      }
    },
  );

  test.each([{}, { after: "" }, { link: "https://api.hubapi.com/" }])(
    "a next page that cannot be asked for leaves the list in doubt: %j",
    (next) => {
      const one = callOf(associations("read"), [{ id: 7 }]);
      const results = [{ from: { id: "7" }, to: [to(1)], paging: { next } }];
      const { outcomes } = follow(one, response(200, { results }));
      expect(fatesOf(outcomes)).toEqual(["0 unknown unaccounted"]);
    },
  );

  test.each([undefined, null, {}, { next: null }])(
    "a page without a next one is the last: %j",
    (paging) => {
      const one = callOf(associations("read"), [{ id: 7 }]);
      const results = [{ from: { id: "7" }, to: [to(1)], paging }];
      const { outcomes, requests } = follow(one, response(200, { results }));
      expect(requests).toHaveLength(1);
      expect(outcomes).toMatchObject([{ status: "found", associations: [{ id: "1" }] }]);
    },
  );

  test("a cursor may be a number", () => {
    const one = callOf(associations("read"), [{ id: 7 }]);
    const first = { from: { id: "7" }, to: [to(1)], paging: { next: { after: 2 } } };
    const { outcomes, requests } = follow(
      one,
      response(200, { results: [first] }),
      response(200, { results: [{ from: { id: "7" }, to: [to(2)] }] }),
    );
    expect(requests).toEqual([[{ id: "7" }], [{ id: "7", after: "2" }]]);
    expect(outcomes).toMatchObject([{ status: "found", associations: [{ id: "1" }, { id: "2" }] }]);
  });

  test("half a list is none", () => {
    const first = { from: { id: "7" }, to: [to(1)], paging: { next: { after: "1" } } };
    const one = callOf(associations("read", { maxRetries: 1 }), [{ id: 7 }]);
    const page = response(200, { results: [first] });
    expect(fatesOf(follow(one, page, silence).outcomes)).toEqual(["0 unknown no-answer"]);
    // The same cursor again would go on for ever.
    expect(fatesOf(follow(one, page).outcomes)).toEqual(["0 unknown unaccounted"]);
  });

  test("cursors that go round in a circle end, whatever their number", () => {
    const one = callOf(associations("read"), [{ id: 7 }]);
    const pageTo = (after: string) =>
      response(200, { results: [{ from: { id: "7" }, to: [to(1)], paging: { next: { after } } }] });
    const circle = ["A", "B", "C", "A"].map(pageTo);
    const { outcomes, requests } = follow(one, ...circle, pageTo("never read"));
    expect(requests).toHaveLength(4);
    expect(outcomes).toEqual([
      {
        status: "unknown",
        index: 0,
        key: "7",
        attempts: 4,
        reason: "unaccounted",
        message:
          "HubSpot names a next page of its associations that was read before, or that cannot be asked for.",
        advice: "Read it again later.",
      },
    ]);
  });

  test("twice are in doubt", () => {
    const found = [{ toObjectId: 9, associationTypes: [] }];
    const next = (after: string) => ({ paging: { next: { after } } });
    for (const more of [
      [{}, {}],
      [next("a"), next("b")],
      [next("a"), {}],
    ]) {
      const results = more.map((page) => ({ from: { id: "7" }, to: found, ...page }));
      const { outcomes, requests } = follow(
        callOf(associations("read"), [{ id: 7 }]),
        response(200, { results }),
      );
      expect([fatesOf(outcomes), requests.length]).toEqual([["0 unknown unidentified"], 1]);
    }
  });

  test.each([undefined, "9", [{}], [null], [{ toObjectId: 9 }, { id: "8" }]])(
    "are not made up: %j",
    (found) => {
      const results = [{ from: { id: "7" }, to: found }];
      const { outcomes } = follow(
        callOf(associations("read"), [{ id: 7 }]),
        response(200, { results }),
      );
      expect(fatesOf(outcomes)).toEqual(["0 unknown unaccounted"]);
    },
  );

  test("errors of one record, however many, are read in no time", () => {
    const error = { message: "No.", context: { fromObjectId: ["7"] } };
    const errors = Array.from({ length: 100_000 }, () => error);
    const { outcomes } = follow(
      callOf(associations("read"), [{ id: 7 }]),
      response(207, { errors }),
    );
    expect(outcomes[0]).toHaveProperty("moreErrors.length", 99_999);
  });

  test("what was found is not copied for each page", () => {
    let next = callOf(associations("read"), [{ id: 7 }]);
    const read: unknown[] = [];
    for (const after of ["1", "2", "3"]) {
      const row = { from: { id: "7" }, to: [to(after)], paging: { next: { after } } };
      [next] = interpretCall(next, response(200, { results: [row] })).again as [CallBatch];
      read.push(next.entries[0]!.pages![0]);
    }
    expect(read[2]).toBe(read[0]);
    expect(next.entries[0]!.pages).toEqual(
      ["1", "2", "3"].map((id) => ({ found: [{ id, types: [type(null)] }], after: id })),
    );
  });
});
