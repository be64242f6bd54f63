import type { Json } from '../core/json.js'
import { otherLanguage } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import type { ComparisonOperator, ExpressionNode, Operand, Root } from './node.js'

const jsonataRoots: Readonly<Record<Root, string>> = {
  input: '$states.input',
  result: '$states.result',
  errorOutput: '$states.errorOutput',
  context: '$states.context',
  variable: '',
}

const jsonataOperators: Readonly<Record<ComparisonOperator, string>> = {
  eq: '=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
}

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/
const index = /^\d+$/
// words that JSONata would read as themselves and not as a field's name
const reserved: ReadonlySet<string> = /* @__PURE__ */ new Set(['and', 'or', 'in', 'true', 'false', 'null'])

/**
 * An expression as JSONata, without its delimiters.
 * @throws {ArnwrightError} `expression/other-language` for what only JSONPath has
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
 */
export const printJsonata = (node: ExpressionNode): string => {
  switch (node.kind) {
    case 'reference':
      return jsonataPath(node.root, node.path)
    case 'jsonata':
      return node.parts
        .map((part) => (typeof part === 'string' ? part : operand(part)))
        .join('')
        .trim()
    case 'compare':
      return `${inner(node.left)} ${jsonataOperators[node.operator]} ${operand(node.right)}`
    case 'every':
    case 'some':
      return node.conditions.map(inner).join(node.kind === 'every' ? ' and ' : ' or ')
    case 'not':
      return `$not(${printJsonata(node.condition)})`
    case 'test':
      return node.test === 'IsPresent' ? `$exists(${printJsonata(node.of)})` : `${inner(node.of)} = null`
    case 'jsonPath':
    case 'intrinsic':
      return refuse(otherLanguage, 'expression', printJsonPath(node), { language: 'JSONPath', own: 'JSONata' })
  }
}

const operand = (of: Operand): string => ('node' in of ? inner(of.node) : JSON.stringify(of.data))

/** An expression inside another: in brackets, unless it is one word anyway. */
const inner = (node: ExpressionNode): string => {
  const text = printJsonata(node)
  return node.kind === 'reference' || node.kind === 'not' ? text : `(${text})`
}

const jsonataPath = (root: Root, path: readonly string[]): string => {
  const steps = root === 'variable' ? path.slice(1) : path
  const start = root === 'variable' ? `$${path[0] ?? ''}` : jsonataRoots[root]
  return steps.reduce((text, step) => {
    if (index.test(step)) return `${text}[${step}]`
    if (identifier.test(step) && !reserved.has(step)) return `${text}.${step}`
    // a name in backticks cannot hold a backtick
    return step.includes('`') ? `$lookup(${text}, ${JSON.stringify(step)})` : `${text}.\`${step}\``
  }, start)
}

/**
 * An expression as JSONPath: a reference path, a path into the context object, a variable or an intrinsic function.
 * @throws {ArnwrightError} `expression/other-language` for what only JSONata has
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html
 */
export const printJsonPath = (node: ExpressionNode): string => {
  switch (node.kind) {
    case 'reference':
      return jsonPathOf(node.root, node.path)
    case 'jsonPath':
      return node.text
    case 'intrinsic':
      return `${node.name}(${node.args
        .map((arg) => ('node' in arg ? printJsonPath(arg.node) : quoteIntrinsic(arg.data)))
        .join(', ')})`
    default:
      return refuse(otherLanguage, 'expression', printJsonata(node), { language: 'JSONata', own: 'JSONPath' })
  }
}

const jsonPathRoots: Readonly<Record<Root, string>> = {
  input: '$',
  result: '$',
  errorOutput: '$',
  context: '$$',
  variable: '$',
}

const jsonPathOf = (root: Root, path: readonly string[]): string =>
  path.reduce((text, step, position) => {
    if (root === 'variable' && position === 0) return `$${step}`
    if (index.test(step)) return `${text}[${step}]`
    return identifier.test(step) ? `${text}.${step}` : `${text}['${step.replace(/['\\]/g, '\\$&')}']`
  }, jsonPathRoots[root])

/**
 * A value as an argument of an intrinsic function: text in single quotes, its quotes, braces and backslashes escaped.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html#amazon-states-language-intrinsic-functions-reserved-characters
 */
export const quoteIntrinsic = (value: Json): string =>
  typeof value === 'string' ? `'${value.replace(/['{}\\]/g, '\\$&')}'` : JSON.stringify(value)
