// Control characters, those that cannot be seen or turn the direction of text, halves of a character, line ends.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** Returns a text as a TypeScript string literal. What cannot be seen is an escape. */
export function quote(text: string): string {
  return JSON.stringify(text).replaceAll(UNSAFE, (character) =>
    character.replaceAll(/[^]/g, (half) => {
      const code = half.charCodeAt(0).toString(16);
      return `\\u${code.padStart(4, "0")}`;
    }),
  );
}

/** Returns the name of a property as the key of a TypeScript type. */
export function propertyKey(name: string): string {
  return /^[a-z_$][\w$]*$/i.test(name) ? name : quote(name);
}
