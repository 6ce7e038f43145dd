import { resolveJob } from "@x/batch-core";
import { expect, test } from "vitest";
import { recordUrlOf } from "./record-url.ts";

const account = { portalId: "12", uiDomain: "app-eu1.hubspot.com" };

function urlOf(objectType: string, more: object = {}, own: object = account) {
  const job = resolveJob({ operation: "create", objectType: objectType as "contacts" });
  const task = { job, portal: { id: "12" }, ...more };
  return recordUrlOf(task, own as never);
}

test("the pages of records are where HubSpot says, for its own objects and custom ones", () => {
  expect([urlOf("contacts"), urlOf("2-345")]).toEqual([
    "https://app-eu1.hubspot.com/contacts/12/record/0-1/",
    "https://app-eu1.hubspot.com/contacts/12/record/2-345/",
  ]);
});

test("no page is named of a sandbox, another portal, a name without a type id, or a host of somebody else", () => {
  expect([
    urlOf("contacts", { baseUrl: "http://127.0.0.1:8787" }),
    urlOf("contacts", { portal: { id: "13" } }),
    urlOf("p12_vendor"),
    urlOf("contacts", {}, { portalId: "12", uiDomain: "evil.example/app.hubspot.com" }),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});
