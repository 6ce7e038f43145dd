/** Two records of one object type to make one of, by their record ids. */
export interface MergePair {
  /** Its values stay; where it has none, the other's are taken. */
  readonly primary: string | number;
  /** The record that goes into the other one. */
  readonly merge: string | number;
}
