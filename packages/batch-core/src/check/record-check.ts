import type { RecordError } from "@x/batch-types";
import type { CoercionReason } from "./verdict.ts";

/** A change to a value that keeps its meaning. */
export interface Coercion {
  readonly property: string;
  readonly from: string;
  readonly to: string;
  readonly why: CoercionReason;
}

/** A warning. The record is sent all the same. */
export interface CheckWarning {
  /**
   * `MISSING_REQUIRED_PROPERTY`; `PROPERTY_VALUE_NORMALIZED`: HubSpot will store another value; `VALIDATION_RULE`: it
   * breaks a validation rule of the account, which this API version may or may not enforce; or what shows that a text
   * was damaged before: `WRONG_ENCODING`, `SPREADSHEET_ERROR`, `SHORTENED_NUMBER`, `NO_VALUE`.
   */
  readonly code: string;
  readonly message: string;
  readonly property: string;
}

/** A record as it is sent: its property values are strings. */
export type CheckedRecord<Input> = Input extends { readonly properties: unknown }
  ? Omit<Input, "properties"> & { readonly properties: Record<string, string> }
  : Input;

/** The result for a record that can be sent. */
export interface Passed<Input = unknown> {
  readonly record: CheckedRecord<Input>;
  readonly coercions: readonly Coercion[];
  readonly warnings: readonly CheckWarning[];
}

/** Every reason why HubSpot would refuse the record, or why a value has more than one meaning. */
export interface Refused {
  readonly errors: readonly [RecordError, ...RecordError[]];
}

/** The result of checking one record. */
export type RecordCheck<Input = unknown> = Passed<Input> | Refused;
