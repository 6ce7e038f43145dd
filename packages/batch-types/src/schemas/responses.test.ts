import { type GenericSchema, is, safeParse } from "valibot";
import { describe, expect, test } from "vitest";
import { accountDetailsSchema, dailyUsageResponseSchema } from "./account-response.ts";
import {
  archiveAssociationsResponseSchema,
  createAssociationsResponseSchema,
  createDefaultAssociationsResponseSchema,
  readAssociationsResponseSchema,
} from "./association-response.ts";
import { oauthErrorSchema, oauthTokenSchema } from "./oauth-token.ts";
import { propertiesResponseSchema, propertyListSchema } from "./property-response.ts";
import {
  batchResponseSchema,
  dealSplitsResponseSchema,
  propertyHistorySchema,
} from "./response.ts";
import { type Mutation, withExtraField, withoutField, withWrongType } from "./testing/mutations.ts";
import { rateLimitErrorSchema, requestErrorSchema } from "./wire-error.ts";

const entry = {
  status: "error",
  id: "e-1",
  category: "VALIDATION_ERROR",
  message: "Property values were not valid: []",
  errors: [{ message: "no such property", code: "PROPERTY_DOESNT_EXIST", in: "size" }],
};
const envelope = {
  status: "COMPLETE",
  requestedAt: "2026-05-01T08:00:00.000Z",
  startedAt: "2026-05-01T08:00:00.100Z",
  completedAt: "2026-05-01T08:00:00.220Z",
  numErrors: 1,
  errors: [entry],
};
const row = {
  id: "701",
  properties: { email: "ada@example.com" },
  createdAt: "2026-05-01T08:00:00.150Z",
  updatedAt: "2026-05-01T08:00:00.150Z",
  archived: true,
  archivedAt: "2026-05-02T08:00:00.150Z",
  url: "https://app.example.com/701",
  new: true,
  objectWriteTraceId: "0",
  warnings: [{ category: "PROPERTY_VALUE_NORMALIZED", message: "midnight" }],
};
const page = { next: { after: "99", link: "?after=99" }, prev: { before: "1", link: "?before=1" } };
const definition = {
  name: "size",
  label: "Size",
  description: "",
  groupName: "contactinformation",
  type: "enumeration",
  fieldType: "select",
  options: [{ value: "a", label: "A", description: "", hidden: false, displayOrder: 0 }],
  externalOptions: false,
  referencedObjectType: "OWNER",
  hasUniqueValue: false,
  calculated: false,
  calculationFormula: "1 + 1",
  modificationMetadata: {
    archivable: true,
    readOnlyDefinition: false,
    readOnlyOptions: false,
    readOnlyValue: false,
  },
  hubspotDefined: true,
  dataSensitivity: "non_sensitive",
  sensitiveDataCategories: ["HIPAA"],
  hidden: false,
  formField: true,
  displayOrder: -1,
  showCurrencySymbol: false,
  currencyPropertyName: "currency",
  numberDisplayHint: "formatted",
  textDisplayHint: "email",
  dateDisplayHint: "absolute",
  archived: true,
  archivedAt: "2026-05-01T08:00:00.150Z",
  createdAt: "2026-05-01T08:00:00.150Z",
  createdUserId: "7",
  updatedAt: "2026-05-01T08:00:00.150Z",
  updatedUserId: "7",
};

