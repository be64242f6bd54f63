import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPolicy } from '../../../src/policy/check/check-policy.js'
import { grammarRules } from '../../../src/policy/check/grammar-rules.js'
import { rules } from '../../../src/policy/check/rules.js'
import type { PolicyKind } from '../../../src/policy/kind.js'

interface Case {
  readonly code: string
  readonly kind: PolicyKind
  readonly resourceType?: string
  readonly reported: unknown
  readonly silent: unknown
}

const { cases } = JSON.parse(readFileSync(new URL('../../cases/policy/checks.json', import.meta.url), 'utf8')) as {
  cases: readonly Case[]
}

const codes = (document: unknown, { kind, resourceType }: Case): readonly string[] =>
  checkPolicy(document, { kind, ...(resourceType !== undefined && { resourceType }) }).map(({ code }) => code)

describe('checkPolicy', () => {
  test.each(cases.map((given) => [given.code, given] as const))('%s', (code, given) => {
    expect(codes(given.reported, given)).toContain(code)
    expect(codes(given.silent, given)).not.toContain(code)
  })

  test('has a case for every check', () => {
    const codes = Object.values(rules).flatMap((ofSeverity) => Object.keys(ofSeverity))
    expect(new Set(codes).size).toBe(153)
    const tried = new Set(cases.map(({ code }) => code))
    for (const code of [...codes, ...Object.keys(grammarRules)]) expect(tried, code).toContain(code)
  })

  test('takes the severities of AWS', () => {
    const count = (ofSeverity: object): number => Object.keys(ofSeverity).length
    expect(Object.entries(rules).map(([severity, ofSeverity]) => [severity, count(ofSeverity)])).toEqual([
      ['error', 79],
      ['warning', 26],
      ['security', 19],
      ['suggestion', 29],
    ])
  })

  test('names the element that a wrong name is one letter off', () => {
    const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Actions: 's3:GetObject', Resource: '*' }] }
    const found = checkPolicy(document, { kind: 'identity' }).find(({ code }) => code === 'INVALID_POLICY_ELEMENT')
    expect(found).toMatchObject({ pointer: '/Statement/0/Actions', fix: "Perhaps 'Action' is meant. Else remove it" })
  })

  test('names the place as a JSON pointer', () => {
    const [finding] = checkPolicy(
      { Version: '2012-10-17', Statement: [{ Effect: 'allow', Action: 's3:GetObject', Resource: '*' }] },
      { kind: 'identity' },
    )
    expect(finding).toMatchObject({
      code: 'INVALID_EFFECT',
      severity: 'error',
      pointer: '/Statement/0/Effect',
      docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-effect',
    })
  })

  test('an unknown service is a warning, an unknown action of a known one an error', () => {
    const severity = (Action: string) =>
      checkPolicy(
        { Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } },
        { kind: 'identity' },
      )
        .map((finding) => finding.severity)
        .join()
    expect(severity('brandnew:Do')).toBe('warning')
    expect(severity('s3:GetObjects')).toBe('error')
  })

  test('a Region of the right form that is not listed is a warning, any other name an error', () => {
    const severity = (region: string) =>
      checkPolicy(
        {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Deny',
            Action: 's3:*',
            Resource: `arn:aws:s3:${region}:111122223333:accesspoint/a`,
            Condition: { StringNotEquals: { 'aws:RequestedRegion': region } },
          },
        },
        { kind: 'scp' },
      ).map((finding) => `${finding.severity} ${finding.code} ${finding.fix}`)
    expect(severity('eu-central-9')).toEqual([
      "warning INVALID_ARN_REGION Correct it (the nearest is 'eu-central-1'), unless the Region is newer than this list",
      "warning INVALID_REGION Correct it (the nearest is 'eu-central-1'), unless the Region is newer than this list",
    ])
    expect(severity('frankfurt')[1]).toBe("error INVALID_REGION Write one such as 'us-east-1'")
    expect(severity('eu-central-1')).toEqual([])
  })

  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html
  // https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html#default-endpoint-policy
  test('what AWS attaches by default has no finding', () => {
    const everything = { Effect: 'Allow', Action: '*', Resource: '*' }
    const check = (kind: PolicyKind, statement: object) =>
      checkPolicy({ Version: '2012-10-17', Statement: [statement] }, { kind })
    expect(check('scp', everything)).toEqual([])
    expect(check('rcp', { ...everything, Principal: '*' })).toEqual([])
    expect(check('resource', { ...everything, Principal: '*' })).toEqual([])
    expect(check('identity', everything).map(({ severity }) => severity)).toEqual(['warning', 'security'])
  })

  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-conditions.html
  test('takes one value of a key with several where AWS does', () => {
    const found = (Condition: object) =>
      checkPolicy(
        { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'events:PutRule', Resource: '*', Condition } },
        { kind: 'identity' },
      ).map(({ code }) => code)
    expect(found({ StringEquals: { 'events:source': ['aws.ec2', 'aws.ecs'] } })).toEqual([])
    expect(
      found({ 'ForAllValues:StringEquals': { 'events:source': ['aws.ec2'] }, Null: { 'events:source': 'false' } }),
    ).toEqual([])
    expect(found({ StringEquals: { 'aws:TagKeys': 'team' } })).toContain('MISSING_QUALIFIER')
  })

  test('writes out what a range, a bound or an operator should be', () => {
    const fixes = (Condition: object) =>
      checkPolicy(
        { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*', Condition } },
        { kind: 'identity' },
      ).map(({ fix }) => fix)
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-improve-ip-range
    expect(fixes({ IpAddress: { 'aws:SourceIp': ['203.0.113.7/24', '2001:DB8:1234:5678::1/64'] } })).toEqual([
      "Write '203.0.113.0/24'",
      "Write '2001:db8:1234:5678::/64'",
    ])
    expect(fixes({ NumericLessThan: { 'aws:MultiFactorAuthAge': ['2700', '3600'] } })).toEqual(['Keep 3600'])
    expect(fixes({ 'ForAnyValue:Stringlike': { 'aws:TagKeys': 'a' } })).toEqual(["Write 'ForAnyValue:StringLike'"])
  })

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
  test.each([
    ['StringEquals', 'never holds'],
    ['StringNotEquals', 'always holds'],
    ['StringEqualsIfExists', 'holds only where the key is absent'],
    ['ForAllValues:StringEquals', 'holds only where the key is absent'],
    ['ForAnyValue:StringEquals', 'never holds'],
    ['ForAnyValue:StringNotEquals', 'asks only that the key is there'],
  ])('says what an empty list means under %s', (operator, meaning) => {
    const statement = {
      Effect: 'Allow',
      Action: 'ec2:*',
      Resource: '*',
      Condition: { [operator]: { 'aws:TagKeys': [] } },
    }
    const found = checkPolicy({ Version: '2012-10-17', Statement: [statement] }, { kind: 'identity' })
    expect(found.find(({ code }) => code.startsWith('EMPTY_ARRAY'))?.message).toContain(meaning)
  })

  test('is silent about what is suppressed with a reason', () => {
    const document = { Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] }
    const found = (suppress: Parameters<typeof checkPolicy>[1]['suppress']) =>
      checkPolicy(document, { kind: 'identity', ...(suppress && { suppress }) }).map(({ code }) => code)
    expect(found(undefined)).toEqual(['MISSING_VERSION'])
    expect(found([{ code: 'MISSING_VERSION', reason: 'an old document, kept as it is' }])).toEqual([])
    expect(found([{ code: 'MISSING_VERSION', reason: ' ' }])).toEqual(['MISSING_VERSION'])
    expect(found([{ code: 'MISSING_VERSION', pointer: '/Statement', reason: 'elsewhere' }])).toEqual([
      'MISSING_VERSION',
    ])
  })

  test('quotas that were raised are given', () => {
    const document = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Action: 's3:*', Resource: `arn:aws:s3:::b/${'x'.repeat(11_000)}` }],
    }
    expect(checkPolicy(document, { kind: 'scp' }).map(({ code }) => code)).toContain('POLICY_SIZE_EXCEEDS_SCP_QUOTA')
    expect(checkPolicy(document, { kind: 'scp', quotas: { scp: 20_480 } })).toEqual([])
  })
})

