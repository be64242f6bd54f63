import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { type Compiler, compile, compilers } from './compile.js'

const consumer = inject('consumer')
const read = (path: string): string => readFileSync(path, 'utf8')
const program = {
  'tutorial.ts': read('docs/examples/cross-account-tutorial.ts'),
  'surface.ts': read('test/package/consumer/surface.ts'),
  'documents.ts': read('test/package/consumer/documents.ts'),
  'evaluation.ts': read('test/package/consumer/evaluation.ts'),
  'language.ts': read('test/package/consumer/language.ts'),
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

describe.each(compilers)('under %s', (compiler) => {
  const folder = (kind: string): string => join(consumer, 'projects', `${kind}-${compiler}`)

  it('takes ARNs and builders of the ESM declarations for those of the CommonJS ones, and the reverse', () => {
    const files = { 'both.mts': read('test/package/consumer/both.mts') }
    expect(compile({ compiler, folder: folder('both'), files })).toBe('')
  })

  // MachineContext, Placed, Unchanged and the unfinished policies are not exported by name yet
  it('lets a library export what it made: every type in its declarations can be named', () => {
    const options = { declaration: true, noEmit: false, outDir: 'out' }
    expect(compile({ compiler, folder: folder('exporting'), files: program, options })).toBe('')
  })
})

// `tsc` reads the comments that have one of these tags, and keeps a text with any other character in two bytes each
it('ships declarations in ASCII, without tags that cost the compiler', () => {
  const folder = join(consumer, 'node_modules/arnwright/dist')
  const files = readdirSync(folder).filter((name) => /\.d\.c?ts$/.test(name))
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((name) => /[^\t\x20-\x7e\n]|@see|@link/.test(read(join(folder, name))))).toEqual([])
})
