import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ArnwrightError } from '../../../../src/core/error.js'
import { mergePolicies } from '../../../../src/policy/operations/merge-policies.js'
import { parsePolicy } from '../../../../src/policy/parse/parse-policy.js'
import { Policy } from '../../../../src/policy.js'

const codesOf = (json: unknown, options?: Parameters<typeof parsePolicy>[1]): readonly (string | undefined)[] => {
  try {
    parsePolicy(json, options)
    return []
  } catch (error) {
    if (!(error instanceof ArnwrightError)) throw error
    return (error.findings ?? []).map(({ code, pointer }) => `${code} ${pointer}`)
  }
}

const statement = { Effect: 'Allow', Action: 'S3:getobject', Resource: ['*'] }

test('Policy.parse is parsePolicy', () => {
  expect(Policy.parse).toBe(parsePolicy)
})

describe('parsePolicy', () => {
  test.each([
    [{ Version: '2012-10-17', Statement: statement }],
    [{ Statement: [statement], Version: '2008-10-17', Id: 'x' }],
    [
      {
        Statement: [
          {
            Condition: { Bool: { 'aws:SecureTransport': false }, NumericEquals: { 's3:max-keys': [1, 2] } },
            ...statement,
          },
        ],
      },
    ],
    [
      {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: ['*'], Service: 's3.amazonaws.com' },
            NotAction: 's3:*',
            NotResource: 'arn:aws:s3:::x',
          },
        ],
      },
    ],
  ])('gives back %j as it is', (document) => {
    const text = JSON.stringify(document)
    expect(JSON.stringify(parsePolicy(document))).toBe(text)
    expect(JSON.stringify(parsePolicy(text))).toBe(text)
  })

  test('copies and freezes', () => {
    const document = { Statement: [{ ...statement }] }
    const parsed = parsePolicy(document)
    expect(Object.isFrozen(parsed.Statement)).toBe(true)
    expect(Object.isFrozen(document.Statement)).toBe(false)
  })

  test('tells everything that is wrong in one error', () => {
    expect(
      codesOf({ Version: 1, Statements: [], Statement: [{ Effect: 'allow', Actions: 's3:*', Resource: 7 }, 'x'] }),
    ).toEqual([
      'DATA_TYPE_MISMATCH /Version',
      'DATA_TYPE_MISMATCH /Statement/1',
      'DATA_TYPE_MISMATCH /Statement/0/Resource',
      'INVALID_POLICY_ELEMENT /Statements',
      'INVALID_POLICY_ELEMENT /Statement/0/Actions',
      'INVALID_EFFECT /Statement/0/Effect',
      'MISSING_ACTION /Statement/0',
    ])
    expect(() => parsePolicy({ Statement: {} })).toThrow(
      /^✗ this is not a policy document: \/Statement: the statement has no Effect; /,
    )
  })

  test('refuses what a kind does not have', () => {
    const trust = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }] }
    expect(codesOf(trust, { kind: 'trust' })).toEqual([])
    expect(codesOf(trust, { kind: 'identity' })).toEqual([
      'MISSING_RESOURCE /Statement/0',
      'UNSUPPORTED_PRINCIPAL /Statement/0/Principal',
    ])
    expect(codesOf({ Id: 'x', Statement: [statement] }, { kind: 'identity' })).toEqual(['policy/id-not-allowed /Id'])
    expect(codesOf({ Statement: [statement] }, { kind: 'resource' })).toEqual(['MISSING_PRINCIPAL /Statement/0'])
  })

  // What CreatePolicy answers, as getmoto/moto records it in tests/test_iam/test_iam_policies.py; for Sids
  // https://github.com/aws-cloudformation/cfn-lint/issues/708
  test.each([
    ['Policy statement must contain actions', { Action: [] }, 'EMPTY_ARRAY_ACTION /Statement/0/Action'],
    ['Actions must be prefaced by a vendor', { Action: 'GetObject' }, 'INVALID_ACTION /Statement/0/Action'],
    ['Policy statement must contain resources', { Resource: [] }, 'EMPTY_ARRAY_RESOURCE /Statement/0/Resource'],
    ['must be in ARN format or "*"', { Resource: 'b/*' }, 'INVALID_ARN_PREFIX /Statement/0/Resource'],
    ['must be in ARN format or "*"', { Resource: '' }, 'INVALID_ARN_PREFIX /Statement/0/Resource'],
    ['Partition is not valid', { Resource: 'arn:b:s3:::x' }, 'INVALID_PARTITION /Statement/0/Resource'],
    [
      'Syntax errors in policy',
      { Condition: { StringEqual: { 'aws:username': 'a' } } },
      'INVALID_CONDITION_OPERATOR /Statement/0/Condition/StringEqual/aws:username',
    ],
  ])('refuses what IAM does: %s', (_, part, finding) => {
    expect(codesOf({ Statement: [{ ...statement, ...part }] })).toEqual([finding])
    expect(codesOf({ Statement: [{ ...statement, ...part }] }, { kind: 'identity' })).toEqual([finding])
  })

  test('refuses an empty list of statements, which operations may have', () => {
    expect(codesOf({ Statement: [] })).toEqual(['MISSING_STATEMENT '])
    expect(mergePolicies({ Statement: [] }).Statement).toEqual([])
  })

  test('refuses a Sid that IAM does not take, and takes those of resources', () => {
    const twice = {
      Statement: [
        { Sid: 'a b', ...statement },
        { Sid: 'a b', ...statement },
      ],
    }
    expect(codesOf(twice, { kind: 'identity' })).toEqual([
      'UNSUPPORTED_SID /Statement/0/Sid',
      'UNSUPPORTED_SID /Statement/1/Sid',
      'UNIQUE_SIDS_REQUIRED /Statement/1/Sid',
    ])
    const named = { Statement: { Sid: 'Allow use of the key', Principal: '*', ...statement } }
    expect(codesOf(named)).toEqual([])
    expect(codesOf(named, { kind: 'resource' })).toEqual([])
  })

  test('finds keys that stand twice, wherever they stand', () => {
    expect(
      codesOf(
        '{"Statement":[{"Effect":"Allow","Action":"a:b","Resource":"*"},{"Effect":"Allow","Effect":"Deny","Action":"a:b","Resource":"*"}],"Statement":{"Effect":"Allow","Action":"a:b","Resource":"*"}}',
      ),
    ).toEqual(['policy/duplicate-key /Statement/1/Effect', 'policy/duplicate-key /Statement'])
  })

  test('takes comments where they are wanted', () => {
    const text = '{ // why\n "Statement": { /* none, "a": 1 */ "Effect": "Deny", "Action": "*", "Resource": "*" } }'
    const Statement = { Effect: 'Deny', Action: '*', Resource: '*' }
    expect(codesOf(text)).toEqual([
      expect.stringContaining('JSON_SYNTAX_ERROR'),
      expect.stringContaining('JSON_SYNTAX_ERROR'),
    ])
    expect(parsePolicy(text, { comments: true })).toEqual({ Statement })
    expect(codesOf(`{"Statement":${JSON.stringify(Statement)},}`, { comments: true })).toEqual(['JSON_SYNTAX_ERROR '])
    expect(codesOf(`\ufeff${JSON.stringify({ Statement })}`)).toEqual(['JSON_SYNTAX_ERROR '])
    const withUrl = { Statement, Id: 'https://example.com/*' }
    expect(parsePolicy(JSON.stringify(withUrl), { comments: true })).toEqual(withUrl)
  })

  // https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
  test('takes the short resources that the policy of an API may have', () => {
    const statement = { Effect: 'Allow', Action: 'execute-api:Invoke', Resource: 'execute-api:/stage/GET/pets' }
    const policy = { Version: '2012-10-17', Statement: [{ ...statement, Principal: '*' }] }
    for (const options of [{}, { kind: 'resource' as const }]) expect(parsePolicy(policy, options)).toEqual(policy)
    expect(codesOf({ Version: '2012-10-17', Statement: statement })).toEqual(['INVALID_ARN_PREFIX /Statement/Resource'])
  })

  test('refuses any other value with findings', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(codesOf(value).length).toBeGreaterThan(0)
      }),
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(codesOf(text, { comments: true }).length).toBeGreaterThan(0)
      }),
    )
    let deep: unknown = 'x'
    for (let level = 0; level < 10_000; level++) deep = [deep]
    expect(codesOf({ Statement: { Effect: 'Allow', Action: deep, Resource: '*' } })).toEqual([
      'DATA_TYPE_MISMATCH /Statement/Action/0',
    ])
    expect(codesOf(`${'['.repeat(100_000)}`)).toEqual(['JSON_SYNTAX_ERROR '])
  })
})
