// index.d.ts
export * from "./registry.ts";
export { apiVersionSchema, operationSchema } from "./vocabulary-schemas.ts";
export type { CreateRecord, DealSplitsRecord, FollowUpAssociation, Properties, PropertyTypes, PropertyValue, RecordId, RecordOf, SomeProperties, UpdateRecord, UpsertRecord, } from "./record.ts";
export type { AssociationInputOf, AssociationPair, PropertyInputOf, PropertyName, RecordObjectType, TypedAssociationPair, } from "./call-input.ts";
export { archiveInputSchema, archiveRequestSchema, associationSchema, createInputSchema, createRequestSchema, dealSplitSchema, dealSplitsInputSchema, dealSplitsRequestSchema, updateInputSchema, updateRequestSchema, upsertInputSchema, upsertRequestSchema, type ArchiveInput, type ArchiveRequest, type Association, type CreateInput, type CreateRequest, type DealSplit, type DealSplitsInput, type DealSplitsRequest, type UpdateInput, type UpdateRequest, type UpsertInput, type UpsertRequest, } from "./request.ts";
export { readDealSplitsRequestSchema, readRequestSchema, type ReadDealSplitsRequest, type ReadRequest, } from "./read-request.ts";
export { associationTypeSchema, type AssociationType } from "./association-type.ts";
export { archiveAssociationsRequestSchema, createAssociationsRequestSchema, createDefaultAssociationsRequestSchema, readAssociationsRequestSchema, removeAssociationLabelsRequestSchema, type ArchiveAssociationsRequest, type CreateAssociationsRequest, type CreateDefaultAssociationsRequest, type ReadAssociationsRequest, type RemoveAssociationLabelsRequest, } from "./association-request.ts";
export { archivePropertiesRequestSchema, createPropertiesRequestSchema, createPropertyInputSchema, listPropertiesQuerySchema, PROPERTY_FIELD_TYPES, PROPERTY_TYPES, propertyOptionInputSchema, readPropertiesRequestSchema, type ArchivePropertiesRequest, type CreatePropertiesRequest, type CreatePropertyInput, type ListPropertiesQuery, type PropertyOptionInput, type ReadPropertiesRequest, } from "./property-request.ts";
export { batchResponseSchema, pastValueSchema, propertyHistorySchema, recordRowSchema, warningSchema, type BatchResponse, type PastValue, type PropertyHistory, type RecordRow, type Warning, } from "./response.ts";
export { dealSplitsResponseSchema, dealSplitsRowSchema, type DealSplitsResponse, type DealSplitsRow, } from "./deal-splits-response.ts";
export { archiveAssociationsResponseSchema, associatedPairSchema, associationsOfRecordSchema, createAssociationsResponseSchema, createDefaultAssociationsResponseSchema, defaultAssociationSchema, readAssociationsResponseSchema, type ArchiveAssociationsResponse, type AssociatedPair, type AssociationsOfRecord, type CreateAssociationsResponse, type CreateDefaultAssociationsResponse, type DefaultAssociation, type ReadAssociationsResponse, } from "./association-response.ts";
export { propertiesResponseSchema, propertyListSchema, type PropertiesResponse, type PropertyList, } from "./property-response.ts";
export { modificationMetadataSchema, propertyDefinitionSchema, propertyOptionSchema, type PropertyDefinition, type PropertyOption, } from "./property-definition.ts";
export { pagingSchema, type Paging } from "./paging.ts";
export { errorDetailSchema, errorEntrySchema, rateLimitErrorSchema, requestErrorSchema, type ErrorDetail, type ErrorEntry, type RateLimitError, type RequestError, } from "./wire-error.ts";
export { oauthErrorSchema, oauthTokenSchema, type OAuthError, type OAuthToken, } from "./oauth-token.ts";
export { associationOutcomeSchema, confirmedOutcomeSchema, failedOutcomeSchema, outcomeSchema, recordErrorSchema, skippedOutcomeSchema, unknownOutcomeSchema, type AssociationOutcome, type ConfirmedOutcome, type FailedOutcome, type Outcome, type RecordError, type SkippedOutcome, type UnknownOutcome, } from "./outcome.ts";
export { batchResultSchema, countsSchema, requestCountsSchema, stopSchema, type BatchResult, type Counts, type RequestCounts, type Stop, } from "./result.ts";
export type { DealSplitsOutcomeOf, OutcomeOf, ReturnedProperties, RowOf } from "./outcome-of.ts";
export type { ArchivedOutcome, AssociatedOutcome, AssociatedRecord, AssociationOutcomeOf, AssociationLabel, AssociationLabelsListedOutcome, AssociationsFoundOutcome, CallOutcome, CallResult, PropertiesListedOutcome, PropertyCreatedOutcome, PropertyFoundOutcome, PropertyOutcomeOf, } from "./call-outcome.ts";

// registry.d.ts
export { API_VERSIONS, type ApiVersion } from "./api-version.ts";
export { OPERATIONS, type Operation } from "./operation.ts";
export { OBJECTS, type ObjectDefinition } from "./objects.ts";
export type { CustomObjectType, ObjectName, ObjectsWith, ObjectType, OperationsOf, } from "./object-type.ts";
export { ASSOCIATION_BASE_PATHS, ASSOCIATION_ENDPOINTS, ASSOCIATION_LABELS_ENDPOINT, ASSOCIATION_OPERATIONS, type AssociationOperation, } from "./association-endpoints.ts";
export { ASSOCIATION_CATEGORIES } from "./association-categories.ts";
export { PROPERTY_BASE_PATHS, PROPERTY_ENDPOINTS, PROPERTY_OPERATIONS, type PropertyOperation, } from "./property-endpoints.ts";
export type { Endpoint, StatusesByVersion } from "./endpoint.ts";
export { SUCCESS_STATUSES } from "./success-statuses.ts";
export { SCOPES, type ObjectScopes, type Scopes } from "./scopes.ts";
export { SCOPE_UNIONS, type ScopeUnion } from "./scope-unions.ts";
export { MAX_ASSOCIATION_INPUTS, MAX_BATCH_INPUTS, MAX_HISTORY_INPUTS, MAX_PROPERTY_INPUTS, MAX_PROPERTY_VALUE_LENGTH, MAX_SPLIT_DECIMALS, MAX_UNIQUE_PROPERTIES, } from "./limits.ts";

