const MAX_LENGTH = 160;

/** HubSpot lists every option of a property in one sentence; the rest unfolds. */
export function LongText({ text }: { text: string }) {
  if (text.length <= MAX_LENGTH) return <>{text}</>;
  const cut = text.lastIndexOf(" ", MAX_LENGTH);
  const end = cut === -1 ? MAX_LENGTH : cut;
  return (
    <details>
      <summary>{text.slice(0, end)} …</summary>
      {text.slice(end)}
    </details>
  );
}
