import { describe, expect, it } from 'vitest'
import { access } from '../../../src/access/access.js'
import { Account } from '../../../src/arn/account.js'
import { explain, type Verification, verify, type WorkflowDocuments } from '../../../src/evaluate.js'
import { sdk } from '../../../src/integrations/sdk.js'
import { Task } from '../../../src/integrations/task.js'
import type { PolicyDocument, Statement } from '../../../src/policy/document.js'
import { Policy } from '../../../src/policy/policy.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import { codeOf, forged } from '../../refused.ts'

const dev = Account('123456789012', 'us-east-1')
const prod = Account('111122223333', 'us-east-2')
const machineArn = dev.arn('states', 'stateMachine:testCrossAccount')
const executionRole = dev.arn('iam', 'role/ExecutionRole')
const lambdaRole = prod.arn('iam', 'role/LambdaRole')
const echo = prod.arn('lambda', 'function:Echo')
const local = dev.arn('lambda', 'function:Local')

const orders = StateMachine.named(machineArn).runAs(executionRole)
const machine = orders
  .next('Cross-account call', Task.lambda(echo).assume(lambdaRole))
  .next('Own call', Task.lambda(local))

const policy = (...statements: readonly Statement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
})

// The documents of AWS's tutorial, written by hand:
// https://docs.aws.amazon.com/step-functions/latest/dg/tutorial-access-cross-acct-resources.html
// and the guard of its guide: https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
const executionTrust = {
  Effect: 'Allow',
  Principal: { Service: 'states.amazonaws.com' },
  Action: 'sts:AssumeRole',
  Condition: {
    ArnLike: { 'aws:SourceArn': machineArn },
    StringEquals: { 'aws:SourceAccount': '123456789012' },
  },
} satisfies Statement
const mayAssume = { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: lambdaRole } satisfies Statement
const mayCallLocal = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: local } satisfies Statement
const targetTrust = {
  Effect: 'Allow',
  Principal: { AWS: executionRole },
  Action: 'sts:AssumeRole',
  Condition: { StringEquals: { 'sts:ExternalId': machineArn } },
} satisfies Statement
const mayCallEcho = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: echo } satisfies Statement

interface Parts {
  readonly executionTrust?: Statement
  readonly execution?: readonly Statement[]
  readonly targetTrust?: Statement
  readonly target?: readonly Statement[]
}

const written = (parts: Parts = {}): WorkflowDocuments => ({
  executionRole: {
    trustPolicy: policy(parts.executionTrust ?? executionTrust),
    permissionsPolicy: policy(...(parts.execution ?? [mayAssume, mayCallLocal])),
  },
  targetRoles: [
    {
      roleArn: lambdaRole,
      trustPolicy: policy(parts.targetTrust ?? targetTrust),
      permissionsPolicy: policy(...(parts.target ?? [mayCallEcho])),
    },
  ],
})

const shown = ({ findings }: Verification): readonly string[] =>
  findings.map(({ code, pointer, document }) => `${code} ${document?.split("'")[0]?.trim() ?? 'definition'} ${pointer}`)

