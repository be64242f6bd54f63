import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { globContains } from '../../src/arn/glob-contains.js'
import { isPartition } from '../../src/arn/partitions.js'
import { evaluate } from '../../src/evaluate.js'
import type { PolicyDocument, Statement } from '../../src/policy/document.js'
import { listOf, statementsOf } from '../../src/policy/operations/statements.js'
import {
  dedupePolicy,
  diffPolicies,
  isSubset,
  mergePolicies,
  minimizePolicy,
  normalizePolicy,
  orderPolicy,
  policySize,
  splitPolicy,
} from '../../src/policy.js'

/** One request, as `evaluate` takes it but for the principal. */
interface Request {
  readonly action: string
  readonly resource: string
  readonly context: Readonly<Record<string, string | readonly string[] | null>>
}

const principal = 'arn:aws:iam::111122223333:role/Worker'

/** Whether `evaluate` allows a request by documents that are attached together: to the role, or to the resource. */
const allows = (documents: readonly PolicyDocument[], { action, resource, context }: Request): boolean => {
  const principals = documents.some((document) =>
    statementsOf(document).some((statement) => 'Principal' in statement || 'NotPrincipal' in statement),
  )
  const given = documents.filter((document) => statementsOf(document).length > 0)
  if (given.length === 0) return false
  // nobody is allowed anything in another partition
  const [, partition = 'aws'] = resource.split(':')
  const from = principal.replace(':aws:', `:${partition}:`)
  return (
    evaluate(
      {
        principal: isPartition(partition) ? from : principal,
        action,
        resource,
        resourceAccount: '111122223333',
        context,
      },
      principals ? { resource: given } : { identity: given },
    ).decision === 'allowed'
  )
}

const actionPattern = fc.constantFrom(
  ...'* *:* *:Get* s3:* s3:Get* S3:get* s3:GetObject s3:getobject s3:?etObject s3:G*t s3:*Object s3:PutObject sqs:* sqs:Send* s3:GetObject? s*:GetObject ?3:*'.split(
    ' ',
  ),
)
const resourcePattern = fc.constantFrom(
  '*',
  'arn:aws:s3:::*',
  'arn:aws:s3:::logs',
  'arn:aws:s3:::logs/*',
  'arn:aws:s3:::logs*',
  'arn:aws:s3:::log?/a',
  'arn:aws:s3:::${aws:PrincipalTag/team}/*',
  'arn:aws:s3:::logs/${*}',
  'arn:aws:*:::logs',
  'arn:*:s3:::logs/a',
  'arn:aws:s3:*',
  'arn:aws:s3:*:logs/a',
  'arn:aws:sqs:us-east-1:111122223333:*',
  'arn:aws:sqs:*:111122223333:orders',
  'arn:aws:sqs:us-*:*:orders',
  'arn:aws:sqs:*',
  'arn:aws:sqs:*:*',
)
const many = (pattern: fc.Arbitrary<string>) => fc.oneof(pattern, fc.array(pattern, { minLength: 1, maxLength: 3 }))

