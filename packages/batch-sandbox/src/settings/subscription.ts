/** A kind of e-mail that people subscribe to. */
export interface Subscription {
  /** Digits. */
  readonly id: string;
  readonly name: string;
  /** @default "" */
  readonly description?: string;
}

/** The subscriptions when the option `subscriptions` is left out. */
export const DEFAULT_SUBSCRIPTIONS: readonly Subscription[] = [
  { id: "1001", name: "Marketing Information", description: "Marketing offers and updates." },
  { id: "1002", name: "One to One", description: "One to One emails" },
];
