import type { Json } from '../core/json.js'
import { otherLanguage, pathForm, templateValue, variableName } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { type ComparisonOperator, type ExpressionNode, nodeOf, type Operand, type Root, type TypeTest } from './node.js'
import { isVariableName } from './variable-name.js'

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
// an index has no leading zeros: `007` is a name
const index = /^(?:0|[1-9]\d*)$/
// words that JSONata would read as themselves and not as a field's name
const reserved: ReadonlySet<string> = /* @__PURE__ */ new Set(['and', 'or', 'in', 'true', 'false', 'null'])

/** Deeper data and expressions than this are refused: they would overflow the stack of whoever reads them. */
export const deepest = 500

/**
 * An expression as JSONata, without its delimiters.
 * @throws {ArnwrightError} `expression/other-language` for what only JSONPath has
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
 */
export const printJsonata = (node: ExpressionNode, depth = 0): string => {
  if (depth > deepest) refuse(templateValue, 'expression', 'an expression this deep')
  switch (node.kind) {
    case 'reference':
      return jsonataPath(node.root, node.path)
    case 'jsonata':
      return node.parts
        .map((part) => (typeof part === 'string' ? part : operand(part, depth)))
        .join('')
        .trim()
    case 'compare': {
      const times = isTime(node.left) || ('node' in node.right && isTime(node.right.node))
      const [left, right] = [inner(node.left, depth), operand(node.right, depth)].map((side) =>
        times ? `$toMillis(${side})` : side,
      )
      return `${left} ${jsonataOperators[node.operator]} ${right}`
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
    case 'jsonPath':
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

/** A pattern of the States Language, `*` for any characters and `\\` to escape, as the inside of a regular expression. */
const patternOf = (pattern: string): string =>
  pattern.replace(/\\([\s\S])|[\s\S]/g, (character, escaped?: string) =>
    character === '*' ? '[^]*' : (escaped ?? character).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  )

const operand = (of: Operand, depth: number): string => ('node' in of ? inner(of.node, depth) : literal(of.data, depth))

/** Data as a JSONata literal; expressions in it are put in where they stand. */
const literal = (data: Json, depth: number): string => {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data)
  const node = nodeOf(data)
  if (node !== undefined) return inner(node, depth)
  if (Array.isArray(data)) return `[${data.map((item) => literal(item, depth)).join(',')}]`
  const fields = Object.entries(data).map(([name, part]) => `${JSON.stringify(name)}:${literal(part, depth)}`)
  return `{${fields.join(',')}}`
}

/** An expression inside another: in brackets, unless it is one word anyway. */
const inner = (node: ExpressionNode, depth: number): string => {
  const text = printJsonata(node, depth + 1)
  return node.kind === 'reference' || node.kind === 'not' ? text : `(${text})`
}

const jsonataPath = (root: Root, path: readonly string[]): string => {
  const steps = root === 'variable' ? path.slice(1) : path
  const start = root === 'variable' ? variableOf(path) : jsonataRoots[root]
  return steps.reduce((text, step) => {
    if (index.test(step)) return `${text}[${step}]`
    if (identifier.test(step) && !reserved.has(step)) return `${text}.${step}`
    // a name in backticks is not empty and cannot hold a backtick
    return step === '' || step.includes('`') ? `$lookup(${text}, ${JSON.stringify(step)})` : `${text}.\`${step}\``
  }, start)
}

/** The variables are no value: one of them has to be named. */
const variableOf = ([name = '']: readonly string[]): string =>
  isVariableName(name) ? `$${name}` : refuse(variableName, 'variable', name)

/**
 * An expression as JSONPath: a reference path, a path into the context object, a variable or an intrinsic function.
 * @throws {ArnwrightError} `expression/other-language` for what only JSONata has
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html
 */
export const printJsonPath = (node: ExpressionNode, depth = 0): string => {
  if (depth > deepest) refuse(templateValue, 'expression', 'an expression this deep')
  switch (node.kind) {
    case 'reference':
      return jsonPathOf(node.root, node.path)
    case 'jsonPath':
      return node.text
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

/**
 * An expression as a path, for fields that take no intrinsic function.
 * @throws {ArnwrightError} `expression/path-form`, and as `printJsonPath`
 */
export const printPath = (node: ExpressionNode): string => {
  const text = printJsonPath(node)
  return text.startsWith('$') ? text : refuse(pathForm, 'path', text)
}

const jsonPathRoots: Readonly<Record<Root, string>> = {
  input: '$',
  result: '$',
  errorOutput: '$',
  context: '$$',
  variable: '',
}

const jsonPathOf = (root: Root, path: readonly string[]): string => {
  const steps = root === 'variable' ? path.slice(1) : path
  const start = root === 'variable' ? variableOf(path) : jsonPathRoots[root]
  return steps.reduce((text, step) => {
    if (index.test(step)) return `${text}[${step}]`
    return identifier.test(step) ? `${text}.${step}` : `${text}['${step.replace(/['\\]/g, '\\$&')}']`
  }, start)
}

/**
 * A value as an argument of an intrinsic function: text in single quotes, its quotes, braces and backslashes escaped.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html#amazon-states-language-intrinsic-functions-reserved-characters
 */
export const quoteIntrinsic = (value: Json): string =>
  typeof value === 'string' ? `'${value.replace(/['{}\\]/g, '\\$&')}'` : JSON.stringify(value)
