import { isAbsolute, relative } from "node:path";
import { pathWord } from "./path-word.ts";

/** A path as somebody types it who is in this folder: relative where it leads into it, else as it is; never like an option. */
export function fromHere(path: string): string {
  const own = relative("", path);
  if (own === "" || isAbsolute(own) || /^\.\.(?:[\\/]|$)/.test(own)) return path;
  return pathWord(own);
}
