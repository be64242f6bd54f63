import { describe, expect, it } from 'vitest'
import { access } from '../../../src/access/access.js'
import type { AccessOptions } from '../../../src/access/options.js'
import type { Access } from '../../../src/access/result.js'
import { splitRole } from '../../../src/access/split-role.js'
import { Account } from '../../../src/arn/account.js'
import { Task } from '../../../src/integrations/task.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import { codeOf, forged } from '../../refused.ts'
import { definitionOf, executionRole, parsedMachine } from './parsed-machine.ts'

const dev = Account('123456789012', 'us-east-1')
const paid = dev.arn('lambda', 'function:Paid')
const refunded = dev.arn('lambda', 'function:Refunded')
const orders = StateMachine.named(dev.arn('states', 'stateMachine:Orders')).runAs(dev.arn('iam', 'role/ExecutionRole'))

const statementsOf = ({ executionRole: role }: Access): readonly object[] =>
  [role.permissionsPolicy?.Statement ?? []].flat()

const derive = (states: Readonly<Record<string, Readonly<Record<string, unknown>>>>, options?: AccessOptions): Access =>
  access(parsedMachine(definitionOf(states)), options)

const allow = (Action: unknown, Resource: unknown): object => ({ Effect: 'Allow', Action, Resource })

describe('what runtime values may be', () => {
  const call = { Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: '{% $states.input.fn %}' } }

  it('narrows permissions, said for a state of a definition that was read', () => {
    const result = derive({ Call: call }, { reaches: { Call: [paid, refunded] } })
    expect(statementsOf(result)).toEqual([allow('lambda:InvokeFunction', [paid, refunded])])
    expect(result.unknowns).toEqual([])
  })

  it('narrows permissions, said of a Task', () => {
    const flow = orders
      .input<{ fn: string }>()
      .next('Call', ({ input }) => Task.lambda(input.fn).reaches(paid, refunded))
    expect(statementsOf(access(flow))).toEqual([allow('lambda:InvokeFunction', [paid, refunded])])
    expect(codeOf(() => Task.lambda(paid).reaches('paid'))).toBe('arn/parts-missing')
  })

  it('may be a pattern', () => {
    const pattern = 'arn:aws:lambda:us-east-1:123456789012:function:order-*'
    expect(statementsOf(derive({ Call: call }, { reaches: { Call: pattern } }))).toEqual([
      allow('lambda:InvokeFunction', pattern),
    ])
  })

  it('narrows buckets and objects each by their own', () => {
    const query = {
      Resource: 'arn:aws:states:::athena:getQueryResults',
      Arguments: { QueryExecutionId: 'a1' },
    }
    const reaches = { Call: ['arn:aws:athena:us-east-1:123456789012:workgroup/reports', 'arn:aws:s3:::results/*'] }
    expect(statementsOf(derive({ Call: query }, { reaches }))).toEqual([
      allow('athena:GetQueryResults', reaches.Call[0]),
      allow('s3:GetObject', reaches.Call[1]),
    ])
  })

  it('is refused where it narrows nothing', () => {
    const error = expect.objectContaining({ code: 'access/reaches', at: '/States/Call' })
    expect(() => derive({ Call: call }, { reaches: { Call: 'arn:aws:s3:::data' } })).toThrow(error)
    // what is named cannot be anything else
    const named = { ...call, Arguments: { FunctionName: `${paid}` } }
    expect(() => derive({ Call: named }, { reaches: { Call: refunded } })).toThrow(error)
    expect(() => derive({ Call: call }, { reaches: { Other: paid } })).toThrow(
      expect.objectContaining({ code: 'states/state-unknown' }),
    )
  })
})

