import { isAbsolute, relative } from "node:path";

/** A path as somebody types it who is in this folder: relative where it leads into it, else as it is. */
export function fromHere(path: string): string {
  const own = relative("", path);
  return own === "" || isAbsolute(own) || /^\.\.(?:[\\/]|$)/.test(own) ? path : own;
}
