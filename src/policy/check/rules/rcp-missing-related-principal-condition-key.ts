import { eachStatement, type Rule } from '../rule.js'

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties */
const principalKey = (name: string): boolean =>
  /^aws:(principal(orgid|orgpaths|account|arn|type|tag\/.*)|userid|username)$/.test(name)

export const rcpMissingRelatedPrincipalConditionKey: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'rcp' || statement.effect !== 'Deny') return
  const used = statement.conditions.find(({ name }) => principalKey(name))
  const guarded = statement.conditions.some(
    ({ name, base, texts }) =>
      name === 'aws:principalisawsservice' && base === 'Bool' && texts.some(({ value }) => value === 'false'),
  )
  if (used !== undefined && !guarded)
    yield {
      path: used.path,
      message: `with '${used.key}' alone AWS services that call for themselves are denied as well`,
      fix: "Add BoolIfExists aws:PrincipalIsAWSService 'false'",
    }
})
