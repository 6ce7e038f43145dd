import type { ValueLabels } from "@x/batch-import";

/**
 * Returns a value of a property as people read it: with its label before it, where it has one: `Ada Lovelace (71)`.
 *
 * @param cut Shortens the label and the value, each by itself, so that a long label does not hide the value.
 */
export function labelled(
  labels: ValueLabels,
  property: string,
  value: string,
  cut: (text: string) => string = (text) => text,
): string {
  const label = labels(property, value);
  return label === undefined ? cut(value) : `${cut(label)} (${cut(value)})`;
}
