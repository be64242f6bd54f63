import fc from 'fast-check'
import { afterAll, beforeAll } from 'vitest'
import { isArnwrightError } from '../../src/core/error.js'

/** Has the errors of a file's tests say nothing of where they were made: with hundreds of thousands it would take most of the time. */
export const leaveOutStacks = (): void => {
  const { stackTraceLimit } = Error
  beforeAll(() => {
    Error.stackTraceLimit = 0
  })
  afterAll(() => {
    Error.stackTraceLimit = stackTraceLimit
  })
}

/** How many cases each property is tried with. */
export const cases = { numRuns: 10_000 } as const

/** Pieces that mean something in ARNs, policies and tokens, so that texts come close to what is accepted. */
const pieces = [
  ...'arn aws aws-cn lambda iam s3 states us-east-2 cn-north-1 111122223333 function:Echo role/R bucket/key'.split(' '),
  ...': :: / * ? ** ${ } ${} ${*} ${aws:username} ${AWS::Region} ${Token[TOKEN.1]} $ ~ . , \' " \\ \n \u0000 é 😀'.split(
    ' ',
  ),
  ...'__proto__ constructor toString StringEquals ForAnyValue: IfExists aws:SourceArn aws:PrincipalTag/x true 1 -'.split(
    ' ',
  ),
  ' ',
  '',
]

/** Texts: any, and texts of pieces that mean something. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { minLength: 5, maxLength: 7 }).map((parts) => `arn:${parts.join(':')}`),
)

const cyclic = (): object => {
  const value: Record<string, unknown> = { a: 1 }
  value['self'] = value
  return value
}

const deep = (levels: number): unknown => {
  let value: unknown = 'end'
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

const cyclicList: unknown[] = ['a']
cyclicList.push(cyclicList)

/** Values that JSON, forms and careless callers come up with. */
export const anyValue = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 2, arbitrary: fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withMap: true }) },
  { weight: 1, arbitrary: fc.array(anyText, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      undefined,
      null,
      cyclic(),
      cyclicList,
      deep(10_000),
      JSON.parse('{"__proto__": {"id": "111122223333", "partition": "aws"}}'),
      { id: '111122223333', partition: 'aws' },
      { '~policyVariable': '${aws:username}' },
      Symbol('s'),
      () => 'f',
      new Date(Number.NaN),
      Object.create(null),
      'a'.repeat(5000),
    ),
  },
)

/** Whether a call ends in a value or in an error of the library; whatever else it throws goes on. */
export const ends = (call: () => unknown): boolean => {
  try {
    call()
  } catch (error) {
    if (!isArnwrightError(error)) throw error
    // the sentence holds no data beyond a readable length
    if (error.message.length > 2000) throw new Error(`a message of ${error.message.length} characters`)
  }
  return true
}

/** Functions by name. */
export type Functions = Readonly<Record<string, (one: unknown, two: unknown, three: unknown) => unknown>>

/** {@link ends} for each of the functions, with the same values: making values takes longer than refusing them. */
export const allEnd = (functions: Functions, ...values: readonly [unknown, unknown, unknown]): void => {
  for (const [name, call] of Object.entries(functions)) {
    try {
      ends(() => call(...values))
    } catch (error) {
      throw new Error(`${name} let an error of another kind escape`, { cause: error })
    }
  }
}

/** What names taken from data may hold. */
export const wild = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/),
      fc.constantFrom(
        '*',
        '?',
        ':',
        '${',
        '}',
        '${aws:username}',
        '${*}',
        '$',
        '/',
        ' ',
        "'",
        '${www.amazon.com:user_id}',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

/**
 * Whether IAM takes a text for more than itself: a wildcard that is not within a token of another tool, an escape, or a
 * variable, which has a prefix and one colon.
 */
export const namesMore = (text: string): boolean =>
  /[*?]/.test(text.replace(/\$\{[^}]*\}/g, '')) || /\$\{(?:[*?$]\}|[\w./-]+:[^:}][^}]*\})/.test(text)
