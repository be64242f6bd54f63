import type { Compiler } from '../package/compile.js'
import { caught, chain, choice, maps, parallels } from './programs.js'
import { typeCost } from './type-cost.js'

/** What one more state, way or level costs a compiler, and a whole program of them. */
export interface LanguageCost {
  readonly what: string
  readonly instantiationsEach: number
  readonly instantiations: number
  readonly many: number
}

const cases = [
  { what: 'state of a chain with typed data flow', program: chain, few: 10, many: 300 },
  { what: 'state with a catcher', program: caught, few: 10, many: 100 },
  { what: 'way of a Choice', program: choice, few: 1, many: 30 },
  { what: 'level of Maps inside one another', program: maps, few: 1, many: 10 },
  { what: 'level of Parallels inside one another', program: parallels, few: 1, many: 10 },
]

export const languageCosts = (consumer: string, compiler: Compiler): readonly LanguageCost[] =>
  cases.map(({ what, program, few, many }) => {
    const cost = (size: number): number =>
      typeCost(consumer, compiler, `${program.name}-${size}`, program(size)).instantiations
    const instantiations = cost(many)
    return { what, many, instantiations, instantiationsEach: (instantiations - cost(few)) / (many - few) }
  })
