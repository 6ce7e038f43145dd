// index.d.ts
export { API_VERSIONS, apiVersionSchema, type ApiVersion } from "./api-version.ts";
export { OPERATIONS, operationSchema, type Operation } from "./operation.ts";
export { OBJECTS, type ObjectDefinition } from "./objects.ts";
export type { CustomObjectType, ObjectName, ObjectsWith, ObjectType, OperationsOf, } from "./object-type.ts";
export { MAX_BATCH_INPUTS } from "./limits.ts";
export type { CreateRecord, DealSplitsRecord, Properties, PropertyValue, RecordId, RecordOf, UpdateRecord, UpsertRecord, } from "./record.ts";
export { archiveInputSchema, archiveRequestSchema, associationSchema, createInputSchema, createRequestSchema, dealSplitSchema, dealSplitsInputSchema, dealSplitsRequestSchema, updateInputSchema, updateRequestSchema, upsertInputSchema, upsertRequestSchema, type ArchiveInput, type ArchiveRequest, type Association, type CreateInput, type CreateRequest, type DealSplit, type DealSplitsInput, type DealSplitsRequest, type UpdateInput, type UpdateRequest, type UpsertInput, type UpsertRequest, } from "./request.ts";
export { batchResponseSchema, recordRowSchema, warningSchema, type BatchResponse, type RecordRow, type Warning, } from "./response.ts";
export { errorDetailSchema, errorEntrySchema, requestErrorSchema, type ErrorDetail, type ErrorEntry, type RequestError, } from "./wire-error.ts";
export { propertyDefinitionSchema, propertyOptionSchema, type PropertyDefinition, type PropertyOption, } from "./property-definition.ts";
export { confirmedOutcomeSchema, failedOutcomeSchema, outcomeSchema, recordErrorSchema, skippedOutcomeSchema, unknownOutcomeSchema, type ConfirmedOutcome, type FailedOutcome, type Outcome, type RecordError, type SkippedOutcome, type UnknownOutcome, } from "./outcome.ts";
export { batchResultSchema, countsSchema, stopSchema, type BatchResult, type Counts, type Stop, } from "./result.ts";

// api-version.d.ts
import * as v from "valibot";
/**
 * The HubSpot API versions this toolkit speaks, oldest first.
 *
 * Dated versions appear in March and September and are supported for 18 months.
 */
export declare const API_VERSIONS: readonly ["v3", "2025-09", "2026-03", "2026-09"];
export declare const apiVersionSchema: v.PicklistSchema<readonly ["v3", "2025-09", "2026-03", "2026-09"], undefined>;
export type ApiVersion = v.InferOutput<typeof apiVersionSchema>;

// operation.d.ts
import * as v from "valibot";
/** The five things a HubSpot batch endpoint can do with records. */
export declare const OPERATIONS: readonly ["create", "update", "upsert", "archive", "read"];
export declare const operationSchema: v.PicklistSchema<readonly ["create", "update", "upsert", "archive", "read"], undefined>;
export type Operation = v.InferOutput<typeof operationSchema>;

// objects.d.ts
import type { ApiVersion } from "./api-version.ts";
import type { Operation } from "./operation.ts";
/** What HubSpot offers for one standard object. */
export interface ObjectDefinition {
    /** Numeric object type id, such as `0-1`; absent where HubSpot does not publish one. */
    readonly typeId?: `0-${number}`;
    /** The segment that names the object in a batch path: `/crm/objects/2026-03/{segment}/batch/create`. */
    readonly segment: string;
    /** Where the batch path does not follow that pattern: the part before `/batch/…`, by version. */
    readonly basePath?: Readonly<Partial<Record<ApiVersion, string>>>;
    /** The batch operations each version offers. */
    readonly operations: Readonly<Record<ApiVersion, readonly Operation[]>>;
}
/**
 * Every standard object with a batch endpoint, by the name HubSpot's paths use.
 *
 * Taken from HubSpot's OpenAPI descriptions. Where a generated description offers operations that
 * the hand-written ones of other versions do not (contracts, feedback submissions, partner objects),
 * the smaller set is listed. Custom objects (`2-…`, `p123_name`) are not listed: they offer all five.
 */
