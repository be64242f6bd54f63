// @ts-check
/**
 * What the types of the catalogue cost: the total time of `tsc` on a file that uses three services, against an
 * empty file, for several forms of the catalogue, under each TypeScript; medians over interleaved runs.
 * Then how long the language service takes to complete inside `allow('s3:…')`.
 *
 *     node test/bench/catalog-types.mjs [runs]
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const runs = Number(process.argv[2] ?? 7)
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const work = join(root, '.tmp/bench-catalog')
rmSync(work, { recursive: true, force: true })
mkdirSync(work, { recursive: true })

const versions = ['typescript-5.9', 'typescript', 'typescript-7']
/** @param {string} version @param {string[]} options */
const tsc = (version, options) =>
  spawnSync(process.execPath, [join(root, 'node_modules', version, 'bin/tsc'), ...options], {
    cwd: work,
    encoding: 'utf8',
  })

const emitted = tsc('typescript', [
  ...[
    '-p',
    join(root, 'tsconfig.json'),
    '--noEmit',
    'false',
    '--emitDeclarationOnly',
    '--rootDir',
    join(root, 'src'),
    '--outDir',
    join(work, 'types'),
  ],
])
if (emitted.status !== 0) throw new Error(emitted.stdout)

/** @type {Map<string, string[]>} */
const actions = new Map()
for (const line of readFileSync(join(root, 'src/catalog/generated/actions.txt'), 'utf8').split('\n')) {
  const [service = '', name = ''] = line.split(' ')[0]?.split(':') ?? []
  if (name !== '') actions.set(service, [...(actions.get(service) ?? []), name])
}

const uses = ["'lambda:InvokeFunction'", "'s3:GetObject'", "'s3:ListBucket'", "'dynamodb:GetItem'", "'dynamodb:Query'"]
const calls = uses.map((use) => `allow(${use})\n`).join('')
const form = 'type Check<A extends string> = '

/** @type {Record<string, Record<string, string>>} */
const forms = {
  empty: { 'use.ts': 'export {}\n' },
  'one string a service (ours)': {
    'use.ts': `import type { CheckAction } from '../types/catalog/types/check-action.js'
import type { ResourceFault } from '../types/catalog/types/resource-fault.js'
import type { CheckConditionKey, KeyLetter } from '../types/catalog/types/condition-keys.js'
import type { CheckOperator } from '../types/policy/types/operators-for.js'
import type { FactsOf } from '../types/arn/types/read-arn.js'
import type { ArnFacts } from '../types/arn/types/arn.js'
import type { Accept } from '../types/core/accept.js'
type On<A extends string, R extends string> = FactsOf<R> extends infer F extends ArnFacts ? [ResourceFault<A, F>] extends [never] ? R : ResourceFault<A, F> : never
declare const allow: <const A extends string, C = CheckAction<A>>(action: Accept<A, C>) => {
  on<const R extends string, C = On<A, R>>(resource: Accept<R, C>): {
    where<const K extends string, const O extends string, C = CheckConditionKey<A, K>, D = CheckOperator<KeyLetter<A, K>, K, O>>(key: Accept<K, C>, operator: Accept<O, D>, value: string): void
  }
}
allow('lambda:InvokeFunction').on('arn:aws:lambda:us-east-2:111122223333:function:Echo').where('aws:ResourceAccount', 'StringEquals', '111122223333')
allow('s3:GetObject').on('arn:aws:s3:::bucket/*').where('s3:ExistingObjectTag/team', 'StringLike', 'a*')
allow('s3:ListBucket').on('arn:aws:s3:::bucket').where('s3:prefix', 'StringLike', 'a*')
allow('dynamodb:GetItem').on('arn:aws:dynamodb:us-east-2:111122223333:table/Orders').where('dynamodb:LeadingKeys', 'ForAllValues:StringEquals', 'a')
allow('dynamodb:Query').on('arn:aws:dynamodb:us-east-2:111122223333:table/Orders')
`,
  },
  'one flat union': {
    'catalog.d.ts': `export type Actions =\n${[...actions].flatMap(([service, names]) => names.map((name) => `  | '${service}:${name}'\n`)).join('')}`,
    'use.ts': `import type { Actions } from './catalog.js'\ndeclare const allow: (action: Actions) => void\n${calls}`,
  },
  'a keyed interface': {
    'catalog.d.ts': `export interface Catalog {\n${[...actions].map(([service, names]) => `  '${service}': {\n${names.map((name) => `    '${name}': 1\n`).join('')}  }\n`).join('')}}\n`,
    'use.ts': `import type { Catalog } from './catalog.js'
${form}A extends \`\${infer S}:\${infer N}\` ? S extends keyof Catalog ? N extends keyof Catalog[S] ? A : \`\${S}:\${keyof Catalog[S] & string}\` : never : never
declare const allow: <const A extends string>(action: Check<A> extends A ? A : Check<A>) => void\n${calls}`,
  },
  'a union a service': {
    'catalog.d.ts': `export interface Catalog {\n${[...actions].map(([service, names]) => `  '${service}': ${names.map((name) => `'${name}'`).join(' | ')}\n`).join('')}}\n`,
    'use.ts': `import type { Catalog } from './catalog.js'
${form}A extends \`\${infer S}:\${infer N}\` ? S extends keyof Catalog ? N extends Catalog[S] ? A : \`\${S}:\${Catalog[S]}\` : never : never
declare const allow: <const A extends string>(action: Check<A> extends A ? A : Check<A>) => void\n${calls}`,
  },
}