// json-schema.d.ts
import { type JsonSchema } from "@valibot/to-json-schema";
declare const SCHEMAS: {
    readonly createRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly objectWriteTraceId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly properties: import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").StringSchema<undefined>, undefined>;
            readonly associations: import("valibot").OptionalSchema<import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
                readonly to: import("valibot").StrictObjectSchema<{
                    readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
                }, undefined>;
                readonly types: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
                    readonly associationCategory: import("valibot").PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
                    readonly associationTypeId: import("valibot").SchemaWithPipe<readonly [import("valibot").NumberSchema<undefined>, import("valibot").IntegerAction<number, undefined>]>;
                }, undefined>, undefined>, import("valibot").MinLengthAction<{
                    associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
                    associationTypeId: number;
                }[], 1, undefined>]>;
            }, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
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
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
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
        }[], number, undefined>]>;
    }, undefined>;
    readonly updateRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            readonly idProperty: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly objectWriteTraceId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly properties: import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").StringSchema<undefined>, undefined>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            id: string;
            idProperty?: string | undefined;
            objectWriteTraceId?: string | undefined;
            properties: {
                [x: string]: string;
            };
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            id: string;
            idProperty?: string | undefined;
            objectWriteTraceId?: string | undefined;
            properties: {
                [x: string]: string;
            };
        }[], number, undefined>]>;
    }, undefined>;
    readonly upsertRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            readonly idProperty: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly objectWriteTraceId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly properties: import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").StringSchema<undefined>, undefined>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            id: string;
            idProperty?: string | undefined;
            objectWriteTraceId?: string | undefined;
            properties: {
                [x: string]: string;
            };
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            id: string;
            idProperty?: string | undefined;
            objectWriteTraceId?: string | undefined;
            properties: {
                [x: string]: string;
            };
        }[], number, undefined>]>;
    }, undefined>;
    readonly archiveRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            id: string;
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            id: string;
        }[], number, undefined>]>;
    }, undefined>;
    readonly readRequest: import("valibot").SchemaWithPipe<readonly [import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            id: string;
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            id: string;
        }[], number, undefined>]>;
        readonly idProperty: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        readonly properties: import("valibot").OptionalSchema<import("valibot").ArraySchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
        readonly propertiesWithHistory: import("valibot").OptionalSchema<import("valibot").ArraySchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
    }, undefined>, import("valibot").CheckAction<{
        inputs: {
            id: string;
        }[];
        idProperty?: string | undefined;
        properties?: string[] | undefined;
        propertiesWithHistory?: string[] | undefined;
    }, "Expected at most 50 inputs with propertiesWithHistory.">]>;
    readonly dealSplitsRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").NumberSchema<undefined>, import("valibot").IntegerAction<number, undefined>]>;
            readonly splits: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
                readonly ownerId: import("valibot").SchemaWithPipe<readonly [import("valibot").NumberSchema<undefined>, import("valibot").IntegerAction<number, undefined>]>;
                readonly percentage: import("valibot").SchemaWithPipe<readonly [import("valibot").NumberSchema<undefined>, import("valibot").MinValueAction<number, 0, undefined>, import("valibot").MaxValueAction<number, 1, undefined>]>;
            }, undefined>, undefined>, import("valibot").MinLengthAction<{
                ownerId: number;
                percentage: number;
            }[], 1, undefined>]>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            id: number;
            splits: {
                ownerId: number;
                percentage: number;
            }[];
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            id: number;
            splits: {
                ownerId: number;
                percentage: number;
            }[];
        }[], number, undefined>]>;
    }, undefined>;
    readonly readDealSplitsRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            id: string;
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            id: string;
        }[], number, undefined>]>;
    }, undefined>;
    readonly createAssociationsRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly from: import("valibot").StrictObjectSchema<{
                readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            }, undefined>;
            readonly to: import("valibot").StrictObjectSchema<{
                readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            }, undefined>;
            readonly types: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
                readonly associationCategory: import("valibot").PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
                readonly associationTypeId: import("valibot").SchemaWithPipe<readonly [import("valibot").NumberSchema<undefined>, import("valibot").IntegerAction<number, undefined>]>;
            }, undefined>, undefined>, import("valibot").MinLengthAction<{
                associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
                associationTypeId: number;
            }[], 1, undefined>]>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            from: {
                id: string;
            };
            to: {
                id: string;
            };
            types: {
                associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
                associationTypeId: number;
            }[];
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            from: {
                id: string;
            };
            to: {
                id: string;
            };
            types: {
                associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
                associationTypeId: number;
            }[];
        }[], number, undefined>]>;
    }, undefined>;
    readonly createDefaultAssociationsRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly from: import("valibot").StrictObjectSchema<{
                readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            }, undefined>;
            readonly to: import("valibot").StrictObjectSchema<{
                readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            }, undefined>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            from: {
                id: string;
            };
            to: {
                id: string;
            };
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            from: {
                id: string;
            };
            to: {
                id: string;
            };
        }[], number, undefined>]>;
    }, undefined>;
    readonly archiveAssociationsRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly from: import("valibot").StrictObjectSchema<{
                readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            }, undefined>;
            readonly to: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
                readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            }, undefined>, undefined>, import("valibot").MinLengthAction<{
                id: string;
            }[], 1, undefined>]>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            from: {
                id: string;
            };
            to: {
                id: string;
            }[];
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            from: {
                id: string;
            };
            to: {
                id: string;
            }[];
        }[], number, undefined>]>;
    }, undefined>;
    readonly removeAssociationLabelsRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly from: import("valibot").StrictObjectSchema<{
                readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            }, undefined>;
            readonly to: import("valibot").StrictObjectSchema<{
                readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            }, undefined>;
            readonly types: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
                readonly associationCategory: import("valibot").PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
                readonly associationTypeId: import("valibot").SchemaWithPipe<readonly [import("valibot").NumberSchema<undefined>, import("valibot").IntegerAction<number, undefined>]>;
            }, undefined>, undefined>, import("valibot").MinLengthAction<{
                associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
                associationTypeId: number;
            }[], 1, undefined>]>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            from: {
                id: string;
            };
            to: {
                id: string;
            };
            types: {
                associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
                associationTypeId: number;
            }[];
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            from: {
                id: string;
            };
            to: {
                id: string;
            };
            types: {
                associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
                associationTypeId: number;
            }[];
        }[], number, undefined>]>;
    }, undefined>;
    readonly readAssociationsRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            readonly after: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            id: string;
            after?: string | undefined;
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            id: string;
            after?: string | undefined;
        }[], number, undefined>]>;
    }, undefined>;
    readonly createPropertiesRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly name: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            readonly label: import("valibot").StringSchema<undefined>;
            readonly groupName: import("valibot").StringSchema<undefined>;
            readonly type: import("valibot").PicklistSchema<readonly ["bool", "date", "datetime", "enumeration", "number", "phone_number", "string"], undefined>;
            readonly fieldType: import("valibot").PicklistSchema<readonly ["booleancheckbox", "calculation_equation", "checkbox", "date", "file", "html", "number", "phonenumber", "radio", "select", "text", "textarea"], undefined>;
            readonly description: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly options: import("valibot").OptionalSchema<import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
                readonly value: import("valibot").StringSchema<undefined>;
                readonly label: import("valibot").StringSchema<undefined>;
                readonly description: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly hidden: import("valibot").BooleanSchema<undefined>;
                readonly displayOrder: import("valibot").OptionalSchema<import("valibot").SchemaWithPipe<readonly [import("valibot").NumberSchema<undefined>, import("valibot").IntegerAction<number, undefined>]>, undefined>;
            }, undefined>, undefined>, undefined>;
            readonly externalOptions: import("valibot").OptionalSchema<import("valibot").BooleanSchema<undefined>, undefined>;
            readonly referencedObjectType: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly hasUniqueValue: import("valibot").OptionalSchema<import("valibot").BooleanSchema<undefined>, undefined>;
            readonly calculationFormula: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly dataSensitivity: import("valibot").OptionalSchema<import("valibot").PicklistSchema<["non_sensitive", "sensitive", "highly_sensitive"], undefined>, undefined>;
            readonly hidden: import("valibot").OptionalSchema<import("valibot").BooleanSchema<undefined>, undefined>;
            readonly formField: import("valibot").OptionalSchema<import("valibot").BooleanSchema<undefined>, undefined>;
            readonly displayOrder: import("valibot").OptionalSchema<import("valibot").SchemaWithPipe<readonly [import("valibot").NumberSchema<undefined>, import("valibot").IntegerAction<number, undefined>]>, undefined>;
            readonly showCurrencySymbol: import("valibot").OptionalSchema<import("valibot").BooleanSchema<undefined>, undefined>;
            readonly currencyPropertyName: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly numberDisplayHint: import("valibot").OptionalSchema<import("valibot").PicklistSchema<["currency", "duration", "formatted", "percentage", "probability", "unformatted"], undefined>, undefined>;
            readonly textDisplayHint: import("valibot").OptionalSchema<import("valibot").PicklistSchema<["domain_name", "email", "ip_address", "multi_line", "phone_number", "physical_address", "postal_code", "unformatted_single_line"], undefined>, undefined>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            name: string;
            label: string;
            groupName: string;
            type: "bool" | "date" | "datetime" | "enumeration" | "number" | "phone_number" | "string";
            fieldType: "booleancheckbox" | "calculation_equation" | "checkbox" | "date" | "file" | "html" | "number" | "phonenumber" | "radio" | "select" | "text" | "textarea";
            description?: string | undefined;
            options?: {
                value: string;
                label: string;
                description?: string | undefined;
                hidden: boolean;
                displayOrder?: number | undefined;
            }[] | undefined;
            externalOptions?: boolean | undefined;
            referencedObjectType?: string | undefined;
            hasUniqueValue?: boolean | undefined;
            calculationFormula?: string | undefined;
            dataSensitivity?: "highly_sensitive" | "non_sensitive" | "sensitive" | undefined;
            hidden?: boolean | undefined;
            formField?: boolean | undefined;
            displayOrder?: number | undefined;
            showCurrencySymbol?: boolean | undefined;
            currencyPropertyName?: string | undefined;
            numberDisplayHint?: "currency" | "duration" | "formatted" | "percentage" | "probability" | "unformatted" | undefined;
            textDisplayHint?: "domain_name" | "email" | "ip_address" | "multi_line" | "phone_number" | "physical_address" | "postal_code" | "unformatted_single_line" | undefined;
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            name: string;
            label: string;
            groupName: string;
            type: "bool" | "date" | "datetime" | "enumeration" | "number" | "phone_number" | "string";
            fieldType: "booleancheckbox" | "calculation_equation" | "checkbox" | "date" | "file" | "html" | "number" | "phonenumber" | "radio" | "select" | "text" | "textarea";
            description?: string | undefined;
            options?: {
                value: string;
                label: string;
                description?: string | undefined;
                hidden: boolean;
                displayOrder?: number | undefined;
            }[] | undefined;
            externalOptions?: boolean | undefined;
            referencedObjectType?: string | undefined;
            hasUniqueValue?: boolean | undefined;
            calculationFormula?: string | undefined;
            dataSensitivity?: "highly_sensitive" | "non_sensitive" | "sensitive" | undefined;
            hidden?: boolean | undefined;
            formField?: boolean | undefined;
            displayOrder?: number | undefined;
            showCurrencySymbol?: boolean | undefined;
            currencyPropertyName?: string | undefined;
            numberDisplayHint?: "currency" | "duration" | "formatted" | "percentage" | "probability" | "unformatted" | undefined;
            textDisplayHint?: "domain_name" | "email" | "ip_address" | "multi_line" | "phone_number" | "physical_address" | "postal_code" | "unformatted_single_line" | undefined;
        }[], number, undefined>]>;
    }, undefined>;
    readonly readPropertiesRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly name: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            name: string;
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            name: string;
        }[], number, undefined>]>;
        readonly archived: import("valibot").BooleanSchema<undefined>;
        readonly dataSensitivity: import("valibot").PicklistSchema<["non_sensitive", "sensitive", "highly_sensitive"], undefined>;
    }, undefined>;
    readonly archivePropertiesRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly name: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            name: string;
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            name: string;
        }[], number, undefined>]>;
    }, undefined>;
    readonly outcome: import("valibot").VariantSchema<"status", [import("valibot").ObjectSchema<{
        readonly index: import("valibot").NumberSchema<undefined>;
        readonly key: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        readonly attempts: import("valibot").NumberSchema<undefined>;
        readonly mergedInto: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
        readonly status: import("valibot").PicklistSchema<["created", "updated", "archived", "found"], undefined>;
        readonly id: import("valibot").StringSchema<undefined>;
        readonly record: import("valibot").OptionalSchema<import("valibot").LooseObjectSchema<{
            readonly id: import("valibot").StringSchema<undefined>;
            readonly properties: import("valibot").NullishSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>, undefined>;
            readonly propertiesWithHistory: import("valibot").NullishSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>;
            readonly createdAt: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly updatedAt: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly archived: import("valibot").NullishSchema<import("valibot").BooleanSchema<undefined>, undefined>;
            readonly archivedAt: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly url: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly new: import("valibot").NullishSchema<import("valibot").BooleanSchema<undefined>, undefined>;
            readonly objectWriteTraceId: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly warnings: import("valibot").NullishSchema<import("valibot").ArraySchema<import("valibot").LooseObjectSchema<{
                readonly category: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly message: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly context: import("valibot").NullishSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>;
            }, undefined>, undefined>, undefined>;
        }, undefined>, undefined>;
        readonly warnings: import("valibot").ArraySchema<import("valibot").LooseObjectSchema<{
            readonly category: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly message: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly context: import("valibot").NullishSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>;
        }, undefined>, undefined>;
        readonly associations: import("valibot").OptionalSchema<import("valibot").ArraySchema<import("valibot").ObjectSchema<{
            readonly to: import("valibot").ObjectSchema<{
                readonly objectType: import("valibot").StringSchema<undefined>;
                readonly id: import("valibot").StringSchema<undefined>;
            }, undefined>;
            readonly status: import("valibot").PicklistSchema<["associated", "failed", "skipped", "unknown"], undefined>;
            readonly message: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly error: import("valibot").OptionalSchema<import("valibot").ObjectSchema<{
                readonly category: import("valibot").StringSchema<undefined>;
                readonly code: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly message: import("valibot").StringSchema<undefined>;
                readonly property: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly existingId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly duplicateOf: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
                readonly correlationId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly raw: import("valibot").OptionalSchema<import("valibot").UnknownSchema, undefined>;
            }, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, import("valibot").ObjectSchema<{
        readonly index: import("valibot").NumberSchema<undefined>;
        readonly key: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        readonly attempts: import("valibot").NumberSchema<undefined>;
        readonly mergedInto: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
        readonly status: import("valibot").LiteralSchema<"failed", undefined>;
        readonly error: import("valibot").ObjectSchema<{
            readonly category: import("valibot").StringSchema<undefined>;
            readonly code: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly message: import("valibot").StringSchema<undefined>;
            readonly property: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly existingId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly duplicateOf: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly correlationId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly raw: import("valibot").OptionalSchema<import("valibot").UnknownSchema, undefined>;
        }, undefined>;
        readonly moreErrors: import("valibot").OptionalSchema<import("valibot").ArraySchema<import("valibot").ObjectSchema<{
            readonly category: import("valibot").StringSchema<undefined>;
            readonly code: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly message: import("valibot").StringSchema<undefined>;
            readonly property: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly existingId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly duplicateOf: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly correlationId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly raw: import("valibot").OptionalSchema<import("valibot").UnknownSchema, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, import("valibot").ObjectSchema<{
        readonly index: import("valibot").NumberSchema<undefined>;
        readonly key: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        readonly attempts: import("valibot").NumberSchema<undefined>;
        readonly mergedInto: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
        readonly status: import("valibot").LiteralSchema<"skipped", undefined>;
        readonly reason: import("valibot").PicklistSchema<["daily-limit", "aborted", "all-or-none", "unavailable", "stopped"], undefined>;
        readonly message: import("valibot").StringSchema<undefined>;
    }, undefined>, import("valibot").ObjectSchema<{
        readonly index: import("valibot").NumberSchema<undefined>;
        readonly key: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        readonly attempts: import("valibot").NumberSchema<undefined>;
        readonly mergedInto: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
        readonly status: import("valibot").LiteralSchema<"unknown", undefined>;
        readonly reason: import("valibot").PicklistSchema<["no-answer", "unaccounted", "unidentified"], undefined>;
        readonly message: import("valibot").StringSchema<undefined>;
        readonly advice: import("valibot").StringSchema<undefined>;
    }, undefined>], undefined>;
    readonly batchResult: import("valibot").ObjectSchema<{
        readonly status: import("valibot").PicklistSchema<["success", "partial", "failure"], undefined>;
        readonly outcomes: import("valibot").ArraySchema<import("valibot").VariantSchema<"status", [import("valibot").ObjectSchema<{
            readonly index: import("valibot").NumberSchema<undefined>;
            readonly key: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly attempts: import("valibot").NumberSchema<undefined>;
            readonly mergedInto: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly status: import("valibot").PicklistSchema<["created", "updated", "archived", "found"], undefined>;
            readonly id: import("valibot").StringSchema<undefined>;
            readonly record: import("valibot").OptionalSchema<import("valibot").LooseObjectSchema<{
                readonly id: import("valibot").StringSchema<undefined>;
                readonly properties: import("valibot").NullishSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>, undefined>;
                readonly propertiesWithHistory: import("valibot").NullishSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>;
                readonly createdAt: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly updatedAt: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly archived: import("valibot").NullishSchema<import("valibot").BooleanSchema<undefined>, undefined>;
                readonly archivedAt: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly url: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly new: import("valibot").NullishSchema<import("valibot").BooleanSchema<undefined>, undefined>;
                readonly objectWriteTraceId: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly warnings: import("valibot").NullishSchema<import("valibot").ArraySchema<import("valibot").LooseObjectSchema<{
                    readonly category: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
                    readonly message: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
                    readonly context: import("valibot").NullishSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>;
                }, undefined>, undefined>, undefined>;
            }, undefined>, undefined>;
            readonly warnings: import("valibot").ArraySchema<import("valibot").LooseObjectSchema<{
                readonly category: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly message: import("valibot").NullishSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly context: import("valibot").NullishSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>;
            }, undefined>, undefined>;
            readonly associations: import("valibot").OptionalSchema<import("valibot").ArraySchema<import("valibot").ObjectSchema<{
                readonly to: import("valibot").ObjectSchema<{
                    readonly objectType: import("valibot").StringSchema<undefined>;
                    readonly id: import("valibot").StringSchema<undefined>;
                }, undefined>;
                readonly status: import("valibot").PicklistSchema<["associated", "failed", "skipped", "unknown"], undefined>;
                readonly message: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly error: import("valibot").OptionalSchema<import("valibot").ObjectSchema<{
                    readonly category: import("valibot").StringSchema<undefined>;
                    readonly code: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                    readonly message: import("valibot").StringSchema<undefined>;
                    readonly property: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                    readonly existingId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                    readonly duplicateOf: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
                    readonly correlationId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                    readonly raw: import("valibot").OptionalSchema<import("valibot").UnknownSchema, undefined>;
                }, undefined>, undefined>;
            }, undefined>, undefined>, undefined>;
        }, undefined>, import("valibot").ObjectSchema<{
            readonly index: import("valibot").NumberSchema<undefined>;
            readonly key: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly attempts: import("valibot").NumberSchema<undefined>;
            readonly mergedInto: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly status: import("valibot").LiteralSchema<"failed", undefined>;
            readonly error: import("valibot").ObjectSchema<{
                readonly category: import("valibot").StringSchema<undefined>;
                readonly code: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly message: import("valibot").StringSchema<undefined>;
                readonly property: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly existingId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly duplicateOf: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
                readonly correlationId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly raw: import("valibot").OptionalSchema<import("valibot").UnknownSchema, undefined>;
            }, undefined>;
            readonly moreErrors: import("valibot").OptionalSchema<import("valibot").ArraySchema<import("valibot").ObjectSchema<{
                readonly category: import("valibot").StringSchema<undefined>;
                readonly code: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly message: import("valibot").StringSchema<undefined>;
                readonly property: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly existingId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly duplicateOf: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
                readonly correlationId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly raw: import("valibot").OptionalSchema<import("valibot").UnknownSchema, undefined>;
            }, undefined>, undefined>, undefined>;
        }, undefined>, import("valibot").ObjectSchema<{
            readonly index: import("valibot").NumberSchema<undefined>;
            readonly key: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly attempts: import("valibot").NumberSchema<undefined>;
            readonly mergedInto: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly status: import("valibot").LiteralSchema<"skipped", undefined>;
            readonly reason: import("valibot").PicklistSchema<["daily-limit", "aborted", "all-or-none", "unavailable", "stopped"], undefined>;
            readonly message: import("valibot").StringSchema<undefined>;
        }, undefined>, import("valibot").ObjectSchema<{
            readonly index: import("valibot").NumberSchema<undefined>;
            readonly key: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly attempts: import("valibot").NumberSchema<undefined>;
            readonly mergedInto: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly status: import("valibot").LiteralSchema<"unknown", undefined>;
            readonly reason: import("valibot").PicklistSchema<["no-answer", "unaccounted", "unidentified"], undefined>;
            readonly message: import("valibot").StringSchema<undefined>;
            readonly advice: import("valibot").StringSchema<undefined>;
        }, undefined>], undefined>, undefined>;
        readonly counts: import("valibot").ObjectSchema<{
            readonly created: import("valibot").NumberSchema<undefined>;
            readonly updated: import("valibot").NumberSchema<undefined>;
            readonly archived: import("valibot").NumberSchema<undefined>;
            readonly found: import("valibot").NumberSchema<undefined>;
            readonly failed: import("valibot").NumberSchema<undefined>;
            readonly skipped: import("valibot").NumberSchema<undefined>;
            readonly unknown: import("valibot").NumberSchema<undefined>;
        }, undefined>;
        readonly requests: import("valibot").ObjectSchema<{
            readonly sent: import("valibot").NumberSchema<undefined>;
            readonly retried: import("valibot").NumberSchema<undefined>;
            readonly isolating: import("valibot").NumberSchema<undefined>;
            readonly reconciling: import("valibot").NumberSchema<undefined>;
            readonly associating: import("valibot").NumberSchema<undefined>;
        }, undefined>;
        readonly errors: import("valibot").ArraySchema<import("valibot").ObjectSchema<{
            readonly category: import("valibot").StringSchema<undefined>;
            readonly code: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly message: import("valibot").StringSchema<undefined>;
            readonly property: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly existingId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly duplicateOf: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly correlationId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly raw: import("valibot").OptionalSchema<import("valibot").UnknownSchema, undefined>;
        }, undefined>, undefined>;
        readonly stop: import("valibot").OptionalSchema<import("valibot").ObjectSchema<{
            readonly reason: import("valibot").PicklistSchema<["daily-limit", "unauthorized", "forbidden", "refused", "unavailable", "timeout", "aborted", "source-failed", "store-failed", "limiter-failed", "token-failed", "client-failed"], undefined>;
            readonly message: import("valibot").StringSchema<undefined>;
            readonly scopes: import("valibot").OptionalSchema<import("valibot").ArraySchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
            readonly error: import("valibot").OptionalSchema<import("valibot").ObjectSchema<{
                readonly category: import("valibot").StringSchema<undefined>;
                readonly code: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly message: import("valibot").StringSchema<undefined>;
                readonly property: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly existingId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly duplicateOf: import("valibot").OptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
                readonly correlationId: import("valibot").OptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly raw: import("valibot").OptionalSchema<import("valibot").UnknownSchema, undefined>;
            }, undefined>, undefined>;
        }, undefined>, undefined>;
    }, undefined>;
};
/** What can be had as JSON Schema: every request body, an outcome, and a result. */
export type JsonSchemaName = keyof typeof SCHEMAS;
/**
 * Request bodies, outcome and result as JSON Schema (draft 7). Says all the valibot schemas say, but
 * for the 50 inputs a read is held to when it asks for history: JSON Schema has no way to.
 *
 * @example
 * toJsonSchemas().archiveRequest.required; //=> ["inputs"]
 */
export declare function toJsonSchemas(): Readonly<Record<JsonSchemaName, JsonSchema>>;
export {};

// vocabulary-schemas.d.ts
import * as v from "valibot";
/** Takes no version but these: another may answer with other shapes. */
export declare const apiVersionSchema: v.PicklistSchema<readonly ["v3", "2025-09", "2026-03", "2026-09"], undefined>;
/**
 * For an operation that comes as text, as from a command line.
 *
 * @example
 * import { is } from "valibot";
 *
 * is(operationSchema, "delete"); //=> false
 */
export declare const operationSchema: v.PicklistSchema<readonly ["create", "update", "upsert", "archive", "read"], undefined>;

// record.d.ts
import type { Operation } from "./operation.ts";
import type { AssociationType } from "./association-type.ts";
import type { ObjectType } from "./object-type.ts";
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
/**
 * Says which properties an object has, and of which types, as a type parameter of a call.
 */
export type PropertyTypes<Given> = {
    readonly [Name in keyof Given]: PropertyValue | undefined;
};
/** Some of the properties, each of its type, or `""` to clear it. */
export type SomeProperties<Given> = {
    readonly [Name in keyof Given]?: Given[Name] | "" | undefined;
};
/** A record to create. */
export interface CreateRecord<Given = Properties> {
    readonly properties: SomeProperties<Given>;
    readonly associations?: readonly Association[];
}
/**
 * An association to make once a record is updated or upserted, in a request of its own: unlike a
 * create, those carry none. Without `types` it is the unlabelled one of the two objects.
 */
export interface FollowUpAssociation {
    readonly to: {
        readonly objectType: ObjectType;
        readonly id: string | number;
    };
    readonly types?: readonly AssociationType[];
}
/** A record to update, by its record id, or by the value of the job's `idProperty`. */
export interface UpdateRecord<Given = Properties> {
    readonly id: string | number;
    readonly properties: SomeProperties<Given>;
    readonly associations?: readonly FollowUpAssociation[];
}
/** A record to create or update; `id` is the value of the job's `idProperty`, taken from `properties` when left out. */
export interface UpsertRecord<Given = Properties> {
    readonly id?: string | number;
    readonly properties: SomeProperties<Given>;
    readonly associations?: readonly FollowUpAssociation[];
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

// call-input.d.ts
import type { AssociationOperation } from "./association-endpoints.ts";
import type { AssociationType } from "./association-type.ts";
import type { ObjectType } from "./object-type.ts";
import type { CreatePropertyInput } from "./property-request.ts";
import type { RecordId } from "./record.ts";
/** An object whose records can be associated, and which has properties: all but the deal splits. */
export type RecordObjectType = Exclude<ObjectType, "deal_splits">;
/** Two records, by their record ids. */
export interface AssociationPair {
    readonly from: string | number;
    readonly to: string | number;
}
/**
 * Two records, and the ways in which they belong together.
 *
 * @example
 * const types = [{ associationCategory: "USER_DEFINED", associationTypeId: 7 }] as const;
 * const pair: TypedAssociationPair = { from: 101, to: 2002, types };
 */
export interface TypedAssociationPair extends AssociationPair {
    /** At least one. */
    readonly types: readonly AssociationType[];
}
/** What each association call takes. */
export type AssociationInputOf<Op extends AssociationOperation> = {
    create: TypedAssociationPair;
    createDefault: AssociationPair;
    archive: AssociationPair;
    removeLabels: TypedAssociationPair;
    read: RecordId;
}[Op];
/** A property, by its internal name. */
export interface PropertyName {
    readonly name: string;
}
/** What each batch call for property definitions takes. */
export type PropertyInputOf<Op extends "create" | "read" | "archive"> = {
    create: CreatePropertyInput;
    read: PropertyName;
    archive: PropertyName;
}[Op];

// request.d.ts
import * as v from "valibot";
/** One association to make together with a new record. */
export declare const associationSchema: v.StrictObjectSchema<{
    readonly to: v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    }, undefined>;
    readonly types: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly associationCategory: v.PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
        readonly associationTypeId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
        associationTypeId: number;
    }[], 1, undefined>]>;
}, undefined>;
export type Association = v.InferOutput<typeof associationSchema>;
/** A record to create. Values are text; HubSpot describes `associations` as required, and does without. */
export declare const createInputSchema: v.StrictObjectSchema<{
    readonly objectWriteTraceId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
    readonly associations: v.OptionalSchema<v.ArraySchema<v.StrictObjectSchema<{
        readonly to: v.StrictObjectSchema<{
            readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        }, undefined>;
        readonly types: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
            readonly associationCategory: v.PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
            readonly associationTypeId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
        }, undefined>, undefined>, v.MinLengthAction<{
            associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
            associationTypeId: number;
        }[], 1, undefined>]>;
    }, undefined>, undefined>, undefined>;
}, undefined>;
export type CreateInput = v.InferOutput<typeof createInputSchema>;
/** A record to update; `id` is a record id, or a value of `idProperty`. Takes no associations. */
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
/** A record to archive, or to read; an archive takes record ids only. */
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
/**
 * 1 to 100 records to create. Strict: a field HubSpot does not describe is refused.
 *
 * @example
 * import { is } from "valibot";
 *
 * is(createRequestSchema, { inputs: [{ properties: { email: "ada@example.com" } }] }); //=> true
 * is(createRequestSchema, { inputs: [{ properties: { age: 36 } }] }); //=> false
 */
