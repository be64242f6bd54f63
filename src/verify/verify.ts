import { derive } from '../access/access.js'
import type { AccessOptions } from '../access/options.js'
import type { CheckMachine } from '../access/types/check-machine.js'
import type { Accept } from '../core/accept.js'
import { deepFreeze } from '../core/freeze.js'
import type { JsonPointer } from '../core/json-pointer.js'
import type { AnyFlow } from '../states/builders/flow.js'
import { attemptsOn } from './attempts.js'
import { Chain } from './chain.js'
import { readDocuments, type WorkflowDocuments } from './documents.js'
import { findFailures, findOpenings } from './findings.js'
import { absentKeys, factsOf, type Scene, worst } from './scene.js'
import { StandIns } from './stand-ins.js'
import type { Verification, VerifiedCall, VerifiedState } from './verification.js'

/**
 * Proves the access of a workflow before it is deployed: that Step Functions may assume the execution role, that this role
 * may assume the roles that Tasks name, that each role may make the calls of its states, and that nobody else may use them. A
 * call that fails is an `AccessDenied` of its state, with the reason.
 *
 * Tokens of other tools, such as `${Table}`, stand for some value, the same one wherever the token occurs.
 * `${AWS::AccountId}` and similar tokens stand for what the machine's ARN says.
 *
 * @param machine - a machine that is named by its ARN and has an execution role
 * @param documents - the roles and policies as they are deployed. What is left out is what `access` derives
 * @param options - as for `access`: what run-time values may be, permissions that no table lists, encryption keys
 * @throws {ArnwrightError} `verify/documents`, `verify/arn`, `evaluate/document`, `evaluate/policies`, and as `access`
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 *
 * @example
 * verify(
 *   StateMachine.named('arn:aws:states:us-east-1:123456789012:stateMachine:Orders')
 *     .runAs('arn:aws:iam::123456789012:role/ExecutionRole')
 *     .next('Price', Task.lambda('arn:aws:lambda:us-east-1:123456789012:function:Price')),
 * ).holds //=> true
 */
export const verify = <const Machine extends AnyFlow, Checked = CheckMachine<Machine>>(
  machine: Accept<Machine, Checked>,
  documents?: WorkflowDocuments,
  options: AccessOptions = {},
): Verification => {
  const { machineArn, access, calls } = derive(machine, options)
  const standIns = new StandIns(machineArn)
  const given = readDocuments(documents, access, standIns)
  const arn = standIns.text(machineArn)
  const roleArn = standIns.text(access.executionRole.roleArn)
  factsOf(roleArn, 'the execution role', access.executionRole.roleArn)
  for (const { roleArn: target } of given.targetRoles) {
    if (target !== undefined) factsOf(target, 'a role that Tasks assume', standIns.written(target))
  }
  const scene: Scene = {
    machineArn: arn,
    machine: factsOf(arn, 'the state machine', machineArn),
    roleArn,
    documents: given,
    standIns,
    calls,
    absent: absentKeys(calls),
  }
  const chain = new Chain(scene)
  const byState = new Map<JsonPointer, VerifiedCall[]>()
  const settings: VerifiedCall[] = []
  for (const call of calls) {
    const verified = chain.verify(call)
    if (call.state === undefined) settings.push(...verified)
    else byState.set(call.state, [...(byState.get(call.state) ?? []), ...verified])
  }
  const states = [...byState].map(
    ([state, verified]): VerifiedState => ({
      state,
      outcome: worst(verified.map(({ outcome }) => outcome)),
      calls: verified,
    }),
  )
  const attempts = attemptsOn(scene, chain)
  const findings = [...findFailures(chain.executionRole, states, settings), ...findOpenings(attempts)]
  return deepFreeze({
    holds: findings.length === 0,
    stateMachineArn: arn,
    roleArn,
    executionRole: chain.executionRole,
    states,
    settings,
    attempts,
    findings,
  })
}
