import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/evaluate.js'

const request = { principal: 'arn:aws:iam::111122223333:user/u', action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' }
const statement = { Effect: 'Allow', Action: 's3:*', Resource: '*' }
const { Resource: _, ...trusting } = { ...statement, Action: 'sts:AssumeRole', Principal: '*' }

const refusal = (wrong: unknown, policies: unknown): unknown => {
  try {
    evaluate(wrong as never, policies as never)
  } catch (error) {
    const { code, at } = error as { code: string; at: string }
    return `${code} ${at}`
  }
  return 'accepted'
}

describe('evaluate refuses', () => {
  it.each([
    ['no object', 7, 'evaluate/request whole'],
    ['no action', { ...request, action: undefined }, 'evaluate/request action'],
    ['an action pattern', { ...request, action: 's3:*' }, 'evaluate/request action'],
    ['a resource that is no ARN', { ...request, resource: 'bucket' }, 'evaluate/request resource'],
    ['an account ID as a number', { ...request, resourceAccount: 111122223333 }, 'evaluate/request resourceAccount'],
    ['a context that is a list', { ...request, context: [] }, 'evaluate/request context'],
    ['a context value that is an object', { ...request, context: { 'aws:a': {} } }, 'evaluate/request context/aws:a'],
    ['a key in two cases', { ...request, context: { 'aws:a': 'x', 'AWS:A': 'y' } }, 'evaluate/request context'],
    ['no principal', { ...request, principal: undefined }, 'evaluate/principal principal'],
    ['a group', { ...request, principal: 'arn:aws:iam::111122223333:group/g' }, 'evaluate/principal principal'],
    ['an account ID as principal', { ...request, principal: '111122223333' }, 'evaluate/principal principal'],
    [
      'a role that is not the one of the session',
      {
        ...request,
        principal: { arn: 'arn:aws:sts::111122223333:assumed-role/a/s', role: 'arn:aws:iam::111122223333:role/b' },
      },
      'evaluate/principal principal',
    ],
  ])('a request with %s', (_name, wrong, expected) => {
    expect(refusal(wrong, {})).toBe(expected)
  })

  it.each([
    ['no object', null, 'evaluate/policies the second argument'],
    ['an unknown kind', { identities: [] }, 'evaluate/policies identities'],
    ['a text', { identity: '{}' }, 'evaluate/policies identity'],
    ['a level among documents', { scp: [{ policies: [] }, { Statement: statement }] }, 'evaluate/policies scp'],
    ['no statement', { identity: {} }, 'evaluate/document /Statement'],
    ['an unknown version', { identity: { Version: '2020-01-01', Statement: statement } }, 'evaluate/document /Version'],
    [
      'a misspelt element',
      { identity: { Statement: [{ ...statement, Conditions: {} }] } },
      'evaluate/document /Statement/0',
    ],
    [
      'an effect in another case',
      { identity: { Statement: { ...statement, Effect: 'allow' } } },
      'evaluate/document /Statement/Effect',
    ],
    ['no action', { identity: { Statement: { Effect: 'Allow', Resource: '*' } } }, 'evaluate/document /Statement'],
    [
      'Action and NotAction',
      { identity: { Statement: { ...statement, NotAction: 's3:*' } } },
      'evaluate/document /Statement',
    ],
    ['no resource', { identity: { Statement: { Effect: 'Allow', Action: '*' } } }, 'evaluate/document /Statement'],
    [
      'a resource that is no ARN',
      { identity: { Statement: { ...statement, Resource: [{ Ref: 'x' }] } } },
      'evaluate/document /Statement/Resource',
    ],
    [
      'a principal in an identity-based policy',
      { identity: { Statement: { ...statement, Principal: '*' } } },
      'evaluate/document /Statement/Principal',
    ],
    ['no principal in a resource-based policy', { resource: { Statement: statement } }, 'evaluate/document /Statement'],
    [
      'an unknown kind of principal',
      { resource: { Statement: { ...statement, Principal: { Aws: '*' } } } },
      'evaluate/document /Statement/Principal',
    ],
    [
      'an operator in another case',
      { identity: { Statement: { ...statement, Condition: { stringEquals: {} } } } },
      'evaluate/document /Statement/Condition',
    ],
    [
      'NullIfExists',
      { identity: { Statement: { ...statement, Condition: { NullIfExists: {} } } } },
      'evaluate/document /Statement/Condition',
    ],
    [
      'a condition value that is null',
      { identity: { Statement: { ...statement, Condition: { Bool: { 'a:b/c': null } } } } },
      'evaluate/document /Statement/Condition/Bool/a:b~1c',
    ],
  ])('policies with %s', (_name, wrong, expected) => {
    expect(refusal(request, wrong)).toBe(expected)
  })

  it('a resource in a trust policy', () => {
    const assume = { ...request, action: 'sts:AssumeRole', resource: 'arn:aws:iam::111122223333:role/r' }
    expect(refusal(assume, { trust: { Statement: trusting } })).toBe('accepted')
    expect(refusal(assume, { trust: { Statement: { ...trusting, Resource: '*' } } })).toBe(
      'evaluate/document /Statement/Resource',
    )
  })

  it('input nested 10,000 levels deep, without overflowing', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 10_000; level++) deep = [deep]
    expect(refusal(request, { identity: { Statement: { ...statement, Action: deep } } })).toMatch(/^evaluate\/document/)
    expect(refusal({ ...request, context: { 'aws:a': deep } }, {})).toMatch(/^evaluate\/request/)
    expect(
      refusal(request, { identity: { Statement: { ...statement, Condition: { Bool: { 'a:b': deep } } } } }),
    ).toMatch(/^evaluate\/document/)
  })
})
