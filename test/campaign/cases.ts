import type { ContextValue, PrincipalInput } from '../../src/evaluate.js'
import type { Random } from './random.js'

/** A generated statement; parts are left out or replaced by the peculiarities below. */
export interface CaseStatement {
  Effect: 'Allow' | 'Deny'
  Principal?: unknown
  NotPrincipal?: unknown
  Action?: string | string[]
  NotAction?: string | string[]
  Resource?: string | string[]
  NotResource?: string | string[]
  Condition?: Record<string, Record<string, unknown>>
}

export interface CaseDocument {
  Version?: '2012-10-17' | '2008-10-17'
  Statement: CaseStatement[]
}

/** A request with the policies that apply to it, plain enough for both evaluators. */
export interface EvaluationCase {
  request: {
    principal: PrincipalInput
    action: string
    resource: string
    resourceAccount: string
    context?: Record<string, ContextValue>
  }
  policies: {
    identity?: CaseDocument[]
    resource?: CaseDocument
    trust?: CaseDocument
    boundary?: CaseDocument[]
    session?: CaseDocument
    scp?: CaseDocument[][]
    rcp?: CaseDocument[][]
  }
}

export const own = '111122223333'
export const other = '444455556666'

interface Target {
  readonly service: string
  readonly actions: readonly string[]
  readonly actionPatterns: readonly string[]
  resources(account: string): readonly string[]
  resourcePatterns(account: string): readonly string[]
}

const targets: readonly Target[] = [
  {
    service: 's3',
    actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
    actionPatterns: ['*', 's3:*', 's3:Get*', 'S3:getobject', 's3:?etObject', 's3:*Object', 's3:PutObject', 'sqs:*'],
    resources: () => ['arn:aws:s3:::bucket/key', 'arn:aws:s3:::bucket/home/u/key', 'arn:aws:s3:::other/a:b'],
    resourcePatterns: () => [
      '*',
      'arn:aws:s3:::*',
      'arn:aws:s3:::bucket/*',
      'arn:aws:s3:::bucket/home/${aws:PrincipalTag/a}/*',
      "arn:aws:s3:::bucket/home/${aws:PrincipalTag/none, 'u'}/*",
      'arn:aws:s3:::b?cket/key',
      'arn:aws:s3:::*/key',
      'arn:aws:s3:::Bucket/key',
      'arn:aws:sqs:*:*:*',
    ],
  },
  {
    service: 'sqs',
    actions: ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'],
    actionPatterns: ['*', 'sqs:*', 'sqs:Send*', 'SQS:sendmessage', 'sqs:*Message', 'sqs:ReceiveMessage', 's3:*'],
    resources: (account) => [`arn:aws:sqs:us-east-1:${account}:queue`, `arn:aws:sqs:eu-west-1:${account}:orders`],
    resourcePatterns: (account) => [
      '*',
      `arn:aws:sqs:us-east-1:${account}:queue`,
      `arn:aws:sqs:us-*-1:${account}:q*`,
      `arn:aws:sqs:us-east-?:*a:queue`,
      'arn:aws:sqs:*:*:*',
      `arn:aws:sqs:us-east-1:${other}:queue`,
    ],
  },
  {
    service: 'kms',
    actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:DescribeKey'],
    actionPatterns: ['*', 'kms:*', 'kms:De*', 'kms:Decrypt', 'kms:Encrypt'],
    resources: (account) => [`arn:aws:kms:us-east-1:${account}:key/1234`],
    resourcePatterns: (account) => [
      '*',
      `arn:aws:kms:us-east-1:${account}:key/1234`,
      'arn:aws:kms:*:*:key/*',
      'arn:aws:s3:::*',
    ],
  },
]

/** What a key is given in requests, and what policies compare it with, by operator. */
interface Vocabulary {
  readonly keys: readonly string[]
  readonly found: readonly ContextValue[]
  readonly wanted: readonly string[]
}

