import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { evaluate, explain } from '../../../src/evaluate.js'
import { Policy } from '../../../src/policy/policy.js'

const echo = 'arn:aws:lambda:us-east-2:111122223333:function:Echo'
const request = { principal: 'arn:aws:iam::111122223333:role/R', action: 'lambda:InvokeFunction', resource: echo }
const invoke = (Condition?: Record<string, Record<string, string>>) => ({
  Version: '2012-10-17' as const,
  Statement: [
    {
      Sid: 'Invoke',
      Effect: 'Allow' as const,
      Action: 'lambda:InvokeFunction',
      Resource: echo,
      ...(Condition && { Condition }),
    },
  ],
})

describe('explain', () => {
  it('names the statements that allow', () => {
    const policies = { identity: [{ name: 'invoke', document: invoke() }] }
    expect(explain(evaluate(request, policies))).toBe(
      [
        `arn:aws:iam::111122223333:role/R is authorized to perform: lambda:InvokeFunction on resource: ${echo}`,
        "  allowed by identity-based policy 'invoke' /Statement/0 (Invoke)",
      ].join('\n'),
    )
  })

  it('says what was lacking, what nearly matched and what it depends on', () => {
    const document = invoke({ StringEquals: { 'aws:PrincipalTag/team': 'a' } })
    expect(explain(evaluate(request, { identity: [{ name: 'invoke', document }] }, { open: true }))).toBe(
      [
        `arn:aws:iam::111122223333:role/R is not authorized to perform: lambda:InvokeFunction on resource: ${echo}`,
        '  no identity-based policy allows it',
        '  no resource-based policy allows this principal',
        "  nearly: identity-based policy 'invoke' /Statement/0 (Invoke)",
        '    Condition StringEquals aws:PrincipalTag/team: wanted a; found nothing',
        '  depends on what the request has under aws:PrincipalTag/team',
        "  allowed if 'invoke' /Statement/0/Condition/StringEquals/aws:PrincipalTag~1team holds for aws:PrincipalTag/team (a)",
      ].join('\n'),
    )
  })
})

