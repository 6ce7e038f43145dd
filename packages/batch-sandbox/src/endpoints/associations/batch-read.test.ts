import { describe, expect, test } from "vitest";
import { type, useAPair } from "../../testing/a-pair.ts";
import { post, send } from "../../testing/test-support.ts";

const { batch, create, made, pair } = useAPair();

describe("read", () => {
  test("tells of records without associations as errors", async () => {
    await batch("create", [pair([type(1)])]);
    const lonely = await create("contacts", { email: "bob@example.com" });
    const answer = await batch("read", [{ id: made.contact }, { id: lonely }, { id: "5" }]);
    expect(answer.status).toBe(207);
    expect(answer.body.results).toEqual([
      {
        from: { id: made.contact },
        to: [
          {
            toObjectId: Number(made.company),
            associationTypes: [
              { category: "HUBSPOT_DEFINED", typeId: 279, label: null },
              { category: "HUBSPOT_DEFINED", typeId: 1, label: "Primary" },
            ],
          },
        ],
      },
    ]);
    expect(answer.body.errors).toMatchObject([
      {
        category: "OBJECT_NOT_FOUND",
        subCategory: "crm.associations.NO_ASSOCIATIONS_FOUND",
        message: `No company is associated with contact ${lonely}.`,
        context: { fromObjectId: [lonely], fromObjectType: ["contact"], toObjectType: ["company"] },
      },
      { context: { fromObjectId: ["5"] } },
    ]);
  });

  test("pages hold 500, and the cursor of each record leads to its next", async () => {
    const many = Array.from({ length: 100 }, (_, place) => ({ properties: { name: `C${place}` } }));
    const ids: string[] = [];
    for (let times = 0; times < 6; times++) {
      const { body } = await send(made.sandbox, "companies/create", many);
      ids.push(...body.results.map(({ id }) => id ?? ""));
    }
    await batch(
      "create",
      ids.map((id) => pair([type(279)], made.contact, id)),
    );
    const first = await batch("read", [{ id: made.contact }]);
    const [row] = first.body.results as unknown as Page[];
    expect(row?.to).toHaveLength(500);
    const after = row?.paging?.next.after ?? "";
    const second = await batch("read", [{ id: made.contact, after }]);
    const [rest] = second.body.results as unknown as Page[];
    expect(rest?.to).toHaveLength(100);
    expect(rest?.paging).toBeUndefined();
    const seen = [...(row?.to ?? []), ...(rest?.to ?? [])].map(({ toObjectId }) => toObjectId);
    expect(new Set(seen)).toEqual(new Set(ids.map(Number)));
    expect((await batch("read", [{ id: made.contact, after: "what?" }])).status).toBe(400);
  });

  test("hides archived records and shows them of a survivor", async () => {
    await batch("create", [pair([type(1)])]);
    const survivor = await create("companies", { name: "Looms" });
    await post(made.sandbox, "/crm/v3/objects/companies/merge", {
      primaryObjectId: survivor,
      objectIdToMerge: made.company,
    });
    const merged = await batch("read", [{ id: made.contact }]);
    expect(merged.status).toBe(200);
    const ids = made.sandbox.inspectAssociations("contacts", "companies").map(({ to }) => to);
    expect(ids).toHaveLength(1);
    expect(ids).not.toContain(made.company);
    await send(made.sandbox, "companies/archive", [{ id: ids[0] }]);
    expect((await batch("read", [{ id: made.contact }])).body.numErrors).toBe(1);
  });
});

interface Page {
  readonly to: readonly { readonly toObjectId: number }[];
  readonly paging?: { readonly next: { readonly after: string } };
}
