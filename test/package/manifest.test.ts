import { execFileSync } from 'node:child_process'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publint } from 'publint'
import ts from 'typescript'
import { expect, inject, it } from 'vitest'

const consumer = inject('consumer')
const installed = join(consumer, 'node_modules', 'arnwright')
const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((path) =>
  lstatSync(join(installed, path)).isFile(),
)
const declarations = files.filter((path) => /\.d\.[cm]?ts$/.test(path))

it('depends on nothing', () => {
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  const {
    dependencies = {},
    peerDependencies,
    peerDependenciesMeta,
    optionalDependencies = {},
    bundleDependencies = [],
  } = manifest
  expect({ ...dependencies, ...optionalDependencies }).toEqual({})
  // for who has it: the checker then parses JSONata as Step Functions does
  expect(peerDependencies).toEqual({ jsonata: expect.any(String) })
  expect(peerDependenciesMeta).toEqual({ jsonata: { optional: true } })
  expect(bundleDependencies).toEqual([])
})

it('runs no script where it is installed', () => {
  const { scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([])
})

it('holds what a user needs and nothing of the workshop', () => {
  expect(files.filter((path) => !/^(?:dist\/.*\.(?:js|cjs|map|d\.ts|d\.cts)|[^/]+)$/.test(path))).toEqual([])
  expect(files).toContain('package.json')
})

it('is found clean by publint', async () => {
  const { messages } = await publint({ pkgDir: installed, pack: false, strict: true })
  expect(messages).toEqual([])
})

it('is found clean by attw: every entry resolves to the right types in every mode', () => {
  const attw = 'node_modules/@arethetypeswrong/cli/dist/index.js'
  const report = execFileSync(process.execPath, [attw, inject('tarball'), '--format', 'json'], { encoding: 'utf8' })
  expect(JSON.parse(report).analysis.problems).toEqual([])
})

it.each(declarations)('imports no type of another package in %s', (path) => {
  const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(readFileSync(join(installed, path), 'utf8'))
  const others = importedFiles.map(({ fileName }) => fileName).filter((name) => !name.startsWith('.'))
  expect([...others, ...typeReferenceDirectives]).toEqual([])
})

// a symbol or a private field of one module system would not fit the same class of the other
it.each(declarations)('brands nothing by identity in %s', (path) => {
  const source = ts.createSourceFile(path, readFileSync(join(installed, path), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPrivateIdentifier(node)) found.push(node.getText(source))
    if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.UniqueKeyword) found.push(node.getText(source))
    ts.forEachChild(node, visit)
  }
  visit(source)
  expect(found).toEqual([])
})

it.each(declarations)('has no any in %s', (path) => {
  const source = ts.createSourceFile(path, readFileSync(join(installed, path), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(node.parent.getText())
    ts.forEachChild(node, visit)
  }
  visit(source)
  expect(found).toEqual([])
})
