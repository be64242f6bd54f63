import type { StatementView } from '../policy-view.js'
import { eachStatement, type Rule } from '../rule.js'
import { covers } from '../texts.js'

/**
 * The actions that return attributes, which are those that support dynamodb:Select.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
const reads = ['BatchGetItem', 'GetItem', 'PartiQLSelect', 'Query', 'Scan'].map((name) => `dynamodb:${name}`)

const allowsReading = ({ actions, notActions, has }: StatementView): boolean =>
  has('NotAction')
    ? reads.some((read) => !notActions.some(({ value }) => covers(value, read)))
    : reads.some((read) => actions.some(({ value }) => covers(value, read)))

export const dynamodbAttributesWithoutSelect: Rule = eachStatement(function* (statement) {
  const attributes = statement.conditions.find(({ name }) => name === 'dynamodb:attributes')
  if (attributes === undefined || statement.effect !== 'Allow' || !allowsReading(statement)) return
  const selects = statement.conditions.some(
    ({ name, family, negated, texts }) =>
      name === 'dynamodb:select' &&
      family === 'string' &&
      !negated &&
      texts.every(({ value }) => value === 'SPECIFIC_ATTRIBUTES'),
  )
  if (!selects) {
    yield {
      path: attributes.path,
      message: 'a request that names no attributes gets all of them',
      fix: "Compare dynamodb:Select with 'SPECIFIC_ATTRIBUTES' alone as well",
    }
  }
})
