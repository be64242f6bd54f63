import type { JsonTemplate, QueryLanguage, ValueOf } from '../../expression/types/expression.js'
import type { At, Ended, RawFields, StateFacts, Unchanged } from '../types/state.js'
import { givenNothing } from './read.js'
import { StateBuilder, type StateDraft } from './state-builder.js'

/**
 * A state that ends the workflow, or the branch it is in, successfully. Its output becomes the output of the whole.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-succeed.html
 */
export interface Succeed<Language extends QueryLanguage = QueryLanguage, Output = Unchanged> {
  readonly '~state': StateFacts<Language, Ended<Output>, never, never>
  readonly '~placed': true
  /** A comment for readers of the definition. */
  comment(text: string): this
  /** JSONata: the output of the workflow. Default: the input. */
  output<const T extends JsonTemplate<{ readonly JSONata: true }>>(
    template: T,
  ): Succeed<Language & 'JSONata', ValueOf<T>>
  /** JSONPath: the part of the input that is used; `null` means `{}`. */
  inputPath<const Path extends string | null>(path: Path): Succeed<Language & 'JSONPath', At<Output, Path>>
  /** JSONPath: the part of that which becomes the output; `null` means `{}`. */
  outputPath<const Path extends string | null>(path: Path): Succeed<Language & 'JSONPath', At<Output, Path>>
  /** Raw fields of the States Language, written as given. */
  with(fields: RawFields): this
}

class SucceedBuilder extends StateBuilder<StateDraft> {
  override get ends(): boolean {
    return true
  }

  protected override renderOwn(): void {
    // it has no fields of its own
  }
}

/** A Succeed state. */
export const Succeed: () => Succeed = (...given: readonly unknown[]) => {
  givenNothing(given, 'Succeed')
  // the interface computes the facts, which the one builder does not carry
  return new SucceedBuilder({ type: 'Succeed' }) as unknown as Succeed
}