export declare const OBJECTS: {
    readonly appointments: {
        readonly typeId: "0-421";
        readonly segment: "0-421";
        readonly basePath: {
            readonly v3: "/crm/objects/v3/0-421";
        };
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly calls: {
        readonly typeId: "0-48";
        readonly segment: "calls";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly carts: {
        readonly typeId: "0-142";
        readonly segment: "carts";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly commerce_payments: {
        readonly typeId: "0-101";
        readonly segment: "commerce_payments";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly communications: {
        readonly typeId: "0-18";
        readonly segment: "communications";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly companies: {
        readonly typeId: "0-2";
        readonly segment: "companies";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly contacts: {
        readonly typeId: "0-1";
        readonly segment: "contacts";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly contracts: {
        readonly typeId: "0-721";
        readonly segment: "contracts";
        readonly operations: {
            readonly v3: readonly ["read"];
            readonly "2025-09": readonly ["read"];
            readonly "2026-03": readonly ["read"];
            readonly "2026-09": readonly ["read"];
        };
    };
    readonly courses: {
        readonly typeId: "0-410";
        readonly segment: "0-410";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly deal_splits: {
        readonly segment: "deal_splits";
        readonly basePath: {
            readonly v3: "/crm/objects/v3/deals/splits";
            readonly "2025-09": "/deal-splits/2025-09";
            readonly "2026-03": "/deal-splits/2026-03";
            readonly "2026-09": "/deal-splits/2026-09";
        };
        readonly operations: {
            readonly v3: readonly ["upsert", "read"];
            readonly "2025-09": readonly ["upsert", "read"];
            readonly "2026-03": readonly ["upsert", "read"];
            readonly "2026-09": readonly ["upsert", "read"];
        };
    };
    readonly deals: {
        readonly typeId: "0-3";
        readonly segment: "0-3";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly discounts: {
        readonly typeId: "0-84";
        readonly segment: "discounts";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly emails: {
        readonly typeId: "0-49";
        readonly segment: "emails";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly feedback_submissions: {
        readonly typeId: "0-19";
        readonly segment: "feedback_submissions";
        readonly operations: {
            readonly v3: readonly ["read"];
            readonly "2025-09": readonly ["read"];
            readonly "2026-03": readonly ["read"];
            readonly "2026-09": readonly ["read"];
        };
    };
    readonly fees: {
        readonly typeId: "0-85";
        readonly segment: "fees";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly forecasts: {
        readonly segment: "forecasts";
        readonly operations: {
            readonly v3: readonly [];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly [];
            readonly "2026-09": readonly [];
        };
    };
    readonly goal_targets: {
        readonly typeId: "0-74";
        readonly segment: "goal_targets";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "archive", "read"];
        };
    };
    readonly invoices: {
        readonly typeId: "0-53";
        readonly segment: "invoices";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly leads: {
        readonly typeId: "0-136";
        readonly segment: "leads";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly line_items: {
        readonly typeId: "0-8";
        readonly segment: "line_items";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly listings: {
        readonly typeId: "0-420";
        readonly segment: "0-420";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly meetings: {
        readonly typeId: "0-47";
        readonly segment: "meetings";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly notes: {
        readonly typeId: "0-46";
        readonly segment: "notes";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly orders: {
        readonly typeId: "0-123";
        readonly segment: "orders";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly partner_clients: {
        readonly segment: "partner_clients";
        readonly operations: {
            readonly v3: readonly ["update", "read"];
            readonly "2025-09": readonly ["update", "read"];
            readonly "2026-03": readonly ["update", "read"];
            readonly "2026-09": readonly ["update"];
        };
    };
    readonly partner_services: {
        readonly segment: "partner_services";
        readonly operations: {
            readonly v3: readonly ["update", "read"];
            readonly "2025-09": readonly ["update", "read"];
            readonly "2026-03": readonly ["update", "read"];
            readonly "2026-09": readonly ["update", "read"];
        };
    };
    readonly payments: {
        readonly segment: "payments";
        readonly operations: {
            readonly v3: readonly ["read"];
            readonly "2025-09": readonly [];
            readonly "2026-03": readonly [];
            readonly "2026-09": readonly [];
        };
    };
    readonly postal_mail: {
        readonly typeId: "0-116";
        readonly segment: "postal_mail";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly products: {
        readonly typeId: "0-7";
        readonly segment: "products";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly projects: {
        readonly typeId: "0-970";
        readonly segment: "projects";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly [];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly [];
        };
    };
    readonly quotes: {
        readonly typeId: "0-14";
        readonly segment: "quotes";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly services: {
        readonly typeId: "0-162";
        readonly segment: "0-162";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly subscriptions: {
        readonly typeId: "0-69";
        readonly segment: "subscriptions";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly tasks: {
        readonly typeId: "0-27";
        readonly segment: "tasks";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly taxes: {
        readonly typeId: "0-86";
        readonly segment: "taxes";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly tickets: {
        readonly typeId: "0-5";
        readonly segment: "tickets";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
    readonly users: {
        readonly typeId: "0-115";
        readonly segment: "users";
        readonly operations: {
            readonly v3: readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2025-09": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-03": readonly ["create", "update", "upsert", "archive", "read"];
            readonly "2026-09": readonly ["create", "update", "upsert", "archive", "read"];
        };
    };
};

// object-type.d.ts
import type { ApiVersion } from "./api-version.ts";
import type { OBJECTS } from "./objects.ts";
import type { Operation } from "./operation.ts";
/** A standard object by name. */
export type ObjectName = keyof typeof OBJECTS;
/** A custom object: its type id (`2-123456`) or its fully qualified name (`p123_machine`). */
export type CustomObjectType = `2-${number}` | `p${number}_${string}`;
/** What a job writes to: a standard object by name or type id, or a custom object. */
export type ObjectType = ObjectName | `0-${number}` | CustomObjectType;
/**
 * The operations a version offers for an object. An object type that is not a registry name
 * (`0-…`, `2-…`, `p123_…`) offers all five.
 *
 * @example
 * type OfPartners = OperationsOf<"partner_clients", "2026-03">; //=> "update" | "read"
 */
export type OperationsOf<Object extends ObjectType, Version extends ApiVersion> = Object extends ObjectName ? (typeof OBJECTS)[Object]["operations"][Version][number] : Operation;
/** The object types for which a version offers an operation. */
export type ObjectsWith<Op extends Operation, Version extends ApiVersion> = {
    [Name in ObjectName]: Op extends OperationsOf<Name, Version> ? Name : never;
}[ObjectName] | Exclude<ObjectType, ObjectName>;

// limits.d.ts
/** Inputs HubSpot takes in one object batch, for all five operations; 101 are refused as a whole. */
export declare const MAX_BATCH_INPUTS = 100;

// record.d.ts
import type { Operation } from "./operation.ts";
import type { Association, DealSplit } from "./request.ts";
/** A value of a property. Numbers and booleans leave as strings, the only form HubSpot documents. */
export type PropertyValue = string | number | boolean;
/**
 * Properties by internal name. `undefined` leaves a property alone; `""` clears it.
 *
 * @example
 * const properties: Properties = { email: "ada@example.com", numemployees: 12, phone: "" };
 */
export type Properties = Readonly<Record<string, PropertyValue | undefined>>;
/** A record to create. */
export interface CreateRecord {
    readonly properties: Properties;
    readonly associations?: readonly Association[];
}
/** A record to update, by its record id, or by the value of the job's `idProperty`. */
export interface UpdateRecord {
    readonly id: string | number;
    readonly properties: Properties;
}
/** A record to create or update; `id` is the value of the job's `idProperty`, taken from `properties` when left out. */
export interface UpsertRecord {
    readonly id?: string | number;
    readonly properties: Properties;
}
/** A deal and all its splits; writing it replaces the splits the deal has. */
export interface DealSplitsRecord {
    readonly id: string | number;
    readonly splits: readonly DealSplit[];
}
/** A record named by its id only: to archive, or to read. */
export interface RecordId {
    readonly id: string | number;
}
/** The shape of record each operation takes. */
export type RecordOf<Op extends Operation, Object = string> = {
    create: CreateRecord;
    update: UpdateRecord;
    upsert: Object extends "deal_splits" ? DealSplitsRecord : UpsertRecord;
    archive: RecordId;
    read: RecordId;
}[Op];

// request.d.ts
import * as v from "valibot";
/** One association to make together with a new record. */
export declare const associationSchema: v.StrictObjectSchema<{
    readonly to: v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    }, undefined>;
    readonly types: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly associationCategory: v.PicklistSchema<["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
        readonly associationTypeId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
        associationTypeId: number;
    }[], 1, undefined>]>;
}, undefined>;
export type Association = v.InferOutput<typeof associationSchema>;
export declare const createInputSchema: v.StrictObjectSchema<{
    readonly objectWriteTraceId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
    readonly associations: v.OptionalSchema<v.ArraySchema<v.StrictObjectSchema<{
        readonly to: v.StrictObjectSchema<{
            readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        }, undefined>;
        readonly types: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
            readonly associationCategory: v.PicklistSchema<["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
            readonly associationTypeId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
        }, undefined>, undefined>, v.MinLengthAction<{
            associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
            associationTypeId: number;
        }[], 1, undefined>]>;
    }, undefined>, undefined>, undefined>;
}, undefined>;
export type CreateInput = v.InferOutput<typeof createInputSchema>;
export declare const updateInputSchema: v.StrictObjectSchema<{
    readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    readonly idProperty: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly objectWriteTraceId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
}, undefined>;
export type UpdateInput = v.InferOutput<typeof updateInputSchema>;
/** Same fields as an update; `id` holds the value of `idProperty`. */
export declare const upsertInputSchema: v.StrictObjectSchema<{
    readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    readonly idProperty: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly objectWriteTraceId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
}, undefined>;
export type UpsertInput = UpdateInput;
export declare const archiveInputSchema: v.StrictObjectSchema<{
    readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
}, undefined>;
export type ArchiveInput = v.InferOutput<typeof archiveInputSchema>;
/** A share of a deal; the shares of one deal add up to 1, with at most 8 decimals. */
export declare const dealSplitSchema: v.StrictObjectSchema<{
    readonly ownerId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
    readonly percentage: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.MinValueAction<number, 0, undefined>, v.MaxValueAction<number, 1, undefined>]>;
}, undefined>;
export type DealSplit = v.InferOutput<typeof dealSplitSchema>;
/** The only batch input whose `id` is a JSON number. */
export declare const dealSplitsInputSchema: v.StrictObjectSchema<{
    readonly id: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
    readonly splits: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly ownerId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
        readonly percentage: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.MinValueAction<number, 0, undefined>, v.MaxValueAction<number, 1, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        ownerId: number;
        percentage: number;
    }[], 1, undefined>]>;
}, undefined>;
export type DealSplitsInput = v.InferOutput<typeof dealSplitsInputSchema>;
export declare const createRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly objectWriteTraceId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
        readonly associations: v.OptionalSchema<v.ArraySchema<v.StrictObjectSchema<{
            readonly to: v.StrictObjectSchema<{
                readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
            }, undefined>;
            readonly types: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
                readonly associationCategory: v.PicklistSchema<["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
                readonly associationTypeId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
            }, undefined>, undefined>, v.MinLengthAction<{
                associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
                associationTypeId: number;
            }[], 1, undefined>]>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, v.MinLengthAction<{
        objectWriteTraceId?: string | undefined;
        properties: {
            [x: string]: string;
        };
        associations?: {
            to: {
                id: string;
            };
            types: {
                associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
                associationTypeId: number;
            }[];
        }[] | undefined;
    }[], 1, undefined>, v.MaxLengthAction<{
        objectWriteTraceId?: string | undefined;
        properties: {
            [x: string]: string;
        };
        associations?: {
            to: {
                id: string;
            };
            types: {
                associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
                associationTypeId: number;
            }[];
        }[] | undefined;
    }[], 100, undefined>]>;
}, undefined>;
export declare const updateRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        readonly idProperty: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly objectWriteTraceId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>, v.MinLengthAction<{
        id: string;
        idProperty?: string | undefined;
        objectWriteTraceId?: string | undefined;
        properties: {
            [x: string]: string;
        };
    }[], 1, undefined>, v.MaxLengthAction<{
        id: string;
        idProperty?: string | undefined;
        objectWriteTraceId?: string | undefined;
        properties: {
            [x: string]: string;
        };
    }[], 100, undefined>]>;
}, undefined>;
export declare const upsertRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        readonly idProperty: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly objectWriteTraceId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>, v.MinLengthAction<{
        id: string;
        idProperty?: string | undefined;
        objectWriteTraceId?: string | undefined;
        properties: {
            [x: string]: string;
        };
    }[], 1, undefined>, v.MaxLengthAction<{
        id: string;
        idProperty?: string | undefined;
        objectWriteTraceId?: string | undefined;
        properties: {
            [x: string]: string;
        };
    }[], 100, undefined>]>;
}, undefined>;
export declare const archiveRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        id: string;
    }[], 1, undefined>, v.MaxLengthAction<{
        id: string;
    }[], 100, undefined>]>;
}, undefined>;
export declare const dealSplitsRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
        readonly splits: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
            readonly ownerId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
            readonly percentage: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.MinValueAction<number, 0, undefined>, v.MaxValueAction<number, 1, undefined>]>;
        }, undefined>, undefined>, v.MinLengthAction<{
            ownerId: number;
            percentage: number;
        }[], 1, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        id: number;
        splits: {
            ownerId: number;
            percentage: number;
        }[];
    }[], 1, undefined>, v.MaxLengthAction<{
        id: number;
        splits: {
            ownerId: number;
            percentage: number;
        }[];
    }[], 100, undefined>]>;
}, undefined>;
export type CreateRequest = v.InferOutput<typeof createRequestSchema>;
export type UpdateRequest = v.InferOutput<typeof updateRequestSchema>;
export type UpsertRequest = UpdateRequest;
export type ArchiveRequest = v.InferOutput<typeof archiveRequestSchema>;
export type DealSplitsRequest = v.InferOutput<typeof dealSplitsRequestSchema>;

// response.d.ts
import * as v from "valibot";
/** A value HubSpot replaced by another on the way in, and other remarks about a written record. */
export declare const warningSchema: v.LooseObjectSchema<{
    readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
}, undefined>;
export type Warning = v.InferOutput<typeof warningSchema>;
/** A record as HubSpot returns it in `results`. */
export declare const recordRowSchema: v.LooseObjectSchema<{
    readonly id: v.StringSchema<undefined>;
    readonly properties: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullishSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
    readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly archived: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly archivedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly url: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    /** Only in answers to an upsert. */
    readonly new: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly objectWriteTraceId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly warnings: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
}, undefined>;
export type RecordRow = v.InferOutput<typeof recordRowSchema>;
/**
 * The answer to a create, update, upsert or read, on 200, 201 and 207 alike: some versions declare
 * no 207 and put `errors` into a 200. An archive answers 204 with no body.
 */
export declare const batchResponseSchema: v.LooseObjectSchema<{
    readonly status: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly results: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly id: v.StringSchema<undefined>;
        readonly properties: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullishSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
        readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly archived: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly archivedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly url: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        /** Only in answers to an upsert. */
        readonly new: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly objectWriteTraceId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly warnings: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
    /** Counts entries of `errors`, not records: one entry can name many. */
    readonly numErrors: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
    readonly errors: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly status: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly id: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly subCategory: v.NullishSchema<v.UnknownSchema, undefined>;
        readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
        readonly errors: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly code: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly in: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly subCategory: v.NullishSchema<v.UnknownSchema, undefined>;
            readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
        readonly links: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly requestedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly startedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly completedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly links: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
}, undefined>;
export type BatchResponse = v.InferOutput<typeof batchResponseSchema>;

// wire-error.d.ts
import * as v from "valibot";
/** One detail inside an error: a property that was refused, a scope that is missing. */
export declare const errorDetailSchema: v.LooseObjectSchema<{
    readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly code: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly in: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly subCategory: v.NullishSchema<v.UnknownSchema, undefined>;
    readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
}, undefined>;
export type ErrorDetail = v.InferOutput<typeof errorDetailSchema>;
/** An entry of `errors` in a batch answer: what went wrong with one record, or with several. */
export declare const errorEntrySchema: v.LooseObjectSchema<{
    readonly status: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly id: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly subCategory: v.NullishSchema<v.UnknownSchema, undefined>;
    readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
    readonly errors: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly code: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly in: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly subCategory: v.NullishSchema<v.UnknownSchema, undefined>;
        readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly links: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
}, undefined>;
export type ErrorEntry = v.InferOutput<typeof errorEntrySchema>;
/** The body of an answer that refuses the request as a whole; on 429 also says whose limit it was. */
export declare const requestErrorSchema: v.LooseObjectSchema<{
    readonly status: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly id: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly subCategory: v.NullishSchema<v.UnknownSchema, undefined>;
    readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
    readonly errors: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly code: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly in: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly subCategory: v.NullishSchema<v.UnknownSchema, undefined>;
        readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly links: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
    readonly correlationId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly requestId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly errorType: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly policyName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly groupName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
}, undefined>;
export type RequestError = v.InferOutput<typeof requestErrorSchema>;

// property-definition.d.ts
import * as v from "valibot";
/** One allowed value of an enumeration; `value` is what is stored, `label` what people see. */
export declare const propertyOptionSchema: v.LooseObjectSchema<{
    readonly value: v.StringSchema<undefined>;
    readonly label: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly hidden: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly displayOrder: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
}, undefined>;
export type PropertyOption = v.InferOutput<typeof propertyOptionSchema>;
/** A property as the account defines it. Unknown types and field types survive. */
export declare const propertyDefinitionSchema: v.LooseObjectSchema<{
    readonly name: v.StringSchema<undefined>;
    readonly label: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly type: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly fieldType: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly groupName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly options: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly value: v.StringSchema<undefined>;
        readonly label: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly hidden: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly displayOrder: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly hasUniqueValue: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly calculated: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly externalOptions: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly modificationMetadata: v.NullishSchema<v.LooseObjectSchema<{
        readonly readOnlyValue: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    }, undefined>, undefined>;
}, undefined>;
export type PropertyDefinition = v.InferOutput<typeof propertyDefinitionSchema>;

// outcome.d.ts
import * as v from "valibot";
/** Why one record was refused, by HubSpot or, before anything was sent, by us. */
export declare const recordErrorSchema: v.ObjectSchema<{
    /** HubSpot's category, such as `VALIDATION_ERROR` or `CONFLICT`; `INVALID_RECORD` when refused before sending. */
    readonly category: v.StringSchema<undefined>;
    /** The narrower code, such as `PROPERTY_DOESNT_EXIST`, where there is one. */
    readonly code: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly message: v.StringSchema<undefined>;
    /** The property that was refused. */
    readonly property: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    /** The record that already has this unique value. */
    readonly existingId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    /** Index of the record that has the same key; only when refused as its duplicate. */
    readonly duplicateOf: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
    /** Quote this to HubSpot's support. */
    readonly correlationId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    /** What HubSpot said, untouched; absent when the record was refused before sending. */
    readonly raw: v.OptionalSchema<v.UnknownSchema, undefined>;
}, undefined>;
export type RecordError = v.InferOutput<typeof recordErrorSchema>;
/** HubSpot confirmed it. */
export declare const confirmedOutcomeSchema: v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.PicklistSchema<["created", "updated", "archived", "found"], undefined>;
    readonly id: v.StringSchema<undefined>;
    /** The record as HubSpot returned it; an archive returns none. */
    readonly record: v.OptionalSchema<v.LooseObjectSchema<{
        readonly id: v.StringSchema<undefined>;
        readonly properties: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullishSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
        readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly archived: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly archivedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly url: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly new: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly objectWriteTraceId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly warnings: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, undefined>;
    readonly warnings: v.ArraySchema<v.LooseObjectSchema<{
        readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
    }, undefined>, undefined>;
}, undefined>;
export type ConfirmedOutcome = v.InferOutput<typeof confirmedOutcomeSchema>;
/** Refused; nothing was written. */
export declare const failedOutcomeSchema: v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"failed", undefined>;
    readonly error: v.ObjectSchema<{
        /** HubSpot's category, such as `VALIDATION_ERROR` or `CONFLICT`; `INVALID_RECORD` when refused before sending. */
        readonly category: v.StringSchema<undefined>;
        /** The narrower code, such as `PROPERTY_DOESNT_EXIST`, where there is one. */
        readonly code: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        /** The property that was refused. */
        readonly property: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** The record that already has this unique value. */
        readonly existingId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** Index of the record that has the same key; only when refused as its duplicate. */
        readonly duplicateOf: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
        /** Quote this to HubSpot's support. */
        readonly correlationId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** What HubSpot said, untouched; absent when the record was refused before sending. */
        readonly raw: v.OptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>;
    /** Further errors of the same record. */
    readonly moreErrors: v.OptionalSchema<v.ArraySchema<v.ObjectSchema<{
        /** HubSpot's category, such as `VALIDATION_ERROR` or `CONFLICT`; `INVALID_RECORD` when refused before sending. */
        readonly category: v.StringSchema<undefined>;
        /** The narrower code, such as `PROPERTY_DOESNT_EXIST`, where there is one. */
        readonly code: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        /** The property that was refused. */
        readonly property: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** The record that already has this unique value. */
        readonly existingId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** Index of the record that has the same key; only when refused as its duplicate. */
        readonly duplicateOf: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
        /** Quote this to HubSpot's support. */
        readonly correlationId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** What HubSpot said, untouched; absent when the record was refused before sending. */
        readonly raw: v.OptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>, undefined>, undefined>;
}, undefined>;
export type FailedOutcome = v.InferOutput<typeof failedOutcomeSchema>;
/** Nothing was written, and HubSpot did not look at the record: send it again when the reason is gone. */
export declare const skippedOutcomeSchema: v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"skipped", undefined>;
    readonly reason: v.PicklistSchema<["daily-limit", "aborted", "all-or-none", "stopped"], undefined>;
    readonly message: v.StringSchema<undefined>;
}, undefined>;
export type SkippedOutcome = v.InferOutput<typeof skippedOutcomeSchema>;
/** May have been written. */
export declare const unknownOutcomeSchema: v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"unknown", undefined>;
    /**
     * `no-answer`: sent, and no usable answer came. `unaccounted`: HubSpot's answer names it neither
     * among the results nor among the errors. `unidentified`: records were written that could be
     * this one, and nothing tells which.
     */
    readonly reason: v.PicklistSchema<["no-answer", "unaccounted", "unidentified"], undefined>;
    readonly message: v.StringSchema<undefined>;
    /** How to find out. */
    readonly advice: v.StringSchema<undefined>;
}, undefined>;
export type UnknownOutcome = v.InferOutput<typeof unknownOutcomeSchema>;
/** The truth about one record. */
export declare const outcomeSchema: v.VariantSchema<"status", [v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.PicklistSchema<["created", "updated", "archived", "found"], undefined>;
    readonly id: v.StringSchema<undefined>;
    /** The record as HubSpot returned it; an archive returns none. */
    readonly record: v.OptionalSchema<v.LooseObjectSchema<{
        readonly id: v.StringSchema<undefined>;
        readonly properties: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullishSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
        readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly archived: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly archivedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly url: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly new: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly objectWriteTraceId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly warnings: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, undefined>;
    readonly warnings: v.ArraySchema<v.LooseObjectSchema<{
        readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
    }, undefined>, undefined>;
}, undefined>, v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"failed", undefined>;
    readonly error: v.ObjectSchema<{
        /** HubSpot's category, such as `VALIDATION_ERROR` or `CONFLICT`; `INVALID_RECORD` when refused before sending. */
        readonly category: v.StringSchema<undefined>;
        /** The narrower code, such as `PROPERTY_DOESNT_EXIST`, where there is one. */
        readonly code: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        /** The property that was refused. */
        readonly property: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** The record that already has this unique value. */
        readonly existingId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** Index of the record that has the same key; only when refused as its duplicate. */
        readonly duplicateOf: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
        /** Quote this to HubSpot's support. */
        readonly correlationId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** What HubSpot said, untouched; absent when the record was refused before sending. */
        readonly raw: v.OptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>;
    /** Further errors of the same record. */
    readonly moreErrors: v.OptionalSchema<v.ArraySchema<v.ObjectSchema<{
        /** HubSpot's category, such as `VALIDATION_ERROR` or `CONFLICT`; `INVALID_RECORD` when refused before sending. */
        readonly category: v.StringSchema<undefined>;
        /** The narrower code, such as `PROPERTY_DOESNT_EXIST`, where there is one. */
        readonly code: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        /** The property that was refused. */
        readonly property: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** The record that already has this unique value. */
        readonly existingId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** Index of the record that has the same key; only when refused as its duplicate. */
        readonly duplicateOf: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
        /** Quote this to HubSpot's support. */
        readonly correlationId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** What HubSpot said, untouched; absent when the record was refused before sending. */
        readonly raw: v.OptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>, undefined>, undefined>;
}, undefined>, v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"skipped", undefined>;
    readonly reason: v.PicklistSchema<["daily-limit", "aborted", "all-or-none", "stopped"], undefined>;
    readonly message: v.StringSchema<undefined>;
}, undefined>, v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"unknown", undefined>;
    /**
     * `no-answer`: sent, and no usable answer came. `unaccounted`: HubSpot's answer names it neither
     * among the results nor among the errors. `unidentified`: records were written that could be
     * this one, and nothing tells which.
     */
    readonly reason: v.PicklistSchema<["no-answer", "unaccounted", "unidentified"], undefined>;
    readonly message: v.StringSchema<undefined>;
    /** How to find out. */
    readonly advice: v.StringSchema<undefined>;
}, undefined>], undefined>;
export type Outcome = ConfirmedOutcome | FailedOutcome | SkippedOutcome | UnknownOutcome;

// result.d.ts
import * as v from "valibot";
import { type Outcome, type RecordError } from "./outcome.ts";
/** Why a job cannot go on. Everything not yet sent is `skipped`. */
export declare const stopSchema: v.ObjectSchema<{
    /**
     * `daily-limit`: the account's calls for today are used up. `unauthorized`: the token is not
     * accepted. `forbidden`: the token lacks a scope. `refused`: HubSpot refuses the job itself,
     * whatever the record.
     */
    readonly reason: v.PicklistSchema<["daily-limit", "unauthorized", "forbidden", "refused"], undefined>;
    readonly message: v.StringSchema<undefined>;
    /** The scopes HubSpot asked for, on `forbidden`. */
    readonly scopes: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly error: v.ObjectSchema<{
        readonly category: v.StringSchema<undefined>;
        readonly code: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly property: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly existingId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly duplicateOf: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly correlationId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly raw: v.OptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>;
}, undefined>;
export type Stop = v.InferOutput<typeof stopSchema>;
/** How many records met each fate. */
export declare const countsSchema: v.ObjectSchema<{
    readonly created: v.NumberSchema<undefined>;
    readonly updated: v.NumberSchema<undefined>;
    readonly archived: v.NumberSchema<undefined>;
    readonly found: v.NumberSchema<undefined>;
    readonly failed: v.NumberSchema<undefined>;
    readonly skipped: v.NumberSchema<undefined>;
    readonly unknown: v.NumberSchema<undefined>;
}, undefined>;
export type Counts = v.InferOutput<typeof countsSchema>;
/** All outcomes of a call, in the order of its input. */
export declare const batchResultSchema: v.ObjectSchema<{
    /** `success`: every record confirmed. `failure`: none. `partial`: the rest. */
    readonly status: v.PicklistSchema<["success", "partial", "failure"], undefined>;
    /** One for each record of the input, in its order. */
    readonly outcomes: v.ArraySchema<v.VariantSchema<"status", [v.ObjectSchema<{
        readonly index: v.NumberSchema<undefined>;
        readonly key: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly attempts: v.NumberSchema<undefined>;
        readonly mergedInto: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly status: v.PicklistSchema<["created", "updated", "archived", "found"], undefined>;
        readonly id: v.StringSchema<undefined>;
        readonly record: v.OptionalSchema<v.LooseObjectSchema<{
            readonly id: v.StringSchema<undefined>;
            readonly properties: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullishSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
            readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly archived: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
            readonly archivedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly url: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly new: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
            readonly objectWriteTraceId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly warnings: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
                readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
                readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
                readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
            }, undefined>, undefined>, undefined>;
        }, undefined>, undefined>;
        readonly warnings: v.ArraySchema<v.LooseObjectSchema<{
            readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
        }, undefined>, undefined>;
    }, undefined>, v.ObjectSchema<{
        readonly index: v.NumberSchema<undefined>;
        readonly key: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly attempts: v.NumberSchema<undefined>;
        readonly mergedInto: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly status: v.LiteralSchema<"failed", undefined>;
        readonly error: v.ObjectSchema<{
            readonly category: v.StringSchema<undefined>;
            readonly code: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.StringSchema<undefined>;
            readonly property: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly existingId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly duplicateOf: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
            readonly correlationId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly raw: v.OptionalSchema<v.UnknownSchema, undefined>;
        }, undefined>;
        readonly moreErrors: v.OptionalSchema<v.ArraySchema<v.ObjectSchema<{
            readonly category: v.StringSchema<undefined>;
            readonly code: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.StringSchema<undefined>;
            readonly property: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly existingId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly duplicateOf: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
            readonly correlationId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly raw: v.OptionalSchema<v.UnknownSchema, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, v.ObjectSchema<{
        readonly index: v.NumberSchema<undefined>;
        readonly key: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly attempts: v.NumberSchema<undefined>;
        readonly mergedInto: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly status: v.LiteralSchema<"skipped", undefined>;
        readonly reason: v.PicklistSchema<["daily-limit", "aborted", "all-or-none", "stopped"], undefined>;
        readonly message: v.StringSchema<undefined>;
    }, undefined>, v.ObjectSchema<{
        readonly index: v.NumberSchema<undefined>;
        readonly key: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly attempts: v.NumberSchema<undefined>;
        readonly mergedInto: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly status: v.LiteralSchema<"unknown", undefined>;
        readonly reason: v.PicklistSchema<["no-answer", "unaccounted", "unidentified"], undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly advice: v.StringSchema<undefined>;
    }, undefined>], undefined>, undefined>;
    readonly counts: v.ObjectSchema<{
        readonly created: v.NumberSchema<undefined>;
        readonly updated: v.NumberSchema<undefined>;
        readonly archived: v.NumberSchema<undefined>;
        readonly found: v.NumberSchema<undefined>;
        readonly failed: v.NumberSchema<undefined>;
        readonly skipped: v.NumberSchema<undefined>;
        readonly unknown: v.NumberSchema<undefined>;
    }, undefined>;
    /** What HubSpot said that belongs to no single record. */
    readonly errors: v.ArraySchema<v.ObjectSchema<{
        readonly category: v.StringSchema<undefined>;
        readonly code: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly property: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly existingId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly duplicateOf: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly correlationId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly raw: v.OptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>, undefined>;
    readonly stop: v.OptionalSchema<v.ObjectSchema<{
        /**
         * `daily-limit`: the account's calls for today are used up. `unauthorized`: the token is not
         * accepted. `forbidden`: the token lacks a scope. `refused`: HubSpot refuses the job itself,
         * whatever the record.
         */
        readonly reason: v.PicklistSchema<["daily-limit", "unauthorized", "forbidden", "refused"], undefined>;
        readonly message: v.StringSchema<undefined>;
        /** The scopes HubSpot asked for, on `forbidden`. */
        readonly scopes: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly error: v.ObjectSchema<{
            readonly category: v.StringSchema<undefined>;
            readonly code: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.StringSchema<undefined>;
            readonly property: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly existingId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly duplicateOf: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
            readonly correlationId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly raw: v.OptionalSchema<v.UnknownSchema, undefined>;
        }, undefined>;
    }, undefined>, undefined>;
}, undefined>;
export interface BatchResult {
    readonly status: "success" | "partial" | "failure";
    readonly outcomes: readonly Outcome[];
    readonly counts: Counts;
    readonly errors: readonly RecordError[];
    readonly stop?: Stop;
}
