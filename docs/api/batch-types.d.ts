// index.d.ts
export * from "./registry/index.ts";
export type * from "./record/record.ts";
export type * from "./record/wire-input.ts";
export type * from "./record/record-row.ts";
export type * from "./record/list-query.ts";
export type * from "./record/search-query.ts";
export type * from "./record/association.ts";
export type * from "./record/property-input.ts";
export type * from "./record/property-definition.ts";
export type * from "./record/call-input.ts";
export type * from "./record/record-list.ts";
export type * from "./record/subscription-status.ts";
export type * from "./record/custom-event.ts";
export type * from "./record/merge-pair.ts";
export type * from "./record/account.ts";
export type * from "./record/setting.ts";
export * from "./outcome/is-written.ts";
export type * from "./outcome/record-error.ts";
export type * from "./outcome/outcome.ts";
export type * from "./outcome/outcome-of.ts";
export type * from "./outcome/listed-row.ts";
export type * from "./outcome/call-outcome.ts";
export type * from "./outcome/result.ts";
export type * from "./change/change.ts";
export type * from "./change/plan.ts";

// registry/index.d.ts
export * from "./api-version.ts";
export * from "./operation.ts";
export * from "./objects.ts";
export type * from "./object-type.ts";
export * from "./association-endpoints.ts";
export * from "./primary-types.ts";
export * from "./property-endpoints.ts";
export * from "./property-types.ts";
export * from "./account-endpoints.ts";
export * from "./setting-endpoints.ts";
export * from "./page-endpoints.ts";
export * from "./list-endpoints.ts";
export * from "./status-endpoints.ts";
export * from "./event-endpoint.ts";
export * from "./filter-operators.ts";
export type * from "./endpoint.ts";
export * from "./success-statuses.ts";
export * from "./scopes.ts";
export * from "./scope-unions.ts";
export * from "./limits.ts";

// schemas/index.d.ts
export * from "./request.ts";
export * from "./read-request.ts";
export * from "./request-parts.ts";
export * from "./association-request.ts";
export * from "./property-request.ts";
export * from "./response.ts";
export * from "./association-response.ts";
export * from "./property-response.ts";
export * from "./account.ts";
export * from "./account-response.ts";
export * from "./wire-error.ts";
export * from "./oauth-token.ts";
export * from "./outcome.ts";
export * from "./result.ts";
export * from "./plan.ts";

