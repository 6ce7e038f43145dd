import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** The heading of a screen. It takes the focus, so that whoever hears the page knows that it is another. */
export function Title({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // At once, so that nobody hears of where the focus was before.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => scrollTo(0, 0), []);
  useEffect(() => void (document.title = `${heading.current?.textContent} – Import studio`));
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
