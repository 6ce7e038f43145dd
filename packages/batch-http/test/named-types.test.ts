import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Node, SyntaxKind } from "typescript/unstable/ast";
import {
  isExpressionWithTypeArguments,
  isPropertyDeclaration,
  isTypeReferenceNode,
  isVariableDeclaration,
} from "typescript/unstable/ast/is";
import { API, type Project, type Symbol, SymbolFlags } from "typescript/unstable/sync";
import { afterAll, expect, test } from "vitest";

const own = fileURLToPath(new URL("..", import.meta.url));
const packages = join(own, "..");
const tsconfig = join(own, "tsconfig.json");
const api = new API({ cwd: own });
afterAll(() => api.close());

test("every type that a public signature names can be imported from this package", () => {
  const project = api.updateSnapshot({ openProjects: [tsconfig] }).getProject(tsconfig)!;
  expect(findUnnamed(project, join(own, "src/index.ts"))).toEqual([]);
});

/** Types of our packages that the signatures of an entry name, at any depth, and that it does not export. */
function findUnnamed(project: Project, entry: string): string[] {
  const { program, checker } = project;
  const target = (symbol: Symbol): Symbol =>
    symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
  const exported = new Set(checker.getExportsOfModule(module).map(target));
  const reached = new Set(exported);
  const unnamed = new Set<string>();

  const declarationsOf = ({ declarations }: Symbol): Node[] =>
    declarations
      .map((declaration) => declaration.resolve(project)!)
      .filter((node) => node.getSourceFile().fileName.startsWith(packages));

  function visit(node: Node): void {
    const name = nameOf(node);
    const found = name && checker.getSymbolAtLocation(name);
    if (found !== undefined) add(target(found));
    for (const child of signatureOf(node)) visit(child);
  }

  function add(symbol: Symbol): void {
    const [declaration] = declarationsOf(symbol);
    if (declaration === undefined || symbol.flags & SymbolFlags.TypeParameter) return;
    reached.add(symbol);
    // What its own file keeps to itself only helps to write a type that has a name.
    if (has(declaration, SyntaxKind.ExportKeyword) && !exported.has(symbol)) {
      unnamed.add(symbol.name);
    }
  }

  // A Set gives what is added to it while it is walked.
  for (const symbol of reached) declarationsOf(symbol).forEach(visit);
  return [...unnamed].sort();
}

function nameOf(node: Node): Node | undefined {
  if (isTypeReferenceNode(node)) return node.typeName;
  return isExpressionWithTypeArguments(node) ? node.expression : undefined;
}

/** The parts of a declaration that others see: no bodies, no values, nothing private. */
function signatureOf(node: Node): readonly Node[] {
  if (has(node, SyntaxKind.PrivateKeyword)) return [];
  if (isVariableDeclaration(node) || isPropertyDeclaration(node)) {
    return node.type === undefined ? [] : [node.type];
  }
  const parts: Node[] = [];
  node.forEachChild((child) => {
    if (child.kind !== SyntaxKind.Block) parts.push(child);
  });
  return parts;
}

function has(node: Node, kind: SyntaxKind): boolean {
  const { modifiers = [] } = node as Node & { modifiers?: readonly Node[] };
  return modifiers.some((modifier) => modifier.kind === kind);
}
