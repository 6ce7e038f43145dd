import type { SavedAccount } from "../account/account.ts";
import { PROCESSING_TYPES } from "../account/lists.ts";
import { circleIn } from "../account/table.ts";
import { isObject } from "../internal/is-object.ts";
import { expect, integer, oneOf, show, TEXT } from "../options/check/check-keys.ts";

/** Says what is wrong with a value itself. What is wrong in a part of it is added to what was found. */
type Check = (value: unknown, found: Found) => string | undefined;

interface Found {
  /** The keys that lead to the value. They become a text only for a problem, as there may be millions of records. */
  readonly keys: (string | number)[];
  /** Each with its path. */
  readonly problems: string[];
}

function checkPart(key: string | number, value: unknown, check: Check, found: Found): void {
  found.keys.push(key);
  const problem = check(value, found);
  if (problem !== undefined) found.problems.push(`${pathText(found.keys)}: ${problem}`);
  found.keys.pop();
}

/** `account.tables.contacts[0].values` */
function pathText([first, ...rest]: Found["keys"]): string {
  return `${first}${rest.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("")}`;
}

const OBJECT = expect("an object", isObject);
const isString = (value: unknown): boolean => typeof value === "string";
const ANY_TEXT = expect("a text", isString);
const TEXTS = listOf("texts", ANY_TEXT);
const BOOLEAN = oneOf(true, false);
const NUMBER = expect("a number", Number.isFinite);
/** The most that a date can be. */
const MAX_TIME = 8_640_000_000_000_000;
const TIME = expect(
  "milliseconds since 1970",
  (value) => typeof value === "number" && Math.abs(value) <= MAX_TIME,
);
/** One check for all values of a record: there may be millions of records. */
const VALUES = expect(
  "texts by name",
  (value) => isObject(value) && Object.values(value).every(isString),
);

/**
 * An object with these keys; one that ends in `!` cannot be left out. What else it has is passed over, as another version may
 * have more.
 */
function having(checks: Readonly<Record<string, Check>>): Check {
  const all = Object.entries(checks).map(
    ([key, check]) => [key.replace("!", ""), check, key.endsWith("!")] as const,
  );
  return (value, found) => {
    if (!isObject(value)) return OBJECT(value);
    for (const [name, check, isNeeded] of all) {
      const part = value[name];
      if (part !== undefined) checkPart(name, part, check, found);
      else if (isNeeded) checkPart(name, part, isMissing, found);
    }
    return undefined;
  };
}

function isMissing(): string {
  return "is missing.";
}

function byName(check: Check): Check {
  return (value, found) => {
    if (!isObject(value)) return OBJECT(value);
    for (const name of Object.keys(value)) checkPart(name, value[name], check, found);
    return undefined;
  };
}

function listOf(what: string, check: Check): Check {
  return (value, found) => {
    if (!Array.isArray(value)) return `expected a list of ${what}; got ${show(value)}.`;
    for (const [place, item] of value.entries()) checkPart(place, item, check, found);
    return undefined;
  };
}

function pairOf(...checks: readonly [Check, Check]): Check {
  return (value, found) => {
    if (!Array.isArray(value) || value.length !== 2)
      return `expected a list of two; got ${show(value)}.`;
    for (const [place, check] of checks.entries()) checkPart(place, value[place], check, found);
    return undefined;
  };
}

const RECORD = having({
  "id!": TEXT,
  "values!": VALUES,
  "createdAt!": TIME,
  "updatedAt!": TIME,
  archivedAt: TIME,
  "writes!": NUMBER,
  mergedInto: TEXT,
  versions: byName(listOf("values", having({ "at!": TIME, "value!": ANY_TEXT }))),
});
const RECORDS = listOf("records", RECORD);

const END = having({ "objectType!": TEXT, "id!": TEXT });
const ASSOCIATION = having({
  "from!": END,
  "to!": END,
  "types!": listOf(
    "association types",
    having({ "associationCategory!": TEXT, "associationTypeId!": NUMBER }),
  ),
});

