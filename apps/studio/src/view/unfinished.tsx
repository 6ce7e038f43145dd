import type { ComponentChildren } from "preact";

/** Asks about what is filled in and not taken over. */
export function Unfinished({
  take,
  takeText = "Take it over",
  leave,
  leaveText = "Leave it out",
  children,
}: {
  /** Absent where it cannot be taken over as it is. */
  take?: (() => void) | undefined;
  takeText?: string;
  leave: () => void;
  leaveText?: string;
  /** What is filled in. */
  children: ComponentChildren;
}) {
  return (
    <div class="notice row">
      <span class="grow" role="status">
        {children}
      </span>
      {take !== undefined && (
        <button type="button" onClick={take}>
          {takeText}
        </button>
      )}
      <button type="button" class={take && "quiet"} onClick={leave}>
        {leaveText}
      </button>
    </div>
  );
}
