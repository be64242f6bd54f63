import { parseArn, splitArn } from '../arn/parse-arn.js'
import { colonParts, hasToken, isPattern } from '../arn/tokens.js'
import type { ArnFacts } from '../arn/types/arn.js'
import { deepFreeze } from '../core/freeze.js'
import { isObject } from '../core/json.js'
import * as refusal from '../core/refusals.js'
import { asOptions, refuse } from '../core/refuse.js'
import type { ConditionBlock, WrittenPolicy } from '../policy/document.js'
import { oneOrMany, writePolicy, writeStatement } from '../policy/statement.js'
import type { StateDefinition } from '../states/definition.js'
import { type MachineSource, machineSourceOf } from '../states/machine-source.js'
import { statesIn } from '../states/states-in.js'
import { inContext } from './declared.js'
import { trustPolicyOf } from './trust-policy.js'

/** What others need in order to use a machine: each policy is for those who do what it is named after. */
export interface Callers {
  /** To start executions; for an Express machine also to wait for their result. */
  readonly start: WrittenPolicy
  /** To stop executions; absent for an Express machine, whose executions cannot be stopped. */
  readonly stop?: WrittenPolicy
  /** To inspect the machine, its executions and their histories, and the runs of its distributed Maps. */
  readonly describe: WrittenPolicy
  /** To redrive executions that failed; absent for an Express machine. */
  readonly redrive?: WrittenPolicy
  /** To return the results of Tasks that wait for a callback, and to work on activities. */
  readonly answer: WrittenPolicy
  /** Roles with which services can start the machine: for each its guarded trust policy and its permissions. */
  readonly services: {
    readonly eventBridge: CallerRole
    readonly scheduler: CallerRole
    readonly apiGateway: CallerRole
  }
}

/** The policies of a role with which a service starts the machine. */
export interface CallerRole {
  readonly trustPolicy: WrittenPolicy
  readonly permissionsPolicy: WrittenPolicy
}

/** What a machine does not say: what to limit the trust policies of services to, and encryption keys. */
export interface CallersOptions {
  /** The ARN of the EventBridge rule. Default: any rule of the account. */
  readonly rule?: string
  /** The customer managed key that each activity is encrypted with, by the activity's ARN. */
  readonly keys?: { readonly [activity: string]: string }
  /** The ARN of the schedule group, which is what EventBridge Scheduler sends. Default: any group of the account. */
  readonly scheduleGroup?: string
}

/**
 * What others need in order to use a machine: to start, watch, stop and redrive it, to answer its Tasks, and to have
 * EventBridge, EventBridge Scheduler or API Gateway start it. If the machine is encrypted with a customer managed key,
 * whoever receives its definition or data needs `kms:Decrypt` on the key, either in the policy here or in the key's.
 *
 * @param machine - a machine that is named by its ARN
 * @throws {ArnwrightError} `access/not-a-machine`, `access/no-machine-arn`; `arn/kind`, and as `parseArn`, for the options
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concept-create-iam-advanced.html
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html#using-api-with-encryption-required-permissions
 */
export const callers = (machine: unknown, options: CallersOptions = {}): Callers => {
  const { rule, keys = {}, scheduleGroup } = asOptions(options, 'rule, keys, scheduleGroup')
  judgeSource(rule, 'rule', 'events|rule/|rule|arn:aws:events:us-east-1:111122223333:rule/NAME')
  judgeSource(
    scheduleGroup,
    'scheduleGroup',
    'scheduler|schedule-group/|schedule group|arn:aws:scheduler:us-east-1:111122223333:schedule-group/NAME',
  )
  const source = machineSourceOf(machine) ?? refuse(refusal.accessNotAMachine, 'machine', machine)
  const { stateMachineArn, type, encryptionConfiguration } = source.settings
  if (stateMachineArn === undefined) return refuse(refusal.accessNoArn, 'machine', source.settings.name)
  const place = splitArn(stateMachineArn) ?? refuse(refusal.arnParts, 'machine', stateMachineArn)
  const express = type === 'EXPRESS'
  const name = colonParts(place.resource)[1] ?? '*'
  const within = `arn:${place.partition}:states:${place.region}:${place.account}`
  const executions = `${within}:execution:${name}:*`
  // https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html: Express machines only
  const starts = express ? ['states:StartExecution', 'states:StartSyncExecution'] : ['states:StartExecution']
  const decrypt: readonly Allowed[] =
    encryptionConfiguration === undefined
      ? []
      : [[['kms:Decrypt'], [encryptionConfiguration.kmsKeyId], inContext('stateMachineArn', stateMachineArn)]]
  // whoever waits for an execution receives its output
  const start = policy([starts, [stateMachineArn]], ...(express ? decrypt : []))
  return deepFreeze({
    start,
    ...(express ? undefined : { stop: policy([['states:StopExecution'], [executions]]) }),
    describe: policy(...describing(source, stateMachineArn, executions, within, name), ...decrypt),
    ...(express ? undefined : { redrive: policy([['states:RedriveExecution'], [executions]]) }),
    answer: answering(source, keys),
    services: {
      // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
      eventBridge: {
        trustPolicy: trust(
          'events',
          place,
          rule ?? `arn:${place.partition}:events:${place.region}:${place.account}:rule/*`,
        ),
        permissionsPolicy: policy([['states:StartExecution'], [stateMachineArn]]),
      },
      // https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html: the group, not the schedule
      scheduler: {
        trustPolicy: trust(
          'scheduler',
          place,
          scheduleGroup ?? `arn:${place.partition}:scheduler:${place.region}:${place.account}:schedule-group/*`,
        ),
        permissionsPolicy: policy([['states:StartExecution'], [stateMachineArn]]),
      },
      // API Gateway does not send the ARN of its API when it assumes the role of an integration
      apiGateway: { trustPolicy: trust('apigateway', place, undefined), permissionsPolicy: start },
    },
  })
}

