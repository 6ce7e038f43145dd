/** One allowed value of a property. */
export interface PropertyOption {
  /** What is stored. */
  readonly value: string;
  /** What people see. */
  readonly label?: string | null;
  readonly description?: string | null;
  readonly hidden?: boolean | null;
  readonly displayOrder?: number | null;
  readonly [field: string]: unknown;
}

/** What may be changed about a property. */
export interface ModificationMetadata {
  readonly archivable?: boolean | null;
  readonly readOnlyDefinition?: boolean | null;
  readonly readOnlyOptions?: boolean | null;
  /** `true`: HubSpot refuses every record that sets the property. */
  readonly readOnlyValue?: boolean | null;
  readonly [field: string]: unknown;
}

/**
 * A property as the account defines it. `type` and `fieldType` can be others than those a property is
 * created with, such as `json`. Times are ISO 8601. Fields that are not listed here are kept.
 */
export interface PropertyDefinition {
  readonly name: string;
  readonly label?: string | null;
  readonly description?: string | null;
  readonly groupName?: string | null;
  readonly type?: string | null;
  readonly fieldType?: string | null;
  /** Incomplete or empty when `externalOptions` is `true`; `true` and `false` for a `bool`. */
  readonly options?: readonly PropertyOption[] | null;
  readonly externalOptions?: boolean | null;
  readonly referencedObjectType?: string | null;

  /** The property can serve as `idProperty`. The `email` of contacts can too, though it is not marked. */
  readonly hasUniqueValue?: boolean | null;
  readonly calculated?: boolean | null;
  readonly calculationFormula?: string | null;
  readonly modificationMetadata?: ModificationMetadata | null;
  readonly hubspotDefined?: boolean | null;
  readonly dataSensitivity?: string | null;
  readonly sensitiveDataCategories?: readonly string[] | null;

  readonly hidden?: boolean | null;
  readonly formField?: boolean | null;
  readonly displayOrder?: number | null;
  readonly showCurrencySymbol?: boolean | null;
  readonly currencyPropertyName?: string | null;
  readonly numberDisplayHint?: string | null;
  readonly textDisplayHint?: string | null;
  readonly dateDisplayHint?: string | null;

  readonly archived?: boolean | null;
  readonly archivedAt?: string | null;
  readonly createdAt?: string | null;
  readonly createdUserId?: string | null;
  readonly updatedAt?: string | null;
  readonly updatedUserId?: string | null;
  readonly [field: string]: unknown;
}
