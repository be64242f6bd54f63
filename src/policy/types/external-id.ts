import type { ArnFacts } from '../../arn/types/arn.js'
import type { TextOf } from '../../arn/types/kinds.js'
import type { IsLiteral } from '../../arn/types/known.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { OrFault } from './or-fault.js'
import type { PartitionFault } from './partition.js'

type NotInExternalId =
  | ' '
  | '!'
  | '"'
  | '#'
  | '$'
  | '%'
  | '&'
  | "'"
  | '('
  | ')'
  | '*'
  | ';'
  | '<'
  | '>'
  | '?'
  | '['
  | '\\'
  | ']'
  | '^'
  | '`'
  | '{'
  | '|'
  | '}'
  | '~'

type ExternalIdFault<Text, Shown> = Text extends `${string}\${${string}`
  ? never
  : Text extends `${string}${NotInExternalId}${string}` | ''
    ? Sentence<typeof refusal.externalIdForm, { found: Shown }>
    : never

/** `Value` if AssumeRole accepts it as an external ID and its partition agrees, otherwise the sentence. */
export type CheckExternalId<Value extends string, Own extends string> = Value extends {
  readonly '~arn': ArnFacts<string, string, string, string, infer Resource>
}
  ? OrFault<Value, ExternalIdFault<Resource, TextOf<Value>> | PartitionFault<Value, Own>>
  : IsLiteral<Value> extends true
    ? OrFault<
        Value,
        | ExternalIdFault<Value, Value>
        | (Value extends `arn:${string}:${string}:${string}:${string}:${string}` ? PartitionFault<Value, Own> : never)
      >
    : Value

/** {@link CheckExternalId} for each of several. */
export type CheckEachExternalId<Values extends readonly string[], Own extends string> = {
  [Index in keyof Values]: CheckExternalId<Values[Index], Own>
}
