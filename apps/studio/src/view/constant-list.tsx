import type { ImportChoice } from "@x/batch-import/studio";

type Constants = NonNullable<ImportChoice["constants"]>;

/** Values that every row gets. */
export function ConstantList({
  constants,
  onChange,
}: {
  constants: Constants;
  onChange: (constants: Constants) => void;
}) {
  const set = (place: number, changed: Partial<Constants[number]>): void =>
    onChange(constants.with(place, { ...constants[place]!, ...changed }));
  return (
    <section>
      <h2>The same value in every row</h2>
      {constants.map(({ property, value }, place) => (
        <div key={place} class="row end">
          <label class="field grow">
            <span>Property</span>
            <input
              type="text"
              list="properties"
              spellcheck={false}
              autocapitalize="none"
              value={property}
              onInput={({ currentTarget }) => set(place, { property: currentTarget.value.trim() })}
            />
          </label>
          <label class="field grow">
            <span>Value</span>
            <input
              type="text"
              spellcheck={false}
              value={value}
              onInput={({ currentTarget }) => set(place, { value: currentTarget.value })}
            />
          </label>
          <button
            type="button"
            aria-label={`Remove the value of ${property || "no property"}`}
            onClick={() => onChange(constants.toSpliced(place, 1))}
          >
            Remove
          </button>
        </div>
      ))}
      <p>
        <button type="button" onClick={() => onChange([...constants, { property: "", value: "" }])}>
          Add a value
        </button>
      </p>
    </section>
  );
}
