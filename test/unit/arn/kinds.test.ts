import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Account } from '../../../src/arn/account.js'
import { arn, arnLike } from '../../../src/arn/arn.js'
import { type ArnKindName, checkKind } from '../../../src/arn/kinds.js'
import { LambdaFunction } from '../../../src/arn/lambda-function.js'
import { parseArn } from '../../../src/arn/parse-arn.js'
import { qualify } from '../../../src/arn/qualify.js'
import { codeOf, forged } from '../../refused.ts'

const at = (service: string, resource: string): string => {
  const global = service === 'iam'
  return `arn:aws:${service}:${global ? '' : 'us-east-2'}:111122223333:${resource}`
}

/** For each kind: its service, resources that it takes and resources that begin as it does and are none. */
const kinds: Readonly<Record<ArnKindName, { service: string; source: string; takes: string[]; refuses: string[] }>> = {
  role: {
    service: 'iam',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-names',
    takes: [
      'role/LambdaRole',
      'role/a',
      `role/${'a'.repeat(64)}`,
      'role/service-role/Name_+=,.@-1',
      'role/aws-service-role/states.amazonaws.com/AWSServiceRoleForStates',
      'role/${Name}',
      'role/${Path}/${Name}-role',
    ],
    refuses: ['role/', 'role/path/', `role/${'a'.repeat(65)}`, 'role/two words', 'role/a:b', 'role/café', 'role/a$b'],
  },
  lambdaFunction: {
    service: 'lambda',
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html',
    takes: [
      'function:Echo',
      'function:a-b_C1',
      'function:Echo:$LATEST',
      // https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-version-publishing.html
      'function:Echo:$LATEST.PUBLISHED',
      'function:Echo:12',
      'function:Echo:live',
      'function:${Name}:live',
    ],
    refuses: [
      'function:',
      'function:Echo:',
      'function:Echo:live:2',
      'function:a.b',
      'function:Echo:$OTHER',
      'function:Echo:$LATEST.',
      'function:Echo:$LATEST.OTHER',
      'function:Echo:live.PUBLISHED',
      `function:${'a'.repeat(141)}`,
    ],
  },
  stateMachine: {
    service: 'states',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html',
    takes: [
      'stateMachine:Orders',
      'stateMachine:Orders:3',
      'stateMachine:Orders:live',
      "stateMachine:Rock'n'Roll(1)!",
      `stateMachine:${'a'.repeat(80)}`,
      'stateMachine:${Name}',
    ],
    refuses: [
      'stateMachine:',
      `stateMachine:${'a'.repeat(81)}`,
      'stateMachine:a:b:c',
      ...'<>{}[]"#%\\^|~`$&,;/ \u0085'.split('').map((character) => `stateMachine:a${character}b`),
    ],
  },
  activity: {
    service: 'states',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateActivity.html',
    takes: ['activity:Approve'],
    refuses: ['activity:', 'activity:a:b', 'activity:a b', `activity:${'a'.repeat(81)}`],
  },
  logGroup: {
    service: 'logs',
    source: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html',
    takes: ['log-group:/aws/vendedlogs/states/Orders-Logs', 'log-group:a_b-c/d.e#f'],
    refuses: ['log-group:', 'log-group:a b', `log-group:${'a'.repeat(513)}`],
  },
  kmsKey: {
    service: 'kms',
    source: 'https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id-key-ARN',
    takes: ['key/1234abcd-12ab-34cd-56ef-1234567890ab', 'key/mrk-1234abcd12ab34cd56ef1234567890ab'],
    refuses: ['key/', 'key/a/b', 'key/a b'],
  },
}

// the keys of the table are the names of the kinds
const rows = Object.entries(kinds).map(([name, kind]) => ({ name: name as ArnKindName, ...kind }))

