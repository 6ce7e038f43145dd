import { win32 } from "node:path";

/**
 * Whether an import names a package, which the user's package manager brings, and no file: `./a.ts`, `/src/a.ts`, or on
 * Windows `C:\src\a.ts`.
 */
export function isPackage(id: string): boolean {
  return !id.startsWith(".") && !win32.isAbsolute(id);
}
