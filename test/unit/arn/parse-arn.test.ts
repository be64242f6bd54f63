import { describe, expect, it } from 'vitest'
import { arn, arnLike } from '../../../src/arn/arn.js'
import { formatArn } from '../../../src/arn/format-arn.js'
import { parseArn } from '../../../src/arn/parse-arn.js'
import type { ArnFacts } from '../../../src/arn/types/arn.js'
import { codeOf, forged } from '../../refused.ts'

const iamIds = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns'
const arns = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html'
const authorization = 'https://docs.aws.amazon.com/service-authorization/latest/reference/'
const tutorial = 'https://docs.aws.amazon.com/step-functions/latest/dg/tutorial-access-cross-acct-resources.html'
const pseudo = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html'

/** Accepted texts with their facts: partition, service, Region, account, resource. */
const accepted: readonly (readonly [text: string, facts: readonly string[], source: string])[] = [
  [
    'arn:aws:lambda:us-east-2:111122223333:function:Echo',
    ['aws', 'lambda', 'us-east-2', '111122223333', 'function:Echo'],
    tutorial,
  ],
  ['arn:aws:iam::111122223333:role/LambdaRole', ['aws', 'iam', '', '111122223333', 'role/LambdaRole'], tutorial],
  [
    'arn:aws:states:us-east-1:123456789012:stateMachine:testCrossAccount',
    ['aws', 'states', 'us-east-1', '123456789012', 'stateMachine:testCrossAccount'],
    tutorial,
  ],
  ['arn:aws:states:::lambda:invoke', ['aws', 'states', '', '', 'lambda:invoke'], tutorial],
  ['arn:aws:iam::123456789012:root', ['aws', 'iam', '', '123456789012', 'root'], iamIds],
  ['arn:aws:iam::123456789012:user/JohnDoe', ['aws', 'iam', '', '123456789012', 'user/JohnDoe'], iamIds],
  [
    'arn:aws:iam::123456789012:user/division_abc/subdivision_xyz/JaneDoe',
    ['aws', 'iam', '', '123456789012', 'user/division_abc/subdivision_xyz/JaneDoe'],
    iamIds,
  ],
  ['arn:aws:iam::aws:policy/AdministratorAccess', ['aws', 'iam', '', 'aws', 'policy/AdministratorAccess'], iamIds],
  [
    'arn:aws:sts::123456789012:assumed-role/Accounting-Role/JaneDoe',
    ['aws', 'sts', '', '123456789012', 'assumed-role/Accounting-Role/JaneDoe'],
    iamIds,
  ],
  ['arn:aws:s3:::amzn-s3-demo-bucket', ['aws', 's3', '', '', 'amzn-s3-demo-bucket'], arns],
  [
    'arn:aws:s3:::bucket/a key with: colons, (and) spaces',
    ['aws', 's3', '', '', 'bucket/a key with: colons, (and) spaces'],
    arns,
  ],
  [
    'arn:aws:sns:us-east-1:123456789012:example-sns-topic-name',
    ['aws', 'sns', 'us-east-1', '123456789012', 'example-sns-topic-name'],
    arns,
  ],
  [
    'arn:aws:ec2:us-east-1:123456789012:vpc/vpc-0e9801d129EXAMPLE',
    ['aws', 'ec2', 'us-east-1', '123456789012', 'vpc/vpc-0e9801d129EXAMPLE'],
    arns,
  ],
  [
    'arn:aws:ec2:us-east-1::image/ami-1',
    ['aws', 'ec2', 'us-east-1', '', 'image/ami-1'],
    `${authorization}list_amazonec2.html`,
  ],
  [
    'arn:aws:route53:::hostedzone/Z1',
    ['aws', 'route53', '', '', 'hostedzone/Z1'],
    `${authorization}list_amazonroute53.html`,
  ],
  [
    'arn:aws:s3:us-west-2:123456789012:job/1',
    ['aws', 's3', 'us-west-2', '123456789012', 'job/1'],
    `${authorization}list_amazons3.html`,
  ],
  [
    'arn:aws:s3::123456789012:accesspoint/m.mrap',
    ['aws', 's3', '', '123456789012', 'accesspoint/m.mrap'],
    `${authorization}list_amazons3.html`,
  ],
  [
    'arn:aws:dynamodb::123456789012:global-table/t',
    ['aws', 'dynamodb', '', '123456789012', 'global-table/t'],
    `${authorization}list_amazondynamodb.html`,
  ],
  [
    'arn:aws:cloudwatch::123456789012:dashboard/d',
    ['aws', 'cloudwatch', '', '123456789012', 'dashboard/d'],
    `${authorization}list_amazoncloudwatch.html`,
  ],
  [
    'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2:1',
    ['aws', 'bedrock', 'us-east-1', '', 'foundation-model/anthropic.claude-v2:1'],
    `${authorization}list_amazonbedrock.html`,
  ],
  [
    'arn:aws:apigateway:us-east-1::/restapis/a',
    ['aws', 'apigateway', 'us-east-1', '', '/restapis/a'],
    `${authorization}list_amazonapigatewaymanagement.html`,
  ],
  [
    'arn:aws:lambda:us-east-1:111122223333:function:Echo:$LATEST',
    ['aws', 'lambda', 'us-east-1', '111122223333', 'function:Echo:$LATEST'],
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html',
  ],
  // a service that no release knows is not judged
  ['arn:aws:new-service:::thing', ['aws', 'new-service', '', '', 'thing'], arns],
  [
    'arn:aws:new-service:us-east-1:111122223333:thing',
    ['aws', 'new-service', 'us-east-1', '111122223333', 'thing'],
    arns,
  ],
  // parts of other tools are unknown facts, kept as they are
  [
    'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:Echo',
    ['${AWS::Partition}', 'lambda', '${AWS::Region}', '${AWS::AccountId}', 'function:Echo'],
    pseudo,
  ],
  [
    'arn:aws:iam::${AWS::AccountId}:role/${AWS::StackName}-role',
    ['aws', 'iam', '', '${AWS::AccountId}', 'role/${AWS::StackName}-role'],
    pseudo,
  ],
  [
    'arn:${Token[AWS.Partition.3]}:sqs:${Token[AWS.Region.4]}:${Token[AWS.AccountId.5]}:q',
    ['${Token[AWS.Partition.3]}', 'sqs', '${Token[AWS.Region.4]}', '${Token[AWS.AccountId.5]}', 'q'],
    'https://docs.aws.amazon.com/cdk/v2/guide/tokens.html',
  ],
  [
    '${aws_lambda_function.echo.arn}',
    ['${}', '${}', '${}', '${}', '${aws_lambda_function.echo.arn}'],
    'https://developer.hashicorp.com/terraform/language/expressions/strings#interpolation',
  ],
  [
    '${aws_lambda_function.echo.arn}:live',
    ['${}', '${}', '${}', '${}', '${aws_lambda_function.echo.arn}:live'],
    'https://developer.hashicorp.com/terraform/language/expressions/strings#interpolation',
  ],
  [
    'arn:aws:lambda:${var.region}:${data.aws_caller_identity.me.account_id}:function:Echo',
    ['aws', 'lambda', '${var.region}', '${data.aws_caller_identity.me.account_id}', 'function:Echo'],
    'https://developer.hashicorp.com/terraform/language/expressions/strings#interpolation',
  ],
]

