import { expect, test } from 'vitest'
import { sdkCounts } from '../../../src/integrations/generated/sdk-differences.js'
import { listSdkServices, sdkOperations } from '../../../src/integrations/sdk-operations.js'

test('the operations are as many as were counted before they were packed', () => {
  // where this fails, the catalog was refreshed: run scripts/generate-integrations.mjs as well
  const all = listSdkServices().map((service) => sdkOperations(service))
  expect(all).toHaveLength(sdkCounts.services)
  expect(all.reduce((sum, read) => sum + (read?.callable.size ?? 0) + (read?.unsupported.size ?? 0), 0)).toBe(
    sdkCounts.actions,
  )
})

// https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
test.each([
  ['s3', 'getObject', 'callable'],
  // an operation without an IAM action of its name
  ['s3', 'completeMultipartUpload', 'callable'],
  ['s3', 'selectObjectContent', 'unsupported'],
  // two services of one IAM prefix
  ['elasticloadbalancing', 'describeInstanceHealth', 'callable'],
  ['elasticloadbalancingv2', 'describeTargetHealth', 'callable'],
] as const)('%s:%s is %s', (service, action, kind) => {
  expect(sdkOperations(service)?.[kind].has(action)).toBe(true)
})

test.each([
  // a permission without an API call
  ['s3', 'getObjectVersionForReplication'],
  ['elasticloadbalancing', 'describeTargetHealth'],
  ['elasticloadbalancingv2', 'describeInstanceHealth'],
])('%s:%s is no operation', (service, action) => {
  expect(sdkOperations(service)?.callable.has(action)).toBe(false)
  expect(sdkOperations(service)?.unsupported.has(action)).toBe(false)
})

test('a service that is not there has none', () => {
  expect(sdkOperations('nothing')).toBeUndefined()
  expect(sdkOperations('__proto__')).toBeUndefined()
})