describe('a chain that holds', () => {
  it.each([
    ['as access derives it', undefined],
    ['as access derives it, given', access(machine)],
    ['as it is written by hand', written()],
    ['one role by hand', { executionRole: written().executionRole } as WorkflowDocuments],
  ])('%s', (_, documents) => {
    const verification = verify(machine, documents)
    expect(shown(verification)).toEqual([])
    expect(verification.holds).toBe(true)
  })

  it('tells each step with the statements that allow it', () => {
    const { states } = verify(machine, written())
    const told = states.map(({ state, outcome, calls }) => ({
      state,
      outcome,
      calls: calls.map(({ action, roleArn, steps }) => ({
        action,
        roleArn,
        steps: steps.map(({ kind, outcome: of, evaluation }) => [
          kind,
          of,
          ...(evaluation?.because ?? []).map(({ kind: by, document, pointer }) => `${by} ${document} ${pointer}`),
        ]),
      })),
    }))
    const assumed = ['assumeExecutionRole', 'allowed', `trust ${executionRole} /Statement/0`]
    expect(told).toEqual([
      {
        state: '/States/Cross-account call',
        outcome: 'allowed',
        calls: [
          {
            action: 'lambda:InvokeFunction',
            roleArn: lambdaRole,
            steps: [
              assumed,
              [
                'assumeTargetRole',
                'allowed',
                `identity ${executionRole} /Statement/0`,
                `trust ${lambdaRole} /Statement/0`,
              ],
              ['call', 'allowed', `identity ${lambdaRole} /Statement/0`],
            ],
          },
        ],
      },
      {
        state: '/States/Own call',
        outcome: 'allowed',
        calls: [
          {
            action: 'lambda:InvokeFunction',
            roleArn: executionRole,
            steps: [assumed, ['call', 'allowed', `identity ${executionRole} /Statement/1`]],
          },
        ],
      },
    ])
  })

  it('has asked for the opposite of everything, and it is denied', () => {
    const { attempts } = verify(machine)
    const kinds = new Set(
      attempts.map(({ kind, roleArn }) => `${kind} ${roleArn === executionRole ? 'own' : 'target'}`),
    )
    expect([...kinds].sort()).toEqual([
      'neighbour own',
      'neighbour target',
      'noMachine own',
      'otherAccount own',
      'otherAccount target',
      'otherAction own',
      'otherAction target',
      'otherExternalId target',
      'otherMachine own',
      'otherPartition own',
      'otherPartition target',
      'otherPrincipal own',
      'otherPrincipal target',
      'otherRegion own',
      'otherRegion target',
      'otherRole own',
      'otherRole target',
      'withoutExternalId target',
    ])
    expect(attempts.every(({ outcome }) => outcome === 'denied')).toBe(true)
  })

  it('is frozen through and through', () => {
    const { states, findings, attempts } = verify(machine)
    for (const part of [states, states[0]?.calls, states[0]?.calls[0]?.steps, findings, attempts]) {
      expect(Object.isFrozen(part)).toBe(true)
    }
  })

  it('holds for a machine without calls, if its role can be assumed', () => {
    const silent = orders.next('A', Pass())
    expect(verify(silent).holds).toBe(true)
    const documents = { executionRole: { trustPolicy: policy({ ...executionTrust, Action: 'sts:TagSession' }) } }
    expect(shown(verify(silent, documents))).toEqual(['verify/access-denied definition '])
  })
})

const own = '/States/Own call'
const cross = '/States/Cross-account call'
const denied = (at: string): string => `verify/access-denied definition ${at}`

describe('what fails, before it is deployed', () => {
  it.each<[string, Parts, readonly string[]]>([
    [
      'the trust of the execution role is for another account',
      {
        executionTrust: {
          ...executionTrust,
          Condition: { ...executionTrust.Condition, StringEquals: { 'aws:SourceAccount': '999999999999' } },
        },
      },
      [denied('')],
    ],
    [
      'the trust of the execution role names another machine',
      { executionTrust: { ...executionTrust, Condition: { ArnLike: { 'aws:SourceArn': `${machineArn}2` } } } },
      [denied('')],
    ],
    ['the execution role may not assume the role', { execution: [mayCallLocal] }, [denied(cross)]],
    ['the execution role may not call', { execution: [mayAssume] }, [denied(own)]],
    ['the target role may not call', { target: [{ ...mayCallEcho, Action: 'lambda:GetFunction' }] }, [denied(cross)]],
    [
      'the target role may call another version only',
      { target: [{ ...mayCallEcho, Resource: `${echo}:1` }] },
      [denied(cross)],
    ],
    [
      'the target role trusts another role',
      { targetTrust: { ...targetTrust, Principal: { AWS: dev.arn('iam', 'role/Other') } } },
      [denied(cross)],
    ],
    [
      'the target role trusts a role of that name in another account',
      { targetTrust: { ...targetTrust, Principal: { AWS: 'arn:aws:iam::999999999999:role/ExecutionRole' } } },
      [denied(cross)],
    ],
    [
      'the target role wants another external ID',
      { targetTrust: { ...targetTrust, Condition: { StringEquals: { 'sts:ExternalId': 'secret' } } } },
      [denied(cross)],
    ],
    [
      // the keys come with a service principal, not with a role
      // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcearn
      'the target role is guarded by the source ARN, which a role does not bring',
      { targetTrust: { ...targetTrust, Condition: { ArnLike: { 'aws:SourceArn': machineArn } } } },
      [denied(cross)],
    ],
    [
      'something is denied',
      { execution: [mayAssume, mayCallLocal, { ...mayCallLocal, Effect: 'Deny' }] },
      [denied(own)],
    ],
  ])('%s', (_, parts, expected) => {
    const verification = verify(machine, written(parts))
    expect(shown(verification).filter((text) => text.startsWith('verify/access-denied'))).toEqual(expected)
    expect(verification.holds).toBe(false)
  })

  it('says why, with what nearly allowed it', () => {
    const { findings } = verify(
      machine,
      written({ targetTrust: { ...targetTrust, Condition: { StringEquals: { 'sts:ExternalId': 'secret' } } } }),
    )
    expect(findings[0]?.message).toBe(
      `${executionRole} is not authorized to perform: sts:AssumeRole on resource: ${lambdaRole}: no trust policy allows this principal; trust policy '${lambdaRole}' /Statement/0 nearly does, but for Condition StringEquals sts:ExternalId: wanted secret; found ${machineArn}`,
    )
  })

  it('a boundary, an SCP and an RCP of the accounts', () => {
    const documents = written()
    const boundary = policy({ Effect: 'Allow', Action: 'sts:*', Resource: '*' })
    const bounded: WorkflowDocuments = {
      ...documents,
      executionRole: { ...documents.executionRole, trustPolicy: policy(executionTrust), permissionsBoundary: boundary },
    }
    expect(shown(verify(machine, bounded))).toEqual([denied(own)])
    const everything = policy({ Effect: 'Allow', Action: '*', Resource: '*' })
    const noLambda = policy({ Effect: 'Deny', Action: 'lambda:*', Resource: '*' })
    const scp = [{ name: 'root', policies: [everything, noLambda] }]
    expect(shown(verify(machine, { ...documents, accounts: [{ account: '111122223333', scp }] }))).toEqual([
      denied(cross),
    ])
    const strangers = policy({
      Effect: 'Deny',
      Principal: '*',
      Action: 'sts:AssumeRole',
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } },
    })
    expect(shown(verify(machine, { ...documents, accounts: [{ account: '111122223333', rcp: strangers }] }))).toEqual([
      denied(cross),
    ])
  })
})