// schemas/json-schema.d.ts
import { type JsonSchema } from "@valibot/to-json-schema";
declare const SCHEMAS: {
    readonly createRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly objectWriteTraceId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly properties: import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").StringSchema<undefined>, undefined>;
            readonly associations: import("valibot").ExactOptionalSchema<import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
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
            objectWriteTraceId?: string;
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
            }[];
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            objectWriteTraceId?: string;
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
            }[];
        }[], number, undefined>]>;
    }, undefined>;
    readonly updateRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            readonly idProperty: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly objectWriteTraceId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly properties: import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").StringSchema<undefined>, undefined>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            id: string;
            idProperty?: string;
            objectWriteTraceId?: string;
            properties: {
                [x: string]: string;
            };
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            id: string;
            idProperty?: string;
            objectWriteTraceId?: string;
            properties: {
                [x: string]: string;
            };
        }[], number, undefined>]>;
    }, undefined>;
    readonly upsertRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly id: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            readonly idProperty: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly objectWriteTraceId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly properties: import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").StringSchema<undefined>, undefined>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            id: string;
            idProperty?: string;
            objectWriteTraceId?: string;
            properties: {
                [x: string]: string;
            };
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            id: string;
            idProperty?: string;
            objectWriteTraceId?: string;
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
        readonly idProperty: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        readonly properties: import("valibot").ExactOptionalSchema<import("valibot").ArraySchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
        readonly propertiesWithHistory: import("valibot").ExactOptionalSchema<import("valibot").ArraySchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
    }, undefined>, import("valibot").CheckAction<{
        inputs: {
            id: string;
        }[];
        idProperty?: string;
        properties?: string[];
        propertiesWithHistory?: string[];
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
            readonly after: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            id: string;
            after?: string;
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            id: string;
            after?: string;
        }[], number, undefined>]>;
    }, undefined>;
    readonly createPropertiesRequest: import("valibot").StrictObjectSchema<{
        readonly inputs: import("valibot").SchemaWithPipe<readonly [import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
            readonly name: import("valibot").SchemaWithPipe<readonly [import("valibot").StringSchema<undefined>, import("valibot").NonEmptyAction<string, undefined>]>;
            readonly label: import("valibot").StringSchema<undefined>;
            readonly groupName: import("valibot").StringSchema<undefined>;
            readonly type: import("valibot").PicklistSchema<readonly ["bool", "date", "datetime", "enumeration", "number", "phone_number", "string"], undefined>;
            readonly fieldType: import("valibot").PicklistSchema<readonly ["booleancheckbox", "calculation_equation", "checkbox", "date", "file", "html", "number", "phonenumber", "radio", "select", "text", "textarea"], undefined>;
            readonly description: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly options: import("valibot").ExactOptionalSchema<import("valibot").ArraySchema<import("valibot").StrictObjectSchema<{
                readonly value: import("valibot").StringSchema<undefined>;
                readonly label: import("valibot").StringSchema<undefined>;
                readonly description: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly hidden: import("valibot").BooleanSchema<undefined>;
                readonly displayOrder: import("valibot").ExactOptionalSchema<import("valibot").SchemaWithPipe<readonly [import("valibot").NumberSchema<undefined>, import("valibot").IntegerAction<number, undefined>]>, undefined>;
            }, undefined>, undefined>, undefined>;
            readonly externalOptions: import("valibot").ExactOptionalSchema<import("valibot").BooleanSchema<undefined>, undefined>;
            readonly referencedObjectType: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly hasUniqueValue: import("valibot").ExactOptionalSchema<import("valibot").BooleanSchema<undefined>, undefined>;
            readonly calculationFormula: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly dataSensitivity: import("valibot").ExactOptionalSchema<import("valibot").PicklistSchema<["non_sensitive", "sensitive", "highly_sensitive"], undefined>, undefined>;
            readonly hidden: import("valibot").ExactOptionalSchema<import("valibot").BooleanSchema<undefined>, undefined>;
            readonly formField: import("valibot").ExactOptionalSchema<import("valibot").BooleanSchema<undefined>, undefined>;
            readonly displayOrder: import("valibot").ExactOptionalSchema<import("valibot").SchemaWithPipe<readonly [import("valibot").NumberSchema<undefined>, import("valibot").IntegerAction<number, undefined>]>, undefined>;
            readonly showCurrencySymbol: import("valibot").ExactOptionalSchema<import("valibot").BooleanSchema<undefined>, undefined>;
            readonly currencyPropertyName: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly numberDisplayHint: import("valibot").ExactOptionalSchema<import("valibot").PicklistSchema<["currency", "duration", "formatted", "percentage", "probability", "unformatted"], undefined>, undefined>;
            readonly textDisplayHint: import("valibot").ExactOptionalSchema<import("valibot").PicklistSchema<["domain_name", "email", "ip_address", "multi_line", "phone_number", "physical_address", "postal_code", "unformatted_single_line"], undefined>, undefined>;
        }, undefined>, undefined>, import("valibot").MinLengthAction<{
            name: string;
            label: string;
            groupName: string;
            type: "bool" | "date" | "datetime" | "enumeration" | "number" | "phone_number" | "string";
            fieldType: "booleancheckbox" | "calculation_equation" | "checkbox" | "date" | "file" | "html" | "number" | "phonenumber" | "radio" | "select" | "text" | "textarea";
            description?: string;
            options?: {
                value: string;
                label: string;
                description?: string;
                hidden: boolean;
                displayOrder?: number;
            }[];
            externalOptions?: boolean;
            referencedObjectType?: string;
            hasUniqueValue?: boolean;
            calculationFormula?: string;
            dataSensitivity?: "highly_sensitive" | "non_sensitive" | "sensitive";
            hidden?: boolean;
            formField?: boolean;
            displayOrder?: number;
            showCurrencySymbol?: boolean;
            currencyPropertyName?: string;
            numberDisplayHint?: "currency" | "duration" | "formatted" | "percentage" | "probability" | "unformatted";
            textDisplayHint?: "domain_name" | "email" | "ip_address" | "multi_line" | "phone_number" | "physical_address" | "postal_code" | "unformatted_single_line";
        }[], 1, undefined>, import("valibot").MaxLengthAction<{
            name: string;
            label: string;
            groupName: string;
            type: "bool" | "date" | "datetime" | "enumeration" | "number" | "phone_number" | "string";
            fieldType: "booleancheckbox" | "calculation_equation" | "checkbox" | "date" | "file" | "html" | "number" | "phonenumber" | "radio" | "select" | "text" | "textarea";
            description?: string;
            options?: {
                value: string;
                label: string;
                description?: string;
                hidden: boolean;
                displayOrder?: number;
            }[];
            externalOptions?: boolean;
            referencedObjectType?: string;
            hasUniqueValue?: boolean;
            calculationFormula?: string;
            dataSensitivity?: "highly_sensitive" | "non_sensitive" | "sensitive";
            hidden?: boolean;
            formField?: boolean;
            displayOrder?: number;
            showCurrencySymbol?: boolean;
            currencyPropertyName?: string;
            numberDisplayHint?: "currency" | "duration" | "formatted" | "percentage" | "probability" | "unformatted";
            textDisplayHint?: "domain_name" | "email" | "ip_address" | "multi_line" | "phone_number" | "physical_address" | "postal_code" | "unformatted_single_line";
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
        readonly key: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        readonly attempts: import("valibot").NumberSchema<undefined>;
        readonly mergedInto: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
        readonly status: import("valibot").PicklistSchema<["created", "updated", "archived", "found"], undefined>;
        readonly id: import("valibot").StringSchema<undefined>;
        readonly record: import("valibot").ExactOptionalSchema<import("valibot").LooseObjectSchema<{
            readonly id: import("valibot").StringSchema<undefined>;
            readonly properties: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>, undefined>, undefined>;
            readonly propertiesWithHistory: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>, undefined>;
            readonly createdAt: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
            readonly updatedAt: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
            readonly archived: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").BooleanSchema<undefined>, undefined>, undefined>;
            readonly archivedAt: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
            readonly url: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
            readonly new: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").BooleanSchema<undefined>, undefined>, undefined>;
            readonly objectWriteTraceId: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
            readonly warnings: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").ArraySchema<import("valibot").LooseObjectSchema<{
                readonly category: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
                readonly message: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
                readonly context: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>, undefined>;
            }, undefined>, undefined>, undefined>, undefined>;
        }, undefined>, undefined>;
        readonly warnings: import("valibot").ArraySchema<import("valibot").LooseObjectSchema<{
            readonly category: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
            readonly message: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
            readonly context: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>;
        readonly associations: import("valibot").ExactOptionalSchema<import("valibot").ArraySchema<import("valibot").ObjectSchema<{
            readonly to: import("valibot").ObjectSchema<{
                readonly objectType: import("valibot").StringSchema<undefined>;
                readonly id: import("valibot").StringSchema<undefined>;
            }, undefined>;
            readonly status: import("valibot").PicklistSchema<["associated", "failed", "skipped", "unknown"], undefined>;
            readonly message: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly error: import("valibot").ExactOptionalSchema<import("valibot").ObjectSchema<{
                readonly category: import("valibot").StringSchema<undefined>;
                readonly code: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly message: import("valibot").StringSchema<undefined>;
                readonly property: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly existingId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly duplicateOf: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
                readonly correlationId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly raw: import("valibot").ExactOptionalSchema<import("valibot").UnknownSchema, undefined>;
            }, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, import("valibot").ObjectSchema<{
        readonly index: import("valibot").NumberSchema<undefined>;
        readonly key: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        readonly attempts: import("valibot").NumberSchema<undefined>;
        readonly mergedInto: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
        readonly status: import("valibot").LiteralSchema<"unchanged", undefined>;
        readonly id: import("valibot").StringSchema<undefined>;
        readonly warnings: import("valibot").ExactOptionalSchema<import("valibot").ArraySchema<import("valibot").LooseObjectSchema<{
            readonly category: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
            readonly message: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
            readonly context: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, import("valibot").ObjectSchema<{
        readonly index: import("valibot").NumberSchema<undefined>;
        readonly key: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        readonly attempts: import("valibot").NumberSchema<undefined>;
        readonly mergedInto: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
        readonly status: import("valibot").LiteralSchema<"failed", undefined>;
        readonly error: import("valibot").ObjectSchema<{
            readonly category: import("valibot").StringSchema<undefined>;
            readonly code: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly message: import("valibot").StringSchema<undefined>;
            readonly property: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly existingId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly duplicateOf: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly correlationId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly raw: import("valibot").ExactOptionalSchema<import("valibot").UnknownSchema, undefined>;
        }, undefined>;
        readonly moreErrors: import("valibot").ExactOptionalSchema<import("valibot").ArraySchema<import("valibot").ObjectSchema<{
            readonly category: import("valibot").StringSchema<undefined>;
            readonly code: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly message: import("valibot").StringSchema<undefined>;
            readonly property: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly existingId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly duplicateOf: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly correlationId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly raw: import("valibot").ExactOptionalSchema<import("valibot").UnknownSchema, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, import("valibot").ObjectSchema<{
        readonly index: import("valibot").NumberSchema<undefined>;
        readonly key: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        readonly attempts: import("valibot").NumberSchema<undefined>;
        readonly mergedInto: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
        readonly status: import("valibot").LiteralSchema<"skipped", undefined>;
        readonly reason: import("valibot").PicklistSchema<["daily-limit", "aborted", "all-or-none", "unavailable", "refused", "stopped", "left-out", "exists", "missing", "changed", "kept"], undefined>;
        readonly message: import("valibot").StringSchema<undefined>;
        readonly existingId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
    }, undefined>, import("valibot").ObjectSchema<{
        readonly index: import("valibot").NumberSchema<undefined>;
        readonly key: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        readonly attempts: import("valibot").NumberSchema<undefined>;
        readonly mergedInto: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
        readonly status: import("valibot").LiteralSchema<"unknown", undefined>;
        readonly reason: import("valibot").PicklistSchema<["no-answer", "unaccounted", "unidentified"], undefined>;
        readonly message: import("valibot").StringSchema<undefined>;
        readonly advice: import("valibot").StringSchema<undefined>;
    }, undefined>], undefined>;
    readonly batchResult: import("valibot").ObjectSchema<{
        readonly status: import("valibot").PicklistSchema<["success", "partial", "failure"], undefined>;
        readonly outcomes: import("valibot").ArraySchema<import("valibot").VariantSchema<"status", [import("valibot").ObjectSchema<{
            readonly index: import("valibot").NumberSchema<undefined>;
            readonly key: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly attempts: import("valibot").NumberSchema<undefined>;
            readonly mergedInto: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly status: import("valibot").PicklistSchema<["created", "updated", "archived", "found"], undefined>;
            readonly id: import("valibot").StringSchema<undefined>;
            readonly record: import("valibot").ExactOptionalSchema<import("valibot").LooseObjectSchema<{
                readonly id: import("valibot").StringSchema<undefined>;
                readonly properties: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>, undefined>, undefined>;
                readonly propertiesWithHistory: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>, undefined>;
                readonly createdAt: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
                readonly updatedAt: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
                readonly archived: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").BooleanSchema<undefined>, undefined>, undefined>;
                readonly archivedAt: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
                readonly url: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
                readonly new: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").BooleanSchema<undefined>, undefined>, undefined>;
                readonly objectWriteTraceId: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
                readonly warnings: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").ArraySchema<import("valibot").LooseObjectSchema<{
                    readonly category: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
                    readonly message: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
                    readonly context: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>, undefined>;
                }, undefined>, undefined>, undefined>, undefined>;
            }, undefined>, undefined>;
            readonly warnings: import("valibot").ArraySchema<import("valibot").LooseObjectSchema<{
                readonly category: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
                readonly message: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
                readonly context: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>, undefined>;
            }, undefined>, undefined>;
            readonly associations: import("valibot").ExactOptionalSchema<import("valibot").ArraySchema<import("valibot").ObjectSchema<{
                readonly to: import("valibot").ObjectSchema<{
                    readonly objectType: import("valibot").StringSchema<undefined>;
                    readonly id: import("valibot").StringSchema<undefined>;
                }, undefined>;
                readonly status: import("valibot").PicklistSchema<["associated", "failed", "skipped", "unknown"], undefined>;
                readonly message: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly error: import("valibot").ExactOptionalSchema<import("valibot").ObjectSchema<{
                    readonly category: import("valibot").StringSchema<undefined>;
                    readonly code: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                    readonly message: import("valibot").StringSchema<undefined>;
                    readonly property: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                    readonly existingId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                    readonly duplicateOf: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
                    readonly correlationId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                    readonly raw: import("valibot").ExactOptionalSchema<import("valibot").UnknownSchema, undefined>;
                }, undefined>, undefined>;
            }, undefined>, undefined>, undefined>;
        }, undefined>, import("valibot").ObjectSchema<{
            readonly index: import("valibot").NumberSchema<undefined>;
            readonly key: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly attempts: import("valibot").NumberSchema<undefined>;
            readonly mergedInto: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly status: import("valibot").LiteralSchema<"unchanged", undefined>;
            readonly id: import("valibot").StringSchema<undefined>;
            readonly warnings: import("valibot").ExactOptionalSchema<import("valibot").ArraySchema<import("valibot").LooseObjectSchema<{
                readonly category: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
                readonly message: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
                readonly context: import("valibot").ExactOptionalSchema<import("valibot").NullableSchema<import("valibot").RecordSchema<import("valibot").StringSchema<undefined>, import("valibot").UnknownSchema, undefined>, undefined>, undefined>;
            }, undefined>, undefined>, undefined>;
        }, undefined>, import("valibot").ObjectSchema<{
            readonly index: import("valibot").NumberSchema<undefined>;
            readonly key: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly attempts: import("valibot").NumberSchema<undefined>;
            readonly mergedInto: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly status: import("valibot").LiteralSchema<"failed", undefined>;
            readonly error: import("valibot").ObjectSchema<{
                readonly category: import("valibot").StringSchema<undefined>;
                readonly code: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly message: import("valibot").StringSchema<undefined>;
                readonly property: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly existingId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly duplicateOf: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
                readonly correlationId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly raw: import("valibot").ExactOptionalSchema<import("valibot").UnknownSchema, undefined>;
            }, undefined>;
            readonly moreErrors: import("valibot").ExactOptionalSchema<import("valibot").ArraySchema<import("valibot").ObjectSchema<{
                readonly category: import("valibot").StringSchema<undefined>;
                readonly code: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly message: import("valibot").StringSchema<undefined>;
                readonly property: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly existingId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly duplicateOf: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
                readonly correlationId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly raw: import("valibot").ExactOptionalSchema<import("valibot").UnknownSchema, undefined>;
            }, undefined>, undefined>, undefined>;
        }, undefined>, import("valibot").ObjectSchema<{
            readonly index: import("valibot").NumberSchema<undefined>;
            readonly key: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly attempts: import("valibot").NumberSchema<undefined>;
            readonly mergedInto: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly status: import("valibot").LiteralSchema<"skipped", undefined>;
            readonly reason: import("valibot").PicklistSchema<["daily-limit", "aborted", "all-or-none", "unavailable", "refused", "stopped", "left-out", "exists", "missing", "changed", "kept"], undefined>;
            readonly message: import("valibot").StringSchema<undefined>;
            readonly existingId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
        }, undefined>, import("valibot").ObjectSchema<{
            readonly index: import("valibot").NumberSchema<undefined>;
            readonly key: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly attempts: import("valibot").NumberSchema<undefined>;
            readonly mergedInto: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
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
            readonly unchanged: import("valibot").NumberSchema<undefined>;
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
            readonly code: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly message: import("valibot").StringSchema<undefined>;
            readonly property: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly existingId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly duplicateOf: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
            readonly correlationId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
            readonly raw: import("valibot").ExactOptionalSchema<import("valibot").UnknownSchema, undefined>;
        }, undefined>, undefined>;
        readonly stop: import("valibot").ExactOptionalSchema<import("valibot").ObjectSchema<{
            readonly reason: import("valibot").PicklistSchema<["daily-limit", "unauthorized", "forbidden", "refused", "unavailable", "timeout", "aborted", "taken-over", "source-failed", "store-failed", "limiter-failed", "token-failed", "client-failed"], undefined>;
            readonly message: import("valibot").StringSchema<undefined>;
            readonly scopes: import("valibot").ExactOptionalSchema<import("valibot").ArraySchema<import("valibot").StringSchema<undefined>, undefined>, undefined>;
            readonly error: import("valibot").ExactOptionalSchema<import("valibot").ObjectSchema<{
                readonly category: import("valibot").StringSchema<undefined>;
                readonly code: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly message: import("valibot").StringSchema<undefined>;
                readonly property: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly existingId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly duplicateOf: import("valibot").ExactOptionalSchema<import("valibot").NumberSchema<undefined>, undefined>;
                readonly correlationId: import("valibot").ExactOptionalSchema<import("valibot").StringSchema<undefined>, undefined>;
                readonly raw: import("valibot").ExactOptionalSchema<import("valibot").UnknownSchema, undefined>;
            }, undefined>, undefined>;
        }, undefined>, undefined>;
    }, undefined>;
};
/** The names of the JSON Schemas: every request body, an outcome, and a result. */
export type JsonSchemaName = keyof typeof SCHEMAS;
/**
 * Returns the request bodies, the outcome and the result as JSON Schema (draft 7). They check what the
 * valibot schemas check, with one exception: JSON Schema cannot express that a read with
 * `propertiesWithHistory` takes 50 inputs instead of 100.
 *
 * @example
 * toJsonSchemas().archiveRequest.required; //=> ["inputs"]
 */
export declare function toJsonSchemas(): Readonly<Record<JsonSchemaName, JsonSchema>>;
export {};

// record/record.d.ts
import type { Operation } from "../registry/operation.ts";
import type { Association, FollowUpAssociation, KeyAssociation } from "./association.ts";
/** A value of a property. Numbers and booleans are sent as strings, the only form HubSpot documents. */
export type PropertyValue = string | number | boolean;
/**
 * Values by the internal name of the property. `undefined` leaves a property as it is; `""` clears it.
 *
 * @example
 * const properties: Properties = { email: "ada@example.com", numemployees: 12, phone: "" };
 */
export type Properties = Readonly<Record<string, PropertyValue | undefined>>;
/** The constraint of a type parameter that names the properties of an object and their types. */
export type PropertyTypes<Given> = {
    readonly [Name in keyof Given]: PropertyValue | undefined;
};
/** Any of the given properties, each with a value of its type, or `""` to clear it. */
export type SomeProperties<Given> = {
    readonly [Name in keyof Given]?: Given[Name] | "" | undefined;
};
/**
 * The properties of a new record: those that are not optional in `Given` must be there, with a value.
 *
 * @example
 * const deal: NewProperties<{ dealname: string; amount?: number }> = { dealname: "Big" };
 */
export type NewProperties<Given> = SomeProperties<Given> & {
    readonly [Name in keyof Given as object extends Pick<Given, Name> ? never : Name]: Given[Name];
};
/** A record to create. */
export interface CreateRecord<Given = Properties> {
    readonly properties: NewProperties<Given>;
    readonly associations?: readonly (Association | KeyAssociation)[];
}
/** A record to update. */
export interface UpdateRecord<Given = Properties> {
    /** The record id, or the value of the job's `idProperty`. */
    readonly id: string | number;
    readonly properties: SomeProperties<Given>;
    readonly associations?: readonly FollowUpAssociation[];
}
/** A record to update if it exists, and else to create. */
export interface UpsertRecord<Given = Properties> {
    /** The value of the job's `idProperty`. When it is left out, it is taken from `properties`. */
    readonly id?: string | number;
    readonly properties: SomeProperties<Given>;
    readonly associations?: readonly FollowUpAssociation[];
}
/** The share of one owner in a deal. */
export interface DealSplit {
    readonly ownerId: number;
    /** From 0 to 1, with at most 8 decimals. The shares of one deal add up to 1. */
    readonly percentage: number;
}
/** A deal and all its splits. They replace the splits that the deal has. */
export interface DealSplitsRecord {
    /** The record id of the deal. */
    readonly id: string | number;
    readonly splits: readonly DealSplit[];
}
/** A record to archive or to read. */
export interface RecordId {
    /** The record id. In a read with `idProperty`, the value of that property. */
    readonly id: string | number;
}
/** The input of each operation. */
export type RecordOf<Op extends Operation, Object = string> = {
    create: CreateRecord;
    update: UpdateRecord;
    upsert: Object extends "deal_splits" ? DealSplitsRecord : UpsertRecord;
    archive: RecordId;
    read: RecordId;
}[Op];

// record/wire-input.d.ts
import type { Association } from "./association.ts";
import type { DealSplit } from "./record.ts";
/** A record to create, as it is sent. */
export interface CreateInput {
    /** HubSpot returns it in errors about this record. */
    readonly objectWriteTraceId?: string;
    /** All values are strings. */
    readonly properties: Readonly<Record<string, string>>;
    readonly associations?: readonly Association[];
}
/** A record to update or upsert, as it is sent. */
export interface UpdateInput {
    /** The record id, or a value of `idProperty`. */
    readonly id: string;
    readonly idProperty?: string;
    /** HubSpot returns it in errors about this record. */
    readonly objectWriteTraceId?: string;
    /** All values are strings. */
    readonly properties: Readonly<Record<string, string>>;
}
/** A record to archive or read, as it is sent. */
export interface ArchiveInput {
    readonly id: string;
}
/** A deal and its splits, as they are sent. */
export interface DealSplitsInput {
    /** The record id of the deal. Only here HubSpot takes an id as a number. */
    readonly id: number;
    /** At least one. */
    readonly splits: readonly DealSplit[];
}

// record/record-row.d.ts
/**
 * A remark about a record that was written. It is one of HubSpot's, such as
 * `PROPERTY_VALUE_NORMALIZED`; an error that HubSpot reports beside the written record; or one of ours,
 * `OTHER_VALUE_KEPT`: HubSpot has another value than the one sent. Its `context` then has
 * `propertyName`, `sentValue` and `keptValue`, each a list of one string.
 */
export interface Warning {
    readonly category?: string | null;
    readonly message?: string | null;
    readonly context?: Readonly<Record<string, unknown>> | null;
    readonly [field: string]: unknown;
}
/** A value that a property had. */
export interface PastValue {
    readonly value?: string | null;
    /** Since when, as ISO 8601. */
    readonly timestamp?: string | null;
    readonly sourceType?: string | null;
    readonly sourceId?: string | null;
    readonly sourceLabel?: string | null;
    readonly updatedByUserId?: number | null;
    readonly [field: string]: unknown;
}
/** The values that each property had, by internal name. */
export type PropertyHistory = Readonly<Record<string, readonly PastValue[] | null>>;
/** A record as HubSpot returns it. Times are ISO 8601. Fields that are not listed here are kept. */
export interface RecordRow {
    /** The record id. */
    readonly id: string;
    /** The values by internal name; `null` where there is none. */
    readonly properties?: Readonly<Record<string, string | null>> | null;
    /** Only in a read that asked for it; see {@link PropertyHistory}. */
    readonly propertiesWithHistory?: Readonly<Record<string, unknown>> | null;
    readonly createdAt?: string | null;
    readonly updatedAt?: string | null;
    readonly archived?: boolean | null;
    readonly archivedAt?: string | null;
    readonly url?: string | null;
    /** Only after an upsert: whether the record was created. */
    readonly new?: boolean | null;
    readonly objectWriteTraceId?: string | null;
    readonly warnings?: readonly Warning[] | null;
    readonly [field: string]: unknown;
}
/** A deal as HubSpot returns it with its splits. */
export interface DealSplitsRow {
    /** The record id of the deal. */
    readonly id: string;
    readonly splits?: readonly RecordRow[] | null;
    readonly [field: string]: unknown;
}

// record/list-query.d.ts
import type { ObjectType } from "../registry/object-type.ts";
/** What a list returns of each record, and of which records. */
export interface ListQuery {
    /** The properties to return. @default HubSpot's choice */
    readonly properties?: readonly string[] | undefined;
    /** The properties to return with their earlier values. A page then has 50 records, not 100. @default none */
    readonly propertiesWithHistory?: readonly string[] | undefined;
    /** `true` returns archived records and no others. @default false */
    readonly archived?: boolean | undefined;
    /** The object types whose associations each record is returned with. @default none */
    readonly associations?: readonly ObjectType[] | undefined;
}

// record/search-query.d.ts
import type { FILTER_OPERATORS } from "../registry/filter-operators.ts";
import type { PropertyValue } from "./record.ts";
type Operators = typeof FILTER_OPERATORS;
/**
 * A condition on one property. A day or moment is milliseconds since 1970, or ISO 8601.
 *
 * @example
 * const filter: Filter = { propertyName: "numberofemployees", operator: "GTE", value: 200 };
 */
export type Filter = {
    readonly propertyName: string;
} & ({
    readonly operator: Operators["value"][number];
    readonly value: PropertyValue;
} | {
    readonly operator: Operators["range"][number];
    readonly value: PropertyValue;
    readonly highValue: PropertyValue;
} | {
    readonly operator: Operators["values"][number];
    readonly values: readonly PropertyValue[];
} | {
    readonly operator: Operators["none"][number];
});
/** A record matches a group when it matches every filter in it. */
export interface FilterGroup {
    readonly filters: readonly Filter[];
}
/** The property that the results of a search are sorted by. */
export interface SearchSort {
    readonly propertyName: string;
    /** @default "ASCENDING" */
    readonly direction?: "ASCENDING" | "DESCENDING" | undefined;
}
/** What a search looks for. Without filters and `query` it finds every record. */
export interface SearchQuery {
    /** A record is found when it matches one of the groups. At most 5 groups of 6 filters, 18 in all. @default none */
    readonly filterGroups?: readonly FilterGroup[] | undefined;
    /** Words that occur in the record; HubSpot documents in which properties. At most 3,000 characters. @default none */
    readonly query?: string | undefined;
    /** At most one. With it, more than 10,000 results are an error. @default by record id */
    readonly sorts?: readonly SearchSort[] | undefined;
    /** The properties to return. @default HubSpot's choice */
    readonly properties?: readonly string[] | undefined;
}
export {};

// record/association.d.ts
import type { AssociationCategory } from "../registry/association-endpoints.ts";
import type { ObjectType } from "../registry/object-type.ts";
/**
 * A type of association between two records, in one direction.
 *
 * @example
 * const contactToCompany: AssociationType = {
 *   associationCategory: "HUBSPOT_DEFINED",
 *   associationTypeId: 279,
 * };
 */
export interface AssociationType {
    readonly associationCategory: AssociationCategory;
    /** Unique only within its category. */
    readonly associationTypeId: number;
}
/** An association that a create makes together with the new record. */
export interface Association {
    readonly to: {
        readonly id: string;
    };
    /** At least one. */
    readonly types: readonly AssociationType[];
}
/**
 * A record to associate with, named by the value of a property instead of its id. It is looked up before the record
 * that names it is sent.
 *
 * @example
 * const acme: KeyTarget = { objectType: "p_vendor", idProperty: "code", id: "ACME" };
 */
export interface KeyTarget {
    readonly objectType: Exclude<ObjectType, "deal_splits">;
    readonly idProperty: string;
    /** The value of `idProperty`. */
    readonly id: string | number;
    /**
     * `key`: `idProperty` is unique, and a read finds the record. `search`: it is a text of any other property, such as
     * the `name` or the `domain` of companies; HubSpot's search finds the record, which is some seconds behind. When
     * several records have the text, in any case, the association is refused.
     *
     * @default "key"
     */
    readonly findBy?: "key" | "search" | undefined;
    /**
     * With `search`: where no record has `id`, the records that have these values are meant, one of each. So
     * `Hansa; Logistik` may be one company or two. @default `id` is the only value
     */
    readonly parts?: readonly string[] | undefined;
}
/** An association that a create makes with a record that is looked up before. */
export interface KeyAssociation {
    readonly to: KeyTarget;
    /** At least one. */
    readonly types: readonly AssociationType[];
}
/**
 * An association that is made after a record was updated or upserted, in a request of its own: HubSpot
 * takes no associations in an update or upsert.
 */
export interface FollowUpAssociation {
    readonly to: {
        readonly objectType: ObjectType;
        readonly id: string | number;
    } | KeyTarget;
    /** Without types, the unlabelled type of the two objects. */
    readonly types?: readonly AssociationType[];
}
/** Two records, by their record ids. */
export interface AssociationPair {
    readonly from: string | number;
    readonly to: string | number;
}
/**
 * Two records, and the types of association between them.
 *
 * @example
 * const types = [{ associationCategory: "USER_DEFINED", associationTypeId: 7 }] as const;
 * const pair: TypedAssociationPair = { from: 101, to: 2002, types };
 */
export interface TypedAssociationPair extends AssociationPair {
    /** At least one. */
    readonly types: readonly AssociationType[];
}

// record/property-input.d.ts
import type { PropertyFieldType, PropertyType } from "../registry/property-types.ts";
/** An option of a new property. */
export interface PropertyOptionInput {
    /** What is stored. */
    readonly value: string;
    /** What people see. */
    readonly label: string;
    readonly description?: string;
    readonly hidden: boolean;
    /** The dated versions require it, v3 does not. */
    readonly displayOrder?: number;
}
/** A property to create. 2026-09 does not list the display hints and the currency fields. */
export interface CreatePropertyInput {
    /** The internal name, in lower case. */
    readonly name: string;
    readonly label: string;
    /** The internal name of the group that shows it. */
    readonly groupName: string;
    readonly type: PropertyType;
    readonly fieldType: PropertyFieldType;
    readonly description?: string;
    readonly options?: readonly PropertyOptionInput[];
    readonly externalOptions?: boolean;
    readonly referencedObjectType?: string;
    /** Can be set only when the property is created. */
    readonly hasUniqueValue?: boolean;
    readonly calculationFormula?: string;
    readonly dataSensitivity?: "non_sensitive" | "sensitive" | "highly_sensitive";
    readonly hidden?: boolean;
    readonly formField?: boolean;
    readonly displayOrder?: number;
    readonly showCurrencySymbol?: boolean;
    readonly currencyPropertyName?: string;
    readonly numberDisplayHint?: "currency" | "duration" | "formatted" | "percentage" | "probability" | "unformatted";
    readonly textDisplayHint?: "domain_name" | "email" | "ip_address" | "multi_line" | "phone_number" | "physical_address" | "postal_code" | "unformatted_single_line";
}

// record/property-definition.d.ts
/** One allowed value of a property. */
export interface PropertyOption {
    /** What is stored. */
    readonly value: string;
    /** What people see. */
    readonly label?: string | null;
    readonly description?: string | null;
    readonly hidden?: boolean | null;
    readonly displayOrder?: number | null;
    readonly [field: string]: unknown;
}
/** What may be changed about a property. */
export interface ModificationMetadata {
    readonly archivable?: boolean | null;
    readonly readOnlyDefinition?: boolean | null;
    readonly readOnlyOptions?: boolean | null;
    /** `true`: HubSpot refuses every record that sets the property. */
    readonly readOnlyValue?: boolean | null;
    readonly [field: string]: unknown;
}
/**
 * A property as the account defines it. `type` and `fieldType` can be others than those a property is
 * created with, such as `json`. Times are ISO 8601. Fields that are not listed here are kept.
 */
export interface PropertyDefinition {
    readonly name: string;
    readonly label?: string | null;
    readonly description?: string | null;
    readonly groupName?: string | null;
    readonly type?: string | null;
    readonly fieldType?: string | null;
    /** Incomplete or empty when `externalOptions` is `true`; `true` and `false` for a `bool`. */
    readonly options?: readonly PropertyOption[] | null;
    readonly externalOptions?: boolean | null;
    readonly referencedObjectType?: string | null;
    /** The property can serve as `idProperty`. The `email` of contacts can too, though it is not marked. */
    readonly hasUniqueValue?: boolean | null;
    readonly calculated?: boolean | null;
    readonly calculationFormula?: string | null;
    readonly modificationMetadata?: ModificationMetadata | null;
    readonly hubspotDefined?: boolean | null;
    readonly dataSensitivity?: string | null;
    readonly sensitiveDataCategories?: readonly string[] | null;
    readonly hidden?: boolean | null;
    readonly formField?: boolean | null;
    readonly displayOrder?: number | null;
    readonly showCurrencySymbol?: boolean | null;
    readonly currencyPropertyName?: string | null;
    readonly numberDisplayHint?: string | null;
    readonly textDisplayHint?: string | null;
    readonly dateDisplayHint?: string | null;
    readonly archived?: boolean | null;
    readonly archivedAt?: string | null;
    readonly createdAt?: string | null;
    readonly createdUserId?: string | null;
    readonly updatedAt?: string | null;
    readonly updatedUserId?: string | null;
    readonly [field: string]: unknown;
}

// record/call-input.d.ts
import type { AssociationOperation } from "../registry/association-endpoints.ts";
import type { ObjectType } from "../registry/object-type.ts";
import type { AssociationPair, TypedAssociationPair } from "./association.ts";
import type { CreatePropertyInput } from "./property-input.ts";
import type { RecordId } from "./record.ts";
/** An object that has properties, and whose records can be associated: every object but deal splits. */
export type RecordObjectType = Exclude<ObjectType, "deal_splits">;
/** The input of each association call. */
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
/** The input of each batch call for property definitions. */
export type PropertyInputOf<Op extends "create" | "read" | "archive"> = {
    create: CreatePropertyInput;
    read: PropertyName;
    archive: PropertyName;
}[Op];

// record/record-list.d.ts
import type { RecordObjectType } from "./call-input.ts";
/** A list of records: HubSpot's list, or segment. Fields that are not listed here are kept. */
export interface RecordList {
    readonly listId: string;
    readonly name: string;
    /** The type id of its records, such as `0-1` for contacts. */
    readonly objectTypeId: string;
    /**
     * `MANUAL`: records are added and removed. `SNAPSHOT`: the same, after filters chose the first ones. `DYNAMIC`:
     * filters choose them, and nothing can be added or removed.
     */
    readonly processingType: string;
    readonly [field: string]: unknown;
}
/** A record in a list. */
export interface ListMember {
    readonly recordId: string;
    /** When it was added. ISO 8601. */
    readonly membershipTimestamp?: string | null;
    readonly [field: string]: unknown;
}
/** Which list to find: by its id, or by object type and name, written as in HubSpot. */
export type ListToFind = {
    readonly id: string | number;
} | {
    readonly objectType: RecordObjectType;
    readonly name: string;
};

// record/subscription-status.d.ts
import type { LEGAL_BASES, SUBSCRIPTION_STATES } from "../registry/status-endpoints.ts";
/** What somebody can want of a subscription. */
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];
/** Why a company may write to somebody. */
export type LegalBasis = (typeof LEGAL_BASES)[number];
/**
 * What somebody wants of one subscription, to be written.
 *
 * @example
 * const status: StatusInput = {
 *   subscriberIdString: "ada@example.com",
 *   subscriptionId: 1001,
 *   statusState: "UNSUBSCRIBED",
 * };
 */
export interface StatusInput {
    /** The e-mail of the person. A contact need not have it. */
    readonly subscriberIdString: string;
    /** The id of the subscription type. */
    readonly subscriptionId: string | number;
    readonly statusState: SubscriptionState;
    /** HubSpot requires it of accounts with data privacy settings. */
    readonly legalBasis?: LegalBasis;
    readonly legalBasisExplanation?: string;
}
/** What somebody wants of one subscription, as HubSpot returns it. Fields that are not listed here are kept. */
export interface SubscriptionStatus {
    /** The e-mail of the person. */
    readonly subscriberIdString: string;
    readonly subscriptionId: number | string;
    readonly subscriptionName?: string | null;
    /** A {@link SubscriptionState}. */
    readonly status: string;
    /** Who set it. */
    readonly source?: string | null;
    /** ISO 8601. */
    readonly timestamp?: string | null;
    /**
     * After a write: `NO_STATUS_CHANGE`, `REQUESTED_CHANGE_OCCURRED`, `RESUBSCRIBE_OCCURRED` or
     * `UNSUBSCRIBE_FROM_ALL_OCCURRED`.
     */
    readonly setStatusSuccessReason?: string | null;
    readonly [field: string]: unknown;
}

// record/custom-event.d.ts
import type { PropertyValue } from "./record.ts";
/**
 * Something that somebody did. One of `email`, `objectId` and `utk` says who.
 *
 * @example
 * const event: CustomEvent = {
 *   eventName: "pe1000001_order_placed",
 *   email: "ada@example.com",
 *   properties: { amount: 25 },
 * };
 */
export interface CustomEvent {
    /** The full internal name of the event, with the id of the account. */
    readonly eventName: string;
    /** The e-mail of a contact. */
    readonly email?: string;
    /** The id of a record. */
    readonly objectId?: string | number;
    /** The token in HubSpot's cookie. */
    readonly utk?: string;
    /** An id of this event. HubSpot does not say whether it counts two events of one id once. */
    readonly uuid?: string;
    /** When it happened: ISO 8601, or a `Date`. @default when HubSpot gets it */
    readonly occurredAt?: string | Date;
    /** At most 50. */
    readonly properties?: Readonly<Record<string, PropertyValue>>;
}

// record/merge-pair.d.ts
/** Two records of one object type to merge, by their record ids. */
export interface MergePair {
    /** Its values stay; where it has none, the other's are taken. */
    readonly primary: string | number;
    /** The record that is merged into the other one. */
    readonly merge: string | number;
}

// record/account.d.ts
/** How many requests a private app may make, from the rate-limit headers of HubSpot's answers. */
export interface AccountLimits {
    /** The app may make so many requests in every span of `perMilliseconds`. */
    readonly requests?: number;
    readonly perMilliseconds?: number;
    /** Requests of all private apps of the account together, per day. HubSpot does not send it to OAuth apps. */
    readonly dailyLimit?: number;
    /** How many of them were left after the last answer. */
    readonly dailyRemaining?: number;
}
/** Requests that the private apps of an account have made today. HubSpot's count may be some minutes old. */
export interface DailyUsage {
    readonly used: number;
    readonly limit: number;
    /** When the count begins again: ISO 8601. */
    readonly resetsAt?: string;
}
/** The HubSpot account (portal) that a token belongs to. Fields that HubSpot leaves out are absent. */
export interface Account {
    /** The id of the account, also called Hub ID. */
    readonly portalId: string;
    /** `STANDARD`, `SANDBOX`, `DEVELOPER_TEST` or `APP_DEVELOPER`. */
    readonly accountType?: string;
    /** Such as `US/Eastern`. The daily limit resets at midnight in this zone. */
    readonly timeZone?: string;
    /** Distance of the time zone from UTC, such as `-05:00`. */
    readonly utcOffset?: string;
    readonly utcOffsetMilliseconds?: number;
    /** Such as `USD`. */
    readonly companyCurrency?: string;
    readonly additionalCurrencies?: readonly string[];
    /** The host of the account's pages, such as `app.hubspot.com`. */
    readonly uiDomain?: string;
    /** The data centre, such as `na1` or `eu1`. */
    readonly dataHostingLocation?: string;
    /** Empty when the answers had no such headers. */
    readonly limits: AccountLimits;
    /** Absent when HubSpot does not tell it to this token, or did not answer. */
    readonly dailyUsage?: DailyUsage;
}

// record/setting.d.ts
/** A team that an owner is in. */
export interface OwnerTeam {
    readonly id: string;
    readonly name?: string | null;
    /** Whether it is the owner's main team. */
    readonly primary?: boolean | null;
    readonly [field: string]: unknown;
}
/** A user, or a queue of work, that can own records. */
export interface Owner {
    /** The value of `hubspot_owner_id` and other properties that name an owner. */
    readonly id: string;
    /** Absent for owners without one. */
    readonly email?: string | null;
    /** `PERSON` or `QUEUE`. */
    readonly type?: string | null;
    readonly firstName?: string | null;
    readonly lastName?: string | null;
    /** The id of the user. It is not the id of the owner. Absent when the user has left. */
    readonly userId?: number | null;
    /** The id of the user, also when the user has left. */
    readonly userIdIncludingInactive?: number | null;
    readonly teams?: readonly OwnerTeam[] | null;
    readonly archived?: boolean | null;
    /** ISO 8601. */
    readonly createdAt?: string | null;
    /** ISO 8601. */
    readonly updatedAt?: string | null;
    readonly [field: string]: unknown;
}
/** One step of a pipeline. */
export interface PipelineStage {
    /** The value of `dealstage` (deals) or `hs_pipeline_stage` (other objects). */
    readonly id: string;
    /** What people see. */
    readonly label: string;
    readonly displayOrder?: number | null;
    readonly archived?: boolean | null;
    /** Such as `{ probability: "0.2", isClosed: "false" }` for deals, `{ ticketState: "OPEN" }` for tickets. */
    readonly metadata?: Readonly<Record<string, unknown>> | null;
    readonly [field: string]: unknown;
}
/** The steps that records of one object go through. */
export interface Pipeline {
    /** The value of `pipeline` (deals) or `hs_pipeline` (other objects). */
    readonly id: string;
    /** What people see. */
    readonly label: string;
    readonly displayOrder?: number | null;
    readonly archived?: boolean | null;
    readonly stages: readonly PipelineStage[];
    readonly [field: string]: unknown;
}
/** A custom object of the account. */
export interface ObjectSchema {
    /** Such as `2-345`. */
    readonly objectTypeId: string;
    /** Such as `vendor`. */
    readonly name: string;
    /** The name with the account's number: `p1000001_vendor`. */
    readonly fullyQualifiedName: string;
    /** What people see. */
    readonly labels: {
        readonly singular?: string | null;
        readonly plural?: string | null;
    };
    readonly [field: string]: unknown;
}
/** A rule for the values of a property. */
export interface PropertyValidationRule {
    /** Such as `ALPHANUMERIC`, `MAX_LENGTH`, `REGEX`. */
    readonly ruleType: string;
    /** Such as `["NUMERIC_ONLY"]` for `ALPHANUMERIC`, `["10"]` for `MAX_LENGTH`. */
    readonly ruleArguments: readonly string[];
    readonly shouldApplyNormalization?: boolean | null;
    readonly [field: string]: unknown;
}
/** The rules for the values of one property. */
export interface PropertyValidations {
    readonly propertyName: string;
    readonly propertyValidationRules: readonly PropertyValidationRule[];
    readonly [field: string]: unknown;
}
/** An object type, as people know it. */
export interface ObjectTypeLabels {
    /** Such as `0-1` for contacts. */
    readonly objectTypeId: string;
    readonly singularLabel: string;
    readonly pluralLabel: string;
    readonly [field: string]: unknown;
}
/** A limit of an account, in records, properties or labels. */
interface LimitUsage {
    /** How many there can be. */
    readonly limit: number;
    /** How many there are. */
    readonly usage: number;
    /** How many more there can be: `limit` less `usage`, never below 0. */
    readonly left: number;
}
/**
 * A limit for one object type. For records, custom objects share one limit: `limit` and `left` are then those of all
 * custom objects together, `usage` is that of this one.
 */
export interface ObjectLimit extends ObjectTypeLabels, LimitUsage {
}
/** How many association labels there are between two object types. */
export interface AssociationLabelLimit extends LimitUsage {
    readonly fromObjectType: ObjectTypeLabels;
    readonly toObjectType: ObjectTypeLabels;
    readonly allLabels: readonly string[];
    readonly [field: string]: unknown;
}
/** An object type with records that have nearly, or wholly, as many associations to another one as they can. */
export interface ObjectAtLimit extends ObjectTypeLabels {
    readonly hasRecordsAtLimit: boolean;
    readonly hasRecordsNearLimit: boolean;
}
/** What an account can hold, and how much of it is left. */
export interface UsageLimits {
    readonly records: readonly ObjectLimit[];
    readonly customProperties: readonly ObjectLimit[];
    /** Only pairs of object types that have labels. */
    readonly associationLabels: readonly AssociationLabelLimit[];
    /** Only object types with such records. */
    readonly objectsAtAssociationLimit: readonly ObjectAtLimit[];
}
/** The rows of each list of settings. */
export interface Settings {
    readonly owners: Owner;
    readonly pipelines: Pipeline;
    readonly schemas: ObjectSchema;
    readonly propertyValidations: PropertyValidations;
    readonly recordLimits: ObjectLimit;
    readonly customPropertyLimits: ObjectLimit;
    readonly associationLabelLimits: AssociationLabelLimit;
    readonly objectsAtAssociationLimit: ObjectAtLimit;
    /** Names, such as `crm.objects.contacts.read`. */
    readonly scopes: string;
}
export {};

// outcome/is-written.d.ts
declare const WRITTEN: readonly ["created", "updated", "archived", "associated", "added", "removed", "merged"];
/**
 * Whether HubSpot confirmed a write: the outcome is `created`, `updated`, `archived`, `associated`, `added`, `removed`
 * or `merged`. Narrows the type to outcomes with one of these statuses. HubSpot answers `archived` also for an unknown
 * id. An event that is `accepted` is not confirmed.
 *
 * @example
 * const outcomes: OutcomeOf<"create">[] = [
 *   { index: 0, attempts: 1, status: "created", id: "7", record: { id: "7", properties: {} }, warnings: [] },
 *   { index: 1, attempts: 1, status: "unknown", reason: "no-answer", message: "…", advice: "…" },
 * ];
 * outcomes.filter(isWritten).map(({ record }) => record.id); //=> ["7"]
 */
export declare function isWritten<One extends {
    readonly status: string;
}>(outcome: One): outcome is One & {
    readonly status: (typeof WRITTEN)[number];
};
export {};

// outcome/record-error.d.ts
/**
 * Why a record was refused, by HubSpot or, before anything was sent, by this library. HubSpot's message is
 * cut to 2,000 characters; its category, code and correlation id to 200.
 */
export interface RecordError {
    /** HubSpot's category, such as `VALIDATION_ERROR`. `INVALID_RECORD`: refused before it was sent. */
    readonly category: string;
    /** The narrower code, such as `PROPERTY_DOESNT_EXIST`, where there is one. */
    readonly code?: string;
    /**
     * For people. Where HubSpot does not say which of several records of a request it refused (`allOrNone`), it begins with
     * `Perhaps about another record of its request: `.
     */
    readonly message: string;
    /** The property that was refused. */
    readonly property?: string;
    /** The id of the record that already has this unique value. */
    readonly existingId?: string;
    /** Index of the record with the same key, when this one was refused as its duplicate. */
    readonly duplicateOf?: number;
    /** The id of the request at HubSpot. Give it to their support. */
    readonly correlationId?: string;
    /** HubSpot's error, unchanged. Absent when the record was refused before it was sent. */
    readonly raw?: unknown;
}

// outcome/outcome.d.ts
import type { RecordRow, Warning } from "../record/record-row.ts";
import type { RecordError } from "./record-error.ts";
/** The fields of every outcome. */
export interface OutcomeBase {
    /** Position in the input, from 0. */
    readonly index: number;
    /** The record id or unique value, as given. For associations the pair, such as `7 → 8`; for properties the name. */
    readonly key?: string;
    /** How many requests contained it, look-ups included. */
    readonly attempts: number;
    /** Index of the input with the same key that was sent in place of this one. Both have the same outcome. */
    readonly mergedInto?: number;
}
/** What happened to one association that was to follow a written record. */
export interface AssociationOutcome {
    readonly to: {
        readonly objectType: string;
        readonly id: string;
    };
    /**
     * `skipped`: not made and not refused; make it again. `unknown`: it may have been made; to make it
     * again does no harm.
     */
    readonly status: "associated" | "failed" | "skipped" | "unknown";
    /** Why it was not made. Absent when `associated`. */
    readonly message?: string;
    /** HubSpot's error, when `failed`. */
    readonly error?: RecordError;
}
/** The fields of every record that HubSpot confirmed. */
export interface ConfirmedBase extends OutcomeBase {
    /** The record id. */
    readonly id: string;
    readonly warnings: readonly Warning[];
    /** After an update or upsert with associations: one for each of them, in their order. */
    readonly associations?: readonly AssociationOutcome[];
}
/** HubSpot confirmed that it wrote, archived or found the record. */
export interface ConfirmedOutcome extends ConfirmedBase {
    readonly status: "created" | "updated" | "archived" | "found";
    /** The record as HubSpot returned it. An archive returns none. */
    readonly record?: RecordRow;
}
/** A look at the record found nothing to write, and nothing was sent: HubSpot has every value that was to be written. */
export interface UnchangedOutcome extends OutcomeBase {
    readonly status: "unchanged";
    /** The record id. */
    readonly id: string;
    /** Values that differ in HubSpot and were to stay as they are. Absent where there are none. */
    readonly warnings?: readonly Warning[];
}
/** It was refused, and nothing was written. */
export interface FailedOutcome extends OutcomeBase {
    readonly status: "failed";
    readonly error: RecordError;
    /** Further errors about the same record. */
    readonly moreErrors?: readonly RecordError[];
}
/** Nothing was written, and HubSpot did not refuse this record by itself. Send it again when the reason is gone. */
export interface SkippedOutcome extends OutcomeBase {
    readonly status: "skipped";
    /**
     * - `daily-limit`: the account has no calls left today.
     * - `aborted`: the caller ended the call.
     * - `all-or-none`: another record of the batch was refused.
     * - `unavailable`: HubSpot was not ready for this record (a limit, a lock, no connection), or did not
     *   answer and wrote nothing. The job went on.
     * - `refused`: its batch and every part of it that was tried were refused, by HubSpot or something in between, without
     *   naming the bad records. The search for them ended, and the job went on. What HubSpot refused, it refuses again.
     * - `stopped`: the job ended.
     *
     * - `left-out`: the user said of this row that it is not to be written.
     *
     * These four are decided by a look at the record before anything is sent:
     *
     * - `exists`: HubSpot has the record, and existing records were to be left alone.
     * - `missing`: HubSpot has no such record, and none was to be created.
     * - `changed`: the record is not as it was when the plan was made.
     * - `kept`: it cannot be told whether a value differs, and no value surely does.
     */
    readonly reason: "daily-limit" | "aborted" | "all-or-none" | "unavailable" | "refused" | "stopped" | "left-out" | "exists" | "missing" | "changed" | "kept";
    readonly message: string;
    /** The id of the record that HubSpot has, where it was looked at. */
    readonly existingId?: string;
}
/** It may have been written, or not. */
export interface UnknownOutcome extends OutcomeBase {
    readonly status: "unknown";
    /**
     * - `no-answer`: it was sent, and no usable answer came.
     * - `unaccounted`: the answer has neither a result nor an error for it.
     * - `unidentified`: HubSpot wrote records, and nothing tells whether one of them is this one.
     */
    readonly reason: "no-answer" | "unaccounted" | "unidentified";
    readonly message: string;
    /** How to find out whether it was written. */
    readonly advice: string;
}
/** What happened to one record. */
export type Outcome = ConfirmedOutcome | UnchangedOutcome | FailedOutcome | SkippedOutcome | UnknownOutcome;

// outcome/outcome-of.d.ts
import type { DealSplitsRow, RecordRow } from "../record/record-row.ts";
import type { Properties } from "../record/record.ts";
import type { Operation } from "../registry/operation.ts";
import type { ConfirmedBase, FailedOutcome, SkippedOutcome, UnknownOutcome } from "./outcome.ts";
/**
 * Property values as HubSpot returns them: strings, and `null` where there is no value.
 *
 * @example
 * type Deal = { dealname: string; amount: number };
 * const properties: ReturnedProperties<Deal> = { dealname: "Big", amount: "1200" };
 */
export type ReturnedProperties<Given> = {
    readonly [Name in keyof Given]: AsText<Exclude<Given[Name], undefined>> | null;
};
type AsText<Value> = Value extends string ? Value : string;
/** A record as HubSpot returns it, always with `properties`. The given properties keep their names. */
export interface RowOf<Given = Properties> extends RecordRow {
    readonly properties: ReturnedProperties<Given>;
}
/** HubSpot wrote or found the record, and returned it. */
export interface RecordOutcome<Status extends string, Row> extends ConfirmedBase {
    readonly status: Status;
    /** The record as HubSpot returned it. */
    readonly record: Row;
}
/** HubSpot accepted the archive. It says the same for an id that does not exist. */
export interface ArchivedRecordOutcome extends ConfirmedBase {
    readonly status: "archived";
}
/** What happened to one record, as far as the operation can end. */
export type OutcomeOf<Op extends Operation, Row extends object = RowOf> = {
    create: RecordOutcome<"created", Row>;
    update: RecordOutcome<"updated", Row>;
    upsert: RecordOutcome<"created" | "updated", Row>;
    archive: ArchivedRecordOutcome;
    read: RecordOutcome<"found", Row>;
}[Op] | FailedOutcome | SkippedOutcome | UnknownOutcome;
/** What happened to the splits of one deal. */
export type DealSplitsOutcomeOf<Op extends "upsert" | "read"> = OutcomeOf<Op, DealSplitsRow>;
export {};

// outcome/listed-row.d.ts
import type { RowOf } from "./outcome-of.ts";
import type { Properties } from "../record/record.ts";
/** A record that another record is associated with, as a list names it. */
export interface ListedAssociation {
    /** The record id. */
    readonly id: string;
    /** The name of the association type, such as `contact_to_company`. A record with several types is there several times. */
    readonly type?: string | null;
    readonly [field: string]: unknown;
}
/** The associations of a record with records of one object type, as a list has them. */
export interface ListedAssociations {
    readonly results: readonly ListedAssociation[];
    /** Present when the record has more of them than HubSpot puts into a list. The call `associations.read` reads all. */
    readonly paging?: unknown;
    readonly [field: string]: unknown;
}
/** A record of a list. */
export type ListedRow<Given = Properties> = RowOf<Given> & {
    /** By object type, as HubSpot names it. Absent when none were asked for, or the record has none. */
    readonly associations?: Readonly<Record<string, ListedAssociations>> | null;
};

// outcome/call-outcome.d.ts
import type { Account } from "../record/account.ts";
import type { AssociationType } from "../record/association.ts";
import type { PropertyDefinition } from "../record/property-definition.ts";
import type { RecordList } from "../record/record-list.ts";
import type { RecordRow } from "../record/record-row.ts";
import type { Settings } from "../record/setting.ts";
import type { SubscriptionStatus } from "../record/subscription-status.ts";
import type { AssociationOperation } from "../registry/association-endpoints.ts";
import type { PropertyOperation } from "../registry/property-endpoints.ts";
import type { SettingName } from "../registry/setting-endpoints.ts";
import type { StatusOperation } from "../registry/status-endpoints.ts";
import type { OutcomeBase, FailedOutcome, SkippedOutcome, UnknownOutcome } from "./outcome.ts";
import type { BatchResult } from "./result.ts";
/** The two records are associated. */
export interface AssociatedOutcome extends OutcomeBase {
    readonly status: "associated";
}
/** HubSpot accepted the archive. It says the same for what does not exist. */
export interface ArchivedOutcome extends OutcomeBase {
    readonly status: "archived";
}
/** A type of association between two objects. */
export interface AssociationLabel extends AssociationType {
    /** `null` for the unlabelled type. */
    readonly label: string | null;
}
/** A record that another record is associated with. */
export interface AssociatedRecord {
    /** The record id. */
    readonly id: string;
    /** The types of the association. `removeLabels` takes them as they are. */
    readonly types: readonly AssociationLabel[];
}
/** All associations of a record, or the first page of them. */
export interface AssociationsFoundOutcome extends OutcomeBase {
    readonly status: "found";
    /** The record id. */
    readonly id: string;
    /** Empty when the record has none. */
    readonly associations: readonly AssociatedRecord[];
    /** Only the first page was asked for, and there are more. */
    readonly hasMore?: true;
}
/** All types of association between two objects. */
export interface AssociationLabelsListedOutcome extends OutcomeBase {
    readonly status: "found";
    readonly labels: readonly AssociationLabel[];
}
/** The property is new, or it was archived and is back with the given definition. */
export interface PropertyCreatedOutcome extends OutcomeBase {
    readonly status: "created";
    readonly definition: PropertyDefinition;
}
/** The property as the account defines it. */
export interface PropertyFoundOutcome extends OutcomeBase {
    readonly status: "found";
    readonly definition: PropertyDefinition;
}
/** All properties of an object. */
export interface PropertiesListedOutcome extends OutcomeBase {
    readonly status: "found";
    readonly definitions: readonly PropertyDefinition[];
}
/** The account that the token belongs to. */
export interface AccountFoundOutcome extends OutcomeBase {
    readonly status: "found";
    readonly account: Account;
}
/** All owners or limits of the account, the scopes of the token, or all pipelines or property validations of an object. */
export interface SettingsListedOutcome extends OutcomeBase {
    readonly status: "found";
    readonly settings: readonly Settings[SettingName][];
}
/** The list that was asked for. */
export interface ListFoundOutcome extends OutcomeBase {
    readonly status: "found";
    /** `null` when the account has no such list. */
    readonly list: RecordList | null;
}
/** All lists of an object. */
export interface ListsFoundOutcome extends OutcomeBase {
    readonly status: "found";
    readonly lists: readonly RecordList[];
}
/** The list is new. */
export interface ListCreatedOutcome extends OutcomeBase {
    readonly status: "created";
    readonly list: RecordList;
}
/** The record is in the list now, and was not before. */
export interface AddedOutcome extends OutcomeBase {
    readonly status: "added";
}
/** The record is no longer in the list. */
export interface RemovedOutcome extends OutcomeBase {
    readonly status: "removed";
}
/** HubSpot has no record with this id, so it is in no list. */
export interface MissingOutcome extends OutcomeBase {
    readonly status: "missing";
}
/**
 * The record was in the list before it was to be added, or was not in it before it was to be removed. With `attempts`
 * above 1, it may also have been an earlier attempt of this call.
 */
export interface UnchangedMembershipOutcome extends OutcomeBase {
    readonly status: "unchanged";
}
/** The communication preferences of a person, read. */
export interface StatusesFoundOutcome extends OutcomeBase {
    readonly status: "found";
    /** One for each subscription. */
    readonly statuses: readonly SubscriptionStatus[];
}
/** The communication preferences of a person, written. `unchanged`: they were so before. */
export interface StatusesWrittenOutcome extends OutcomeBase {
    readonly status: "updated" | "unchanged";
    /** Those that HubSpot returned: after `write` the one that was written, after `unsubscribeAll` each. */
    readonly statuses: readonly SubscriptionStatus[];
}
/** HubSpot took the event. It does not say whether it counts the event, and for whom. */
export interface AcceptedOutcome extends OutcomeBase {
    readonly status: "accepted";
}
/** The two records are one. */
export interface MergedOutcome extends OutcomeBase {
    readonly status: "merged";
    /** The id of the record that is left. HubSpot may have given it a new id; both old ids lead to it. */
    readonly id: string;
    /** The record that is left, as HubSpot returned it. */
    readonly record: RecordRow;
}
type Unconfirmed = FailedOutcome | SkippedOutcome | UnknownOutcome;
/** What happened to one input of an association call. */
export type AssociationOutcomeOf<Op extends AssociationOperation> = {
    create: AssociatedOutcome;
    createDefault: AssociatedOutcome;
    archive: ArchivedOutcome;
    removeLabels: ArchivedOutcome;
    read: AssociationsFoundOutcome;
}[Op] | Unconfirmed;
/** What happened to one input of a call for property definitions. */
export type PropertyOutcomeOf<Op extends PropertyOperation> = {
    create: PropertyCreatedOutcome;
    read: PropertyFoundOutcome;
    archive: ArchivedOutcome;
    list: PropertiesListedOutcome;
}[Op] | Unconfirmed;
/** What happened to one record that was to be added to a list, or removed from it. */
export type MembershipOutcomeOf<Op extends "add" | "remove"> = {
    add: AddedOutcome;
    remove: RemovedOutcome;
}[Op] | MissingOutcome | UnchangedMembershipOutcome | Unconfirmed;
/** What happened to one input of a call for communication preferences. */
export type StatusOutcomeOf<Op extends StatusOperation> = {
    write: StatusesWrittenOutcome;
    read: StatusesFoundOutcome;
    unsubscribeAll: StatusesWrittenOutcome;
}[Op] | Unconfirmed;
/** What happened to one custom event. */
export type EventOutcome = AcceptedOutcome | Unconfirmed;
/** What happened to one pair of records to merge. */
export type MergeOutcome = MergedOutcome | Unconfirmed;
/** What happened to one input of a call that is not about the values of records. */
export type CallOutcome = AccountFoundOutcome | EventOutcome | ListCreatedOutcome | ListFoundOutcome | ListsFoundOutcome | MembershipOutcomeOf<"add" | "remove"> | MergeOutcome | StatusOutcomeOf<StatusOperation> | AssociationOutcomeOf<AssociationOperation> | AssociationLabelsListedOutcome | PropertyOutcomeOf<PropertyOperation> | SettingsListedOutcome;
/** The outcomes of a call that is not about the values of records. `counts` has each status it can have. */
export type CallResult<One extends CallOutcome = CallOutcome> = BatchResult<One, Readonly<Record<One["status"], number>>>;
export {};

// outcome/result.d.ts
import type { Outcome } from "./outcome.ts";
import type { RecordError } from "./record-error.ts";
/** Why a job ended early. Records that were not yet sent are `skipped`. */
export interface Stop {
    /**
     * - `daily-limit`: the account has no calls left today.
     * - `unauthorized`: HubSpot does not accept the token, or your `accessToken` or `onTokens` threw.
     * - `forbidden`: the token lacks a scope.
     * - `refused`: HubSpot refuses the job itself, whatever the record.
     * - `unavailable`: HubSpot, or the connection to it, fails again and again; or something else answers in its place,
     *   such as a proxy or a login page.
     * - `timeout`: the time for the whole call is over.
     * - `aborted`: the caller ended it.
     * - `taken-over`: another worker drives the run, says the store that keeps it.
     *
     * In the other cases a part on this side threw, and `message` says what:
     *
     * - `source-failed`: the source of records.
     * - `store-failed`: the store that keeps the run.
     * - `limiter-failed`: the rate limiter.
     * - `token-failed`: the client, while it got a token.
     * - `client-failed`: the client itself, or the `runtime` it was given.
     */
    readonly reason: "daily-limit" | "unauthorized" | "forbidden" | "refused" | "unavailable" | "timeout" | "aborted" | "taken-over" | "source-failed" | "store-failed" | "limiter-failed" | "token-failed" | "client-failed";
    readonly message: string;
    /** The scopes HubSpot asked for, when `forbidden`. */
    readonly scopes?: readonly string[];
    /** HubSpot's error, if it sent one. */
    readonly error?: RecordError;
}
/** How many records have each status. */
export interface Counts {
    readonly created: number;
    readonly updated: number;
    readonly archived: number;
    readonly found: number;
    readonly unchanged: number;
    readonly failed: number;
    readonly skipped: number;
    readonly unknown: number;
}
/** How many requests a job sent, and what for. */
export interface RequestCounts {
    /** All requests. */
    readonly sent: number;
    /** Sent again unchanged: after a limit, a lock, a failure, no answer, or with a new token. */
    readonly retried: number;
    /** Parts of batches that HubSpot had refused as a whole, or failed at. */
    readonly isolating: number;
    /** Look-ups: of creates without an answer, and of rows that name no record. */
    readonly reconciling: number;
    /** Associations that follow an update or upsert. */
    readonly associating: number;
}
/** All outcomes of a call. */
export interface BatchResult<One = Outcome, Count = Counts> {
    /**
     * `success`: HubSpot confirmed every record, or has it already, with all of its associations, and the job did not end
     * early. `failure`: it confirmed no record. `partial`: anything else. `counts` is of records alone: where the
     * associations of a record that was written failed or are unknown, its outcome says so in `associations`.
     */
    readonly status: "success" | "partial" | "failure";
    /** One for each record, in the order of the input. */
    readonly outcomes: readonly One[];
    readonly counts: Count;
    readonly requests: RequestCounts;
    /** HubSpot's errors that are about no single record. */
    readonly errors: readonly RecordError[];
    /** Why the job ended early, if it did. */
    readonly stop?: Stop;
}

// change/change.d.ts
import type { RecordError } from "../outcome/record-error.ts";
/** A property that is to get another value. */
export interface PropertyChange {
    /** The internal name. */
    readonly property: string;
    /** The value HubSpot has; `""` for none. */
    readonly from: string;
    /** The value to send; `""` clears the property. */
    readonly to: string;
}
/** A property that is left as it is. */
export interface KeptProperty {
    /** The internal name. */
    readonly property: string;
    /** The value HubSpot has; `""` for none. Absent when it was not read. */
    readonly from?: string;
    /**
     * The value that was wanted. Of a created record that is to be archived, the one that it was created with; `""`
     * where it is not known.
     */
    readonly to: string;
    /**
     * - `not-read`: HubSpot's value is not known. The read did not ask for it, the token may not see it (sensitive
     *   data), or there was no answer.
     * - `rewritten`: HubSpot may have made `from` out of `to` itself, such as `+4930123456` out of `030 123456`. To
     *   send `to` may change nothing.
     * - `forward-only`: HubSpot would answer with success and keep `from`. A lifecycle stage does not go back unless
     *   it is cleared first.
     * - `changed-since`: of a change to undo: HubSpot no longer has the value that was written.
     */
    readonly why: "not-read" | "rewritten" | "forward-only" | "changed-since";
}
/** The fields of every change. */
export interface ChangeBase {
    /** Position in the input, from 0. */
    readonly index: number;
    /** The record id or unique value, as given. */
    readonly key?: string;
    /** Index of the first input about the same record. Both have the same change, which is to be written once. */
    readonly mergedInto?: number;
}
/** HubSpot has no such record. */
export interface CreateChange extends ChangeBase {
    readonly status: "create";
    /** Every property that the record sets, blank ones too. `from` is `""`. */
    readonly changes: readonly PropertyChange[];
}
/** HubSpot has the record, with other values. */
export interface UpdateChange extends ChangeBase {
    readonly status: "update";
    /** The record id. */
    readonly id: string;
    /** At least one. */
    readonly changes: readonly PropertyChange[];
    /** Properties that are not written. Often empty. */
    readonly kept: readonly KeptProperty[];
}
/** HubSpot has every wanted value already. */
export interface NoChange extends ChangeBase {
    readonly status: "unchanged";
    /** The record id. */
    readonly id: string;
}
/** No property is surely to change, and for some it cannot be told. */
export interface KeptChange extends ChangeBase {
    readonly status: "kept";
    /** The record id. Absent when the record was not read. */
    readonly id?: string;
    /** Empty only when the record was not read and sets no property. */
    readonly kept: readonly KeptProperty[];
}
/** HubSpot would refuse the record. */
export interface RefusedChange extends ChangeBase {
    readonly status: "refused";
    /** At least one. */
    readonly errors: readonly RecordError[];
}
/** The record is to be archived: it undoes a create. */
export interface ArchiveChange extends ChangeBase {
    readonly status: "archive";
    /** The record id. */
    readonly id: string;
}
/** The difference between one wanted record and HubSpot. Plain JSON. */
export type Change = CreateChange | UpdateChange | NoChange | KeptChange | RefusedChange | ArchiveChange;
/** A change without its place in the input. */
export type Difference = Placeless<Change>;
type Placeless<Some> = Some extends Change ? Omit<Some, keyof ChangeBase> : never;
export {};

// change/plan.d.ts
import type { ApiVersion } from "../registry/api-version.ts";
import type { Change } from "./change.ts";
/** What a plan says once, for all of its changes. */
export interface PlanHeader {
    /** The format of the plan. A plan with another number is not to be applied by this version. */
    readonly format: 1;
    /** A name, type id or custom object, such as `contacts`. */
    readonly objectType: string;
    readonly apiVersion: ApiVersion;
    /** The unique property whose value `key` is. Absent: `key` is the record id. */
    readonly idProperty?: string;
    /** The id of the account (Hub ID) that was read. The plan is to be applied to no other account. */
    readonly portalId?: string;
}
/**
 * Changes that can be looked at, kept and applied later. Plain JSON. The `from` of each change is its before-image.
 *
 * @example
 * const plan: Plan = {
 *   format: 1,
 *   objectType: "contacts",
 *   apiVersion: "2026-09",
 *   changes: [
 *     {
 *       index: 0,
 *       status: "update",
 *       id: "512",
 *       changes: [{ property: "city", from: "Paris", to: "London" }],
 *       kept: [],
 *     },
 *   ],
 * };
 */
export interface Plan extends PlanHeader {
    readonly changes: readonly Change[];
}

// registry/api-version.d.ts
/**
 * The supported versions of HubSpot's API, oldest first. HubSpot publishes a dated version each March and
 * September, and supports it for 18 months.
 */
export declare const API_VERSIONS: readonly ["v3", "2025-09", "2026-03", "2026-09"];
export type ApiVersion = (typeof API_VERSIONS)[number];

// registry/operation.d.ts
/** The operations of HubSpot's batch endpoints for records. */
export declare const OPERATIONS: readonly ["create", "update", "upsert", "archive", "read"];
export type Operation = (typeof OPERATIONS)[number];

// registry/objects.d.ts
import type { ApiVersion } from "./api-version.ts";
import type { Operation } from "./operation.ts";
/** A standard object. */
export interface ObjectDefinition {
    /** The object type id, such as `0-1`. Absent where HubSpot does not publish it. */
    readonly typeId?: `0-${number}`;
    /** The name of the object in a batch path: `/crm/objects/2026-03/{segment}/batch/create`. */
    readonly segment: string;
    /** The part of the path before `/batch/…`, for versions that do not follow this pattern. */
    readonly basePath?: Readonly<Partial<Record<ApiVersion, string>>>;
    /** The batch operations of each version. */
    readonly operations: Readonly<Record<ApiVersion, readonly Operation[]>>;
}
/**
 * Every standard object with a batch endpoint, by its name in HubSpot's paths. Custom objects (`2-…`,
 * `p123_name`, `p_name`) are not listed: they have all five operations.
 *
 * The source is HubSpot's OpenAPI descriptions. For contracts, feedback submissions and partner objects the
 * generated descriptions have more operations than the hand-written ones. The list has the smaller set.
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

// registry/object-type.d.ts
import type { ApiVersion } from "./api-version.ts";
import type { OBJECTS } from "./objects.ts";
import type { Operation } from "./operation.ts";
/** The name of a standard object. */
export type ObjectName = keyof typeof OBJECTS;
/**
 * A custom object: its type id (`2-123456`), its fully qualified name (`p123_machine`), or that name
 * without the number of the account (`p_machine`).
 */
export type CustomObjectType = `2-${number}` | `p${number}_${string}` | `p_${string}`;
/** A standard object by its name or type id, or a custom object. */
export type ObjectType = ObjectName | `0-${number}` | CustomObjectType;
/**
 * The operations that an object has in a version. An object type that is not a name of {@link OBJECTS}
 * (`0-…`, `2-…`, `p123_…`, `p_…`) has all five.
 *
 * @example
 * type OfPartners = OperationsOf<"partner_clients", "2026-03">; //=> "update" | "read"
 */
export type OperationsOf<Object extends ObjectType, Version extends ApiVersion> = Object extends ObjectName ? (typeof OBJECTS)[Object]["operations"][Version][number] : Operation;
/** The object types that have an operation in a version. */
export type ObjectsWith<Op extends Operation, Version extends ApiVersion> = {
    [Name in ObjectName]: Op extends OperationsOf<Name, Version> ? Name : never;
}[ObjectName] | Exclude<ObjectType, ObjectName>;

// registry/association-endpoints.d.ts
/**
 * The operations of HubSpot's batch endpoints for associations.
 *
 * - `create` associates two records with the given types, `createDefault` with the unlabelled type.
 * - `archive` removes every association of two records, `removeLabels` only the given types.
 * - `read` returns the associations of a record.
 */
export declare const ASSOCIATION_OPERATIONS: readonly ["create", "createDefault", "archive", "removeLabels", "read"];
export type AssociationOperation = (typeof ASSOCIATION_OPERATIONS)[number];
/**
 * The base path of the association endpoints in each version. `{fromObjectType}` and `{toObjectType}` stand
 * for object types. For v3 it is the path of v4, because the association endpoints of v3 itself have no type
 * ids, only names such as `contact_to_company`.
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
/** Lists the types of association between two objects. It is not a batch endpoint. */
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
/** Who defined an association type. Type ids are unique only within one category. */
export declare const ASSOCIATION_CATEGORIES: readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"];
export type AssociationCategory = (typeof ASSOCIATION_CATEGORIES)[number];

// registry/primary-types.d.ts
/**
 * The ids of HubSpot's association types by which a record has a primary one, such as a contact its primary company: seen from
 * the record, and from its primary one. A record has one at most. They are of the category `HUBSPOT_DEFINED`.
 */
export declare const PRIMARY_TYPES: readonly {
    readonly typeId: number;
    readonly inverseId: number;
}[];

// registry/property-endpoints.d.ts
/** The operations for the property definitions of an object. HubSpot has no batch update for them. */
export declare const PROPERTY_OPERATIONS: readonly ["create", "read", "archive", "list"];
export type PropertyOperation = (typeof PROPERTY_OPERATIONS)[number];
/** The base path of the property endpoints in each version. `{objectType}` stands for an object type. */
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

// registry/property-types.d.ts
/** The types a property can be created with. */
export declare const PROPERTY_TYPES: readonly ["bool", "date", "datetime", "enumeration", "number", "phone_number", "string"];
export type PropertyType = (typeof PROPERTY_TYPES)[number];
/** How people enter a property. HubSpot checks which field type goes with which type. */
export declare const PROPERTY_FIELD_TYPES: readonly ["booleancheckbox", "calculation_equation", "checkbox", "date", "file", "html", "number", "phonenumber", "radio", "select", "text", "textarea"];
export type PropertyFieldType = (typeof PROPERTY_FIELD_TYPES)[number];

// registry/account-endpoints.d.ts
/** The base path of the endpoints about the account in each version. */
export declare const ACCOUNT_BASE_PATHS: {
    readonly v3: "/account-info/v3";
    readonly "2025-09": "/account-info/2025-09";
    readonly "2026-03": "/account-info/2026-03";
    readonly "2026-09": "/account-info/2026-09";
};
/**
 * The endpoints about the account, from HubSpot's OpenAPI descriptions. Both answer 200. Both need only the
 * scope `oauth`, which every app has.
 */
export declare const ACCOUNT_ENDPOINTS: {
    readonly details: {
        readonly method: "GET";
        readonly suffix: "/details";
    };
    /** Requests that private apps have made today. */
    readonly dailyUsage: {
        readonly method: "GET";
        readonly suffix: "/api-usage/daily/private-apps";
    };
};

// registry/setting-endpoints.d.ts
/**
 * The endpoints that list what is set up in an account, from HubSpot's OpenAPI descriptions. All are
 * asked with GET, but for one, and answer 200.
 */
export declare const SETTING_ENDPOINTS: {
    /** The users who can own records, page by page. */
    readonly owners: {
        readonly path: {
            readonly v3: "/crm/v3/owners";
            readonly "2025-09": "/crm/owners/2025-09";
            readonly "2026-03": "/crm/owners/2026-03";
            readonly "2026-09": "/crm/owners/2026-09";
        };
        readonly scopes: readonly [readonly ["crm.objects.owners.read"]];
    };
    /** The pipelines of an object, with their stages. */
    readonly pipelines: {
        readonly path: {
            readonly v3: "/crm/v3/pipelines/{objectType}";
            readonly "2025-09": "/crm/pipelines/2025-09/{objectType}";
            readonly "2026-03": "/crm/pipelines/2026-03/{objectType}";
            readonly "2026-09": "/crm/pipelines/2026-09/{objectType}";
        };
        readonly scopes: "property-read";
    };
    /** The custom objects of the account. The descriptions lack it; HubSpot's guide and its Node client have it. */
    readonly schemas: {
        readonly path: {
            readonly v3: "/crm-object-schemas/v3/schemas";
            readonly "2025-09": "/crm-object-schemas/2025-09/schemas";
            readonly "2026-03": "/crm-object-schemas/2026-03/schemas";
            readonly "2026-09": "/crm-object-schemas/2026-09/schemas";
        };
        readonly scopes: readonly [readonly ["crm.schemas.custom.read"]];
    };
    /** The rules for the values of an object's properties. */
    readonly propertyValidations: {
        readonly path: {
            readonly v3: "/crm/v3/property-validations/{objectTypeId}";
            readonly "2025-09": "/crm/property-validations/2025-09/{objectTypeId}";
            readonly "2026-03": "/crm/property-validations/2026-03/{objectTypeId}";
            readonly "2026-09": "/crm/property-validations/2026-09/{objectTypeId}";
        };
        readonly scopes: "property-read";
    };
    /** Records of each object: how many there are, and can be. */
    readonly recordLimits: {
        readonly path: {
            readonly v3: "/crm/v3/limits/records";
            readonly "2025-09": "/crm/limits/2025-09/records";
            readonly "2026-03": "/crm/limits/2026-03/records";
            readonly "2026-09": "/crm/limits/2026-09/records";
        };
        readonly scopes: "association";
    };
    /** Custom properties of each object. */
    readonly customPropertyLimits: {
        readonly path: {
            readonly v3: "/crm/v3/limits/custom-properties";
            readonly "2025-09": "/crm/limits/2025-09/custom-properties";
            readonly "2026-03": "/crm/limits/2026-03/custom-properties";
            readonly "2026-09": "/crm/limits/2026-09/custom-properties";
        };
        readonly scopes: "association";
    };
    /** Association labels between each two objects that have some. */
    readonly associationLabelLimits: {
        readonly path: {
            readonly v3: "/crm/v3/limits/associations/labels";
            readonly "2025-09": "/crm/limits/2025-09/associations/labels";
            readonly "2026-03": "/crm/limits/2026-03/associations/labels";
            readonly "2026-09": "/crm/limits/2026-09/associations/labels";
        };
        readonly scopes: "association";
    };
    /** Objects with records that have nearly or wholly as many associations as they can. */
    readonly objectsAtAssociationLimit: {
        readonly path: {
            readonly v3: "/crm/v3/limits/associations/records/from";
            readonly "2025-09": "/crm/limits/2025-09/associations/records/from";
            readonly "2026-03": "/crm/limits/2026-03/associations/records/from";
            readonly "2026-09": "/crm/limits/2026-09/associations/records/from";
        };
        readonly scopes: "association";
    };
    /** The scopes of a private app's token. The descriptions lack it; HubSpot's guide to private apps has it. */
    readonly scopes: {
        readonly path: {
            readonly v3: "/oauth/v2/private-apps/get/access-token-info";
            readonly "2025-09": "/oauth/v2/private-apps/get/access-token-info";
            readonly "2026-03": "/oauth/v2/private-apps/get/access-token-info";
            readonly "2026-09": "/oauth/v2/private-apps/get/access-token-info";
        };
        readonly scopes: readonly [];
        readonly tokenField: "tokenKey";
    };
};
/** What is set up in an account, and can be listed. */
export type SettingName = keyof typeof SETTING_ENDPOINTS;

// registry/page-endpoints.d.ts
/**
 * The endpoints that return the records of an object page by page, from HubSpot's OpenAPI descriptions. `suffix`
 * follows the part of a batch path before `/batch/…`. A token needs the `read` scopes of the object in `SCOPES`.
 * Every object with a batch read has both, except deal splits.
 */
export declare const PAGE_ENDPOINTS: {
    /** All records of an object. */
    readonly list: {
        readonly method: "GET";
        readonly suffix: "";
        readonly successStatuses: {
            readonly v3: readonly [200];
            readonly "2025-09": readonly [200];
            readonly "2026-03": readonly [200];
            readonly "2026-09": readonly [200];
        };
    };
    /** The records that match filters or a text. */
    readonly search: {
        readonly method: "POST";
        readonly suffix: "/search";
        readonly successStatuses: {
            readonly v3: readonly [200];
            readonly "2025-09": readonly [200];
            readonly "2026-03": readonly [200];
            readonly "2026-09": readonly [200];
        };
    };
};
/** The operations that return records page by page. */
export type PageOperation = keyof typeof PAGE_ENDPOINTS;

// registry/list-endpoints.d.ts
/** The base path of the endpoints for lists of records in each version. */
export declare const LIST_BASE_PATHS: {
    readonly v3: "/crm/v3/lists";
    readonly "2025-09": "/crm/lists/2025-09";
    readonly "2026-03": "/crm/lists/2026-03";
    readonly "2026-09": "/crm/lists/2026-09";
};
/**
 * The endpoints for lists of records, from HubSpot's OpenAPI descriptions. `{listId}` stands for the id of a list. All
 * answer 200. A change of memberships takes an array of record ids as its body.
 */
export declare const LIST_ENDPOINTS: {
    readonly create: {
        readonly method: "POST";
        readonly suffix: "";
        readonly scopes: readonly [readonly ["crm.lists.write"], readonly ["cms.membership.access_groups.write"]];
    };
    readonly search: {
        readonly method: "POST";
        readonly suffix: "/search";
        readonly scopes: readonly [readonly ["crm.lists.read"]];
    };
    readonly memberships: {
        readonly method: "GET";
        readonly suffix: "/{listId}/memberships";
        readonly scopes: readonly [readonly ["crm.lists.read"]];
    };
    readonly add: {
        readonly method: "PUT";
        readonly suffix: "/{listId}/memberships/add";
        readonly scopes: readonly [readonly ["crm.lists.read", "crm.lists.write"], readonly ["crm.lists.read", "cms.membership.access_groups.write"]];
    };
    readonly remove: {
        readonly method: "PUT";
        readonly suffix: "/{listId}/memberships/remove";
        readonly scopes: readonly [readonly ["crm.lists.read", "crm.lists.write"], readonly ["crm.lists.read", "cms.membership.access_groups.write"]];
    };
};

// registry/status-endpoints.d.ts
/**
 * The base path of the endpoints for communication preferences in each version. For v3 it is that of v4, because v3
 * itself has no batches.
 */
export declare const STATUS_BASE_PATHS: {
    readonly v3: "/communication-preferences/v4/statuses";
    readonly "2025-09": "/communication-preferences/2025-09/statuses";
    readonly "2026-03": "/communication-preferences/2026-03/statuses";
    readonly "2026-09": "/communication-preferences/2026-09/statuses";
};
/**
 * The batch endpoints for communication preferences, from HubSpot's OpenAPI descriptions. All are asked with POST and
 * answer 200; a read with errors answers 207, but in 2026-09.
 */
export declare const STATUS_ENDPOINTS: {
    /** Writes the status of one subscription of one person. */
    readonly write: {
        readonly suffix: "/batch/write";
        readonly scopes: readonly [readonly ["communication_preferences.statuses.batch.write"]];
    };
    /** Reads the statuses of all subscriptions of a person. */
    readonly read: {
        readonly suffix: "/batch/read";
        readonly scopes: readonly [readonly ["communication_preferences.statuses.batch.read"]];
    };
    /** Unsubscribes a person from everything. */
    readonly unsubscribeAll: {
        readonly suffix: "/batch/unsubscribe-all";
        readonly scopes: readonly [readonly ["communication_preferences.statuses.batch.write"]];
    };
};
/** The operations for communication preferences. */
export type StatusOperation = keyof typeof STATUS_ENDPOINTS;
/** What somebody can want of a subscription. */
export declare const SUBSCRIPTION_STATES: readonly ["SUBSCRIBED", "UNSUBSCRIBED", "NOT_SPECIFIED"];
/** Why a company may write to somebody, as the GDPR and HubSpot name it. */
export declare const LEGAL_BASES: readonly ["CONSENT_WITH_NOTICE", "LEGITIMATE_INTEREST_CLIENT", "LEGITIMATE_INTEREST_OTHER", "LEGITIMATE_INTEREST_PQL", "NON_GDPR", "PERFORMANCE_OF_CONTRACT", "PROCESS_AND_STORE"];

// registry/event-endpoint.d.ts
/** The path in each version to which custom events are sent with POST, from HubSpot's OpenAPI descriptions. It answers 204. */
export declare const EVENT_PATHS: {
    readonly v3: "/events/v3/send/batch";
    readonly "2025-09": "/events/2025-09/send/batch";
    readonly "2026-03": "/events/2026-03/send/batch";
    readonly "2026-09": "/events/custom/2026-09/send/batch";
};
/** The scopes that a token needs to send events. */
export declare const EVENT_SCOPES: readonly [readonly ["analytics.behavioral_events.send"]];

// registry/filter-operators.d.ts
/** The operators of a filter, by the fields they need beside `propertyName` and `operator`. */
export declare const FILTER_OPERATORS: {
    readonly value: readonly ["EQ", "NEQ", "LT", "LTE", "GT", "GTE", "CONTAINS_TOKEN", "NOT_CONTAINS_TOKEN"];
    /** `value` and `highValue`; both ends are included. */
    readonly range: readonly ["BETWEEN"];
    /** Texts in `values` must be in lower case, except options of enumerations. */
    readonly values: readonly ["IN", "NOT_IN"];
    readonly none: readonly ["HAS_PROPERTY", "NOT_HAS_PROPERTY"];
};
export type FilterOperator = (typeof FILTER_OPERATORS)[keyof typeof FILTER_OPERATORS][number];

// registry/endpoint.d.ts
import type { ApiVersion } from "./api-version.ts";
import type { ScopeUnion } from "./scope-unions.ts";
/** HTTP statuses by API version. */
export type StatusesByVersion = Readonly<Record<ApiVersion, readonly number[]>>;
/** An endpoint for associations or properties: `{method} {base path}{suffix}`. */
export interface Endpoint {
    readonly method: "GET" | "POST";
    /** The end of the path, such as `/batch/create`. */
    readonly suffix: string;
    /** The statuses that HubSpot's description has for a request that succeeded, in whole or in part. */
    readonly successStatuses: StatusesByVersion;
    /** A token needs one of the scopes in this union. */
    readonly scopes: ScopeUnion;
}

// registry/success-statuses.d.ts
/**
 * The statuses that HubSpot's descriptions have for an object batch that succeeded, in whole or in part.
 * Read `errors` of every 2xx: versions without 207 put them into a 200.
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

// registry/scopes.d.ts
import type { ScopeUnion } from "./scope-unions.ts";
/**
 * The scopes that a token needs: all scopes of one of the lists, or one scope of the named union.
 *
 * @example
 * const either: Scopes = [["crm.objects.quotes.read"], ["e-commerce"]];
 */
export type Scopes = ScopeUnion | readonly (readonly string[])[];
/** The scopes of one object: `read` for batch reads, `write` for the other four operations. */
export interface ObjectScopes {
    readonly read?: Scopes;
    readonly write?: Scopes;
}
/**
 * The scopes of each standard object, from the `security` of HubSpot's OpenAPI descriptions. Custom objects
 * need `any-object`. Absent where HubSpot names none.
 *
 * For `e-commerce`, `sales-email-read` and feedback submissions, the descriptions of v3 and 2026-03 ask for
 * either scope, those of 2025-09 and 2026-09 for both. Here it is either for every version, because the
 * latter are generated and have other errors.
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

// registry/scope-unions.d.ts
import type { ApiVersion } from "./api-version.ts";
/** The unions of the hand-written descriptions. */
declare const kept: {
    "any-object": string[];
    association: string[];
    "property-read": string[];
    "property-write": string[];
};
/**
 * The name of a list of scopes of which a token needs one: `any-object` for custom objects and some standard
 * ones, `association` for associations, `property-read` and `property-write` for property definitions.
 */
export type ScopeUnion = keyof typeof kept;
/**
 * The scopes of each union by API version, from the `security` of HubSpot's OpenAPI descriptions. One of
 * them is enough for the endpoint. The object types in the path may need further scopes, which HubSpot does
 * not describe.
 */
export declare const SCOPE_UNIONS: Readonly<Record<ApiVersion, Readonly<Record<ScopeUnion, readonly string[]>>>>;
export {};

// registry/limits.d.ts
/** The most inputs of one object batch, for all five operations. HubSpot refuses a larger batch as a whole. */
export declare const MAX_BATCH_INPUTS = 100;
/** The most inputs of a read with `propertiesWithHistory`. HubSpot refuses a larger batch as a whole. */
export declare const MAX_HISTORY_INPUTS = 50;
/**
 * The most inputs of one association batch. HubSpot documents the limits of create and read; users report
 * the limit of archive. Nothing is known about the other two, so they have 100, which every batch endpoint
 * takes.
 */
export declare const MAX_ASSOCIATION_INPUTS: {
    readonly create: 2000;
    readonly createDefault: 100;
    readonly archive: 100;
    readonly removeLabels: 100;
    readonly read: 1000;
};
/** The most inputs of one property batch. HubSpot documents none; every batch endpoint takes 100. */
export declare const MAX_PROPERTY_INPUTS = 100;
/** The most record ids that one request adds to a list, or removes from it. HubSpot refuses more. */
export declare const MAX_MEMBERSHIP_INPUTS = 100000;
/** The most inputs of one batch of communication preferences. HubSpot documents none; every batch endpoint takes 100. */
export declare const MAX_STATUS_INPUTS = 100;
/** The most custom events of one request. HubSpot's descriptions name no limit; integrations send this many. */
export declare const MAX_EVENT_INPUTS = 500;
/** The most properties of one custom event. */
export declare const MAX_EVENT_PROPERTIES = 50;
/** The most records in a page of the memberships of a list. */
export declare const MAX_MEMBERSHIP_PAGE = 250;
/** The most characters in the value of a string property. */
export declare const MAX_PROPERTY_VALUE_LENGTH = 65536;
/** The most properties of one object type that can have unique values, and so serve as `idProperty`. */
export declare const MAX_UNIQUE_PROPERTIES = 10;
/** The most decimals in the percentage of a deal split, which is a fraction of 1. */
export declare const MAX_SPLIT_DECIMALS = 8;
/** The most records in a page of a list. With `propertiesWithHistory` it is {@link MAX_HISTORY_INPUTS}. */
export declare const MAX_LIST_PAGE = 100;
/** The limits of a search. HubSpot refuses a search that exceeds one of them. */
export declare const SEARCH_LIMITS: {
    /** The most records in a page. */
    readonly page: 200;
    /** The most records that the pages of one search have together. */
    readonly results: 10000;
    readonly filterGroups: 5;
    readonly filtersInGroup: 6;
    /** The most filters of all groups together. */
    readonly filters: 18;
    /** The most characters in `query`. */
    readonly query: 3000;
    readonly sorts: 1;
    /** Searches per second of all apps of an account together. */
    readonly perSecond: 5;
};

// schemas/request.d.ts
import * as v from "valibot";
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
export declare const createInputSchema: v.StrictObjectSchema<{
    readonly objectWriteTraceId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
    readonly associations: v.ExactOptionalSchema<v.ArraySchema<v.StrictObjectSchema<{
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
export declare const updateInputSchema: v.StrictObjectSchema<{
    readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    readonly idProperty: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly objectWriteTraceId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
}, undefined>;
/** The fields of an update. `id` is the value of `idProperty`. */
export declare const upsertInputSchema: v.StrictObjectSchema<{
    readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    readonly idProperty: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly objectWriteTraceId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
}, undefined>;
/** A record to archive or to read. An archive takes record ids only. */
export declare const archiveInputSchema: v.StrictObjectSchema<{
    readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
}, undefined>;
export declare const dealSplitSchema: v.StrictObjectSchema<{
    readonly ownerId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
    readonly percentage: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.MinValueAction<number, 0, undefined>, v.MaxValueAction<number, 1, undefined>]>;
}, undefined>;
/** The only input whose `id` is a JSON number. */
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
/**
 * 1 to 100 records to create. Refuses a field that HubSpot does not describe.
 *
 * @example
 * import { is } from "valibot";
 *
 * is(createRequestSchema, { inputs: [{ properties: { email: "ada@example.com" } }] }); //=> true
 * is(createRequestSchema, { inputs: [{ properties: { age: 36 } }] }); //=> false
 */
export declare const createRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly objectWriteTraceId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
        readonly associations: v.ExactOptionalSchema<v.ArraySchema<v.StrictObjectSchema<{
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
        objectWriteTraceId?: string;
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
        }[];
    }[], 1, undefined>, v.MaxLengthAction<{
        objectWriteTraceId?: string;
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
        }[];
    }[], number, undefined>]>;
}, undefined>;
/** 1 to 100 records to update. HubSpot refuses them all when two have the same id. */
export declare const updateRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        readonly idProperty: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly objectWriteTraceId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>, v.MinLengthAction<{
        id: string;
        idProperty?: string;
        objectWriteTraceId?: string;
        properties: {
            [x: string]: string;
        };
    }[], 1, undefined>, v.MaxLengthAction<{
        id: string;
        idProperty?: string;
        objectWriteTraceId?: string;
        properties: {
            [x: string]: string;
        };
    }[], number, undefined>]>;
}, undefined>;
/** 1 to 100 records to upsert. HubSpot refuses them all when two have the same id. */
export declare const upsertRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        readonly idProperty: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly objectWriteTraceId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly properties: v.RecordSchema<v.StringSchema<undefined>, v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>, v.MinLengthAction<{
        id: string;
        idProperty?: string;
        objectWriteTraceId?: string;
        properties: {
            [x: string]: string;
        };
    }[], 1, undefined>, v.MaxLengthAction<{
        id: string;
        idProperty?: string;
        objectWriteTraceId?: string;
        properties: {
            [x: string]: string;
        };
    }[], number, undefined>]>;
}, undefined>;
/** 1 to 100 records to archive. HubSpot's answer does not tell which ids do not exist. */
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

