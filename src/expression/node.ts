import type { Json, JsonObject } from '../core/json.js'
import type { QueryLanguage } from './types/expression.js'

/** Where a reference starts. */
export type Root = 'input' | 'result' | 'errorOutput' | 'context' | 'variable'

/** What an expression is at run time, before it is printed in a query language. */
export type ExpressionNode =
  | { readonly kind: 'reference'; readonly root: Root; readonly path: readonly string[] }
  /** JSONata without its delimiters, with references and data spliced in. */
  | { readonly kind: 'jsonata'; readonly parts: readonly (string | Operand)[] }
  /** A path or a quoted string of JSONPath, as it is written. */
  | { readonly kind: 'jsonPath'; readonly text: string }
  | ComposedNode

/**
 * An expression that a function of `arnwright/expression` made from others. It brings the code that prints it, so that a
 * bundle without such functions does not contain that code.
 */
export type ComposedNode = Composed & { readonly forms: Forms }

/** What such an expression consists of. */
export type Composed =
  /** A value whose type was given, since JSONPath has a separate operator for each type. */
  | { readonly kind: 'typed'; readonly type: ComparedType; readonly of: Operand }
  /** An intrinsic function, in JSONPath states only. */
  | { readonly kind: 'intrinsic'; readonly name: string; readonly args: readonly Operand[] }
  | Condition

/** What prints composed expressions. */
export interface Forms {
  /** As JSONata, without its delimiters. */
  jsonata(node: ComposedNode, depth: number): string
  /** As JSONPath. */
  jsonPath(node: ComposedNode, depth: number): string
  /** As a rule of a JSONPath Choice, without its `Next`. */
  rule(node: ComposedNode): JsonObject
  /** The expressions in it. */
  parts(node: ComposedNode): readonly ExpressionNode[]
}

/** What an expression works on: another expression, or data. */
export type Operand = { readonly node: ExpressionNode } | { readonly data: Json }

/** A test: prints as JSONata, and as a rule of a JSONPath Choice. */
export type Condition =
  | {
      readonly kind: 'compare'
      readonly operator: ComparisonOperator
      readonly left: ExpressionNode
      readonly right: Operand
    }
  | { readonly kind: 'every' | 'some'; readonly conditions: readonly ExpressionNode[] }
  | { readonly kind: 'not'; readonly condition: ExpressionNode }
  | { readonly kind: 'test'; readonly test: TypeTest; readonly of: ExpressionNode }
  /** Compares a string with a pattern in which `*` stands for any characters. */
  | { readonly kind: 'matches'; readonly of: ExpressionNode; readonly pattern: string }

export type TypeTest = 'IsPresent' | 'IsNull' | 'IsNumeric' | 'IsString' | 'IsBoolean' | 'IsTimestamp'

/** What a JSONPath Choice can compare. */
export type ComparedType = 'Numeric' | 'String' | 'Boolean' | 'Timestamp'

export type ComparisonOperator = 'eq' | 'lt' | 'lte' | 'gt' | 'gte'

/**
 * The key under which an expression returns its node. A registered symbol, so that copies of the package recognize each
 * other's expressions.
 */
export const nodeKey: unique symbol = Symbol.for('arnwright.expression')

/** The node behind an expression; `undefined` for a plain value. */
export const nodeOf = (value: unknown): ExpressionNode | undefined =>
  typeof value === 'object' && value !== null && nodeKey in value
    ? // only `expressionOf` and references have a value under the key
      (value[nodeKey] as ExpressionNode)
    : undefined

/** An expression that is not a reference, and so has no fields. */
export const expressionOf = (node: ExpressionNode): object => Object.freeze({ [nodeKey]: node })

/** The query languages in which an expression cannot be written, because of itself or of what a test in it compares. */
export const excludedBy = (node: ExpressionNode): readonly QueryLanguage[] => {
  const excluded = new Set<QueryLanguage>()
  // tests may be nested deeper than the call stack allows, and may share parts
  const open = new Set([node])
  for (const next of open) {
    if (next.kind === 'jsonata') excluded.add('JSONPath')
    else if (next.kind === 'jsonPath' || next.kind === 'intrinsic') excluded.add('JSONata')
    else if ('forms' in next) for (const part of next.forms.parts(next)) open.add(part)
  }
  return [...excluded]
}

/** Whether an expression reads the state's input. */
export const readsInput = (node: ExpressionNode): boolean => {
  const open = new Set([node])
  for (const next of open) {
    if (next.kind === 'reference' && next.root === 'input') return true
    if ('forms' in next) for (const part of next.forms.parts(next)) open.add(part)
  }
  return false
}