const toFacts = ([
  partition = '',
  service = '',
  region = '',
  account = '',
  resource = '',
]: readonly string[]): ArnFacts => ({
  partition,
  service,
  region,
  account,
  resource,
})

describe('an ARN', () => {
  it.each(accepted)('%s is told apart', (text, facts) => {
    expect(parseArn(text)).toEqual(toFacts(facts))
    expect(arnLike(text)).toBe(text)
    expect(arn(text)).toBe(text)
  })

  it.each(accepted.filter(([text]) => text.startsWith('arn:')))('%s is written from its facts', (text, facts) => {
    expect(formatArn(toFacts(facts))).toBe(text)
  })
})

const patterns: readonly string[] = [
  'arn:aws:lambda:*:111122223333:function:E*',
  'arn:aws:lambda:us-*:111122223333:function:Echo',
  'arn:aws:lambda:us-east-?:*:function:Echo',
  'arn:aws:states:*:111122223333:*',
  'arn:*:s3:::bucket/*',
  'arn:aws*:s3:::bucket/*',
  'arn:aws:iam::111122223333:user/${aws:username}',
  'arn:aws:s3:::bucket/${cognito-identity.amazonaws.com:sub}/*',
  'arn:aws:s3:::bucket/${oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE:sub}',
  "arn:aws:s3:::bucket/${aws:PrincipalTag/team, 'none'}",
  'arn:aws:s3:::bucket/${*}',
]

