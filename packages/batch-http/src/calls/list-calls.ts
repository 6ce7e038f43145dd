import type { ListCallJob, MembershipCallJob } from "@x/batch-core/calls";
import type {
  CallResult,
  ListMember,
  ListToFind,
  MembershipOutcomeOf,
  RecordList,
  RecordObjectType,
} from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
import type { RecordReader } from "./record-reader.ts";

/** Options of {@link ListCalls.memberships}. */
export interface MembershipsOptions extends RepeatOptions {
  /** The `cursor` of an earlier reader of the same list: records before it do not come again. @default none: from the start */
  readonly cursor?: string | undefined;
}

/**
 * Calls for HubSpot's lists of records, which it also calls segments.
 *
 * Every call throws {@link InvalidOptionsError} when options are wrong (nothing was sent), and {@link JobStoppedError}
 * when it ended before HubSpot carried out any of it.
 */
export interface ListCalls {
  /**
   * Returns a list, by its id or by object type and exact name; `undefined` when the account has none.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const name = { objectType: "contacts", name: "Conference 2026" } as const;
   * const list = (await hubspot.lists.find(name)) ?? (await hubspot.lists.create(name));
   * list.processingType; //=> "MANUAL"
   */
  find(which: ListToFind, options?: RepeatOptions): Promise<RecordList | undefined>;

  /**
   * Returns all lists of an object, 100 in a request. Throws when a part of them does not come.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * await hubspot.lists.create({ objectType: "contacts", name: "Guests" });
   * const lists = await hubspot.lists.all("contacts");
   * lists.map(({ name }) => name); //=> ["Guests"]
   */
  all(objectType: RecordObjectType, options?: RepeatOptions): Promise<readonly RecordList[]>;

  /**
   * Creates a static list: records are added to it and removed from it, and no filter chooses them. Without an answer
   * it is not sent again, and throws: the list may be there, so look for it before you create it again.
   */
  create(
    list: { readonly objectType: RecordObjectType; readonly name: string },
    options?: RepeatOptions,
  ): Promise<RecordList>;

  /**
   * Adds records to a static list, by their record ids, up to 100,000 in a request. Each id has an outcome: `added`;
   * `unchanged`, when it was in the list; `missing`, when HubSpot has no such record. A request without an answer is
   * sent again: then `unchanged` can also mean that the first attempt added it.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const list = await hubspot.lists.create({ objectType: "contacts", name: "Guests" });
   * const made = await hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]);
   * const ids = made.outcomes.flatMap((it) => (it.status === "created" ? it.id : []));
   * const { counts } = await hubspot.lists.add(list.listId, [...ids, 999]);
   * counts; //=> { added: 1, unchanged: 0, missing: 1, failed: 0, skipped: 0, unknown: 0 }
   */
  add(
    listId: string | number,
    recordIds: readonly (string | number)[],
    options?: RepeatOptions,
  ): Promise<CallResult<MembershipOutcomeOf<"add">>>;

  /**
   * Removes records from a static list. Each id has an outcome: `removed`; `unchanged`, when it was not in the list;
   * `missing`, when HubSpot has no such record. The records themselves stay.
   */
  remove(
    listId: string | number,
    recordIds: readonly (string | number)[],
    options?: RepeatOptions,
  ): Promise<CallResult<MembershipOutcomeOf<"remove">>>;

  /**
   * Returns the records of a list by their ids, to be iterated once, 250 in a page. A page that does not come, or is
   * not as described, throws.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const list = await hubspot.lists.create({ objectType: "contacts", name: "Guests" });
   * const made = await hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]);
   * const ids = made.outcomes.flatMap((it) => (it.status === "created" ? it.id : []));
   * await hubspot.lists.add(list.listId, ids);
   * for await (const { recordId } of hubspot.lists.memberships(list.listId)) {
   *   console.log(ids.includes(recordId)); //=> true
   * }
   */
  memberships(listId: string | number, options?: MembershipsOptions): RecordReader<ListMember>;
}

interface Senders {
  /** Sends a call about one list, and returns the list of its outcome. */
  readonly sendList: (
    job: ListCallJob,
    input: object,
    options: RepeatOptions | undefined,
  ) => Promise<RecordList | undefined>;
  readonly listAll: (job: ListCallJob, options?: RepeatOptions) => Promise<readonly RecordList[]>;
  readonly sendMembers: (
    job: MembershipCallJob,
    recordIds: Iterable<unknown>,
    options: RepeatOptions | undefined,
  ) => Promise<CallResult>;
  readonly readMembers: (
    listId: string | number,
    options: MembershipsOptions,
  ) => RecordReader<never>;
}

export function createListCalls({
  sendList,
  listAll,
  sendMembers,
  readMembers,
}: Senders): ListCalls {
  const about =
    (operation: ListCallJob["operation"]) =>
    (which: ListToFind, options?: RepeatOptions): Promise<RecordList | undefined> => {
      const { objectType, ...input } = which as { objectType?: RecordObjectType };
      return sendList({ about: "lists", operation, objectType }, input, options);
    };
  const change =
    (operation: MembershipCallJob["operation"]): ListCalls["add"] & ListCalls["remove"] =>
    (listId, recordIds, options) =>
      sendMembers(
        { about: "memberships", operation, listId },
        recordIds,
        options,
      ) as Promise<never>;
  return {
    find: about("find"),
    all: (objectType, options) =>
      listAll({ about: "lists", operation: "list", objectType }, options),
    create: about("create") as ListCalls["create"],
    add: change("add"),
    remove: change("remove"),
    memberships: (listId, options) => readMembers(listId, options ?? {}),
  };
}
