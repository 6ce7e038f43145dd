/**
 * What is known of a record that a run added to its list. `added`: it was not in the list before. `unknown`: a request with
 * it has no answer, was sent more than once, or an older version sent it, so that nobody knows whether it was in the list before.
 */
export type KeptMember = "added" | "unknown";
