import { expectTypeOf, test } from "vitest";
import type { ObjectsWith, OperationsOf } from "./object-type.ts";

test("operations are those the version offers", () => {
  expectTypeOf<OperationsOf<"partner_clients", "2026-03">>().toEqualTypeOf<"update" | "read">();
  expectTypeOf<OperationsOf<"goal_targets", "2026-09">>().toEqualTypeOf<
    "create" | "update" | "archive" | "read"
  >();
  expectTypeOf<OperationsOf<"projects", "2026-09">>().toBeNever();
});

test("custom objects and type ids offer all five", () => {
  type All = "create" | "update" | "upsert" | "archive" | "read";
  expectTypeOf<OperationsOf<"2-345", "v3">>().toEqualTypeOf<All>();
  expectTypeOf<OperationsOf<"p12_machine", "v3">>().toEqualTypeOf<All>();
  expectTypeOf<OperationsOf<"p_machine", "v3">>().toEqualTypeOf<All>();
});

test("objects are those that offer the operation", () => {
  expectTypeOf<"contacts">().toExtend<ObjectsWith<"upsert", "2026-03">>();
  expectTypeOf<"2-345">().toExtend<ObjectsWith<"upsert", "2026-03">>();
  expectTypeOf<"partner_clients">().not.toExtend<ObjectsWith<"upsert", "2026-03">>();
  expectTypeOf<"contact">().not.toExtend<ObjectsWith<"create", "2026-03">>();
});
