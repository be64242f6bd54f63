import type { Accept } from '../core/accept.js'
import { asString } from '../core/refuse.js'
import type { SchemaTypes, StandardSchema } from '../core/standard-schema.js'
import { readExactArn } from './arn.js'
import { checkKind } from './kinds.js'
import type { CheckExactKind } from './types/kinds.js'

/** Gives a function's ARN the types of its event and its result. */
export interface Typed<Input, Output> {
  /**
   * The function's ARN, with its types.
   * @throws {ArnwrightError} `arn/kind`, and as `arn`
   */
  at<const Value extends string, Checked = CheckExactKind<Value, 'lambdaFunction'>>(
    arn: Accept<Value, Checked>,
  ): Value & { readonly '~lambda': { readonly input: Input; readonly output: Output } }
}

const at = (arn: unknown): unknown => {
  const text = asString(arn, 'arn')
  checkKind(readExactArn(text, 'arn'), 'lambdaFunction', text, 'arn')
  return arn
}

// the types exist for the compiler only; at run time the ARN is its string
const typed = { at } as unknown as Typed<never, never>

/**
 * The types of a Lambda function's event and result, carried by its ARN, so that the compiler can check payloads and
 * references to results.
 *
 * @example
 * const price = LambdaFunction.types<Order, Quote>().at(prod.arn('lambda', 'function:Price'))
 * const price = LambdaFunction.schemas({ input: OrderSchema, output: QuoteSchema }).at(prod.arn('lambda', 'function:Price'))
 */
export const LambdaFunction = {
  /** Takes the types as type arguments. */
  types: <Input = unknown, Output = unknown>(): Typed<Input, Output> => typed,
  /**
   * Takes the types from schemas of any library that follows Standard Schema. Only their types are used; nothing is
   * validated.
   * @see https://standardschema.dev
   */
  schemas: <Input extends StandardSchema, Output extends StandardSchema>(_schemas: {
    readonly input?: Input
    readonly output?: Output
  }): Typed<SchemaTypes<Input>['input'], SchemaTypes<Output>['output']> => typed,
} as const
