type Spelling = readonly [sent: string, stored: string];

const asSent = (...values: string[]): Spelling[] => values.map((value) => [value, value]);

/** Values of the account's own properties, in the forms that users give, and as the sandbox stores them. */
const SPELLINGS: Readonly<Record<string, readonly Spelling[]>> = {
  points: asSent("1.50", "1.5", "15", "-15"),
  day: [...asSent("2026-12-31"), ["1798675200000", "2026-12-31"]],
  moment: [
    ["2026-12-31", "2026-12-31T00:00:00Z"],
    ["2026-12-31T00:00:00.000Z", "2026-12-31T00:00:00Z"],
    ["2026-12-31T01:00:00+01:00", "2026-12-31T00:00:00Z"],
    ["1798675200001", "2026-12-31T00:00:00.001Z"],
  ],
  ready: asSent("true", "false"),
  dial: asSent("+1 (888) 482-7768", "+18884827768", "555-0100"),
};

/** Each of the properties in one record of eight. */
export function someValues(random: () => number): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, spellings] of Object.entries(SPELLINGS)) {
    if (random() < 0.125) values[name] = spellings[Math.floor(random() * spellings.length)]![0];
  }
  return values;
}

/** What the sandbox makes of a value. */
export function storedForm(name: string, sent: string): string {
  if (name === "email") return sent.trim().toLowerCase();
  return SPELLINGS[name]?.find(([spelling]) => spelling === sent)?.[1] ?? sent;
}
