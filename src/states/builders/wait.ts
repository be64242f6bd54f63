import type { Json } from '../../core/json.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import { timestampForm } from '../../core/refusals.js'
import { refuse } from '../../core/refuse.js'
import { nodeOf } from '../../expression/node.js'
import { isTimestamp } from '../../expression/syntax/timestamp.js'
import { type CapturedTemplate, captureTemplate } from '../../expression/template.js'
import type {
  ExcludedBy,
  Expression,
  JsonFields,
  JsonTemplate,
  QueryLanguage,
  ValueOf,
} from '../../expression/types/expression.js'
import type { RenderTarget } from '../state-node.js'
import type { At, Ended, Gone, Made, RawFields, StateFacts, Unchanged, Variables } from '../types/state.js'
import { readSeconds, renderValue } from './numbers.js'
import type { Placed } from './placed.js'
import { StateBuilder, type StateDraft } from './state-builder.js'

/**
 * A state that waits, and then passes on its input.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html
 */
export interface Wait<Language extends QueryLanguage = QueryLanguage, Output = Unchanged, Assigned = never> {
  readonly '~state': StateFacts<Language, Output, Assigned, never>
  readonly '~placed': Sentence<typeof refusal.noTransition>
  /** A comment for readers of the definition. */
  comment(text: string): this
  /** JSONata: the output. Default: the input. */
  output<const T extends JsonTemplate<{ readonly JSONata: true }>>(
    template: T,
  ): Wait<Language & 'JSONata', Made<T>, Assigned>
  /**
   * JSONPath: the part of the input that the state passes on; `null` means an empty object. The state then takes no
   * references to its input.
   */
  inputPath<const Path extends string | null>(path: Path): Wait<Language & 'JSONPath', At<Output, Path>, Assigned>
  /** JSONPath: the part of that which becomes the output; `null` means `{}`. */
  outputPath<const Path extends string | null>(path: Path): Wait<Language & 'JSONPath', At<Output, Path>, Assigned>
  /** Assigns variables for later states. */
  assign<const T extends JsonFields<unknown>>(
    variables: T,
  ): Wait<Exclude<Language, ExcludedBy<T>>, Output, Assigned | Variables<ValueOf<T>>>
  /** Raw fields of the States Language, written as given. */
  with(fields: RawFields): this
  /** In the record form: the state to go to. */
  next<const Name extends string>(name: Name): Placed<Language, Gone<Output>, Assigned, Name>
  /** In the record form: ends the workflow here. */
  end(): Placed<Language, Ended<Output>, Assigned, never>
}

interface WaitDraft extends StateDraft {
  readonly seconds?: Json
  readonly timestamp?: Json
}

class WaitBuilder extends StateBuilder<WaitDraft> {
  protected override renderOwn(fields: Record<string, unknown>, { language }: RenderTarget): void {
    renderValue(fields, 'Seconds', this.draft.seconds, language)
    renderValue(fields, 'Timestamp', this.draft.timestamp, language)
  }
}

type Languages<In> = keyof In & QueryLanguage

/**
 * A Wait state: how long, or until when.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html
 */
export const Wait = {
  /**
   * Waits for a number of seconds: a whole number from 0 to 99,999,999.
   * @throws {ArnwrightError} `states/seconds`
   */
  seconds: <const In = { JSONata: true; JSONPath: true }>(
    seconds: number | Expression<number, In>,
  ): Wait<Languages<In>> =>
    // the interface computes the facts, which the one builder does not carry
    wait('seconds', readSeconds(seconds, 'seconds', 0)) as unknown as Wait<Languages<In>>,
  /**
   * Waits until a time, in RFC 3339 with uppercase `T` and `Z`: `2030-01-01T00:00:00Z`.
   * @throws {ArnwrightError} `states/timestamp`
   */
  until: <const In = { JSONata: true; JSONPath: true }>(
    timestamp: string | Date | Expression<string, In>,
  ): Wait<Languages<In>> =>
    // as above
    wait('timestamp', readTimestamp(timestamp)) as unknown as Wait<Languages<In>>,
} as const

const wait = (field: 'seconds' | 'timestamp', { value, excluded }: CapturedTemplate): WaitBuilder =>
  new WaitBuilder({ type: 'Wait', [field]: value, excluded })

const readTimestamp = (value: unknown): CapturedTemplate => {
  if (nodeOf(value) !== undefined) return captureTemplate(value)
  const text = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value
  return typeof text === 'string' && isTimestamp(text)
    ? { value: text, excluded: [] }
    : refuse(timestampForm, 'timestamp', text)
}
