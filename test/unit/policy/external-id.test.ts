import { describe, expect, it } from 'vitest'
import { Account } from '../../../src/arn/account.js'
import { Policy } from '../../../src/policy/policy.js'
import { codeOf, forged } from '../../refused.ts'

const trust = Policy.trust('arn:aws:iam::111122223333:role/LambdaRole').principal(
  'arn:aws:iam::123456789012:role/ExecutionRole',
)
const dev = Account('123456789012', 'us-east-1')

const idOf = (policy: object): unknown => JSON.parse(JSON.stringify(policy)).Statement[0].Condition

// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html: 2 to 1,224 of [\w+=,.@:\/-]
describe('an external ID', () => {
  it.each([
    '12',
    'Unique-ID_+=,.@:/-',
    'a'.repeat(1224),
    'arn:aws:states:us-east-1:123456789012:stateMachine:testCrossAccount',
    'arn:aws:states:us-east-1:123456789012:stateMachine:${AWS::StackName}',
    '${AWS::StackId}',
    '${Token[TOKEN.7]}',
  ])('is %s', (id) => {
    expect(idOf(trust.externalId(id))).toEqual({ StringEquals: { 'sts:ExternalId': id } })
  })

  it('is the ARN of a machine', () => {
    expect(idOf(trust.externalId(dev.arn('states', 'stateMachine:Orders')))).toEqual({
      StringEquals: { 'sts:ExternalId': 'arn:aws:states:us-east-1:123456789012:stateMachine:Orders' },
    })
  })

  it('may be one of several', () => {
    const policy = trust.externalId(dev.arn('states', 'stateMachine:A'), dev.arn('states', 'stateMachine:B'))
    expect(idOf(policy)).toEqual({
      StringEquals: {
        'sts:ExternalId': [
          'arn:aws:states:us-east-1:123456789012:stateMachine:A',
          'arn:aws:states:us-east-1:123456789012:stateMachine:B',
        ],
      },
    })
  })

  const characters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

  it('has each character of ASCII that AssumeRole takes, and no other', () => {
    for (const character of characters) {
      const call = () => JSON.stringify(trust.externalId(forged<string>(`a${character}b`)))
      if (/[\w+=,.@:/-]/.test(character)) expect(call, character).not.toThrow()
      else expect(codeOf(call), JSON.stringify(character)).toBe('policy/external-id')
    }
  })

  it.each([
    ['', 'policy/external-id'],
    ['a', 'policy/external-id'],
    ['a'.repeat(1225), 'policy/external-id'],
    ['café', 'policy/external-id'],
    ['١٢٣', 'policy/external-id'],
    ['${aws:username}', 'policy/external-id'],
    ['two words ${x}', 'policy/external-id'],
    ['*${x}', 'policy/external-id'],
    [forged<string>(undefined), 'core/not-a-string'],
    [forged<string>({}), 'core/not-a-string'],
    ['arn:aws-cn:states:cn-north-1:123456789012:stateMachine:Orders', 'policy/other-partition'],
  ])('is not %j', (id, code) => {
    expect(codeOf(() => trust.externalId(forged<string>(id)))).toBe(code)
  })

  // A state machine's name may hold characters that an external ID may not.
  it.each(['Orders!', 'Orders(1)', "Rock'n'Roll", 'Order\u00e9s'])('is not the ARN of a machine named %s', (name) => {
    const machine = dev.arn('states', forged<string>(`stateMachine:${name}`))
    expect(codeOf(() => trust.externalId(machine))).toBe('policy/external-id')
  })

  it('stands once', () => {
    const policy = forged<typeof trust>(trust.externalId('first'))
    expect(codeOf(() => policy.externalId('second'))).toBe('policy/condition-twice')
  })
})
