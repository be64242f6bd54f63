import { isAccountId, splitArn } from '../../../arn/parse-arn.js'
import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard } from '../texts.js'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export const awsPrincipalForm: Rule = eachStatement(function* (statement) {
  for (const { kind, value, path } of [...statement.principals, ...statement.notPrincipals]) {
    if (
      kind !== 'AWS' ||
      value === '*' ||
      hasWildcard(value) ||
      value.includes('${') ||
      isAccountId(value) ||
      /^A(ROA|IDA|SIA|KIA|GPA)[A-Z0-9]+$/.test(value)
    )
      continue
    const facts = splitArn(value)
    const named =
      facts !== undefined &&
      (facts.service === 'iam'
        ? /^(root$|role\/.|user\/.)/.test(facts.resource)
        : facts.service === 'sts'
          ? /^(assumed-role\/[^/]+\/.|federated-user\/.|root$)/.test(facts.resource)
          : facts.service === 'cloudfront')
    if (!named)
      yield {
        path,
        message: `'${value}' is no account, role, user or session`,
        fix:
          facts?.resource.startsWith('group/') === true
            ? 'A group is no principal: name its users'
            : 'Write 12 digits or the ARN of a role, a user or a session',
      }
  }
})
