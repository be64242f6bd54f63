import type { JsonTemplate, QueryLanguage, ValueOf } from '../../expression/types/expression.js'
import type { At, Ended, RawFields, StateFacts, Unchanged } from '../types/state.js'
import { givenNothing } from './read.js'
import { StateBuilder, type StateDraft } from './state-builder.js'

/**
 * A state that ends the workflow well, or the branch it is in: what it puts out is what the whole puts out.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-succeed.html
 */
export interface Succeed<Language extends QueryLanguage = QueryLanguage, Output = Unchanged> {
  readonly '~state': StateFacts<Language, Ended<Output>, never, never>
  readonly '~placed': true
  /** A string for readers. */
  comment(text: string): this
  /** JSONata: what the workflow puts out. */
  output<const T extends JsonTemplate<{ readonly JSONata: true }>>(
    template: T,
  ): Succeed<Language & 'JSONata', ValueOf<T>>
  /** JSONPath: the part of the input that is taken; `null`: `{}`. */
  inputPath<const Path extends string | null>(path: Path): Succeed<Language & 'JSONPath', At<Output, Path>>
  /** JSONPath: the part of that which is put out; `null`: `{}`. */
  outputPath<const Path extends string | null>(path: Path): Succeed<Language & 'JSONPath', At<Output, Path>>
  /** Raw fields of the States Language, written as they are. */
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
  // the interface computes the facts that the one builder does not carry
  return new SucceedBuilder({ type: 'Succeed' }) as unknown as Succeed
}
