import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchGlob } from '../../../../src/arn/match-arn.js'
import { matchResourceArn } from '../../../../src/arn/match-resource-arn.js'
import type { PolicyDocument, PolicyVersion, Statement } from '../../../../src/policy/document.js'
import { diffPolicies } from '../../../../src/policy/operations/diff-policies.js'
import { isSubset } from '../../../../src/policy/operations/is-subset.js'
import { dedupePolicy, mergePolicies } from '../../../../src/policy/operations/merge-policies.js'
import { minimizePolicy } from '../../../../src/policy/operations/minimize-policy.js'
import { normalizePolicy, orderPolicy } from '../../../../src/policy/operations/normalize-policy.js'
import { policySize } from '../../../../src/policy/operations/policy-size.js'
import { splitPolicy } from '../../../../src/policy/operations/split-policy.js'
import { listOf, statementsOf } from '../../../../src/policy/operations/statements.js'
import { parsePolicy } from '../../../../src/policy/parse/parse-policy.js'
import { Policy } from '../../../../src/policy/policy.js'
import type { PolicySource } from '../../../../src/policy/policy-source.js'
import { forged } from '../../../refused.ts'

interface Request {
  readonly action: string
  readonly resource: string
  readonly color?: string
}

/** A decision by the rules of IAM, over one condition key: an oracle written apart from what it judges. */
const allows = (documents: readonly PolicyDocument[], request: Request): boolean => {
  const matching = documents.flatMap(statementsOf).filter((statement) => matches(statement, request))
  return matching.some(({ Effect }) => Effect === 'Allow') && !matching.some(({ Effect }) => Effect === 'Deny')
}

const matches = (statement: Statement, { action, resource, color }: Request): boolean => {
  const named = (pattern: string) => matchGlob(pattern.toLowerCase(), action.toLowerCase())
  const meant = (pattern: string) => matchResourceArn(pattern, resource)
  if (statement.Action !== undefined && !listOf(statement.Action).some(named)) return false
  if (statement.NotAction !== undefined && listOf(statement.NotAction).some(named)) return false
  if (statement.Resource !== undefined && !listOf(statement.Resource).some(meant)) return false
  if (statement.NotResource !== undefined && listOf(statement.NotResource).some(meant)) return false
  return Object.entries(statement.Condition ?? {}).every(([operator, block]) =>
    Object.values(block).every((values) => {
      const texts = listOf(values).map(String)
      if (operator === 'StringEquals') return color !== undefined && texts.includes(color)
      return color === undefined || !texts.includes(color)
    }),
  )
}

const actions = ['s3:Get', 's3:Put', 'S3:get', 's3:GetX', 'sqs:Get']
const resources = ['arn:aws:s3:::a', 'arn:aws:s3:::a/b', 'arn:aws:s3:::ab', 'arn:aws:sqs:::a']
const requests: readonly Request[] = actions.flatMap((action) =>
  resources.flatMap((resource) => [
    { action, resource },
    { action, resource, color: 'red' },
    { action, resource, color: 'blue' },
  ]),
)

const actionPattern = fc.constantFrom('*', 's3:*', 's3:Get', 's3:get*', 's3:?et', 's3:Put', 'sqs:*', 's3:G*t')
const resourcePattern = fc.constantFrom(
  '*',
  'arn:aws:s3:::*',
  'arn:aws:s3:::a',
  'arn:aws:s3:::a*',
  'arn:aws:s3:::a/*',
  'arn:aws:*:::a',
  'arn:aws:s3:::?b',
)
const many = (pattern: fc.Arbitrary<string>) => fc.oneof(pattern, fc.array(pattern, { minLength: 1, maxLength: 3 }))
const colors = fc.oneof(fc.constantFrom('red', 'blue'), fc.constant(['red', 'blue']))
const condition = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record({
      Condition: fc.oneof(
        fc.record({ StringEquals: fc.record({ 'aws:PrincipalTag/color': colors }) }),
        fc.record({ StringNotEquals: fc.record({ 'aws:principaltag/color': colors }) }),
      ),
    }),
  },
)
const statement: fc.Arbitrary<Statement> = fc
  .tuple(
    fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
    fc.oneof(
      fc.record({ Action: many(actionPattern) }),
      fc.record({ Action: many(actionPattern) }),
      fc.record({ NotAction: many(actionPattern) }),
    ),
    fc.oneof(
      fc.record({ Resource: many(resourcePattern) }),
      fc.record({ Resource: many(resourcePattern) }),
      fc.record({ NotResource: many(resourcePattern) }),
    ),
    condition,
    fc.oneof(fc.constant({}), fc.record({ Sid: fc.constantFrom('A', 'B') })),
  )
  .map(([Effect, action, resource, when, sid]) => ({ ...sid, Effect, ...action, ...resource, ...when }))
