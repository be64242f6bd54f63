import { eachStatement, type Rule } from '../rule.js'

export const dynamodbAttributesWithoutSelect: Rule = eachStatement(function* (statement) {
  const attributes = statement.conditions.find(({ name }) => name === 'dynamodb:attributes')
  if (attributes === undefined || statement.effect !== 'Allow') return
  if (
    !statement.conditions.some(
      ({ name, texts }) => name === 'dynamodb:select' && texts.some(({ value }) => value === 'SPECIFIC_ATTRIBUTES'),
    )
  ) {
    yield {
      path: attributes.path,
      message: 'a request that names no attributes gets all of them',
      fix: "Compare dynamodb:Select with 'SPECIFIC_ATTRIBUTES' as well",
    }
  }
})