const text = many(fc.constantFrom('red', 'blue', 'r*', 'Red', '${aws:PrincipalTag/color}'))
const texts = fc.oneof(
  ...[
    'StringEquals',
    'StringNotEquals',
    'StringLike',
    'StringNotLike',
    'StringEqualsIgnoreCase',
    'StringEqualsIfExists',
    'StringNotLikeIfExists',
  ].map((operator) => fc.record({ [operator]: fc.record({ 'aws:PrincipalTag/team': text }) })),
)
const sets = fc.oneof(
  ...[
    'ForAnyValue:StringEquals',
    'ForAllValues:StringEquals',
    'ForAllValues:StringNotEquals',
    'ForAnyValue:StringNotLike',
    'ForAnyValue:StringEqualsIfExists',
  ].map((operator) => fc.record({ [operator]: fc.record({ 'aws:TagKeys': text }) })),
)
const others = fc.oneof(
  fc.record({ Null: fc.record({ 'aws:PrincipalTag/team': many(fc.constantFrom('true', 'false')) }) }),
  fc.record({ Bool: fc.record({ 'aws:SecureTransport': many(fc.constantFrom('true', 'false')) }) }),
  fc.record({ NumericLessThan: fc.record({ 's3:max-keys': many(fc.constantFrom('10', '9', '1')) }) }),
  fc.record({ NumericNotEquals: fc.record({ 's3:max-keys': many(fc.constantFrom('10', '9')) }) }),
  fc.record({ IpAddress: fc.record({ 'aws:SourceIp': many(fc.constantFrom('10.0.0.0/8', '10.1.0.0/16')) }) }),
  fc.record({ NotIpAddress: fc.record({ 'aws:SourceIp': many(fc.constantFrom('10.0.0.0/8', '10.1.0.0/16')) }) }),
  fc.record({
    ArnLike: fc.record({ 'aws:SourceArn': many(fc.constantFrom('arn:aws:s3:::*', 'arn:aws:s3:::logs')) }),
  }),
)
const condition = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ Condition: texts }) },
  { weight: 1, arbitrary: fc.record({ Condition: fc.oneof(sets, others) }) },
  {
    weight: 1,
    arbitrary: fc.tuple(texts, fc.oneof(sets, others)).map(([one, other]) => ({ Condition: { ...one, ...other } })),
  },
)
const element = (name: 'Action' | 'Resource', pattern: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ [name]: many(pattern) }) },
    { weight: 1, arbitrary: fc.record({ [`Not${name}`]: many(pattern) }) },
  )

const named = many(
  fc.constantFrom(
    '*',
    principal,
    'arn:aws:iam::111122223333:root',
    '111122223333',
    'arn:aws:iam::444455556666:role/Other',
  ),
)
const principals = fc.oneof(
  fc.constant({ Principal: '*' }),
  fc.record({ Principal: fc.record({ AWS: named }) }),
  fc.record({ Principal: fc.record({ AWS: named, Service: fc.constantFrom('sns.amazonaws.com') }) }),
  fc.record({ NotPrincipal: fc.record({ AWS: fc.constantFrom(principal, 'arn:aws:iam::444455556666:role/Other') }) }),
)

const statementOf = (extra: fc.Arbitrary<object>): fc.Arbitrary<Statement> =>
  fc
    .tuple(
      fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
      extra,
      element('Action', actionPattern),
      element('Resource', resourcePattern),
      condition,
      fc.oneof(fc.constant({}), fc.record({ Sid: fc.constantFrom('A', 'B') })),
    )
    .map(([Effect, who, action, resource, when, sid]) => ({ ...sid, Effect, ...who, ...action, ...resource, ...when }))
    // an Allow with NotPrincipal is everybody else, which `evaluate` refuses to answer for nobody
    .filter((statement) => !(statement.Effect === 'Allow' && 'NotPrincipal' in statement))

const documentOf = (statement: fc.Arbitrary<Statement>): fc.Arbitrary<PolicyDocument> =>
  fc
    .tuple(
      fc.constantFrom<Pick<PolicyDocument, 'Version'>>(
        { Version: '2012-10-17' },
        { Version: '2012-10-17' },
        { Version: '2008-10-17' },
        {},
      ),
      fc.oneof(statement, fc.array(statement, { minLength: 1, maxLength: 4 })),
    )
    .map(([version, statements]) => ({ ...version, Statement: statements }))

const ofIdentity = documentOf(statementOf(fc.constant({})))
const ofResource = documentOf(statementOf(principals))
const anyDocument = fc.oneof({ weight: 2, arbitrary: ofIdentity }, { weight: 1, arbitrary: ofResource })
/** Two documents of one statement each that differ in an element. */
const neighbours = (extra: fc.Arbitrary<object>) =>
  fc
    .tuple(statementOf(extra), statementOf(extra), fc.constantFrom('Action', 'Resource', 'Condition', 'Principal'))
    .map(([one, other, name]): [PolicyDocument, PolicyDocument] => {
      const isIt = ([key]: readonly [string, unknown]): boolean => key === name || key === `Not${name}`
      const mixed = [...Object.entries(one).filter((entry) => !isIt(entry)), ...Object.entries(other).filter(isIt)]
      const changed: object = Object.fromEntries(mixed)
      const effect = 'NotPrincipal' in one || 'NotPrincipal' in changed ? {} : { Effect: 'Allow' as const }
      return [
        { Version: '2012-10-17', Statement: { ...one, ...effect } },
        { Version: '2012-10-17', Statement: { ...changed, Effect: one.Effect, ...effect } },
      ]
    })
