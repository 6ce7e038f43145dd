import { join } from "node:path";

const { arch, platform } = process;

/** Where programs come from that run JavaScript: the package for this platform, and the file in it. */
const TOOLS = {
  node: [`node-${platform}-${arch}`, "bin/node"],
  bun: [`@oven/bun-${platform}-${arch === "arm64" ? "aarch64" : arch}`, "bin/bun"],
  deno: [`@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`, "deno"],
  workerd: [`@cloudflare/workerd-${platform}-${arch === "x64" ? "64" : arch}`, "bin/workerd"],
} as const;

export type Tool = keyof typeof TOOLS;

/** The package that has it, as `npm install` takes it. */
export function specOf(tool: Tool, version: string): string {
  return `${TOOLS[tool][0]}@${version}`;
}

export function fileOf(tool: Tool, folder: string): string {
  return join(folder, "node_modules", ...TOOLS[tool]);
}
