/** A labelled choice of one among several. */
export function Choose<Option extends string>(given: {
  label: string;
  options: readonly Option[];
  chosen: Option;
  /** What the empty option is called. */
  nameOfEmpty?: string;
  isDisabled: boolean;
  onChange: (option: Option) => void;
}) {
  const { label, options, chosen, nameOfEmpty, isDisabled, onChange } = given;
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={chosen}
        disabled={isDisabled}
        onChange={({ currentTarget }) => onChange(currentTarget.value as Option)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {option === "" ? nameOfEmpty : option}
          </option>
        ))}
      </select>
    </label>
  );
}
