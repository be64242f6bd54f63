import { conditionOperand, stringPattern, timestampForm } from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { composed } from './composed.js'
import type { Test, TypedValue } from './condition.js'
import { type ComparedType, type ExpressionNode, nodeOf, type Operand, type TypeTest } from './node.js'
import { isTimestamp as isTimestampText } from './syntax/timestamp.js'
import type { Both, Expression } from './types/expression.js'

// What the operators of a JSONPath Choice offer besides comparisons; in JSONata these print as something equivalent.
// https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html#amazon-states-language-choice-state-rules

const nodeFor = (value: unknown): ExpressionNode => nodeOf(value) ?? refuse(conditionOperand, 'condition', value)

// an expression is its node; each signature says in which query languages it can be used
const typeTest =
  (test: TypeTest) =>
  <In>(of: Expression<unknown, In>): Test<In> =>
    composed({ kind: 'test', test, of: nodeFor(of) }) as Test<In>

/** The value is a number. */
export const isNumeric = /* @__PURE__ */ typeTest('IsNumeric')
/** The value is a string. */
export const isString = /* @__PURE__ */ typeTest('IsString')
/** The value is a boolean. */
export const isBoolean = /* @__PURE__ */ typeTest('IsBoolean')
/** The value is a timestamp: RFC 3339 with uppercase `T` and `Z`. */
export const isTimestamp = /* @__PURE__ */ typeTest('IsTimestamp')

/**
 * The string matches a pattern, in which `*` stands for any characters and `\*` for a star.
 * @throws {ArnwrightError} `states/string-matches-escape`
 */
export const matches = <In>(of: Expression<string, In>, pattern: string): Test<In> => {
  // https://states-language.net/spec.html#choice-state: a backslash precedes a star or another backslash
  if (!/^(?:[^\\]|\\[*\\])*$/.test(asString(pattern, 'pattern'))) refuse(stringPattern, 'pattern', pattern)
  return composed({ kind: 'matches', of: nodeFor(of), pattern }) as Test<In>
}

const typed = <Value, In>(type: ComparedType, of: Operand): TypedValue<Value, In> =>
  // an expression is its node; each signature says what it gives
  composed({ kind: 'typed', type, of }) as TypedValue<Value, In>

/** Marks a value as a number to compare with: `gt(input.total, numeric(input.limit))`. */
export const numeric = <In>(of: Expression<unknown, In>): TypedValue<number, In> =>
  typed('Numeric', { node: nodeFor(of) })
/** Marks a value as a string to compare with. */
export const text = <In>(of: Expression<unknown, In>): TypedValue<string, In> => typed('String', { node: nodeFor(of) })
/** Marks a value as a boolean to compare with. */
export const boolean = <In>(of: Expression<unknown, In>): TypedValue<boolean, In> =>
  typed('Boolean', { node: nodeFor(of) })
/**
 * Marks a value as a time to compare with, whatever its offset: `lt(input.due, timestamp('2030-01-01T00:00:00Z'))`.
 * @throws {ArnwrightError} `states/timestamp`
 */
export const timestamp = <In = Both>(of: Expression<unknown, In> | string | Date): TypedValue<string, In> => {
  const node = nodeOf(of)
  if (node !== undefined) return typed('Timestamp', { node })
  const written = of instanceof Date && !Number.isNaN(of.getTime()) ? of.toISOString() : of
  return typeof written === 'string' && isTimestampText(written)
    ? typed('Timestamp', { data: written })
    : refuse(timestampForm, 'timestamp', written)
}