describe('what others can do', () => {
  const deputy = 'verify/confused-deputy trust policy /Statement/0'
  const broad = 'verify/over-broad trust policy /Statement/0'
  const wide = (index: number): string => `verify/over-broad identity-based policy /Statement/${index}`
  const { Condition: _, ...unguarded } = executionTrust
  const { Condition: __, ...withoutId } = targetTrust

  it.each<[string, Parts, readonly string[]]>([
    ['no guard', { executionTrust: unguarded }, [deputy, broad]],
    [
      'a source ARN of any account',
      { executionTrust: { ...unguarded, Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:states:*:*:*' } } } },
      [deputy, broad],
    ],
    [
      'a guard that holds where the key is absent',
      { executionTrust: { ...unguarded, Condition: { ArnLikeIfExists: { 'aws:SourceArn': machineArn } } } },
      [deputy],
    ],
    [
      'a source ARN of any machine of the account, as AWS writes it where the machine comes later',
      {
        executionTrust: {
          ...unguarded,
          Condition: { ArnLike: { 'aws:SourceArn': dev.arnLike('states', 'stateMachine:*') } },
        },
      },
      [broad],
    ],
    [
      'the source account alone',
      { executionTrust: { ...unguarded, Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } } } },
      [broad],
    ],
    ['no external ID', { targetTrust: withoutId }, [deputy, broad]],
    [
      'an external ID for any machine',
      { targetTrust: { ...targetTrust, Condition: { StringLike: { 'sts:ExternalId': 'arn:aws:states:*' } } } },
      [broad],
    ],
    ['the whole account is trusted', { targetTrust: { ...targetTrust, Principal: { AWS: '123456789012' } } }, [broad]],
    [
      'everyone is trusted',
      { targetTrust: { ...targetTrust, Principal: '*' } },
      ['verify/over-broad trust policy /Statement/0', 'verify/over-broad trust policy /Statement/0'],
    ],
    ['every action', { execution: [mayAssume, { ...mayCallLocal, Action: 'lambda:*' }] }, [wide(1)]],
    ['every resource', { execution: [mayAssume, { ...mayCallLocal, Resource: '*' }] }, [wide(1)]],
    ['names that begin alike', { execution: [mayAssume, { ...mayCallLocal, Resource: `${local}*` }] }, [wide(1)]],
    [
      'every Region',
      { execution: [mayAssume, { ...mayCallLocal, Resource: local.replace('us-east-1', '*') }] },
      [wide(1)],
    ],
    ['every role', { execution: [{ ...mayAssume, Resource: '*' }, mayCallLocal] }, [wide(0)]],
  ])('%s', (_name, parts, expected) => {
    const verification = verify(machine, written(parts))
    expect(shown(verification)).toEqual(expected)
    expect(verification.holds).toBe(false)
    // nothing of the workflow fails for it
    expect(verification.states.map(({ outcome }) => outcome)).toEqual(['allowed', 'allowed'])
  })

  it('an organization: another one is kept out, and who of the same is let in depends on it', () => {
    const ofOrganization = {
      ...targetTrust,
      Principal: { AWS: '*' },
      Condition: { StringEquals: { ...targetTrust.Condition.StringEquals, 'aws:PrincipalOrgID': 'o-exampleorgid' } },
    } satisfies Statement
    const open = verify(machine, written({ targetTrust: ofOrganization }))
    expect(open.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning verify/unknown',
      'suggestion verify/over-broad',
    ])
    const context = { 'aws:PrincipalOrgID': 'o-exampleorgid' }
    const told = verify(machine, { ...written({ targetTrust: ofOrganization }), context })
    // the roles of the organization's other accounts may all assume it, and those of other organizations may not
    expect(told.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning verify/over-broad'])
    expect(told.attempts.find(({ kind, roleArn }) => kind === 'otherAccount' && roleArn === lambdaRole)?.outcome).toBe(
      'denied',
    )
  })

  it('accepts versions and aliases of the function beside it, which AWS writes too', () => {
    const { findings } = verify(
      machine,
      written({ execution: [mayAssume, { ...mayCallLocal, Resource: [local, `${local}:*`] }] }),
    )
    expect(findings).toEqual([])
  })

  it('does not take what another state needs for a neighbour', () => {
    const both = orders
      .next('A', Task.lambda(dev.arn('lambda', 'function:Local')))
      .next('B', Task.lambda(dev.arn('lambda', 'function:Local-neighbour')))
    expect(verify(both).holds).toBe(true)
  })
})

