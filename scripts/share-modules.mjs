// @ts-check
/**
 * Lets the two module systems share what need not be there twice.
 *
 * The CommonJS module of an entry with large tables loads the ESM one, which Node does since 20.19, the oldest that the package
 * is for; twice the tables would be half the installed size.
 *
 * And one set of declarations, after the build wrote one for each: the ESM declarations of an
 * entry name all that the CommonJS ones of the same entry declare. So an ARN or a builder is of the same type for a user whose
 * dependencies came to the library by both ways; two copies of a generic interface are compared structurally, which for
 * conditional types fails. It also halves what the compiler may have to read and what is installed.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './bundle-typescript.mjs'

/** @type {{ exports: Record<string, string | { import?: { types: string }, require?: { types: string } }> }} */
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/**
 * Declarations without the comments on names that they do not export.
 * @param {string} text
 */
const withoutInnerComments = (text) => {
  const source = ts.createSourceFile('index.d.ts', text, ts.ScriptTarget.Latest)
  const exported = new Set(
    source.statements.flatMap((statement) =>
      ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
        : [],
    ),
  )
  /** @param {ts.Statement} statement */
  const isExported = (statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.some(({ name }) => ts.isIdentifier(name) && exported.has(name.text))
      : 'name' in statement && exported.has(/** @type {ts.Identifier} */ (statement.name).text)
  const printer = ts.createPrinter({ removeComments: true })
  return source.statements
    .map((statement) =>
      isExported(statement) || ts.isExportDeclaration(statement)
        ? statement.getFullText(source)
        : `\n${printer.printNode(ts.EmitHint.Unspecified, statement, source)}`,
    )
    .join('')
}

const entries = Object.values(manifest.exports).flatMap((entry) =>
  typeof entry === 'object' && entry.import && entry.require
    ? [{ esm: entry.import.types, cjs: entry.require.types }]
    : [],
)
for (const path of readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })) {
  if (path.endsWith('.d.ts')) rmSync(join(root, 'dist', path))
}
for (const { esm, cjs } of entries) {
  if (!existsSync(join(root, cjs))) throw new Error(`${cjs} was not built`)
  const file = cjs.slice(cjs.lastIndexOf('/') + 1).replace(/\.d\.cts$/, '.cjs')
  writeFileSync(join(root, esm), `export * from './${file}'\n`)
}

// Comments on what is not exported are for who works on the library: the compiler of each user would keep them in memory.
for (const path of readdirSync(join(root, 'dist'))) {
  if (!path.endsWith('.d.cts')) continue
  const file = join(root, 'dist', path)
  writeFileSync(file, withoutInnerComments(readFileSync(file, 'utf8')))
}

/**
 * Removes a module's source map and what points to it.
 * @param {string} path
 */
const dropMap = (path) => {
  const file = join(root, 'dist', path)
  rmSync(`${file}.map`, { force: true })
  const text = readFileSync(file, 'utf8')
  const mark = text.lastIndexOf('//# sourceMappingURL=')
  if (mark !== -1) writeFileSync(file, text.slice(0, mark))
}

// the checker carries every action of the AWS SDK integrations
for (const entry of ['check']) {
  dropMap(`${entry}.js`)
  dropMap(`${entry}.cjs`)
  writeFileSync(join(root, `dist/${entry}.cjs`), `module.exports = require('./${entry}.js')\n`)
}

// a module of either kind is the same code in another frame: the maps of the ESM ones tell where it came from
for (const path of readdirSync(join(root, 'dist'))) if (path.endsWith('.cjs')) dropMap(path)
