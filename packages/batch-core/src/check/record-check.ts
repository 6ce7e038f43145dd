import type { RecordError } from "@x/batch-types";
import type { CoercionReason } from "./verdict.ts";

/** A value that is sent differently from how it was given, and means the same. */
export interface Coercion {
  readonly property: string;
  readonly from: string;
  readonly to: string;
  readonly why: CoercionReason;
}

/** Something to look at; the record is sent all the same. */
export interface CheckWarning {
  /**
   * `MISSING_REQUIRED_PROPERTY`: HubSpot lists it as required. `PROPERTY_VALUE_NORMALIZED`: HubSpot
   * will store another value.
   */
  readonly code: string;
  readonly message: string;
  readonly property: string;
}

/** A record in the form that is sent: its properties are texts, and what was left out is gone. */
export type CheckedRecord<Input> = Input extends { readonly properties: unknown }
  ? Omit<Input, "properties"> & { readonly properties: Record<string, string> }
  : Input;

/** A record that can be sent. */
export interface Passed<Input = unknown> {
  readonly record: CheckedRecord<Input>;
  readonly coercions: readonly Coercion[];
  readonly warnings: readonly CheckWarning[];
}

/** A record that HubSpot would refuse, or that could be read in more than one way: every reason. */
export interface Refused {
  readonly errors: readonly [RecordError, ...RecordError[]];
}

/** What came of checking one record. */
export type RecordCheck<Input = unknown> = Passed<Input> | Refused;