describe('a pattern', () => {
  it.each(patterns)('%s is one', (text) => {
    expect(arnLike(text)).toBe(text)
    expect(codeOf(() => arn(text))).toBe('arn/wildcard')
  })
})

/** Refused by `parseArn`, `arn` and `arnLike` alike. */
const refused: readonly (readonly [text: string, code: string])[] = [
  ['', 'arn/parts-missing'],
  ['*', 'arn/parts-missing'],
  ['Echo', 'arn/parts-missing'],
  ['arn', 'arn/parts-missing'],
  ['arn:', 'arn/parts-missing'],
  ['arn::::', 'arn/parts-missing'],
  ['arn:aws:lambda:us-east-2:111122223333', 'arn/parts-missing'],
  ['Arn:aws:lambda:us-east-2:111122223333:function:Echo', 'arn/parts-missing'],
  [' arn:aws:lambda:us-east-2:111122223333:function:Echo', 'arn/parts-missing'],
  ['urn:aws:lambda:us-east-2:111122223333:function:Echo', 'arn/parts-missing'],
  ['arn::lambda:us-east-2:111122223333:function:Echo', 'arn/partition-unknown'],
  ['arn:AWS:lambda:us-east-2:111122223333:function:Echo', 'arn/partition-unknown'],
  ['arn:aws-global:lambda:us-east-2:111122223333:function:Echo', 'arn/partition-unknown'],
  ['arn:__proto__:lambda:us-east-2:111122223333:function:Echo', 'arn/partition-unknown'],
  ['arn:constructor:lambda:us-east-2:111122223333:function:Echo', 'arn/partition-unknown'],
  ['arn:aws::us-east-2:111122223333:function:Echo', 'arn/service-malformed'],
  ['arn:aws:Lambda:us-east-2:111122223333:function:Echo', 'arn/service-malformed'],
  ['arn:aws:*:us-east-2:111122223333:function:Echo', 'arn/service-malformed'],
  ['arn:aws:lamb?a:us-east-2:111122223333:function:Echo', 'arn/service-malformed'],
  ['arn:aws:lambda:us-east-2a:111122223333:function:Echo', 'arn/region-of-another-partition'],
  ['arn:aws:lambda:aws-global:111122223333:function:Echo', 'arn/region-of-another-partition'],
  ['arn:aws:lambda:us-east-2:11112222333:function:Echo', 'arn/account-malformed'],
  ['arn:aws:lambda:us-east-2:1111222233334:function:Echo', 'arn/account-malformed'],
  ['arn:aws:lambda:us-east-2:11112222333a:function:Echo', 'arn/account-malformed'],
  ['arn:aws:lambda:us-east-2: 11122223333:function:Echo', 'arn/account-malformed'],
  // digits of other scripts are no digits here
  ['arn:aws:lambda:us-east-2:１１１１２２２２３３３３:function:Echo', 'arn/account-malformed'],
  ['arn:aws:iam:us-east-1:111122223333:role/LambdaRole', 'arn/region-forbidden'],
  ['arn:aws:iam:*:111122223333:role/LambdaRole', 'arn/region-forbidden'],
  ['arn:aws:sts:us-east-1:111122223333:assumed-role/a/b', 'arn/region-forbidden'],
  ['arn:aws:s3:us-east-1::bucket', 'arn/region-forbidden'],
  ['arn:aws:cloudfront:us-east-1:111122223333:distribution/D', 'arn/region-forbidden'],
  ['arn:aws:s3::111122223333:bucket', 'arn/account-forbidden'],
  ['arn:aws:s3::*:bucket', 'arn/account-forbidden'],
  ['arn:aws:route53::111122223333:hostedzone/Z1', 'arn/account-forbidden'],
  ['arn:aws:ec2:us-east-1:111122223333:snapshot/snap-1', 'arn/account-forbidden'],
  ['arn:aws:lambda::111122223333:function:Echo', 'arn/region-required'],
  ['arn:aws:states::111122223333:stateMachine:m', 'arn/region-required'],
  ['arn:aws:iam:::role/LambdaRole', 'arn/account-required'],
  ['arn:aws:sqs:us-east-1::orders', 'arn/account-required'],
  ['arn:aws:lambda:us-east-2:111122223333:', 'arn/resource-malformed'],
  ['arn:aws:s3:::a\u0000b', 'arn/resource-malformed'],
  ['arn:aws:s3:::a\nb', 'arn/resource-malformed'],
  ['arn:aws:s3:::a\u007fb', 'arn/resource-malformed'],
  [`arn:aws:s3:::${'a'.repeat(2049)}`, 'arn/resource-malformed'],
]

