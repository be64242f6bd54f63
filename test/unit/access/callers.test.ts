import { describe, expect, it } from 'vitest'
import { access } from '../../../src/access/access.js'
import { callers } from '../../../src/access/callers.js'
import { compareRole } from '../../../src/access/compare-role.js'
import type { PolicyDocument } from '../../../src/policy/document.js'
import { Policy } from '../../../src/policy/policy.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import { codeOf, forged } from '../../refused.ts'
import { definitionOf, machineArn, parsedMachine } from './parsed-machine.ts'

const executions = 'arn:aws:states:us-east-1:123456789012:execution:Orders:*'
const allow = (Action: unknown, Resource: unknown): object => ({ Effect: 'Allow', Action, Resource })
const policy = (...Statement: readonly object[]): object => ({ Version: '2012-10-17', Statement })
const named = StateMachine.named(machineArn)

// the actions and their resources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html
describe('who uses a machine', () => {
  it('needs as little as what is done with it asks for', () => {
    const found = callers(named.next('A', Pass()))
    expect(found.start).toEqual(policy(allow('states:StartExecution', machineArn)))
    expect(found.stop).toEqual(policy(allow('states:StopExecution', executions)))
    expect(found.redrive).toEqual(policy(allow('states:RedriveExecution', executions)))
    expect(found.describe).toEqual(
      policy(
        allow(['states:DescribeStateMachine', 'states:ListExecutions'], machineArn),
        allow(
          ['states:DescribeExecution', 'states:DescribeStateMachineForExecution', 'states:GetExecutionHistory'],
          executions,
        ),
      ),
    )
    expect(found.answer).toEqual(
      policy(allow(['states:SendTaskSuccess', 'states:SendTaskFailure', 'states:SendTaskHeartbeat'], '*')),
    )
  })

  it('waits for an Express machine, and neither stops nor redrives it', () => {
    const found = callers(named.type('EXPRESS').next('A', Pass()))
    expect(found.start).toEqual(policy(allow(['states:StartExecution', 'states:StartSyncExecution'], machineArn)))
    expect('stop' in found || 'redrive' in found).toBe(false)
    expect(found.describe).toEqual(policy(allow('states:DescribeStateMachine', machineArn)))
  })

  it('works on its activities, and sees the runs of its Maps', () => {
    const activity = 'arn:aws:states:us-east-1:123456789012:activity:Pack'
    const { States } = definitionOf({ Work: { Resource: activity } })
    const definition = {
      StartAt: 'Each',
      States: {
        Each: {
          Type: 'Map',
          Label: 'L',
          End: true,
          ItemProcessor: {
            ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
            StartAt: 'Work',
            States,
          },
        },
      },
    }
    const found = callers(parsedMachine(definition))
    expect(found.answer.Statement).toContainEqual(allow('states:GetActivityTask', activity))
    expect(found.describe.Statement).toContainEqual(
      allow(
        ['states:DescribeMapRun', 'states:ListExecutions'],
        'arn:aws:states:us-east-1:123456789012:mapRun:Orders/L:*',
      ),
    )
  })

  it.each<[string, object]>([
    ['arn/parts-missing', { rule: 'my-rule' }],
    ['arn/kind', { rule: 'arn:aws:s3:::data' }],
    ['arn/kind', { rule: 'arn:aws:scheduler:us-east-1:123456789012:schedule-group/nightly' }],
    ['arn/parts-missing', { scheduleGroup: 'nightly' }],
    // https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
    ['arn/kind', { scheduleGroup: 'arn:aws:scheduler:us-east-1:123456789012:schedule/nightly/a' }],
    ['core/not-a-string', { rule: 7 }],
    ['core/option', forged(null)],
  ])('is refused with %s for %j, whatever the machine', (code, options) => {
    expect(codeOf(() => callers(named.next('A', Pass()), options))).toBe(code)
  })

  it('may be limited to a rule and a schedule group, or patterns of them', () => {
    const rule = 'arn:aws:events:us-east-1:123456789012:rule/bus/nightly'
    const scheduleGroup = 'arn:aws:scheduler:us-east-1:123456789012:schedule-group/night?'
    const { eventBridge, scheduler } = callers(named.next('A', Pass()), { rule, scheduleGroup }).services
    const guard = (operator: string, source: string): object => ({
      [operator]: { 'aws:SourceArn': source },
      StringEquals: { 'aws:SourceAccount': '123456789012' },
    })
    expect([eventBridge, scheduler].map(({ trustPolicy }) => [trustPolicy.Statement].flat()[0]?.Condition)).toEqual([
      guard('ArnEquals', rule),
      guard('ArnLike', scheduleGroup),
    ])
  })

  // https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html#using-api-with-encryption-required-permissions
  it('decrypts what comes back of an encrypted machine, and nothing where nothing does', () => {
    const key = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'
    const decrypt = {
      ...allow('kms:Decrypt', key),
      Condition: { StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': machineArn } },
    }
    const standard = callers(named.encryptWith(key).next('A', Pass()))
    expect(standard.describe.Statement.at(-1)).toEqual(decrypt)
    const { start, stop, redrive, answer } = standard
    expect(JSON.stringify([start, stop, redrive, answer])).not.toContain('kms:')
    const express = callers(named.type('EXPRESS').encryptWith(key).next('A', Pass()))
    expect(express.start.Statement.at(-1)).toEqual(decrypt)
    expect(express.services.apiGateway.permissionsPolicy.Statement.at(-1)).toEqual(decrypt)
    expect(express.services.eventBridge.permissionsPolicy).toEqual(policy(allow('states:StartExecution', machineArn)))
  })

  it('decrypts the tasks of an encrypted activity', () => {
    const activity = 'arn:aws:states:us-east-1:123456789012:activity:Pack'
    const key = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'
    const machine = parsedMachine(definitionOf({ Work: { Resource: activity } }))
    const context = { StringEquals: { 'kms:EncryptionContext:aws:states:activityArn': activity } }
    expect(callers(machine, { keys: { [activity]: key } }).answer.Statement.at(-1)).toEqual({
      ...allow('kms:Decrypt', key),
      Condition: context,
    })
    // the execution role: https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html#create-activity-with-cmk
    expect(access(machine, { keys: { [activity]: key } }).executionRole.permissionsPolicy).toEqual(
      policy({ ...allow(['kms:Decrypt', 'kms:GenerateDataKey'], key), Condition: context }),
    )
    expect(access(machine).executionRole.permissionsPolicy).toBeUndefined()
  })

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention
  it('is a service, whose trust is guarded', () => {
    const group = 'arn:aws:scheduler:us-east-1:123456789012:schedule-group/nightly'
    const { services } = callers(named.next('A', Pass()), { scheduleGroup: group })
    const trust = (service: string, source: object) =>
      policy({
        Effect: 'Allow',
        Principal: { Service: `${service}.amazonaws.com` },
        Action: 'sts:AssumeRole',
        Condition: { ...source, StringEquals: { 'aws:SourceAccount': '123456789012' } },
      })
    expect(services.eventBridge.trustPolicy).toEqual(
      trust('events', { ArnLike: { 'aws:SourceArn': 'arn:aws:events:us-east-1:123456789012:rule/*' } }),
    )
    expect(services.scheduler.trustPolicy).toEqual(trust('scheduler', { ArnEquals: { 'aws:SourceArn': group } }))
    expect(services.apiGateway.trustPolicy).toEqual(trust('apigateway', {}))
    for (const { permissionsPolicy } of Object.values(services)) {
      expect(permissionsPolicy).toEqual(policy(allow('states:StartExecution', machineArn)))
    }
  })

  it('is nobody where the machine has no ARN', () => {
    expect(codeOf(() => callers(StateMachine.named('Orders').next('A', Pass())))).toBe('access/no-machine-arn')
    expect(codeOf(() => callers({}))).toBe('access/not-a-machine')
  })
})

it('is told in documents that nobody can change', () => {
  const open = (part: unknown): boolean =>
    typeof part === 'object' && part !== null && (!Object.isFrozen(part) || Object.values(part).some(open))
  const encrypted = named.encryptWith('arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab')
  expect(open(callers(encrypted.next('A', Pass())))).toBe(false)
})

describe('a role written by hand', () => {
  const table = 'arn:aws:dynamodb:us-east-1:123456789012:table'
  const document = (...statements: readonly (readonly [string | string[], string | string[]])[]): PolicyDocument => ({
    Version: '2012-10-17',
    Statement: statements.map(([Action, Resource]) => ({ Effect: 'Allow', Action, Resource })),
  })
  const needed = document(
    ['dynamodb:GetItem', `${table}/Orders`],
    ['sns:Publish', 'arn:aws:sns:us-east-1:123456789012:News'],
  )

  it('lacks, has for nothing, and has wider than needed', () => {
    const granted = document(['dynamodb:*', `${table}/Orders`], ['s3:GetObject', 'arn:aws:s3:::data/*'])
    const { missing, unused, broader } = compareRole(granted, needed)
    expect(missing).toEqual(document(['sns:Publish', 'arn:aws:sns:us-east-1:123456789012:News']))
    expect(unused).toEqual(document(['s3:GetObject', 'arn:aws:s3:::data/*']))
    expect(broader).toEqual(document(['dynamodb:*', `${table}/Orders`]))
  })

  it('takes builders for the documents that they write', () => {
    const work = 'arn:aws:sqs:us-east-1:123456789012:Work'
    const needed = Policy.identity().allow('sqs:SendMessage').on(work)
    const granted = Policy.identity().allow('sqs:*').on(work)
    expect(compareRole(granted, needed)).toEqual(compareRole(granted.toJSON(), needed.toJSON()))
    expect(compareRole([granted], needed).broader).toEqual(granted.toJSON())
  })

  it('tells actions that nothing needs from those that are wider than needed, in one statement or in several', () => {
    const name = 'arn:aws:lambda:us-east-1:123456789012:function:Price'
    const invoke = document(['lambda:InvokeFunction', name])
    const apart = document(['lambda:InvokeFunction', '*'], ['ec2:DescribeInstances', '*'])
    const joined = policy(allow(['lambda:InvokeFunction', 'ec2:DescribeInstances'], '*'))
    for (const granted of [apart, forged<typeof apart>(joined)]) {
      const { missing, unused, broader } = compareRole(granted, invoke)
      expect(missing.Statement).toEqual([])
      expect(unused).toEqual(document(['ec2:DescribeInstances', '*']))
      expect(broader).toEqual(document(['lambda:InvokeFunction', '*']))
    }
  })

  it('is what is needed', () => {
    const { missing, unused, broader, origins } = compareRole([needed], needed)
    expect([missing, unused, broader].map(({ Statement }) => Statement)).toEqual([[], [], []])
    expect(origins).toEqual([])
  })

  it('is told with the statements that it comes from', () => {
    const granted = document(['dynamodb:*', `${table}/Orders`], ['s3:GetObject', 'arn:aws:s3:::data/*'])
    expect(compareRole(granted, needed).origins).toEqual([
      { statement: '/missing/Statement/0', document: 'needed', of: ['/Statement/1'] },
      { statement: '/unused/Statement/0', document: 'granted', of: ['/Statement/1'] },
      { statement: '/broader/Statement/0', document: 'granted', of: ['/Statement/0'], serves: ['/Statement/0'] },
    ])
  })

  it('is told with the policies of those statements, all that say it', () => {
    const one: PolicyDocument = {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::data/*' },
    }
    const two = document(['sns:Publish', 'arn:aws:sns:us-east-1:123456789012:News'], ['s3:Get*', 'arn:aws:s3:::data/*'])
    const { missing, unused, origins } = compareRole([one, two], needed)
    expect(missing).toEqual(document(['dynamodb:GetItem', `${table}/Orders`]))
    // what is inside of another is told by it
    expect(unused).toEqual(document([['s3:Get*', 's3:PutObject'], 'arn:aws:s3:::data/*']))
    expect(origins).toEqual([
      { statement: '/missing/Statement/0', document: 'needed', of: ['/Statement/0'] },
      { statement: '/unused/Statement/0', document: 'granted', of: ['/0/Statement', '/1/Statement/1'] },
    ])
  })

  it('comes from each of the statements that are the same', () => {
    const twice = document(['s3:GetObject', 'arn:aws:s3:::data/*'], ['s3:GetObject', 'arn:aws:s3:::data/*'])
    expect(compareRole([twice, needed], needed).origins).toEqual([
      { statement: '/unused/Statement/0', document: 'granted', of: ['/0/Statement/0', '/0/Statement/1'] },
    ])
  })

  it('is more than a role that needs nothing, and less than one that has nothing', () => {
    expect(compareRole(needed, undefined).unused.Statement).toHaveLength(2)
    expect(compareRole([], needed).missing.Statement).toHaveLength(2)
  })
})
