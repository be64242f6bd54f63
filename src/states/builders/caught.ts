import type {
  ExcludedBy,
  JsonFields,
  JsonTemplate,
  QueryLanguage,
  Reference,
  ValueOf,
} from '../../expression/types/expression.js'
import type { Lead, PutAt, Unchanged, Variables } from '../types/state.js'

/** What a catcher does besides going on to another state. */
export interface CatchRule {
  /** A comment for readers of the definition. */
  readonly comment?: string
  /** JSONPath: the field of the input that the error is put into, such as `'$.error'`; `null` drops the error. */
  readonly resultPath?: string | null
  /** JSONata: the input of the next state. */
  readonly output?: Caught<JsonTemplate<{ readonly JSONata: true }>>
  /** Variables to assign, in place of those of the state. */
  readonly assign?: Caught<JsonFields<unknown>>
}

type Caught<T> = T | ((scope: { readonly errorOutput: Reference<ErrorOutput> }) => T)

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html */
export interface ErrorOutput {
  readonly Error: string
  readonly Cause: string
}

/** Where a catcher leads, and what it passes on. By default it passes on the error alone. */
export type CaughtLead<Name extends string, Options> = Lead<
  Name,
  Options extends { readonly output: infer T }
    ? ValueOf<MadeBy<T>>
    : Options extends { readonly resultPath: infer Path }
      ? Path extends `$.${infer Field}`
        ? PutAt<Field, ErrorOutput>
        : Path extends null
          ? Unchanged
          : ErrorOutput
      : ErrorOutput,
  Options extends { readonly assign: infer T } ? Variables<ValueOf<MadeBy<T>>> : never
>

/** What a template or a function gives. */
type MadeBy<T> = T extends (scope: never) => infer Made ? Made : T

/** The languages that a catcher can be written in. */
export type LanguagesOfCatch<Options> = Options extends { readonly output: unknown }
  ? 'JSONata'
  : Options extends { readonly resultPath: unknown }
    ? 'JSONPath'
    : Options extends { readonly assign: infer T }
      ? Exclude<QueryLanguage, ExcludedBy<MadeBy<T>>>
      : QueryLanguage
