import { Policy } from '../../../src/policy/language/policy.js'
import type { Refusals } from '../refusals.ts'

/** A text of which the compiler knows nothing, as read from a file. */
const text = (value: string): string => value

const bucket = 'arn:aws:s3:::orders'
const get = Policy.identity().allow('s3:GetObject')
const runInstances = Policy.identity().allow('ec2:RunInstances').onAny()
const list = Policy.identity().allow('s3:ListBucket')
const lambda = Policy.identity().allow('lambda:InvokeFunction')

export default {
  sameWords: [
    // @ts-expect-error catalog/action-unknown
    () => Policy.identity().allow('s3:GetObjects'),
    // exactly four begin like it
    // @ts-expect-error catalog/action-unknown
    () => Policy.identity().allow('sqs:ListX'),
    // one letter missing, one too many, two exchanged, another one, and a name of which others are the start
    // @ts-expect-error catalog/action-unknown
    () => Policy.identity().allow('s3:GetObjct'),
    // @ts-expect-error catalog/action-unknown
    () => Policy.identity().allow('s3:ListBuckets'),
    // @ts-expect-error catalog/action-unknown
    () => Policy.identity().allow('s3:PutObejct'),
    // @ts-expect-error catalog/action-unknown
    () => Policy.identity().allow('ec2:DescribeInstancez'),
    // @ts-expect-error catalog/action-unknown
    () => Policy.identity().deny('s3:getObject'),
    // @ts-expect-error catalog/action-unknown
    () => Policy.identity().allow('lambda:InvokeFunctions'),
    // @ts-expect-error catalog/action-unknown
    () => Policy.identity().allow('iam:Passrole'),
    // @ts-expect-error catalog/action-unknown
    () => Policy.identity().allow('sqs:Zork'),
    // @ts-expect-error catalog/action-unknown
    () => Policy.identity().allow('sns:publishx'),
    // @ts-expect-error catalog/service-unknown
    () => Policy.identity().allow('zork:Do'),
    // @ts-expect-error catalog/service-unknown
    () => Policy.identity().allow('stepfunctions:StartExecution'),
    // @ts-expect-error policy/action-form
    () => Policy.identity().allow('GetObject'),
    // @ts-expect-error catalog/service-case
    () => Policy.identity().allow('S3:GetObject'),
    // @ts-expect-error catalog/action-pattern
    () => Policy.identity().allow('s3:Got*'),
    // @ts-expect-error catalog/action-resource
    () => lambda.on(bucket),
    // @ts-expect-error catalog/action-resource
    () => get.on(bucket),
    // @ts-expect-error catalog/action-resource
    () => list.onLike('arn:aws:s3:::orders/*'),
    // @ts-expect-error catalog/action-resource
    () => Policy.identity().allow('sts:AssumeRole').onLike('arn:aws:s3:::orders/*'),
    // an action that acts on none of the statement's resources
    // @ts-expect-error catalog/action-resource
    () => Policy.identity().allow('s3:GetObject', 'lambda:InvokeFunction').onLike('arn:aws:s3:::orders/*'),
    // @ts-expect-error catalog/action-resource
    () => Policy.resource(bucket).allow('s3:GetObject').anyone().toJSON(),
    // @ts-expect-error catalog/action-resource
    () => Policy.resource(bucket).allow('s3:PutObject').service('s3').sourceAccount('111122223333').toJSON(),
    // @ts-expect-error catalog/action-without-resource
    () => Policy.identity().allow('s3:ListAllMyBuckets').on(bucket),
    // @ts-expect-error catalog/action-on-everything
    () => get.on('*'),
    // @ts-expect-error catalog/action-unknown
    () => Policy.identity().allow('s3:getobject'),
    // @ts-expect-error catalog/action-unknown
    () => Policy.identity().allow('ec2:runINSTANCES'),
    // @ts-expect-error catalog/condition-key-case
    () => get.onAny().where('aws:SourceIP', 'IpAddress', '203.0.113.0/24'),
    // @ts-expect-error catalog/condition-key-case
    () => get.onAny().where('aws:PrincipalOrgId', 'StringEquals', 'o-a1b2c3d4e5'),
    // @ts-expect-error catalog/condition-key-case
    () => get.onAny().where('aws:principaltag/Team', 'StringEquals', 'a'),
    // @ts-expect-error catalog/condition-key-case
    () => runInstances.where('ec2:instanceType', 'StringEquals', 't3.micro'),
    // @ts-expect-error catalog/condition-key-case
    () => Policy.identity().allow('ec2:CreateTags').onAny().where('ec2:instanceType', 'StringEquals', 't3.micro'),
    // @ts-expect-error catalog/condition-key-case
    () => Policy.identity().allow('s3:*').onAny().where('s3:Prefix', 'StringEquals', 'a'),
    // @ts-expect-error catalog/condition-key-case
    () => Policy.identity().allow('*').onAny().where('s3:existingObjectTag/a', 'StringEquals', 'a'),
    // @ts-expect-error catalog/condition-key
    () => runInstances.where('ec2:InstanceTyp2', 'StringEquals', 't3.micro'),
    // a tag without a name
    // @ts-expect-error catalog/condition-key
    () => runInstances.where('aws:PrincipalTag/', 'StringEquals', 'a'),
    // one of the actions has the key, the other has not
    // @ts-expect-error catalog/condition-key
    () => Policy.identity().allow('s3:ListBucket', 's3:GetObject').onAny().where('s3:prefix', 'StringEquals', 'a'),
    // @ts-expect-error catalog/condition-key
    () => runInstances.where('ec2:nothing', 'StringEquals', 't3.micro'),
    // @ts-expect-error catalog/condition-key
    () => get.onAny().where('s3:ExistingObjectTags/a', 'StringEquals', 'a'),
    // @ts-expect-error catalog/condition-key
    () => get.onAny().where('aws:PrincipleOrgID', 'StringEquals', 'o-a1b2c3d4e5'),
    // @ts-expect-error catalog/condition-key
    () => Policy.identity().allow('s3:*').onAny().where('aws:RequestRegion', 'StringEquals', 'eu-west-1'),
    // @ts-expect-error catalog/condition-key
    () => get.onAny().where('aws:nothing', 'StringEquals', 'a'),
    // @ts-expect-error catalog/condition-key
    () => lambda.onAny().where('s3:prefix', 'StringEquals', 'a'),
    // @ts-expect-error catalog/condition-key
    () => get.onAny().where('aws:SourceIP4', 'StringEquals', 'a'),
    // @ts-expect-error catalog/condition-key
    () => Policy.identity().allow('*').onAny().where('s3:prefixes', 'StringEquals', 'a'),
    // @ts-expect-error catalog/condition-key
    () => Policy.identity().allow('s3:*').onAny().where('lambda:Principal', 'StringEquals', 'a'),
    // @ts-expect-error catalog/operator-of-key
    () => list.onAny().where('s3:prefix', 'NumericEquals', 1),
    // @ts-expect-error catalog/operator-of-key
    () => list.onAny().where('aws:TagKeys', 'StringEquals', 'a'),
    // @ts-expect-error catalog/operator-of-key
    () => list.onAny().where('s3:prefix', 'ForAnyValue:StringEquals', 'a'),
    // @ts-expect-error catalog/operator-of-key
    () => list.onAny().where('aws:SourceIp', 'StringLike', '203.0.113.*'),
    // @ts-expect-error catalog/operator-of-key
    () => list.onAny().where('aws:CurrentTime', 'NumericLessThan', 1),
    // @ts-expect-error catalog/operator-of-key
    () => list.onAny().where('aws:PrincipalArn', 'StringLike', 'arn:aws:iam::*:role/*'),
  ],
  runTimeOnly: [
    {
      code: 'catalog/action-unknown',
      because: 'the text is not known to the compiler',
      run: () => Policy.identity().allow(text('s3:GetObjects')),
    },
    {
      code: 'catalog/action-resource',
      because: 'the compiler does not look into the actions that a pattern matches',
      run: () => Policy.identity().allow('lambda:*').on(bucket),
    },
    {
      code: 'catalog/action-on-everything',
      because: 'the compiler does not look into the actions that a pattern matches',
      run: () => Policy.identity().allow('s3:List*').on('*'),
    },
  ],
} satisfies Refusals
