/** Somebody records can belong to. */
export interface Owner {
  /** What `hubspot_owner_id` holds. */
  readonly id: string;
  readonly email: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** The number of the user behind the owner, which no record can be given. @default 1000 more than the id */
  readonly userId?: number;
  readonly teams?: readonly OwnerTeam[];
  /** Of somebody who left. Records keep such an owner, and can be given one. @default false */
  readonly archived?: boolean;
}

export interface OwnerTeam {
  readonly id: string;
  readonly name: string;
  /** Whether it is the main team of the owner. */
  readonly primary: boolean;
}

/** The owners of an account that was made without any. */
export const DEFAULT_OWNERS: readonly Owner[] = [
  { id: "71", email: "ada@example.com", firstName: "Ada", lastName: "Holm" },
  { id: "72", email: "ben@example.com", firstName: "Ben", lastName: "Roth" },
];
