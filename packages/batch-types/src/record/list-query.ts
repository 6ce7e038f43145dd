import type { ObjectType } from "../registry/object-type.ts";

/** What a list returns of each record, and of which records. */
export interface ListQuery {
  /** The properties to return. @default HubSpot's choice */
  readonly properties?: readonly string[] | undefined;
  /** The properties to return with their earlier values. A page then has 50 records, not 100. @default none */
  readonly propertiesWithHistory?: readonly string[] | undefined;
  /** `true` returns archived records and no others. @default false */
  readonly archived?: boolean | undefined;
  /** The object types whose associations each record is returned with. @default none */
  readonly associations?: readonly ObjectType[] | undefined;
}