const single = ['aws:PrincipalTag/a', 'aws:PrincipalTag/b', 'aws:SourceIdentity']
const texts: Vocabulary = {
  keys: single,
  found: ['u', 'U', 'queue', 'red', 'Red', 'a*b', 'axb', 'bl ue', '7'],
  wanted: ['u', 'queue', 'red', 'RED', '${aws:PrincipalTag/b}', "${aws:PrincipalTag/none, 'red'}", 'blue', '7'],
}
const patterns: Vocabulary = {
  ...texts,
  wanted: [...texts.wanted, 'r*', '*e*', '?ed', 'a${*}b', 'a*b', '*', 'q?e?e', '${aws:PrincipalTag/b}*'],
}
const numbers: Vocabulary = {
  keys: ['aws:MultiFactorAuthAge'],
  found: ['5', '10', '10.0', '10.5', '-3', '0', 300],
  wanted: ['10', '5', '10.5', '-3', '0', '300'],
}
const dates: Vocabulary = {
  keys: ['aws:CurrentTime', 'aws:TokenIssueTime'],
  found: ['2020-01-01T00:00:00Z', '2020-06-30T12:00:00Z', '2021-01-01T00:00:00Z', '2020-06-30T12:00:00.500Z'],
  wanted: [
    '2020-01-01T00:00:00Z',
    '2020-06-30T12:00:00Z',
    '2020-06-30T14:00:00+02:00',
    '2020-06-30',
    '2021-01-01T00:00:00Z',
  ],
}
const bools: Vocabulary = {
  keys: ['aws:SecureTransport', 'aws:ViaAWSService'],
  found: ['true', 'false', true, false],
  wanted: ['true', 'false'],
}
const binaries: Vocabulary = { keys: single, found: ['QUJD', 'QUJDRA==', 'eA=='], wanted: ['QUJD', 'QUJDRA==', 'eQ=='] }
const addresses: Vocabulary = {
  keys: ['aws:SourceIp'],
  found: ['203.0.113.5', '203.0.114.5', '10.0.0.1'],
  wanted: ['203.0.113.0/24', '203.0.112.0/22', '10.0.0.1/32', '10.0.0.1', '203.0.114.4/30'],
}
const longAddresses: Vocabulary = {
  keys: ['aws:VpcSourceIp'],
  found: ['2001:db8:1234:5678::1', '2001:db8:ffff::1', 'fd00::7'],
  wanted: ['2001:DB8:1234:5678::/64', '2001:db8::/32', 'fd00::/8', '2001:db8:ffff::/47'],
}
const arns: Vocabulary = {
  keys: ['aws:SourceArn'],
  found: [
    `arn:aws:states:us-east-1:${own}:stateMachine:m`,
    `arn:aws:states:us-east-1:${other}:stateMachine:m`,
    'arn:aws:sns:us-east-2:999999999999:store/abc:111122223333:finance/document.txt',
    'arn:aws:s3:::red',
  ],
  wanted: [
    `arn:aws:states:us-east-1:${own}:stateMachine:m`,
    `arn:aws:states:*:${own}:stateMachine:*`,
    'arn:aws:sns:*:111122223333:finance/*',
    "arn:aws:s3:::${aws:PrincipalTag/none, 'red'}",
    'arn:aws:s3:::*',
    'arn:*:*:*:*:*',
    'arn:aws:st?tes:us-east-1:*:stateMachine:?',
  ],
}
const lists: Vocabulary = {
  keys: ['aws:CalledVia'],
  found: [['red'], ['red', 'blue'], ['red', 'green', 'blue'], ['green'], ['u', 'red']],
  wanted: ['red', 'blue', 'green', 'yellow', 'u'],
}

/** Every operator with values of its type. */
export const vocabularies: Readonly<Record<string, Vocabulary>> = {
  StringEquals: texts,
  StringNotEquals: texts,
  StringEqualsIgnoreCase: texts,
  StringNotEqualsIgnoreCase: texts,
  StringLike: patterns,
  StringNotLike: patterns,
  NumericEquals: numbers,
  NumericNotEquals: numbers,
  NumericLessThan: numbers,
  NumericLessThanEquals: numbers,
  NumericGreaterThan: numbers,
  NumericGreaterThanEquals: numbers,
  DateEquals: dates,
  DateNotEquals: dates,
  DateLessThan: dates,
  DateLessThanEquals: dates,
  DateGreaterThan: dates,
  DateGreaterThanEquals: dates,
  Bool: bools,
  BinaryEquals: binaries,
  IpAddress: addresses,
  NotIpAddress: addresses,
  ArnEquals: arns,
  ArnLike: arns,
  ArnNotEquals: arns,
  ArnNotLike: arns,
}

const operators = Object.keys(vocabularies)
const setOperators = ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'StringEqualsIgnoreCase']

