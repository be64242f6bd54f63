import { otherLanguage } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { choiceRule } from './choice-rule.js'
import {
  type ComparisonOperator,
  type Composed,
  type ComposedNode,
  type ExpressionNode,
  expressionOf,
  type TypeTest,
} from './node.js'
import { inner, operand, printJsonata, printJsonPath, quoteIntrinsic } from './print.js'

const operators: Readonly<Record<ComparisonOperator, string>> = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' }

const jsonata = (node: ComposedNode, depth: number): string => {
  switch (node.kind) {
    case 'compare': {
      const times = isTime(node.left) || ('node' in node.right && isTime(node.right.node))
      const [left, right] = [inner(node.left, depth), operand(node.right, depth)].map((side) =>
        times ? `$toMillis(${side})` : side,
      )
      return `${left} ${operators[node.operator]} ${right}`
    }
    case 'typed':
      return operand(node.of, depth)
    case 'matches':
      return `$contains(${inner(node.of, depth)}, /^${patternOf(node.pattern)}$/)`
    case 'every':
    case 'some':
      return node.conditions.map((condition) => inner(condition, depth)).join(node.kind === 'every' ? ' and ' : ' or ')
    case 'not':
      return `$not(${printJsonata(node.condition, depth + 1)})`
    case 'test':
      return typeTests[node.test](inner(node.of, depth))
    case 'intrinsic':
      return refuse(otherLanguage, 'expression', printJsonPath(node), { language: 'JSONPath', own: 'JSONata' })
  }
}

const isTime = (node: ExpressionNode): boolean => node.kind === 'typed' && node.type === 'Timestamp'

// RFC 3339 with upper-case T and Z. https://states-language.net/spec.html#timestamps
const timestamp = '/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$/'

const typeTests: Readonly<Record<TypeTest, (of: string) => string>> = {
  IsPresent: (of) => `$exists(${of})`,
  IsNull: (of) => `${of} = null`,
  IsNumeric: (of) => `$type(${of}) = "number"`,
  IsString: (of) => `$type(${of}) = "string"`,
  IsBoolean: (of) => `$type(${of}) = "boolean"`,
  IsTimestamp: (of) => `$type(${of}) = "string" and $contains(${of}, ${timestamp})`,
}

/**
 * A pattern of the States Language, in which `*` stands for any characters and `\\` escapes, as the body of a regular
 * expression.
 */
const patternOf = (pattern: string): string =>
  pattern.replace(/\\([\s\S])|[\s\S]/g, (character, escaped?: string) =>
    character === '*' ? '[\\s\\S]*' : (escaped ?? character).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  )

const jsonPath = (node: ComposedNode, depth: number): string => {
  switch (node.kind) {
    case 'typed':
      return 'node' in node.of
        ? printJsonPath(node.of.node, depth + 1)
        : refuse(otherLanguage, 'expression', 'a timestamp', { language: 'JSONata', own: 'JSONPath' })
    case 'intrinsic':
      return `${node.name}(${node.args
        .map((arg) => ('node' in arg ? printJsonPath(arg.node, depth + 1) : quoteIntrinsic(arg.data)))
        .join(', ')})`
    default:
      return refuse(otherLanguage, 'expression', printJsonata(node), { language: 'JSONata', own: 'JSONPath' })
  }
}

const parts = (node: ComposedNode): readonly ExpressionNode[] => {
  switch (node.kind) {
    case 'compare':
      return 'node' in node.right ? [node.left, node.right.node] : [node.left]
    case 'every':
    case 'some':
      return node.conditions
    case 'not':
      return [node.condition]
    case 'test':
    case 'matches':
      return [node.of]
    case 'typed':
      return 'node' in node.of ? [node.of.node] : []
    case 'intrinsic':
      return node.args.flatMap((arg) => ('node' in arg ? [arg.node] : []))
  }
}

const forms = { jsonata, jsonPath, rule: choiceRule, parts } as const

/** An expression made of others. */
export const composed = (of: Composed): object => expressionOf({ ...of, forms })
