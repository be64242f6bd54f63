import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Compiler } from '../package/compile.js'
import { languageService } from '../package/language-service.js'
import { empty, typedPolicy } from './programs.js'
import { type TypeCost, typeCost } from './type-cost.js'

/** What a file costs a compiler: medians over runs in turn with the other files. */
export interface CatalogCost {
  readonly form: string
  readonly seconds: number
  /** As a ratio to an empty file. */
  readonly ratio: number
  readonly megabytes: number
  readonly instantiations: number
}

const actions = new Map<string, string[]>()
for (const [, service = '', name = ''] of readFileSync('src/catalog/generated/actions.txt', 'utf8').matchAll(
  /^([^:]+):(\S+)/gm,
)) {
  const names = actions.get(service) ?? []
  names.push(name)
  actions.set(service, names)
}

const calls = ['lambda:InvokeFunction', 's3:GetObject', 's3:ListBucket', 'dynamodb:GetItem', 'dynamodb:Query']
  .map((action) => `allow('${action}')\n`)
  .join('')
const check = 'type Check<A extends string> = A extends `${infer S}:${infer N}` ? S extends keyof Catalog'
const allow = 'declare const allow: <const A extends string>(action: Check<A> extends A ? A : Check<A>) => void'

/** The same actions in other forms, of which nothing but the names is judged. */
const forms: Readonly<Record<string, string>> = {
  'an empty file': empty,
  'arnwright/policy: one action': `import { Policy } from 'arnwright/policy'
export const policy = Policy.identity().allow('s3:GetObject')\n`,
  'arnwright/policy: one statement': `import { Policy } from 'arnwright/policy'
export const policy = Policy.identity().allow('s3:GetObject').on('arn:aws:s3:::bucket/key')\n`,
  'arnwright and arnwright/policy: a machine, five statements': typedPolicy,
  'names alone, one flat union': `type Actions =\n${[...actions]
    .flatMap(([service, names]) => names.map((name) => `  | '${service}:${name}'\n`))
    .join('')}declare const allow: (action: Actions) => void\n${calls}`,
  'names alone, a keyed interface': `interface Catalog {\n${[...actions]
    .map(([service, names]) => `  '${service}': {\n${names.map((name) => `    '${name}': 1\n`).join('')}  }\n`)
    .join('')}}
${check} ? N extends keyof Catalog[S] ? A : \`\${S}:\${keyof Catalog[S] & string}\` : never : never
${allow}\n${calls}`,
  'names alone, a union a service': `interface Catalog {\n${[...actions]
    .map(([service, names]) => `  '${service}': ${names.map((name) => `'${name}'`).join(' | ')}\n`)
    .join('')}}
${check} ? N extends Catalog[S] ? A : \`\${S}:\${Catalog[S]}\` : never : never
${allow}\n${calls}`,
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

export const catalogCosts = (consumer: string, compiler: Compiler, runs = 9): readonly CatalogCost[] => {
  const costs = new Map<string, TypeCost[]>(Object.keys(forms).map((form) => [form, []]))
  for (let run = 0; run < runs; run++) {
    for (const [form, file] of Object.entries(forms)) {
      costs
        .get(form)
        ?.push(typeCost(consumer, compiler, `catalog-${form.replaceAll(/\W/g, '-')}`, file, { lib: undefined }))
    }
  }
  const seconds = (form: string): number => median((costs.get(form) ?? []).map((cost) => cost.seconds))
  return [...costs].map(([form, found]) => ({
    form,
    seconds: seconds(form),
    ratio: seconds(form) / seconds('an empty file'),
    megabytes: median(found.map(({ memoryKilobytes }) => memoryKilobytes)) / 1024,
    instantiations: found[0]?.instantiations ?? Number.NaN,
  }))
}

/** How long the editor waits for names inside `allow('…')`. */
export interface CompletionTime {
  readonly typed: string
  readonly names: number
  /** Milliseconds; the very first answer of an editor includes that it reads the project. */
  readonly first: number
  readonly again: number
}

/** Asks TypeScript's language service, as editors do, with the packed declarations. */
export const completionTimes = (consumer: string): readonly CompletionTime[] => {
  const file = join(consumer, 'complete.ts')
  let text = ''
  let version = 0
  const service = languageService(consumer, file, () => ({ text, version }))
  const ask = (typed: string): { readonly names: number; readonly time: number } => {
    version++
    const head = `import { Policy } from 'arnwright/policy'\n${'\n'.repeat(version)}Policy.identity().allow('`
    text = `${head}${typed}')\n`
    const start = performance.now()
    const found = service.getCompletionsAtPosition(file, head.length + typed.length, {})
    const names = found?.entries.filter(({ name }) => name.includes(':')).length ?? 0
    return { names, time: performance.now() - start }
  }
  return ['', 's3:', 's3:Get', 'ec2:', 'ec2:Describe', 'lambda:'].map((typed) => {
    const first = ask(typed)
    const again = Array.from({ length: 5 }, () => ask(typed).time)
    return { typed, names: first.names, first: first.time, again: median(again) }
  })
}