describe('stated permissions', () => {
  const requires = { actions: ['glue:GetTable'], resources: ['arn:aws:glue:us-east-1:123456789012:catalog'] }
  const call = { Resource: 'arn:aws:states:::aws-sdk:nowhere:call', Arguments: {} }

  it('stand for those that no table tells', () => {
    const result = derive({ Call: call }, { requires: { Call: requires } })
    expect(statementsOf(result)).toEqual([allow('glue:GetTable', requires.resources[0])])
    expect(result.executionRole.reasons[0]?.why).toBe('it was stated for the Task')
    expect(() => derive({ Call: call })).toThrow(expect.objectContaining({ code: 'access/sdk-unknown' }))
  })

  it('are a method of Tasks', () => {
    const task = Task.lambda(paid).with({ Resource: 'arn:aws:states:::aws-sdk:nowhere:call' }).requires(requires)
    expect(statementsOf(access(orders.next('Call', task)))).toEqual([allow('glue:GetTable', requires.resources[0])])
    expect(codeOf(() => Task.lambda(paid).requires({ actions: 'GetTable', resources: '*' }))).toBe('policy/action-form')
    expect(codeOf(() => Task.lambda(paid).requires({ actions: [], resources: '*' }))).toBe('policy/nothing-named')
  })

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html: an ARN, a pattern of ARNs, or `*`
  it.each<[string, unknown]>([
    ['policy/action-form', { actions: 'not an action', resources: '*' }],
    ['policy/action-form', { actions: ['s3:GetObject', 'GetTable'], resources: '*' }],
    ['policy/action-form', { actions: '*', resources: '*' }],
    ['arn/parts-missing', { actions: 's3:GetObject', resources: 'x' }],
    ['arn/account-forbidden', { actions: 's3:GetObject', resources: 'arn:aws:s3::123456789012:data/*' }],
    ['policy/nothing-named', { actions: 's3:GetObject', resources: [] }],
    ['core/not-a-string', { actions: 's3:GetObject' }],
    ['core/option-unknown', { action: 's3:GetObject', resources: '*' }],
    ['states/not-an-object', 's3:GetObject'],
  ])('are refused with %s: %j', (code, stated) => {
    expect(codeOf(() => Task.lambda(paid).requires(forged(stated)))).toBe(code)
    expect(codeOf(() => derive({ Call: call }, { requires: { Call: forged(stated) } }))).toBe(code)
  })

  it.each(['*', 'arn:aws:s3:::data/*', 'arn:aws:glue:*:123456789012:table/x', '${Table.Arn}'])(
    'act on %s',
    (resources) => {
      const stated = { actions: 'glue:GetTable', resources }
      expect(statementsOf(derive({ Call: call }, { requires: { Call: stated } }))).toEqual([
        allow('glue:GetTable', resources),
      ])
    },
  )
})

describe('a state that has the name of a method of objects', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty'])('is a state like any other: %s', (name) => {
    const call = { Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: `${paid}` } }
    const dynamic = { ...call, Arguments: { FunctionName: '{% $states.input.fn %}' } }
    const result = derive({ [name]: call, Other: dynamic }, { reaches: { Other: refunded }, requires: {}, assumes: {} })
    expect(statementsOf(result)).toEqual([allow('lambda:InvokeFunction', [paid, refunded])])
  })
})

describe('older versions of the definition', () => {
  it('may call all versions of the functions', () => {
    const flow = orders.next('Call', Task.lambda(paid).qualifier('7'))
    expect(statementsOf(access(flow, { olderVersions: true }))).toEqual([
      allow('lambda:InvokeFunction', [`${paid}:7`, `${paid}:*`]),
    ])
  })

  it('are a reason of their own beside the call', () => {
    const { reasons } = access(orders.next('Call', Task.lambda(paid)), { olderVersions: true }).executionRole
    expect(reasons).toEqual([
      {
        statement: '/Statement/0',
        states: ['/States/Call'],
        why: 'Tasks call lambda:InvokeFunction; executions of older versions of the definition call what those named',
      },
    ])
  })
})

describe('customer managed keys', () => {
  const key = 'arn:aws:kms:us-east-1:123456789012:key/k'
  const send = {
    Resource: 'arn:aws:states:::sqs:sendMessage',
    Arguments: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/Work', MessageBody: 'x' },
  }

  it.each<[string, Readonly<Record<string, unknown>>, string, unknown]>([
    ['a queue', send, 'arn:aws:sqs:us-east-1:123456789012:Work', ['kms:Decrypt', 'kms:GenerateDataKey']],
    [
      'a bucket that is read',
      { Resource: 'arn:aws:states:::aws-sdk:s3:getObject', Arguments: { Bucket: 'data', Key: 'k' } },
      'arn:aws:s3:::data',
      'kms:Decrypt',
    ],
  ])('are used for %s', (_, state, of, actions) => {
    expect(statementsOf(derive({ Call: state }, { keys: { [of]: key } })).at(-1)).toEqual(allow(actions, key))
  })

  it('are refused where nothing that they encrypt is used', () => {
    expect(() => derive({ Call: send }, { keys: { 'arn:aws:s3:::data': key } })).toThrow(
      expect.objectContaining({ code: 'access/reaches' }),
    )
  })
})