const pairs = fc.oneof(
  { weight: 1, arbitrary: neighbours(fc.constant({})) },
  { weight: 1, arbitrary: neighbours(principals) },
  { weight: 2, arbitrary: fc.tuple(ofIdentity, ofIdentity) },
  { weight: 1, arbitrary: fc.tuple(ofResource, ofResource) },
)

/** Texts on both sides of the boundary of a pattern. */
const around = (pattern: string): readonly string[] => {
  const plain = pattern.replaceAll('${*}', '\u0001').replace(/\$\{[^}]*\}/g, 'red')
  return ['', 'a', 'xy', 'a/b', 'us-east-1:111122223333:orders', ':', '::logs/a'].flatMap((fill) => {
    const filled = plain.replaceAll('*', fill).replaceAll('?', 'q').replaceAll('\u0001', '*')
    return [filled, `${filled}z`, filled.slice(0, -1)]
  })
}

const requestAction = /^[\w-]+:[\w.-]+$/

/** What the documents speak of and its neighbours, with contexts that their conditions tell apart. */
const requestsOf = (...documents: readonly PolicyDocument[]): fc.Arbitrary<Request> => {
  const statements = documents.flatMap(statementsOf)
  const actions = statements.flatMap((each) => [...listOf(each.Action), ...listOf(each.NotAction)].flatMap(around))
  const resources = statements.flatMap((each) =>
    [...listOf(each.Resource), ...listOf(each.NotResource)].flatMap(around),
  )
  const isArn = (value: string): boolean => value.startsWith('arn:') && value.split(':').length >= 6
  const maybe = (...values: readonly (string | readonly string[] | null)[]) => fc.constantFrom(...values, null)
  return fc.record({
    action: fc.constantFrom(
      's3:GetObject',
      'sqs:SendMessage',
      ...actions.filter((action) => requestAction.test(action)),
    ),
    resource: fc.constantFrom(
      '*',
      'arn:aws:s3:::logs/a',
      'arn:aws:sqs:us-east-1:111122223333:orders',
      ...resources.filter(isArn),
    ),
    context: fc.record({
      'aws:PrincipalTag/team': maybe('red', 'blue', 'Red', ''),
      'aws:PrincipalTag/color': maybe('red', 'blue'),
      'aws:TagKeys': maybe(['red'], ['red', 'blue'], ['green'], []),
      'aws:SecureTransport': maybe('true', 'false'),
      's3:max-keys': maybe('9', '10', '5'),
      'aws:SourceIp': maybe('10.1.2.3', '10.2.3.4', '8.8.8.8'),
      'aws:SourceArn': maybe('arn:aws:s3:::logs', 'arn:aws:sqs:us-east-1:111122223333:orders'),
    }),
  })
}

const runs = { numRuns: Number(process.env['RUNS'] ?? 300) }

/** Documents with some requests out of them. */
const withRequests = <Documents extends readonly PolicyDocument[]>(documents: fc.Arbitrary<Documents>) =>
  documents.chain((given) =>
    fc.tuple(fc.constant(given), fc.array(requestsOf(...given), { minLength: 30, maxLength: 30 })),
  )

const sameDecisions = (
  before: readonly PolicyDocument[],
  after: readonly PolicyDocument[],
  requests: readonly Request[],
): void => {
  for (const request of requests) {
    if (allows(before, request) !== allows(after, request)) {
      expect.fail(`${JSON.stringify(request)} is decided otherwise: ${JSON.stringify(after)}`)
    }
  }
}

