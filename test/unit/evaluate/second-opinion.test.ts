import { describe, expect, it } from 'vitest'
import { randomCase } from '../../campaign/cases.js'
import { evaluateCase } from '../../campaign/ours.js'
import { peculiarities } from '../../campaign/peculiarities.js'
import { Random } from '../../campaign/random.js'
import { secondOpinion } from '../../campaign/second-opinion.js'

// The heavy run and its result: test/campaign/evaluate-campaign.ts, docs/evaluate-campaign.md
describe('evaluate beside an independent evaluator', () => {
  it('decides as it does on random cases of the common ground', async () => {
    const random = new Random(7)
    const differing: unknown[] = []
    for (let index = 0; index < 2_000; index++) {
      const one = randomCase(random)
      const ours = evaluateCase(one).decision
      const theirs = await secondOpinion(one)
      if (ours !== theirs) differing.push({ ours, theirs, one })
    }
    expect(differing).toEqual([])
  })

  it.each(peculiarities)('still differs on $name', async (peculiarity) => {
    const random = new Random(11)
    let differing = 0
    for (let index = 0; index < 30; index++) {
      const one = peculiarity.make(random)
      if (evaluateCase(one).decision !== (await secondOpinion(one))) differing++
    }
    // once the two agree, the class belongs to the common ground
    expect(differing).toBeGreaterThan(0)
  })
})