describe('what is known only at run time', () => {
  const anyFunction = orders.next('A', ({ input }) => Task.lambda(input['fn'] ?? local))
  const role = (...statements: readonly Statement[]): WorkflowDocuments => ({
    executionRole: { trustPolicy: policy(executionTrust), permissionsPolicy: policy(...statements) },
  })

  it('is allowed where everything that it may be is', () => {
    expect(verify(anyFunction).states.map(({ outcome }) => outcome)).toEqual(['allowed'])
  })

  it('is denied where nothing that it may be is allowed', () => {
    const { states } = verify(anyFunction, role({ ...mayCallLocal, Action: 's3:GetObject' }))
    expect(states.map(({ outcome }) => outcome)).toEqual(['denied'])
  })

  it.each([
    ['some of it is allowed', [mayCallLocal]],
    [
      'some of it is denied',
      [
        { ...mayCallLocal, Resource: '*' },
        { ...mayCallLocal, Effect: 'Deny' as const },
      ],
    ],
  ])('is not known where %s', (_, statements) => {
    const { states, findings } = verify(anyFunction, role(...statements))
    expect(states.map(({ outcome }) => outcome)).toEqual(['unknown'])
    expect(findings.map(({ code }) => code)).toEqual(['verify/unknown'])
    expect(findings[0]?.message).toContain('which resource it is, is known only at run time')
  })

  const anyRole = orders.next('A', ({ input }) => Task.lambda(echo).assume(input['role'] ?? lambdaRole))

  it('holds for a role known only at run time as access derives it', () => {
    expect(verify(anyRole).states.map(({ outcome }) => outcome)).toEqual(['allowed'])
  })

  it('is verified for each role that it may be, of those that are given', () => {
    const { targetRoles = [] } = written()
    const { states } = verify(anyRole, { targetRoles })
    expect(states[0]?.calls.map(({ roleArn, outcome }) => [roleArn, outcome])).toEqual([[lambdaRole, 'allowed']])
    const none = verify(anyRole, { targetRoles: [] })
    expect(none.states.map(({ outcome }) => outcome)).toEqual(['unknown'])
    expect(none.findings[0]?.message).toContain('no documents were given of a role that')
  })

  it('is not known where the documents of a role were not given', () => {
    const { states, findings } = verify(machine, { targetRoles: [] })
    expect(states.map(({ outcome }) => outcome)).toEqual(['unknown', 'allowed'])
    expect(findings.map(({ message }) => message)).toContainEqual(expect.stringContaining('no documents were given'))
    // what the execution role may not do is known all the same
    const { executionRole: given } = written({ execution: [mayCallLocal] })
    const failing = verify(machine, { ...(given === undefined ? {} : { executionRole: given }), targetRoles: [] })
    expect(failing.states.map(({ outcome }) => outcome)).toEqual(['denied', 'allowed'])
  })

  it('depends on keys that were not told, until they are', () => {
    const tagged = {
      ...mayCallLocal,
      Condition: { StringEquals: { 'aws:PrincipalTag/team': 'orders' } },
    }
    const documents = written({ execution: [mayAssume, tagged] })
    const open = verify(machine, documents)
    expect(open.states.map(({ outcome }) => outcome)).toEqual(['allowed', 'unknown'])
    expect(open.findings[0]?.message).toContain('it depends on aws:PrincipalTag/team')
    expect(verify(machine, { ...documents, context: { 'aws:PrincipalTag/team': 'orders' } }).holds).toBe(true)
    const told = verify(machine, { ...documents, context: { 'aws:PrincipalTag/team': 'other' } })
    expect(told.states.map(({ outcome }) => outcome)).toEqual(['allowed', 'denied'])
  })
})

