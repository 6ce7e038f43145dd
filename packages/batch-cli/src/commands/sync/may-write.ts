import type { SyncPlan } from "@x/batch-import/sqlite";
import { hasConsent } from "../../consent/consent.ts";
import { whyLarge } from "../../consent/large.ts";
import type { Io } from "../../io.ts";
import { plural } from "../../terminal/plural.ts";
import { UsageError } from "../../usage-error.ts";
import { firstArchivesText } from "./archives-text.ts";
import { workText } from "./sync-text.ts";

/**
 * Whether the plan of a sync may be carried out: many rows, and every archive, need a yes. The digest of the plan is one.
 *
 * @throws {UsageError} where the user agreed to another plan, or nobody can be asked.
 */
export async function mayWrite(
  plan: SyncPlan,
  place: string,
  options: {
    readonly confirm?: string;
    readonly confirmAbove: number;
    readonly yes?: boolean;
    /** Whether the command has sent something already. Not with `confirm`. */
    readonly hasSent: boolean;
    /** Where it reads another source than the last sync. */
    readonly otherSource?: string | undefined;
  },
  io: Pick<Io, "stdin" | "stderr" | "on" | "off">,
): Promise<boolean> {
  const { counts, digest } = plan;
  const { confirm, confirmAbove, hasSent, otherSource } = options;
  if (confirm !== undefined && confirm !== digest) {
    throw new UsageError(
      `--confirm ${confirm}: the plan is ${digest} now. Nothing was sent. Look at it with --dry-run, and confirm that one.`,
    );
  }
  const { create, update, archive } = counts;
  const large = whyLarge("sync", create + update, confirmAbove);
  const reasons = [
    ...(large === undefined ? [] : [large]),
    ...(archive === 0 ? [] : [`To archive ${plural(archive, "record")} needs a yes.`]),
    ...(archive === 0 || otherSource === undefined ? [] : [otherSource]),
  ];
  const which = archive === 0 ? "" : `: ${firstArchivesText(plan)}`;
  const question = `${workText(counts)}${which} (plan ${digest}) in ${place}?`;
  const yes = options.yes === true || confirm !== undefined;
  return hasConsent({ question, reasons, yes, hasSent, io });
}