const policy: fc.Arbitrary<PolicyDocument> = fc
  .array(statement, { minLength: 1, maxLength: 4 })
  .map((Statement) => ({ Version: '2012-10-17' as const, Statement }))

const allowed = (...documents: readonly PolicyDocument[]): readonly Request[] =>
  requests.filter((request) => allows(documents, request))

const sameDecisions = (before: readonly PolicyDocument[], after: readonly PolicyDocument[]): void => {
  expect(allowed(...after)).toEqual(allowed(...before))
}

describe('operations never change a decision', () => {
  test.each([
    ['normalizePolicy', normalizePolicy],
    ['orderPolicy', orderPolicy],
    ['dedupePolicy', dedupePolicy],
    ['minimizePolicy', minimizePolicy],
  ])('%s', (_, operation) => {
    fc.assert(
      fc.property(policy, (document) => sameDecisions([document], [operation(document)])),
      { numRuns: 400 },
    )
  })

  test('mergePolicies', () => {
    fc.assert(
      fc.property(policy, policy, (one, other) => sameDecisions([one, other], [mergePolicies(one, other)])),
      { numRuns: 200 },
    )
  })

  test('splitPolicy', () => {
    fc.assert(
      fc.property(policy, (document) => {
        const parts = splitPolicy(document, { limit: 300 })
        for (const part of parts) expect(policySize(part)).toBeLessThanOrEqual(300)
        sameDecisions([document], parts)
      }),
      { numRuns: 200 },
    )
  })
})

