import type {
  ApiVersion,
  ListedRow,
  ListQuery,
  ObjectsWith,
  Properties,
  PropertyTypes,
  RowOf,
  SearchQuery,
} from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
import type { RecordReader } from "./record-reader.ts";

/** Options of {@link PageCalls.list}. */
export type ListOptions = RepeatOptions & ListQuery & ReaderOptions;
/** Options of {@link PageCalls.search}, with what it looks for. */
export type SearchOptions = RepeatOptions & SearchQuery & ReaderOptions;

/** Options of a call that returns a {@link RecordReader}. */
export interface ReaderOptions {
  /** The `cursor` of an earlier reader of the same call: records before it do not come again. @default none: from the start */
  readonly cursor?: string | undefined;
}

/** Calls that read all records of an object, or those that match, page by page. */
export interface PageCalls<Version extends ApiVersion> {
  /**
   * Returns all records of an object, to be iterated once, in the order HubSpot gives them. A page has 100
   * records, with `propertiesWithHistory` 50; pages keep the rate limit of the client. Wrong options are thrown, and the
   * first page is asked for, when the iteration begins.
   *
   * The iteration ends only after HubSpot's last page. When a page does not come, or is not as described, it throws.
   *
   * @throws {InvalidOptionsError} when options are wrong. It names every problem; nothing was sent.
   * @throws {UnsupportedOperationError} when HubSpot has no list of this object. Nothing was sent.
   * @throws {JobStoppedError} when a page did not come. Its `stop` says why; `cursor` says where to go on.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * await hubspot.create("contacts", [{ properties: { email: "ada@example.com", city: "Oslo" } }]);
   * const contacts = hubspot.list<{ city: string }>("contacts", { properties: ["city"] });
   * for await (const { properties } of contacts) console.log(properties.city); //=> "Oslo"
   */
  list<Given extends PropertyTypes<Given> = Properties>(
    objectType: Exclude<ObjectsWith<"read", Version>, "deal_splits">,
    options?: ListOptions,
  ): RecordReader<ListedRow<Given>>;

  /**
   * Returns the records that match, to be iterated once. A page has 200 records; all searches of a client together
   * keep HubSpot's 5 a second. HubSpot's search is some seconds behind what was written.
   *
   * Without `sorts` the records come by record id, each exactly once, any number of them, also while records are
   * written: each page asks for ids above those before it. That takes one filter of HubSpot's limits (6 in a group, 18
   * in all). With `sorts`, or when the filters leave no room, HubSpot counts pages by place: more than 10,000 results
   * throw at the first page, and a record that is written meanwhile can move another one past the reader.
   *
   * @throws What {@link PageCalls.list} throws.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const names = ["Acme", "Beta"];
   * await hubspot.create("companies", names.map((name) => ({ properties: { name } })));
   * const filters = [{ propertyName: "name", operator: "EQ", value: "Beta" }] as const;
   * const found = hubspot.search("companies", { filterGroups: [{ filters }], properties: ["name"] });
   * for await (const { properties } of found) console.log(properties.name); //=> "Beta"
   */
  search<Given extends PropertyTypes<Given> = Properties>(
    objectType: Exclude<ObjectsWith<"read", Version>, "deal_splits">,
    query: SearchOptions,
  ): RecordReader<RowOf<Given>>;
}