// schemas/read-request.d.ts
import * as v from "valibot";
/**
 * The body of a batch read. `idProperty` names the property that every `id` is a value of. Without it
 * every `id` is a record id. HubSpot's description requires both lists of property names, but recorded
 * requests leave them out. With `propertiesWithHistory` HubSpot takes 50 inputs instead of 100.
 */
export declare const readRequestSchema: v.SchemaWithPipe<readonly [v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        id: string;
    }[], 1, undefined>, v.MaxLengthAction<{
        id: string;
    }[], number, undefined>]>;
    readonly idProperty: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly properties: v.ExactOptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly propertiesWithHistory: v.ExactOptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
}, undefined>, v.CheckAction<{
    inputs: {
        id: string;
    }[];
    idProperty?: string;
    properties?: string[];
    propertiesWithHistory?: string[];
}, "Expected at most 50 inputs with propertiesWithHistory.">]>;
/** The body of a batch read of deal splits. Deal ids are strings here, and numbers in the upsert. */
export declare const readDealSplitsRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        id: string;
    }[], 1, undefined>, v.MaxLengthAction<{
        id: string;
    }[], number, undefined>]>;
}, undefined>;

// schemas/request-parts.d.ts
import * as v from "valibot";
/** Ids in object batches are JSON strings. */
export declare const recordIdSchema: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
export declare const associationTypeSchema: v.StrictObjectSchema<{
    readonly associationCategory: v.PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
    readonly associationTypeId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
}, undefined>;
/** HubSpot needs at least one type to make or remove an association. */
export declare const associationTypesSchema: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
    readonly associationCategory: v.PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
    readonly associationTypeId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>;
}, undefined>, undefined>, v.MinLengthAction<{
    associationCategory: "HUBSPOT_DEFINED" | "INTEGRATOR_DEFINED" | "USER_DEFINED" | "WORK";
    associationTypeId: number;
}[], 1, undefined>]>;
/** 1 to `most` inputs. HubSpot answers a body without inputs with a success that did nothing. */
export declare function inputsOf<Input extends v.GenericSchema>(input: Input, most: number): v.SchemaWithPipe<readonly [v.ArraySchema<Input, undefined>, v.MinLengthAction<v.InferOutput<Input>[], 1, undefined>, v.MaxLengthAction<v.InferOutput<Input>[], number, undefined>]>;
/** The body of a batch that has only inputs. */
export declare function requestOf<Input extends v.GenericSchema>(input: Input, most: number): v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<Input, undefined>, v.MinLengthAction<v.InferOutput<Input>[], 1, undefined>, v.MaxLengthAction<v.InferOutput<Input>[], number, undefined>]>;
}, undefined>;