describe('an evaluation', () => {
  it('gives the conditions left open as a formula', () => {
    const deny = {
      Statement: {
        Effect: 'Deny' as const,
        Action: '*',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    }
    const { decision, allowedIf, missingKeys } = evaluate(request, { identity: [invoke(), deny] }, { open: true })
    expect(decision).toBe('allowed')
    expect(missingKeys).toEqual(['aws:SecureTransport'])
    expect(allowedIf).toEqual({
      not: {
        condition: {
          document: 'identity[1]',
          pointer: '/Statement/Condition/Bool/aws:SecureTransport',
          operator: 'Bool',
          keys: ['aws:SecureTransport'],
          values: ['false'],
        },
      },
    })
  })

  it('leaves a resource with an unknown variable open', () => {
    const document = {
      Version: '2012-10-17' as const,
      Statement: { Effect: 'Allow' as const, Action: '*', Resource: 'arn:aws:s3:::b/${aws:userid}' },
    }
    const s3 = { ...request, action: 's3:GetObject', resource: 'arn:aws:s3:::b/AIDA' }
    expect(evaluate(s3, { identity: document }, { open: true })).toMatchObject({
      decision: 'implicitDeny',
      missingKeys: ['aws:userid'],
      accountAssumed: true,
      allowedIf: { condition: { pointer: '/Statement/Resource', keys: ['aws:userid'] } },
    })
  })

  it('is always or never allowed where nothing is open', () => {
    expect(evaluate(request, { identity: invoke() }, { open: true }).allowedIf).toEqual({ all: [] })
    expect(evaluate(request, {}, { open: true }).allowedIf).toEqual({ any: [] })
  })

  it('is frozen', () => {
    const evaluation = evaluate(request, { identity: invoke() })
    expect(
      Object.isFrozen(evaluation) && Object.isFrozen(evaluation.because) && Object.isFrozen(evaluation.because[0]),
    ).toBe(true)
  })

  it('takes what a builder writes', () => {
    const identity = Policy.identity().allow('lambda:InvokeFunction').on(echo)
    expect(evaluate(request, { identity }).decision).toBe('allowed')
  })

  it('reads a document anew once it was changed in place', () => {
    const document = {
      Version: '2012-10-17' as const,
      Statement: [{ Effect: 'Allow' as 'Allow' | 'Deny', Action: ['lambda:*'], Resource: '*' }],
    }
    const decide = () => evaluate(request, { identity: document }).decision
    expect(decide()).toBe('allowed')
    for (const statement of document.Statement) statement.Action[0] = 's3:*'
    expect(decide()).toBe('implicitDeny')
    for (const statement of document.Statement) Object.assign(statement, { Effect: 'Deny', Action: '*' })
    expect(decide()).toBe('explicitDeny')
    document.Statement.pop()
    expect(decide()).toBe('implicitDeny')
  })

  it('forgets a document that the program forgets', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const forget = (): WeakRef<object> => {
      const document = structuredClone(invoke())
      evaluate(request, { identity: document })
      return new WeakRef(document)
    }
    const forgotten = forget()
    await new Promise((resolve) => setTimeout(resolve, 0))
    collect()
    expect(forgotten.deref()).toBeUndefined()
  })

  it('does not confuse a document in two places', () => {
    const document = { Statement: { Effect: 'Allow' as const, Action: '*', Resource: '*' } }
    expect(evaluate(request, { identity: document }).decision).toBe('allowed')
    expect(() => evaluate(request, { resource: document })).toThrow(/Principal/)
  })

  it('changes nothing it was given', () => {
    const document = invoke({ StringEquals: { 'aws:PrincipalTag/team': 'a' } })
    const before = JSON.stringify(document)
    evaluate(request, { identity: document })
    expect(JSON.stringify(document)).toBe(before)
    expect(Object.isFrozen(document)).toBe(false)
  })
})

describe('hostile patterns', () => {
  const timeOf = (length: number, make: (length: number) => [string, string, Record<string, string>]): number => {
    const [Resource, resource, context] = make(length)
    const document = {
      Version: '2012-10-17' as const,
      Statement: { Effect: 'Allow' as const, Action: `s3:${'*a'.repeat(20)}b`, Resource: '*' },
    }
    const likes = {
      Version: '2012-10-17' as const,
      Statement: {
        Effect: 'Allow' as const,
        Action: 's3:*',
        Resource,
        Condition: { StringLike: { 'aws:PrincipalTag/t': `${'*a'.repeat(20)}b` } },
      },
    }
    const start = performance.now()
    evaluate({ ...request, action: `s3:${'a'.repeat(length)}`, resource, context }, { identity: [document, likes] })
    return performance.now() - start
  }

  it.each<[string, (length: number) => [string, string, Record<string, string>]]>([
    [
      'in the resource part',
      (length) => [
        `arn:aws:s3:::${'*a'.repeat(20)}b`,
        `arn:aws:s3:::${'a'.repeat(length)}`,
        { 'aws:PrincipalTag/t': 'a'.repeat(length) },
      ],
    ],
    [
      'across colons',
      (length) => [
        `arn:aws:s3:*:*:${'*a'.repeat(20)}b`,
        `arn:aws:s3:::${'a:'.repeat(length / 2)}`,
        { 'aws:PrincipalTag/t': 'a'.repeat(length) },
      ],
    ],
  ])('are matched in time linear in pattern times text, %s', (_name, make) => {
    timeOf(20_000, make)
    const short = Math.min(...[1, 2, 3].map(() => timeOf(20_000, make)))
    const long = Math.min(...[1, 2, 3].map(() => timeOf(200_000, make)))
    // ten times the text: far from a hundred times the time
    expect(long).toBeLessThan(Math.max(short, 1) * 40)
  })
})
