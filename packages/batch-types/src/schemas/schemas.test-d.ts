import { expectTypeOf, test } from "vitest";
import type { InferOutput } from "valibot";
import type { CreatePropertyInput } from "../record/property-input.ts";
import type { RecordRow } from "../record/record-row.ts";
import type {
  ASSOCIATION_ENDPOINTS,
  AssociationOperation,
} from "../registry/association-endpoints.ts";
import type {
  createAssociationsRequestSchema,
  readAssociationsRequestSchema,
} from "./association-request.ts";
import type { createAssociationsResponseSchema } from "./association-response.ts";
import type { JsonSchemaName } from "./json-schema.ts";
import type { OBJECTS } from "../registry/objects.ts";
import type { readRequestSchema } from "./read-request.ts";
import type { createRequestSchema, updateRequestSchema } from "./request.ts";
import type { BatchResponse, recordRowSchema } from "./response.ts";
import type { SCOPES } from "../registry/scopes.ts";
import type { SUCCESS_STATUSES } from "../registry/success-statuses.ts";
import type { rateLimitErrorSchema, RequestError } from "./wire-error.ts";

type CreateRequest = InferOutput<typeof createRequestSchema>;
type UpdateRequest = InferOutput<typeof updateRequestSchema>;
type ReadRequest = InferOutput<typeof readRequestSchema>;
type CreateAssociationsRequest = InferOutput<typeof createAssociationsRequestSchema>;
type ReadAssociationsRequest = InferOutput<typeof readAssociationsRequestSchema>;
type CreateAssociationsResponse = InferOutput<typeof createAssociationsResponseSchema>;
type RateLimitError = InferOutput<typeof rateLimitErrorSchema>;

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
  expectTypeOf<BatchResponse["results"]>().toEqualTypeOf<
    InferOutput<typeof recordRowSchema>[] | null | undefined
  >();
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
