import { sep } from "node:path";

/** A path as a word of a command. One that begins with `-` would be taken for an option, so that it gets `./`. */
export function pathWord(path: string): string {
  return path.startsWith("-") ? `.${sep}${path}` : path;
}