for (const [name, files] of Object.entries(forms)) {
  const folder = join(work, name.replace(/\W+/g, '-'))
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        target: 'ES2022',
        module: 'NodeNext',
        types: [],
      },
      files: ['use.ts'],
    }),
  )
}

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
/** @param {string} text @param {string} name */
const figure = (text, name) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(text)?.[1] ?? Number.NaN)

for (const version of versions) {
  /** @type {Map<string, { times: number[], memory: number, types: number, instantiations: number }>} */
  const results = new Map()
  for (let run = 0; run < runs; run++) {
    for (const name of Object.keys(forms)) {
      const { stdout, status } = tsc(version, ['-p', join(work, name.replace(/\W+/g, '-')), '--extendedDiagnostics'])
      if (status !== 0) throw new Error(`${version}, ${name}: ${stdout.slice(0, 2000)}`)
      const result = results.get(name) ?? { times: [], memory: 0, types: 0, instantiations: 0 }
      result.times.push(figure(stdout, 'Total time'))
      results.set(name, {
        times: result.times,
        memory: figure(stdout, 'Memory used') / 1024,
        types: figure(stdout, 'Types'),
        instantiations: figure(stdout, 'Instantiations'),
      })
    }
  }
  const base = median(results.get('empty')?.times ?? [])
  console.log(`\n${version}`)
  for (const [name, { times, memory, types, instantiations }] of results) {
    const time = median(times)
    console.log(
      `  ${name.padEnd(30)} ${time.toFixed(3)} s  x${(time / base).toFixed(2)}  ${memory.toFixed(0)} MB  ${types} types  ${instantiations} instantiations`,
    )
  }
}

// --- completion ---------------------------------------------------------------------------------------

const file = join(work, 'complete.ts')
const head = `import type { CheckAction } from './types/catalog/types/check-action.js'
import type { Accept } from './types/core/accept.js'
declare const allow: <const A extends string, C = CheckAction<A>>(action: Accept<A, C>) => void
`
let text = ''
let version = 0
/** @type {import('typescript').LanguageServiceHost} */
const host = {
  getScriptFileNames: () => [file],
  getScriptVersion: (name) => (name === file ? String(version) : '1'),
  getScriptSnapshot: (name) => {
    const content = name === file ? text : ts.sys.readFile(name)
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
  },
  getCurrentDirectory: () => work,
  getCompilationSettings: () => ({ strict: true, noEmit: true, skipLibCheck: true, target: 9, module: 199, types: [] }),
  getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
}
console.log('\ncompletion, TypeScript 6 (the first answer includes reading the project)')
const service = ts.createLanguageService(host)
for (const typed of ["'", "'s3:", "'s3:Get", "'ec2:", "'ec2:Describe", "'lambda:"]) {
  for (const pass of ['first', 'again']) {
    version++
    text = `${head}${'\n'.repeat(version)}allow(${typed}')`
    const start = performance.now()
    const found = service.getCompletionsAtPosition(file, text.length - 2, {})
    const entries = found?.entries.filter(({ name }) => name.includes(':')) ?? []
    console.log(
      `  ${`allow(${typed}`.padEnd(22)} ${pass}: ${entries.length} names in ${(performance.now() - start).toFixed(0)} ms`,
    )
  }
}