// schemas/association-request.d.ts
import * as v from "valibot";
/** Associates pairs of records with the given types. */
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
/** Associates pairs of records with the unlabelled type of their object types. */
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
/** Removes every association between one record and each record of `to`. */
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
/** Removes the given labels from pairs of records. The pairs stay associated. */
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
/** Asks for the associations of each record. `after` is the cursor of its next page. */
export declare const readAssociationsRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        readonly after: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>, v.MinLengthAction<{
        id: string;
        after?: string;
    }[], 1, undefined>, v.MaxLengthAction<{
        id: string;
        after?: string;
    }[], number, undefined>]>;
}, undefined>;

// schemas/property-request.d.ts
import * as v from "valibot";
export declare const propertyOptionInputSchema: v.StrictObjectSchema<{
    readonly value: v.StringSchema<undefined>;
    readonly label: v.StringSchema<undefined>;
    readonly description: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly hidden: v.BooleanSchema<undefined>;
    readonly displayOrder: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>, undefined>;
}, undefined>;
export declare const createPropertyInputSchema: v.StrictObjectSchema<{
    readonly name: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    readonly label: v.StringSchema<undefined>;
    readonly groupName: v.StringSchema<undefined>;
    readonly type: v.PicklistSchema<readonly ["bool", "date", "datetime", "enumeration", "number", "phone_number", "string"], undefined>;
    readonly fieldType: v.PicklistSchema<readonly ["booleancheckbox", "calculation_equation", "checkbox", "date", "file", "html", "number", "phonenumber", "radio", "select", "text", "textarea"], undefined>;
    readonly description: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly options: v.ExactOptionalSchema<v.ArraySchema<v.StrictObjectSchema<{
        readonly value: v.StringSchema<undefined>;
        readonly label: v.StringSchema<undefined>;
        readonly description: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly hidden: v.BooleanSchema<undefined>;
        readonly displayOrder: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly externalOptions: v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>;
    readonly referencedObjectType: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly hasUniqueValue: v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>;
    readonly calculationFormula: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly dataSensitivity: v.ExactOptionalSchema<v.PicklistSchema<["non_sensitive", "sensitive", "highly_sensitive"], undefined>, undefined>;
    readonly hidden: v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>;
    readonly formField: v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>;
    readonly displayOrder: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>, undefined>;
    readonly showCurrencySymbol: v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>;
    readonly currencyPropertyName: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly numberDisplayHint: v.ExactOptionalSchema<v.PicklistSchema<["currency", "duration", "formatted", "percentage", "probability", "unformatted"], undefined>, undefined>;
    readonly textDisplayHint: v.ExactOptionalSchema<v.PicklistSchema<["domain_name", "email", "ip_address", "multi_line", "phone_number", "physical_address", "postal_code", "unformatted_single_line"], undefined>, undefined>;
}, undefined>;
/** The body of `POST …/batch/create`. HubSpot answers with an error for each property that exists. */
export declare const createPropertiesRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly name: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        readonly label: v.StringSchema<undefined>;
        readonly groupName: v.StringSchema<undefined>;
        readonly type: v.PicklistSchema<readonly ["bool", "date", "datetime", "enumeration", "number", "phone_number", "string"], undefined>;
        readonly fieldType: v.PicklistSchema<readonly ["booleancheckbox", "calculation_equation", "checkbox", "date", "file", "html", "number", "phonenumber", "radio", "select", "text", "textarea"], undefined>;
        readonly description: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly options: v.ExactOptionalSchema<v.ArraySchema<v.StrictObjectSchema<{
            readonly value: v.StringSchema<undefined>;
            readonly label: v.StringSchema<undefined>;
            readonly description: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly hidden: v.BooleanSchema<undefined>;
            readonly displayOrder: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>, undefined>;
        }, undefined>, undefined>, undefined>;
        readonly externalOptions: v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>;
        readonly referencedObjectType: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly hasUniqueValue: v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>;
        readonly calculationFormula: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly dataSensitivity: v.ExactOptionalSchema<v.PicklistSchema<["non_sensitive", "sensitive", "highly_sensitive"], undefined>, undefined>;
        readonly hidden: v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>;
        readonly formField: v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>;
        readonly displayOrder: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.IntegerAction<number, undefined>]>, undefined>;
        readonly showCurrencySymbol: v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>;
        readonly currencyPropertyName: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly numberDisplayHint: v.ExactOptionalSchema<v.PicklistSchema<["currency", "duration", "formatted", "percentage", "probability", "unformatted"], undefined>, undefined>;
        readonly textDisplayHint: v.ExactOptionalSchema<v.PicklistSchema<["domain_name", "email", "ip_address", "multi_line", "phone_number", "physical_address", "postal_code", "unformatted_single_line"], undefined>, undefined>;
    }, undefined>, undefined>, v.MinLengthAction<{
        name: string;
        label: string;
        groupName: string;
        type: "bool" | "date" | "datetime" | "enumeration" | "number" | "phone_number" | "string";
        fieldType: "booleancheckbox" | "calculation_equation" | "checkbox" | "date" | "file" | "html" | "number" | "phonenumber" | "radio" | "select" | "text" | "textarea";
        description?: string;
        options?: {
            value: string;
            label: string;
            description?: string;
            hidden: boolean;
            displayOrder?: number;
        }[];
        externalOptions?: boolean;
        referencedObjectType?: string;
        hasUniqueValue?: boolean;
        calculationFormula?: string;
        dataSensitivity?: "highly_sensitive" | "non_sensitive" | "sensitive";
        hidden?: boolean;
        formField?: boolean;
        displayOrder?: number;
        showCurrencySymbol?: boolean;
        currencyPropertyName?: string;
        numberDisplayHint?: "currency" | "duration" | "formatted" | "percentage" | "probability" | "unformatted";
        textDisplayHint?: "domain_name" | "email" | "ip_address" | "multi_line" | "phone_number" | "physical_address" | "postal_code" | "unformatted_single_line";
    }[], 1, undefined>, v.MaxLengthAction<{
        name: string;
        label: string;
        groupName: string;
        type: "bool" | "date" | "datetime" | "enumeration" | "number" | "phone_number" | "string";
        fieldType: "booleancheckbox" | "calculation_equation" | "checkbox" | "date" | "file" | "html" | "number" | "phonenumber" | "radio" | "select" | "text" | "textarea";
        description?: string;
        options?: {
            value: string;
            label: string;
            description?: string;
            hidden: boolean;
            displayOrder?: number;
        }[];
        externalOptions?: boolean;
        referencedObjectType?: string;
        hasUniqueValue?: boolean;
        calculationFormula?: string;
        dataSensitivity?: "highly_sensitive" | "non_sensitive" | "sensitive";
        hidden?: boolean;
        formField?: boolean;
        displayOrder?: number;
        showCurrencySymbol?: boolean;
        currencyPropertyName?: string;
        numberDisplayHint?: "currency" | "duration" | "formatted" | "percentage" | "probability" | "unformatted";
        textDisplayHint?: "domain_name" | "email" | "ip_address" | "multi_line" | "phone_number" | "physical_address" | "postal_code" | "unformatted_single_line";
    }[], number, undefined>]>;
}, undefined>;
/** The body of `POST …/batch/read`. Returns only properties that match both `archived` and `dataSensitivity`. */
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
/** The body of `POST …/batch/archive`. HubSpot answers 204, also for names that do not exist. */
export declare const archivePropertiesRequestSchema: v.StrictObjectSchema<{
    readonly inputs: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly name: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        name: string;
    }[], 1, undefined>, v.MaxLengthAction<{
        name: string;
    }[], number, undefined>]>;
}, undefined>;
/**
 * The query of a list. Without `dataSensitivity` HubSpot returns only non-sensitive properties.
 * `properties` names the fields of a definition to return, separated by commas.
 */
