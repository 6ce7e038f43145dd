import type { Choices } from "@x/batch-import/studio";
import { useState } from "preact/hooks";

/** What the values of a list are called. */
export interface Labels {
  /** No two values have one label. */
  readonly all: readonly string[];
  readonly of: (value: string) => string;
  readonly valueOf: (text: string) => string;
}

/** People see labels, HubSpot gets values. A label that two values have is told with its value. */
export function createLabels(choices: Choices["choices"]): Labels {
  const times = new Map<string, number>();
  for (const { label } of choices) times.set(label, (times.get(label) ?? 0) + 1);
  const byLabel = new Map<string, string>();
  const byValue = new Map<string, string>();
  for (const { label, value } of choices) {
    const text = (times.get(label) ?? 0) > 1 ? `${label} (${value})` : label;
    byLabel.set(text, value);
    byValue.set(value, text);
  }
  return {
    all: [...byLabel.keys()],
    of: (value) => byValue.get(value) ?? value,
    valueOf: (text) => byLabel.get(text) ?? text,
  };
}

/**
 * The labels of a list, for the fields that name it. It comes after them: with the list first, Chromium 156 crashed when the
 * form of one of its fields went away.
 */
export function ChoiceList({ id, labels }: { id: string; labels: Labels }) {
  return (
    <datalist id={id}>
      {labels.all.map((label) => (
        <option key={label} value={label} />
      ))}
    </datalist>
  );
}

/** A text, which may be a value of a list. */
export function ChoiceInput({
  labels,
  value,
  onChange,
  ...attributes
}: {
  labels: Labels;
  /** Undefined where there is nothing to say. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** The id of a `ChoiceList`. */
  list?: string;
  placeholder: string;
  "aria-label"?: string;
}) {
  // As it is typed: a part of it may be the value of another label.
  const [typed, setTyped] = useState<string>();
  const saidBy = (text: string) => (text === "" ? undefined : labels.valueOf(text));
  // What was typed is gone where the value is another by now.
  const isTyped = typed !== undefined && saidBy(typed) === value;
  return (
    <input
      type="text"
      spellcheck={false}
      autocomplete="off"
      {...attributes}
      value={isTyped ? typed : value === undefined ? "" : labels.of(value)}
      onInput={({ currentTarget: { value: text } }) => {
        setTyped(text);
        onChange(saidBy(text));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
