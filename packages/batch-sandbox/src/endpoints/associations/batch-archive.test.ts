import { beforeEach, describe, expect, test } from "vitest";
import { type, typeIds, useAPair } from "../../testing/a-pair.ts";

const { batch, made, pair } = useAPair();

describe("archive", () => {
  beforeEach(() => batch("create", [pair([type(1)])]));

  test.each([
    ["v4", 204],
    ["2025-09", 200],
    ["2026-03", 200],
    ["2026-09", 200],
  ])("in %s answers %i and leaves nothing between the records", async (version, status) => {
    const inputs = [{ from: { id: made.contact }, to: [{ id: made.company }, { id: "404" }] }];
    const answer = await batch("archive", inputs, version);
    expect(answer.status).toBe(status);
    expect(answer.text === "").toBe(status === 204);
    if (status === 200) expect(answer.body).toMatchObject({ status: "COMPLETE", results: [] });
    expect(typeIds(made.sandbox)).toEqual([]);
    expect(typeIds(made.sandbox, "companies", "contacts")).toEqual([]);
  });

  test("of a label leaves the records associated", async () => {
    const answer = await batch("labels/archive", [pair([type(1)])]);
    expect(answer.status).toBe(204);
    expect(typeIds(made.sandbox)).toEqual([[279]]);
    expect(typeIds(made.sandbox, "companies", "contacts")).toEqual([[280]]);
  });

  test("of the unlabelled type removes the others as well", async () => {
    await batch("labels/archive", [pair([type(279)])]);
    expect(typeIds(made.sandbox)).toEqual([]);
  });
});
