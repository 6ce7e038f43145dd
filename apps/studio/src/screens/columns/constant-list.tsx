import type { ImportChoice, MappingProblem, PropertyView } from "@x/batch-import/studio";
import { useMemo } from "preact/hooks";
import { useStudio } from "../../studio-context.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { ChoiceInput, ChoiceList, createLabels } from "../../view/choice-input.tsx";
import { FieldProblems } from "./field-problems.tsx";
import { PropertyInput } from "./property-input.tsx";

/** One for all, so that nothing is drawn again for it. */
const NONE: readonly never[] = [];

type Constants = NonNullable<ImportChoice["constants"]>;

/** Values that every row gets. */
export function ConstantList({
  constants,
  objectType,
  properties,
  problems,
  onChange,
}: {
  constants: Constants;
  objectType: string;
  properties: readonly PropertyView[];
  problems: readonly MappingProblem[];
  onChange: (constants: Constants) => void;
}) {
  return (
    <section>
      <h2>The same value in every row</h2>
      {constants.map((constant, place) => (
        <Constant
          key={place}
          id={`constant-${place}`}
          constant={constant}
          objectType={objectType}
          properties={properties}
          problems={problems.filter((one) => one.constant === constant.property)}
          onChange={(changed) => onChange(constants.with(place, { ...constant, ...changed }))}
          onRemove={() => onChange(constants.toSpliced(place, 1))}
        />
      ))}
      <p>
        <button type="button" onClick={() => onChange([...constants, { property: "", value: "" }])}>
          Add a value
        </button>
      </p>
    </section>
  );
}

function Constant({
  id,
  constant: { property, value },
  objectType,
  properties,
  problems,
  onChange,
  onRemove,
}: {
  id: string;
  constant: Constants[number];
  objectType: string;
  properties: readonly PropertyView[];
  problems: readonly MappingProblem[];
  onChange: (changed: Partial<Constants[number]>) => void;
  onRemove: () => void;
}) {
  const studio = useStudio();
  const isKnown = properties.some(({ name }) => name === property);
  const found = useAnswer(
    () => (isKnown ? studio.valueChoices({ objectType, property, values: [] }) : undefined),
    [objectType, property, isKnown],
  );
  const choices = (isKnown && found.value?.choices) || NONE;
  const labels = useMemo(() => createLabels(choices), [choices]);
  return (
    <div class="row end">
      <label class="field grow">
        <span>Property</span>
        <PropertyInput
          properties={properties}
          value={property}
          onChange={(name) => onChange({ property: name })}
        />
      </label>
      <label class="field grow">
        <span>Value</span>
        <ChoiceInput
          list={id}
          placeholder="not set"
          labels={labels}
          value={value || undefined}
          onChange={(next = "") => onChange({ value: next })}
        />
      </label>
      <button
        type="button"
        aria-label={`Remove the value of ${property || "no property"}`}
        onClick={onRemove}
      >
        Remove
      </button>
      <ChoiceList id={id} labels={labels} />
      <div class="whole">
        <FieldProblems problems={problems} onTake={(name) => onChange({ property: name })} />
      </div>
    </div>
  );
}
