import { differ } from '../arn/differ.js'
import { isAccountId, splitArn } from '../arn/parse-arn.js'
import type { ArnFacts } from '../arn/types/arn.js'
import { extend } from '../core/extend.js'
import type { MachineSettings } from '../states/settings.js'
import { decrypting, encrypting, inContext } from './declared.js'
import type { Grant } from './grants.js'

// https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html#cloudwatch-iam-policy
const logDelivery = /* @__PURE__ */ [
  'CreateLogDelivery',
  'CreateLogStream',
  'GetLogDelivery',
  'UpdateLogDelivery',
  'DeleteLogDelivery',
  'ListLogDeliveries',
  'PutLogEvents',
  'PutResourcePolicy',
  'DescribeResourcePolicies',
  'DescribeLogGroups',
].map((action) => `logs:${action}`)

// https://docs.aws.amazon.com/step-functions/latest/dg/xray-iam.html
const tracing = /* @__PURE__ */ [
  'PutTraceSegments',
  'PutTelemetryRecords',
  'GetSamplingRules',
  'GetSamplingTargets',
].map((action) => `xray:${action}`)

/** What the machine's own settings require of its execution role. */
export const settingsGrants = (settings: MachineSettings, machineArn: string, place: ArnFacts): readonly Grant[] => {
  const grants: Grant[] = []
  const logs = (settings.loggingConfiguration?.level ?? 'OFF') !== 'OFF'
  // AWS documents both on every resource: most of their actions have no resource type
  if (logs) grants.push({ actions: logDelivery, resource: '*', why: 'the machine logs to CloudWatch Logs' })
  if (settings.tracingConfiguration?.enabled === true) {
    grants.push({ actions: tracing, resource: '*', why: 'the machine is traced with AWS X-Ray' })
  }
  const key = settings.encryptionConfiguration?.kmsKeyId
  return key === undefined ? grants : [...grants, ...keyGrants(key, settings, logs, machineArn, place)]
}

/**
 * What an encrypted machine needs on its key: in the permissions of its role and, where those are not enough, in the policy
 * of the key, for the service that delivers logs and for a role in another account.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html
 */
const keyGrants = (
  resource: string,
  { roleArn }: MachineSettings,
  logs: boolean,
  machineArn: string,
  { partition, region, account }: ArnFacts,
): readonly Grant[] => {
  const ofLogs = {
    resource,
    why: 'the logs of an encrypted machine are encrypted with its key',
    // the encryption context that CloudWatch Logs sends ends with a literal `*`, hence StringEquals
    conditions: { StringEquals: { 'kms:EncryptionContext:SourceArn': `arn:${partition}:logs:${region}:${account}:*` } },
  }
  const calls: Grant[] = [
    {
      actions: encrypting,
      resource,
      why: 'the machine is encrypted with a customer managed key',
      conditions: inContext('stateMachineArn', machineArn),
    },
  ]
  if (logs) calls.push({ actions: ['kms:GenerateDataKey'], ...ofLogs })
  const owner = splitArn(resource)?.account ?? ''
  const elsewhere = isAccountId(owner) && differ(owner, account)
  if (!logs && !elsewhere) return calls
  // a key has only one policy, so AWS's default comes first, which leaves the key to the IAM policies of its account
  const root = { AWS: `arn:${partition}:iam::${owner}:root` }
  const own: Grant[] = [...calls, { actions: ['kms:*'], resource, why: 'the default policy of a key', principal: root }]
  if (elsewhere && roleArn !== undefined) {
    for (const grant of calls) own.push(extend(grant, { principal: { AWS: roleArn } }))
  }
  // AWS shows this statement without a condition. Since data is decrypted in the context it was encrypted in, the service is
  // let in for this account only: https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html
  if (logs) own.push({ actions: decrypting, ...ofLogs, principal: { Service: 'delivery.logs.amazonaws.com' } })
  return own
}
