import type { Portal } from "../../account/portal.ts";
import { isAtItsEnd } from "../../results/report.ts";
import { beingUndoneText, requireNotUndone } from "../../run/require-not-undone.ts";
import { resume } from "../../run/resume.ts";
import { createDefinitions } from "../account/definitions.ts";
import { refuse } from "../refuse.ts";
import { requireNoCopy } from "./require-no-copy.ts";
import { requireNoLinks, requireOwnHost } from "./require-own.ts";
import { type Workplace, workOn } from "./send-run.ts";
import { undosOf } from "../runs/undos-of.ts";

/** Goes on with a run that is not at its end. */
export async function goOn(
  work: Workplace & {
    readonly portal: Portal;
    readonly about: { readonly baseUrl?: string | undefined };
  },
  run: string,
): Promise<void> {
  const { about, client, places, portal } = work;
  const store = await places.openRun(run);
  try {
    const { task } = store;
    if (isAtItsEnd(store)) refuse("This run is finished.");
    requireNotUndone(store);
    requireOwnHost(task, about.baseUrl);
    requireNoLinks(run, task);
    await requireNoCopy(work, run, task);
    await requireNoUndo(work, run);
    const { file } = await places.sourceOf(run, task);
    const definitions = await createDefinitions(client).ofTask(task);
    await places.keepAgreement(run, task);
    await workOn(work, run, store, (listeners) =>
      resume(store, {
        client,
        portal,
        file,
        definitions,
        openParent: (parent) => places.openParent(parent),
        ...listeners,
      }),
    );
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A process may have been killed while it began an undo, before the run knew of it. */
async function requireNoUndo(work: Workplace, run: string): Promise<void> {
  const [undo] = await undosOf(work, run);
  if (undo !== undefined) refuse(beingUndoneText(undo.run));
}
