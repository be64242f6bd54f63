import type { CheckAccountId } from '../../arn/types/account.js'
import type { ArnFacts } from '../../arn/types/arn.js'
import type { TextOf } from '../../arn/types/kinds.js'
import type { Agree, IsLiteral } from '../../arn/types/known.js'
import type {
  AccountOf,
  CheckArn,
  CheckArnLike,
  FactsOf,
  PartitionOf,
  WildcardFault,
} from '../../arn/types/read-arn.js'
import type { KnownStart } from '../../catalog/types/nearest.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { carriers } from '../carrier.js'
import type { anyService } from '../service-principal.js'
import type { ServiceShortName, serviceShortNames } from '../services.js'

/** `Action` if it has the form of an action, otherwise the sentence. */
export type CheckAction<Action extends string> = Action extends '*' | `${string}:${string}`
  ? Action
  : IsLiteral<Action> extends true
    ? Sentence<typeof refusal.actionForm, { found: Action }>
    : Action

/** The sentence for an ARN in a partition other than `Own`, otherwise `never`. */
export type PartitionFault<Value, Own extends string> = string extends Own
  ? never
  : Agree<PartitionOf<Value>, Own> extends true
    ? never
    : Sentence<typeof refusal.otherPartition, { found: TextOf<Value>; partition: PartitionOf<Value>; own: Own }>

/** The partition of an ARN, if that of the policy is not known yet. */
export type Narrow<Own extends string, Value> = string extends Own ? PartitionOf<Value> : Own

type BrandedWildcard<Value> = Value extends {
  readonly '~arn': ArnFacts<string, string, infer Region, infer Account, infer Resource>
}
  ? [WildcardFault<Region> | WildcardFault<Account> | WildcardFault<Resource>] extends [never]
    ? never
    : Sentence<typeof refusal.arnWildcard, { found: TextOf<Value> }>
  : never

/** `Value` if it names one resource in the policy's partition, otherwise the sentence. */
export type CheckOn<Value extends string, Own extends string> = Value extends { readonly '~arn': unknown }
  ? OrFault<Value, BrandedWildcard<Value> | PartitionFault<Value, Own>>
  : CheckArn<Value> extends Value
    ? OrFault<Value, PartitionFault<Value, Own>>
    : CheckArn<Value>

/** Like {@link CheckOn}, with wildcards allowed. */
export type CheckOnLike<Value extends string, Own extends string> = Value extends { readonly '~arn': unknown }
  ? OrFault<Value, PartitionFault<Value, Own>>
  : CheckArnLike<Value> extends Value
    ? OrFault<Value, PartitionFault<Value, Own>>
    : CheckArnLike<Value>

type OrFault<Value, Fault> = [Fault] extends [never] ? Value : Fault

/** `Value` if it can carry a policy of that kind, otherwise the sentence: in IAM only roles have one, their trust policy. */
export type CheckCarrier<Value extends string, Kind extends keyof typeof carriers> =
  CheckOn<Value, string> extends Value
    ? FactsOf<Value> extends { readonly service: infer Service; readonly resource: infer Resource }
      ? string extends Service | Resource
        ? Value
        : [Kind, Service, Resource] extends ['trust', 'iam', `role/${string}`]
          ? Value
          : [Kind, Service] extends ['resource', Exclude<Service, 'iam'>]
            ? Value
            : Sentence<typeof refusal.policyCarrier, { found: TextOf<Value> } & (typeof carriers)[Kind]>
      : Value
    : CheckOn<Value, string>

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

/** An account: its ID, or the result of `Account(…)`. */
export type CheckAccount<Value, Own extends string> = Value extends {
  readonly id: string
  readonly partition: infer Found extends string
}
  ? Agree<Found, Own> extends true
    ? Value
    : Sentence<typeof refusal.otherPartition, { found: Value['id']; partition: Found; own: Own }>
  : Value extends string
    ? CheckAccountId<Value>
    : Value

/**
 * `Name` if it is a short name, with or without a Region, or has the form of a full service principal; otherwise the
 * sentence. The compiler also asks this for the constraint, that is for all names at once, which are let through.
 */
