import { describe, expect, it } from 'vitest'
import { Account } from '../../../src/arn/account.js'
import { arn } from '../../../src/arn/arn.js'
import { codeOf, forged } from '../../refused.ts'
import { partitionFacts } from './partition-facts.ts'

const prod = Account('111122223333', 'us-east-2')

describe('an account', () => {
  it.each(partitionFacts)('in a Region of $partition has that partition', ({ partition, regions }) => {
    for (const region of regions) {
      expect(Account('111122223333', region)).toMatchObject({ partition, region, id: '111122223333' })
      expect(Account('111122223333', region).arn('lambda', 'function:Echo')).toBe(
        `arn:${partition}:lambda:${region}:111122223333:function:Echo`,
      )
    }
  })

  it('without a Region is in aws, or in the partition that is named', () => {
    expect(Account('111122223333')).toMatchObject({ partition: 'aws', region: '' })
    expect(Account('111122223333', '', { partition: 'aws-eusc' }).arn('iam', 'role/Reader')).toBe(
      'arn:aws-eusc:iam::111122223333:role/Reader',
    )
  })

  it('takes a Region newer than this release by the form of its name', () => {
    expect(Account('111122223333', 'us-moonbase-7').arn('sqs', 'orders')).toBe(
      'arn:aws:sqs:us-moonbase-7:111122223333:orders',
    )
  })

  it('refuses what is no Region of a known partition, whatever partition is named', () => {
    expect(codeOf(() => Account('111122223333', forged('moon-base-1')))).toBe('arn/account-region')
    expect(codeOf(() => Account('111122223333', forged('moon-base-1'), { partition: 'aws' }))).toBe(
      'arn/account-region',
    )
  })

  it('refuses options that it does not know', () => {
    expect(codeOf(() => Account('111122223333', 'us-east-1', forged({ partitions: 'aws' })))).toBe(
      'core/option-unknown',
    )
    expect(codeOf(() => Account('111122223333', 'us-east-1', forged('aws')))).toBe('core/option')
  })

  it('is frozen', () => {
    expect(Object.isFrozen(prod)).toBe(true)
  })

  // The forms are those of the Service Authorization Reference.
  it.each([
    ['lambda', 'function:Echo', 'arn:aws:lambda:us-east-2:111122223333:function:Echo'],
    ['states', 'stateMachine:Orders', 'arn:aws:states:us-east-2:111122223333:stateMachine:Orders'],
    ['iam', 'role/LambdaRole', 'arn:aws:iam::111122223333:role/LambdaRole'],
    ['sts', 'assumed-role/LambdaRole/session', 'arn:aws:sts::111122223333:assumed-role/LambdaRole/session'],
    ['s3', 'bucket/key', 'arn:aws:s3:::bucket/key'],
    ['s3', 'job/1', 'arn:aws:s3:us-east-2:111122223333:job/1'],
    ['route53', 'hostedzone/Z1', 'arn:aws:route53:::hostedzone/Z1'],
    ['dynamodb', 'table/Orders', 'arn:aws:dynamodb:us-east-2:111122223333:table/Orders'],
    ['dynamodb', 'global-table/Orders', 'arn:aws:dynamodb::111122223333:global-table/Orders'],
    ['ec2', 'instance/i-1', 'arn:aws:ec2:us-east-2:111122223333:instance/i-1'],
    ['ec2', 'image/ami-1', 'arn:aws:ec2:us-east-2::image/ami-1'],
    ['apigateway', '/restapis/a', 'arn:aws:apigateway:us-east-2::/restapis/a'],
    // https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html
    ['lambda', 'runtime:8eeff65f', 'arn:aws:lambda:us-east-2::runtime:8eeff65f'],
    ['new-service', 'thing', 'arn:aws:new-service:us-east-2:111122223333:thing'],
  ])('names %s %s by %s', (service, resource, text) => {
    expect(prod.arn(service, resource)).toBe(text)
    expect(prod.arnLike(service, resource)).toBe(text)
  })

  it('of a stack is written with pseudo parameters', () => {
    const stack = Account.cloudFormation()
    expect(stack.arn('lambda', 'function:Echo')).toBe(
      'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:Echo',
    )
    expect(stack.arn('iam', 'role/Reader')).toBe('arn:${AWS::Partition}:iam::${AWS::AccountId}:role/Reader')
    expect(stack.arn('s3', 'bucket')).toBe('arn:${AWS::Partition}:s3:::bucket')
  })

  it.each<readonly [id: string, region: string, named: string | undefined, partition: string]>([
    ['${AWS::AccountId}', '${AWS::Region}', undefined, '${AWS::Partition}'],
    ['${Token[AWS.AccountId.5]}', '${Token[AWS.Region.4]}', '${Token[AWS.Partition.3]}', '${Token[AWS.Partition.3]}'],
    ['111122223333', '${var.region}', 'aws-cn', 'aws-cn'],
    ['111122223333', 'us-east-2', '${var.partition}', '${var.partition}'],
    ['${data.aws_caller_identity.me.account_id}', 'us-east-2', undefined, 'aws'],
  ])('takes the tokens of other tools: %s in %s', (id, region, named, partition) => {
    const options = named === undefined ? undefined : { partition: forged<'aws'>(named) }
    expect(Account(id, region, options).arn('lambda', 'function:Echo')).toBe(
      `arn:${partition}:lambda:${region}:${id}:function:Echo`,
    )
  })

  it.each<readonly [id: string, region: string | undefined, partition: string | undefined, code: string]>([
    ['', undefined, undefined, 'arn/account-id'],
    ['1', undefined, undefined, 'arn/account-id'],
    ['1111222233334', undefined, undefined, 'arn/account-id'],
    ['11112222333x', undefined, undefined, 'arn/account-id'],
    ['aws', undefined, undefined, 'arn/account-id'],
    ['*', undefined, undefined, 'arn/account-id'],
    ['*${x}', undefined, undefined, 'arn/account-id'],
    ['999988887777:${x}', undefined, undefined, 'arn/account-id'],
    ['${aws:PrincipalAccount}', undefined, undefined, 'arn/account-id'],
    [forged<string>(111122223333), undefined, undefined, 'core/not-a-string'],
    ['111122223333', 'us-east', undefined, 'arn/account-region'],
    ['111122223333', '*', undefined, 'arn/account-region'],
    ['111122223333', '*', 'aws', 'arn/account-region'],
    ['111122223333', 'us-east-1:999988887777', 'aws', 'arn/account-region'],
    ['111122223333', 'us-east-1:999988887777:${x}', undefined, 'arn/account-region'],
    ['111122223333', forged<string>(null), undefined, 'core/not-a-string'],
    ['111122223333', '${var.region}', undefined, 'arn/account-partition-open'],
    ['111122223333', 'eu-${var.region}', undefined, 'arn/account-partition-open'],
    ['111122223333', '${AWS::Region}*', undefined, 'arn/account-region'],
    ['111122223333', 'us-gov-west-1', 'aws', 'arn/account-partition'],
    ['111122223333', 'us-west-1', 'aws-us-gov', 'arn/account-partition'],
    ['111122223333', 'us-west-1', 'awss', 'arn/partition-unknown'],
    ['111122223333', '', '${x}*', 'arn/partition-unknown'],
  ])('is not %j in %j of %j', (id, region, partition, code) => {
    const options = partition === undefined ? undefined : { partition: forged<'aws'>(partition) }
    expect(codeOf(() => Account(id, region, options))).toBe(code)
  })

  it.each([
    ['lambda', 'function:*', 'arn/wildcard'],
    ['lambda', 'function:Ech?', 'arn/wildcard'],
    ['iam', 'user/${aws:username}', 'arn/wildcard'],
    ['s3', 'bucket/${www.amazon.com:user_id}', 'arn/wildcard'],
    ['lambda', 'function:Echo:live:2', 'arn/kind'],
    ['lambda', 'function:Echo/2', 'arn/kind'],
    ['iam', 'role/', 'arn/kind'],
    ['iam', `role/${'a'.repeat(65)}`, 'arn/kind'],
    ['states', 'stateMachine:a b', 'arn/kind'],
    ['states', 'stateMachine:', 'arn/kind'],
    ['sqs', '', 'arn/resource-malformed'],
    ['sqs:us-east-1:999988887777', 'orders', 'arn/service-malformed'],
    ['iam::999988887777:role', 'x', 'arn/service-malformed'],
    ['Lambda', 'function:Echo', 'arn/service-malformed'],
    ['', 'x', 'arn/service-malformed'],
    [forged<string>(undefined), 'x', 'core/not-a-string'],
    ['sqs', forged<string>(Symbol('orders')), 'core/not-a-string'],
  ])('has no %j %j', (service, resource, code) => {
    expect(codeOf(() => prod.arn(service, resource))).toBe(code)
  })

  it.each([
    ['lambda', 'function:Echo'],
    ['states', 'stateMachine:*'],
    ['s3', 'job/1'],
  ])('without a Region has no %s %s', (service, resource) => {
    expect(codeOf(() => Account('111122223333').arnLike(service, resource))).toBe('arn/account-without-region')
  })

  // of most services that have both some ARNs have a Region, so that none is a slip; the sentence claims no more
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiRegionAccessPointRequests.html
  it('without a Region does not guess whether an ARN has one', () => {
    expect(() => Account('111122223333').arn('s3', forged<never>('accesspoint/x.mrap'))).toThrow(
      /^✗ this account was made without a Region, and 's3' ARNs like this have one or may have one: expected /,
    )
    expect(arn('arn:aws:s3::111122223333:accesspoint/x.mrap')).toBe('arn:aws:s3::111122223333:accesspoint/x.mrap')
  })

  it.each([
    ['lambda', 'function:*', 'arn:aws:lambda:us-east-2:111122223333:function:*'],
    ['iam', 'user/${aws:username}', 'arn:aws:iam::111122223333:user/${aws:username}'],
    ['s3', 'bucket/*', 'arn:aws:s3:::bucket/*'],
  ])('has a pattern over %s %s', (service, resource, text) => {
    expect(prod.arnLike(service, resource)).toBe(text)
  })
})
