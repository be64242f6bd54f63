import { splitArn } from '../../../arn/parse-arn.js'
import { eachStatement, type Rule } from '../rule.js'
import { arnsOf, isAccountText } from '../texts.js'

export const invalidArnAccount: Rule = eachStatement(function* (statement) {
  const principals = [...statement.principals, ...statement.notPrincipals]
    .filter(({ kind }) => kind === 'AWS')
    // an origin access identity: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3-oai.html
    .filter(({ value }) => !value.startsWith('arn:aws:iam::cloudfront:'))
    .map(({ value, path }) => ({ facts: splitArn(value), path }))
  for (const { facts, path } of [...arnsOf(statement), ...principals]) {
    if (facts !== undefined && !isAccountText(facts.account))
      yield { path, message: `'${facts.account}' is not an account ID`, fix: 'Write 12 digits' }
  }
})
