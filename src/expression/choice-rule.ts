import type { JsonObject } from '../core/json.js'
import { conditionJsonPath, templateValue } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import type { ComparedType, ComparisonOperator, ExpressionNode, Operand } from './node.js'
import { deepest, printJsonPath, printPath } from './print.js'

const suffixes: Readonly<Record<ComparisonOperator, string>> = {
  eq: 'Equals',
  lt: 'LessThan',
  lte: 'LessThanEquals',
  gt: 'GreaterThan',
  gte: 'GreaterThanEquals',
}

const prefixes: Readonly<Record<string, string>> = { string: 'String', number: 'Numeric', boolean: 'Boolean' }

/**
 * A condition as a rule of a JSONPath Choice, without its `Next`.
 * @throws {ArnwrightError} `expression/condition-jsonpath` if JSONPath has no operator for it
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html
 */
export const choiceRule = (node: ExpressionNode, depth = 0): JsonObject => {
  if (depth > deepest) refuse(templateValue, 'condition', 'a test this deep')
  switch (node.kind) {
    case 'every':
      return { And: node.conditions.map((condition) => choiceRule(condition, depth + 1)) }
    case 'some':
      return { Or: node.conditions.map((condition) => choiceRule(condition, depth + 1)) }
    case 'not':
      return { Not: choiceRule(node.condition, depth + 1) }
    case 'matches':
      return { Variable: printPath(node.of), StringMatches: node.pattern }
    case 'test':
      return { Variable: printPath(node.of), [node.test]: true }
    case 'compare': {
      const variable = printPath(node.left)
      const typed = 'node' in node.right ? node.right.node : node.left
      if (typed.kind === 'typed') return { Variable: variable, ...typedTest(node.operator, typed.type, node.right) }
      if (!('data' in node.right))
        return refuse(conditionJsonPath, 'condition', `a comparison with ${printJsonPath(node.right.node)}`)
      const { data } = node.right
      if (data === null && node.operator === 'eq') return { Variable: variable, IsNull: true }
      const prefix = prefixes[typeof data]
      if (prefix === undefined || (prefix === 'Boolean' && node.operator !== 'eq')) {
        return refuse(conditionJsonPath, 'condition', `a comparison with ${JSON.stringify(data)}`)
      }
      return { Variable: variable, [`${prefix}${suffixes[node.operator]}`]: data }
    }
    default:
      return refuse(conditionJsonPath, 'condition', printJsonPath(node))
  }
}

/** A comparison whose type was given, with a value or with a path. */
const typedTest = (operator: ComparisonOperator, type: ComparedType, right: Operand): JsonObject => {
  if (type === 'Boolean' && operator !== 'eq') return refuse(conditionJsonPath, 'condition', 'an order of booleans')
  const of = 'node' in right && right.node.kind === 'typed' ? right.node.of : right
  const name = `${type}${suffixes[operator]}`
  return 'data' in of ? { [name]: of.data } : { [`${name}Path`]: printPath(of.node) }
}
