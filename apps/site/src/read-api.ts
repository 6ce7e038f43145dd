import ts from "typescript-6";
import { type Doc, readDoc } from "./read-doc.ts";

/** What an entry of a package exports under a name. */
export interface ApiItem extends Doc {
  readonly name: string;
  /** The file that declares it: `limits/rate-limiter.d.ts`. */
  readonly file: string;
  readonly kind: "function" | "class" | "value" | "type";
  /** The declaration, without the comment before it, and without those of `members`. */
  readonly code: string;
  /** Members whose comments have examples. */
  readonly members: readonly Member[];
}

export interface Member extends Doc {
  readonly name: string;
  readonly code: string;
}

/** All that one entry exports. */
export interface ApiEntry {
  readonly items: readonly ApiItem[];
  /** What it passes on from other packages: `{ from: "@x/batch-core", names: ["Plan"] }`; no names for all of them. */
  readonly others: readonly { readonly from: string; readonly names: readonly string[] }[];
}

/** Longer types are those that valibot infers for a schema; its interface says the same. */
const LONGEST_VALUE = 400;

/** Reads what the entries of a package export from its API snapshot (`docs/api`), which has a part for each file. */
export function readApi(snapshot: string, entries: readonly string[]): ApiEntry[] {
  const files = new Map<string, ts.SourceFile>();
  const [, ...parts] = snapshot.split(/^\/\/ (\S+\.d\.ts)$/m);
  for (let place = 0; place < parts.length; place += 2)
    files.set(
      parts[place]!,
      ts.createSourceFile(parts[place]!, parts[place + 1]!, ts.ScriptTarget.Latest, true),
    );
  return entries.map((entry) => {
    const others = new Map<string, string[]>();
    const items = new Map<string, ApiItem>();
    take(entry, undefined, items, others);
    return {
      items: [...items.values()],
      others: [...others].map(([from, names]) => ({ from, names })),
    };
  });

  /** Collects what a file exports: the names that `wanted` has, under the names that it gives; all without it. */
  function take(
    path: string,
    wanted: ReadonlyMap<string, string> | undefined,
    items: Map<string, ApiItem>,
    others: Map<string, string[]>,
  ): void {
    for (const statement of files.get(path)?.statements ?? []) {
      if (ts.isExportDeclaration(statement)) passOn(path, statement, wanted, items, others);
      else
        for (const name of namesOf(statement)) {
          const as = wanted === undefined ? name : wanted.get(name);
          // A function of several signatures is declared once for each.
          const before = items.get(as ?? "");
          if (as !== undefined && isExported(statement))
            items.set(as, merge(before, itemOf(statement, as, path)));
        }
    }
  }

  function passOn(
    path: string,
    { exportClause, moduleSpecifier }: ts.ExportDeclaration,
    wanted: ReadonlyMap<string, string> | undefined,
    items: Map<string, ApiItem>,
    others: Map<string, string[]>,
  ): void {
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return;
    const from = moduleSpecifier.text;
    const names =
      exportClause !== undefined && ts.isNamedExports(exportClause)
        ? exportClause.elements.map(
            ({ propertyName, name }) => [(propertyName ?? name).text, name.text] as const,
          )
        : undefined;
    const asked = names?.flatMap(([inside, outside]) => {
      const as = wanted === undefined ? outside : wanted.get(outside);
      return as === undefined ? [] : [[inside, as] as const];
    });
    if (from.startsWith("."))
      take(join(path, from), asked === undefined ? wanted : new Map(asked), items, others);
    else if (asked === undefined || asked.length > 0)
      others.set(from, [...(others.get(from) ?? []), ...(asked ?? []).map(([, as]) => as)]);
  }
}

function join(path: string, from: string): string {
  return new URL(from, `file:///${path}`).pathname.slice(1).replace(/\.ts$/, ".d.ts");
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const named = statement as ts.Statement & { readonly name?: ts.Identifier };
  return named.name === undefined ? [] : [named.name.text];
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function itemOf(statement: ts.Statement, name: string, file: string): ApiItem {
  const members = membersOf(statement).filter((member) => readDoc(member).examples.length > 0);
  const code = textWithout(members, statement).replaceAll(/^export (?:declare )?/g, "");
  return {
    name,
    file,
    kind: ts.isFunctionDeclaration(statement)
      ? "function"
      : ts.isClassDeclaration(statement)
        ? "class"
        : ts.isVariableStatement(statement)
          ? "value"
          : "type",
    code:
      ts.isVariableStatement(statement) && code.replaceAll(/\s+/g, " ").length > LONGEST_VALUE
        ? `${/^[^<{]*/.exec(code)![0].trim()}<…>;`
        : code,
    ...readDoc(statement),
    members: members.map((member) => ({
      name: `${name}.${member.name!.getText()}`,
      code: member.getText().replaceAll(/^ {2}/gm, ""),
      ...readDoc(member),
    })),
  };
}

function membersOf(statement: ts.Statement): (ts.TypeElement | ts.ClassElement)[] {
  return ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)
    ? [...statement.members]
    : [];
}

/** The text of a declaration, without the comments of some of its members. */
function textWithout(members: readonly ts.Node[], statement: ts.Statement): string {
  const { text } = statement.getSourceFile();
  let code = "";
  let from = statement.getStart();
  for (const member of members) {
    const before = text.slice(member.pos, member.getStart()).replace(/\/\*\*[^]*?\*\/\s*/, "");
    code += text.slice(from, member.pos) + before;
    from = member.getStart();
  }
  return code + text.slice(from, statement.end);
}

function merge(before: ApiItem | undefined, item: ApiItem): ApiItem {
  return before === undefined ? item : { ...before, code: `${before.code}\n${item.code}` };
}
