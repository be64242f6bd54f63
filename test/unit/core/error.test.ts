import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ArnwrightError } from '../../../src/core/error.js'
import { refusal } from '../../../src/core/refusal.js'

const plain = refusal('core/plain', "✗ '{found}' is wrong: expected what is right")
const details = { at: 'place', found: 'it' }

describe('an error', () => {
  it('has what there is to say, and nothing else', () => {
    const error = new ArnwrightError(plain, details, { found: 'it' })
    for (const name of ['cause', 'findings']) expect(Object.hasOwn(error, name)).toBe(false)
    expect(inspect(error)).not.toContain('undefined')
    // what a sentence does not say to do is to give what was expected
    expect(error).toMatchObject({ message: "✗ 'it' is wrong: expected what is right", fix: 'Give what is right' })
  })

  it('keeps its cause, its fix and its findings', () => {
    const cause = new TypeError('before')
    const fixed = refusal('core/fixed', '✗ it is wrong: expected what is right. Correct it')
    const error = new ArnwrightError(fixed, { ...details, cause, findings: [] }, {})
    expect(error).toMatchObject({ cause, fix: 'Correct it', findings: [], expected: 'what is right' })
    // as for every error, a loop over its fields does not meet the cause
    expect(Object.keys(error)).not.toContain('cause')
  })
})
