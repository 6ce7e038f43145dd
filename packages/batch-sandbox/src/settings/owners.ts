/** A user who can own records. */
export interface Owner {
  /** The value of `hubspot_owner_id`. */
  readonly id: string;
  readonly email: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** The id of the owner's user account. `hubspot_owner_id` does not accept it. @default the id plus 1000 */
  readonly userId?: number;
  readonly teams?: readonly OwnerTeam[];
  /** The user has left. Records can still have this owner. @default false */
  readonly archived?: boolean;
}

/** A team that an owner is in. */
export interface OwnerTeam {
  readonly id: string;
  readonly name: string;
  /** Whether it is the owner's main team. */
  readonly primary: boolean;
}

/** The owners when the option `owners` is left out. */
export const DEFAULT_OWNERS: readonly Owner[] = [
  { id: "71", email: "ada@example.com", firstName: "Ada", lastName: "Holm" },
  { id: "72", email: "ben@example.com", firstName: "Ben", lastName: "Roth" },
];
