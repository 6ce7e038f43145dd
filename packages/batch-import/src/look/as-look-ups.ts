import type { BatchEvent } from "@x/batch-http";

/**
 * Tells of the requests of a read before rows are sent, each as a look-up. What the client says of the run of these reads
 * is not of the run that writes.
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
