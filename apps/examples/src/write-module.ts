import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Example } from "./extract-examples.ts";

/** Whether two types are the same, not merely assignable. */
const SAME = `type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;`;

/**
 * An example as a module. The public names of its package are imported for it, whether or not it says
 * so; whatever else it needs, it imports itself. It takes the console it prints to, and `show`, for values that are stated.
 *
 * `//=>` at the end of a line, or alone on the next, states the value of a `const` or an expression
 * of that one line, and the meaning of a `type`; after `console.log` or a block, what is printed.
 */
export function writeModule({ folder, code }: Example, packages: string): string {
  const lines: string[] = [];
  for (const line of withoutOwnImports(code, folder).split("\n")) {
    const [, before, stated] = /^(.*?)\s*\/\/=> (.*)$/.exec(line) ?? [];
    if (stated === undefined) lines.push(line);
    else lines.push(showing(before === "" ? lines.pop()! : before!, stated));
  }
  const imports = lines.filter((line) => /^import .* from "/.test(line));
  return [
    ...publicImports(join(packages, folder), lines.join("\n")),
    ...imports,
    SAME,
    `export async function run(console: Pick<Console, "log">, show: (value: unknown) => void) {`,
    ...lines.filter((line) => !imports.includes(line)),
    "}\n",
  ].join("\n");
}

/** Those are imported for it. */
function withoutOwnImports(code: string, folder: string): string {
  return code.replaceAll(/^import [^;]* from "@x\/([\w-]+)[^"]*";\n/gm, (line, name) =>
    name === folder ? "" : line,
  );
}

function showing(line: string, stated: string): string {
  if (/console\.log\(|^\s*\}/.test(line)) return line;
  const [, keyword, name] = /^\s*(const|type) (\w+)/.exec(line) ?? [];
  if (keyword === "type") return `${line} true satisfies Same<${name}, ${stated}>;`;
  return keyword === "const" ? `${line} show(${name});` : `show(${line.replace(/;$/, "")});`;
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, { readonly "@x/source": string } | string>>;
}

/** From each entry of the package, the names that the code uses. */
function publicImports(root: string, code: string): string[] {
  const { name: packageName, exports } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  ) as Manifest;
  const words = new Set(code.match(/\w+/g));
  return Object.entries(exports).flatMap(([entry, target]) => {
    if (typeof target === "string") return [];
    const file = join(root, target["@x/source"]);
    // Two entries may have the same name: it is imported from the first.
    const used = exportsOf(file).filter(({ name }) => words.delete(name));
    const list = used.map(({ name, isType }) => (isType ? `type ${name}` : name)).join(", ");
    return list === "" ? [] : [`import { ${list} } from "${packageName}${entry.slice(1)}";`];
  });
}

function exportsOf(file: string): { name: string; isType: boolean }[] {
  const source = readFileSync(file, "utf8");
  const whole = source.matchAll(/^export (type )?\* from "(\.[^"]+)";/gm);
  const lists = source.matchAll(/^export (type )?\{([^}]*)\}/gm);
  const declarations = source.matchAll(
    /^export (?:async )?(function|const|class|interface|type) +(\w+)/gm,
  );
  return [
    ...[...whole].flatMap(([, type, path]) =>
      exportsOf(join(file, "..", path!)).map(({ name, isType }) => ({
        name,
        isType: isType || type !== undefined,
      })),
    ),
    ...[...lists].flatMap(([, all, list]) =>
      [...list!.matchAll(/(type )?(?:\w+ as )?(\w+)/g)].map(([, type = all, name]) => ({
        name: name!,
        isType: type !== undefined,
      })),
    ),
    ...[...declarations].map(([, keyword, name]) => ({
      name: name!,
      isType: keyword === "interface" || keyword === "type",
    })),
  ];
}
