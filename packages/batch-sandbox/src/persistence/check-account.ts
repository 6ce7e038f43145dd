import type { SavedAccount } from "../account/account.ts";
import { PROCESSING_TYPES } from "../account/lists.ts";
import { circleIn } from "../account/table.ts";
import { isObject } from "../internal/is-object.ts";
import {
  type Check,
  type Checks,
  expect,
  integer,
  listOf,
  oneOf,
  problemsOf,
  show,
  TEXT,
} from "../options/check/check-keys.ts";

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
 * An object with these keys. What else it has is passed over, as another version may have more. For each of millions of records,
 * so that nothing is made of what is right.
 */
function having(checks: Checks): Check {
  const all = Object.entries(checks).map(([key, check]) => ({
    name: key.replace("!", ""),
    isNeeded: key.endsWith("!"),
    check,
  }));
  return (value, path) => {
    if (!isObject(value)) return `expected an object; got ${show(value)}.`;
    let problems: readonly string[] | undefined;
    for (const { name, isNeeded, check } of all) {
      const of = `${path}.${name}`;
      if (value[name] === undefined && !isNeeded) continue;
      const found =
        value[name] === undefined ? [`${of}: is missing.`] : problemsOf(check, value[name], of);
      if (found.length > 0) problems = [...(problems ?? []), ...found];
    }
    return problems;
  };
}

function byName(check: Check): Check {
  return (value, path) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, item]) => problemsOf(check, item, `${path}.${name}`))
      : `expected an object; got ${show(value)}.`;
}

function pairOf(first: Check, second: Check): Check {
  return (value, path) =>
    Array.isArray(value) && value.length === 2
      ? [
          ...problemsOf(first, value[0], `${path}[0]`),
          ...problemsOf(second, value[1], `${path}[1]`),
        ]
      : `expected a list of two; got ${show(value)}.`;
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
  const shape = problemsOf(ACCOUNT, account, "account");
  const problems = shape.length > 0 ? shape : circlesIn((account as SavedAccount).tables);
  const more = problems.length - MOST_PROBLEMS;
  return more <= 0 ? problems : [...problems.slice(0, MOST_PROBLEMS), `And ${more} more.`];
}

/** Whoever looks for the survivor of such a record would not come to an end. */
function circlesIn(tables: SavedAccount["tables"]): readonly string[] {
  return Object.entries(tables).flatMap(([name, records]) => {
    const id = circleIn(new Map(records.map((record) => [record.id, record])));
    return id === undefined ? [] : [`account.tables.${name}: record ${id} is merged into itself.`];
  });
}
