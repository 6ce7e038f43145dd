import { type Apps, createApps } from "./apps.ts";
import { createDailyUsage, type DailyUsage } from "./limits/daily-usage.ts";
import type { ObjectModel } from "./object-model.ts";
import type { ResolvedOptions } from "./options.ts";
import type { Owner } from "./owners.ts";
import type { Quirks } from "./quirks.ts";
import type { Subscription } from "./subscriptions/subscription.ts";
import { createUuid, type Random } from "./random.ts";
import { createDefinitions, type Definitions, type SavedDefinitions } from "./store/definitions.ts";
import {
  type AssociationLabels,
  createAssociationLabels,
  type SavedLabels,
} from "./store/association-labels.ts";
import {
  type Associations,
  createAssociations,
  type SavedAssociations,
} from "./store/associations.ts";
import { createLists, type Lists, type SavedLists } from "./store/lists.ts";
import { createEvents, type Events, type StoredEvent } from "./store/events.ts";
import { createSubscribers, type SavedSubscribers, type Subscribers } from "./store/subscribers.ts";
import { createTable, type SavedTable, type StoredRecord, type Table } from "./store/table.ts";
import { createTokens, type SavedTokens, type Tokens } from "./store/tokens.ts";

/** The state behind a sandbox, as endpoints see it. */
export interface Account {
  readonly quirks: Quirks;
  readonly random: Random;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How many milliseconds the search lags behind. */
  readonly searchDelay: number;
  readonly nextId: () => string;
  /** An id for what is no record: an answer, a token. */
  readonly newUuid: () => string;
  readonly findObject: (objectType: string) => ObjectModel | undefined;
  readonly tableOf: (object: ObjectModel) => Table;
  readonly owners: readonly Owner[];
  /** The id of the account: custom objects are named after it, and tokens and account details tell it. */
  readonly portalId: number;
  readonly definitions: Definitions;
  /** The splits of each deal, by its id. */
  readonly dealSplits: Map<string, readonly StoredRecord[]>;
  readonly associations: Associations;
  readonly associationLabels: AssociationLabels;
  readonly lists: Lists;
  readonly subscriptions: readonly Subscription[];
  readonly subscribers: Subscribers;
  /** The events that were defined; `undefined` takes any. */
  readonly eventNames: readonly string[] | undefined;
  readonly events: Events;
  readonly apps: Apps;
  readonly tokens: Tokens;
  readonly dailyUsage: DailyUsage;
  /** Everything the account holds, as JSON. */
  save(): SavedAccount;
}

/** An account as JSON: what a snapshot is made of. */
export interface SavedAccount {
  readonly lastId: number;
  readonly tables: Readonly<Record<string, SavedTable>>;
  readonly dealSplits: Readonly<Record<string, readonly StoredRecord[]>>;
  readonly definitions?: SavedDefinitions;
  readonly associations?: SavedAssociations;
  readonly associationLabels?: SavedLabels;
  readonly lists?: SavedLists;
  readonly subscribers?: SavedSubscribers;
  readonly events?: readonly StoredEvent[];
  readonly tokens?: SavedTokens;
}

/** Records of all objects are numbered in one row, in the range of HubSpot's own ids. */
const FIRST_ID = 20_000_000_001;

const EMPTY: SavedAccount = { lastId: FIRST_ID - 1, tables: {}, dealSplits: {} };

/** An account, without records unless it goes on from a saved one. */
export function createAccount(
  options: Pick<
    ResolvedOptions,
    | "portalId"
    | "quirks"
    | "clock"
    | "searchDelay"
    | "properties"
    | "owners"
    | "pipelines"
    | "subscriptions"
    | "eventNames"
    | "validationRules"
    | "requiredProperties"
    | "apps"
    | "limits"
  >,
  random: Random,
  saved: SavedAccount = EMPTY,
): Account {
  const { portalId, quirks, clock, searchDelay, owners, subscriptions, eventNames } = options;
  let { lastId } = saved;
  const tables = new Map<string, Table>();
  const dealSplits = new Map(Object.entries(saved.dealSplits));
  const definitions = createDefinitions(options, saved.definitions, ({ name, uniqueNames }) =>
    tables.get(name)?.indexUnique(uniqueNames),
  );
  const associations = createAssociations(saved.associations);
  const associationLabels = createAssociationLabels(saved.associationLabels);
  const lists = createLists(saved.lists);
  const subscribers = createSubscribers(saved.subscribers);
  const events = createEvents(saved.events, quirks.eventUuid === "once");
  const tokens = createTokens(saved.tokens);

  return {
    quirks,
    random,
    now: clock,
    searchDelay,
    nextId: () => String((lastId += 1)),
    newUuid: () => createUuid(random, clock()),
    findObject: definitions.findObject,
    owners,
    portalId,
    definitions,
    tableOf({ name, uniqueNames }) {
      const known = tables.get(name);
      if (known !== undefined) return known;
      const table = createTable(uniqueNames, saved.tables[name]);
      tables.set(name, table);
      return table;
    },
    dealSplits,
    associations,
    associationLabels,
    lists,
    subscriptions,
    subscribers,
    eventNames,
    events,
    apps: createApps(options.apps),
    tokens,
    dailyUsage: createDailyUsage(options.limits?.daily),
    save: () => ({
      lastId,
      // Tables nobody asked for since are as they were.
      tables: {
        ...saved.tables,
        ...Object.fromEntries([...tables].map(([name, table]) => [name, table.save()])),
      },
      dealSplits: Object.fromEntries(dealSplits),
      definitions: definitions.save(),
      associations: associations.save(),
      associationLabels: associationLabels.save(),
      lists: lists.save(),
      subscribers: subscribers.save(),
      events: [...events.all()],
      tokens: tokens.save(),
    }),
  };
}
