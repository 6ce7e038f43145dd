import { expectTypeOf, test } from "vitest";
import type { GenericSchema, InferOutput } from "valibot";
import type * as types from "../index.ts";
import type * as schemas from "./index.ts";

/** A type with its intersections as one object and every level readonly, so that only fields differ. */
type Plain<Type> = Type extends object
  ? { readonly [Field in keyof Type]: Plain<Type[Field]> }
  : Type;

type Parsed<Schema extends GenericSchema> = Plain<InferOutput<Schema>>;

/** One interface for each schema that has one. */
interface Interfaces {
  accountLimitsSchema: types.AccountLimits;
  accountSchema: types.Account;
  archiveInputSchema: types.ArchiveInput;
  associationOutcomeSchema: types.AssociationOutcome;
  associationSchema: types.Association;
  associationTypeSchema: types.AssociationType;
  batchResultSchema: types.BatchResult;
  changeSchema: types.Change;
  confirmedOutcomeSchema: types.ConfirmedOutcome;
  countsSchema: types.Counts;
  createInputSchema: types.CreateInput;
  createPropertyInputSchema: types.CreatePropertyInput;
  dailyUsageSchema: types.DailyUsage;
  dealSplitSchema: types.DealSplit;
  dealSplitsInputSchema: types.DealSplitsInput;
  dealSplitsRowSchema: types.DealSplitsRow;
  failedOutcomeSchema: types.FailedOutcome;
  modificationMetadataSchema: types.ModificationMetadata;
  outcomeSchema: types.Outcome;
  pastValueSchema: types.PastValue;
  planHeaderSchema: types.PlanHeader;
  planSchema: types.Plan;
  propertyDefinitionSchema: types.PropertyDefinition;
  propertyHistorySchema: types.PropertyHistory;
  propertyOptionInputSchema: types.PropertyOptionInput;
  propertyOptionSchema: types.PropertyOption;
  recordErrorSchema: types.RecordError;
  recordRowSchema: types.RecordRow;
  requestCountsSchema: types.RequestCounts;
  skippedOutcomeSchema: types.SkippedOutcome;
  stopSchema: types.Stop;
  unchangedOutcomeSchema: types.UnchangedOutcome;
  unknownOutcomeSchema: types.UnknownOutcome;
  updateInputSchema: types.UpdateInput;
  upsertInputSchema: types.UpdateInput;
  warningSchema: types.Warning;
}

type Name = keyof Interfaces & keyof typeof schemas;

test("a parsed value can be used as its interface, and the other way round", () => {
  expectTypeOf<keyof Interfaces>().toEqualTypeOf<Name>();
  expectTypeOf<{ [One in Name]: Parsed<(typeof schemas)[One]> }>().toExtend<Interfaces>();
  expectTypeOf<Interfaces>().toExtend<{ [One in Name]: Parsed<(typeof schemas)[One]> }>();
});

test("both have the same fields, and the same of them are optional", () => {
  expectTypeOf<{ [One in Name]: Parsed<(typeof schemas)[One]> }>().toEqualTypeOf<{
    [One in Name]: Plain<Interfaces[One]>;
  }>();
});

test("every level of the interfaces is readonly", () => {
  // Equal only if reading and writing are, which assignability does not look at.
  expectTypeOf<{ [One in Name]: Interfaces[One] }>().toEqualTypeOf<{
    [One in Name]: Plain<Interfaces[One]>;
  }>();
});