/** `{ operator: { key: values } }` with one entry. */
const randomCondition = (random: Random): [string, string, unknown] => {
  if (random.chance(0.08)) return ['Null', random.pick([...single, 'aws:SourceArn']), random.pick(['true', 'false'])]
  const isSet = random.chance(0.2)
  const base = random.pick(isSet ? setOperators : operators)
  const isLong = base.endsWith('IpAddress') && random.chance(0.5)
  const vocabulary = isSet ? lists : isLong ? longAddresses : vocabularies[base]
  if (vocabulary === undefined) throw new Error(base)
  const wanted = random.some(vocabulary.wanted, 1, 3)
  const values = wanted.length === 1 && random.chance(0.5) ? wanted[0] : wanted
  const set = isSet ? `${random.pick(['ForAllValues', 'ForAnyValue'])}:` : ''
  // what ForAnyValue with IfExists means without the key is one of the peculiarities
  const ifExists = set !== 'ForAnyValue:' && random.chance(0.2) ? 'IfExists' : ''
  return [`${set}${base}${ifExists}`, random.pick(vocabulary.keys), values]
}

const randomConditions = (random: Random): Pick<CaseStatement, 'Condition'> => {
  if (random.chance(0.45)) return {}
  const block: Record<string, Record<string, unknown>> = {}
  for (let count = random.chance(0.75) ? 1 : 2; count > 0; count--) {
    const [operator, key, values] = randomCondition(random)
    const keys = block[operator] ?? {}
    keys[random.chance(0.1) ? key.toUpperCase() : key] = values
    block[operator] = keys
  }
  return { Condition: block }
}

/** A value for each key, or none. Keys that both evaluators may derive from the principal are left alone. */
const randomContext = (random: Random): Record<string, ContextValue> => {
  const context: Record<string, ContextValue> = {}
  for (const vocabulary of [texts, numbers, dates, bools, addresses, longAddresses, arns, lists, binaries]) {
    for (const key of vocabulary.keys) if (random.chance(0.65)) context[key] = random.pick(vocabulary.found)
  }
  return context
}

const oneOrList = (values: string[]): string | string[] =>
  values.length === 1 && values[0] !== undefined ? values[0] : values

interface StatementWish {
  readonly target: Target
  readonly account: string
  readonly allowShare: number
  readonly plainShare: number
}

const randomStatement = (random: Random, { target, account, allowShare, plainShare }: StatementWish): CaseStatement => {
  const Effect = random.chance(allowShare) ? 'Allow' : 'Deny'
  const actions = oneOrList(random.some(random.chance(plainShare) ? ['*'] : target.actionPatterns, 1, 2))
  const resources = oneOrList(random.some(random.chance(plainShare) ? ['*'] : target.resourcePatterns(account), 1, 2))
  return {
    Effect,
    ...(random.chance(0.08) ? { NotAction: actions } : { Action: actions }),
    ...(random.chance(0.08) ? { NotResource: resources } : { Resource: resources }),
    ...randomConditions(random),
  }
}

const randomDocument = (random: Random, wish: StatementWish): CaseDocument => ({
  Version: '2012-10-17',
  Statement: Array.from({ length: 1 + random.below(3) }, () => randomStatement(random, wish)),
})

const principalNames = (account: string): readonly unknown[] => [
  '*',
  { AWS: '*' },
  { AWS: account },
  { AWS: `arn:aws:iam::${account}:root` },
  { AWS: `arn:aws:iam::${account}:user/u` },
  { AWS: [`arn:aws:iam::${account}:user/v`, `arn:aws:iam::${account}:user/u`] },
  { AWS: `arn:aws:iam::${account}:role/r` },
  { AWS: `arn:aws:sts::${account}:assumed-role/r/s` },
  { AWS: `arn:aws:sts::${account}:assumed-role/r/t` },
  { AWS: `arn:aws:sts::${account}:federated-user/u` },
  { Service: 'states.amazonaws.com' },
  { Service: ['events.amazonaws.com', 'states.amazonaws.com'] },
  { AWS: '999999999999' },
]

const withPrincipals = (random: Random, document: CaseDocument, account: string): CaseDocument => ({
  ...document,
  Statement: document.Statement.map((statement) => ({ ...statement, Principal: random.pick(principalNames(account)) })),
})

export const principals = {
  user: `arn:aws:iam::${own}:user/u`,
  session: `arn:aws:sts::${own}:assumed-role/r/s`,
  role: `arn:aws:iam::${own}:role/r`,
  federatedUser: { arn: `arn:aws:sts::${own}:federated-user/u`, user: `arn:aws:iam::${own}:user/u` },
  service: 'states.amazonaws.com',
  anonymous: 'anonymous',
} as const

export type CasePrincipal = keyof typeof principals

const hasIdentity = (kind: CasePrincipal): boolean => kind !== 'service' && kind !== 'anonymous'

/** What a campaign can wish of a case. */
export interface Wish {
  readonly principal?: CasePrincipal
  readonly crossAccount?: boolean
  readonly assume?: boolean
}