export declare const listPropertiesQuerySchema: v.StrictObjectSchema<{
    readonly archived: v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>;
    readonly dataSensitivity: v.ExactOptionalSchema<v.PicklistSchema<["non_sensitive", "sensitive", "highly_sensitive"], undefined>, undefined>;
    readonly locale: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly properties: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
}, undefined>;

// schemas/response.d.ts
import * as v from "valibot";
export declare const warningSchema: v.LooseObjectSchema<{
    readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
}, undefined>;
export declare const pastValueSchema: v.LooseObjectSchema<{
    readonly value: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly timestamp: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly sourceType: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly sourceId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly sourceLabel: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly updatedByUserId: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
}, undefined>;
/** `propertiesWithHistory` of a row. */
export declare const propertyHistorySchema: v.RecordSchema<v.StringSchema<undefined>, v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
    readonly value: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly timestamp: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly sourceType: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly sourceId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly sourceLabel: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly updatedByUserId: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
}, undefined>, undefined>, undefined>, undefined>;
export declare const recordRowSchema: v.LooseObjectSchema<{
    readonly id: v.StringSchema<undefined>;
    readonly properties: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>, undefined>;
    readonly propertiesWithHistory: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    readonly createdAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly updatedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly archived: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly archivedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly url: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly new: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly objectWriteTraceId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly warnings: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
}, undefined>;
/**
 * The answer to a create, update, upsert or read with status 200, 201 or 207. Read `errors` whatever the
 * status: some versions have no 207 and put `errors` into a 200. An archive is answered 204 without a
 * body. Only the `id` of a row is required. Any other field may be absent or `null`; unknown fields are kept.
 *
 * @example
 * import { parse } from "valibot";
 *
 * const body: unknown = { status: "COMPLETE", results: [{ id: "512", properties: { city: null } }] };
 * parse(batchResponseSchema, body).results?.[0]?.id; //=> "512"
 */
