import * as v from "valibot";
import { PROPERTY_NAME } from "../mapping/property-name.ts";

const text = v.pipe(v.string(), v.nonEmpty("expected a text that is not empty"));

export const linkSchema = v.strictObject({
  column: v.pipe(text, v.description("The column of this file that has the keys.")),
  step: v.pipe(text, v.description("The name of the step whose records are meant.")),
  key: v.pipe(text, v.description("The column of that step's file that has the same keys.")),
  label: v.pipe(
    v.exactOptional(text),
    v.description("The association label in HubSpot. Absent: the unlabelled association."),
  ),
});

/** The values of fields that have a name of their own for each value. */
export const recordValues = {
  columns: v.nullable(
    v.pipe(v.string(), v.regex(PROPERTY_NAME, "expected the name of a property, or null")),
  ),
  overwrite: v.picklist(["if-empty", "never"]),
};

export const stepSchema = v.strictObject({
  name: v.pipe(
    v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w-]{0,59}$/))),
    v.description("What other steps call it. Absent: the object."),
  ),
  source: v.pipe(text, v.description("The file, seen from the folder of this plan.")),
  object: v.pipe(text, v.description("Such as contacts, 2-345 or p_vendor.")),
  operation: v.pipe(
    v.picklist(["create", "update", "upsert"]),
    v.description("What is done with each row."),
  ),
  idProperty: v.pipe(
    v.exactOptional(text),
    v.description("The unique property that records are found by. An upsert needs one."),
  ),
  columns: v.pipe(
    v.exactOptional(v.record(v.string(), recordValues.columns)),
    v.description("The property of a column; null: it is not written. Other columns map by name."),
  ),
  associate: v.pipe(
    v.exactOptional(v.array(text)),
    v.description("Columns of record ids: objects:Column or objects:Column:Label."),
  ),
  links: v.pipe(
    v.exactOptional(v.array(linkSchema)),
    v.description("Columns with keys of rows of other steps, whose records are associated."),
  ),
  missing: v.pipe(
    v.exactOptional(v.picklist(["fail", "ignore"])),
    v.description(
      "What becomes of a row whose record to associate with is missing: it fails, or is written without. Absent: fail.",
    ),
  ),
  createMissing: v.pipe(
    v.exactOptional(v.boolean()),
    v.description("Whether such records are created, by their unique property."),
  ),
  onExisting: v.pipe(
    v.exactOptional(v.picklist(["update", "skip", "fail"])),
    v.description("What is done about a record that HubSpot has; each is read first."),
  ),
  onMissing: v.pipe(
    v.exactOptional(v.picklist(["create", "skip", "fail"])),
    v.description("What is done about a record that HubSpot does not have; each is read first."),
  ),
  overwrite: v.pipe(
    v.exactOptional(v.record(v.string(), recordValues.overwrite)),
    v.description(
      "Columns or properties, and when the value that HubSpot has is written over. Others: always.",
    ),
  ),
  undoable: v.pipe(
    v.exactOptional(v.boolean()),
    v.description(
      "Whether each record is read first and its values are kept, to be restored by undo.",
    ),
  ),
  allOrNone: v.pipe(
    v.exactOptional(v.boolean()),
    v.description("Whether one refused row refuses all; for 100 rows at most."),
  ),
  toList: v.pipe(
    v.exactOptional(text),
    v.description("The static list of HubSpot to which its records are added: exact name, or id."),
  ),
  clearBlanks: v.pipe(
    v.exactOptional(v.union([v.boolean(), v.array(text)])),
    v.description("Whether blank cells clear their property, or the columns in which they do."),
  ),
  check: v.pipe(
    v.exactOptional(v.boolean()),
    v.description("Whether rows are checked by the account's properties. Absent: true."),
  ),
  coerce: v.pipe(
    v.exactOptional(v.boolean()),
    v.description("Whether values that HubSpot takes only when written otherwise are rewritten."),
  ),
  dateFormat: v.pipe(v.exactOptional(text), v.description("How days are written: DD.MM.YYYY.")),
  decimalMark: v.pipe(
    v.exactOptional(v.picklist([".", ","])),
    v.description("The decimal mark of numbers."),
  ),
  delimiter: v.pipe(v.exactOptional(text), v.description("CSV: what separates the cells.")),
  encoding: v.pipe(v.exactOptional(text), v.description("CSV or JSON, such as windows-1252.")),
  sheet: v.pipe(v.exactOptional(text), v.description("Excel: the sheet to read.")),
  skipLines: v.pipe(
    v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    v.description("CSV: how many lines to leave out above the header."),
  ),
});

/** An import plan as it is written: which files are written to which objects. */
export const importPlanSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal(1, "expected 1, the format of this version"),
  steps: v.pipe(
    v.array(stepSchema),
    v.minLength(1, "expected at least one step"),
    v.maxLength(100, "expected at most 100 steps"),
    v.description("One for each file, in any order: a step comes after those it links to."),
  ),
});

/** A step as it is written. */
export type PlannedStep = v.InferOutput<typeof stepSchema>;

/** One file of an import plan, and the object it is written to. */
export interface PlannedFile extends PlannedStep {
  readonly name: string;
  /** Which step of the plan it is, from 0. */
  readonly place: number;
}

/** A column whose cells are keys of rows of another step. */
export type PlannedLink = v.InferOutput<typeof linkSchema>;
