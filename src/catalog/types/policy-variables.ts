import type { IsLiteral } from '../../arn/types/known.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { Service } from './action-facts.js'
import type { GlobalConditionKey, IsMultivalued, KeyLetter } from './condition-keys.js'

/**
 * The sentence for a string with a policy variable that cannot have a value, or `never`. A variable is a single-valued
 * condition key: `${aws:PrincipalTag/team}`, or with a default `${aws:PrincipalTag/team, 'none'}`; `${*}`, `${?}` and `${$}`
 * are the characters themselves. Prefixes that are not a service's (`saml:sub`, or that of an OIDC provider) are not judged.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export type VariableFault<Text extends string> = Text extends `${string}\${${infer Variable}}${infer Rest}`
  ? OneFault<Variable> extends infer Fault
    ? [Fault] extends [never]
      ? VariableFault<Rest>
      : Fault
    : never
  : Text extends `${string}\${${string}`
    ? Sentence<typeof refusal.variableOpen, { found: Text }>
    : never

type OneFault<Variable extends string> = Variable extends '*' | '?' | '$'
  ? never
  : Variable extends `${infer Key}, '${string}'`
    ? KeyFault<Key>
    : Variable extends `${infer Key},${string}`
      ? Key extends `${'aws' | Service}:${string}`
        ? Sentence<typeof refusal.variableDefault, { found: Variable }>
        : never
      : KeyFault<Variable>

type KeyFault<Key extends string> = Key extends `aws:${string}`
  ? Lowercase<Key> extends Lowercase<GlobalConditionKey>
    ? Multivalued<Key>
    : Sentence<typeof refusal.variableKey, { found: Key }>
  : // CloudFormation's pseudo parameters and the tokens of other tools do not have exactly one colon
    Key extends `${string}::${string}`
    ? never
    : Key extends `${infer Prefix}:${string}`
      ? Prefix extends Service
        ? string extends KeyLetter<`${Prefix}:*`, Key>
          ? Sentence<typeof refusal.variableKey, { found: Key }>
          : Multivalued<Key>
        : never
      : never

type Multivalued<Key extends string> =
  IsMultivalued<KeyLetter<'*', Key>> extends true ? Sentence<typeof refusal.variableMultivalued, { found: Key }> : never

/** `Key` if a policy variable may contain it, otherwise the sentence. */
export type CheckVariable<Key extends string> =
  IsLiteral<Key> extends true ? ([KeyFault<Key>] extends [never] ? Key : KeyFault<Key>) : Key