describe('accounts', () => {
  it('each have their target roles and policies', () => {
    const call = (account: string, role: string) => ({
      Resource: 'arn:aws:states:::sqs:sendMessage',
      Arguments: { QueueUrl: `https://sqs.us-east-1.amazonaws.com/${account}/Work`, MessageBody: 'x' },
      Credentials: { RoleArn: `arn:aws:iam::${account}:role/${role}` },
    })
    const result = derive({
      A: call('111122223333', 'A'),
      B: call('444455556666', 'B'),
      C: call('111122223333', 'C'),
      D: call('111122223333', 'A'),
    })
    expect(
      result.byAccount.map(({ account, targetRoles }) => [account, targetRoles.map(({ roleArn }) => roleArn)]),
    ).toEqual([
      ['111122223333', ['arn:aws:iam::111122223333:role/A', 'arn:aws:iam::111122223333:role/C']],
      ['444455556666', ['arn:aws:iam::444455556666:role/B']],
    ])
    expect(result.targetRoles[0]?.reasons[0]?.states).toEqual(['/States/A', '/States/D'])
  })

  // https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html: across accounts it polls
  it('of others need no rule for a job that is waited for', () => {
    const job = {
      Resource: 'arn:aws:states:::codebuild:startBuild.sync',
      Arguments: { ProjectName: 'app' },
      Credentials: { RoleArn: 'arn:aws:iam::111122223333:role/Build' },
    }
    const { targetRoles } = derive({ Call: job })
    expect(targetRoles[0]?.permissionsPolicy?.Statement).toEqual([
      allow(
        ['codebuild:StartBuild', 'codebuild:StopBuild', 'codebuild:BatchGetBuilds'],
        'arn:aws:codebuild:us-east-1:111122223333:project/app',
      ),
    ])
  })

  it('refuse a role that is its own target', () => {
    const own = { Resource: `${paid}`, Credentials: { RoleArn: executionRole } }
    expect(() => derive({ Call: own })).toThrow(
      expect.objectContaining({ code: 'access/own-target', at: '/States/Call/Credentials/RoleArn' }),
    )
  })
})

describe('a role divided by quota', () => {
  it('keeps the reason of each statement', () => {
    const states = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `S${index}`,
        {
          Resource: 'arn:aws:states:::aws-sdk:s3:getObject',
          Arguments: { Bucket: `a-rather-long-name-of-a-bucket-${index}`, Key: 'key' },
        },
      ]),
    )
    const { executionRole: role } = derive({ ...states, Last: { Resource: `${paid}` } })
    const { permissionsPolicies, reasons } = splitRole(role)
    expect(permissionsPolicies.length).toBeGreaterThan(1)
    for (const document of permissionsPolicies) expect(JSON.stringify(document).length).toBeLessThanOrEqual(6144)
    expect(JSON.stringify(permissionsPolicies)).not.toContain('Sid')
    const last = permissionsPolicies.length - 1
    expect(reasons.find(({ states: [state] }) => state === '/States/Last')?.statement).toMatch(
      new RegExp(`^/${last}/Statement/`),
    )
    expect(reasons.length).toBe(permissionsPolicies.flatMap(({ Statement }) => [Statement].flat()).length)
    expect(
      splitRole({ roleArn: executionRole, trustPolicy: role.trustPolicy, trustReasons: [], reasons: [] })
        .permissionsPolicies,
    ).toEqual([])
  })

  it('keeps the reasons and the Sids of statements that have one', () => {
    const { executionRole: role } = derive({ Call: { Resource: `${paid}` } })
    const [statement] = [role.permissionsPolicy?.Statement ?? []].flat()
    const named = { ...role, permissionsPolicy: { Version: '2012-10-17', Statement: [{ Sid: 'Calls', ...statement }] } }
    const { permissionsPolicies, reasons } = splitRole(forged<typeof role>(named))
    expect(reasons).toEqual([expect.objectContaining({ statement: '/0/Statement/0', states: ['/States/Call'] })])
    expect(permissionsPolicies).toEqual([named.permissionsPolicy])
  })
})
