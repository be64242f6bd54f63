import { arn } from '../../../src/arn/arn.js'
import { parseArn } from '../../../src/arn/parse-arn.js'
import { checkPolicy } from '../../../src/policy/check/check-policy.js'
import { splitPolicy } from '../../../src/policy/operations/split-policy.js'
import { Fail } from '../../../src/states/builders/fail.js'
import { Pass } from '../../../src/states/builders/pass.js'
import type { Refusals } from '../refusals.ts'

/** What a caller without a compiler may pass. */
const fromElsewhere: unknown[] = [5]

export default {
  sameWords: [],
  ownWords: [
    // @ts-expect-error core/not-a-string: a parameter is a string, and the compiler says that itself
    () => arn(5),
    // @ts-expect-error core/not-a-string: as above
    () => parseArn(undefined),
    // @ts-expect-error core/option: the kinds are a union, which the compiler lists itself
    () => checkPolicy({}, { kind: 'bogus' }),
    // @ts-expect-error core/option: a quota is one of a union
    () => splitPolicy({ Version: '2012-10-17', Statement: [] }, { quota: 'big' }),
    // @ts-expect-error core/option-unknown: a field that a type does not have, which the compiler says itself
    () => Fail({ Error: 'NotFound' }),
    // @ts-expect-error core/option: how many arguments there are, too
    () => Pass({ result: 1 }),
  ],
  runTimeOnly: [
    {
      code: 'core/not-a-string',
      because: 'a value that was asserted to be what it is not',
      run: () => parseArn(fromElsewhere[0] as string),
    },
  ],
} satisfies Refusals