export declare const batchResponseSchema: v.LooseObjectSchema<{
    readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly results: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly id: v.StringSchema<undefined>;
        readonly properties: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>, undefined>;
        readonly propertiesWithHistory: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        readonly createdAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly updatedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly archived: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly archivedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly url: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly new: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly objectWriteTraceId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly warnings: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly numErrors: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly id: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly code: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly in: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
        readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly requestedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly startedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly completedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
}, undefined>;
export type BatchResponse = v.InferOutput<typeof batchResponseSchema>;
export declare const dealSplitsRowSchema: v.LooseObjectSchema<{
    readonly id: v.StringSchema<undefined>;
    readonly splits: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly id: v.StringSchema<undefined>;
        readonly properties: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>, undefined>;
        readonly propertiesWithHistory: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        readonly createdAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly updatedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly archived: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly archivedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly url: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly new: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly objectWriteTraceId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly warnings: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
}, undefined>;
/** The answer to an upsert or a read of deal splits. */
export declare const dealSplitsResponseSchema: v.LooseObjectSchema<{
    readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly results: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly id: v.StringSchema<undefined>;
        readonly splits: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly id: v.StringSchema<undefined>;
            readonly properties: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>, undefined>;
            readonly propertiesWithHistory: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
            readonly createdAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly updatedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly archived: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
            readonly archivedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly url: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly new: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
            readonly objectWriteTraceId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly warnings: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
                readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
                readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
                readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
            }, undefined>, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly numErrors: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly id: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly code: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly in: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
        readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly requestedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly startedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly completedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
}, undefined>;