export declare const createRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly objectWriteTraceId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
        readonly associations: v.OptionalSchema<v.ArraySchema<v.StrictObjectSchema<{
            readonly to: v.StrictObjectSchema<{
                readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
            }, undefined>;
            readonly types: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
                readonly associationCategory: v.PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
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
    }[], number, undefined>]>;
}, undefined>;
/** 1 to 100 records to update; HubSpot refuses all when two have the same id. */
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
    }[], number, undefined>]>;
}, undefined>;
/** 1 to 100 records to upsert; HubSpot refuses all when two have the same id. */
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
    }[], number, undefined>]>;
}, undefined>;
/** 1 to 100 records to archive; the answer says nothing of ids that do not exist. */
export declare const archiveRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        id: string;
    }[], 1, undefined>, v.MaxLengthAction<{
        id: string;
    }[], number, undefined>]>;
}, undefined>;
/** 1 to 100 deals, each with all its splits. */
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
    }[], number, undefined>]>;
}, undefined>;
export type CreateRequest = v.InferOutput<typeof createRequestSchema>;
export type UpdateRequest = v.InferOutput<typeof updateRequestSchema>;
export type UpsertRequest = UpdateRequest;
export type ArchiveRequest = v.InferOutput<typeof archiveRequestSchema>;
export type DealSplitsRequest = v.InferOutput<typeof dealSplitsRequestSchema>;

// read-request.d.ts
import * as v from "valibot";
/**
 * The body of a batch read. `idProperty` says once, for all inputs, what `id` is a value of; without
 * it `id` is the record id. HubSpot's description requires both lists of property names; its guides and
 * live traffic leave them out. With `propertiesWithHistory` it takes 50 inputs instead of 100.
 */
export declare const readRequestSchema: v.SchemaWithPipe<readonly [v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        id: string;
    }[], 1, undefined>, v.MaxLengthAction<{
        id: string;
    }[], number, undefined>]>;
    readonly idProperty: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly properties: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly propertiesWithHistory: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
}, undefined>, v.CheckAction<{
    inputs: {
        id: string;
    }[];
    idProperty?: string | undefined;
    properties?: string[] | undefined;
    propertiesWithHistory?: string[] | undefined;
}, "Expected at most 50 inputs with propertiesWithHistory.">]>;
export type ReadRequest = v.InferOutput<typeof readRequestSchema>;
/** The body of a batch read of deal splits: deal ids as strings, unlike those of the upsert, and nothing else. */
export declare const readDealSplitsRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        id: string;
    }[], 1, undefined>, v.MaxLengthAction<{
        id: string;
    }[], number, undefined>]>;
}, undefined>;
export type ReadDealSplitsRequest = v.InferOutput<typeof readDealSplitsRequestSchema>;

// association-type.d.ts
import * as v from "valibot";
/**
 * One way in which two records belong together, in one direction.
 *
 * @example
 * const contactToCompany: AssociationType = {
 *   associationCategory: "HUBSPOT_DEFINED",
 *   associationTypeId: 279,
 * };
 */
export declare const associationTypeSchema: v.StrictObjectSchema<{
    readonly associationCategory: v.PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
    readonly associationTypeId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
}, undefined>;
export type AssociationType = v.InferOutput<typeof associationTypeSchema>;
/** At least one: without a type there is nothing to make or remove. */
export declare const associationTypesSchema: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
    readonly associationCategory: v.PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
    readonly associationTypeId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
}, undefined>, undefined>, v.MinLengthAction<{
    associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
    associationTypeId: number;
}[], 1, undefined>]>;

