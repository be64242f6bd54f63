import { isObject, type Json } from '../../core/json.js'
import type { ExpressionNode } from '../../expression/node.js'
import { printJsonPath, printPath } from '../../expression/print.js'
import { captureTemplate } from '../../expression/template.js'
import type { Expression, QueryLanguage } from '../../expression/types/expression.js'
import type { RenderTarget } from '../state-node.js'
import type { RawFields, StateFacts } from '../types/state.js'
import { renderValue } from './numbers.js'
import { asObject, asText } from './read.js'
import { StateBuilder, type StateDraft } from './state-builder.js'

/**
 * A state that ends the workflow as failed.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-fail.html
 */
export interface Fail<Language extends QueryLanguage = QueryLanguage> {
  readonly '~state': StateFacts<Language, never, never, never>
  readonly '~placed': true
  /** A comment for readers of the definition. */
  comment(text: string): this
  /** Raw fields of the States Language, written as given. */
  with(fields: RawFields): this
}

interface FailDraft extends StateDraft {
  readonly error?: Json
  readonly cause?: Json
}

class FailBuilder extends StateBuilder<FailDraft> {
  override get ends(): boolean {
    return true
  }

  protected override renderOwn(fields: Record<string, unknown>, { language }: RenderTarget): void {
    renderValue(fields, 'Error', this.draft.error, language, printText)
    renderValue(fields, 'Cause', this.draft.cause, language, printText)
  }
}

// https://docs.aws.amazon.com/step-functions/latest/dg/state-fail.html: the functions whose result is text
const texts = ['Format', 'JsonToString', 'ArrayGetItem', 'Base64Encode', 'Base64Decode', 'Hash', 'UUID']

/** A path, or a function that gives a string. */
const printText = (node: ExpressionNode): string =>
  node.kind === 'intrinsic' && texts.includes(node.name.slice('States.'.length)) ? printJsonPath(node) : printPath(node)

/**
 * A Fail state.
 * @param why - `error`: a name that callers can catch; `cause`: an explanation for people
 */
export const Fail = <const In = { JSONata: true; JSONPath: true }>(
  why: { readonly error?: string | Expression<string, In>; readonly cause?: string | Expression<string, In> } = {},
): Fail<keyof In & QueryLanguage> =>
  // the interface computes the facts, which the one builder does not carry
  new FailBuilder(failDraft(asObject(why, 'why', 'error, cause'))) as unknown as Fail<keyof In & QueryLanguage>

const failDraft = ({ error, cause }: { readonly error?: unknown; readonly cause?: unknown }): FailDraft => {
  // only together do the two fields show which languages are left
  const { value, excluded } = captureTemplate({ error: asText(error, 'error'), cause: asText(cause, 'cause') })
  return { type: 'Fail', excluded, ...(isObject(value) ? value : undefined) }
}
