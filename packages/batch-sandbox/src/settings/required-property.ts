/** A property that an administrator has made required. */
export interface RequiredProperty {
  readonly property: string;
  /**
   * Required for records that have this value of another property. Left out, the property is a required
   * field of the form that creates a record.
   */
  readonly when?: { readonly property: string; readonly value: string };
}