describe('policies of resources', () => {
  const shared = orders.next('A', Task.lambda(echo).viaResourcePolicy())

  it('are needed in another account', () => {
    expect(verify(shared).holds).toBe(true)
    const { states, findings } = verify(shared, { resourcePolicies: [] })
    expect(states.map(({ outcome }) => outcome)).toEqual(['denied'])
    expect(findings[0]?.message).toContain('no resource-based policy allows this principal')
  })

  it('of a key, where they are not given, leave it to the policies of the account', () => {
    const key = dev.arn('kms', 'key/1234abcd-12ab-34cd-56ef-1234567890ab')
    const encrypted = orders.encryptWith(key).next('A', Pass())
    const { settings, holds } = verify(encrypted)
    expect(holds).toBe(true)
    expect(settings.map(({ action, steps }) => [action, steps.at(-1)?.note?.slice(0, 31)])).toEqual([
      ['kms:Decrypt', "the key's policy was not given:"],
      ['kms:GenerateDataKey', "the key's policy was not given:"],
    ])
    const other = policy({ Effect: 'Allow', Principal: { AWS: lambdaRole }, Action: 'kms:*', Resource: '*' })
    expect(shown(verify(encrypted, { resourcePolicies: [{ resourceArn: key, policy: other }] }))).toEqual([
      denied(''),
      denied(''),
    ])
  })
})

describe('the settings of the machine', () => {
  // https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html: a call without one may decrypt with any
  it('ask nothing of a key that a call needs whatever the encryption context is', () => {
    const key = dev.arn('kms', 'key/1234abcd-12ab-34cd-56ef-1234567890ab')
    const decrypts = orders.encryptWith(key).next('A', sdk('kms', 'decrypt', { KeyId: key, CiphertextBlob: '' }))
    expect(verify(decrypts).findings).toEqual([])
  })

  it('are allowed by the policy that its key has to have', () => {
    const key = dev.arn('kms', 'key/1234abcd-12ab-34cd-56ef-1234567890ab')
    const logs = dev.arn('logs', 'log-group:/aws/vendedlogs/states/Orders')
    const encrypted = orders.encryptWith(key).logTo(logs).next('A', Pass())
    for (const { holds, settings } of [verify(encrypted), verify(encrypted, access(encrypted))]) {
      expect(holds).toBe(true)
      expect(settings.filter(({ action }) => action.startsWith('kms:')).map(({ outcome }) => outcome)).toEqual([
        'allowed',
        'allowed',
        'allowed',
      ])
    }
  })

  it('are calls too', () => {
    const logging = orders.logTo(dev.arn('logs', 'log-group:/aws/vendedlogs/states/Orders')).tracing().next('A', Pass())
    const { settings, holds } = verify(logging)
    expect(holds).toBe(true)
    expect(settings.map(({ action }) => action)).toContain('logs:CreateLogDelivery')
    const nothing = { executionRole: { trustPolicy: policy(executionTrust) } }
    expect(verify(logging, nothing).settings.every(({ outcome }) => outcome === 'denied')).toBe(true)
  })
})

