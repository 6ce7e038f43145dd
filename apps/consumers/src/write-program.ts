import ts from "typescript-6";

/**
 * Returns a program that uses everything an entry exports: it takes a value of each type, and calls each
 * function. It is a library of its own: it hands on what functions return and a copy of each object, without
 * writing down their types. So the compiler must write them into a declaration, and fails where the type of a
 * result or a field has no name that can be imported.
 *
 * @param specifier Such as `@x/batch-core`.
 * @param exported The symbols of the entry's exports.
 * @param values The names of those that exist when the program runs.
 */
export function writeProgram(
  specifier: string,
  exported: readonly ts.Symbol[],
  values: readonly string[],
  checker: ts.TypeChecker,
): string {
  const uses = exported.flatMap((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return [
      ...(target.flags & ts.SymbolFlags.Type ? useType(symbol.name, target, checker) : []),
      ...(values.includes(symbol.name) ? [useValue(symbol.name, target, checker)] : []),
    ];
  });
  return [`import * as api from "${specifier}";`, "", ...uses, ""].join("\n");
}

function useType(name: string, target: ts.Symbol, checker: ts.TypeChecker): string[] {
  const required = parametersOf(target).filter((parameter) => parameter.default === undefined);
  // `any` fits what a parameter is restricted to, whatever that is.
  const list = required.length > 0 ? `<${required.map(() => "any").join(", ")}>` : "";
  const type = `api.${name}${list}`;
  const take = `export const take${name} = (value: ${type}) => value;`;
  // Nobody copies an error.
  if (target.flags & ts.SymbolFlags.Class) return [take];
  const copied = checker.getDeclaredTypeOfSymbol(target);
  const hasFields = (copied.isUnion() ? copied.types : [copied]).some(
    ({ flags }) => flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection),
  );
  if (!hasFields) return [take];
  return [take, `export const copy${name} = (value: Extract<${type}, object>) => ({ ...value });`];
}

function parametersOf({ declarations = [] }: ts.Symbol): readonly ts.TypeParameterDeclaration[] {
  for (const declaration of declarations) {
    if (
      ts.isInterfaceDeclaration(declaration) ||
      ts.isTypeAliasDeclaration(declaration) ||
      ts.isClassDeclaration(declaration)
    ) {
      return declaration.typeParameters ?? [];
    }
  }
  return [];
}

function useValue(name: string, target: ts.Symbol, checker: ts.TypeChecker): string {
  const value = `api.${name}`;
  if (target.flags & ts.SymbolFlags.Class) {
    const parameters = `ConstructorParameters<typeof ${value}>`;
    return `export const make${name} = (...given: ${parameters}) => new ${value}(...given);`;
  }
  if (checker.getTypeOfSymbol(target).getCallSignatures().length === 0) {
    return `export const show${name} = (value: typeof ${value}) => String(value);`;
  }
  return `export const call${name} = (...given: Parameters<typeof ${value}>) => ${value}(...given);`;
}
