import type { PropertyDefinition } from "@x/batch-types";

/** What the sandbox knows of one kind of object, as data. */
export interface ObjectProfile {
  /** The word HubSpot's messages use: "Contact already exists", "some CONTACT objects". */
  readonly singular: string;
  /** The properties that hold the two dates HubSpot keeps itself. */
  readonly dates: { readonly created: string; readonly modified: string };
  /** Properties a read returns when it names none, besides the id and the dates. */
  readonly returned: readonly string[];
  /** Properties that the row of a new or a changed record has besides those written. */
  readonly unasked: { readonly created: readonly string[]; readonly changed: readonly string[] };
  /** Groups of properties of which a new record needs at least one each; enforced by 2026-09 only. */
  readonly required: readonly (readonly string[])[];
  readonly properties: readonly PropertyDefinition[];
}

/** Dates as most objects call them. */
const COMMON_DATES = { created: "hs_createdate", modified: "hs_lastmodifieddate" } as const;

/** Older objects kept the first name of their creation date. */
export const OLDER_DATES = { created: "createdate", modified: "hs_lastmodifieddate" } as const;

/** What properties of each kind have beside a name. Everything else is as for any other property. */
const KINDS = {
  text: {},
  textarea: { fieldType: "textarea" },
  phone: { fieldType: "phonenumber" },
  number: { type: "number" },
  date: { type: "date" },
  datetime: { type: "datetime" },
  bool: { type: "bool" },
  /** An enumeration whose options live elsewhere in the account, such as its owners. */
  external: { type: "enumeration", externalOptions: true },
} as const;

/** Values by the name of the property: words, or a list where they have spaces. */
type Options = Readonly<Record<string, string | readonly string[]>>;

/** An object, written down: names are words with spaces between them. */
type Written = Partial<Readonly<Record<keyof typeof KINDS, string>>> & {
  readonly dates?: ObjectProfile["dates"];
  readonly returned?: string;
  readonly unaskedCreated?: string;
  readonly unaskedChanged?: string;
  /** `a|b` where one of two is enough. */
  readonly required?: string;
  readonly select?: Options;
  /** Several values at once, written `a;b`. */
  readonly checkbox?: Options;
  /** Which of the properties cannot be written. */
  readonly readOnly?: string;
  /** The property of which no two records have the same value. */
  readonly unique?: string;
};

/** Adds to the given properties those that every object has: owner, id, the two dates. */
export function defineObject(singular: string, written: Written = {}): ObjectProfile {
  const { dates = COMMON_DATES, returned, required, select = {}, checkbox = {} } = written;
  const { created, modified } = dates;
  const own = ["hs_object_id", "hs_merged_object_ids", created, modified];
  const readOnly = new Set([...wordsOf(written.readOnly), ...own]);
  const define = (name: string, more: Partial<PropertyDefinition>): PropertyDefinition => ({
    name,
    label: LABELS.get(name) ?? labelOf(name),
    hubspotDefined: true,
    modificationMetadata: {
      archivable: !readOnly.has(name),
      readOnlyDefinition: true,
      readOnlyValue: readOnly.has(name),
    },
    ...(name === written.unique && { hasUniqueValue: true }),
    ...more,
  });
  const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];
  return {
    singular,
    dates,
    returned: wordsOf(returned),
    unasked: {
      created: wordsOf(written.unaskedCreated),
      changed: wordsOf(written.unaskedChanged),
    },
    required: wordsOf(required).map((names) => names.split("|")),
    properties: [
      ...kinds.flatMap((kind) => wordsOf(written[kind]).map((name) => define(name, KINDS[kind]))),
      ...enumerations(select).map(([name, options]) => define(name, options)),
      ...enumerations(checkbox).map(([name, options]) =>
        define(name, { ...options, fieldType: "checkbox" }),
      ),
      define("hubspot_owner_id", KINDS.external),
      define("hs_object_id", KINDS.number),
      define("hs_merged_object_ids", { ...KINDS.external, fieldType: "checkbox" }),
      define(created, KINDS.datetime),
      define(modified, KINDS.datetime),
    ],
  };
}

function wordsOf(words = ""): readonly string[] {
  return words.match(/\S+/g) ?? [];
}

function enumerations(options: Options) {
  return Object.entries(options).map(([name, values]) => {
    const list = typeof values === "string" ? wordsOf(values) : values;
    const all = list.map((value, displayOrder) => ({
      value,
      label: labelOf(value),
      displayOrder,
      hidden: false,
    }));
    return [name, { type: "enumeration", options: all }] as const;
  });
}

/** Where the name does not tell the words of the label. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ["firstname", "First name"],
  ["lastname", "Last name"],
  ["jobtitle", "Job title"],
  ["lifecyclestage", "Lifecycle stage"],
  ["dealname", "Deal name"],
  ["dealtype", "Deal type"],
  ["closedate", "Close date"],
  ["createdate", "Create date"],
  ["hs_createdate", "Create date"],
  ["lastmodifieddate", "Last modified date"],
  ["hs_lastmodifieddate", "Last modified date"],
  ["hs_object_id", "Record ID"],
  ["hubspot_owner_id", "Owner"],
]);

/** `COMPUTER_SOFTWARE` is shown as "Computer software", and `hs_call_title` as "Call title". */
function labelOf(name: string): string {
  const words = name.replace(/^hs_/, "").replaceAll("_", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