describe('documents', () => {
  it('may be several, named, and written by builders', () => {
    const documents: WorkflowDocuments = {
      executionRole: {
        trustPolicy: Policy.trust().service('states').sourceArn(machineArn).sourceAccount('123456789012'),
        permissionsPolicy: [
          { name: 'assume', document: policy(mayAssume) },
          { name: 'call', document: Policy.identity().allow('lambda:InvokeFunction').on(local) },
        ],
      },
    }
    const { states, holds } = verify(machine, documents)
    expect(holds).toBe(true)
    const by = states.map(({ calls }) => calls[0]?.steps.at(-1)?.evaluation?.because[0]?.document)
    expect(by).toEqual([lambdaRole, 'call'])
  })

  it('hold with tokens of other tools, where the same token stands for the same value', () => {
    const account = '${AWS::AccountId}'
    const at = (text: string): string =>
      text.replaceAll('123456789012', account).replace('arn:aws:', 'arn:${AWS::Partition}:')
    const tokens = StateMachine.named(at(machineArn))
      .runAs(at(executionRole))
      .next('A', Task.lambda(at(local)))
    expect(verify(tokens).holds).toBe(true)
    const document = policy({ ...mayCallLocal, Resource: at(local) })
    const trust = JSON.parse(
      at(JSON.stringify(policy(executionTrust))).replaceAll('arn:aws:', 'arn:${AWS::Partition}:'),
    )
    const given = { executionRole: { trustPolicy: trust, permissionsPolicy: document } }
    expect(verify(tokens, given).holds).toBe(true)
    const other = {
      executionRole: {
        trustPolicy: trust,
        permissionsPolicy: policy({ ...mayCallLocal, Resource: at(local).replace(account, '${OtherAccount}') }),
      },
    }
    expect(verify(tokens, other).states.map(({ outcome }) => outcome)).toEqual(['denied'])
  })

  it('hold with a token in the place of a whole resource', () => {
    const orders = StateMachine.named(machineArn).runAs(executionRole)
    const task = Task.lambda('${Function}').payload({ id: 1 })
    expect(verify(orders.next('A', task)).holds).toBe(true)
    const granted = (Resource: string) => ({
      executionRole: {
        trustPolicy: policy(executionTrust),
        permissionsPolicy: policy({ ...mayCallLocal, Resource }),
      },
    })
    expect(verify(orders.next('A', task), granted('${Function}')).holds).toBe(true)
    expect(verify(orders.next('A', task), granted('${Other}')).states.map(({ outcome }) => outcome)).toEqual(['denied'])
  })

  it('take the account that a template is deployed in to be the one of the machine', () => {
    const orders = StateMachine.named(machineArn).runAs(executionRole)
    const call = (account: string): string =>
      verify(orders.next('A', Task.lambda(`arn:aws:lambda:us-east-1:\${${account}}:function:Price`))).holds
        ? 'own account'
        : 'another'
    expect(call('AWS::AccountId')).toBe('own account')
    expect(call('data.aws_caller_identity.current.account_id')).toBe('own account')
    expect(call('Token[AWS.AccountId.4]')).toBe('own account')
    expect(call('ProductionAccountId')).toBe('another')
  })

  it('take what `access` takes beside a machine', () => {
    const orders = StateMachine.named(machineArn)
      .runAs(executionRole)
      .next('A', Task.lambda(local).with({ Resource: '${Function}' }))
    expect(() => verify(orders)).toThrow(expect.objectContaining({ code: 'access/resource-open' }))
    expect(verify(orders, undefined, { reaches: { A: local } }).holds).toBe(true)
  })

  it.each<[string, unknown, string]>([
    ['are no object', 7, 'verify/documents documents'],
    ['have a field that is none', { targetRole: [] }, 'verify/documents documents'],
    ['have a role without a trust policy', { executionRole: {} }, 'verify/documents executionRole'],
    [
      'are of another execution role',
      { executionRole: { roleArn: lambdaRole, trustPolicy: policy(executionTrust) } },
      'verify/documents executionRole/roleArn',
    ],
    ['have no list of roles', { targetRoles: {} }, 'verify/documents targetRoles'],
    [
      'have a role without an ARN',
      { targetRoles: [{ trustPolicy: policy(targetTrust) }] },
      'verify/documents targetRoles/0',
    ],
    [
      'have a misspelt field of a role',
      { targetRoles: [{ roleArn: lambdaRole, trustPolicy: policy(targetTrust), permissionPolicy: {} }] },
      'verify/documents targetRoles/0',
    ],
    [
      'have a role that is none',
      { targetRoles: [{ roleArn: 'LambdaRole', trustPolicy: policy(targetTrust) }] },
      'verify/arn a role that Tasks assume',
    ],
    [
      'have a resource without an ARN',
      { resourcePolicies: [{ policy: policy() }] },
      'verify/documents resourcePolicies/0/resourceArn',
    ],
    ['have an account that is none', { accounts: [{ account: 1 }] }, 'verify/documents accounts/0/account'],
    [
      'have policies that are text',
      { executionRole: { trustPolicy: '{}' } },
      'verify/documents executionRole/trustPolicy',
    ],
    ['have a context that is a list', { context: [] }, 'verify/documents context'],
    [
      'have a trust policy that AWS refuses',
      { executionRole: { trustPolicy: policy({ ...executionTrust, Resource: '*' } as Statement) } },
      'evaluate/document /Statement/0/Resource',
    ],
    [
      'have a policy that AWS refuses and that is not asked',
      { resourcePolicies: [{ resourceArn: echo, policy: {} }] },
      'evaluate/document /Statement',
    ],
    ['have SCPs that are none', { accounts: [{ account: '999999999999', scp: 7 }] }, 'evaluate/policies scp'],
  ])('are refused that %s', (_, documents, expected) => {
    const refused = (): unknown => {
      try {
        return verify(machine, forged<WorkflowDocuments>(documents))
      } catch (error) {
        const { code, at } = error as { code: string; at: string }
        return `${code} ${at}`
      }
    }
    expect(refused()).toBe(expected)
  })

  it('have ARNs that tell an account, and are named as their author wrote them', () => {
    const role = '${aws_iam_role.exec.arn}'
    const open = StateMachine.named(machineArn).runAs(role).next('A', Pass())
    expect(() => verify(open)).toThrow(expect.objectContaining({ code: 'verify/arn', found: role }))
  })

  it('are of a machine that access takes', () => {
    expect(codeOf(() => verify(forged<never>({})))).toBe('access/not-a-machine')
    expect(codeOf(() => verify(forged<never>(StateMachine.named('Orders').next('A', Pass()))))).toBe(
      'access/no-machine-arn',
    )
  })
})

