import { trimBlanks } from "../../internal/trim-blanks.ts";
import { createNearestName } from "../nearest-name.ts";

/** What a value can mean. */
export interface Choice {
  /** What is sent. */
  readonly id: string;
  /** What people call it; blank ones do not count. */
  readonly names: readonly string[];
  /** What tells it from others of its name, for messages. */
  readonly shown: string;
}

/** Finds what a text means. */
export interface Choices {
  /** Returns what the text can mean: by id alone where it is one but for outer blanks, else by name without regard
   * to case and blanks. */
  find(text: string): readonly Choice[];
  /** Returns the name that is within two letters of the text. */
  nearest(text: string): string | undefined;
}

export function createChoices(all: readonly Choice[]): Choices {
  const byId = new Map(all.map((choice) => [choice.id, choice]));
  const byName = new Map<string, Choice[]>();
  const names = all.flatMap((choice) => choice.names).filter(isNamed);
  for (const choice of all) {
    for (const key of new Set(choice.names.filter(isNamed).map(fold))) {
      byName.set(key, [...(byName.get(key) ?? []), choice]);
    }
  }
  return {
    find(text) {
      const known = byId.get(text) ?? byId.get(trimBlanks(text));
      return known ? [known] : (byName.get(fold(text)) ?? []);
    },
    nearest: createNearestName(names.map((name) => ({ name }))),
  };
}

function isNamed(name: string): boolean {
  return fold(name) !== "";
}

function fold(text: string): string {
  return trimBlanks(text).normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ");
}