// schemas/association-response.d.ts
import * as v from "valibot";
/** `next.after` is the cursor of the next page. Without `next` this is the last page. */
export declare const pagingSchema: v.LooseObjectSchema<{
    readonly next: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
        readonly link: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly after: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly prev: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
        readonly link: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly before: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
}, undefined>;
/** Two records that are now associated. */
export declare const associatedPairSchema: v.LooseObjectSchema<{
    readonly fromObjectTypeId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly fromObjectId: v.ExactOptionalSchema<v.NullableSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>, undefined>;
    readonly toObjectTypeId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly toObjectId: v.ExactOptionalSchema<v.NullableSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>, undefined>;
    /** The labels of the association. Empty for the unlabelled type. */
    readonly labels: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>, undefined>;
}, undefined>;
/** The answer to `create`. */
export declare const createAssociationsResponseSchema: v.LooseObjectSchema<{
    readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly results: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly fromObjectTypeId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly fromObjectId: v.ExactOptionalSchema<v.NullableSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>, undefined>;
        readonly toObjectTypeId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly toObjectId: v.ExactOptionalSchema<v.NullableSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>, undefined>;
        /** The labels of the association. Empty for the unlabelled type. */
        readonly labels: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly numErrors: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly id: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly code: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly in: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
        readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly requestedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly startedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly completedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
}, undefined>;
/** Two records that are now associated with the unlabelled type. */
export declare const defaultAssociationSchema: v.LooseObjectSchema<{
    readonly from: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
        readonly id: v.ExactOptionalSchema<v.NullableSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly to: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
        readonly id: v.ExactOptionalSchema<v.NullableSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly associationSpec: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
        readonly associationCategory: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly associationTypeId: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
}, undefined>;
/** The answer to `createDefault`. HubSpot puts its `errors` into a 200. */
export declare const createDefaultAssociationsResponseSchema: v.LooseObjectSchema<{
    readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly results: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly from: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
            readonly id: v.ExactOptionalSchema<v.NullableSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
        readonly to: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
            readonly id: v.ExactOptionalSchema<v.NullableSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
        readonly associationSpec: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
            readonly associationCategory: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly associationTypeId: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly numErrors: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly id: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly code: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly in: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
        readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly requestedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly startedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly completedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
}, undefined>;
/** The answer to `archive` and `removeLabels` in the dated versions. v4 answers 204 without a body. */
export declare const archiveAssociationsResponseSchema: v.LooseObjectSchema<{
    readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly results: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.UnknownSchema, undefined>, undefined>, undefined>;
    readonly numErrors: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly id: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly code: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly in: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
        readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly requestedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly startedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly completedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
}, undefined>;
/** A record and one page of its associations. */
export declare const associationsOfRecordSchema: v.LooseObjectSchema<{
    readonly from: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
        readonly id: v.ExactOptionalSchema<v.NullableSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly to: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly toObjectId: v.ExactOptionalSchema<v.NullableSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>, undefined>;
        readonly associationTypes: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly typeId: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
            readonly label: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly paging: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
        readonly next: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
            readonly link: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly after: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
        readonly prev: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
            readonly link: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly before: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
}, undefined>;
/** The answer to `read`. */
export declare const readAssociationsResponseSchema: v.LooseObjectSchema<{
    readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly results: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly from: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
            readonly id: v.ExactOptionalSchema<v.NullableSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
        readonly to: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly toObjectId: v.ExactOptionalSchema<v.NullableSchema<v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, undefined>, undefined>;
            readonly associationTypes: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
                readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
                readonly typeId: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
                readonly label: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            }, undefined>, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
        readonly paging: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
            readonly next: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
                readonly link: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
                readonly after: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            }, undefined>, undefined>, undefined>;
            readonly prev: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
                readonly link: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
                readonly before: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            }, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly numErrors: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly id: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly code: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly in: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
        readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly requestedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly startedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly completedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
}, undefined>;