describe('as evaluate decides', () => {
  it.each([
    ['normalizePolicy', normalizePolicy],
    ['orderPolicy', orderPolicy],
    ['dedupePolicy', dedupePolicy],
    ['minimizePolicy', minimizePolicy],
  ])('%s changes no decision', (_, operation) => {
    fc.assert(
      fc.property(withRequests(fc.tuple(anyDocument)), ([[document], requests]) => {
        sameDecisions([document], [operation(document)], requests)
      }),
      runs,
    )
  })

  it('mergePolicies changes no decision', () => {
    fc.assert(
      fc.property(
        withRequests(pairs.filter(([one, other]) => one.Version === other.Version)),
        ([[one, other], requests]) => {
          sameDecisions([one, other], [mergePolicies(one, other)], requests)
        },
      ),
      runs,
    )
  })

  it('splitPolicy changes no decision, and each part keeps the quota', () => {
    fc.assert(
      fc.property(
        withRequests(fc.tuple(anyDocument)),
        fc.integer({ min: 560, max: 800 }),
        ([[document], requests], limit) => {
          const parts = splitPolicy(document, { limit })
          for (const part of parts) expect(policySize(part)).toBeLessThanOrEqual(limit)
          sameDecisions([document], parts, requests)
        },
      ),
      runs,
    )
  })

  it('isSubset says yes only where nothing is allowed that should not be, and proves each no', () => {
    const answers = { yes: 0, no: 0, unknown: 0 }
    fc.assert(
      fc.property(withRequests(pairs), ([[inner, outer], requests]) => {
        const answer = isSubset(inner, outer)
        answers[answer.answer]++
        if (answer.answer === 'yes') {
          for (const request of requests) {
            if (allows([inner], request) && !allows([outer], request))
              expect.fail(`${JSON.stringify(request)} is beyond`)
          }
        }
        if (answer.answer === 'no') {
          const { action, resource } = answer.witness
          expect(requestAction.test(action), action).toBe(true)
          const request = { action, resource, context: {} }
          expect([allows([inner], request), allows([outer], request)], JSON.stringify(request)).toEqual([true, false])
        }
      }),
      runs,
    )
    // each answer is given often enough to be tried
    expect(Math.min(...Object.values(answers)), JSON.stringify(answers)).toBeGreaterThan(runs.numRuns / 20)
  })

  it('diffPolicies names all that is new, and where nothing is denied to nobody in particular nothing else', () => {
    fc.assert(
      fc.property(withRequests(pairs), ([[before, after], requests]) => {
        const diff = diffPolicies(before, after)
        const isTold =
          before.Version === after.Version &&
          statementsOf(before).every((each) => each.Effect === 'Allow') &&
          [before, after].every((document) => !JSON.stringify(document).includes('Principal":'))
        for (const request of requests) {
          const isNew = allows([after], request) && !allows([before], request)
          if (isNew && !allows([diff], request)) expect.fail(`${JSON.stringify(request)} is new`)
          // nothing that `after` does not allow is said to be new
          if (allows([diff], request) && !allows([after], request))
            expect.fail(`${JSON.stringify(request)} is not allowed`)
          if (isTold && !isNew && allows([diff], request)) expect.fail(`${JSON.stringify(request)} is not new`)
        }
      }),
      runs,
    )
  })
})

describe('globContains', () => {
  const grow = (alphabet: readonly string[], length: number): readonly string[] => {
    const levels: (readonly string[])[] = [['']]
    for (let level = 1; level <= length; level++) {
      levels.push((levels[level - 1] ?? []).flatMap((text) => alphabet.map((end) => `${text}${end}`)))
    }
    return levels.flat()
  }
  const matcher = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll('?', '.').replaceAll('*', '.*')}$`)

  it('is exact: all pairs of patterns up to four characters, a yes against all texts up to seven', () => {
    const texts = grow(['a', 'b', 'c'], 7)
    const patterns = grow(['a', 'b', '*', '?'], 4)
    const matched = new Map(patterns.map((pattern) => [pattern, texts.filter((text) => matcher(pattern).test(text))]))
    for (const outer of patterns) {
      const wide = matcher(outer)
      for (const inner of patterns) {
        const answer = globContains(outer, inner)
        if (answer === 'unknown') expect.fail(`${outer} and ${inner} are not told apart`)
        const fails = answer === 'yes' ? matched.get(inner)?.find((text) => !wide.test(text)) : undefined
        if (fails !== undefined) expect.fail(`${outer} does not hold ${fails} of ${inner}`)
        if (answer !== 'yes' && (wide.test(answer.witness) || !matcher(inner).test(answer.witness))) {
          expect.fail(`${answer.witness} does not show that ${outer} does not hold ${inner}`)
        }
      }
    }
  })
})
