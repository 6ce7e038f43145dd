import { describe, expect, test } from "vitest";
import { connect } from "./connect.ts";
import { refusalOf } from "./refusal-of.ts";

describe("groups of properties", () => {
  const GROUP = { name: "looks", label: "Looks", displayOrder: 3 };

  test("are listed", async () => {
    const { client } = await connect();
    const { results } = await client.crm.properties.groupsApi.getAll("contacts");
    expect(results).toContainEqual(
      expect.objectContaining({ name: "contactinformation", archived: false }),
    );
  });

  test("are created, read, changed and archived", async () => {
    const { client } = await connect();
    const { groupsApi } = client.crm.properties;
    expect(await groupsApi.create("contacts", GROUP)).toEqual({ ...GROUP, archived: false });
    expect(await groupsApi.getByName("contacts", "looks")).toMatchObject(GROUP);
    const changed = await groupsApi.update("contacts", "looks", { label: "Appearance" });
    expect(changed).toMatchObject({ name: "looks", label: "Appearance" });
    await expect(groupsApi.archive("contacts", "looks")).resolves.toBeUndefined();
    expect((await refusalOf(groupsApi.getByName("contacts", "looks"))).code).toBe(404);
  });

  test("cannot be created twice", async () => {
    const { client } = await connect();
    const { groupsApi } = client.crm.properties;
    await groupsApi.create("contacts", GROUP);
    expect((await refusalOf(groupsApi.create("contacts", GROUP))).code).toBe(409);
  });
});
