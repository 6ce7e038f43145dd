import type { ImportProblem } from "@x/batch-import";
import { expect, test } from "vitest";
import { problemTexts, withHint } from "./option-hints.ts";

const IDS_FIRST =
  "Where the file has no record ids, find them by a unique property: hubspot-batch read OBJECT FILE --id-property email --out ids.csv. Then archive the records of ids.csv.";

test.each<[ImportProblem["code"], ImportProblem["values"], string]>([
  [
    "ASSOCIATE",
    { form: "objects:property=Column" },
    "Use --associate 'objects:Column' for record ids, --associate 'objects:property=Column' for values of a property; a label goes behind either: 'objects:Column:Label'.",
  ],
  [
    "CLEAR_BLANKS",
    undefined,
    "Use --clear-blanks='Column,Other column', or --clear-blanks for all.",
  ],
  ["MAP", undefined, "Use --map 'Column=property', or --map 'Column=' not to write a column."],
  ["NESTED_VALUES", { column: "It's" }, String.raw`Use --map 'It'\''s='.`],
  [
    "NESTED_VALUES",
    { column: "tags", property: "topics" },
    "Use --map 'tags=topics' to join them, or --map 'tags=' not to write it.",
  ],
  ["NO_ID_PROPERTY", { property: "email" }, "Use --map 'Column=email'."],
  ["NO_PROPERTY", undefined, "Use --map 'Column=property'."],
  ["NO_RECORD_ID", undefined, `Use --map 'Column=hs_object_id'. ${IDS_FIRST}`],
  [
    "NO_RECORD_ID",
    { operation: "update" },
    "Use --map 'Column=hs_object_id'. Or find records by a unique property, such as --id-property email.",
  ],
  ["NO_RECORD_ID", { column: "id" }, `Use --map 'id=hs_object_id'. ${IDS_FIRST}`],
  ["OLD_RUN", { folder: "my run" }, "Use hubspot-batch results 'my run'."],
  ["OTHER_FOLDER", undefined, "Use --out <folder>."],
  ["SAVED_MAPPING", undefined, "Change the file of --mapping."],
  ["SOURCE", undefined, "Use --source <file> to name the old file."],
  ["UNKNOWN_PROPERTY", { objectType: "deals" }, "Which there are: hubspot-batch properties deals"],
  ["UNKNOWN_ROW", undefined, "Use --unknown for that."],
])("%s %j: the option to type", (code, values, hint) => {
  expect(problemTexts([{ code, message: "Wrong.", ...(values && { values }) }])).toEqual([
    `Wrong. ${hint}`,
  ]);
});

test.each([
  ["DATE_FORMAT", "Wrong. Use --date-format, such as --date-format DD.MM.YYYY."],
  ["EMAIL_FOR_ID", "Wrong. Use --id-property email."],
  ["WRITE_OTHERWISE", "Wrong. Use --coerce."],
  ["ASSOCIATE", "Wrong."],
  ["INVALID_EMAIL", "Wrong."],
  ["toString", "Wrong."],
  [undefined, "Wrong."],
])("a row with %s: %s", (code, text) => {
  expect(withHint("Wrong.", code)).toBe(text);
});

test.each(["DD.MM.YYYY", "DD/MM/YYYY", "MM-DD-YYYY", "YYYY/MM/DD"])(
  "the date format that was found is the one to type: %s",
  (format) => {
    const message = `expected YYYY-MM-DD, got "x": write YYYY-MM-DD, or name the date format ${format}.`;
    expect(withHint(message, "DATE_FORMAT")).toBe(`${message} Use --date-format ${format}.`);
  },
);

test.each([
  [",", "1.234,5"],
  [".", "1,234.5"],
])("the decimal mark that was found is the one to type: %s", (mark, got) => {
  const message = `expected "1234.5", got "${got}" (no marks between groups)`;
  expect(withHint(message, "WRITE_OTHERWISE")).toBe(
    `${message} Use --decimal-mark ${mark} or --coerce.`,
  );
});
