/** Prints what types, sizes, reading and building cost; `npm run bench` adds the other benchmarks. Ceilings that a test holds are in `ceilings.json`. */
import { rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { type Compiler, compilers } from '../package/compile.js'
import { installPackage } from '../package/install.js'
import { catalogCosts, completionTimes } from './catalog-types.js'
import { ceilings } from './ceilings.js'
import { checkTimes } from './check-states.js'
import { type Figures, sizeFigures, typeFigures } from './figures.js'
import { languageCosts } from './language-types.js'
import { empty, tutorial } from './programs.js'
import { runTimes } from './run-time.js'
import { importTime } from './sizes.js'
import { typeCost } from './type-cost.js'

const title = (text: string): void => console.log(`\n${text}`)
const line = (name: string, value: string, aim: string): void =>
  console.log(`  ${name.padEnd(58)} ${value.padStart(14)}   ${aim}`)

const print = async (figures: Figures): Promise<void> => {
  for (const [name, measure] of figures) {
    const limit = ceilings[name]?.limit
    const value = await measure()
    line(name, value.toLocaleString('en'), limit === undefined ? '' : `at most ${limit.toLocaleString('en')}`)
  }
}

const { consumer } = installPackage()
try {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`)

  for (const compiler of compilers) {
    title(`Types under ${compiler}`)
    await print(typeFigures(consumer, compiler))
    const memory = (name: string, file: string): number =>
      Math.min(...Array.from({ length: 5 }, () => typeCost(consumer, compiler, name, file).memoryKilobytes))
    const more = (memory('tutorial', tutorial) - memory('empty', empty)) / 1024
    line(
      'tutorial: memory beside an empty file',
      `${more.toFixed(2)} MiB`,
      compiler === 'typescript-7' ? 'at most 3 MiB' : '',
    )
  }

  for (const compiler of compilers) {
    title(`The States Language under ${compiler}: instantiations`)
    for (const { what, many, instantiations, instantiationsEach } of languageCosts(consumer, compiler)) {
      line(`one more ${what}`, instantiationsEach.toFixed(0), `${instantiations.toLocaleString('en')} for ${many}`)
    }
  }

  for (const compiler of compilers) {
    const aims: Partial<Record<Compiler, string>> = { typescript: ', at most 1.25', 'typescript-7': ', at most 2' }
    title(`Every action of AWS as types under ${compiler}: total time, as a ratio to an empty file (medians in turn)`)
    for (const { form, ratio, seconds, megabytes, instantiations } of catalogCosts(consumer, compiler)) {
      const aim = form.startsWith('arnwright') ? (aims[compiler] ?? '') : ''
      const rest = `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB, ${instantiations.toLocaleString('en')} instantiations${aim}`
      line(form, ratio.toFixed(2), rest)
    }
  }

  title("Names inside allow('…') of arnwright/policy, in the language service of TypeScript 6")
  for (const { typed, names, first, again } of completionTimes(consumer)) {
    const rest = `at most 200 ms (first time: ${first.toFixed(0)} ms)`
    line(`allow('${typed}: ${names} names`, `${again.toFixed(0)} ms`, rest)
  }

  title('Reading a definition, as a ratio to JSON.parse of the same text (medians)')
  for (const { states, megabytes, native, parse, check } of await checkTimes()) {
    const name = `${states.toLocaleString('en')} states, ${megabytes.toFixed(2)} MB`
    line(`${name}: parse`, (parse / native).toFixed(1), `JSON.parse: ${native.toFixed(1)} ms`)
    const each = ((check / states) * 1000).toFixed(1)
    line(`${name}: parse and check`, (check / native).toFixed(1), `aim 10 (${each} µs a state)`)
  }

  title('What is shipped')
  await print(sizeFigures(consumer))

  title('Import of the root entry in a fresh process, beside one that imports a module of Node')
  for (const type of ['module', 'commonjs'] as const) {
    const time = importTime(consumer, type, 'arnwright')
    const more = (value: number): string => (value - time.empty).toFixed(1)
    const beside = `a package of one line: ${more(time.oneLine)} ms; empty: ${time.empty.toFixed(1)} ms`
    line(type, `${more(time.importing)} ms`, `at most 5 ms (${beside})`)
  }

  title('Building and serializing, as a ratio to JSON.stringify of the same plain objects (medians of one run)')
  for (const { name, library, literals, stringify } of await runTimes(consumer)) {
    const ratio = (time: number): string => (time / stringify).toFixed(2)
    line(
      name,
      ratio(library),
      `aim 1.5 (literals ${ratio(literals)}; ${library.toFixed(0)} µs, ${stringify.toFixed(0)} µs)`,
    )
  }
} finally {
  rmSync(consumer, { recursive: true })
}
