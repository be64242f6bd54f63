import { splitArn } from '../../../arn/parse-arn.js'
import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard } from '../texts.js'

/**
 * Keys that are compared with the ARN of a KMS key.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html#require-sse-kms
 */
const keys = new Set(['s3:x-amz-server-side-encryption-aws-kms-key-id', 'ebs:kmskeyid', 'backup:encryptionkeyarn'])

export const invalidKmsKeyValue: Rule = eachStatement(function* (statement) {
  for (const { name, key, texts, base } of statement.conditions) {
    if (!keys.has(name) || base === 'Null') continue
    for (const { value, path } of texts) {
      const facts = splitArn(value)
      if (value.includes('${') || hasWildcard(value)) continue
      if (facts === undefined || facts.service !== 'kms' || !facts.resource.startsWith('key/'))
        yield {
          path,
          message: `'${key}' is compared with the ARN of a KMS key, found '${value}'`,
          fix: 'Write arn:aws:kms:REGION:ACCOUNT:key/ID',
        }
    }
  }
})