// schemas/property-response.d.ts
import * as v from "valibot";
export declare const propertyOptionSchema: v.LooseObjectSchema<{
    readonly value: v.StringSchema<undefined>;
    readonly label: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly description: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly hidden: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly displayOrder: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
}, undefined>;
export declare const modificationMetadataSchema: v.LooseObjectSchema<{
    readonly archivable: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly readOnlyDefinition: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly readOnlyOptions: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly readOnlyValue: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
}, undefined>;
export declare const propertyDefinitionSchema: v.LooseObjectSchema<{
    readonly name: v.StringSchema<undefined>;
    readonly label: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly description: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly groupName: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly type: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly fieldType: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly options: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly value: v.StringSchema<undefined>;
        readonly label: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly description: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly hidden: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly displayOrder: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly externalOptions: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly referencedObjectType: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly hasUniqueValue: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly calculated: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly calculationFormula: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly modificationMetadata: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
        readonly archivable: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly readOnlyDefinition: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly readOnlyOptions: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly readOnlyValue: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly hubspotDefined: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly dataSensitivity: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly sensitiveDataCategories: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
    readonly hidden: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly formField: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly displayOrder: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    readonly showCurrencySymbol: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly currencyPropertyName: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly numberDisplayHint: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly textDisplayHint: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly dateDisplayHint: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly archived: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
    readonly archivedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly createdAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly createdUserId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly updatedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly updatedUserId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
}, undefined>;
/** The answer to a batch create or read of properties. A batch archive is answered 204 without a body. */
export declare const propertiesResponseSchema: v.LooseObjectSchema<{
    readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly results: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly name: v.StringSchema<undefined>;
        readonly label: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly description: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly groupName: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly type: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly fieldType: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly options: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly value: v.StringSchema<undefined>;
            readonly label: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly description: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly hidden: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
            readonly displayOrder: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
        readonly externalOptions: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly referencedObjectType: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly hasUniqueValue: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly calculated: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly calculationFormula: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly modificationMetadata: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
            readonly archivable: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
            readonly readOnlyDefinition: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
            readonly readOnlyOptions: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
            readonly readOnlyValue: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
        readonly hubspotDefined: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly dataSensitivity: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly sensitiveDataCategories: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
        readonly hidden: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly formField: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly displayOrder: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
        readonly showCurrencySymbol: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly currencyPropertyName: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly numberDisplayHint: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly textDisplayHint: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly dateDisplayHint: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly archived: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly archivedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly createdAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly createdUserId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly updatedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly updatedUserId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly numErrors: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly id: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly code: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly in: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
        readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly requestedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly startedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly completedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
}, undefined>;
/** The answer to a list: all properties, without pages. */
export declare const propertyListSchema: v.LooseObjectSchema<{
    readonly results: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly name: v.StringSchema<undefined>;
        readonly label: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly description: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly groupName: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly type: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly fieldType: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly options: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly value: v.StringSchema<undefined>;
            readonly label: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly description: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly hidden: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
            readonly displayOrder: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
        readonly externalOptions: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly referencedObjectType: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly hasUniqueValue: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly calculated: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly calculationFormula: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly modificationMetadata: v.ExactOptionalSchema<v.NullableSchema<v.LooseObjectSchema<{
            readonly archivable: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
            readonly readOnlyDefinition: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
            readonly readOnlyOptions: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
            readonly readOnlyValue: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
        readonly hubspotDefined: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly dataSensitivity: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly sensitiveDataCategories: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
        readonly hidden: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly formField: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly displayOrder: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
        readonly showCurrencySymbol: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly currencyPropertyName: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly numberDisplayHint: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly textDisplayHint: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly dateDisplayHint: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly archived: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly archivedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly createdAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly createdUserId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly updatedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly updatedUserId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
}, undefined>;

// schemas/account.d.ts
import * as v from "valibot";
export declare const accountLimitsSchema: v.ObjectSchema<{
    readonly requests: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly perMilliseconds: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly dailyLimit: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly dailyRemaining: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
}, undefined>;
export declare const dailyUsageSchema: v.ObjectSchema<{
    readonly used: v.NumberSchema<undefined>;
    readonly limit: v.NumberSchema<undefined>;
    readonly resetsAt: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
}, undefined>;
/**
 * The account that a token belongs to. Reads accounts that were stored or sent as JSON.
 *
 * @example
 * import { parse } from "valibot";
 *
 * const account: Account = parse(accountSchema, JSON.parse('{"portalId":"512","limits":{}}'));
 * account.portalId; //=> "512"
 */
export declare const accountSchema: v.ObjectSchema<{
    readonly portalId: v.StringSchema<undefined>;
    readonly accountType: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly timeZone: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly utcOffset: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly utcOffsetMilliseconds: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly companyCurrency: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly additionalCurrencies: v.ExactOptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly uiDomain: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly dataHostingLocation: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly limits: v.ObjectSchema<{
        readonly requests: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly perMilliseconds: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly dailyLimit: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly dailyRemaining: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    }, undefined>;
    readonly dailyUsage: v.ExactOptionalSchema<v.ObjectSchema<{
        readonly used: v.NumberSchema<undefined>;
        readonly limit: v.NumberSchema<undefined>;
        readonly resetsAt: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>;
}, undefined>;

// schemas/account-response.d.ts
import * as v from "valibot";
/** The answer to a request for the account's details. Only `portalId` is required. */
export declare const accountDetailsSchema: v.LooseObjectSchema<{
    readonly portalId: v.NumberSchema<undefined>;
    readonly accountType: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly timeZone: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly utcOffset: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly utcOffsetMilliseconds: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    readonly companyCurrency: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly additionalCurrencies: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
    readonly uiDomain: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly dataHostingLocation: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
}, undefined>;
/** How many requests were made of those that a limit allows. */
export declare const apiUsageSchema: v.LooseObjectSchema<{
    readonly name: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly usageLimit: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    readonly currentUsage: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    readonly collectedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    /** The numbers hold for `SUCCESS` and `CACHED` only. */
    readonly fetchStatus: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly resetsAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
}, undefined>;
/** The answer to a request for the daily usage of private apps. */
export declare const dailyUsageResponseSchema: v.LooseObjectSchema<{
    readonly results: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly name: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly usageLimit: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
        readonly currentUsage: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
        readonly collectedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        /** The numbers hold for `SUCCESS` and `CACHED` only. */
        readonly fetchStatus: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly resetsAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
}, undefined>;

// schemas/wire-error.d.ts
import * as v from "valibot";
/** A detail of an error, such as a refused property or a missing scope. */
export declare const errorDetailSchema: v.LooseObjectSchema<{
    readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly code: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly in: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
    readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
}, undefined>;
export type ErrorDetail = v.InferOutput<typeof errorDetailSchema>;
/** An entry of `errors` in a batch answer. It is about one record or several. */
export declare const errorEntrySchema: v.LooseObjectSchema<{
    readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly id: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
    readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly code: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly in: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
}, undefined>;
export type ErrorEntry = v.InferOutput<typeof errorEntrySchema>;
/** The body of an answer that refuses the whole request. A 429 also names the limit. */
export declare const requestErrorSchema: v.LooseObjectSchema<{
    readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly id: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
    readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly code: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly in: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    readonly correlationId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly requestId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    /** `RATE_LIMIT` on 429. The search endpoints send `category: "RATE_LIMITS"` instead. */
    readonly errorType: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    /** The limit of a 429: `TEN_SECONDLY_ROLLING`, `DAILY`, or the older `SECONDLY`. */
    readonly policyName: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    /** The owner of the limit of a 429: the kind of app, the account and the app. */
    readonly groupName: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
}, undefined>;
export type RequestError = v.InferOutput<typeof requestErrorSchema>;
/** The body of a 429. The search endpoints send neither `policyName` nor `groupName`. */
export declare const rateLimitErrorSchema: Omit<v.LooseObjectSchema<{
    readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly id: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
    readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly code: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly in: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>, undefined>;
    readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    readonly correlationId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly requestId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    /** `RATE_LIMIT` on 429. The search endpoints send `category: "RATE_LIMITS"` instead. */
    readonly errorType: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    /** The limit of a 429: `TEN_SECONDLY_ROLLING`, `DAILY`, or the older `SECONDLY`. */
    readonly policyName: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    /** The owner of the limit of a 429: the kind of app, the account and the app. */
    readonly groupName: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
}, undefined>, "entries" | "~run" | "~standard" | "~types"> & {
    readonly entries: Pick<{
        readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly id: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        readonly errors: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly code: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly in: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly subCategory: v.ExactOptionalSchema<v.NullableSchema<v.UnknownSchema, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
        readonly links: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        readonly correlationId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly requestId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        /** `RATE_LIMIT` on 429. The search endpoints send `category: "RATE_LIMITS"` instead. */
        readonly errorType: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        /** The limit of a 429: `TEN_SECONDLY_ROLLING`, `DAILY`, or the older `SECONDLY`. */
        readonly policyName: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        /** The owner of the limit of a 429: the kind of app, the account and the app. */
        readonly groupName: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    }, "category" | "correlationId" | "errorType" | "groupName" | "message" | "policyName" | "requestId" | "status">;
    readonly "~standard": v.StandardProps<{
        status?: string | null;
        category?: string | null;
        message?: string | null;
        correlationId?: string | null;
        requestId?: string | null;
        errorType?: string | null;
        policyName?: string | null;
        groupName?: string | null;
    } & {
        [key: string]: unknown;
    }, {
        status?: string | null;
        category?: string | null;
        message?: string | null;
        correlationId?: string | null;
        requestId?: string | null;
        errorType?: string | null;
        policyName?: string | null;
        groupName?: string | null;
    } & {
        [key: string]: unknown;
    }>;
    readonly "~run": (dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) => v.OutputDataset<{
        status?: string | null;
        category?: string | null;
        message?: string | null;
        correlationId?: string | null;
        requestId?: string | null;
        errorType?: string | null;
        policyName?: string | null;
        groupName?: string | null;
    } & {
        [key: string]: unknown;
    }, v.LooseObjectIssue | v.StringIssue>;
    readonly "~types"?: {
        readonly input: {
            status?: string | null;
            category?: string | null;
            message?: string | null;
            correlationId?: string | null;
            requestId?: string | null;
            errorType?: string | null;
            policyName?: string | null;
            groupName?: string | null;
        } & {
            [key: string]: unknown;
        };
        readonly output: {
            status?: string | null;
            category?: string | null;
            message?: string | null;
            correlationId?: string | null;
            requestId?: string | null;
            errorType?: string | null;
            policyName?: string | null;
            groupName?: string | null;
        } & {
            [key: string]: unknown;
        };
        readonly issue: v.LooseObjectIssue | v.StringIssue;
    } | undefined;
};

// schemas/oauth-token.d.ts
import * as v from "valibot";
/**
 * The answer of HubSpot's OAuth token endpoints to an authorization code, a refresh token or client
 * credentials. v1 does not send the fields from `token_use` on.
 */
export declare const oauthTokenSchema: v.LooseObjectSchema<{
    readonly access_token: v.StringSchema<undefined>;
    /** Seconds from now. HubSpot sends 1800. */
    readonly expires_in: v.NumberSchema<undefined>;
    /** Absent for client credentials. */
    readonly refresh_token: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly token_type: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly token_use: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly hub_id: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    readonly user_id: v.ExactOptionalSchema<v.NullableSchema<v.NumberSchema<undefined>, undefined>, undefined>;
    readonly scopes: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>;
}, undefined>;
export type OAuthToken = v.InferOutput<typeof oauthTokenSchema>;
/**
 * The body of a 400 of a token endpoint. The `status` of every recorded one is final: `BAD_REFRESH_TOKEN`,
 * `BAD_CLIENT_ID`, `BAD_CLIENT_SECRET`, `BAD_REDIRECT_URI`, `BAD_GRANT_TYPE`, or `BAD_HUB` when the
 * account does not exist any more.
 */
export declare const oauthErrorSchema: v.LooseObjectSchema<{
    readonly status: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    /** The error code of OAuth 2, such as `invalid_grant` or `access_denied`. */
    readonly error: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly error_description: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly correlationId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
}, undefined>;

// schemas/outcome.d.ts
import * as v from "valibot";
export declare const recordErrorSchema: v.ObjectSchema<{
    readonly category: v.StringSchema<undefined>;
    readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly message: v.StringSchema<undefined>;
    readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
}, undefined>;
export declare const associationOutcomeSchema: v.ObjectSchema<{
    readonly to: v.ObjectSchema<{
        readonly objectType: v.StringSchema<undefined>;
        readonly id: v.StringSchema<undefined>;
    }, undefined>;
    readonly status: v.PicklistSchema<["associated", "failed", "skipped", "unknown"], undefined>;
    readonly message: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly error: v.ExactOptionalSchema<v.ObjectSchema<{
        readonly category: v.StringSchema<undefined>;
        readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>, undefined>;
}, undefined>;
export declare const confirmedOutcomeSchema: v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.PicklistSchema<["created", "updated", "archived", "found"], undefined>;
    readonly id: v.StringSchema<undefined>;
    readonly record: v.ExactOptionalSchema<v.LooseObjectSchema<{
        readonly id: v.StringSchema<undefined>;
        readonly properties: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>, undefined>;
        readonly propertiesWithHistory: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        readonly createdAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly updatedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly archived: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly archivedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly url: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly new: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly objectWriteTraceId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly warnings: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
    }, undefined>, undefined>;
    readonly warnings: v.ArraySchema<v.LooseObjectSchema<{
        readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>;
    readonly associations: v.ExactOptionalSchema<v.ArraySchema<v.ObjectSchema<{
        readonly to: v.ObjectSchema<{
            readonly objectType: v.StringSchema<undefined>;
            readonly id: v.StringSchema<undefined>;
        }, undefined>;
        readonly status: v.PicklistSchema<["associated", "failed", "skipped", "unknown"], undefined>;
        readonly message: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly error: v.ExactOptionalSchema<v.ObjectSchema<{
            readonly category: v.StringSchema<undefined>;
            readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.StringSchema<undefined>;
            readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
            readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
        }, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
}, undefined>;
export declare const unchangedOutcomeSchema: v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"unchanged", undefined>;
    readonly id: v.StringSchema<undefined>;
    readonly warnings: v.ExactOptionalSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
}, undefined>;
export declare const failedOutcomeSchema: v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"failed", undefined>;
    readonly error: v.ObjectSchema<{
        readonly category: v.StringSchema<undefined>;
        readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>;
    readonly moreErrors: v.ExactOptionalSchema<v.ArraySchema<v.ObjectSchema<{
        readonly category: v.StringSchema<undefined>;
        readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>, undefined>, undefined>;
}, undefined>;
export declare const skippedOutcomeSchema: v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"skipped", undefined>;
    readonly reason: v.PicklistSchema<["daily-limit", "aborted", "all-or-none", "unavailable", "refused", "stopped", "left-out", "exists", "missing", "changed", "kept"], undefined>;
    readonly message: v.StringSchema<undefined>;
    readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
}, undefined>;
export declare const unknownOutcomeSchema: v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"unknown", undefined>;
    readonly reason: v.PicklistSchema<["no-answer", "unaccounted", "unidentified"], undefined>;
    readonly message: v.StringSchema<undefined>;
    readonly advice: v.StringSchema<undefined>;
}, undefined>;
/**
 * What happened to one record. Reads outcomes that were stored or sent as JSON.
 *
 * @example
 * import { parse } from "valibot";
 *
 * const line = '{"index":0,"attempts":1,"status":"created","id":"512","warnings":[]}';
 * const outcome: Outcome = parse(outcomeSchema, JSON.parse(line));
 * outcome.status; //=> "created"
 */
export declare const outcomeSchema: v.VariantSchema<"status", [v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.PicklistSchema<["created", "updated", "archived", "found"], undefined>;
    readonly id: v.StringSchema<undefined>;
    readonly record: v.ExactOptionalSchema<v.LooseObjectSchema<{
        readonly id: v.StringSchema<undefined>;
        readonly properties: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>, undefined>;
        readonly propertiesWithHistory: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        readonly createdAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly updatedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly archived: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly archivedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly url: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly new: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
        readonly objectWriteTraceId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly warnings: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>, undefined>;
    }, undefined>, undefined>;
    readonly warnings: v.ArraySchema<v.LooseObjectSchema<{
        readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>;
    readonly associations: v.ExactOptionalSchema<v.ArraySchema<v.ObjectSchema<{
        readonly to: v.ObjectSchema<{
            readonly objectType: v.StringSchema<undefined>;
            readonly id: v.StringSchema<undefined>;
        }, undefined>;
        readonly status: v.PicklistSchema<["associated", "failed", "skipped", "unknown"], undefined>;
        readonly message: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly error: v.ExactOptionalSchema<v.ObjectSchema<{
            readonly category: v.StringSchema<undefined>;
            readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.StringSchema<undefined>;
            readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
            readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
        }, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
}, undefined>, v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"unchanged", undefined>;
    readonly id: v.StringSchema<undefined>;
    readonly warnings: v.ExactOptionalSchema<v.ArraySchema<v.LooseObjectSchema<{
        readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
}, undefined>, v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"failed", undefined>;
    readonly error: v.ObjectSchema<{
        readonly category: v.StringSchema<undefined>;
        readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>;
    readonly moreErrors: v.ExactOptionalSchema<v.ArraySchema<v.ObjectSchema<{
        readonly category: v.StringSchema<undefined>;
        readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>, undefined>, undefined>;
}, undefined>, v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"skipped", undefined>;
    readonly reason: v.PicklistSchema<["daily-limit", "aborted", "all-or-none", "unavailable", "refused", "stopped", "left-out", "exists", "missing", "changed", "kept"], undefined>;
    readonly message: v.StringSchema<undefined>;
    readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
}, undefined>, v.ObjectSchema<{
    readonly index: v.NumberSchema<undefined>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly attempts: v.NumberSchema<undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
    readonly status: v.LiteralSchema<"unknown", undefined>;
    readonly reason: v.PicklistSchema<["no-answer", "unaccounted", "unidentified"], undefined>;
    readonly message: v.StringSchema<undefined>;
    readonly advice: v.StringSchema<undefined>;
}, undefined>], undefined>;

// schemas/result.d.ts
import * as v from "valibot";
export declare const stopSchema: v.ObjectSchema<{
    readonly reason: v.PicklistSchema<["daily-limit", "unauthorized", "forbidden", "refused", "unavailable", "timeout", "aborted", "taken-over", "source-failed", "store-failed", "limiter-failed", "token-failed", "client-failed"], undefined>;
    readonly message: v.StringSchema<undefined>;
    readonly scopes: v.ExactOptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly error: v.ExactOptionalSchema<v.ObjectSchema<{
        readonly category: v.StringSchema<undefined>;
        readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>, undefined>;
}, undefined>;
export declare const countsSchema: v.ObjectSchema<{
    readonly created: v.NumberSchema<undefined>;
    readonly updated: v.NumberSchema<undefined>;
    readonly archived: v.NumberSchema<undefined>;
    readonly found: v.NumberSchema<undefined>;
    readonly unchanged: v.NumberSchema<undefined>;
    readonly failed: v.NumberSchema<undefined>;
    readonly skipped: v.NumberSchema<undefined>;
    readonly unknown: v.NumberSchema<undefined>;
}, undefined>;
export declare const requestCountsSchema: v.ObjectSchema<{
    readonly sent: v.NumberSchema<undefined>;
    readonly retried: v.NumberSchema<undefined>;
    readonly isolating: v.NumberSchema<undefined>;
    readonly reconciling: v.NumberSchema<undefined>;
    readonly associating: v.NumberSchema<undefined>;
}, undefined>;
export declare const batchResultSchema: v.ObjectSchema<{
    readonly status: v.PicklistSchema<["success", "partial", "failure"], undefined>;
    readonly outcomes: v.ArraySchema<v.VariantSchema<"status", [v.ObjectSchema<{
        readonly index: v.NumberSchema<undefined>;
        readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly attempts: v.NumberSchema<undefined>;
        readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly status: v.PicklistSchema<["created", "updated", "archived", "found"], undefined>;
        readonly id: v.StringSchema<undefined>;
        readonly record: v.ExactOptionalSchema<v.LooseObjectSchema<{
            readonly id: v.StringSchema<undefined>;
            readonly properties: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>, undefined>, undefined>;
            readonly propertiesWithHistory: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
            readonly createdAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly updatedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly archived: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
            readonly archivedAt: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly url: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly new: v.ExactOptionalSchema<v.NullableSchema<v.BooleanSchema<undefined>, undefined>, undefined>;
            readonly objectWriteTraceId: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly warnings: v.ExactOptionalSchema<v.NullableSchema<v.ArraySchema<v.LooseObjectSchema<{
                readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
                readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
                readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
            }, undefined>, undefined>, undefined>, undefined>;
        }, undefined>, undefined>;
        readonly warnings: v.ArraySchema<v.LooseObjectSchema<{
            readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>;
        readonly associations: v.ExactOptionalSchema<v.ArraySchema<v.ObjectSchema<{
            readonly to: v.ObjectSchema<{
                readonly objectType: v.StringSchema<undefined>;
                readonly id: v.StringSchema<undefined>;
            }, undefined>;
            readonly status: v.PicklistSchema<["associated", "failed", "skipped", "unknown"], undefined>;
            readonly message: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly error: v.ExactOptionalSchema<v.ObjectSchema<{
                readonly category: v.StringSchema<undefined>;
                readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
                readonly message: v.StringSchema<undefined>;
                readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
                readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
                readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
                readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
                readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
            }, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, v.ObjectSchema<{
        readonly index: v.NumberSchema<undefined>;
        readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly attempts: v.NumberSchema<undefined>;
        readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly status: v.LiteralSchema<"unchanged", undefined>;
        readonly id: v.StringSchema<undefined>;
        readonly warnings: v.ExactOptionalSchema<v.ArraySchema<v.LooseObjectSchema<{
            readonly category: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly message: v.ExactOptionalSchema<v.NullableSchema<v.StringSchema<undefined>, undefined>, undefined>;
            readonly context: v.ExactOptionalSchema<v.NullableSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnknownSchema, undefined>, undefined>, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, v.ObjectSchema<{
        readonly index: v.NumberSchema<undefined>;
        readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly attempts: v.NumberSchema<undefined>;
        readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly status: v.LiteralSchema<"failed", undefined>;
        readonly error: v.ObjectSchema<{
            readonly category: v.StringSchema<undefined>;
            readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.StringSchema<undefined>;
            readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
            readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
        }, undefined>;
        readonly moreErrors: v.ExactOptionalSchema<v.ArraySchema<v.ObjectSchema<{
            readonly category: v.StringSchema<undefined>;
            readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.StringSchema<undefined>;
            readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
            readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
        }, undefined>, undefined>, undefined>;
    }, undefined>, v.ObjectSchema<{
        readonly index: v.NumberSchema<undefined>;
        readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly attempts: v.NumberSchema<undefined>;
        readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly status: v.LiteralSchema<"skipped", undefined>;
        readonly reason: v.PicklistSchema<["daily-limit", "aborted", "all-or-none", "unavailable", "refused", "stopped", "left-out", "exists", "missing", "changed", "kept"], undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    }, undefined>, v.ObjectSchema<{
        readonly index: v.NumberSchema<undefined>;
        readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly attempts: v.NumberSchema<undefined>;
        readonly mergedInto: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
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
        readonly unchanged: v.NumberSchema<undefined>;
        readonly failed: v.NumberSchema<undefined>;
        readonly skipped: v.NumberSchema<undefined>;
        readonly unknown: v.NumberSchema<undefined>;
    }, undefined>;
    readonly requests: v.ObjectSchema<{
        readonly sent: v.NumberSchema<undefined>;
        readonly retried: v.NumberSchema<undefined>;
        readonly isolating: v.NumberSchema<undefined>;
        readonly reconciling: v.NumberSchema<undefined>;
        readonly associating: v.NumberSchema<undefined>;
    }, undefined>;
    readonly errors: v.ArraySchema<v.ObjectSchema<{
        readonly category: v.StringSchema<undefined>;
        readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>, undefined>;
    readonly stop: v.ExactOptionalSchema<v.ObjectSchema<{
        readonly reason: v.PicklistSchema<["daily-limit", "unauthorized", "forbidden", "refused", "unavailable", "timeout", "aborted", "taken-over", "source-failed", "store-failed", "limiter-failed", "token-failed", "client-failed"], undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly scopes: v.ExactOptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
        readonly error: v.ExactOptionalSchema<v.ObjectSchema<{
            readonly category: v.StringSchema<undefined>;
            readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.StringSchema<undefined>;
            readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
            readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
        }, undefined>, undefined>;
    }, undefined>, undefined>;
}, undefined>;

// schemas/plan.d.ts
import * as v from "valibot";
/** One change of a plan: a line of a plan that is kept as JSON lines. */
export declare const changeSchema: v.SchemaWithPipe<readonly [v.VariantSchema<"status", [v.StrictObjectSchema<{
    readonly index: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>;
    readonly status: v.LiteralSchema<"create", undefined>;
    readonly changes: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly property: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, v.CheckAction<string, "expected the name of a property">]>;
        readonly from: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>;
        readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>;
    }, undefined>, undefined>, v.CheckAction<{
        property: string;
        from: string;
        to: string;
    }[], "expected each property once">]>;
}, undefined>, v.StrictObjectSchema<{
    readonly index: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>;
    readonly status: v.LiteralSchema<"update", undefined>;
    readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    readonly changes: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly property: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, v.CheckAction<string, "expected the name of a property">]>;
        readonly from: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>;
        readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>;
    }, undefined>, undefined>, v.CheckAction<{
        property: string;
        from: string;
        to: string;
    }[], "expected each property once">]>, v.MinLengthAction<{
        property: string;
        from: string;
        to: string;
    }[], 1, undefined>]>;
    readonly kept: v.ArraySchema<v.StrictObjectSchema<{
        readonly property: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, v.CheckAction<string, "expected the name of a property">]>;
        readonly from: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, undefined>;
        readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>;
        readonly why: v.PicklistSchema<["not-read", "rewritten", "forward-only", "changed-since"], undefined>;
    }, undefined>, undefined>;
}, undefined>, v.StrictObjectSchema<{
    readonly index: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>;
    readonly status: v.LiteralSchema<"unchanged", undefined>;
    readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
}, undefined>, v.StrictObjectSchema<{
    readonly index: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>;
    readonly status: v.LiteralSchema<"kept", undefined>;
    readonly id: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>, undefined>;
    readonly kept: v.ArraySchema<v.StrictObjectSchema<{
        readonly property: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, v.CheckAction<string, "expected the name of a property">]>;
        readonly from: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, undefined>;
        readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>;
        readonly why: v.PicklistSchema<["not-read", "rewritten", "forward-only", "changed-since"], undefined>;
    }, undefined>, undefined>;
}, undefined>, v.StrictObjectSchema<{
    readonly index: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>;
    readonly status: v.LiteralSchema<"refused", undefined>;
    readonly errors: v.SchemaWithPipe<readonly [v.ArraySchema<v.ObjectSchema<{
        readonly category: v.StringSchema<undefined>;
        readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly message: v.StringSchema<undefined>;
        readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
        readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
    }, undefined>, undefined>, v.MinLengthAction<{
        category: string;
        code?: string;
        message: string;
        property?: string;
        existingId?: string;
        duplicateOf?: number;
        correlationId?: string;
        raw?: unknown;
    }[], 1, undefined>]>;
}, undefined>, v.StrictObjectSchema<{
    readonly index: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
    readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly mergedInto: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>;
    readonly status: v.LiteralSchema<"archive", undefined>;
    readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
}, undefined>], undefined>, v.CheckAction<{
    index: number;
    key?: string;
    mergedInto?: number;
    status: "create";
    changes: {
        property: string;
        from: string;
        to: string;
    }[];
} | {
    index: number;
    key?: string;
    mergedInto?: number;
    status: "update";
    id: string;
    changes: {
        property: string;
        from: string;
        to: string;
    }[];
    kept: {
        property: string;
        from?: string;
        to: string;
        why: "changed-since" | "forward-only" | "not-read" | "rewritten";
    }[];
} | {
    index: number;
    key?: string;
    mergedInto?: number;
    status: "unchanged";
    id: string;
} | {
    index: number;
    key?: string;
    mergedInto?: number;
    status: "kept";
    id?: string;
    kept: {
        property: string;
        from?: string;
        to: string;
        why: "changed-since" | "forward-only" | "not-read" | "rewritten";
    }[];
} | {
    index: number;
    key?: string;
    mergedInto?: number;
    status: "refused";
    errors: {
        category: string;
        code?: string;
        message: string;
        property?: string;
        existingId?: string;
        duplicateOf?: number;
        correlationId?: string;
        raw?: unknown;
    }[];
} | {
    index: number;
    key?: string;
    mergedInto?: number;
    status: "archive";
    id: string;
}, "expected mergedInto to be an earlier index">]>;
/** A plan without its changes: the first line of a plan that is kept as JSON lines. */
export declare const planHeaderSchema: v.StrictObjectSchema<{
    format: v.LiteralSchema<1, ({ received }: v.LiteralIssue) => string>;
    objectType: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    apiVersion: v.PicklistSchema<readonly ["v3", "2025-09", "2026-03", "2026-09"], undefined>;
    idProperty: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, v.CheckAction<string, "expected the name of a property">]>, undefined>;
    portalId: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>, undefined>;
}, undefined>;
/**
 * A plan, whoever wrote it. Refuses another format, unknown fields, and a property that is to change twice.
 *
 * @example
 * import { safeParse } from "valibot";
 *
 * const header = { format: 1, objectType: "contacts", apiVersion: "2026-09" };
 * const change = { index: 0, status: "archive", id: "512" };
 * safeParse(planSchema, { ...header, changes: [change] }).success; //=> true
 * const { issues } = safeParse(planSchema, { ...header, format: 2, changes: [] });
 * issues?.[0].message; //=> "expected a plan of format 1, got 2"
 */
export declare const planSchema: v.StrictObjectSchema<{
    readonly format: v.LiteralSchema<1, ({ received }: v.LiteralIssue) => string>;
    readonly objectType: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    readonly apiVersion: v.PicklistSchema<readonly ["v3", "2025-09", "2026-03", "2026-09"], undefined>;
    readonly idProperty: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, v.CheckAction<string, "expected the name of a property">]>, undefined>;
    readonly portalId: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>, undefined>;
    readonly changes: v.ArraySchema<v.SchemaWithPipe<readonly [v.VariantSchema<"status", [v.StrictObjectSchema<{
        readonly index: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
        readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly mergedInto: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>;
        readonly status: v.LiteralSchema<"create", undefined>;
        readonly changes: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
            readonly property: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, v.CheckAction<string, "expected the name of a property">]>;
            readonly from: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>;
            readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>;
        }, undefined>, undefined>, v.CheckAction<{
            property: string;
            from: string;
            to: string;
        }[], "expected each property once">]>;
    }, undefined>, v.StrictObjectSchema<{
        readonly index: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
        readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly mergedInto: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>;
        readonly status: v.LiteralSchema<"update", undefined>;
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
        readonly changes: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
            readonly property: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, v.CheckAction<string, "expected the name of a property">]>;
            readonly from: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>;
            readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>;
        }, undefined>, undefined>, v.CheckAction<{
            property: string;
            from: string;
            to: string;
        }[], "expected each property once">]>, v.MinLengthAction<{
            property: string;
            from: string;
            to: string;
        }[], 1, undefined>]>;
        readonly kept: v.ArraySchema<v.StrictObjectSchema<{
            readonly property: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, v.CheckAction<string, "expected the name of a property">]>;
            readonly from: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, undefined>;
            readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>;
            readonly why: v.PicklistSchema<["not-read", "rewritten", "forward-only", "changed-since"], undefined>;
        }, undefined>, undefined>;
    }, undefined>, v.StrictObjectSchema<{
        readonly index: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
        readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly mergedInto: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>;
        readonly status: v.LiteralSchema<"unchanged", undefined>;
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    }, undefined>, v.StrictObjectSchema<{
        readonly index: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
        readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly mergedInto: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>;
        readonly status: v.LiteralSchema<"kept", undefined>;
        readonly id: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>, undefined>;
        readonly kept: v.ArraySchema<v.StrictObjectSchema<{
            readonly property: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, v.CheckAction<string, "expected the name of a property">]>;
            readonly from: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>, undefined>;
            readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "expected whole characters">]>;
            readonly why: v.PicklistSchema<["not-read", "rewritten", "forward-only", "changed-since"], undefined>;
        }, undefined>, undefined>;
    }, undefined>, v.StrictObjectSchema<{
        readonly index: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
        readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly mergedInto: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>;
        readonly status: v.LiteralSchema<"refused", undefined>;
        readonly errors: v.SchemaWithPipe<readonly [v.ArraySchema<v.ObjectSchema<{
            readonly category: v.StringSchema<undefined>;
            readonly code: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly message: v.StringSchema<undefined>;
            readonly property: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly existingId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly duplicateOf: v.ExactOptionalSchema<v.NumberSchema<undefined>, undefined>;
            readonly correlationId: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
            readonly raw: v.ExactOptionalSchema<v.UnknownSchema, undefined>;
        }, undefined>, undefined>, v.MinLengthAction<{
            category: string;
            code?: string;
            message: string;
            property?: string;
            existingId?: string;
            duplicateOf?: number;
            correlationId?: string;
            raw?: unknown;
        }[], 1, undefined>]>;
    }, undefined>, v.StrictObjectSchema<{
        readonly index: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
        readonly key: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
        readonly mergedInto: v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>;
        readonly status: v.LiteralSchema<"archive", undefined>;
        readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, undefined>]>;
    }, undefined>], undefined>, v.CheckAction<{
        index: number;
        key?: string;
        mergedInto?: number;
        status: "create";
        changes: {
            property: string;
            from: string;
            to: string;
        }[];
    } | {
        index: number;
        key?: string;
        mergedInto?: number;
        status: "update";
        id: string;
        changes: {
            property: string;
            from: string;
            to: string;
        }[];
        kept: {
            property: string;
            from?: string;
            to: string;
            why: "changed-since" | "forward-only" | "not-read" | "rewritten";
        }[];
    } | {
        index: number;
        key?: string;
        mergedInto?: number;
        status: "unchanged";
        id: string;
    } | {
        index: number;
        key?: string;
        mergedInto?: number;
        status: "kept";
        id?: string;
        kept: {
            property: string;
            from?: string;
            to: string;
            why: "changed-since" | "forward-only" | "not-read" | "rewritten";
        }[];
    } | {
        index: number;
        key?: string;
        mergedInto?: number;
        status: "refused";
        errors: {
            category: string;
            code?: string;
            message: string;
            property?: string;
            existingId?: string;
            duplicateOf?: number;
            correlationId?: string;
            raw?: unknown;
        }[];
    } | {
        index: number;
        key?: string;
        mergedInto?: number;
        status: "archive";
        id: string;
    }, "expected mergedInto to be an earlier index">]>, undefined>;
}, undefined>;
