import type { Compiler } from '../package/compile.js'
import { chain, empty, record, recordOfNone, tutorial, typedPolicy } from './programs.js'
import { bundleBytes, installed } from './sizes.js'
import { typeCost } from './type-cost.js'

/** What is measured, by its name: figures that depend on the package alone, and not on the machine. */
export type Figures = ReadonlyMap<string, () => number | Promise<number>>

const round = (value: number): number => Math.round(value * 100) / 100

/** What types cost under a compiler. */
export const typeFigures = (consumer: string, compiler: Compiler): Figures => {
  const known = new Map<string, number>()
  const instantiations = (name: string, file: string): number => {
    const value = known.get(name) ?? typeCost(consumer, compiler, name, file).instantiations
    known.set(name, value)
    return value
  }
  const chainOf = (states: number): number => instantiations(`chain-${states}`, chain(states))
  /** Of the states after the first `from`, up to `to`. */
  const perState = (from: number, to: number): number => (chainOf(to) - chainOf(from)) / (to - from)
  return new Map([
    ['tutorial: instantiations', () => instantiations('tutorial', tutorial) - instantiations('empty', empty)],
    ['chain of 10 states: instantiations a state', () => Math.round(perState(0, 10))],
    ['chain of 100 states: instantiations a state', () => Math.round(perState(0, 100))],
    ['chain of 300 states: instantiations a state', () => Math.round(perState(0, 300))],
    ['chain: cost a state at 300 to that at 10', () => round(perState(0, 300) / perState(0, 10))],
    // without what only the first states cost
    ['chain: cost of one more state at 300 to that at 10', () => round(perState(100, 300) / perState(10, 20))],
    ['policy of five statements, every action typed: instantiations', () => instantiations('policy', typedPolicy)],
    [
      'the same with its declarations checked: instantiations',
      () => typeCost(consumer, compiler, 'policy-checked', typedPolicy, { skipLibCheck: false }).instantiations,
    ],
    [
      'record of 1,000 states: instantiations a state',
      () => round((instantiations('record-1000', record(1000)) - instantiations('record-0', recordOfNone)) / 1000),
    ],
  ])
}

const onePolicy = "import { Policy } from 'arnwright'\nexport default Policy.trust().account('111122223333')\n"

/** What is shipped. */
export const sizeFigures = (consumer: string): Figures =>
  new Map([
    ['tutorial: bundle bytes, minified', async () => (await bundleBytes(consumer, tutorial)).minified],
    ['tutorial: bundle bytes, gzipped', async () => (await bundleBytes(consumer, tutorial)).gzipped],
    ['one policy: bundle bytes, gzipped', async () => (await bundleBytes(consumer, onePolicy)).gzipped],
    ['installed packages', async () => installed(consumer).packages],
    ['installed bytes', async () => installed(consumer).bytes],
  ])