export type CheckService<Name extends string> = [ServiceShortName] extends [Name]
  ? Name
  : Name extends ServiceShortName
    ? Name
    : IsLiteral<Name> extends true
      ? Name extends `${string}\${${string}`
        ? Name
        : Name extends WholePrincipal
          ? Name extends Exclude<Lowercase<Name>, `${string}${' ' | '*' | '?' | ':' | '/'}${string}`>
            ? Name
            : ServiceFault<Name>
          : Name extends `${infer Short}.${string}-${string}-${string}`
            ? Short extends ServiceShortName
              ? Name
              : ServiceFault<Name>
            : ServiceFault<Name>
      : Name

type WholePrincipal =
  | `${string}.${'amazonaws.com' | 'amazonaws.com.cn' | 'amazonaws.eu' | 'aws.internal' | 'c2s.ic.gov' | 'sc2s.sgov.gov'}`
  | `alexa-${string}.amazon.com`

type ServiceFault<Name extends string> = Sentence<
  typeof refusal.servicePrincipal,
  {
    found: Name
    nearest: Name extends `${string} ${string}` ? typeof anyService : NearestService<Name>
  }
>

// fewer candidates than for other lists: every file that imports the root pays for them
type NearestService<Name extends string> =
  KnownStart<typeof serviceShortNames, Lowercase<Name>> extends infer Start extends string
    ? Start extends `${string}${infer More}`
      ? [More, typeof serviceShortNames] extends [`${string}${infer _}`, `${string} ${Start}${infer End} ${string}`]
        ? `${Start}${End}`
        : typeof anyService
      : typeof anyService
    : never

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

/** The account in a source's ARN; `*` if it names none, or any, so that the account has to be given as well. */
export type SourceAccountOf<Value> = NarrowAccount<AccountOf<Value>>

// distributive: one source without an account is enough
type NarrowAccount<Account extends string> = Account extends '' | `${string}${'*' | '?'}${string}` ? '*' : Account

/** `Value` if it is an ARN in the policy's partition and in the account that was given, otherwise the sentence. */
export type CheckSourceArn<Value extends string, Own extends string, Said extends string> =
  FactsOf<Value> extends infer Facts
    ? Facts extends ArnFacts
      ? Facts extends ArnFacts<Own, string, string, Said>
        ? // the valid case takes one comparison
          Value
        : Agree<Facts['partition'], Own> extends true
          ? Agree<Facts['account'], Said> extends true
            ? Value
            : Sentence<typeof refusal.sourceAccountDiffers, { inArn: Facts['account']; found: Said }>
          : PartitionFault<Value, Own>
      : Facts
    : never

/** `Id` if it is an account ID, and the one in the source's ARN, otherwise the sentence. */
export type CheckSourceAccount<Id extends string, InArn extends string> =
  CheckAccountId<Id> extends Id
    ? Agree<Id, InArn> extends true
      ? Id
      : Sentence<typeof refusal.sourceAccountDiffers, { inArn: InArn; found: Id }>
    : CheckAccountId<Id>

/** {@link CheckOn} for each of several. */
export type CheckEachOn<Values extends readonly string[], Own extends string> = {
  [Index in keyof Values]: CheckOn<Values[Index], Own>
}

/** {@link CheckOnLike} for each of several. */
export type CheckEachOnLike<Values extends readonly string[], Own extends string> = {
  [Index in keyof Values]: CheckOnLike<Values[Index], Own>
}

/** {@link CheckPrincipal} for each of several. */
export type CheckEachPrincipal<Values extends readonly string[], Own extends string, Of = never> = {
  [Index in keyof Values]: CheckPrincipal<Values[Index], Own, Of>
}

/** {@link CheckAccount} for each of several. */
export type CheckEachAccount<Values extends readonly unknown[], Own extends string> = {
  [Index in keyof Values]: CheckAccount<Values[Index], Own>
}

/** {@link CheckSourceArn} for each of several. */
export type CheckEachSourceArn<Values extends readonly string[], Own extends string, Said extends string> = {
  [Index in keyof Values]: CheckSourceArn<Values[Index], Own, Said>
}

/** {@link CheckExternalId} for each of several. */
export type CheckEachExternalId<Values extends readonly string[], Own extends string> = {
  [Index in keyof Values]: CheckExternalId<Values[Index], Own>
}
