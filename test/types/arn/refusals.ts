import { Account } from '../../../src/arn/account.js'
import { arn, arnLike } from '../../../src/arn/arn.js'
import { formatArn } from '../../../src/arn/format-arn.js'
import { LambdaFunction } from '../../../src/arn/lambda-function.js'
import { parseArn } from '../../../src/arn/parse-arn.js'
import { qualify } from '../../../src/arn/qualify.js'
import type { Refusals } from '../refusals.ts'

/** A text of which the compiler knows nothing, as read from a file. */
const text = (value: string): string => value

const prod = Account('111122223333', 'us-east-2')
const global = Account('111122223333')

export default {
  sameWords: [
    // @ts-expect-error arn/resource-malformed
    () => arn('arn:aws:lambda:us-east-2:111122223333:'),
    // @ts-expect-error arn/resource-malformed
    () => arn('arn:aws:glue:us-east-2:111122223333:'),
    // @ts-expect-error arn/resource-malformed
    () => arn('arn:aws:s3:::'),
    // @ts-expect-error arn/parts-missing
    () => arn('echo'),
    // @ts-expect-error arn/parts-missing
    () => arn('arn:aws:lambda:us-east-2:111122223333'),
    // @ts-expect-error arn/parts-missing
    () => arn(''),
    // @ts-expect-error arn/parts-missing
    () => arnLike('*'),
    // @ts-expect-error arn/parts-missing
    () => arn('ARN:aws:lambda:us-east-2:111122223333:function:Echo'),
    // @ts-expect-error arn/partition-unknown
    () => arn('arn:awss:lambda:us-east-2:111122223333:function:Echo'),
    // @ts-expect-error arn/partition-unknown
    () => arn('arn::lambda:us-east-2:111122223333:function:Echo'),
    // @ts-expect-error arn/partition-unknown
    () => arnLike('arn:AWS:s3:::bucket/*'),
    // @ts-expect-error arn/service-malformed
    () => arn('arn:aws:Lambda:us-east-2:111122223333:function:Echo'),
    // @ts-expect-error arn/service-malformed
    () => arn('arn:aws::us-east-2:111122223333:function:Echo'),
    // @ts-expect-error arn/region-of-another-partition
    () => arn('arn:aws:lambda:cn-north-1:111122223333:function:Echo'),
    // @ts-expect-error arn/region-of-another-partition
    () => arn('arn:aws:lambda:us-gov-west-1:111122223333:function:Echo'),
    // @ts-expect-error arn/region-of-another-partition
    () => arn('arn:aws-cn:lambda:us-east-1:111122223333:function:Echo'),
    // @ts-expect-error arn/region-of-another-partition
    () => arn('arn:aws-us-gov:lambda:us-east-1:111122223333:function:Echo'),
    // @ts-expect-error arn/region-of-another-partition
    () => arn('arn:aws-iso:lambda:us-isob-east-1:111122223333:function:Echo'),
    // @ts-expect-error arn/region-of-another-partition
    () => arn('arn:aws-iso-b:lambda:us-iso-east-1:111122223333:function:Echo'),
    // @ts-expect-error arn/region-of-another-partition
    () => arn('arn:aws-iso-e:lambda:eu-west-1:111122223333:function:Echo'),
    // @ts-expect-error arn/region-of-another-partition
    () => arn('arn:aws-iso-f:lambda:us-isob-east-1:111122223333:function:Echo'),
    // @ts-expect-error arn/region-of-another-partition
    () => arn('arn:aws-eusc:lambda:eu-central-1:111122223333:function:Echo'),
    // @ts-expect-error arn/region-of-another-partition
    () => arn('arn:aws:lambda:us-east:111122223333:function:Echo'),
    // @ts-expect-error arn/account-malformed
    () => arn('arn:aws:lambda:us-east-2:11112222333:function:Echo'),
    // @ts-expect-error arn/account-malformed
    () => arn('arn:aws:lambda:us-east-2:1111222233334:function:Echo'),
    // @ts-expect-error arn/account-malformed
    () => arn('arn:aws:iam::1111-2222-3333:role/LambdaRole'),
    // @ts-expect-error arn/account-malformed
    () => arn('arn:aws:iam::account:role/LambdaRole'),
    // @ts-expect-error arn/region-forbidden
    () => arn('arn:aws:iam:us-east-1:111122223333:role/LambdaRole'),
    // @ts-expect-error arn/region-forbidden
    () => arn('arn:aws:s3:us-east-1::bucket'),
    // @ts-expect-error arn/account-forbidden
    () => arn('arn:aws:s3::111122223333:bucket'),
    // @ts-expect-error arn/account-forbidden
    () => arn('arn:aws:ec2:us-east-1:111122223333:image/ami-1234567890abcdef0'),
    // @ts-expect-error arn/region-required
    () => arn('arn:aws:lambda::111122223333:function:Echo'),
    // @ts-expect-error arn/region-required
    () => arn('arn:aws:apigateway:::/restapis/abc'),
    // @ts-expect-error arn/account-required
    () => arn('arn:aws:iam:::role/LambdaRole'),
    // @ts-expect-error arn/account-required
    () => arn('arn:aws:lambda:us-east-2::function:Echo'),
    // @ts-expect-error arn/wildcard
    () => arn('arn:aws:lambda:us-east-2:111122223333:function:*'),
    // @ts-expect-error arn/wildcard
    () => arn('arn:aws:lambda:*:111122223333:function:Echo'),
    // @ts-expect-error arn/wildcard
    () => arn('arn:aws:iam::111122223333:role/Lambda?ole'),
    // @ts-expect-error arn/wildcard
    () => prod.arn('lambda', 'function:*'),
    // @ts-expect-error arn/wildcard
    () => LambdaFunction.types().at('arn:aws:lambda:us-east-2:111122223333:function:Echo*'),
    // @ts-expect-error arn/kind
    () => LambdaFunction.types().at('arn:aws:iam::111122223333:role/LambdaRole'),
    // @ts-expect-error arn/kind
    () => LambdaFunction.types().at('arn:aws:lambda:us-east-2:111122223333:layer:Echo'),
    // @ts-expect-error arn/kind
    () => LambdaFunction.types().at(prod.arn('states', 'stateMachine:Orders')),
    // @ts-expect-error arn/kind
    () => qualify(prod.arn('sns', 'orders'), 'live'),
    // @ts-expect-error arn/kind
    () => qualify(prod.arn('lambda', 'layer:Echo'), 'live'),
    // @ts-expect-error arn/kind
    () => qualify(arn('arn:aws:states:us-east-2:111122223333:activity:Approve'), 'live'),
    // @ts-expect-error arn/account-partition
    () => Account('111122223333', 'cn-north-1', { partition: 'aws' }),
    // @ts-expect-error arn/account-partition
    () => Account('111122223333', 'us-east-1', { partition: 'aws-us-gov' }),
    // @ts-expect-error arn/account-partition-open
    () => Account('111122223333', '${var.region}'),
    // @ts-expect-error arn/account-id
    () => Account('1111'),
    // @ts-expect-error arn/account-id
    () => Account('1111222233334', 'us-east-2'),
    // @ts-expect-error arn/account-id
    () => Account(''),
    // @ts-expect-error arn/account-region
    () => Account('111122223333', 'us-east'),
    // @ts-expect-error arn/account-region
    () => Account('111122223333', 'xx-east-1'),
    // @ts-expect-error arn/account-region
    () => Account('111122223333', 'eusc-east-1'),
    // @ts-expect-error arn/account-without-region
    () => global.arn('lambda', 'function:Echo'),
    // @ts-expect-error arn/account-without-region
    () => global.arnLike('states', 'stateMachine:*'),
    // @ts-expect-error arn/account-without-region
    () => global.arn('s3', 'accesspoint/x.mrap'),
  ],
  ownWords: [
    // @ts-expect-error arn/partition-unknown: partitions are a list, and the compiler shows it
    () => Account('111122223333', 'us-east-2', { partition: 'awss' }),
  ],
  runTimeOnly: [
    {
      code: 'arn/parts-missing',
      because: 'the text is not known to the compiler',
      run: () => arn(text('echo')),
    },
    {
      code: 'arn/service-malformed',
      because: 'the compiler judges the case of letters and not each character',
      run: () => arn('arn:aws:lam_bda:us-east-2:111122223333:function:Echo'),
    },
    {
      code: 'arn/resource-malformed',
      because: 'the length of a text and its control characters are not judged by the compiler',
      run: () => arn(text(`arn:aws:s3:::${'a'.repeat(2049)}`)),
    },
    {
      code: 'arn/wildcard',
      because: 'policy variables and tokens of other tools look the same to the compiler',
      run: () => arn('arn:aws:iam::111122223333:user/${aws:username}'),
    },
    {
      code: 'arn/kind',
      because: 'the characters of names are judged at run time',
      run: () => arn('arn:aws:iam::111122223333:role/Lambda Role'),
    },
    {
      code: 'arn/kind',
      because: 'as above',
      run: () => qualify(prod.arn('lambda', 'function:Echo'), 'a:b'),
    },
    {
      code: 'arn/partition-unknown',
      because: 'the facts are parsed at run time',
      run: () => formatArn({ partition: 'x', service: 's3', region: '', account: '', resource: 'bucket' }),
    },
    {
      code: 'arn/account-malformed',
      because: 'the text is parsed at run time',
      run: () => parseArn('arn:aws:iam::1:role/LambdaRole'),
    },
  ],
} satisfies Refusals