describe('explain', () => {
  it('prints a verification that holds in a line for each call', () => {
    expect(explain(verify(machine))).toBe(
      [
        `${machineArn} holds: 2 states with calls, 0 will fail; 21 of 21 requests that must be denied are`,
        '  Step Functions assumes the execution role: allowed',
        `    allowed by trust policy '${executionRole}' /Statement/0`,
        '  /States/Cross-account call: may call',
        `    ${lambdaRole} is authorized to perform: lambda:InvokeFunction on resource: ${echo}`,
        '  /States/Own call: may call',
        `    ${executionRole} is authorized to perform: lambda:InvokeFunction on resource: ${local}`,
      ].join('\n'),
    )
  })

  it('prints what fails step by step, and what was found', () => {
    expect(explain(verify(machine, written({ execution: [mayCallLocal] })))).toBe(
      [
        `${machineArn} does not hold: 2 states with calls, 1 will fail; 21 of 21 requests that must be denied are`,
        '  Step Functions assumes the execution role: allowed',
        `    allowed by trust policy '${executionRole}' /Statement/0`,
        '  /States/Cross-account call: fails with AccessDenied',
        `    lambda:InvokeFunction on ${echo}: denied`,
        '      the execution role assumes the target role: denied',
        `        ${executionRole} is not authorized to perform: sts:AssumeRole on resource: ${lambdaRole}`,
        '        no identity-based policy allows it',
        '      the role calls: allowed',
        `        allowed by identity-based policy '${lambdaRole}' /Statement/0`,
        '  /States/Own call: may call',
        `    ${executionRole} is authorized to perform: lambda:InvokeFunction on resource: ${local}`,
        '  error verify/access-denied at /States/Cross-account call',
      ].join('\n'),
    )
  })
})
