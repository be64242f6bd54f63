import { describe, expect, it } from 'vitest'
import { type ConditionOperator, conditionOperators } from '../../../src/policy/conditions/operators.js'
import { Policy } from '../../../src/policy/policy.js'
import { policyVariable } from '../../../src/policy/variable.js'
import { codeOf, forged } from '../../refused.ts'

const policy = Policy.identity().allow('s3:GetObject').onAny()
const other = Policy.identity().allow('s3:GetObject').onAny()

/** What `.where(…)` writes, for callers whose operators and values are data. */
const written = (operator: string, value: unknown, key = 'aws:Key'): unknown => {
  const { Statement } = policy.where(key, forged<'StringEquals'>(operator), forged<string>(value)).toJSON()
  return forged<{ Condition: Record<string, Record<string, unknown>> }[]>(Statement)[0]?.Condition[operator]?.[key]
}

const team = policyVariable('aws:PrincipalTag/team')
const function1 = 'arn:aws:lambda:us-east-2:111122223333:function:Echo'

interface Family {
  readonly operators: string
  readonly source: string
  /** Values with the text that is written for each. */
  readonly takes: readonly (readonly [value: unknown, text: string])[]
  readonly refuses: readonly unknown[]
}

const page = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html'

/** The operators as the IAM User Guide lists them. */
const families: readonly Family[] = [
  {
    operators: 'StringEquals StringNotEquals StringEqualsIgnoreCase StringNotEqualsIgnoreCase StringLike StringNotLike',
    source: `${page}#Conditions_String`,
    takes: [
      ['111122223333', '111122223333'],
      ['', ''],
      ['a*b?', 'a*b?'],
      ['${AWS::AccountId}', '${AWS::AccountId}'],
      [team, '${aws:PrincipalTag/team}'],
      [policyVariable('aws:PrincipalTag/team', 'none'), "${aws:PrincipalTag/team, 'none'}"],
    ],
    refuses: [
      1,
      111122223333,
      true,
      null,
      undefined,
      {},
      [['a']],
      () => '',
      Symbol('a'),
      5n,
      { '~policyVariable': 5 },
      [],
      [null],
    ],
  },
  {
    operators:
      'NumericEquals NumericNotEquals NumericLessThan NumericLessThanEquals NumericGreaterThan NumericGreaterThanEquals',
    source: `${page}#Conditions_Numeric`,
    takes: [
      [10, '10'],
      ['10', '10'],
      [-1.5, '-1.5'],
      ['${Max}', '${Max}'],
    ],
    refuses: ['ten', '', ' ', Number.NaN, Number.POSITIVE_INFINITY, '1 2', null, team, new Date(Number.NaN)],
  },
  {
    operators: 'DateEquals DateNotEquals DateLessThan DateLessThanEquals DateGreaterThan DateGreaterThanEquals',
    source: `${page}#Conditions_Date`,
    takes: [
      ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
      ['2026-01-01', '2026-01-01'],
      ['2026-01-01T00:00:00.5+01:00', '2026-01-01T00:00:00.5+01:00'],
      [new Date('2026-01-01T00:00:00Z'), '2026-01-01T00:00:00.000Z'],
      [1767225600, '1767225600'],
    ],
    refuses: ['tomorrow', '', '2026/01/01', '1 Jan 2026', new Date(Number.NaN), team, -1],
  },
  {
    operators: 'Bool',
    source: `${page}#Conditions_Boolean`,
    takes: [
      [true, 'true'],
      [false, 'false'],
      ['true', 'true'],
    ],
    refuses: ['yes', 'True', 1, '', null, team],
  },
  {
    operators: 'BinaryEquals',
    source: `${page}#Conditions_BinaryEquals`,
    takes: [['QmluYXJ5VmFsdWVJbkJhc2U2NA==', 'QmluYXJ5VmFsdWVJbkJhc2U2NA==']],
    refuses: ['', 'not base64!', 'a=b', team],
  },
  {
    operators: 'IpAddress NotIpAddress',
    source: `${page}#Conditions_IPAddress`,
    takes: [
      ['203.0.113.0/24', '203.0.113.0/24'],
      ['203.0.113.7', '203.0.113.7'],
      ['2001:DB8:1234:5678::/64', '2001:DB8:1234:5678::/64'],
      ['::1', '::1'],
      ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
      ['0.0.0.0/0', '0.0.0.0/0'],
    ],
    // what is no address and no prefix by RFC 4632 and RFC 4291, and zeros in front, which programs read differently
    refuses: [
      ...['', '*', '203.0.113', '203.0.113.*', 'example.com', '203.0.113.0/', team],
      ...['10.0.0.0/33', '10.0.0.256', '010.0.0.1', '10.0.0.0/08', '2001:db8::/129', '2001:db8:::1', '1:2:3:4:5:6:7'],
    ],
  },
  {
    operators: 'ArnLike ArnNotLike',
    source: `${page}#Conditions_ARN`,
    takes: [
      [function1, function1],
      ['arn:aws:states:*:111122223333:*', 'arn:aws:states:*:111122223333:*'],
      ['*', '*'],
      [team, '${aws:PrincipalTag/team}'],
      ['${Token[TOKEN.9]}', '${Token[TOKEN.9]}'],
    ],
    refuses: ['', 'Echo', 5, true],
  },
  {
    operators: 'ArnEquals ArnNotEquals',
    source: `${page}#Conditions_ARN`,
    takes: [
      [function1, function1],
      ['${Token[TOKEN.9]}', '${Token[TOKEN.9]}'],
    ],
    refuses: ['', 'Echo', '*', 'arn:aws:states:*:111122223333:*', `${function1}?`],
  },
  {
    operators: 'Null',
    source: `${page}#Conditions_Null`,
    takes: [
      [true, 'true'],
      ['false', 'false'],
    ],
    refuses: ['', 'null', null, 0],
  },
]

