/** Two records of one object type to merge, by their record ids. */
export interface MergePair {
  /** Its values stay; where it has none, the other's are taken. */
  readonly primary: string | number;
  /** The record that is merged into the other one. */
  readonly merge: string | number;
}
