import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** What is drawn only once it is opened: there may be many of them. */
export function Fold({
  class: name,
  summary,
  startsOpen = false,
  children,
}: {
  class: string;
  summary: ComponentChildren;
  startsOpen?: boolean;
  children: () => ComponentChildren;
}) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  return (
    <details
      class={name}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
