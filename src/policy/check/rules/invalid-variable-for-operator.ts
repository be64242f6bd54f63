import { eachStatement, type Rule } from '../rule.js'
import { isOpenText, variablesIn } from '../texts.js'

export const invalidVariableForOperator: Rule = eachStatement(function* (statement) {
  for (const { family, operator, texts } of statement.conditions) {
    if (family === undefined || family === 'string' || family === 'arn') continue
    for (const { value, path } of texts) {
      if (!isOpenText(value) && variablesIn(value).some(({ inner }) => !['*', '?', '$'].includes(inner))) {
        yield {
          path,
          message: `${operator} takes no policy variable`,
          fix: 'Use variables with the string and ARN operators only',
        }
      }
    }
  }
})
