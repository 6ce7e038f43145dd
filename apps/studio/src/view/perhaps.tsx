const MOST_SHOWN = 3;

/** What is probably meant, to be taken by a click. */
export function Perhaps({
  names,
  textOf = (name) => name,
  onTake,
}: {
  names: readonly string[];
  textOf?: (name: string) => string;
  onTake: (name: string) => void;
}) {
  if (names.length === 0) return null;
  return (
    <small class="near">
      Perhaps{" "}
      {names.slice(0, MOST_SHOWN).map((name) => (
        <button key={name} type="button" class="quiet" onClick={() => onTake(name)}>
          {textOf(name)}
        </button>
      ))}
    </small>
  );
}
