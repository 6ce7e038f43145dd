import type { CreateChange, PlanHeader, UpdateChange } from "@x/batch-types";
import { expect, test } from "vitest";
import { planJob, plannedRecord } from "./plan-job.ts";

const header: PlanHeader = {
  format: 1,
  objectType: "contacts",
  apiVersion: "2026-03",
  idProperty: "email",
};
const changes = [{ property: "city", from: "", to: "London" }];
const create: CreateChange = { index: 0, status: "create", changes };
const update: UpdateChange = { index: 1, status: "update", id: "7", changes, kept: [] };
const key = "ada@example.com";

test("updates go by record id", () => {
  const job = planJob(header, false);
  expect(job).toEqual({ operation: "update", objectType: "contacts", apiVersion: "2026-03" });
  expect(plannedRecord(job, { ...update, key })).toEqual({
    id: "7",
    properties: { city: "London" },
  });
  expect(plannedRecord(job, { ...create, key })).toBeUndefined();
});

test("with creates, all go by key", () => {
  const job = planJob(header, true);
  const { objectType, apiVersion, idProperty } = header;
  expect(job).toEqual({ operation: "upsert", objectType, apiVersion, idProperty });
  const record = { id: key, properties: { city: "London" } };
  expect(plannedRecord(job, { ...create, key })).toEqual(record);
  expect(plannedRecord(job, { ...update, key })).toEqual(record);
  expect(plannedRecord(job, update)).toBeUndefined();
});
