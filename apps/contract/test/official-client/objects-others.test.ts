import type { Client } from "@hubspot/api-client";
import { describe, expect, test } from "vitest";
import { connect } from "./connect.ts";

type Crm = Client["crm"];

/** The client's own APIs for objects beside contacts, companies, deals and tickets. */
const OTHERS: readonly (readonly [
  object: string,
  property: string,
  apiOf: (crm: Crm) => object,
])[] = [
  ["calls", "hs_call_title", ({ objects }) => objects.calls],
  ["communications", "hs_communication_body", ({ objects }) => objects.communications],
  ["emails", "hs_email_subject", ({ objects }) => objects.emails],
  ["goals", "hs_goal_name", ({ objects }) => objects.goals],
  ["leads", "hs_lead_name", ({ objects }) => objects.leads],
  ["line items", "name", ({ lineItems }) => lineItems],
  ["meetings", "hs_meeting_title", ({ objects }) => objects.meetings],
  ["notes", "hs_note_body", ({ objects }) => objects.notes],
  ["postal mail", "hs_postal_mail_body", ({ objects }) => objects.postalMail],
  ["products", "name", ({ products }) => products],
  ["quotes", "hs_title", ({ quotes }) => quotes],
  ["tasks", "hs_task_subject", ({ objects }) => objects.tasks],
  ["taxes", "hs_label", ({ objects }) => objects.taxes],
];
describe.each(OTHERS)("%s", (_, name, apiOf) => {
  test("are created, read, changed, found and archived", async () => {
    const { client } = await connect();
    // The client generates the classes anew for each object, all alike.
    const { basicApi, batchApi, searchApi } = apiOf(client.crm) as Crm["products"];
    const created = await batchApi.create({
      inputs: ["one", "two"].map((value) => ({ properties: { [name]: value }, associations: [] })),
    });
    expect(created.results).toHaveLength(2);
    const ids = created.results.map(({ id }) => ({ id }));

    const single = await basicApi.create({ properties: { [name]: "three" }, associations: [] });
    expect(single.createdAt).toBeInstanceOf(Date);
    const updated = await batchApi.update({
      inputs: [{ id: single.id, properties: { [name]: "four" } }],
    });
    expect(updated.results[0]?.properties[name]).toBe("four");

    const read = await batchApi.read({
      inputs: [...ids, { id: single.id }],
      properties: [name],
      propertiesWithHistory: [],
    });
    expect(new Set(read.results.map(({ properties }) => properties[name]))).toEqual(
      new Set(["one", "two", "four"]),
    );
    expect((await searchApi.doSearch({ limit: 2 })).total).toBe(3);

    await batchApi.archive({ inputs: ids });
    const page = await basicApi.getPage(10, undefined, [name]);
    expect(page.results.map(({ id }) => id)).toEqual([single.id]);
  });
});

test("feedback is read, and nothing else", async () => {
  const { client } = await connect();
  const { basicApi, batchApi } = client.crm.objects.feedbackSubmissions;
  expect((await basicApi.getPage()).results).toEqual([]);
  const read = await batchApi.read({
    inputs: [{ id: "1" }],
    properties: [],
    propertiesWithHistory: [],
  });
  expect(read).toMatchObject({ results: [], errors: [{ category: "OBJECT_NOT_FOUND" }] });
});