const rows = families.flatMap(({ operators, ...family }) =>
  operators.split(' ').map((operator) => ({ operator, ...family })),
)

describe('the operators', () => {
  it('are those that the IAM User Guide lists', () => {
    expect(Object.values(conditionOperators).flat().sort()).toEqual(rows.map(({ operator }) => operator).sort())
  })

  it.each(rows)('$operator takes its values', ({ operator, takes }) => {
    for (const [value, text] of takes) expect(written(operator, value)).toBe(text)
    const values = takes.map(([value]) => value)
    expect(written(operator, values)).toEqual(takes.map(([, text]) => text))
  })

  it.each(rows)('$operator refuses what it cannot compare', ({ operator, refuses }) => {
    for (const value of refuses) {
      expect(codeOf(() => written(operator, value))).toMatch(/^(?:policy\/condition-value|arn\/parts-missing)$/)
      expect(codeOf(() => written(operator, ['203.0.113.0', value]))).toMatch(/^(?:policy\/condition-value|arn\/)/)
    }
  })

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
  it.each(rows.filter(({ operator }) => operator !== 'Null'))('$operator takes IfExists and prefixes', (row) => {
    const [value, text] = row.takes[0] ?? expect.fail('no value')
    for (const prefix of ['', 'ForAllValues:', 'ForAnyValue:']) {
      for (const suffix of ['', 'IfExists']) {
        expect(written(`${prefix}${row.operator}${suffix}`, value)).toBe(text)
      }
    }
    expect(codeOf(() => written(`ForAnyValue:${row.operator}IfExists`, Symbol('x')))).toBe('policy/condition-value')
  })

  it.each([
    '',
    'Equals',
    'stringEquals',
    'StringEqual',
    'StringEquals ',
    'NullIfExists',
    'ForAllValues:Null',
    'ForAnyValue:Null',
    'ForAnyValues:StringEquals',
    'ForAllValue:StringEquals',
    'ForAllValues:ForAnyValue:StringEquals',
    'IfExistsStringEquals',
    'StringEqualsIfExistsIfExists',
    'BinaryNotEquals',
    'constructor',
    '__proto__',
  ])('%j is none', (operator) => {
    expect(codeOf(() => written(operator, 'true'))).toBe('policy/condition-operator')
  })

  it.each([[undefined], [null], [5], [{}], [Symbol('StringEquals')]])('are text', (operator) => {
    expect(codeOf(() => written(forged<string>(operator), 'a'))).toBe('core/not-a-string')
  })
})

describe('a value', () => {
  // A name from data must not become a variable, or a pattern where an exact value is meant.
  const exact = ['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase']

  it.each([...exact, 'ArnEquals', 'ArnNotEquals'] as ConditionOperator[])(
    'of %s is no variable by accident',
    (operator) => {
      for (const text of [
        '${aws:username}',
        'a${aws:PrincipalTag/x}b',
        '${*}',
        '${cognito-identity.amazonaws.com:sub}',
      ]) {
        const value = operator.startsWith('Arn') ? `arn:aws:s3:::bucket/${text}` : text
        expect(codeOf(() => written(operator, value))).toBe('policy/condition-value')
      }
    },
  )

  it('of another operator neither', () => {
    expect(codeOf(() => written('NumericEquals', '${aws:EpochTime}'))).toBe('policy/condition-value')
    expect(codeOf(() => written('IpAddress', '${aws:SourceIp}'))).toBe('policy/condition-value')
    expect(codeOf(() => written('DateLessThan', '${aws:CurrentTime}'))).toBe('policy/condition-value')
  })

  it('of StringLike may be both, since patterns are meant there', () => {
    expect(written('StringLike', 'home/${aws:username}/*')).toBe('home/${aws:username}/*')
  })
})

