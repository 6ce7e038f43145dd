/**
 * Where what has the focus goes away, or cannot be used any more, the focus goes to what was around it. Else whoever uses
 * the keyboard, or hears the page, would begin again at its top.
 *
 * @returns what ends it.
 */
export function keepFocus(root: HTMLElement): () => void {
  let around: readonly HTMLElement[] = [];
  function remember({ target }: FocusEvent): void {
    around = [...ancestorsOf(target as HTMLElement)];
  }
  function isLost(): boolean {
    const [last] = around;
    if (last === undefined) return false;
    if (document.activeElement === last) return last.matches(":disabled");
    return document.activeElement === document.body && !last.isConnected;
  }
  const changes = new MutationObserver(() => {
    if (!isLost()) return;
    const next = around.find((one, place) => place > 0 && one.isConnected);
    if (next === undefined) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  });
  root.addEventListener("focusin", remember);
  changes.observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  return () => {
    root.removeEventListener("focusin", remember);
    changes.disconnect();
  };
}

function* ancestorsOf(element: HTMLElement): Generator<HTMLElement> {
  for (let one: HTMLElement | null = element; one !== null; one = one.parentElement) yield one;
}
