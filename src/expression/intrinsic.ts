import { templateValue } from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { expressionOf, nodeOf, type Operand } from './node.js'
import { captureTemplate } from './template.js'
import type { Expression } from './types/expression.js'

/** A value, or what gives one in a JSONPath state. */
type Argument<Value> = Value | Expression<Value, { readonly JSONPath: true }>

const operand = (value: unknown): Operand => {
  const node = nodeOf(value)
  if (node !== undefined) return { node }
  const { value: data } = captureTemplate(value)
  return typeof data === 'object' && data !== null ? refuse(templateValue, 'argument', value) : { data }
}

/**
 * Intrinsic functions, for JSONPath states.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html
 */
export const States = {
  /**
   * A text with each `{}` replaced by an argument.
   * @example
   * States.Format('arn:aws:iam::{}:role/ROLENAME', input.accountId)
   * @throws {ArnwrightError} `core/not-a-string`, `expression/template-value`
   */
  Format: (
    template: string,
    ...args: readonly Argument<string | number | boolean | null>[]
  ): Expression<string, { readonly JSONPath: true }> =>
    expressionOf({
      kind: 'intrinsic',
      name: 'States.Format',
      // the braces of the template are its places, so they are not escaped as those of data are
      args: [
        { node: { kind: 'jsonPath', text: `'${asString(template, 'template').replace(/['\\]/g, '\\$&')}'` } },
        ...args.map(operand),
      ],
      // an expression is its node; the signature says what the function gives
    }) as Expression<string, { readonly JSONPath: true }>,
} as const