describe('a condition key', () => {
  it.each([
    'aws:SourceAccount',
    'AWS:sourceaccount',
    'aws:PrincipalTag/team',
    'aws:ResourceTag/cost center/1',
    's3:prefix',
    's3:ExistingObjectTag/key',
    'kms:EncryptionContext:aws:s3:arn',
    'dynamodb:LeadingKeys',
    'sts:ExternalId',
    'SAML:aud',
    'saml:edupersonaffiliation',
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
    'accounts.google.com:aud',
    'cognito-identity.amazonaws.com:sub',
    'token.actions.githubusercontent.com:sub',
    'oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud',
    // tokens of other tools
    'aws:RequestTag/${TagKey}',
    'ec2:${Key}',
  ])('%s is one', (key) => {
    expect(written('StringEquals', 'x', key)).toBe('x')
  })

  it.each(['', 'SourceAccount', ':Key', 'aws:', 'aws :Key', 'aws:Key\n', 'aws:Source Account', 'a_b:c', '*', 'aws:*'])(
    '%j is none',
    (key) => {
      expect(codeOf(() => written('StringEquals', 'x', key))).toBe('policy/condition-key')
    },
  )

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html: these take a tag
  it.each(['aws:ResourceTag', 'aws:RequestTag', 'aws:PrincipalTag', 'aws:principaltag', 'aws:ResourceTag/'])(
    '%s lacks its tag',
    (key) => {
      expect(codeOf(() => written('StringEquals', 'x', key))).toBe('policy/condition-key')
    },
  )

  it('stands once under an operator, whatever its case', () => {
    const once = policy.where('aws:SourceIp', 'IpAddress', '203.0.113.0/24')
    expect(codeOf(() => once.where('aws:sourceip', 'IpAddress', '198.51.100.0/24'))).toBe('policy/condition-twice')
    const both = once
      .where('aws:sourceip', 'NotIpAddress', '203.0.113.7')
      .where('aws:VpcSourceIp', 'IpAddress', '10.0.0.0/8')
    expect(both.toJSON().Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: '*',
        Condition: {
          IpAddress: { 'aws:SourceIp': '203.0.113.0/24', 'aws:VpcSourceIp': '10.0.0.0/8' },
          NotIpAddress: { 'aws:sourceip': '203.0.113.7' },
        },
      },
    ])
  })

  it('takes its values one by one or in a list', () => {
    const single = policy.where('aws:RequestedRegion', 'StringNotEquals', 'eu-central-1', 'eu-west-1')
    const list = policy.where('aws:RequestedRegion', 'StringNotEquals', ['eu-central-1', 'eu-west-1'])
    expect(single.toJSON()).toEqual(list.toJSON())
    expect(single.toJSON().Statement[0]?.Condition).toEqual({
      StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] },
    })
  })

  it('belongs to the statement before it only', () => {
    const two = other.where('aws:SourceIp', 'IpAddress', '203.0.113.0/24').allow('s3:PutObject').onAny()
    const again = two.where('aws:SourceIp', 'IpAddress', '203.0.113.0/24')
    expect(again.toJSON().Statement.map(({ Condition }) => Condition)).toEqual([
      { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
      { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    ])
  })
})

describe('policyVariable', () => {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
  it.each([
    ['aws:username', undefined, '${aws:username}'],
    ['aws:PrincipalTag/team', 'company-wide', "${aws:PrincipalTag/team, 'company-wide'}"],
    ['cognito-identity.amazonaws.com:sub', undefined, '${cognito-identity.amazonaws.com:sub}'],
  ])('of %s, else %s, is %s', (key, fallback, text) => {
    const variable = policyVariable(key, fallback)
    expect(variable).toEqual({ '~policyVariable': text })
    expect(Object.isFrozen(variable)).toBe(true)
    expect(written('StringEquals', variable)).toBe(text)
    expect(written('StringEquals', [variable, 'x'])).toEqual([text, 'x'])
  })

  it.each([
    ['username', undefined, 'policy/condition-key'],
    ['', undefined, 'policy/condition-key'],
    ['aws:PrincipalTag', undefined, 'policy/condition-key'],
    ['aws:PrincipalTag/x}*${aws:username', undefined, 'policy/condition-key'],
    ['aws:${x}', undefined, 'policy/condition-key'],
    [forged<string>(Symbol('aws:username')), undefined, 'core/not-a-string'],
    [forged<string>(null), undefined, 'core/not-a-string'],
    ['aws:username', '', 'policy/condition-value'],
    ['aws:username', "'}*${aws:userid", 'policy/condition-value'],
    ['aws:username', "o'clock", 'policy/condition-value'],
    ['aws:username', '*', 'policy/condition-value'],
    ['aws:username', forged<string>(5), 'core/not-a-string'],
    ['aws:username', forged<string>(null), 'core/not-a-string'],
  ])('of %j, else %j, is refused', (key, fallback, code) => {
    expect(codeOf(() => policyVariable(key, fallback))).toBe(code)
  })
})
