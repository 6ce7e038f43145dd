import { madeOnce } from "./compare.ts";
import type { Case } from "./find-lie.ts";
import { mayBeLost, wasRefused } from "./journal.ts";
import { stampOf } from "./tasks.ts";

/**
 * What is untrue of a new record that shares its stamp with others. The account knows how many of them
 * there are, and what each has; the journal knows how often one of them was sent.
 */
export function findFamilyLie(one: Case): string | undefined {
  const { task, index, given, outcome, family, after, sendings, wasEnded } = one;
  const made = family.filter(({ status }) => status === "created").length;
  const most = made + family.filter(({ status }) => status === "unknown").length;
  const stored = after.byMarker.get(stampOf(task, index))?.length ?? 0;
  const sent = sendings.of(task, index);
  if (stored < made) return "is not there";
  if (stored > most) return "was written";
  if (sent.filter((entry) => !wasRefused(entry)).length > most) return "was sent again";
  if (outcome.status === "created") return madeOnce(given, after, outcome.id);
  if (outcome.status !== "unknown" || wasEnded) return undefined;
  return sent.some(mayBeLost) || sendings.hasUnread(task) ? undefined : "was answered";
}
