import { sourceKeys } from '../confused-deputy.js'
import { eachStatement, type Rule } from '../rule.js'

const sourceKey = (name: string): boolean => sourceKeys.includes(name)

export const rcpMissingRelatedServicePrincipalConditionKey: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'rcp' || statement.effect !== 'Deny') return
  const used = statement.conditions.find(({ name, base }) => sourceKey(name) && base !== 'Null')
  const guarded = statement.conditions.some(
    ({ name, base, texts }) =>
      name === 'aws:principalisawsservice' && base === 'Bool' && texts.some(({ value }) => value === 'true'),
  )
  if (used !== undefined && !guarded)
    yield {
      path: used.path,
      message: `'${used.key}' is there for AWS services only, so that everyone else is denied as well`,
      fix: "Add BoolIfExists aws:PrincipalIsAWSService 'true'",
    }
})
