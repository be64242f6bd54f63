import type { ArnFacts } from '../../arn/types/arn.js'
import type { TextOf } from '../../arn/types/kinds.js'
import type { IsLiteral } from '../../arn/types/known.js'
import type { FactsOf } from '../../arn/types/read-arn.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { BrandedWildcard, CheckOn } from './resource.js'

type PrincipalResource =
  | { readonly service: 'iam'; readonly resource: `role/${string}` | `user/${string}` | 'root' }
  | { readonly service: 'sts'; readonly resource: `assumed-role/${string}` | `federated-user/${string}` }

type OriginAccessIdentity = `arn:${string}:iam::cloudfront:user/CloudFront Origin Access Identity ${string}`

// a string that does not begin like an ARN, or that is a pattern, is not a malformed ARN
type NoPrincipal<Value extends string> = Value extends { readonly '~arn': unknown }
  ? BrandedWildcard<Value>
  : IsLiteral<Value> extends true
    ? Value extends `${string}\${${string}`
      ? never
      : Value extends `${string}${'*' | '?'}${string}`
        ? true
        : Value extends `arn:${string}`
          ? never
          : true
    : never

/**
 * `Value` if it may be an AWS principal in the policy's partition, otherwise the sentence. `Of` is the service whose policy
 * it is.
 */
export type CheckPrincipal<Value extends string, Own extends string, Of> = [NoPrincipal<Value>] extends [never]
  ? ['s3', Value] extends [Of, OriginAccessIdentity]
    ? Value
    : CheckArnOfPrincipal<Value, Own>
  : Sentence<typeof refusal.principalForm, { found: TextOf<Value> }>

type CheckArnOfPrincipal<Value extends string, Own extends string> =
  CheckOn<Value, Own> extends Value
    ? FactsOf<Value> extends infer Facts
      ? Facts extends ArnFacts<string, infer Service, string, string, infer Resource>
        ? string extends Service | Resource
          ? Value
          : Facts extends PrincipalResource
            ? Value
            : Sentence<typeof refusal.principalForm, { found: TextOf<Value> }>
        : never
      : never
    : CheckOn<Value, Own>

/** {@link CheckPrincipal} for each of several. */
export type CheckEachPrincipal<Values extends readonly string[], Own extends string, Of = never> = {
  [Index in keyof Values]: CheckPrincipal<Values[Index], Own, Of>
}
