import type { TextOf } from '../../arn/types/kinds.js'
import type { IsLiteral } from '../../arn/types/known.js'
import type { FactsOf } from '../../arn/types/read-arn.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { githubHost, namedProviders, providerShapes, sharedProviders } from '../language/providers.js'
import type { CheckOn } from './resource.js'

/** `Value` if it is the ARN of an identity provider with a matching resource part, otherwise the sentence. */
type CheckProvider<Value extends string, Own extends string, Resource extends string, Shape extends string> =
  CheckOn<Value, Own> extends Value
    ? FactsOf<Value> extends {
        readonly service: infer Service extends string
        readonly resource: infer Found extends string
      }
      ? string extends Service | Found
        ? Value
        : [Service, Found] extends ['iam', Resource]
          ? Value
          : Sentence<typeof refusal.identityProvider, { found: TextOf<Value>; shape: Shape }>
      : Value
    : CheckOn<Value, Own>

/** Each of several SAML providers. */
export type CheckEachSamlProvider<Values extends readonly string[], Own extends string> = {
  [Index in keyof Values]: CheckProvider<Values[Index], Own, `saml-provider/${string}`, (typeof providerShapes)['saml']>
}

/** `Value` if it is an OIDC provider: its ARN, or a name that IAM knows; otherwise the sentence. */
export type CheckWebProvider<Value extends string, Own extends string> = Value extends keyof typeof namedProviders
  ? Value
  : CheckProvider<Value, Own, `oidc-provider/${string}`, (typeof providerShapes)['oidc']>

/** `Value` if it is the provider of GitHub Actions, otherwise the sentence. */
export type CheckGithubProvider<Value extends string, Own extends string> = CheckProvider<
  Value,
  Own,
  `oidc-provider/${typeof githubHost}`,
  (typeof providerShapes)['github']
>

/** `Value` if it is the provider of an EKS cluster, otherwise the sentence. */
export type CheckEksProvider<Value extends string, Own extends string> = CheckProvider<
  Value,
  Own,
  `oidc-provider/oidc.eks${string}/id/${string}`,
  (typeof providerShapes)['eks']
>

/** The host of a provider, which its condition keys begin with. */
export type HostOf<Provider extends string> = Provider extends keyof typeof namedProviders
  ? Provider
  : FactsOf<Provider> extends { readonly resource: `oidc-provider/${infer Host}` }
    ? Host
    : string

/** What a trust policy for a provider has to give besides the audience. */
export type WantedOf<Host extends string> = Host extends (typeof sharedProviders)[number] ? 'subject' : 'audience'

/** Each of several patterns of subjects. Those of a shared provider have to name the customer before a wildcard. */
export type CheckEachTenant<Values extends readonly string[], Wants> = {
  [Index in keyof Values]: Wants extends 'subject' ? CheckTenant<Values[Index], Values[Index]> : Values[Index]
}

type CheckTenant<Value, Head> = Head extends `${string}\${${string}`
  ? Value
  : Head extends `${infer Start}*${string}` | `${infer Start}?${string}`
    ? CheckHead<Value, Start>
    : Value

// the first wildcard of each kind, or both in turn
type CheckHead<Value, Head extends string> = Head extends `${infer Start}${'*' | '?'}${string}`
  ? CheckHead<Value, Start>
  : Head extends `${string}:${infer Tenant}${':' | '/'}${string}`
    ? Tenant extends ''
      ? Foreign<Value>
      : Value
    : Foreign<Value>

type Foreign<Value> = Sentence<typeof refusal.providerTenant, { found: Value }>

/** `Value` if it can be part of a subject: a name of that form, without wildcards; otherwise the sentence. */
export type CheckPlace<Value extends string, Form extends string, At extends string, Shape extends string> =
  IsLiteral<Value> extends true
    ? Value extends `${string}${'*' | '?' | ' '}${string}` | ''
      ? Sentence<typeof refusal.providerPlace, { found: Value; at: At; shape: Shape }>
      : Value extends Form
        ? Value
        : Sentence<typeof refusal.providerPlace, { found: Value; at: At; shape: Shape }>
    : Value
