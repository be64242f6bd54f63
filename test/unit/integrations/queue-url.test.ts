import { describe, expect, it } from 'vitest'
import { readQueueUrl } from '../../../src/integrations/queue-url.js'

const queue = '123456789012/Orders'
const own = { account: '123456789012', name: 'Orders' }

// https://docs.aws.amazon.com/general/latest/gr/sqs-service.html: endpoints, those for FIPS, and legacy ones; botocore has the same with
// the suffixes of other partitions, as `sslCommonName` and `hostname` of the service `sqs` in endpoints.json
describe('the URL of a queue', () => {
  it.each([
    ['sqs.us-east-1.amazonaws.com', 'us-east-1'],
    ['sqs-fips.us-west-2.amazonaws.com', 'us-west-2'],
    ['queue.amazonaws.com', 'us-east-1'],
    ['us-west-2.queue.amazonaws.com', 'us-west-2'],
    ['sqs.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
    ['cn-north-1.queue.amazonaws.com.cn', 'cn-north-1'],
    ['us-isob-east-1.queue.sc2s.sgov.gov', 'us-isob-east-1'],
    ['sqs.us-iso-east-1.c2s.ic.gov', 'us-iso-east-1'],
    ['sqs.eu-west-1.api.aws', 'eu-west-1'],
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-sending-messages-from-vpc.html
    ['vpce-0a1b-c2d3.sqs.us-east-2.vpce.amazonaws.com', 'us-east-2'],
    ['localhost:4566', undefined],
    ['sqs.${AWS::Region}.amazonaws.com', undefined],
    ['sqs.${var.region}.amazonaws.com', undefined],
    ['${var.region}.queue.amazonaws.com', undefined],
  ])('of host %s is in Region %s', (host, region) => {
    expect(readQueueUrl(`https://${host}/${queue}`)).toEqual({ ...own, region })
  })

  it('may hold tokens, and wildcards for what is computed', () => {
    expect(readQueueUrl('https://sqs.*.amazonaws.com/${AWS::AccountId}/orders-*')).toEqual({
      region: '*',
      account: '${AWS::AccountId}',
      name: 'orders-*',
    })
  })

  it.each([
    'Orders',
    '${Queue}',
    'http://sqs.us-east-1.amazonaws.com/123456789012/Orders',
    `https://host/${queue}/x`,
    'https://host/123456789012/',
    'https://host/Orders',
    'arn:aws:sqs:us-east-1:123456789012:Orders',
  ])('is not %s', (text) => {
    expect(readQueueUrl(text)).toBeUndefined()
  })
})
