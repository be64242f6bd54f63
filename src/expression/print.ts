import type { Json } from '../core/json.js'
import { otherLanguage, pathForm, templateValue, variableName } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { type ExpressionNode, nodeOf, type Operand, type Root } from './node.js'
import { isVariableName } from './variable-name.js'

const jsonataRoots: Readonly<Record<Root, string>> = {
  input: '$states.input',
  result: '$states.result',
  errorOutput: '$states.errorOutput',
  context: '$states.context',
  variable: '',
}

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/
// an index has no leading zeros: `007` is a name
const index = /^(?:0|[1-9]\d*)$/
// words that JSONata would read as keywords and not as the name of a field
const reserved: ReadonlySet<string> = /* @__PURE__ */ new Set(['and', 'or', 'in', 'true', 'false', 'null'])

/** Data and expressions nested deeper than this are refused: they would overflow the call stack of whoever reads them. */
export const deepest = 500

/**
 * An expression as JSONata, without its delimiters.
 * @throws {ArnwrightError} `expression/other-language` if only JSONPath has it
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
    case 'jsonPath':
      return refuse(otherLanguage, 'expression', printJsonPath(node), { language: 'JSONPath', own: 'JSONata' })
    default:
      return node.forms.jsonata(node, depth)
  }
}

/** An operand inside an expression. */
export const operand = (of: Operand, depth: number): string =>
  'node' in of ? inner(of.node, depth) : literal(of.data, depth)

/** Data as a JSONata literal, with the expressions in it in their places. */
const literal = (data: Json, depth: number): string => {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data)
  const node = nodeOf(data)
  if (node !== undefined) return inner(node, depth)
  if (Array.isArray(data)) return `[${data.map((item) => literal(item, depth)).join(',')}]`
  const fields = Object.entries(data).map(([name, part]) => `${JSON.stringify(name)}:${literal(part, depth)}`)
  return `{${fields.join(',')}}`
}

/** An expression inside another one: in parentheses, unless it is a single word anyway. */
export const inner = (node: ExpressionNode, depth: number): string => {
  const text = printJsonata(node, depth + 1)
  return node.kind === 'reference' || node.kind === 'not' ? text : `(${text})`
}

const jsonataPath = (root: Root, path: readonly string[]): string => {
  const steps = root === 'variable' ? path.slice(1) : path
  const start = root === 'variable' ? variableOf(path) : jsonataRoots[root]
  return steps.reduce((text, step) => {
    if (index.test(step)) return `${text}[${step}]`
    if (identifier.test(step) && !reserved.has(step)) return `${text}.${step}`
    // a name in backticks cannot be empty or contain a backtick
    return step === '' || step.includes('`') ? `$lookup(${text}, ${JSON.stringify(step)})` : `${text}.\`${step}\``
  }, start)
}

/** The name of a variable. All variables together are not a value: one of them has to be named. */
const variableOf = ([name = '']: readonly string[]): string =>
  isVariableName(name) ? `$${name}` : refuse(variableName, 'variable', name)

/**
 * An expression as JSONPath: a reference path, a path into the context object, a variable or an intrinsic function.
 * @throws {ArnwrightError} `expression/other-language` if only JSONata has it
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html
 */
export const printJsonPath = (node: ExpressionNode, depth = 0): string => {
  if (depth > deepest) refuse(templateValue, 'expression', 'an expression this deep')
  switch (node.kind) {
    case 'reference':
      return jsonPathOf(node.root, node.path)
    case 'jsonPath':
      return node.text
    case 'jsonata':
      return refuse(otherLanguage, 'expression', printJsonata(node), { language: 'JSONata', own: 'JSONPath' })
    default:
      return node.forms.jsonPath(node, depth)
  }
}

/**
 * An expression as a path, for fields that take no intrinsic function.
 * @throws {ArnwrightError} `expression/path-form`, and as `printJsonPath`
 */
export const printPath = (node: ExpressionNode): string => {
  const text = printJsonPath(node)
  return text.startsWith('$') ? text : refuse(pathForm, 'path', text, { kind: 'reference path' })
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
 * A value as an argument of an intrinsic function: a string in single quotes, with quotes, braces and backslashes escaped.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html#amazon-states-language-intrinsic-functions-reserved-characters
 */
export const quoteIntrinsic = (value: Json): string =>
  typeof value === 'string' ? `'${value.replace(/['{}\\]/g, '\\$&')}'` : JSON.stringify(value)
