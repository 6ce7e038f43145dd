import { type ImportProblem, type NeededOption, neededOption } from "@x/batch-import";
import { commandText, pathCommand } from "./command-text.ts";
import { quoted } from "./quoted.ts";

type Values = NonNullable<ImportProblem["values"]>;

const map = (column: string, property: string): string =>
  `--map ${quoted(`${column}=${property}`)}`;

/**
 * What to type, by the code of a problem. The messages of batch-import and batch-file do not know the options of
 * this command, as other programs show them, too.
 */
const HINTS: Readonly<Record<string, (values: Values, message: string) => string | undefined>> = {
  ASSOCIATE: ({ form }) =>
    form === undefined
      ? undefined
      : `Use --associate 'objects:Column' for record ids, --associate '${form}' for values of a property; a label goes behind either: 'objects:Column:Label'.`,
  CLEAR_BLANKS: () => "Use --clear-blanks='Column,Other column', or --clear-blanks for all.",
  EMAIL_FOR_ID: () => "Use --id-property email.",
  MAP: () => "Use --map 'Column=property', or --map 'Column=' not to write a column.",
  MAY_BE_THERE: () =>
    `To retry: ${commandText(["retry", "RUN"])}. With --id-property and --on-existing skip, a create looks for each record first.`,
  NESTED_VALUES: ({ column = "Column", property }) =>
    property === undefined
      ? `Use ${map(column, "")}.`
      : `Use ${map(column, property)} to join them, or ${map(column, "")} not to write it.`,
  NO_ID_PROPERTY: ({ property = "property" }) => `Use ${map("Column", property)}.`,
  NO_PROPERTY: () => `Use ${map("Column", "property")}.`,
  NO_RECORD_ID: ({ column = "Column", operation }) =>
    `Use ${map(column, "hs_object_id")}. ${operation === undefined ? IDS_FIRST : "Or find records by a unique property, such as --id-property email."}`,
  OLD_RUN: ({ folder = "" }) => `Use ${pathCommand("results", folder)}.`,
  OTHER_FOLDER: () => "Use --out <folder>.",
  SAVED_MAPPING: () => "Change the file of --mapping.",
  SOURCE: () => "Use --source <file> to name the old file.",
  TARGET_NOT_FOUND: (_, message) => {
    const create = "; with --create-missing, where the property is unique, it creates the record";
    return `With --missing ignore, a write leaves it out${message.includes(NOT_UNIQUE) ? "" : create}.`;
  },
  UNKNOWN_PROPERTY: ({ objectType = "" }) =>
    `Which there are: ${commandText(["properties", objectType])}`,
  UNKNOWN_ROW: () => "Use --unknown for that.",
};

/** To archive records by another property: its message names neither the object nor the file. */
const IDS_FIRST = `Where the file has no record ids, find them by a unique property: ${commandText(["read", "OBJECT", "FILE", "--id-property", "email", "--out", "ids.csv"])}. Then archive the records of ids.csv.`;

/** HubSpot does not keep the domain of companies unique, so that they are not created by it. */
const NOT_UNIQUE = "companies with domain ";

/** Returns what to type about a problem; undefined where no option helps. */
export function hintFor(
  message: string,
  code: string | undefined,
  values: Values = {},
): string | undefined {
  if (code === undefined) return undefined;
  if (Object.hasOwn(HINTS, code)) return HINTS[code]!(values, message);
  const option = neededOption({ code, message });
  return option && textOf(option);
}

/** `Use --date-format DD.MM.YYYY.` */
function textOf({ name, value }: NeededOption): string {
  switch (name) {
    case "coerce":
      return "Use --coerce.";
    case "dateFormat":
      return value === undefined
        ? "Use --date-format, such as --date-format DD.MM.YYYY."
        : `Use --date-format ${value}.`;
    case "decimalMark":
      return value === undefined
        ? "Use --decimal-mark , for a decimal comma, --decimal-mark . for a decimal point."
        : `Use --decimal-mark ${value} or --coerce.`;
  }
}

/** What to write in an import plan about a problem. */
export function planHintFor(message: string, code: string | undefined): string | undefined {
  if (code === "TARGET_NOT_FOUND") {
    const create =
      '; with "createMissing": true, where the property is unique, it creates the record';
    return `With "missing": "ignore", the step leaves it out${message.includes(NOT_UNIQUE) ? "" : create}.`;
  }
  const hint = hintFor(message, code);
  return hint === undefined ? undefined : withFields(hint);
}

/** What the command calls `--on-existing` is `onExisting` in a plan. What a file or the user says is in quotes. */
export function withFields(text: string): string {
  return text.replaceAll(/(?<=^|[\s(])--([a-z][a-z-]*)/g, (_, option: string) =>
    option.replaceAll(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase()),
  );
}

/** A message with what to type behind it. */
export function withHint(message: string, code: string | undefined, values?: Values): string {
  const hint = hintFor(message, code, values);
  return hint === undefined ? message : `${message} ${hint}`;
}

/** A text for each problem of an `ImportError`. */
export function problemTexts(problems: readonly ImportProblem[]): string[] {
  return problems.map(({ code, message, values }) => withHint(message, code, values));
}