const assumption: Target = {
  service: 'sts',
  actions: ['sts:AssumeRole'],
  actionPatterns: ['*', 'sts:*', 'sts:AssumeRole', 'sts:Assume*', 'sts:TagSession', 's3:*'],
  resources: (account) => [`arn:aws:iam::${account}:role/target`],
  resourcePatterns: (account) => [
    '*',
    `arn:aws:iam::${account}:role/target`,
    'arn:aws:iam::*:role/*',
    `arn:aws:iam::${account}:role/none`,
  ],
}

/**
 * A random case in the part of the language on which AWS's pages leave no doubt and both evaluators are meant to agree.
 */
export const randomCase = (random: Random, wish: Wish = {}): EvaluationCase => {
  const kind =
    wish.principal ??
    random.pick(['user', 'user', 'session', 'session', 'role', 'federatedUser', 'service', 'anonymous'] as const)
  const crossAccount = wish.crossAccount ?? (hasIdentity(kind) && random.chance(0.3))
  const account = crossAccount ? other : own
  const assumes = kind !== 'anonymous' && (wish.assume ?? random.chance(0.15))
  const target = assumes ? assumption : random.pick(targets)
  const isRoleLike = kind === 'session' || kind === 'role' || kind === 'federatedUser'
  const of = (allowShare: number, plainShare: number): CaseDocument =>
    randomDocument(random, { target, account, allowShare, plainShare })
  const some = (most: number, allowShare: number, plainShare: number): CaseDocument[] =>
    Array.from({ length: 1 + random.below(most) }, () => of(allowShare, plainShare))
  const needsResource = assumes || target.actions[0]?.startsWith('kms:') === true
  const attached = needsResource || !hasIdentity(kind) || random.chance(crossAccount ? 0.9 : 0.5)
  const document = attached ? withPrincipals(random, of(0.85, 0.3), own) : undefined
  // a session policy beside a resource-based policy is one of the peculiarities
  const session = kind === 'federatedUser' || (isRoleLike && random.chance(0.25)) ? of(0.92, 0.6) : undefined
  const isLimited = session !== undefined && !crossAccount
  const granting = document !== undefined && isLimited ? namingBehind(document) : document
  const levels = (): CaseDocument[][] => Array.from({ length: 1 + random.below(3) }, () => some(2, 0.92, 0.75))
  const isTrust = assumes && granting !== undefined
  return {
    request: {
      principal: principals[kind],
      action: random.chance(0.1)
        ? random
            .pick(target.actions)
            .toUpperCase()
            .replace(/^[^:]+/, (service) => service.toLowerCase())
        : random.pick(target.actions),
      resource: random.pick(target.resources(account)),
      resourceAccount: account,
      context: randomContext(random),
    },
    policies: {
      ...(hasIdentity(kind) && random.chance(0.85) ? { identity: some(3, 0.85, 0.35) } : {}),
      ...(granting === undefined ? {} : isTrust ? { trust: withoutResources(granting) } : { resource: granting }),
      ...(hasIdentity(kind) && random.chance(0.25) ? { boundary: some(1, 0.92, 0.6) } : {}),
      ...(session === undefined ? {} : { session }),
      ...(hasIdentity(kind) && random.chance(0.25) ? { scp: levels() } : {}),
      ...(random.chance(0.2) ? { rcp: levels().map((level) => level.map((one) => asRcp(one, target.service))) } : {}),
    },
  }
}

const withoutResources = (document: CaseDocument): CaseDocument => ({
  ...document,
  Statement: document.Statement.map(({ Resource: _, NotResource: __, ...rest }) => rest),
})

/** The allowing statements name the role, the user or the account behind the session, never the session itself. */
const namingBehind = (document: CaseDocument): CaseDocument => ({
  ...document,
  Statement: document.Statement.map((statement) => {
    const text = JSON.stringify(statement.Principal)
    const isDirect = text.includes('*') || text.includes(':sts:')
    return statement.Effect === 'Allow' && isDirect
      ? { ...statement, Principal: { AWS: `arn:aws:iam::${own}:role/r` } }
      : statement
  }),
})

/** An RCP only denies, everyone, and names services. */
const asRcp = (document: CaseDocument, service: string): CaseDocument => ({
  ...document,
  Statement: document.Statement.map(({ NotAction, Action, ...statement }) => ({
    ...statement,
    Effect: 'Deny',
    Principal: '*',
    Action: [Action ?? NotAction ?? '*'].flat().map((action) => (action === '*' ? `${service}:De*` : action)),
  })),
})
