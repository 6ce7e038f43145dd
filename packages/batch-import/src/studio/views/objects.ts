import type { TokenMay } from "../../account/token-scopes.ts";

/** An object that rows can be written to. */
export interface ObjectView {
  readonly objectType: string;
  readonly label: string;
  /** Those of `create`, `update`, `upsert` and `archive` that HubSpot offers for it. */
  readonly operations: readonly string[];
}

/** The operations that HubSpot offers for each object, in the version of its API that is used here. */
export interface MatrixView {
  readonly version: string;
  /** All there are. */
  readonly operations: readonly string[];
  readonly objects: readonly MatrixObject[];
  /** Why HubSpot does not list the custom objects of the account to this token. */
  readonly refused?: string | undefined;
  /** Why HubSpot does not say which scopes this token has. */
  readonly scopesRefused?: string | undefined;
  readonly limits: {
    readonly recordsPerRequest: number;
    readonly recordsPerReadWithHistory: number;
    readonly charactersPerValue: number;
    readonly uniqueProperties: number;
    /** The limits of the account, where HubSpot states them. */
    readonly rate?: { readonly requests: number; readonly perMilliseconds: number } | undefined;
    readonly daily?: number | undefined;
  };
}

export interface MatrixObject {
  readonly name: string;
  readonly typeId?: string | undefined;
  readonly operations: readonly string[];
  /** The scopes that a token needs to read; empty where HubSpot names none. */
  readonly read: string;
  /** For all other operations. */
  readonly write: string;
  /** Whether this token has them, where HubSpot lists the scopes of the token. */
  readonly token?: TokenMay | undefined;
}

export interface PropertyView {
  readonly name: string;
  readonly label: string;
  /** HubSpot's type, such as `string`, `number` or `enumeration`. */
  readonly type: string;
  /** What its values name (an owner, a pipeline, a stage), where HubSpot does not list them as options. */
  readonly names?: "owner" | "pipeline" | "stage" | undefined;
  /** The values of the first options, where it has some. */
  readonly options: readonly string[];
  /** HubSpot finds records by it. */
  readonly isUnique: boolean;
}

/** The properties that a file can be written to. */
export interface PropertiesView {
  readonly properties: readonly PropertyView[];
  /** Why HubSpot does not list them to this token. */
  readonly refused?: string | undefined;
}
