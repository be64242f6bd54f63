import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { type Compiler, compile, compilers, type Project } from './compile.js'
import { exportingTasks, reExporting } from './exports.js'
import { unnamedTypes } from './unnamed-types.js'

const consumer = inject('consumer')
const dist = join(consumer, 'node_modules/arnwright/dist')
const read = (path: string): string => readFileSync(path, 'utf8')
const program = {
  'tutorial.ts': read('docs/examples/cross-account-tutorial.ts'),
  'surface.ts': read('test/package/consumer/surface.ts'),
  'documents.ts': read('test/package/consumer/documents.ts'),
  'evaluation.ts': read('test/package/consumer/evaluation.ts'),
  'language.ts': read('test/package/consumer/language.ts'),
}

/** The entries, as they are named in `dist`. */
const entries = readdirSync(dist).flatMap((file) => /^([\w-]+)\.d\.ts$/.exec(file)?.[1] ?? [])
const specifierOf = (entry: string): string => (entry === 'index' ? 'arnwright' : `arnwright/${entry}`)

/** What a compiler says of a library that writes its declarations, and these. */
const exporting = (project: Omit<Project, 'options'>, options: Mode['options'] = {}): readonly [string, string] => {
  const folder = join(project.folder, 'out')
  const output = compile({
    ...project,
    options: { declaration: true, noEmit: false, outDir: 'out', rootDir: '.', ...options },
  })
  return [
    output,
    Object.keys(project.files)
      .map((file) => read(join(folder, file.replace('.ts', '.d.ts'))))
      .join('\n'),
  ]
}

interface Mode {
  readonly compiler: Compiler
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
}

const nodeModes = (compiler: Compiler): readonly Mode[] => [
  { compiler, name: 'node16', options: { module: 'node16', moduleResolution: 'node16' } },
  { compiler, name: 'nodenext', options: { module: 'nodenext', moduleResolution: 'nodenext' } },
  { compiler, name: 'bundler', options: { module: 'esnext', moduleResolution: 'bundler' } },
]

// node10 is deprecated in TypeScript 6 and gone in 7
const modes: readonly Mode[] = [
  {
    compiler: 'typescript-5.9',
    name: 'node10',
    options: { module: 'commonjs', moduleResolution: 'node10' },
  },
  ...nodeModes('typescript-5.9'),
  {
    compiler: 'typescript',
    name: 'node10',
    options: { module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '6.0' },
  },
  ...nodeModes('typescript'),
  ...nodeModes('typescript-7'),
]

describe.each(modes)('under $compiler, $name', ({ compiler, name, options }) => {
  it('compiles without an error, the declarations checked too, and shows a refusal as its sentence', () => {
    const output = compile({
      compiler,
      folder: join(consumer, 'projects', `${compiler}-${name}`),
      files: {
        ...program,
        'refused.ts': "import { arn } from 'arnwright'\narn('arn:awss:iam::111122223333:role/R')\n",
      },
      options: { skipLibCheck: false, exactOptionalPropertyTypes: true, ...options },
    })
    const errors = output.split('\n').filter((line) => !line.startsWith(' '))
    expect(errors).toEqual([expect.stringContaining('refused.ts(2,5): error TS2345: ')])
    expect(output).toContain("✗ 'awss' is not a partition: expected aws, ")
  })
})

// how a file is named follows from how modules are resolved; TypeScript 7 takes a fifth of the time of the others
const naming = modes.filter(({ compiler, name }) => compiler === 'typescript-7' || name === 'nodenext')

describe.each(naming)('under $compiler, $name', ({ compiler, name, options }) => {
  it('lets a library export what it made, and takes its declarations: every type in them can be named', () => {
    const folder = join(consumer, 'projects', `exports-${compiler}-${name}`)
    const files = { ...program, 'exports.ts': read('test/package/consumer/exports.ts') }
    const [output, declarations] = exporting({ compiler, folder, files }, options)
    expect(output).toBe('')
    // by the names of entries only: files change theirs
    expect(declarations).not.toMatch(/arnwright\/dist|\.\.\/node_modules|elided/)
    const library = read(join(folder, 'out', 'exports.d.ts'))
    const user = { compiler, folder: `${folder}-user`, files: { 'library.d.ts': library } }
    expect(compile({ ...user, options: { skipLibCheck: false, ...options } })).toBe('')
  })
})

describe.each(compilers)('under %s', (compiler) => {
  const folder = (kind: string): string => join(consumer, 'projects', `${kind}-${compiler}`)

  it('takes ARNs and builders of the ESM declarations for those of the CommonJS ones, and the reverse', () => {
    const files = { 'both.mts': read('test/package/consumer/both.mts') }
    expect(compile({ compiler, folder: folder('both'), files })).toBe('')
  })
})

describe('under typescript-7, the fastest', () => {
  const compiler = 'typescript-7'
  const folder = (kind: string): string => join(consumer, 'projects', `${kind}-${compiler}`)

  it.each([
    ['a Task of each action in each pattern', { 'tasks.ts': exportingTasks('arnwright/tasks') }],
    ['the same of arnwright/sdk, by itself', { 'sdk.ts': exportingTasks('arnwright/sdk') }],
    ['each value of each entry', { 'values.ts': reExporting(consumer, entries.map(specifierOf)) }],
  ])('lets a library export %s', (what, files) => {
    const [output, declarations] = exporting({ compiler, folder: folder(what.slice(0, 6).trim()), files })
    expect(output).toBe('')
    expect(declarations).not.toMatch(/arnwright\/dist|elided/)
  })
})

// `tsc` reads the comments that have one of these tags, and keeps a text with any other character in two bytes each
it('ships declarations in ASCII, without tags that cost the compiler', () => {
  const folder = join(consumer, 'node_modules/arnwright/dist')
  const files = readdirSync(folder).filter((name) => /\.d\.c?ts$/.test(name))
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((name) => /[^\t\x20-\x7e\n]|@see|@link/.test(read(join(folder, name))))).toEqual([])
})

it('exports each interface that a value of an entry may have as its type', () => {
  // a client of the AWS SDK is compared with it, and nothing has it as its type
  expect(unnamedTypes(dist, entries)).toEqual(['sdk: AnyCall'])
})
