import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { entries } from '../../scripts/bundle-typescript.mjs'
import * as library from '../../src/index.js'
import { diagnose } from './diagnose.js'

/**
 * The `@example`s in the comments of `src`, compiled. An example may name what is public, what its own file exports, and what
 * stands below; a name may be declared again, for one more way to make the same thing. `//=>` after a type, on its line or the
 * next, is the type that it gives, `readonly` aside; after a value, the value.
 */
const given = `
const dev = Account('123456789012', 'us-east-1')
const prod = Account('111122223333', 'us-east-2')
const echo = prod.arn('lambda', 'function:Echo')
const lambdaRole = arn('arn:aws:iam::111122223333:role/LambdaRole')
interface Order { readonly id: string; readonly total: number }
interface Quote { readonly quote: number }
declare const OrderSchema: StandardSchemaV1<Order>
declare const QuoteSchema: StandardSchemaV1<Quote>
declare const definition: unknown
declare const policy: PolicyDocument
declare const onlyGetObject: PolicyDocument
declare const allOfS3: PolicyDocument
declare const input: Reference<{ readonly accountId: string; readonly items: readonly { readonly price: number }[] }>
type Equal<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false
`

interface Example {
  readonly name: string
  readonly path: string
  readonly text: string
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path).replaceAll('\\', '/'))
  .sort()

const examplesOf = (path: string): readonly Example[] =>
  [...readFileSync(path, 'utf8').matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }) => {
    const lines = comment
      .slice(3, -2)
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''))
    const from = lines.indexOf('@example')
    if (from < 0) return []
    const rest = lines.slice(from + 1)
    const end = rest.findIndex((line) => line.startsWith('@'))
    const line = readFileSync(path, 'utf8').slice(0, index).split('\n').length + from
    return [
      {
        name: `${path}:${line}`,
        path,
        text: rest
          .slice(0, end < 0 ? undefined : end)
          .join('\n')
          .trim(),
      },
    ]
  })

const parse = (text: string): ts.SourceFile => ts.createSourceFile('example.ts', text, ts.ScriptTarget.Latest, true)

/** What a module exports, as the specifiers of an import. */
const exportsOf = (path: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const statement of parse(readFileSync(path, 'utf8')).statements) {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      for (const { name, isTypeOnly } of statement.exportClause.elements) {
        found.set(name.text, isTypeOnly || statement.isTypeOnly ? `type ${name.text}` : name.text)
      }
    }
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
    if (!exported) continue
    for (const name of declaredBy(statement)) {
      const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
      // a value of the same name as a type stands for both
      if (found.get(name) !== name) found.set(name, isType ? `type ${name}` : name)
    }
  }
  return found
}

const declaredBy = (statement: ts.Statement): readonly string[] => {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
  }
  const named =
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement)
  return named && statement.name !== undefined ? [statement.name.text] : []
}

/** What the comment after a statement says that it gives. */
const resultOf = (text: string, file: ts.SourceFile, index: number): string | undefined => {
  const [statement, next] = [file.statements[index], file.statements[index + 1]]
  const after = text.slice(statement?.getEnd(), next?.getStart(file))
  return /^\s*\/\/=> (.+)/.exec(after)?.[1]
}

const bodyOf = (text: string): string => {
  const file = parse(text)
  let declared = new Set<string>()
  const parts = file.statements.map((statement, index) => {
    // imports stand at the top of the program
    if (ts.isImportDeclaration(statement)) return ''
    const names = declaredBy(statement)
    const again = names.some((name) => declared.has(name))
    declared = new Set(again ? names : [...declared, ...names])
    const result = resultOf(text, file, index)
    const check =
      result !== undefined && !result.includes('…') && ts.isTypeAliasDeclaration(statement)
        ? `true satisfies Equal<${statement.name.text}, ${result}>`
        : ''
    return `${again ? '}\n{\n' : ''}${statement.getText(file)}\n${check}`
  })
  return `{\n${parts.join('\n')}\n}`
}

const importsOf = (text: string): { readonly texts: readonly string[]; readonly names: readonly string[] } => {
  const file = parse(text)
  const imports = file.statements.filter(ts.isImportDeclaration)
  const names = imports.flatMap(({ importClause }) => [
    ...(importClause?.name === undefined ? [] : [importClause.name.text]),
    ...(importClause?.namedBindings && ts.isNamedImports(importClause.namedBindings)
      ? importClause.namedBindings.elements.map(({ name }) => name.text)
      : []),
  ])
  return { texts: imports.map((each) => each.getText(file)), names }
}

const programOf = ({ path, text }: Example): string => {
  const imports = importsOf(text)
  const own = exportsOf(path)
  const named = new Set(imports.names)
  const specifiers = (from: ReadonlyMap<string, string>): string => {
    const free = [...from].filter(([name]) => !named.has(name))
    for (const [name] of free) named.add(name)
    return free.map(([, specifier]) => specifier).join(', ')
  }
  const wanted = [
    ...imports.texts,
    `import { ${specifiers(own)} } from '../../${path.replace(/\.ts$/, '.js')}'`,
    // named in the comments of the folders to its left
    ...[...Object.values(entries), resolve('src/integrations/check-state-machine.ts')].map(
      (entry) => `import { ${specifiers(exportsOf(entry))} } from '${entry}'`,
    ),
  ]
  return `import type { StandardSchemaV1 } from '@standard-schema/spec'
${wanted.join('\n')}
${given}
${bodyOf(text)}
`
}

const examples = sources.flatMap(examplesOf)
const files = new Map(
  examples.map((example) => [`test/docs/example-${example.name.replace(/\W/g, '-')}.ts`, programOf(example)]),
)
const found = [...diagnose(files).values()]

it('finds examples', () => expect(examples.length).toBeGreaterThan(0))

describe('compiles', () => {
  it.each(examples.map(({ name }, index) => ({ name, index })))('$name', ({ index }) => {
    expect(found[index]).toEqual([])
  })
})

const values = examples.flatMap(({ name, path, text }) => {
  const file = parse(text)
  return file.statements.flatMap((statement, index) => {
    const result = resultOf(text, file, index)
    // what an expression prints as depends on the state it stands in; dots stand for more
    const open = result === undefined || result.startsWith('{%') || result.includes('…')
    return open || !ts.isExpressionStatement(statement) ? [] : [{ name, path, call: statement.getText(file), result }]
  })
})

describe('gives', () => {
  const prod = library.Account('111122223333', 'us-east-2')
  const echo = prod.arn('lambda', 'function:Echo')
  const allow = (Action: string, Resource: string) => ({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action, Resource },
  })
  const known: Readonly<Record<string, unknown>> = {
    ...library,
    prod,
    echo,
    policy: allow('lambda:InvokeFunction', echo),
    onlyGetObject: allow('s3:GetObject', '*'),
    allOfS3: allow('s3:*', '*'),
  }

  it.each(values)('$name: $call', async ({ path, call, result }) => {
    const scope: Readonly<Record<string, unknown>> = { ...known, ...(await import(resolve(path))) }
    const run = (code: string): unknown =>
      new Function(...Object.keys(scope), `return ${code}`)(...Object.values(scope))
    expect(run(call)).toEqual(run(result))
  })
})