/** A schema, an answer with every field there is, and the fields it cannot do without. */
const CASES: Record<string, [GenericSchema, object, required?: string[]]> = {
  records: [batchResponseSchema, { ...envelope, results: [row] }, ["results.0.id"]],
  "deal splits": [
    dealSplitsResponseSchema,
    { ...envelope, results: [{ id: "55501", splits: [row] }] },
    ["results.0.id", "results.0.splits.0.id"],
  ],
  "associations created": [
    createAssociationsResponseSchema,
    {
      ...envelope,
      results: [
        {
          fromObjectTypeId: "0-1",
          fromObjectId: 701,
          toObjectTypeId: "0-2",
          toObjectId: "702",
          labels: ["Manager"],
        },
      ],
    },
  ],
  "default associations created": [
    createDefaultAssociationsResponseSchema,
    {
      ...envelope,
      results: [
        {
          from: { id: "701" },
          to: { id: 702 },
          associationSpec: { associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 },
        },
      ],
    },
  ],
  "associations archived": [archiveAssociationsResponseSchema, { ...envelope, results: [] }],
  "associations read": [
    readAssociationsResponseSchema,
    {
      ...envelope,
      results: [
        {
          from: { id: "701" },
          to: [
            {
              toObjectId: 702,
              associationTypes: [{ category: "USER_DEFINED", typeId: 1, label: "Manager" }],
            },
          ],
          paging: page,
        },
      ],
    },
  ],
  properties: [
    propertiesResponseSchema,
    { ...envelope, results: [definition] },
    ["results.0.name", "results.0.options.0.value"],
  ],
  "a list of properties": [
    propertyListSchema,
    { results: [definition] },
    ["results.0.name", "results.0.options.0.value"],
  ],
  "details of the account": [
    accountDetailsSchema,
    {
      portalId: 512,
      accountType: "STANDARD",
      timeZone: "US/Eastern",
      utcOffset: "-05:00",
      utcOffsetMilliseconds: -18_000_000,
      companyCurrency: "USD",
      additionalCurrencies: ["EUR"],
      uiDomain: "app.hubspot.com",
      dataHostingLocation: "na1",
    },
    ["portalId"],
  ],
  "daily usage": [
    dailyUsageResponseSchema,
    {
      results: [
        {
          name: "private-apps-api-calls-daily",
          usageLimit: 625_000,
          currentUsage: 12,
          collectedAt: "2026-05-01T08:00:00.150Z",
          fetchStatus: "SUCCESS",
          resetsAt: "2026-05-02T05:00:00Z",
        },
      ],
    },
  ],
  "a refusal": [requestErrorSchema, { ...entry, correlationId: "c-1" }],
  "a rate limit": [
    rateLimitErrorSchema,
    {
      status: "error",
      message: "You have reached your ten_secondly_rolling limit.",
      errorType: "RATE_LIMIT",
      correlationId: "c-1",
      requestId: "r-1",
      policyName: "TEN_SECONDLY_ROLLING",
      groupName: "publicapi:private_app-api-calls-ten-secondly:11111:222222",
    },
  ],
  "a token": [
    oauthTokenSchema,
    {
      access_token: "a",
      expires_in: 1800,
      refresh_token: "r",
      token_type: "bearer",
      token_use: "access_token",
      hub_id: 1,
      user_id: 2,
      scopes: ["oauth"],
    },
    ["access_token", "expires_in"],
  ],
  "a refused token": [
    oauthErrorSchema,
    {
      status: "BAD_REFRESH_TOKEN",
      error: "invalid_grant",
      error_description: "missing or invalid refresh token",
      message: "missing or invalid refresh token",
      correlationId: "c-1",
    },
  ],
};

describe.each(Object.entries(CASES))("%s", (_, [schema, body, required = []]) => {
  test("comes through untouched, unknown fields included", () => {
    for (const value of [body, ...withExtraField(body).map((mutation) => mutation.value)]) {
      // An extra property of a record would have to be a text, like all properties.
      const known = JSON.parse(JSON.stringify(value).replaceAll('"extra":1', '"extra":"1"'));
      expect(safeParse(schema, known).output).toEqual(known);
    }
  });

  test(`does without any field but ${required.join(" and ") || "none"}`, () => {
    expect(refused(schema, withoutField(body))).toEqual(required.flatMap((at) => [at, at]));
  });

  test("refuses another type of any field", () => {
    const wrong = withWrongType(body);
    expect(refused(schema, wrong)).toEqual(wrong.map(({ at }) => at));
  });
});

test("values of enumerations that HubSpot adds later survive", () => {
  const body = { status: "PAUSED", results: [{ ...row, warnings: [{ category: "NEW_KIND" }] }] };
  expect(safeParse(batchResponseSchema, body).output).toEqual(body);
  const property = { results: [{ name: "x", type: "colour", fieldType: "wheel" }] };
  expect(safeParse(propertiesResponseSchema, property).output).toEqual(property);
});

test("what HubSpot describes one way and sends another is taken either way", () => {
  for (const subCategory of ["Properties.PROPERTY_WITH_NAME_EXISTS", {}]) {
    expect(is(batchResponseSchema, { errors: [{ subCategory }] })).toBe(true);
  }
  for (const context of [{ ids: ["1"] }, { ids: "1" }]) {
    expect(is(batchResponseSchema, { errors: [{ context }] })).toBe(true);
  }
});

test("an empty object is an answer, and so is a refusal with hardly a field", () => {
  expect(is(batchResponseSchema, {})).toBe(true);
  expect(is(requestErrorSchema, { message: "Unable to infer object type from: x" })).toBe(true);
});

test("history is a list of values for each property", () => {
  const value = { value: "Oslo", timestamp: "2026-05-01T08:00:00.150Z", sourceType: "API" };
  const history = { city: [{ ...value, sourceId: "1", sourceLabel: "x", updatedByUserId: 7 }] };
  expect(safeParse(propertyHistorySchema, history).output).toEqual(history);
  const wrong = withWrongType(history);
  expect(refused(propertyHistorySchema, wrong)).toHaveLength(wrong.length);
});

/** Where the schema found something. */
function refused(schema: GenericSchema, mutations: readonly Mutation[]): string[] {
  return mutations.filter(({ value }) => !is(schema, value)).map(({ at }) => at);
}
