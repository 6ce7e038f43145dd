import { existsSync } from "node:fs";
import { type Access, commandText } from "../terminal/command-text.ts";
import { planFiles } from "./plan-folder.ts";

const ACCESS = ["--account", "--token-file", "--base-url"];

/**
 * The command that makes a plan anew: as it was made, to a folder without a plan.
 *
 * @param words Those of the first command, after `hubspot-batch`.
 * @param access Where to find HubSpot, if the first command did not say it.
 */
export function diffAgain(words: readonly string[], access: Access): string {
  const again: string[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const [name, value] = optionAt(words, place);
    const isApart = value !== undefined && words[place] === name;
    if (name === "--out" && value !== undefined) again.push(name, freeFolder(value));
    // The file of the first command is there.
    else if (name !== "--save-mapping") again.push(words[place]!, ...(isApart ? [value] : []));
    if (isApart) place += 1;
  }
  const saysWhere = words.some((word) => ACCESS.includes(word.split("=")[0]!));
  return commandText(again, saysWhere ? {} : access);
}

/** The option that begins here, and its value, where this cares for it: in the next word, or behind `=`. */
function optionAt(words: readonly string[], place: number): [name: string, value?: string] {
  const [, name = "", value = words[place + 1]] =
    /^(--out|--save-mapping)(?:=([^]*))?$/.exec(words[place]!) ?? [];
  return name === "" || value === undefined ? [name] : [name, value];
}

/** `plan-2`, or what comes next and has no plan. */
function freeFolder(folder: string): string {
  for (let number = 2; ; number += 1) {
    const other = `${folder.replace(/[/\\]+$/, "")}-${number}`;
    if (!Object.values(planFiles(other)).some((path) => existsSync(path))) return other;
  }
}