const kinds: readonly PolicyKind[] = ['identity', 'boundary', 'session', 'resource', 'trust', 'scp', 'rcp']

describe('whatever it is given', () => {
  test('any JSON value gives findings and no error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...kinds), (value, kind) => {
        expect(checkPolicy(value, { kind }).length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  test('any value of a caller without a compiler gives findings and no error', () => {
    const value = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withMap: true }),
      fc.constantFrom<unknown>(Symbol('s'), () => 'f', undefined, Number.NaN, {
        toJSON: () => {
          throw new Error('no')
        },
      }),
    )
    const places = fc.constantFrom<(given: unknown) => unknown>(
      (given) => given,
      (Statement) => ({ Version: '2012-10-17', Statement }),
      (Action) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] }),
      (given) => ({
        Version: '2012-10-17',
        Statement: { Effect: 'Deny', Action: 's3:*', Resource: '*', Principal: given, Condition: { Bool: given } },
      }),
    )
    fc.assert(
      fc.property(value, places, fc.constantFrom(...kinds), (given, place, kind) => {
        checkPolicy(place(given), { kind })
      }),
      { numRuns: 1000 },
    )
  })

  test('any value in the place of any element gives no error', () => {
    const element = fc.constantFrom(
      'Effect',
      'Action',
      'NotAction',
      'Resource',
      'Principal',
      'Condition',
      'Sid',
      '__proto__',
    )
    const statement = fc.dictionary(element, fc.jsonValue(), { maxKeys: 6 })
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 3 }), fc.constantFrom(...kinds), (Statement, kind) => {
        checkPolicy({ Version: '2012-10-17', Statement }, { kind })
      }),
      { numRuns: 300 },
    )
  })

  test('deep values end', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 10_000; level++) deep = [deep]
    for (const kind of kinds) {
      checkPolicy(deep, { kind })
      checkPolicy(
        {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Action: deep,
            Resource: deep,
            Condition: { StringEquals: { 'aws:username': deep } },
          },
        },
        { kind },
      )
      checkPolicy({ Version: deep, Statement: deep }, { kind })
    }
  })

  test('hostile patterns take time that grows with their length', () => {
    const stars = '*'.repeat(2000)
    const mixed = '*a?'.repeat(700)
    const document = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: [`s3:${stars}`, `s3:${mixed}`, stars],
          Resource: [stars, `arn:aws:s3:::${mixed}`, `arn:aws:s3:::${stars}x`, `arn:aws:s3:::${'${'.repeat(1000)}`],
          Condition: {
            StringLike: { [`aws:${mixed}`]: [mixed, stars] },
            ArnLike: { 'aws:SourceArn': `arn:aws:${mixed}` },
          },
        },
      ],
    }
    const start = performance.now()
    checkPolicy(document, { kind: 'identity' })
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
test('tells a Region in an ARN of IAM once', () => {
  const Resource = 'arn:aws:iam:us-east-1:111122223333:role/x'
  const policy = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'iam:GetRole', Resource } }
  const codes = checkPolicy(policy, { kind: 'identity' }).map(({ code }) => code)
  expect(codes.filter((code) => code.includes('ARN'))).toEqual(['ARN_REGION_NOT_ALLOWED'])
})

test('tells where a text has what JSON has not', () => {
  const text = '{ "Statement": { "Effect": "Deny", "Action": ["*",], "Resource": "*" } }'
  expect(checkPolicy(text, { kind: 'identity' })[0]?.message).toContain(' in /Statement/Action')
})
