import { isAccountId, splitArn } from '../../../arn/parse-arn.js'
import { eachStatement, type Rule } from '../rule.js'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html: both keys describe the same call. */
export const sourceAccountMismatch: Rule = eachStatement(function* (statement) {
  const accounts = statement.conditions
    .filter(({ name, negated, family }) => name === 'aws:sourceaccount' && !negated && family === 'string')
    .flatMap(({ texts }) => texts.map(({ value }) => value))
  if (accounts.length === 0 || accounts.some((account) => !isAccountId(account))) return
  for (const { name, negated, texts } of statement.conditions) {
    if (name !== 'aws:sourcearn' || negated) continue
    for (const { value, path } of texts) {
      const account = splitArn(value)?.account ?? ''
      if (isAccountId(account) && !accounts.includes(account))
        yield {
          path,
          message: `aws:SourceArn is in account ${account}, aws:SourceAccount is ${accounts.join(' or ')}: both never hold`,
          fix: 'Write the same account in both',
        }
    }
  }
})