describe('a kind of resource', () => {
  it.each(rows)('$name takes its names', ({ name, service, takes }) => {
    for (const resource of takes) {
      const text = at(service, resource)
      expect(arn(text)).toBe(text)
      expect(() => checkKind(parseArn(text), name, text, 'arn')).not.toThrow()
    }
  })

  it.each(rows)('$name refuses what begins alike and is none', ({ service, refuses }) => {
    for (const resource of refuses) {
      expect(
        codeOf(() => arn(at(service, resource))),
        resource,
      ).toMatch(/^arn\/(?:kind|resource-malformed)$/)
      expect(codeOf(() => Account('111122223333', 'us-east-2').arn(service, resource))).toMatch(/^arn\//)
    }
  })

  it.each(rows)('$name is none of the other kinds', ({ name, service, takes }) => {
    const text = at(service, takes[0] ?? '')
    for (const other of rows) {
      if (other.name === name) continue
      expect(codeOf(() => checkKind(parseArn(text), other.name, text, 'arn'))).toBe('arn/kind')
    }
  })

  it.each(rows)('$name may be what a token stands for', ({ name }) => {
    for (const text of [
      '${aws_thing.x.arn}',
      'arn:aws:lambda:us-east-2:111122223333:${Resource}',
      'arn:aws:${s}:::x',
    ]) {
      if (text.includes('lambda') && name !== 'lambdaFunction') continue
      expect(() => checkKind(parseArn(text), name, text, 'arn')).not.toThrow()
    }
  })
})

describe('qualify', () => {
  const echo = arn('arn:aws:lambda:us-east-2:111122223333:function:Echo')
  const orders = arn('arn:aws:states:us-east-2:111122223333:stateMachine:Orders')

  it.each(['live', '1', '$LATEST', '$LATEST.PUBLISHED', '${Alias}'])('names %s of a function', (qualifier) => {
    expect(qualify(echo, qualifier)).toBe(`${echo}:${qualifier}`)
  })

  it.each(['live', '1', 'a.b_c-d'])('names %s of a state machine', (qualifier) => {
    expect(qualify(orders, qualifier)).toBe(`${orders}:${qualifier}`)
  })

  it.each([
    ['', 'arn/kind'],
    ['a:b', 'arn/kind'],
    ['a b', 'arn/kind'],
    ['*', 'arn/wildcard'],
    ['v?', 'arn/wildcard'],
    ['${aws:username}', 'arn/wildcard'],
    [forged<string>(3), 'core/not-a-string'],
    [forged<string>(Symbol('live')), 'core/not-a-string'],
  ])('refuses %j', (qualifier, code) => {
    expect(codeOf(() => qualify(echo, qualifier))).toBe(code)
  })

  it('refuses a second qualifier', () => {
    expect(codeOf(() => qualify(qualify(echo, 'live'), 'again'))).toBe('arn/kind')
  })

  it('refuses what is no ARN', () => {
    expect(codeOf(() => qualify(forged<typeof echo>(undefined), 'live'))).toBe('core/not-a-string')
    expect(codeOf(() => qualify(forged<typeof echo>('Echo'), 'live'))).toBe('arn/parts-missing')
  })

  // only these have versions and aliases: https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html and
  // https://docs.aws.amazon.com/step-functions/latest/dg/concepts-cd-aliasing-versioning.html
  it.each([
    'arn:aws:sns:us-east-2:111122223333:topic',
    'arn:aws:lambda:us-east-2:111122223333:layer:Echo',
    'arn:aws:states:us-east-2:111122223333:activity:Approve',
    'arn:aws:iam::111122223333:role/LambdaRole',
  ])('refuses %s, which has no versions', (text) => {
    expect(codeOf(() => qualify(forged<typeof echo>(text), 'live'))).toBe('arn/kind')
  })

  it.each([
    '${Token[TOKEN.1]}',
    'arn:aws:lambda:us-east-2:111122223333:${Resource}',
    'arn:aws:${s}:us-east-2:111122223333:x',
  ])('takes %s, which may be one that has', (text) => {
    expect(qualify(arn(text), 'live')).toBe(`${text}:live`)
  })
})

describe('a Lambda function with types', () => {
  const text = 'arn:aws:lambda:us-east-2:111122223333:function:Price'

  it('is the text of its ARN', () => {
    expect(LambdaFunction.types<{ id: string }, number>().at(text)).toBe(text)
    expect(LambdaFunction.types().at(arn(`${text}:live`))).toBe(`${text}:live`)
  })

  it('takes schemas of a library that follows Standard Schema', () => {
    const input = v.object({ id: v.string() })
    expect(LambdaFunction.schemas({ input, output: v.number() }).at(text)).toBe(text)
  })

  it.each([
    ['arn:aws:iam::111122223333:role/LambdaRole', 'arn/kind'],
    ['arn:aws:lambda:us-east-2:111122223333:layer:Echo', 'arn/kind'],
    ['arn:aws:lambda:us-east-2:111122223333:function:*', 'arn/wildcard'],
    ['Price', 'arn/parts-missing'],
    [forged<string>(Object.create(null)), 'core/not-a-string'],
    [forged<string>(Symbol('Price')), 'core/not-a-string'],
  ])('is not %s', (value, code) => {
    expect(codeOf(() => LambdaFunction.types().at(value))).toBe(code)
  })

  it('is no pattern', () => {
    expect(codeOf(() => LambdaFunction.types().at(forged<string>(arnLike(`${text}*`))))).toBe('arn/wildcard')
  })
})