/**
 * Refuses the ARN of something else than what makes a service start the machine: a trust policy with it would match nothing.
 * @param kind - the service, the start of the resource part, the name of the kind, and an example
 */
const judgeSource = (source: string | undefined, at: string, kind: string): void => {
  if (source === undefined) return
  const facts = parseArn(source, at)
  const [service = '', start = '', name = '', shape = ''] = kind.split('|')
  const fits = (text: string, wanted: string): boolean => hasToken(text) || text.startsWith(wanted)
  if (!fits(facts.service, service) || !fits(facts.resource, start)) {
    refuse(refusal.arnKind, at, source, { kind: name, shape })
  }
}

type Allowed = readonly [actions: readonly string[], resources: readonly string[], conditions?: ConditionBlock]

const policy = (...allowed: readonly Allowed[]): WrittenPolicy =>
  writePolicy(
    allowed.map(([actions, resources, conditions]) =>
      writeStatement({
        effect: 'Allow',
        actions: oneOrMany(actions),
        resources: oneOrMany(resources),
        conditions: deepFreeze(conditions),
      }),
    ),
  )

const trust = (service: string, { account }: ArnFacts, source: string | undefined): WrittenPolicy => {
  const conditions: ConditionBlock = {
    ...(source === undefined
      ? undefined
      : { [isPattern(source) ? 'ArnLike' : 'ArnEquals']: { 'aws:SourceArn': source } }),
    StringEquals: { 'aws:SourceAccount': account },
  }
  return trustPolicyOf({ Service: `${service}.amazonaws.com` }, conditions)
}

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html
const describing = (
  source: MachineSource,
  machineArn: string,
  executions: string,
  within: string,
  name: string,
): readonly Allowed[] => {
  const ofMachine: Allowed = [['states:DescribeStateMachine', 'states:ListExecutions'], [machineArn]]
  const isExpress = source.settings.type === 'EXPRESS'
  // the executions of an Express machine are visible only in its logs
  if (isExpress) return [[['states:DescribeStateMachine'], [machineArn]]]
  const ofExecutions: Allowed = [
    ['states:DescribeExecution', 'states:DescribeStateMachineForExecution', 'states:GetExecutionHistory'],
    [executions],
  ]
  const labels = statesIn({ ...source.definition }).flatMap(({ state }) => mapLabel(state) ?? [])
  if (labels.length === 0) return [ofMachine, ofExecutions]
  return [
    ofMachine,
    ofExecutions,
    [['states:ListMapRuns'], [executions]],
    [['states:DescribeMapRun', 'states:ListExecutions'], labels.map((label) => `${within}:mapRun:${name}/${label}:*`)],
  ]
}

/** The label of a distributed Map in the ARNs of its runs; a pattern if Step Functions makes it up. */
const mapLabel = (state: StateDefinition): string | undefined => {
  const processor = state['ItemProcessor']
  const config = isObject(processor) ? processor['ProcessorConfig'] : undefined
  if (!isObject(config) || config['Mode'] !== 'DISTRIBUTED') return undefined
  return typeof state['Label'] === 'string' ? state['Label'] : '*'
}

const answering = (source: MachineSource, keys: Readonly<Record<string, string>>): WrittenPolicy => {
  const activities = statesIn({ ...source.definition }).flatMap(({ state }) => {
    const resource = String(state['Resource'])
    return state.Type === 'Task' && splitArn(resource)?.resource.startsWith('activity:') === true ? [resource] : []
  })
  // the token identifies the Task, so these actions take no resource
  const send: Allowed = [['states:SendTaskSuccess', 'states:SendTaskFailure', 'states:SendTaskHeartbeat'], ['*']]
  if (activities.length === 0) return policy(send)
  const own = [...new Set(activities)]
  const decrypt = own.flatMap((activity): readonly Allowed[] => {
    const key = keys[activity]
    return key === undefined ? [] : [[['kms:Decrypt'], [key], inContext('activityArn', activity)]]
  })
  return policy(send, [['states:GetActivityTask'], own], ...decrypt)
}
