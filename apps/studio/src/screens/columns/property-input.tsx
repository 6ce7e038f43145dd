import type { PropertyView } from "@x/batch-import/studio";
import { useState } from "preact/hooks";

/** The names and labels of all properties, for the fields that name one. */
export function PropertyList({ properties }: { properties: readonly PropertyView[] }) {
  return (
    <datalist id="properties">
      {properties.map(({ label, name }) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
    </datalist>
  );
}

/** Names a property; a label stands for the property that has it. */
export function PropertyInput({
  properties,
  value,
  onChange,
  ...attributes
}: {
  properties: readonly PropertyView[];
  value: string;
  onChange: (name: string) => void;
  placeholder?: string;
  "aria-label"?: string;
}) {
  // As it is typed: the beginning of a label may be another one.
  const [typed, setTyped] = useState<string>();
  return (
    <input
      type="text"
      list="properties"
      spellcheck={false}
      autocapitalize="none"
      {...attributes}
      value={typed ?? value}
      onInput={({ currentTarget: { value: text } }) => {
        setTyped(text);
        onChange(nameOf(text.trim(), properties));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

/** A name stays as it is, and so does a label that several properties have. */
function nameOf(text: string, properties: readonly PropertyView[]): string {
  if (properties.some(({ name }) => name === text)) return text;
  const wanted = text.toLowerCase();
  const labelled = properties.filter(({ label }) => label.toLowerCase() === wanted);
  return labelled.length === 1 ? labelled[0]!.name : text;
}