const PROPERTY = having({
  "name!": TEXT,
  "label!": ANY_TEXT,
  "groupName!": TEXT,
  "type!": TEXT,
  "fieldType!": TEXT,
  "options!": listOf("options", having({ "value!": ANY_TEXT, "label!": ANY_TEXT })),
});
const CUSTOM_OBJECT = having({
  "key!": TEXT,
  "typeId!": TEXT,
  "name!": TEXT,
  "fullName!": TEXT,
  "labels!": having({ "singular!": ANY_TEXT, "plural!": ANY_TEXT }),
  "primaryDisplayProperty!": TEXT,
  "secondaryDisplayProperties!": TEXTS,
  "searchableProperties!": TEXTS,
  "requiredProperties!": TEXTS,
  "createdAt!": TIME,
  "updatedAt!": TIME,
  "archived!": BOOLEAN,
});
const DEFINITIONS = having({
  "lastType!": integer(0),
  "customObjects!": listOf("custom objects", CUSTOM_OBJECT),
  "associations!": listOf(
    "associations",
    having({ "id!": TEXT, "fromObjectTypeId!": TEXT, "toObjectTypeId!": TEXT, "name!": ANY_TEXT }),
  ),
  "properties!": byName(listOf("properties", PROPERTY)),
  "groups!": byName(listOf("groups", having({ "name!": TEXT, "label!": ANY_TEXT }))),
});

const LABELS = having({
  "lastTypeId!": integer(0),
  "labels!": listOf(
    "labels",
    having({
      "from!": TEXT,
      "to!": TEXT,
      "name!": ANY_TEXT,
      "label!": ANY_TEXT,
      "inverseLabel!": ANY_TEXT,
      "typeId!": integer(1),
      "inverseTypeId!": integer(1),
    }),
  ),
});
const LISTS = having({
  "lastId!": integer(0),
  "lists!": listOf(
    "lists",
    having({
      "id!": TEXT,
      "name!": ANY_TEXT,
      "objectType!": TEXT,
      "processingType!": oneOf(...PROCESSING_TYPES),
      "createdAt!": TIME,
      "updatedAt!": TIME,
      "members!": listOf("members", pairOf(TEXT, TIME)),
    }),
  ),
});
const SUBSCRIBER = having({
  "email!": TEXT,
  "statuses!": listOf("statuses", pairOf(TEXT, having({ "status!": TEXT, "at!": TIME }))),
  unsubscribedAt: TIME,
});
const EVENT = having({ "eventName!": TEXT, "properties!": VALUES, "occurredAt!": TIME });
const TOKENS = having({
  "access!": listOf("tokens", pairOf(TEXT, having({ "clientId!": TEXT, "expiresAt!": TIME }))),
  "refresh!": listOf("tokens", pairOf(TEXT, TEXT)),
  "ended!": TEXTS,
});

const ACCOUNT = having({
  "lastId!": integer(0),
  "tables!": byName(RECORDS),
  "dealSplits!": byName(RECORDS),
  definitions: DEFINITIONS,
  associations: listOf("associations", ASSOCIATION),
  associationLabels: LABELS,
  lists: LISTS,
  subscribers: listOf("subscribers", SUBSCRIBER),
  events: listOf("events", EVENT),
  tokens: TOKENS,
});

/** Nobody reads a message that is longer. */
const MOST_PROBLEMS = 10;

/**
 * Returns what is wrong in an account that a file has, each problem with its path, such as
 * `account.tables.contacts[0].values`: the first 10, and how many there are more.
 */
export function checkAccount(account: object): readonly string[] {
  const found: Found = { keys: [], problems: [] };
  checkPart("account", account, ACCOUNT, found);
  const problems =
    found.problems.length > 0 ? found.problems : circlesIn((account as SavedAccount).tables);
  const more = problems.length - MOST_PROBLEMS;
  return more <= 0 ? problems : [...problems.slice(0, MOST_PROBLEMS), `And ${more} more.`];
}

/** Records that are merged into themselves, over others: a search for their survivor would never end. */
function circlesIn(tables: SavedAccount["tables"]): readonly string[] {
  return Object.entries(tables).flatMap(([name, records]) => {
    const merged = records.filter(({ mergedInto }) => mergedInto !== undefined);
    const id = circleIn(new Map(merged.map((record) => [record.id, record])));
    return id === undefined ? [] : [`account.tables.${name}: record ${id} is merged into itself.`];
  });
}