describe('isSubset', () => {
  test('a yes has no counterexample, and a no proves itself', () => {
    let [yes, no] = [0, 0]
    fc.assert(
      fc.property(policy, policy, (inner, outer) => {
        const answer = isSubset(inner, outer)
        if (answer.answer === 'yes') {
          yes++
          expect(allowed(inner).filter((request) => !allows([outer], request))).toEqual([])
        }
        if (answer.answer === 'no') {
          no++
          expect(allows([inner], answer.witness)).toBe(true)
          expect(allows([outer], answer.witness)).toBe(false)
        }
      }),
      { numRuns: 2000 },
    )
    expect(yes).toBeGreaterThan(100)
    expect(no).toBeGreaterThan(100)
  })

  test('every policy is a subset of itself where nothing is denied', () => {
    fc.assert(
      fc.property(policy, (document) => {
        const allowing = { ...document, Statement: statementsOf(document).filter(({ Effect }) => Effect === 'Allow') }
        expect(isSubset(allowing, allowing).answer).toBe('yes')
        expect(isSubset(document, document).answer).toBe('yes')
      }),
      { numRuns: 200 },
    )
  })

  const document = (...statements: readonly Statement[]): PolicyDocument => ({
    Version: '2012-10-17',
    Statement: statements,
  })
  const get: Statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::bucket/*' }

  // RFC 4632 and RFC 4291
  const from = (...ranges: string[]): Statement => ({ ...get, Condition: { IpAddress: { 'aws:SourceIp': ranges } } })
  const notFrom = (...ranges: string[]): Statement => ({
    ...get,
    Condition: { NotIpAddress: { 'aws:SourceIp': ranges } },
  })

  test.each<[string, Statement, Statement, string]>([
    ['one action of a service', get, { ...get, Action: 's3:*' }, 'yes'],
    ['a service of one action', { ...get, Action: 's3:*' }, get, 'no'],
    ['a prefix of a bucket', { ...get, Resource: 'arn:aws:s3:::bucket/a*' }, get, 'yes'],
    ['another bucket', { ...get, Resource: 'arn:aws:s3:::other/*' }, get, 'no'],
    [
      'fewer values',
      { ...get, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } },
      { ...get, Condition: { StringEquals: { 'aws:principalorgid': ['o-1', 'o-2'] } } },
      'yes',
    ],
    ['a range in a wider one', from('10.1.0.0/16', '10.9.8.7'), from('10.0.0.0/8'), 'yes'],
    ['a range of version 6 in a wider one', from('2001:db8:1::/48'), from('2001:DB8::/32'), 'yes'],
    ['a range wider than the other', from('10.0.0.0/8'), from('10.1.0.0/16'), 'unknown'],
    ['a range beside the other', from('11.0.0.0/16'), from('10.0.0.0/8'), 'unknown'],
    ['ranges of the two versions', from('::/0'), from('0.0.0.0/0'), 'unknown'],
    ['more addresses left out', notFrom('10.0.0.0/8'), notFrom('10.1.0.0/16'), 'yes'],
    ['fewer addresses left out', notFrom('10.1.0.0/16'), notFrom('10.0.0.0/8'), 'unknown'],
    ['a condition', { ...get, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }, get, 'yes'],
    ['without the condition', get, { ...get, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }, 'unknown'],
    ['a variable inside a wildcard', { ...get, Resource: 'arn:aws:s3:::bucket/${aws:username}' }, get, 'yes'],
    ['a wildcard inside a variable', get, { ...get, Resource: 'arn:aws:s3:::bucket/${aws:username}' }, 'unknown'],
    [
      'all but what is left out',
      { ...get, Action: 's3:PutObject' },
      { Effect: 'Allow', NotAction: 's3:Get*', Resource: '*' },
      'yes',
    ],
    ['what is left out', get, { Effect: 'Allow', NotAction: 's3:Get*', Resource: '*' }, 'no'],
  ])('%s', (_, inner, outer, expected) => {
    expect(isSubset(document(inner), document(outer)).answer).toBe(expected)
  })

  test('what is not proved is told as it was written', () => {
    expect(isSubset(document(from('10.0.0.0/8')), document(from('10.1.0.0/16')))).toMatchObject({
      reason: expect.stringContaining('"Action":"s3:GetObject"'),
    })
  })

  test('a denial of the outer takes away', () => {
    const answer = isSubset(
      document(get),
      document(get, { ...get, Effect: 'Deny', Resource: 'arn:aws:s3:::bucket/secret/*' }),
    )
    expect(answer).toEqual({
      answer: 'no',
      witness: { action: expect.any(String), resource: expect.stringMatching(/^arn:aws:s3:::bucket\/secret\//) },
    })
  })

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html: without a value for its variable
  // a statement does not apply
  test('a denial does not surely take away where its variable may have no value', () => {
    const denied: Statement = { Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::${aws:PrincipalTag/team}/*' }
    const allowed: Statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::bucket/key' }
    expect(isSubset(document(allowed), document(allowed, denied)).answer).toBe('unknown')
  })
})

describe('diffPolicies', () => {
  test('leaves out nothing that is new', () => {
    fc.assert(
      fc.property(policy, policy, (before, after) => {
        const added = diffPolicies(before, after)
        const fresh = allowed(after).filter((request) => !allows([before], request))
        expect(fresh.filter((request) => !allows([added], request))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('is empty between equals', () => {
    fc.assert(
      fc.property(policy, (document) => {
        expect(diffPolicies(document, document).Statement).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('policySize', () => {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html: white space does not count
  test('counts characters without white space', () => {
    expect(policySize({ Version: '2012-10-17', Statement: [] })).toBe('{"Version":"2012-10-17","Statement":[]}'.length)
    expect(policySize(JSON.parse('{ "a" : [ 1, "b c" ] }'))).toBe('{"a":[1,"bc"]}'.length)
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(policySize([value])).toBe(JSON.stringify([value]).replace(/\s/g, '').length)
      }),
    )
  })

  // https://repost.aws/knowledge-center/organization-scp-size: extra spaces and line breaks count
  test('counts an SCP as it is saved, and the policy of a resource in bytes', () => {
    const text = '{ "Statement": [],\n "Id": "a b é😀" }'
    expect(policySize(text)).toBe(text.replace(/\s/g, '').length)
    expect(policySize(text, { kind: 'scp' })).toBe(text.length)
    expect(policySize(text, { kind: 'resource' })).toBe(Buffer.byteLength(text))
    expect(policySize(JSON.parse(text), { kind: 'rcp' })).toBe(JSON.stringify(JSON.parse(text)).length)
    expect(policySize(JSON.parse(text), { kind: 'resource' })).toBe(Buffer.byteLength(JSON.stringify(JSON.parse(text))))
  })
})

describe('what is given', () => {
  const given = (): PolicyDocument => ({
    Version: '2012-10-17',
    Statement: [{ Sid: 'A', Effect: 'Allow', Action: ['s3:GetObject', 's3:*'], Resource: ['*'] }],
  })
  const operations: Readonly<Record<string, (source: PolicySource) => unknown>> = {
    normalizePolicy,
    orderPolicy,
    dedupePolicy,
    minimizePolicy,
    splitPolicy,
    mergePolicies: (source) => mergePolicies(source, source),
    diffPolicies: (source) => diffPolicies({ Version: '2012-10-17', Statement: [] }, source),
    isSubset: (source) => isSubset(source, source),
    policySize,
    parsePolicy,
  }

  test.each(Object.entries(operations))('%s takes a builder for its document, and freezes nothing', (_, operation) => {
    const document = given()
    const result = operation(document)
    expect(Object.isFrozen(document)).toBe(false)
    expect(
      statementsOf(document).some((statement) => Object.isFrozen(statement) || Object.isFrozen(statement.Action)),
    ).toBe(false)
    const builder = Policy.identity().allow('s3:GetObject', 's3:*').onAny().sid('A')
    expect(operation(builder)).toEqual(operation(builder.toJSON()))
    expect(operation(document)).toEqual(result)
  })

  test.each(Object.entries(operations))('%s does not take a builder that lacks something', (_, operation) => {
    // its `toJSON` is for no one, and refuses
    const unfinished = forged<PolicySource>(Policy.identity().allow('s3:GetObject'))
    expect(() => operation(unfinished)).toThrow(/^✗ /)
  })
})

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html: in the older version a variable is text
describe('diffPolicies of two versions', () => {
  const of = (Version: PolicyVersion, effect: 'Allow' | 'Deny' = 'Allow'): PolicyDocument => ({
    Version,
    Statement: [
      { Effect: 'Allow', Action: 's3:GetObject', Resource: effect === 'Deny' ? '*' : 'arn:aws:s3:::${aws:username}/*' },
      ...(effect === 'Deny'
        ? [{ Effect: effect, Action: 's3:GetObject', Resource: 'arn:aws:s3:::${aws:username}/*' } as const]
        : []),
    ],
  })

  test('names what a variable allows that was text before', () => {
    expect(statementsOf(diffPolicies(of('2008-10-17'), of('2012-10-17')))).toEqual(statementsOf(of('2012-10-17')))
    expect(statementsOf(diffPolicies(of('2012-10-17'), of('2012-10-17')))).toEqual([])
  })

  test('names what a variable denied that is text now', () => {
    expect(statementsOf(diffPolicies(of('2012-10-17', 'Deny'), of('2008-10-17', 'Deny')))).not.toEqual([])
    expect(statementsOf(diffPolicies(of('2012-10-17', 'Deny'), of('2012-10-17', 'Deny')))).toEqual([])
  })

  test('names nothing where what was before holds all that a variable may say', () => {
    const all: PolicyDocument = {
      Version: '2008-10-17',
      Statement: { Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::*' },
    }
    expect(statementsOf(diffPolicies(all, of('2012-10-17')))).toEqual([])
  })
})

describe('splitPolicy', () => {
  const long = (count: number): PolicyDocument => ({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Read',
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: Array.from({ length: count }, (_, index) => `arn:aws:s3:::bucket-${index}/*`),
      },
    ],
  })

  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html: what is saved through the API is counted whole
  test('counts the white space in the texts of an SCP, which IAM does not count', () => {
    const spaced: PolicyDocument = {
      Version: '2012-10-17',
      Statement: Array.from({ length: 6 }, (_, index) => ({
        Effect: 'Deny' as const,
        Action: 's3:*',
        Resource: '*',
        Condition: { StringEquals: { 'aws:PrincipalTag/room': `${' '.repeat(300)}${index}` } },
      })),
    }
    const parts = splitPolicy(spaced, { quota: 'scp', limit: 1000 })
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThanOrEqual(1000)
    expect(splitPolicy(spaced, { quota: 'managedPolicy', limit: 1000 })).toHaveLength(1)
  })

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html: a Sid is unique in its policy
  test('gives the parts of a statement Sids of their own, inside the quota', () => {
    const [statement] = statementsOf(long(20))
    const document: PolicyDocument = {
      Version: '2012-10-17',
      Statement: [statement as Statement, { Sid: 'Read2', Effect: 'Deny', Action: 's3:Put*', Resource: '*' }],
    }
    const names: (string | undefined)[] = []
    for (let limit = 160; limit < policySize(document); limit++) {
      const parts = splitPolicy(document, { limit })
      for (const part of parts) expect(policySize(part), `${limit}`).toBeLessThanOrEqual(limit)
      const sids = parts.flatMap(statementsOf).map(({ Sid }) => Sid)
      const given = sids.filter((sid) => sid !== undefined)
      expect(new Set(given).size, `${limit}`).toBe(given.length)
      names.push(...sids)
    }
    expect(names).toContain('Read3')
    // where not even its number has room
    expect(names).toContain(undefined)
  })

  test('gives back what fits', () => {
    const document = long(3)
    expect(splitPolicy(document)).toEqual([document])
  })

  // 6,144 characters a document: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
  test('fills the documents, so that there are no more than the quota needs', () => {
    const Resource = Array.from({ length: 400 }, (_, index) => `arn:aws:s3:::bucket-${index}-name/*`)
    const document = {
      Version: '2012-10-17' as const,
      Statement: [{ Sid: 'Read', Effect: 'Allow' as const, Action: 's3:GetObject', Resource }],
    }
    const size = policySize(document)
    const parts = splitPolicy(document)
    expect(parts).toHaveLength(Math.ceil(size / 6_144))
    expect(parts.flatMap(({ Statement }) => [Statement].flat().flatMap((part) => part.Resource))).toEqual(Resource)
    for (const part of parts) expect(policySize(part)).toBeLessThanOrEqual(6_144)
  })

  test('divides the list of a statement that is too long', () => {
    const parts = splitPolicy(long(500))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.flatMap(statementsOf).flatMap(({ Resource }) => listOf(Resource))).toEqual(
      listOf(statementsOf(long(500))[0]?.Resource),
    )
  })

  test('names the quota that cannot be kept', () => {
    const document: PolicyDocument = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: `arn:aws:s3:::${'x'.repeat(7000)}` }],
    }
    expect(() => splitPolicy(document)).toThrow(
      expect.objectContaining({ code: 'policy/quota', message: expect.stringContaining("'managedPolicy' of 6144") }),
    )
    expect(() => splitPolicy(long(500), { maxDocuments: 1 })).toThrow(
      expect.objectContaining({ code: 'policy/document-count' }),
    )
  })
})

describe('mergePolicies', () => {
  test('takes a list that is spread, of one at least', () => {
    const policies = [
      { Version: '2012-10-17', Statement: [] },
      { Version: '2012-10-17', Statement: [] },
    ] as const
    expect(mergePolicies(...policies.slice(0))).toEqual(policies[0])
    expect(() => mergePolicies(...policies.slice(2))).toThrow(expect.objectContaining({ code: 'policy/nothing-named' }))
  })

  test('keeps Sids apart and refuses two versions', () => {
    const one: PolicyDocument = {
      Version: '2012-10-17',
      Statement: { Sid: 'A', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
    }
    const other: PolicyDocument = {
      Version: '2012-10-17',
      Statement: { Sid: 'A', Effect: 'Allow', Action: 's3:PutObject', Resource: '*' },
    }
    expect(statementsOf(mergePolicies(one, other)).map(({ Sid }) => Sid)).toEqual(['A', 'A2'])
    expect(() => mergePolicies(one, { ...other, Version: '2008-10-17' })).toThrow(
      expect.objectContaining({ code: 'policy/versions-differ' }),
    )
  })
})
