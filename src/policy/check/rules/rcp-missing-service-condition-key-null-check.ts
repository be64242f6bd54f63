import { sourceKeys } from '../confused-deputy.js'
import { eachStatement, type Rule } from '../rule.js'

const sourceKey = (name: string): boolean => sourceKeys.includes(name)

export const rcpMissingServiceConditionKeyNullCheck: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'rcp' || statement.effect !== 'Deny') return
  const used = statement.conditions.find(({ name, base }) => sourceKey(name) && base !== 'Null')
  const asked = statement.conditions.some(
    ({ name, base, texts }) =>
      (name === 'aws:sourceaccount' || name === 'aws:sourcearn') &&
      base === 'Null' &&
      texts.some(({ value }) => value === 'false'),
  )
  if (used !== undefined && !asked)
    yield {
      path: used.path,
      message: `a service call without '${used.key}' is denied as well`,
      fix: "Add Null aws:SourceAccount 'false'",
    }
})
