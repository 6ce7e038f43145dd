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
  readonly numberDisplayHint?:
    | "currency"
    | "duration"
    | "formatted"
    | "percentage"
    | "probability"
    | "unformatted";
  readonly textDisplayHint?:
    | "domain_name"
    | "email"
    | "ip_address"
    | "multi_line"
    | "phone_number"
    | "physical_address"
    | "postal_code"
    | "unformatted_single_line";
}
