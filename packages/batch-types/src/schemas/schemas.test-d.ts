import { expectTypeOf, test } from "vitest";
import type { AssociationOperation } from "../registry/association-endpoints.ts";
import type { ASSOCIATION_ENDPOINTS } from "../registry/association-endpoints.ts";
import type { CreateAssociationsRequest, ReadAssociationsRequest } from "./association-request.ts";
import type { CreateAssociationsResponse } from "./association-response.ts";
import type { JsonSchemaName } from "./json-schema.ts";
import type { OBJECTS } from "../registry/objects.ts";
import type { CreatePropertyInput } from "./property-request.ts";
import type { ReadRequest } from "./read-request.ts";
import type { CreateRequest, UpdateRequest } from "./request.ts";
import type { BatchResponse, RecordRow } from "./response.ts";
import type { SCOPES } from "../registry/scopes.ts";
import type { SUCCESS_STATUSES } from "../registry/success-statuses.ts";
import type { RateLimitError, RequestError } from "./wire-error.ts";

test("requests know their fields, and only those", () => {
  expectTypeOf<CreateRequest["inputs"][number]["properties"]>().toEqualTypeOf<
    Record<string, string>
  >();
  expectTypeOf<UpdateRequest["inputs"][number]>().not.toHaveProperty("associations");
  expectTypeOf<ReadRequest>().toHaveProperty("idProperty");
  expectTypeOf<ReadRequest["inputs"][number]>().toEqualTypeOf<{ id: string }>();
  expectTypeOf<CreateAssociationsRequest["inputs"][number]["types"][number]>().toEqualTypeOf<{
    associationCategory: "HUBSPOT_DEFINED" | "USER_DEFINED" | "INTEGRATOR_DEFINED" | "WORK";
    associationTypeId: number;
  }>();
  expectTypeOf<ReadAssociationsRequest["inputs"][number]["after"]>().toEqualTypeOf<
    string | undefined
  >();
  expectTypeOf<"json">().not.toExtend<CreatePropertyInput["type"]>();
});

test("answers promise nothing but the id of a row", () => {
  expectTypeOf<RecordRow["id"]>().toEqualTypeOf<string>();
  expectTypeOf<RecordRow["url"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<BatchResponse["results"]>().toEqualTypeOf<RecordRow[] | null | undefined>();
  expectTypeOf<RecordRow["aFieldOfNextYear"]>().toBeUnknown();
  type Pair = NonNullable<NonNullable<CreateAssociationsResponse["results"]>[number]>;
  expectTypeOf<Pair["toObjectId"]>().toEqualTypeOf<string | number | null | undefined>();
});

test("a refusal can be a rate limit", () => {
  expectTypeOf<RateLimitError>().toExtend<RequestError>();
});

test("the registry is literal", () => {
  expectTypeOf<keyof typeof SCOPES>().toEqualTypeOf<keyof typeof OBJECTS>();
  expectTypeOf<keyof typeof ASSOCIATION_ENDPOINTS>().toEqualTypeOf<AssociationOperation>();
  expectTypeOf<(typeof SUCCESS_STATUSES)["create"]["2026-09"]>().toEqualTypeOf<readonly [201]>();
  expectTypeOf<"outcome">().toExtend<JsonSchemaName>();
});
