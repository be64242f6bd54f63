import { joinStars } from '../arn/join-stars.js'
import { escapePattern, hasToken } from '../arn/tokens.js'
import { isObject } from '../core/json.js'
import type { PlacedArgument } from './arguments.js'

/** What an argument is as a string. */
export interface ArgumentText {
  /** The string; for an expression a pattern of what it can give. */
  readonly text: string
  /** The expression, if the string is known only at run time. */
  readonly expression?: string
}

/** An argument as a string; `undefined` for a value that is not one. */
export const argumentText = (argument: PlacedArgument): ArgumentText | undefined => {
  if ('expression' in argument) return { text: patternOf(argument.expression), expression: argument.expression }
  const text = templateText(argument.literal)
  return text === undefined ? undefined : { text }
}

/**
 * A string, or an object of CloudFormation as `Fn::Sub` would write it: `{ "Ref": "Table" }` is `${Table}`.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
const templateText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  if (!isObject(value)) return undefined
  const [only, ...more] = Object.entries(value)
  if (only === undefined || more.length > 0) return undefined
  const [name, given] = only
  if (name === 'Ref' && typeof given === 'string') return `\${${given}}`
  if (name === 'Fn::GetAtt') {
    const path = Array.isArray(given) ? given.join('.') : given
    return typeof path === 'string' ? `\${${path}}` : undefined
  }
  if (name === 'Fn::Sub') return typeof given === 'string' ? given : undefined
  if (name === 'Fn::Join' && Array.isArray(given)) {
    const [between, parts] = given
    if (typeof between !== 'string' || !Array.isArray(parts)) return undefined
    // only one level deep: a nested list is not resolved
    const texts = parts.map((part) => (isObject(part) && 'Fn::Join' in part ? undefined : templateText(part)))
    return texts.includes(undefined) ? undefined : texts.join(between)
  }
  return undefined
}

/**
 * What an expression can give, as a pattern: the literal parts of `States.Format('…')`, and of strings joined by `&` in
 * JSONata, with `*` for the rest. Any other expression gives `*`.
 */
export const patternOf = (expression: string): string => {
  const format = /^\s*States\.Format\(\s*'((?:[^'\\]|\\.)*)'/.exec(expression)?.[1]
  if (format !== undefined) {
    return joinStars(
      format
        .split(/(\{\}|\\.)/)
        .map((part) => (part === '{}' ? '*' : escapeText(part.startsWith('\\') ? part.slice(1) : part)))
        .join(''),
    )
  }
  const jsonata = /^\s*\{%([\s\S]*)%\}\s*$/.exec(expression)?.[1]
  return jsonata === undefined ? '*' : joinedPattern(jsonata)
}

// a string, a reference without calls or operators, or the operator between them
const joined = /\s*(?:'([^'\\]*)'|"([^"\\]*)"|(\$?[\w$.]+)|(&))\s*/y

const joinedPattern = (jsonata: string): string => {
  let pattern = ''
  let operand = true
  joined.lastIndex = 0
  for (let end = 0; end < jsonata.length; ) {
    const match = joined.exec(jsonata)
    if (match === null) return '*'
    const [all, single, double, reference, sign] = match
    if ((sign === undefined) !== operand) return '*'
    operand = !operand
    end += all.length
    const text = single ?? double
    if (text !== undefined) pattern += escapeText(text)
    else if (reference !== undefined && !pattern.endsWith('*')) pattern += '*'
  }
  return operand ? '*' : pattern
}

const escapeText = (text: string): string => (hasToken(text) ? text : escapePattern(text))
