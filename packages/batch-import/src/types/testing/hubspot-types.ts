// hubspot-batch types: portal 1000001, API version 2026-03
// Objects: companies, contacts, contracts, deals, partner_clients, p_vendor. Do not edit: when their properties change, write it again.
// Of contacts: create<NewContact>, update<ContactChange>, upsert<ContactChange>, read<Contact>.
// A read returns the properties that it asks for; read<Pick<Contact, "email">> says which.
// A record may still have a value that is no longer an option.
// Left out, as the token may not list them: highly_sensitive properties of contacts.
// Left out, as the token may not list them: sensitive properties of contacts.
// Left out, as every JavaScript object has something of that name: __proto__ of p_vendor.
// Left out, as every JavaScript object has something of that name: constructor of p_vendor.

/** companies: the properties that can be written, to update and upsert. */
export interface CompanyChange {
  city?: string;
  domain?: string;
  name?: string;
}

/** companies: every property, to read. HubSpot alone sets those that stand here. */
export interface Company extends Required<CompanyChange> {}

/** companies: the properties of a new record, to create. */
export type NewCompany = CompanyChange & (Required<Pick<CompanyChange, "domain">> | Required<Pick<CompanyChange, "name">>);

/** contacts: the properties that can be written, to update and upsert. */
export interface ContactChange {
  age?: Numeric;
  /** Born */
  born?: Day;
  /**
   * Email
   *
   * Of ada\@example.com, say
   *
   * Unique: HubSpot finds a record by it (`idProperty`).
   */
  email?: string;
  /** First Name */
  firstname?: string;
  hubspot_owner_id?: OwnerId;
  last_call?: Moment;
  /**
   * Lifecycle Stage
   *
   * How near a contact is to a purchase.
   */
  lifecyclestage?:
    | "71" // Partner
    | "customer"
    | "lead"; // Lead
  place?: string;
  reviewer?: OwnerId;
  tags?: Several<
    | "a"
    | "b" // Beta
  >;
  team?: string;
  vip?: boolean;
}

/** contacts: every property, to read. HubSpot alone sets those that stand here. */
export interface Contact extends Required<ContactChange> {
  /** Create Date */
  createdate: Moment;
  /** Record ID */
  hs_object_id: Numeric;
  score: Numeric;
}

/** contacts: the properties of a new record, to create. */
export type NewContact = ContactChange;

/** contracts: every property, to read. HubSpot offers no writes. */
export interface Contract {
  city: string;
  domain: string;
  name: string;
}

/** deals: the properties that can be written, to update and upsert. */
export interface DealChange {
  /** Amount */
  amount?: Numeric;
  /** Deal Name */
  dealname?: string;
  /** Deal Stage */
  dealstage?: string;
  pipeline?:
    | "default"; // Sales
}

/** deals: every property, to read. HubSpot alone sets those that stand here. */
export interface Deal extends Required<DealChange> {}

/** deals: the properties of a new record, to create. */
export type NewDeal = DealChange & Required<Pick<DealChange, "dealname" | "dealstage" | "pipeline">>;

/** partner_clients: the properties that can be written, to update and upsert. */
export interface PartnerClientChange {
  city?: string;
  domain?: string;
  name?: string;
}

/** partner_clients: every property, to read. HubSpot alone sets those that stand here. */
export interface PartnerClient extends Required<PartnerClientChange> {}

/** p_vendor: the properties that can be written, to update and upsert. */
export interface VendorChange {
  /** turned */
  "7"?: string;
  /** \@ts-expect-error */
  "back\\slash"?: string;
  /**
   * ends in *
   *
   * Unique: HubSpot finds a record by it (`idProperty`).
   */
  class?: string;
  /**
   * *\/ also broken
   *
   * \@deprecated
   */
  "läßt 🎉"?: string;
  /** *\/ export const broken = 1; /* */
  "quo\"te"?: string;
  size?:
    | "\"; export const broken = 1; //" // S
    | "M\u2028\ud800" // M export const broken = 1;
    | "\\" // \@ts-ignore
    | "läßt 🎉";
}

/** p_vendor: every property, to read. HubSpot alone sets those that stand here. */
export interface Vendor extends Required<VendorChange> {}

/** p_vendor: the properties of a new record, to create. */
export type NewVendor = VendorChange;

/** A number, or its digits as text, as above 2^53. HubSpot returns text. */
export type Numeric = number | `${number}`;

/** A day: `2026-12-31`, or milliseconds since 1970 at midnight UTC. HubSpot returns ISO 8601 text. */
export type Day = string | number;

/** A moment: `2026-12-31T09:00:00Z`, or milliseconds since 1970. HubSpot returns ISO 8601 text. */
export type Moment = string | number;

/** The id of an owner. HubSpot returns text. */
export type OwnerId = Numeric;

/** One or several options, joined by `;`. A `;` before them adds them to those the record has. The compiler checks the first. */
export type Several<Option extends string> = `${"" | ";"}${Option}${"" | `;${string}`}`;
