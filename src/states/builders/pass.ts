import type { Json } from '../../core/json.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import { captureJson, captureTemplate, renderTemplate } from '../../expression/template.js'
import type { ExcludedBy, JsonFields, JsonTemplate, QueryLanguage, ValueOf } from '../../expression/types/expression.js'
import type { RenderTarget } from '../state-node.js'
import type { At, Ended, Gone, Made, PutAt, RawFields, StateFacts, Unchanged, Variables } from '../types/state.js'
import type { Placed } from './placed.js'
import { givenNothing } from './read.js'
import { StateBuilder, type StateDraft } from './state-builder.js'

/**
 * A state that does no work: it passes on its input, or data of its own.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-pass.html
 */
export interface Pass<Language extends QueryLanguage = QueryLanguage, Output = Unchanged, Assigned = never> {
  readonly '~state': StateFacts<Language, Output, Assigned, never>
  readonly '~placed': Sentence<typeof refusal.noTransition>
  /** A comment for readers of the definition. */
  comment(text: string): this
  /** JSONata: the output. Default: the input. */
  output<const T extends JsonTemplate<{ readonly JSONata: true }>>(
    template: T,
  ): Pass<Language & 'JSONata', Made<T>, Assigned>
  /** JSONPath: the output, without expressions in it (`Result`). */
  result<const T extends JsonTemplate<never>>(value: T): Pass<Language & 'JSONPath', T, Assigned>
  /** JSONPath: the output, with expressions in it (`Parameters`). */
  parameters<const T extends JsonTemplate<{ readonly JSONPath: true }>>(
    template: T,
  ): Pass<Language & 'JSONPath', ValueOf<T>, Assigned>
  /** JSONPath: the part of the input that the state passes on; `null` means an empty object. Call it before `.resultPath(…)`. */
  inputPath<const Path extends string | null>(
    path: Path,
  ): Pass<Language & 'JSONPath', Output extends Unchanged ? At<Unchanged, Path> : Output, Assigned>
  /** JSONPath: the part of the output that is put out in the end; `null` means `{}`. */
  outputPath<const Path extends string | null>(path: Path): Pass<Language & 'JSONPath', At<Output, Path>, Assigned>
  /** JSONPath: puts the output into a field of the input; `null` drops it. */
  resultPath<const Name extends string>(path: `$.${Name}`): Pass<Language & 'JSONPath', PutAt<Name, Output>, Assigned>
  resultPath(path: null): Pass<Language & 'JSONPath', Unchanged, Assigned>
  /** Assigns variables for later states. */
  assign<const T extends JsonFields<unknown>>(
    variables: T,
  ): Pass<Exclude<Language, ExcludedBy<T>>, Output, Assigned | Variables<ValueOf<T>>>
  /** Raw fields of the States Language, written as given. */
  with(fields: RawFields): this
  /** In the record form: the state to go to. */
  next<const Name extends string>(name: Name): Placed<Language, Gone<Output>, Assigned, Name>
  /** In the record form: ends the workflow here. */
  end(): Placed<Language, Ended<Output>, Assigned, never>
}

interface PassDraft extends StateDraft {
  readonly result?: Json
  readonly parameters?: Json
}

class PassBuilder extends StateBuilder<PassDraft> {
  result(value: unknown): this {
    return this.only('JSONPath', { result: captureJson(value) })
  }

  parameters(template: unknown): this {
    return this.only('JSONPath', { parameters: captureTemplate(template).value })
  }

  protected override renderOwn(fields: Record<string, unknown>, { language }: RenderTarget): void {
    const { result, parameters } = this.draft
    if (result !== undefined) fields['Result'] = result
    if (parameters !== undefined) fields['Parameters'] = renderTemplate(parameters, language)
  }
}

/** A Pass state, which passes on its input by default. */
export const Pass: () => Pass = (...given: readonly unknown[]) => {
  givenNothing(given, 'Pass')
  // the interface computes the facts, which the one builder does not carry
  return new PassBuilder({ type: 'Pass' }) as unknown as Pass
}