// association-request.d.ts
import * as v from "valibot";
/** Associates pairs of records, each by the types given. */
export declare const createAssociationsRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly from: v.StrictObjectSchema<{
            readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        }, undefined>;
        readonly to: v.StrictObjectSchema<{
            readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        }, undefined>;
        readonly types: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
            readonly associationCategory: v.PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
            readonly associationTypeId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
        }, undefined>, undefined>, v.MinLengthAction<{
            associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
            associationTypeId: number;
        }[], 1, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        from: {
            id: string;
        };
        to: {
            id: string;
        };
        types: {
            associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
            associationTypeId: number;
        }[];
    }[], 1, undefined>, v.MaxLengthAction<{
        from: {
            id: string;
        };
        to: {
            id: string;
        };
        types: {
            associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
            associationTypeId: number;
        }[];
    }[], number, undefined>]>;
}, undefined>;
export type CreateAssociationsRequest = v.InferOutput<typeof createAssociationsRequestSchema>;
/** Associates pairs of records by the unlabelled type HubSpot has for their object types. */
export declare const createDefaultAssociationsRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly from: v.StrictObjectSchema<{
            readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        }, undefined>;
        readonly to: v.StrictObjectSchema<{
            readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        }, undefined>;
    }, undefined>, undefined>, v.MinLengthAction<{
        from: {
            id: string;
        };
        to: {
            id: string;
        };
    }[], 1, undefined>, v.MaxLengthAction<{
        from: {
            id: string;
        };
        to: {
            id: string;
        };
    }[], number, undefined>]>;
}, undefined>;
export type CreateDefaultAssociationsRequest = v.InferOutput<typeof createDefaultAssociationsRequestSchema>;
/** Removes every association between one record and each of several; only here is `to` a list. */
export declare const archiveAssociationsRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly from: v.StrictObjectSchema<{
            readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        }, undefined>;
        readonly to: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
            readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        }, undefined>, undefined>, v.MinLengthAction<{
            id: string;
        }[], 1, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        from: {
            id: string;
        };
        to: {
            id: string;
        }[];
    }[], 1, undefined>, v.MaxLengthAction<{
        from: {
            id: string;
        };
        to: {
            id: string;
        }[];
    }[], number, undefined>]>;
}, undefined>;
export type ArchiveAssociationsRequest = v.InferOutput<typeof archiveAssociationsRequestSchema>;
/** Removes the given labels from pairs of records, which stay associated. */
export declare const removeAssociationLabelsRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly from: v.StrictObjectSchema<{
            readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        }, undefined>;
        readonly to: v.StrictObjectSchema<{
            readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        }, undefined>;
        readonly types: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
            readonly associationCategory: v.PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
            readonly associationTypeId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
        }, undefined>, undefined>, v.MinLengthAction<{
            associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
            associationTypeId: number;
        }[], 1, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        from: {
            id: string;
        };
        to: {
            id: string;
        };
        types: {
            associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
            associationTypeId: number;
        }[];
    }[], 1, undefined>, v.MaxLengthAction<{
        from: {
            id: string;
        };
        to: {
            id: string;
        };
        types: {
            associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
            associationTypeId: number;
        }[];
    }[], number, undefined>]>;
}, undefined>;
export type RemoveAssociationLabelsRequest = v.InferOutput<typeof removeAssociationLabelsRequestSchema>;
/** Asks for the associations of each record; `after` is the cursor of its own next page. */
export declare const readAssociationsRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        readonly after: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>, v.MinLengthAction<{
        id: string;
        after?: string | undefined;
    }[], 1, undefined>, v.MaxLengthAction<{
        id: string;
        after?: string | undefined;
    }[], number, undefined>]>;
}, undefined>;
export type ReadAssociationsRequest = v.InferOutput<typeof readAssociationsRequestSchema>;

// property-request.d.ts
import * as v from "valibot";
/** The types a property can be created with. */
export declare const PROPERTY_TYPES: readonly ["bool", "date", "datetime", "enumeration", "number", "phone_number", "string"];
/** How people enter a property; which ones go with which type is HubSpot's to check. */
export declare const PROPERTY_FIELD_TYPES: readonly ["booleancheckbox", "calculation_equation", "checkbox", "date", "file", "html", "number", "phonenumber", "radio", "select", "text", "textarea"];
/** An option of a new property. v3 does without `displayOrder`; the dated versions require it. */
export declare const propertyOptionInputSchema: v.StrictObjectSchema<{
    readonly value: v.StringSchema<undefined>;
    readonly label: v.StringSchema<undefined>;
    readonly description: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly hidden: v.BooleanSchema<undefined>;
    readonly displayOrder: v.OptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>, undefined>;
}, undefined>;
export type PropertyOptionInput = v.InferOutput<typeof propertyOptionInputSchema>;
/** A property to create. 2026-09 does not list the display hints and currency fields; the others do. */
export declare const createPropertyInputSchema: v.StrictObjectSchema<{
    readonly name: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    readonly label: v.StringSchema<undefined>;
    readonly groupName: v.StringSchema<undefined>;
    readonly type: v.PicklistSchema<readonly ["bool", "date", "datetime", "enumeration", "number", "phone_number", "string"], undefined>;
    readonly fieldType: v.PicklistSchema<readonly ["booleancheckbox", "calculation_equation", "checkbox", "date", "file", "html", "number", "phonenumber", "radio", "select", "text", "textarea"], undefined>;
    readonly description: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly options: v.OptionalSchema<v.ArraySchema<v.StrictObjectSchema<{
        readonly value: v.StringSchema<undefined>;
        readonly label: v.StringSchema<undefined>;
        readonly description: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly hidden: v.BooleanSchema<undefined>;
        readonly displayOrder: v.OptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly externalOptions: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
    readonly referencedObjectType: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    /** Only at creation: it cannot be set later. */
    readonly hasUniqueValue: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
    readonly calculationFormula: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly dataSensitivity: v.OptionalSchema<v.PicklistSchema<["non_sensitive", "sensitive", "highly_sensitive"], undefined>, undefined>;
    readonly hidden: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
    readonly formField: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
    readonly displayOrder: v.OptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>, undefined>;
    readonly showCurrencySymbol: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
    readonly currencyPropertyName: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly numberDisplayHint: v.OptionalSchema<v.PicklistSchema<["currency", "duration", "formatted", "percentage", "probability", "unformatted"], undefined>, undefined>;
    readonly textDisplayHint: v.OptionalSchema<v.PicklistSchema<["domain_name", "email", "ip_address", "multi_line", "phone_number", "physical_address", "postal_code", "unformatted_single_line"], undefined>, undefined>;
}, undefined>;
export type CreatePropertyInput = v.InferOutput<typeof createPropertyInputSchema>;
/** The body of `POST …/batch/create`; what exists already comes back as an error of its own. */
export declare const createPropertiesRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly name: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        readonly label: v.StringSchema<undefined>;
        readonly groupName: v.StringSchema<undefined>;
        readonly type: v.PicklistSchema<readonly ["bool", "date", "datetime", "enumeration", "number", "phone_number", "string"], undefined>;
        readonly fieldType: v.PicklistSchema<readonly ["booleancheckbox", "calculation_equation", "checkbox", "date", "file", "html", "number", "phonenumber", "radio", "select", "text", "textarea"], undefined>;
        readonly description: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly options: v.OptionalSchema<v.ArraySchema<v.StrictObjectSchema<{
            readonly value: v.StringSchema<undefined>;
            readonly label: v.StringSchema<undefined>;
            readonly description: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly hidden: v.BooleanSchema<undefined>;
            readonly displayOrder: v.OptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>, undefined>;
        }, undefined>, undefined>, undefined>;
        readonly externalOptions: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
        readonly referencedObjectType: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** Only at creation: it cannot be set later. */
        readonly hasUniqueValue: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
        readonly calculationFormula: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly dataSensitivity: v.OptionalSchema<v.PicklistSchema<["non_sensitive", "sensitive", "highly_sensitive"], undefined>, undefined>;
        readonly hidden: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
        readonly formField: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
        readonly displayOrder: v.OptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>, undefined>;
        readonly showCurrencySymbol: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
        readonly currencyPropertyName: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly numberDisplayHint: v.OptionalSchema<v.PicklistSchema<["currency", "duration", "formatted", "percentage", "probability", "unformatted"], undefined>, undefined>;
        readonly textDisplayHint: v.OptionalSchema<v.PicklistSchema<["domain_name", "email", "ip_address", "multi_line", "phone_number", "physical_address", "postal_code", "unformatted_single_line"], undefined>, undefined>;
    }, undefined>, undefined>, v.MinLengthAction<{
        name: string;
        label: string;
        groupName: string;
        type: "bool" | "date" | "datetime" | "enumeration" | "number" | "phone_number" | "string";
        fieldType: "booleancheckbox" | "calculation_equation" | "checkbox" | "date" | "file" | "html" | "number" | "phonenumber" | "radio" | "select" | "text" | "textarea";
        description?: string | undefined;
        options?: {
            value: string;
            label: string;
            description?: string | undefined;
            hidden: boolean;
            displayOrder?: number | undefined;
        }[] | undefined;
        externalOptions?: boolean | undefined;
        referencedObjectType?: string | undefined;
        hasUniqueValue?: boolean | undefined;
        calculationFormula?: string | undefined;
        dataSensitivity?: "highly_sensitive" | "non_sensitive" | "sensitive" | undefined;
        hidden?: boolean | undefined;
        formField?: boolean | undefined;
        displayOrder?: number | undefined;
        showCurrencySymbol?: boolean | undefined;
        currencyPropertyName?: string | undefined;
        numberDisplayHint?: "currency" | "duration" | "formatted" | "percentage" | "probability" | "unformatted" | undefined;
        textDisplayHint?: "domain_name" | "email" | "ip_address" | "multi_line" | "phone_number" | "physical_address" | "postal_code" | "unformatted_single_line" | undefined;
    }[], 1, undefined>, v.MaxLengthAction<{
        name: string;
        label: string;
        groupName: string;
        type: "bool" | "date" | "datetime" | "enumeration" | "number" | "phone_number" | "string";
        fieldType: "booleancheckbox" | "calculation_equation" | "checkbox" | "date" | "file" | "html" | "number" | "phonenumber" | "radio" | "select" | "text" | "textarea";
        description?: string | undefined;
        options?: {
            value: string;
            label: string;
            description?: string | undefined;
            hidden: boolean;
            displayOrder?: number | undefined;
        }[] | undefined;
        externalOptions?: boolean | undefined;
        referencedObjectType?: string | undefined;
        hasUniqueValue?: boolean | undefined;
        calculationFormula?: string | undefined;
        dataSensitivity?: "highly_sensitive" | "non_sensitive" | "sensitive" | undefined;
        hidden?: boolean | undefined;
        formField?: boolean | undefined;
        displayOrder?: number | undefined;
        showCurrencySymbol?: boolean | undefined;
        currencyPropertyName?: string | undefined;
        numberDisplayHint?: "currency" | "duration" | "formatted" | "percentage" | "probability" | "unformatted" | undefined;
        textDisplayHint?: "domain_name" | "email" | "ip_address" | "multi_line" | "phone_number" | "physical_address" | "postal_code" | "unformatted_single_line" | undefined;
    }[], number, undefined>]>;
}, undefined>;
export type CreatePropertiesRequest = v.InferOutput<typeof createPropertiesRequestSchema>;
/** `archived: true` returns only archived properties; `dataSensitivity` returns only those of that degree. */
export declare const readPropertiesRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly name: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        name: string;
    }[], 1, undefined>, v.MaxLengthAction<{
        name: string;
    }[], number, undefined>]>;
    readonly archived: v.BooleanSchema<undefined>;
    readonly dataSensitivity: v.PicklistSchema<["non_sensitive", "sensitive", "highly_sensitive"], undefined>;
}, undefined>;
export type ReadPropertiesRequest = v.InferOutput<typeof readPropertiesRequestSchema>;
/** The body of `POST …/batch/archive`, which answers 204 even for names that do not exist. */
export declare const archivePropertiesRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly name: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        name: string;
    }[], 1, undefined>, v.MaxLengthAction<{
        name: string;
    }[], number, undefined>]>;
}, undefined>;
export type ArchivePropertiesRequest = v.InferOutput<typeof archivePropertiesRequestSchema>;
/**
 * The query of a list. Without `dataSensitivity` only non-sensitive properties are returned, so that a
 * sensitive one seems not to exist. `properties` are the fields of a definition to return, separated by
 * commas.
 */
export declare const listPropertiesQuerySchema: v.StrictObjectSchema<{
    readonly archived: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
    readonly dataSensitivity: v.OptionalSchema<v.PicklistSchema<["non_sensitive", "sensitive", "highly_sensitive"], undefined>, undefined>;
    readonly locale: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly properties: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
}, undefined>;
export type ListPropertiesQuery = v.InferOutput<typeof listPropertiesQuerySchema>;

