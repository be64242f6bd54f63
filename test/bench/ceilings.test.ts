import { describe, expect, inject, it } from 'vitest'
import { ceilings } from './ceilings.js'
import { type Figures, sizeFigures, typeFigures } from './figures.js'

// Counts and sizes only: times depend on the machine, and are printed by `npm run bench`.

const consumer = inject('consumer')

const hold = (figures: Figures, names: Iterable<string> = figures.keys()): void => {
  it.each([...names])('%s', async (name) => {
    const measure = figures.get(name) ?? expect.fail('there is no such figure')
    expect(await measure()).toBeLessThanOrEqual(ceilings[name]?.ceiling ?? Number.NEGATIVE_INFINITY)
  })
}

const types = typeFigures(consumer, 'typescript-7')
const sizes = sizeFigures(consumer)

describe('types under typescript-7', () => hold(types))

// the counts are the same but for a few; what else could differ is where the compiler gives up (TS2589)
describe.each(['typescript-5.9', 'typescript'] as const)('types under %s', (compiler) =>
  hold(typeFigures(consumer, compiler), [
    'tutorial: instantiations',
    'chain of 300 states: instantiations a state',
    'record of 1,000 states: instantiations a state',
  ]),
)

describe('what is shipped', () => hold(sizes))

it('has a ceiling for the figures that there are', () => {
  expect(Object.keys(ceilings)).toEqual([...types.keys(), ...sizes.keys()])
})
