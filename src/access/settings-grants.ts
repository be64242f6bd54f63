import { splitArn } from '../arn/parse-arn.js'
import type { ArnFacts } from '../arn/types/arn.js'
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

/** What the machine's own settings need of its execution role. */
export const settingsGrants = (settings: MachineSettings, machineArn: string, place: ArnFacts): readonly Grant[] => {
  const grants: Grant[] = []
  const logs = (settings.loggingConfiguration?.level ?? 'OFF') !== 'OFF'
  // AWS documents both on every resource: most of their actions take none
  if (logs) grants.push({ actions: logDelivery, resource: '*', why: 'the machine logs to CloudWatch Logs' })
  if (settings.tracingConfiguration?.enabled === true) {
    grants.push({ actions: tracing, resource: '*', why: 'the machine is traced with AWS X-Ray' })
  }
  const key = settings.encryptionConfiguration?.kmsKeyId
  if (key === undefined) return grants
  // https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
  grants.push({
    actions: encrypting,
    resource: key,
    why: 'the machine is encrypted with a customer managed key',
    conditions: inContext('stateMachineArn', machineArn),
  })
  if (logs) {
    const own = {
      resource: key,
      why: 'the logs of an encrypted machine are encrypted with its key',
      // the context that CloudWatch Logs sends ends with a literal `*`, so the operator is StringEquals
      conditions: {
        StringEquals: {
          'kms:EncryptionContext:SourceArn': `arn:${place.partition}:logs:${place.region}:${place.account}:*`,
        },
      },
    }
    grants.push(
      { actions: ['kms:GenerateDataKey'], ...own },
      // a key has one policy: AWS's default, which leaves it to the policies of its account, and what lets the service that delivers
      // logs read them. AWS shows that without a condition; what was encrypted in a context is decrypted in the same one, so that the
      // service is let in for this account alone: https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html
      {
        actions: ['kms:*'],
        resource: key,
        why: 'the default policy of a key',
        principal: { AWS: `arn:${place.partition}:iam::${splitArn(key)?.account}:root` },
      },
      { actions: decrypting, ...own, principal: { Service: 'delivery.logs.amazonaws.com' } },
    )
  }
  return grants
}