// response.d.ts
import * as v from "valibot";
/**
 * A remark about a written record. HubSpot's own, such as `PROPERTY_VALUE_NORMALIZED`; an error about a
 * record that was written all the same; or ours: `OTHER_VALUE_KEPT` names a property of which HubSpot has
 * another value than the one sent, in `context` as `propertyName`, `sentValue` and `keptValue`, each a
 * list of one. So it is with a lifecycle stage that was to go back.
 */
export declare const warningSchema: v.LooseObjectSchema<{
    readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly context: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
}, undefined>;
export type Warning = v.InferOutput<typeof warningSchema>;
/** A value a property had, since when, and where it came from. */
export declare const pastValueSchema: v.LooseObjectSchema<{
    readonly value: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    /** ISO 8601. */
    readonly timestamp: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly sourceType: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly sourceId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly sourceLabel: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly updatedByUserId: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
}, undefined>;
export type PastValue = v.InferOutput<typeof pastValueSchema>;
/** What `propertiesWithHistory` of a row holds: the values each property had. */
export declare const propertyHistorySchema: v.RecordSchema<v.StringSchema<undefined>, v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
    readonly value: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    /** ISO 8601. */
    readonly timestamp: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly sourceType: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly sourceId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly sourceLabel: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly updatedByUserId: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
}, undefined>, undefined>, undefined>, undefined>;
export type PropertyHistory = v.InferOutput<typeof propertyHistorySchema>;
/** A record as HubSpot returns it in `results`. */
export declare const recordRowSchema: v.LooseObjectSchema<{
    readonly id: v.StringSchema<undefined>;
    readonly properties: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullishSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
    /** Only in answers to a read that asked for it; see {@link propertyHistorySchema}. */
    readonly propertiesWithHistory: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
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
 * no 207 and put `errors` into a 200 (fact 20). An archive answers 204 with no body. Loose: any field
 * may be `null` or absent, but for the `id` of a row, and unknown fields survive.
 *
 * @example
 * import { parse } from "valibot";
 *
 * const body: unknown = { status: "COMPLETE", results: [{ id: "512", properties: { city: null } }] };
 * parse(batchResponseSchema, body).results?.[0]?.id; //=> "512"
 */
export declare const batchResponseSchema: v.LooseObjectSchema<{
    readonly status: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly results: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly id: v.StringSchema<undefined>;
        readonly properties: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullishSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
        /** Only in answers to a read that asked for it; see {@link propertyHistorySchema}. */
        readonly propertiesWithHistory: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
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

// deal-splits-response.d.ts
import * as v from "valibot";
/** A deal, by its id, and the records of all its splits. */
export declare const dealSplitsRowSchema: v.LooseObjectSchema<{
    readonly id: v.StringSchema<undefined>;
    readonly splits: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly id: v.StringSchema<undefined>;
        readonly properties: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullishSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
        readonly propertiesWithHistory: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
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
    }, undefined>, undefined>, undefined>;
}, undefined>;
export type DealSplitsRow = v.InferOutput<typeof dealSplitsRowSchema>;
/** The answer to an upsert or a read of deal splits. */
export declare const dealSplitsResponseSchema: v.LooseObjectSchema<{
    readonly status: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly results: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly id: v.StringSchema<undefined>;
        readonly splits: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly id: v.StringSchema<undefined>;
            readonly properties: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullishSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
            readonly propertiesWithHistory: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
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
        }, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
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
export type DealSplitsResponse = v.InferOutput<typeof dealSplitsResponseSchema>;

// association-response.d.ts
import * as v from "valibot";
/** Two records that are now associated, and by which labels. */
export declare const associatedPairSchema: v.LooseObjectSchema<{
    readonly fromObjectTypeId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly fromObjectId: v.NullishSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>;
    readonly toObjectTypeId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly toObjectId: v.NullishSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>;
    /** Empty for the unlabelled type. */
    readonly labels: v.NullishSchema<v.ArraySchema<v.NullishSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
}, undefined>;
export type AssociatedPair = v.InferOutput<typeof associatedPairSchema>;
/** The answer to `create`. */
export declare const createAssociationsResponseSchema: v.LooseObjectSchema<{
    readonly status: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly results: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly fromObjectTypeId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly fromObjectId: v.NullishSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>;
        readonly toObjectTypeId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly toObjectId: v.NullishSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>;
        /** Empty for the unlabelled type. */
        readonly labels: v.NullishSchema<v.ArraySchema<v.NullishSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
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
export type CreateAssociationsResponse = v.InferOutput<typeof createAssociationsResponseSchema>;
/** Two records that are now associated by the unlabelled type. */
export declare const defaultAssociationSchema: v.LooseObjectSchema<{
    readonly from: v.NullishSchema<v.LooseObjectSchema<{
        readonly id: v.NullishSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>;
    }, undefined>, undefined>;
    readonly to: v.NullishSchema<v.LooseObjectSchema<{
        readonly id: v.NullishSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>;
    }, undefined>, undefined>;
    readonly associationSpec: v.NullishSchema<v.LooseObjectSchema<{
        readonly associationCategory: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly associationTypeId: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
    }, undefined>, undefined>;
}, undefined>;
export type DefaultAssociation = v.InferOutput<typeof defaultAssociationSchema>;
/** The answer to `createDefault`; its `errors` come inside a 200. */
export declare const createDefaultAssociationsResponseSchema: v.LooseObjectSchema<{
    readonly status: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly results: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly from: v.NullishSchema<v.LooseObjectSchema<{
            readonly id: v.NullishSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>;
        }, undefined>, undefined>;
        readonly to: v.NullishSchema<v.LooseObjectSchema<{
            readonly id: v.NullishSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>;
        }, undefined>, undefined>;
        readonly associationSpec: v.NullishSchema<v.LooseObjectSchema<{
            readonly associationCategory: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly associationTypeId: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
        }, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
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
export type CreateDefaultAssociationsResponse = v.InferOutput<typeof createDefaultAssociationsResponseSchema>;
/** The answer to `archive` and `removeLabels` in the dated versions; v4 answers 204 with no body. */
export declare const archiveAssociationsResponseSchema: v.LooseObjectSchema<{
    readonly status: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly results: v.NullishSchema<v.ArraySchema<v.UnknownSchema, undefined>, undefined>;
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
export type ArchiveAssociationsResponse = v.InferOutput<typeof archiveAssociationsResponseSchema>;
/** A record, what it is associated with, and where the list goes on. */
export declare const associationsOfRecordSchema: v.LooseObjectSchema<{
    readonly from: v.NullishSchema<v.LooseObjectSchema<{
        readonly id: v.NullishSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>;
    }, undefined>, undefined>;
    readonly to: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly toObjectId: v.NullishSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>;
        readonly associationTypes: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly typeId: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
            readonly label: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly paging: v.NullishSchema<v.LooseObjectSchema<{
        readonly next: v.NullishSchema<v.LooseObjectSchema<{
            readonly link: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly after: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        }, undefined>, undefined>;
        readonly prev: v.NullishSchema<v.LooseObjectSchema<{
            readonly link: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly before: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        }, undefined>, undefined>;
    }, undefined>, undefined>;
}, undefined>;
export type AssociationsOfRecord = v.InferOutput<typeof associationsOfRecordSchema>;
/** The answer to `read`. */
export declare const readAssociationsResponseSchema: v.LooseObjectSchema<{
    readonly status: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly results: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly from: v.NullishSchema<v.LooseObjectSchema<{
            readonly id: v.NullishSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>;
        }, undefined>, undefined>;
        readonly to: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly toObjectId: v.NullishSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>;
            readonly associationTypes: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
                readonly category: v.NullishSchema<v.StringSchema<undefined>, undefined>;
                readonly typeId: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
                readonly label: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            }, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
        readonly paging: v.NullishSchema<v.LooseObjectSchema<{
            readonly next: v.NullishSchema<v.LooseObjectSchema<{
                readonly link: v.NullishSchema<v.StringSchema<undefined>, undefined>;
                readonly after: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            }, undefined>, undefined>;
            readonly prev: v.NullishSchema<v.LooseObjectSchema<{
                readonly link: v.NullishSchema<v.StringSchema<undefined>, undefined>;
                readonly before: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            }, undefined>, undefined>;
        }, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
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
export type ReadAssociationsResponse = v.InferOutput<typeof readAssociationsResponseSchema>;

// property-response.d.ts
import * as v from "valibot";
/** The answer to a batch create or read of properties. A batch archive answers 204 with no body. */
export declare const propertiesResponseSchema: v.LooseObjectSchema<{
    readonly status: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly results: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly name: v.StringSchema<undefined>;
        readonly label: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly description: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly groupName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly type: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly fieldType: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly options: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly value: v.StringSchema<undefined>;
            readonly label: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly description: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly hidden: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
            readonly displayOrder: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
        readonly externalOptions: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly referencedObjectType: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly hasUniqueValue: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly calculated: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly calculationFormula: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly modificationMetadata: v.NullishSchema<v.LooseObjectSchema<{
            readonly archivable: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
            readonly readOnlyDefinition: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
            readonly readOnlyOptions: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
            readonly readOnlyValue: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        }, undefined>, undefined>;
        readonly hubspotDefined: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly dataSensitivity: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly sensitiveDataCategories: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly hidden: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly formField: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly displayOrder: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
        readonly showCurrencySymbol: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly currencyPropertyName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly numberDisplayHint: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly textDisplayHint: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly dateDisplayHint: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly archived: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly archivedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly createdUserId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly updatedUserId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
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
export type PropertiesResponse = v.InferOutput<typeof propertiesResponseSchema>;
/** The answer to a list: every property at once, without pages. */
export declare const propertyListSchema: v.LooseObjectSchema<{
    readonly results: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly name: v.StringSchema<undefined>;
        readonly label: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly description: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly groupName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly type: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly fieldType: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly options: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly value: v.StringSchema<undefined>;
            readonly label: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly description: v.NullishSchema<v.StringSchema<undefined>, undefined>;
            readonly hidden: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
            readonly displayOrder: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
        readonly externalOptions: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly referencedObjectType: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly hasUniqueValue: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly calculated: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly calculationFormula: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly modificationMetadata: v.NullishSchema<v.LooseObjectSchema<{
            readonly archivable: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
            readonly readOnlyDefinition: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
            readonly readOnlyOptions: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
            readonly readOnlyValue: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        }, undefined>, undefined>;
        readonly hubspotDefined: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly dataSensitivity: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly sensitiveDataCategories: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly hidden: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly formField: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly displayOrder: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
        readonly showCurrencySymbol: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly currencyPropertyName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly numberDisplayHint: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly textDisplayHint: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly dateDisplayHint: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly archived: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly archivedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly createdUserId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly updatedUserId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
}, undefined>;
export type PropertyList = v.InferOutput<typeof propertyListSchema>;

// property-definition.d.ts
import * as v from "valibot";
/** One allowed value of an enumeration; `value` is what is stored, `label` what people see. */
export declare const propertyOptionSchema: v.LooseObjectSchema<{
    readonly value: v.StringSchema<undefined>;
    readonly label: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly description: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly hidden: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly displayOrder: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
}, undefined>;
export type PropertyOption = v.InferOutput<typeof propertyOptionSchema>;
/** What may be changed about a property, and whether records may be given a value. */
export declare const modificationMetadataSchema: v.LooseObjectSchema<{
    readonly archivable: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly readOnlyDefinition: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly readOnlyOptions: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    /** `true`: HubSpot refuses any record that sets it. */
    readonly readOnlyValue: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
}, undefined>;
/**
 * A property as the account defines it. Unknown types and field types survive; reads return some that
 * cannot be created, such as `json` and `object_coordinates`. Times are ISO 8601.
 */
export declare const propertyDefinitionSchema: v.LooseObjectSchema<{
    readonly name: v.StringSchema<undefined>;
    readonly label: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly description: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly groupName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly type: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly fieldType: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    /** Partial, or empty, when `externalOptions`; `true` and `false` for a bool. */
    readonly options: v.NullishSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly value: v.StringSchema<undefined>;
        readonly label: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly description: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly hidden: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly displayOrder: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly externalOptions: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly referencedObjectType: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    /** Can serve as `idProperty`; so can `email` of contacts, which does not say so. */
    readonly hasUniqueValue: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly calculated: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly calculationFormula: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly modificationMetadata: v.NullishSchema<v.LooseObjectSchema<{
        readonly archivable: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly readOnlyDefinition: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        readonly readOnlyOptions: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
        /** `true`: HubSpot refuses any record that sets it. */
        readonly readOnlyValue: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    }, undefined>, undefined>;
    readonly hubspotDefined: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly dataSensitivity: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly sensitiveDataCategories: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly hidden: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly formField: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly displayOrder: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
    readonly showCurrencySymbol: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly currencyPropertyName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly numberDisplayHint: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly textDisplayHint: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly dateDisplayHint: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly archived: v.NullishSchema<v.BooleanSchema<undefined>, undefined>;
    readonly archivedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly createdUserId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly updatedUserId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
}, undefined>;
export type PropertyDefinition = v.InferOutput<typeof propertyDefinitionSchema>;

// paging.d.ts
import * as v from "valibot";
/** Where a list goes on: `next.after` is the cursor to send back; without `next` this was the last page. */
export declare const pagingSchema: v.LooseObjectSchema<{
    readonly next: v.NullishSchema<v.LooseObjectSchema<{
        readonly link: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly after: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>;
    readonly prev: v.NullishSchema<v.LooseObjectSchema<{
        readonly link: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        readonly before: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>;
}, undefined>;
export type Paging = v.InferOutput<typeof pagingSchema>;

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
    /** On 429: `RATE_LIMIT`; search says `category: "RATE_LIMITS"` instead. */
    readonly errorType: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    /** On 429, which limit: `TEN_SECONDLY_ROLLING`, `DAILY`, or the older `SECONDLY`. */
    readonly policyName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    /** On 429, whose limit: names the kind of app, the account and the app. */
    readonly groupName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
}, undefined>;
export type RequestError = v.InferOutput<typeof requestErrorSchema>;
/** The body of a 429. Answers of the search endpoints have neither `policyName` nor `groupName`. */
export declare const rateLimitErrorSchema: Omit<v.LooseObjectSchema<{
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
    /** On 429: `RATE_LIMIT`; search says `category: "RATE_LIMITS"` instead. */
    readonly errorType: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    /** On 429, which limit: `TEN_SECONDLY_ROLLING`, `DAILY`, or the older `SECONDLY`. */
    readonly policyName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    /** On 429, whose limit: names the kind of app, the account and the app. */
    readonly groupName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
}, undefined>, "entries" | "~run" | "~standard" | "~types"> & {
    readonly entries: Pick<{
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
        /** On 429: `RATE_LIMIT`; search says `category: "RATE_LIMITS"` instead. */
        readonly errorType: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        /** On 429, which limit: `TEN_SECONDLY_ROLLING`, `DAILY`, or the older `SECONDLY`. */
        readonly policyName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
        /** On 429, whose limit: names the kind of app, the account and the app. */
        readonly groupName: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    }, "category" | "correlationId" | "errorType" | "groupName" | "message" | "policyName" | "requestId" | "status">;
    readonly "~standard": v.StandardProps<{
        status?: string | null | undefined;
        category?: string | null | undefined;
        message?: string | null | undefined;
        correlationId?: string | null | undefined;
        requestId?: string | null | undefined;
        errorType?: string | null | undefined;
        policyName?: string | null | undefined;
        groupName?: string | null | undefined;
    } & {
        [key: string]: unknown;
    }, {
        status?: string | null | undefined;
        category?: string | null | undefined;
        message?: string | null | undefined;
        correlationId?: string | null | undefined;
        requestId?: string | null | undefined;
        errorType?: string | null | undefined;
        policyName?: string | null | undefined;
        groupName?: string | null | undefined;
    } & {
        [key: string]: unknown;
    }>;
    readonly "~run": (dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) => v.OutputDataset<{
        status?: string | null | undefined;
        category?: string | null | undefined;
        message?: string | null | undefined;
        correlationId?: string | null | undefined;
        requestId?: string | null | undefined;
        errorType?: string | null | undefined;
        policyName?: string | null | undefined;
        groupName?: string | null | undefined;
    } & {
        [key: string]: unknown;
    }, v.LooseObjectIssue | v.StringIssue>;
    readonly "~types"?: {
        readonly input: {
            status?: string | null | undefined;
            category?: string | null | undefined;
            message?: string | null | undefined;
            correlationId?: string | null | undefined;
            requestId?: string | null | undefined;
            errorType?: string | null | undefined;
            policyName?: string | null | undefined;
            groupName?: string | null | undefined;
        } & {
            [key: string]: unknown;
        };
        readonly output: {
            status?: string | null | undefined;
            category?: string | null | undefined;
            message?: string | null | undefined;
            correlationId?: string | null | undefined;
            requestId?: string | null | undefined;
            errorType?: string | null | undefined;
            policyName?: string | null | undefined;
            groupName?: string | null | undefined;
        } & {
            [key: string]: unknown;
        };
        readonly issue: v.LooseObjectIssue | v.StringIssue;
    } | undefined;
};
export type RateLimitError = v.InferOutput<typeof rateLimitErrorSchema>;

// oauth-token.d.ts
import * as v from "valibot";
/**
 * The answer of HubSpot's OAuth token endpoints to an authorization code, a refresh token or client
 * credentials. Versions after v1 add the fields from `token_use` on.
 */
export declare const oauthTokenSchema: v.LooseObjectSchema<{
    readonly access_token: v.StringSchema<undefined>;
    /** Seconds from now; 1800 today. */
    readonly expires_in: v.NumberSchema<undefined>;
    /** Absent for client credentials. */
    readonly refresh_token: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly token_type: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly token_use: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly hub_id: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
    readonly user_id: v.NullishSchema<v.NumberSchema<undefined>, undefined>;
    readonly scopes: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
}, undefined>;
export type OAuthToken = v.InferOutput<typeof oauthTokenSchema>;
/**
 * The refusal of a token endpoint, a 400. Every `status` seen is for good: `BAD_REFRESH_TOKEN`,
 * `BAD_CLIENT_ID`, `BAD_CLIENT_SECRET`, `BAD_REDIRECT_URI`, `BAD_GRANT_TYPE`, and `BAD_HUB` when the
 * account is gone.
 */
export declare const oauthErrorSchema: v.LooseObjectSchema<{
    readonly status: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    /** As OAuth 2 names it, such as `invalid_grant` or `access_denied`. */
    readonly error: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly error_description: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly message: v.NullishSchema<v.StringSchema<undefined>, undefined>;
    readonly correlationId: v.NullishSchema<v.StringSchema<undefined>, undefined>;
}, undefined>;
export type OAuthError = v.InferOutput<typeof oauthErrorSchema>;

// outcome.d.ts
import * as v from "valibot";
/**
 * Why one record was refused, by HubSpot or, before anything was sent, by us. HubSpot's message is cut to
 * 2,000 characters, and its category, code and correlation id to 200.
 */
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
/** What became of one association that was to follow a written record. */
export declare const associationOutcomeSchema: v.ObjectSchema<{
    readonly to: v.ObjectSchema<{
        readonly objectType: v.StringSchema<undefined>;
        readonly id: v.StringSchema<undefined>;
    }, undefined>;
    /** `skipped`: not made, and not refused; make it again. `unknown`: may have been made; making it again does no harm. */
    readonly status: v.PicklistSchema<["associated", "failed", "skipped", "unknown"], undefined>;
    /** Why not; absent when it is `associated`. */
    readonly message: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    /** What HubSpot said, on `failed`. */
    readonly error: v.OptionalSchema<v.ObjectSchema<{
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
    }, undefined>, undefined>;
}, undefined>;
export type AssociationOutcome = v.InferOutput<typeof associationOutcomeSchema>;
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
        readonly propertiesWithHistory: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
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
    /** Of an update or upsert that was given associations: one for each, in their order. */
    readonly associations: v.OptionalSchema<v.ArraySchema<v.ObjectSchema<{
        readonly to: v.ObjectSchema<{
            readonly objectType: v.StringSchema<undefined>;
            readonly id: v.StringSchema<undefined>;
        }, undefined>;
        /** `skipped`: not made, and not refused; make it again. `unknown`: may have been made; making it again does no harm. */
        readonly status: v.PicklistSchema<["associated", "failed", "skipped", "unknown"], undefined>;
        /** Why not; absent when it is `associated`. */
        readonly message: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** What HubSpot said, on `failed`. */
        readonly error: v.OptionalSchema<v.ObjectSchema<{
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
        }, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
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
/** Surely not carried out, and not refused either: send it again when the reason is gone. */
export declare const skippedOutcomeSchema: v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"skipped", undefined>;
    /**
     * `daily-limit`: the account's calls for today are used up. `aborted`: the caller ended the call.
     * `all-or-none`: another record of the batch was refused. `unavailable`: the job went on, and HubSpot
     * was not ready for this record (a limit, a lock, no connection), or did not answer and wrote nothing.
     * `stopped`: the job ended, or the search for bad records in this batch did.
     */
    readonly reason: v.PicklistSchema<["daily-limit", "aborted", "all-or-none", "unavailable", "stopped"], undefined>;
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
        readonly propertiesWithHistory: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
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
    /** Of an update or upsert that was given associations: one for each, in their order. */
    readonly associations: v.OptionalSchema<v.ArraySchema<v.ObjectSchema<{
        readonly to: v.ObjectSchema<{
            readonly objectType: v.StringSchema<undefined>;
            readonly id: v.StringSchema<undefined>;
        }, undefined>;
        /** `skipped`: not made, and not refused; make it again. `unknown`: may have been made; making it again does no harm. */
        readonly status: v.PicklistSchema<["associated", "failed", "skipped", "unknown"], undefined>;
        /** Why not; absent when it is `associated`. */
        readonly message: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        /** What HubSpot said, on `failed`. */
        readonly error: v.OptionalSchema<v.ObjectSchema<{
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
        }, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
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
    /**
     * `daily-limit`: the account's calls for today are used up. `aborted`: the caller ended the call.
     * `all-or-none`: another record of the batch was refused. `unavailable`: the job went on, and HubSpot
     * was not ready for this record (a limit, a lock, no connection), or did not answer and wrote nothing.
     * `stopped`: the job ended, or the search for bad records in this batch did.
     */
    readonly reason: v.PicklistSchema<["daily-limit", "aborted", "all-or-none", "unavailable", "stopped"], undefined>;
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
     * whatever the record. `unavailable`: HubSpot, or the way to it, fails again and again.
     * `timeout`: the time for the whole call is over. `aborted`: the caller ended it.
     *
     * The rest is not about HubSpot: a part failed, and `message` says what it threw. `source-failed`: the
     * source of records. `store-failed`: the run could not be kept. `limiter-failed`: the rate limiter.
     * `token-failed`: the client, while it got a token; an `accessToken` or `onTokens` of yours that throws
     * is `unauthorized`. `client-failed`: this client itself, or the `runtime` it was given.
     */
    readonly reason: v.PicklistSchema<["daily-limit", "unauthorized", "forbidden", "refused", "unavailable", "timeout", "aborted", "source-failed", "store-failed", "limiter-failed", "token-failed", "client-failed"], undefined>;
    readonly message: v.StringSchema<undefined>;
    /** The scopes HubSpot asked for, on `forbidden`. */
    readonly scopes: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
    /** What HubSpot said; absent where HubSpot said nothing. */
    readonly error: v.OptionalSchema<v.ObjectSchema<{
        readonly category: v.StringSchema<undefined>;
        readonly code: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly property: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly existingId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly duplicateOf: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly correlationId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly raw: v.OptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>, undefined>;
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
/** How many requests a job took, and what for. */
export declare const requestCountsSchema: v.ObjectSchema<{
    /** All of them. */
    readonly sent: v.NumberSchema<undefined>;
    /** Sent again, unchanged: after a 429, a 5xx, a lock, silence. */
    readonly retried: v.NumberSchema<undefined>;
    /** Parts of batches that HubSpot had refused as a whole. */
    readonly isolating: v.NumberSchema<undefined>;
    /** Reads to find out what became of an unanswered create. */
    readonly reconciling: v.NumberSchema<undefined>;
    /** Associations that follow an update or upsert. */
    readonly associating: v.NumberSchema<undefined>;
}, undefined>;
export type RequestCounts = v.InferOutput<typeof requestCountsSchema>;
/** All outcomes of a call, in the order of its input. */
export declare const batchResultSchema: v.ObjectSchema<{
    /** `success`: every record confirmed, and the job was not stopped. `failure`: none. `partial`: the rest. */
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
            readonly propertiesWithHistory: v.NullishSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>;
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
        readonly associations: v.OptionalSchema<v.ArraySchema<v.ObjectSchema<{
            readonly to: v.ObjectSchema<{
                readonly objectType: v.StringSchema<undefined>;
                readonly id: v.StringSchema<undefined>;
            }, undefined>;
            readonly status: v.PicklistSchema<["associated", "failed", "skipped", "unknown"], undefined>;
            readonly message: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly error: v.OptionalSchema<v.ObjectSchema<{
                readonly category: v.StringSchema<undefined>;
                readonly code: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
                readonly message: v.StringSchema<undefined>;
                readonly property: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
                readonly existingId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
                readonly duplicateOf: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
                readonly correlationId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
                readonly raw: v.OptionalSchema<v.UnknownSchema, undefined>;
            }, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
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
        readonly reason: v.PicklistSchema<["daily-limit", "aborted", "all-or-none", "unavailable", "stopped"], undefined>;
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
    readonly requests: v.ObjectSchema<{
        /** All of them. */
        readonly sent: v.NumberSchema<undefined>;
        /** Sent again, unchanged: after a 429, a 5xx, a lock, silence. */
        readonly retried: v.NumberSchema<undefined>;
        /** Parts of batches that HubSpot had refused as a whole. */
        readonly isolating: v.NumberSchema<undefined>;
        /** Reads to find out what became of an unanswered create. */
        readonly reconciling: v.NumberSchema<undefined>;
        /** Associations that follow an update or upsert. */
        readonly associating: v.NumberSchema<undefined>;
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
         * whatever the record. `unavailable`: HubSpot, or the way to it, fails again and again.
         * `timeout`: the time for the whole call is over. `aborted`: the caller ended it.
         *
         * The rest is not about HubSpot: a part failed, and `message` says what it threw. `source-failed`: the
         * source of records. `store-failed`: the run could not be kept. `limiter-failed`: the rate limiter.
         * `token-failed`: the client, while it got a token; an `accessToken` or `onTokens` of yours that throws
         * is `unauthorized`. `client-failed`: this client itself, or the `runtime` it was given.
         */
        readonly reason: v.PicklistSchema<["daily-limit", "unauthorized", "forbidden", "refused", "unavailable", "timeout", "aborted", "source-failed", "store-failed", "limiter-failed", "token-failed", "client-failed"], undefined>;
        readonly message: v.StringSchema<undefined>;
        /** The scopes HubSpot asked for, on `forbidden`. */
        readonly scopes: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
        /** What HubSpot said; absent where HubSpot said nothing. */
        readonly error: v.OptionalSchema<v.ObjectSchema<{
            readonly category: v.StringSchema<undefined>;
            readonly code: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.StringSchema<undefined>;
            readonly property: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly existingId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly duplicateOf: v.OptionalSchema<v.NumberSchema<undefined>, undefined>;
            readonly correlationId: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly raw: v.OptionalSchema<v.UnknownSchema, undefined>;
        }, undefined>, undefined>;
    }, undefined>, undefined>;
}, undefined>;
/** All outcomes of a call, in the order of its input; what {@link batchResultSchema} takes. */
export interface BatchResult<One = Outcome, Count = Counts> {
    readonly status: "success" | "partial" | "failure";
    readonly outcomes: readonly One[];
    readonly counts: Count;
    readonly requests: RequestCounts;
    readonly errors: readonly RecordError[];
    readonly stop?: Stop;
}

// outcome-of.d.ts
import type { DealSplitsRow } from "./deal-splits-response.ts";
import type { Operation } from "./operation.ts";
import type { ConfirmedOutcome, FailedOutcome, SkippedOutcome, UnknownOutcome } from "./outcome.ts";
import type { Properties } from "./record.ts";
import type { RecordRow } from "./response.ts";
/**
 * Property values as HubSpot returns them: texts, and `null` where there is none.
 *
 * @example
 * type Deal = { dealname: string; amount: number };
 * const properties: ReturnedProperties<Deal> = { dealname: "Big", amount: "1200" };
 */
export type ReturnedProperties<Given> = {
    readonly [Name in keyof Given]: AsText<Exclude<Given[Name], undefined>> | null;
};
type AsText<Value> = Value extends string ? Value : string;
/** A record as HubSpot returns it, always with properties; those the caller names have their type. */
export type RowOf<Given = Properties> = RecordRow & {
    readonly properties: ReturnedProperties<Given>;
};
interface Confirmations<Row> {
    create: {
        readonly status: "created";
        readonly record: Row;
    };
    update: {
        readonly status: "updated";
        readonly record: Row;
    };
    upsert: {
        readonly status: "created" | "updated";
        readonly record: Row;
    };
    archive: {
        readonly status: "archived";
    };
    read: {
        readonly status: "found";
        readonly record: Row;
    };
}
/** The truth about one record, of those fates its operation can have. */
export type OutcomeOf<Op extends Operation, Row extends object = RowOf> = (Omit<ConfirmedOutcome, "status" | "record"> & Confirmations<Row>[Op]) | FailedOutcome | SkippedOutcome | UnknownOutcome;
/** The truth about the splits of one deal. */
export type DealSplitsOutcomeOf<Op extends "upsert" | "read"> = OutcomeOf<Op, DealSplitsRow>;
export {};

// call-outcome.d.ts
import type { AssociationOperation } from "./association-endpoints.ts";
import type { AssociationType } from "./association-type.ts";
import type { FailedOutcome, SkippedOutcome, UnknownOutcome } from "./outcome.ts";
import type { PropertyDefinition } from "./property-definition.ts";
import type { PropertyOperation } from "./property-endpoints.ts";
import type { BatchResult } from "./result.ts";
interface EveryOutcome {
    /** Position in the input, from 0. */
    readonly index: number;
    /** The pair (`7 → 8`), the record id or the name, as given. */
    readonly key?: string;
    /** How many requests carried it. */
    readonly attempts: number;
    /** The same input stood there already, and was sent once. */
    readonly mergedInto?: number;
}
/** The two records are associated. */
export interface AssociatedOutcome extends EveryOutcome {
    readonly status: "associated";
}
/** HubSpot took the request; it answers the same for what was not there (fact 23). */
export interface ArchivedOutcome extends EveryOutcome {
    readonly status: "archived";
}
/** A way in which two records can belong together. `label` is `null` for a type without one. */
export type AssociationLabel = AssociationType & {
    readonly label: string | null;
};
/** A record that another is associated with, and in which ways. */
export interface AssociatedRecord {
    readonly id: string;
    /** As `removeLabels` takes them. */
    readonly types: readonly AssociationLabel[];
}
/** All associations of a record; none is an empty list. */
export interface AssociationsFoundOutcome extends EveryOutcome {
    readonly status: "found";
    readonly id: string;
    readonly associations: readonly AssociatedRecord[];
}
/** All the ways in which records of two objects can belong together. */
export interface AssociationLabelsListedOutcome extends EveryOutcome {
    readonly status: "found";
    readonly labels: readonly AssociationLabel[];
}
/** The property is new, or was archived and is back (fact 43). */
export interface PropertyCreatedOutcome extends EveryOutcome {
    readonly status: "created";
    readonly definition: PropertyDefinition;
}
/** The property as the account defines it. */
export interface PropertyFoundOutcome extends EveryOutcome {
    readonly status: "found";
    readonly definition: PropertyDefinition;
}
/** All properties of an object. */
export interface PropertiesListedOutcome extends EveryOutcome {
    readonly status: "found";
    readonly definitions: readonly PropertyDefinition[];
}
type Unconfirmed = FailedOutcome | SkippedOutcome | UnknownOutcome;
/** The truth about one input of an association call. */
export type AssociationOutcomeOf<Op extends AssociationOperation> = {
    create: AssociatedOutcome;
    createDefault: AssociatedOutcome;
    archive: ArchivedOutcome;
    removeLabels: ArchivedOutcome;
    read: AssociationsFoundOutcome;
}[Op] | Unconfirmed;
/** The truth about one input of a call for property definitions. */
export type PropertyOutcomeOf<Op extends PropertyOperation> = {
    create: PropertyCreatedOutcome;
    read: PropertyFoundOutcome;
    archive: ArchivedOutcome;
    list: PropertiesListedOutcome;
}[Op] | Unconfirmed;
/** The truth about one input of a call beside records. */
export type CallOutcome = AssociationOutcomeOf<AssociationOperation> | AssociationLabelsListedOutcome | PropertyOutcomeOf<PropertyOperation>;
/** All outcomes of a call beside records, in the order of its input; `counts` has each status it can have. */
export type CallResult<One extends CallOutcome = CallOutcome> = BatchResult<One, Readonly<Record<One["status"], number>>>;
export {};

// api-version.d.ts
/**
 * The HubSpot API versions this toolkit speaks, oldest first.
 *
 * Dated versions appear in March and September and are supported for 18 months.
 */
export declare const API_VERSIONS: readonly ["v3", "2025-09", "2026-03", "2026-09"];
export type ApiVersion = (typeof API_VERSIONS)[number];

// operation.d.ts
/** The five things a HubSpot batch endpoint can do with records. */
export declare const OPERATIONS: readonly ["create", "update", "upsert", "archive", "read"];
export type Operation = (typeof OPERATIONS)[number];

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
 * the smaller set is listed. Custom objects (`2-…`, `p123_name`, `p_name`) are not listed: they offer all five.
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
/**
 * A custom object: its type id (`2-123456`), its fully qualified name (`p123_machine`), or that name
 * without the number of the account (`p_machine`).
 */
export type CustomObjectType = `2-${number}` | `p${number}_${string}` | `p_${string}`;
/** What a job writes to: a standard object by name or type id, or a custom object. */
export type ObjectType = ObjectName | `0-${number}` | CustomObjectType;
/**
 * The operations a version offers for an object. An object type that is not a registry name
 * (`0-…`, `2-…`, `p123_…`, `p_…`) offers all five.
 *
 * @example
 * type OfPartners = OperationsOf<"partner_clients", "2026-03">; //=> "update" | "read"
 */
export type OperationsOf<Object extends ObjectType, Version extends ApiVersion> = Object extends ObjectName ? (typeof OBJECTS)[Object]["operations"][Version][number] : Operation;
/** The object types for which a version offers an operation. */
export type ObjectsWith<Op extends Operation, Version extends ApiVersion> = {
    [Name in ObjectName]: Op extends OperationsOf<Name, Version> ? Name : never;
}[ObjectName] | Exclude<ObjectType, ObjectName>;

// association-endpoints.d.ts
/**
 * What an association batch endpoint can do. `createDefault` makes an unlabelled association, `create`
 * one of the types it is given; `archive` removes every association of two records, `removeLabels` only
 * the labels it is given.
 */
export declare const ASSOCIATION_OPERATIONS: readonly ["create", "createDefault", "archive", "removeLabels", "read"];
export type AssociationOperation = (typeof ASSOCIATION_OPERATIONS)[number];
/**
 * Where the association endpoints of each version live. `{fromObjectType}` and
 * `{toObjectType}` stand for object types. Beside the objects of v3 it is v4 that speaks in association
 * types; the associations of v3 itself speak in names such as `contact_to_company`.
 */
export declare const ASSOCIATION_BASE_PATHS: {
    readonly v3: "/crm/v4/associations/{fromObjectType}/{toObjectType}";
    readonly "2025-09": "/crm/associations/2025-09/{fromObjectType}/{toObjectType}";
    readonly "2026-03": "/crm/associations/2026-03/{fromObjectType}/{toObjectType}";
    readonly "2026-09": "/crm/associations/2026-09/{fromObjectType}/{toObjectType}";
};
/** The association batch endpoints, from HubSpot's OpenAPI descriptions. */
export declare const ASSOCIATION_ENDPOINTS: {
    readonly create: {
        readonly method: "POST";
        readonly suffix: "/batch/create";
        readonly successStatuses: {
            readonly v3: readonly [201, 207];
            readonly "2025-09": readonly [201, 207];
            readonly "2026-03": readonly [201, 207];
            readonly "2026-09": readonly [200];
        };
        readonly scopes: "association";
    };
    readonly createDefault: {
        readonly method: "POST";
        readonly suffix: "/batch/associate/default";
        readonly successStatuses: {
            readonly v3: readonly [200];
            readonly "2025-09": readonly [200];
            readonly "2026-03": readonly [200];
            readonly "2026-09": readonly [200];
        };
        readonly scopes: "association";
    };
    readonly archive: {
        readonly method: "POST";
        readonly suffix: "/batch/archive";
        readonly successStatuses: {
            readonly v3: readonly [204];
            readonly "2025-09": readonly [200];
            readonly "2026-03": readonly [200];
            readonly "2026-09": readonly [200];
        };
        readonly scopes: "association";
    };
    readonly removeLabels: {
        readonly method: "POST";
        readonly suffix: "/batch/labels/archive";
        readonly successStatuses: {
            readonly v3: readonly [204];
            readonly "2025-09": readonly [200];
            readonly "2026-03": readonly [200];
            readonly "2026-09": readonly [200];
        };
        readonly scopes: "association";
    };
    readonly read: {
        readonly method: "POST";
        readonly suffix: "/batch/read";
        readonly successStatuses: {
            readonly v3: readonly [200, 207];
            readonly "2025-09": readonly [200, 207];
            readonly "2026-03": readonly [200, 207];
            readonly "2026-09": readonly [200];
        };
        readonly scopes: "association";
    };
};
/** Lists the ways in which records of two objects can belong together; no batch. */
export declare const ASSOCIATION_LABELS_ENDPOINT: {
    readonly method: "GET";
    readonly suffix: "/labels";
    readonly successStatuses: {
        readonly v3: readonly [200];
        readonly "2025-09": readonly [200];
        readonly "2026-03": readonly [200];
        readonly "2026-09": readonly [200];
    };
    readonly scopes: "association";
};

// association-categories.d.ts
/** Who defined an association type; type ids are unique only within one of these. */
export declare const ASSOCIATION_CATEGORIES: readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"];

// property-endpoints.d.ts
/** What can be done with the property definitions of an object; no version has a batch update. */
export declare const PROPERTY_OPERATIONS: readonly ["create", "read", "archive", "list"];
export type PropertyOperation = (typeof PROPERTY_OPERATIONS)[number];
/** Where the property endpoints of each version live; `{objectType}` stands for an object type. */
export declare const PROPERTY_BASE_PATHS: {
    readonly v3: "/crm/v3/properties/{objectType}";
    readonly "2025-09": "/crm/properties/2025-09/{objectType}";
    readonly "2026-03": "/crm/properties/2026-03/{objectType}";
    readonly "2026-09": "/crm/properties/2026-09/{objectType}";
};
/** The endpoints for property definitions, from HubSpot's OpenAPI descriptions. */
export declare const PROPERTY_ENDPOINTS: {
    readonly create: {
        readonly method: "POST";
        readonly suffix: "/batch/create";
        readonly successStatuses: {
            readonly v3: readonly [201, 207];
            readonly "2025-09": readonly [201, 207];
            readonly "2026-03": readonly [201, 207];
            readonly "2026-09": readonly [200];
        };
        readonly scopes: "property-write";
    };
    readonly read: {
        readonly method: "POST";
        readonly suffix: "/batch/read";
        readonly successStatuses: {
            readonly v3: readonly [200, 207];
            readonly "2025-09": readonly [200, 207];
            readonly "2026-03": readonly [200, 207];
            readonly "2026-09": readonly [200];
        };
        readonly scopes: "property-read";
    };
    readonly archive: {
        readonly method: "POST";
        readonly suffix: "/batch/archive";
        readonly successStatuses: {
            readonly v3: readonly [204];
            readonly "2025-09": readonly [204];
            readonly "2026-03": readonly [204];
            readonly "2026-09": readonly [204];
        };
        readonly scopes: "property-write";
    };
    readonly list: {
        readonly method: "GET";
        readonly suffix: "";
        readonly successStatuses: {
            readonly v3: readonly [200];
            readonly "2025-09": readonly [200];
            readonly "2026-03": readonly [200];
            readonly "2026-09": readonly [200];
        };
        readonly scopes: "property-read";
    };
};

// endpoint.d.ts
import type { ApiVersion } from "./api-version.ts";
import type { ScopeUnion } from "./scope-unions.ts";
/** HTTP statuses by API version. */
export type StatusesByVersion = Readonly<Record<ApiVersion, readonly number[]>>;
/** An endpoint beside those of the objects: `{method} {base path}{suffix}`. */
export interface Endpoint {
    readonly method: "GET" | "POST";
    /** Follows the base path, such as `/batch/create`. */
    readonly suffix: string;
    /** The statuses HubSpot declares for a request that was carried out, in whole or in part. */
    readonly successStatuses: StatusesByVersion;
    /** A token needs one of these. */
    readonly scopes: ScopeUnion;
}

// success-statuses.d.ts
/**
 * The statuses with which HubSpot declares to answer an object batch that it carried out, in whole or
 * in part. Declared is not proven: versions without 207 put `errors` into a 200, so read `errors` on
 * every 2xx.
 */
export declare const SUCCESS_STATUSES: {
    readonly create: {
        readonly v3: readonly [201, 207];
        readonly "2025-09": readonly [200, 201, 207];
        readonly "2026-03": readonly [201, 207];
        readonly "2026-09": readonly [201];
    };
    readonly update: {
        readonly v3: readonly [200, 207];
        readonly "2025-09": readonly [200, 207];
        readonly "2026-03": readonly [200, 207];
        readonly "2026-09": readonly [200];
    };
    readonly upsert: {
        readonly v3: readonly [200, 207];
        readonly "2025-09": readonly [200, 207];
        readonly "2026-03": readonly [200, 207];
        readonly "2026-09": readonly [200];
    };
    readonly archive: {
        readonly v3: readonly [204];
        readonly "2025-09": readonly [204];
        readonly "2026-03": readonly [204];
        readonly "2026-09": readonly [204];
    };
    readonly read: {
        readonly v3: readonly [200, 207];
        readonly "2025-09": readonly [200, 207];
        readonly "2026-03": readonly [200, 207];
        readonly "2026-09": readonly [200];
    };
};

// scopes.d.ts
import type { ScopeUnion } from "./scope-unions.ts";
/**
 * What a token needs: all scopes of any one of the lists, or any one scope of the named union.
 *
 * @example
 * const either: Scopes = [["crm.objects.quotes.read"], ["e-commerce"]];
 */
export type Scopes = ScopeUnion | readonly (readonly string[])[];
/** The scopes of one object: `read` for batch read, `write` for the other four operations. */
export interface ObjectScopes {
    readonly read?: Scopes;
    readonly write?: Scopes;
}
/**
 * The scopes of each standard object, from the `security` of HubSpot's OpenAPI descriptions; custom
 * objects need `any-object`. Absent where HubSpot names none.
 *
 * The descriptions of 2025-09 and 2026-09 ask for both scopes where those of v3 and 2026-03 ask for
 * either (`e-commerce`, `sales-email-read`, feedback submissions). Those files are generated, and other
 * facts of theirs are wrong, so here it is either, for every version.
 */
export declare const SCOPES: {
    readonly appointments: {
        readonly read: "any-object";
        readonly write: "any-object";
    };
    readonly calls: {
        readonly read: readonly [readonly ["crm.objects.contacts.read"]];
        readonly write: readonly [readonly ["crm.objects.contacts.write"]];
    };
    readonly carts: {
        readonly read: readonly [readonly ["crm.objects.carts.read"]];
        readonly write: readonly [readonly ["crm.objects.carts.write"]];
    };
    readonly commerce_payments: {
        readonly read: readonly [readonly ["crm.objects.commercepayments.read"]];
        readonly write: readonly [readonly ["crm.objects.commercepayments.write"]];
    };
    readonly communications: {
        readonly read: readonly [readonly ["crm.objects.contacts.read"]];
        readonly write: readonly [readonly ["crm.objects.contacts.write"]];
    };
    readonly companies: {
        readonly read: readonly [readonly ["crm.objects.companies.read"]];
        readonly write: readonly [readonly ["crm.objects.companies.write"]];
    };
    readonly contacts: {
        readonly read: readonly [readonly ["crm.objects.contacts.read"]];
        readonly write: readonly [readonly ["crm.objects.contacts.write"]];
    };
    readonly contracts: {
        readonly read: readonly [readonly ["crm.objects.contracts.read"]];
    };
    readonly courses: {
        readonly read: readonly [readonly ["crm.objects.courses.read"]];
        readonly write: readonly [readonly ["crm.objects.courses.write"]];
    };
    readonly deal_splits: {
        readonly read: readonly [readonly ["crm.dealsplits.read_write"]];
        readonly write: readonly [readonly ["crm.dealsplits.read_write"]];
    };
    readonly deals: {
        readonly read: readonly [readonly ["crm.objects.deals.read"]];
        readonly write: readonly [readonly ["crm.objects.deals.write"]];
    };
    readonly discounts: {
        readonly read: readonly [readonly ["crm.objects.line_items.read"], readonly ["e-commerce"]];
        readonly write: readonly [readonly ["crm.objects.line_items.write"], readonly ["e-commerce"]];
    };
    readonly emails: {
        readonly read: readonly [readonly ["crm.objects.contacts.read"], readonly ["sales-email-read"]];
        readonly write: readonly [readonly ["crm.objects.contacts.write"], readonly ["sales-email-read"]];
    };
    readonly feedback_submissions: {
        readonly read: readonly [readonly ["crm.objects.contacts.read"], readonly ["crm.objects.feedback_submissions.read"]];
    };
    readonly fees: {
        readonly read: readonly [readonly ["crm.objects.line_items.read"], readonly ["e-commerce"]];
        readonly write: readonly [readonly ["crm.objects.line_items.write"], readonly ["e-commerce"]];
    };
    readonly forecasts: {
        readonly read: "any-object";
        readonly write: "any-object";
    };
    readonly goal_targets: {
        readonly read: readonly [readonly ["crm.objects.goals.read"]];
        readonly write: readonly [readonly ["crm.objects.goals.write"]];
    };
    readonly invoices: {
        readonly read: readonly [readonly ["crm.objects.invoices.read"]];
        readonly write: readonly [readonly ["crm.objects.invoices.write"]];
    };
    readonly leads: {
        readonly read: readonly [readonly ["crm.objects.leads.read"]];
        readonly write: readonly [readonly ["crm.objects.leads.write"]];
    };
    readonly line_items: {
        readonly read: readonly [readonly ["crm.objects.line_items.read"], readonly ["e-commerce"]];
        readonly write: readonly [readonly ["crm.objects.line_items.write"], readonly ["e-commerce"]];
    };
    readonly listings: {
        readonly read: readonly [readonly ["crm.objects.listings.read"]];
        readonly write: readonly [readonly ["crm.objects.listings.write"]];
    };
    readonly meetings: {
        readonly read: readonly [readonly ["crm.objects.contacts.read"]];
        readonly write: readonly [readonly ["crm.objects.contacts.write"]];
    };
    readonly notes: {
        readonly read: readonly [readonly ["crm.objects.contacts.read"]];
        readonly write: readonly [readonly ["crm.objects.contacts.write"]];
    };
    readonly orders: {
        readonly read: readonly [readonly ["crm.objects.orders.read"]];
        readonly write: readonly [readonly ["crm.objects.orders.write"]];
    };
    readonly partner_clients: {
        readonly read: readonly [readonly ["crm.objects.partner-clients.read"]];
        readonly write: readonly [readonly ["crm.objects.partner-clients.write"]];
    };
    readonly partner_services: {
        readonly read: readonly [readonly ["crm.objects.partner-services.read"]];
        readonly write: readonly [readonly ["crm.objects.partner-services.write"]];
    };
    readonly payments: {};
    readonly postal_mail: {
        readonly read: readonly [readonly ["crm.objects.contacts.read"]];
        readonly write: readonly [readonly ["crm.objects.contacts.write"]];
    };
    readonly products: {
        readonly read: readonly [readonly ["crm.objects.products.read"], readonly ["e-commerce"]];
        readonly write: readonly [readonly ["crm.objects.products.write"], readonly ["e-commerce"]];
    };
    readonly projects: {
        readonly read: readonly [readonly ["crm.objects.projects.read"]];
        readonly write: readonly [readonly ["crm.objects.projects.write"]];
    };
    readonly quotes: {
        readonly read: readonly [readonly ["crm.objects.quotes.read"], readonly ["e-commerce"]];
        readonly write: readonly [readonly ["crm.objects.quotes.write"], readonly ["e-commerce"]];
    };
    readonly services: {
        readonly read: readonly [readonly ["crm.objects.services.read"]];
        readonly write: readonly [readonly ["crm.objects.services.write"]];
    };
    readonly subscriptions: {
        readonly read: readonly [readonly ["crm.objects.subscriptions.read"]];
        readonly write: "any-object";
    };
    readonly tasks: {
        readonly read: readonly [readonly ["crm.objects.contacts.read"]];
        readonly write: readonly [readonly ["crm.objects.contacts.write"]];
    };
    readonly taxes: {
        readonly read: readonly [readonly ["crm.objects.line_items.read"]];
        readonly write: readonly [readonly ["crm.objects.line_items.write"]];
    };
    readonly tickets: {
        readonly read: readonly [readonly ["tickets"]];
        readonly write: readonly [readonly ["tickets"]];
    };
    readonly users: {
        readonly read: readonly [readonly ["crm.objects.users.read"]];
        readonly write: readonly [readonly ["crm.objects.users.write"]];
    };
};

// scope-unions.d.ts
import type { ApiVersion } from "./api-version.ts";
/** As HubSpot's hand-kept descriptions have them. */
declare const kept: {
    "any-object": string[];
    association: string[];
    "property-read": string[];
    "property-write": string[];
};
/**
 * The name of a long list of scopes of which a token needs one: `any-object` for custom objects and
 * those described like them, `association` for associations, `property-read` and `property-write` for
 * property definitions.
 */
export type ScopeUnion = keyof typeof kept;
/**
 * The scopes of each union by API version, from the `security` of HubSpot's OpenAPI descriptions. Any
 * one is enough for the endpoint; what the object types in the path ask for on top is not described.
 */
export declare const SCOPE_UNIONS: Readonly<Record<ApiVersion, Readonly<Record<ScopeUnion, readonly string[]>>>>;
export {};

// limits.d.ts
/** Inputs HubSpot takes in one object batch, for all five operations; 101 are refused as a whole. */
export declare const MAX_BATCH_INPUTS = 100;
/** Inputs of one read that asks for `propertiesWithHistory`; 51 are refused as a whole. */
export declare const MAX_HISTORY_INPUTS = 50;
/**
 * Inputs of one association batch. HubSpot documents 2,000 for create and 1,000 for read; 100 for
 * archive is reported by users. For the other two nothing is published, and 100 is what every batch
 * endpoint is known to take.
 */
export declare const MAX_ASSOCIATION_INPUTS: {
    readonly create: 2000;
    readonly createDefault: 100;
    readonly archive: 100;
    readonly removeLabels: 100;
    readonly read: 1000;
};
/** Inputs of one property batch. Nothing is published; 100 is what every batch endpoint is known to take. */
export declare const MAX_PROPERTY_INPUTS = 100;
/** Characters in the value of a string property. */
export declare const MAX_PROPERTY_VALUE_LENGTH = 65536;
/** Properties of one object type that can be unique, and so serve as `idProperty`. */
export declare const MAX_UNIQUE_PROPERTIES = 10;
/** Decimals in the percentage of a deal split, which is a fraction of 1. */
export declare const MAX_SPLIT_DECIMALS = 8;
