import type { BatchEvent } from "@x/batch-http";

/**
 * Passes on the requests of a read before rows are sent, each as a look-up. Other events of the run of these reads
 * are not events of the run that writes.
 */
export function asLookUps(
  onEvent: ((event: BatchEvent) => void) | undefined,
): (event: BatchEvent) => void {
  return (event) => {
    if (event.type === "request-sent") {
      onEvent?.({ ...event, request: { ...event.request, reason: "reconcile" } });
    } else if (event.type === "request-answered" || event.type === "waiting") onEvent?.(event);
  };
}
