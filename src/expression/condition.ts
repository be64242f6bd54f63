import { conditionOperand } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { composed } from './composed.js'
import { type ComparisonOperator, type Condition, type ExpressionNode, nodeOf } from './node.js'
import type { Both, Expression } from './types/expression.js'

type Comparable = string | number | boolean | null

/** A test that can be used in states of the query languages `In`. */
export type Test<In> = Expression<boolean, In>

const node = (value: unknown): ExpressionNode => nodeOf(value) ?? refuse(conditionOperand, 'condition', value)

const constant = (value: unknown): Comparable => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  return typeof value === 'number' && Number.isFinite(value) ? value : refuse(conditionOperand, 'condition', value)
}

/** The nodes of at least one test: JSONata has no word, and JSONPath no rule, for none. */
const nodes = (tests: readonly unknown[]): readonly ExpressionNode[] =>
  tests.length === 0 ? refuse(conditionOperand, 'condition', 'nothing') : tests.map(node)

// an expression is its node; the signatures below say in which query languages it can be used
const test = <In>(condition: Condition): Test<In> => composed(condition) as Test<In>

/** A value whose type was given: JSONPath has a separate operator for each type. */
export interface TypedValue<Value, In> extends Expression<Value, In> {
  readonly '~typed': true
}

/** A constant that a `Value` may be compared with: one of its own type, or any if its type is not known. */
type Constant<Value, Allowed> = unknown extends Value ? Allowed : Extract<Value | (null & Allowed), Allowed>

/** What another expression may give to be compared with a `Value`: the same kind of value, or any if its type is not known. */
type Kind<Value, Allowed> = unknown extends Value
  ? unknown
  : Extract<Value, Allowed> extends infer Known
    ? Known extends string
      ? string
      : Known extends number
        ? number
        : Known
    : never

export interface Compare<Allowed extends Comparable> {
  /** Compares a value with a constant, in either query language. */
  <Value, In>(left: Expression<Value, In>, right: NoInfer<Constant<Value, Allowed>>): Test<In>
  /** Compares a value with another one whose type `numeric`, `text`, `boolean` or `timestamp` gives, in either query language. */
  <In>(left: Expression<unknown, In>, right: TypedValue<Allowed, In>): Test<In>
  /** Compares a value with another one, in JSONata states. */
  <Value, In extends { readonly JSONata: true }>(
    left: Expression<Value, In>,
    right: NoInfer<Expression<Kind<Value, Allowed>, { readonly JSONata: true }>>,
  ): Test<{ readonly JSONata: true }>
}

const compare = <Allowed extends Comparable>(operator: ComparisonOperator): Compare<Allowed> => {
  const comparison = (left: unknown, right: unknown): unknown => {
    const inner = nodeOf(right)
    return test({
      kind: 'compare',
      operator,
      left: node(left),
      right: inner === undefined ? { data: constant(right) } : { node: inner },
    })
  }
  // the overloads say in which query languages the test can be used; at run time it is one node
  return comparison as Compare<Allowed>
}

/** Equal, in value and type. */
export const eq: Compare<Comparable> = /* @__PURE__ */ compare('eq')
/** Less than; numbers, or strings by their code points. */
export const lt: Compare<number | string> = /* @__PURE__ */ compare('lt')
/** Less than or equal. */
export const lte: Compare<number | string> = /* @__PURE__ */ compare('lte')
/** Greater than; numbers, or strings by their code points. */
export const gt: Compare<number | string> = /* @__PURE__ */ compare('gt')
/** Greater than or equal. */
export const gte: Compare<number | string> = /* @__PURE__ */ compare('gte')

/** All of the tests hold. */
export const and = <In = Both>(...tests: readonly Test<In>[]): Test<In> =>
  test({ kind: 'every', conditions: nodes(tests) })
/** At least one of the tests holds. */
export const or = <In = Both>(...tests: readonly Test<In>[]): Test<In> =>
  test({ kind: 'some', conditions: nodes(tests) })
/** The test does not hold. */
export const not = <In>(of: Test<In>): Test<In> => test({ kind: 'not', condition: node(of) })
/** The field is there, even if it is `null`. */
export const isPresent = <In>(of: Expression<unknown, In>): Test<In> =>
  test({ kind: 'test', test: 'IsPresent', of: node(of) })
/** The field is there and is `null`. */
export const isNull = <In>(of: Expression<unknown, In>): Test<In> =>
  test({ kind: 'test', test: 'IsNull', of: node(of) })