describe('what is no ARN', () => {
  it.each(refused)('%j ends in %s', (text, code) => {
    expect(codeOf(() => parseArn(text))).toBe(code)
    expect(codeOf(() => arnLike(text))).toBe(code)
    // a wildcard is told first: it is what the compiler tells too
    expect(codeOf(() => arn(text))).toBe(/[*?]/.test(text) ? 'arn/wildcard' : code)
  })

  it.each([[undefined], [null], [0], [true], [[]], [{}], [() => ''], [Symbol('arn')], [5n], [Object.create(null)]])(
    'a value of another type ends in core/not-a-string',
    (value) => {
      expect(codeOf(() => parseArn(forged(value)))).toBe('core/not-a-string')
      expect(codeOf(() => arn(forged<string>(value)))).toBe('core/not-a-string')
      expect(codeOf(() => arnLike(forged<string>(value)))).toBe('core/not-a-string')
      expect(codeOf(() => formatArn(forged<ArnFacts>(value)))).toBe('core/not-a-string')
    },
  )
})

describe('formatArn', () => {
  const facts = toFacts(['aws', 'sqs', 'us-east-1', '111122223333', 'orders'])
  it.each<readonly [Partial<ArnFacts>, string]>([
    [{ partition: 'aws:sqs:us-east-1:999988887777:x' }, 'arn/parts-missing'],
    [{ service: 'sqs:us-east-1:999988887777' }, 'arn/parts-missing'],
    [{ region: 'us-east-1:999988887777' }, 'arn/parts-missing'],
    [{ account: '999988887777:x' }, 'arn/parts-missing'],
    [{ region: '${x}:999988887777' }, 'arn/parts-missing'],
    [{ resource: forged(undefined) }, 'core/not-a-string'],
    [{ resource: '' }, 'arn/resource-malformed'],
  ])('refuses %j, which would move the parts', (part, code) => {
    expect(codeOf(() => formatArn({ ...facts, ...part }))).toBe(code)
  })

  it.each(['${Token[TOKEN.1]}', '${aws_lambda_function.echo.arn}', '${Arn}/*', '${Arn}:live'])(
    'writes %s, of which no part is known, as it was',
    (text) => {
      const parsed = parseArn(text)
      expect(formatArn(parsed)).toBe(text)
      expect(parseArn(formatArn(parsed))).toEqual(parsed)
    },
  )

  it('takes no other text for a whole ARN', () => {
    const unknown = { partition: '${}', service: '${}', region: '${}', account: '${}' }
    expect(codeOf(() => formatArn({ ...unknown, resource: 'orders' }))).toBe('arn/parts-missing')
  })
})
