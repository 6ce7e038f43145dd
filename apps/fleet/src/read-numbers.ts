import { parseArgs } from "node:util";

/** The names of options, with what they are by default. */
export type Numbers = Readonly<Record<string, number>>;

/** Returns the command with all that can be chosen, for people. */
export function numbersText(command: string, defaults: Numbers): string {
  const options = Object.entries(defaults).map(([name, value]) => `--${name} ${value}`);
  return `${command} ${options.join(" ")}`;
}

/**
 * Reads options that are whole numbers.
 *
 * @param positive The names of those that may not be 0.
 * @throws {Error} when an option is unknown, or no whole number.
 */
export function readNumbers<Defaults extends Numbers>(
  args: readonly string[],
  defaults: Defaults,
  positive: readonly (keyof Defaults)[],
): Defaults {
  const names = Object.keys(defaults);
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" } as const]));
  const { values } = parseArgs({ args: [...args], options });
  const given = names.map((name) => {
    const text = String(values[name] ?? defaults[name]);
    const least = positive.includes(name) ? 1 : 0;
    if (!/^\d{1,8}$/.test(text) || Number(text) < least) {
      throw new Error(`--${name} is a whole number from ${least} on, such as ${defaults[name]}.`);
    }
    return [name, Number(text)];
  });
  return Object.fromEntries(given) as Defaults;
}
