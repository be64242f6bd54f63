import type { Compiler } from '../package/compile.js'
import { chain, empty, record, recordOfNone, tutorial } from './programs.js'
import { bundleBytes, installed } from './sizes.js'
import { typeCost } from './type-cost.js'

/** The figures that depend on the package alone, and not on the machine: a test holds them below ceilings. */
export const typeFigures = (consumer: string, compiler: Compiler): Readonly<Record<string, number>> => {
  const instantiations = (name: string, file: string): number => typeCost(consumer, compiler, name, file).instantiations
  const chainOf = (states: number): number => instantiations(`chain-${states}`, chain(states))
  const [none, ten, twenty, hundred, threeHundred] = [chainOf(0), chainOf(10), chainOf(20), chainOf(100), chainOf(300)]
  const perStateAtTen = (ten - none) / 10
  const perStateAtThreeHundred = (threeHundred - none) / 300
  return {
    'tutorial: instantiations': instantiations('tutorial', tutorial) - instantiations('empty', empty),
    'chain of 10 states: instantiations a state': Math.round(perStateAtTen),
    'chain of 100 states: instantiations a state': Math.round((hundred - none) / 100),
    'chain of 300 states: instantiations a state': Math.round(perStateAtThreeHundred),
    'chain: cost a state at 300 to that at 10': round(perStateAtThreeHundred / perStateAtTen),
    // without what only the first states cost
    'chain: cost of one more state at 300 to that at 10': round((threeHundred - hundred) / 200 / ((twenty - ten) / 10)),
    'record of 1,000 states: instantiations a state': round(
      (instantiations('record-1000', record(1000)) - instantiations('record-0', recordOfNone)) / 1000,
    ),
  }
}

/** The same of what is shipped. */
export const sizeFigures = async (consumer: string): Promise<Readonly<Record<string, number>>> => {
  const { minified, gzipped } = await bundleBytes(consumer, tutorial)
  const policy = "import { Policy } from 'arnwright'\nexport default Policy.trust().account('111122223333')"
  const { packages, bytes } = installed(consumer)
  return {
    'tutorial: bundle bytes, minified': minified,
    'tutorial: bundle bytes, gzipped': gzipped,
    'one policy: bundle bytes, gzipped': (await bundleBytes(consumer, policy)).gzipped,
    'installed packages': packages,
    'installed bytes': bytes,
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
