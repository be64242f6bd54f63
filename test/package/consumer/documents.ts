// What a user's own modules export of the functions over documents: every type of theirs has a name.
import { actionsOn, findAction, findConditionKey, listResourceTypes, resourceTypesOf } from 'arnwright/catalog'
import { checkPolicy, checkStateMachine, parseDefinition } from 'arnwright/check'
import { evaluate, explain } from 'arnwright/evaluate'
import {
  diffPolicies,
  isSubset,
  mergePolicies,
  minimizePolicy,
  parsePolicy,
  policySize,
  splitPolicy,
} from 'arnwright/policy'

export const policy = parsePolicy('{ "Version": "2012-10-17", "Statement": [] }', { kind: 'identity', comments: true })
export const answer = isSubset(policy, policy)
export const merged = minimizePolicy(mergePolicies(policy, policy))
export const fresh = diffPolicies(policy, merged)
export const parts = splitPolicy(merged, { quota: 'managedPolicy', maxDocuments: 2 })
export const size = policySize(merged, { kind: 'scp' })
export const options = {
  parse: parsePolicy,
  split: splitPolicy,
  subset: isSubset,
  size: policySize,
  check: checkPolicy,
}

export const findings = [checkPolicy(policy, { kind: 'identity' }), checkStateMachine({})]
export const definition = parseDefinition('{}')
export const read = { definition: parseDefinition, machine: checkStateMachine }

export const facts = { action: findAction('s3:GetObject'), key: findConditionKey('aws:username') }
export const types = [listResourceTypes('s3'), resourceTypesOf('arn:aws:s3:::bucket')]
export const acting = actionsOn('arn:aws:s3:::bucket')

export const decided = evaluate(
  { principal: 'arn:aws:iam::111122223333:role/R', action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/a' },
  { identity: policy },
)
export const why = explain(decided)
export const deciding = { evaluate, explain }
