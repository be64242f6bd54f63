import { join } from 'node:path'
import ts from 'typescript'

const { SymbolFlags } = ts

/**
 * The interfaces and classes that values of an entry may have as types, and the entry does not export: a library that exports such
 * a value could not name them in its declarations.
 *
 * They are what the exported types say that a value is, has and returns. What only judges an argument is no part of it: the
 * parameters, the type parameters, and what a conditional type compares with. Of an interface that another extends, and of one
 * whose field is taken, only the members are.
 */
export const unnamedTypes = (dist: string, entries: readonly string[]): readonly string[] => {
  const files = entries.map((entry) => join(dist, `${entry}.d.cts`))
  const options = { strict: true, types: [], module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022 }
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()

  const symbolOf = (node: ts.Node): ts.Symbol | undefined => {
    const symbol = checker.getSymbolAtLocation(node)
    return symbol !== undefined && symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  }
  const isOurs = ({ declarations: [first] = [] }: ts.Symbol): boolean =>
    first?.getSourceFile().fileName.startsWith(dist) ?? false

  const unnamedOf = (file: string): readonly string[] => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile) as ts.Symbol
    const exported = checker
      .getExportsOfModule(module)
      .map((symbol) => (symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    const reached = new Set(exported)
    const named = new Set(exported)
    const reach = (name: ts.Node, isNamed: boolean): void => {
      const symbol = symbolOf(name)
      if (symbol === undefined || !isOurs(symbol) || symbol.flags & SymbolFlags.TypeParameter) return
      reached.add(symbol)
      if (isNamed) named.add(symbol)
    }
    const visit = (node: ts.Node): void => {
      if (ts.isParameter(node) || ts.isTypeParameterDeclaration(node)) return
      if (ts.isConditionalTypeNode(node)) {
        visit(node.trueType)
        visit(node.falseType)
        return
      }
      const of =
        ts.isIndexedAccessTypeNode(node) && ts.isTypeReferenceNode(node.objectType) ? node.objectType : undefined
      if (of !== undefined) {
        reach(of.typeName, false)
        of.typeArguments?.forEach(visit)
        return
      }
      if (ts.isTypeReferenceNode(node)) reach(node.typeName, true)
      if (ts.isTypeQueryNode(node)) reach(node.exprName, true)
      if (ts.isExpressionWithTypeArguments(node)) reach(node.expression, false)
      ts.forEachChild(node, visit)
    }
    // what is found while it is walked is walked too
    for (const symbol of reached) symbol.declarations?.forEach(visit)
    return [...named]
      .filter((symbol) => symbol.flags & (SymbolFlags.Interface | SymbolFlags.Class) && !exported.includes(symbol))
      .map(({ name }) => name)
      .sort()
  }
  return files.flatMap((file, index) => unnamedOf(file).map((name) => `${entries[index]}: ${name}`))
}
