import { type Apps, createApps } from "../settings/apps.ts";
import { createDailyCount, type DailyCount } from "./daily-count.ts";
import type { ObjectModel } from "../objects/object-model.ts";
import type { ResolvedOptions } from "../options/options.ts";
import type { Owner } from "../settings/owners.ts";
import type { Quirks } from "../options/quirks.ts";
import type { Subscription } from "../settings/subscription.ts";
import { createUuid, type Random } from "../chance/random.ts";
import { createDefinitions, type Definitions, type SavedDefinitions } from "./definitions.ts";
import {
  type AssociationLabels,
  createAssociationLabels,
  type SavedLabels,
} from "./association-labels.ts";
import { type Associations, createAssociations, type SavedAssociations } from "./associations.ts";
import { createListStore, type Lists, type SavedLists } from "./lists.ts";
import { createEvents, type Events, type StoredEvent } from "./events.ts";
import { createSubscribers, type SavedSubscribers, type Subscribers } from "./subscribers.ts";
import { createTable, type SavedTable, type StoredRecord, type Table } from "./table.ts";
import { versionsKept } from "./versions.ts";
import { createTokenStore, type SavedTokens, type Tokens } from "./tokens.ts";

/** The state behind a sandbox, as endpoints see it. */
export interface Account {
  readonly quirks: Quirks;
  readonly random: Random;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How many milliseconds the search lags behind. */
  readonly searchDelay: number;
  readonly nextId: () => string;
  /** Returns an id for something that is not a record: an answer, a token. */
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
  readonly dailyCount: DailyCount;
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

/** Records of all objects share one sequence of ids. It begins in the range of HubSpot's own. */
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
  const lists = createListStore(saved.lists);
  const subscribers = createSubscribers(saved.subscribers);
  const events = createEvents(saved.events, quirks.eventUuid === "once");
  const tokens = createTokenStore(saved.tokens);

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
      // An object of a file may be called as what every object has.
      const kept = Object.hasOwn(saved.tables, name) ? saved.tables[name] : undefined;
      const table = createTable(uniqueNames, versionsKept(name), kept);
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
    dailyCount: createDailyCount(options.limits?.daily),
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
