import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { Partition } from '../partitions.js'
import type { ArnFacts } from './arn.js'
import type { IsLiteral } from './known.js'
import type { CommonRegion, IsRegionOf } from './region.js'
import type { RegionalService, ScopeOf } from './scope.js'

type Twelve =
  `${number}${number}${number}${number}${number}${number}${number}${number}${number}${number}${number}${number}`

/**
 * `true` for 12 digits. Of several adjacent places in a template each takes one character, and the last one takes the rest:
 * twelve or more digits match `Twelve`, and thirteen or more match one place more. Both patterns are constant, so nothing is
 * instantiated. A match with twelve `infer` would cost 200 instantiations, and a union of digits in twelve places is too
 * large for the compiler (TS2590).
 */
export type IsAccountId<Text extends string> = Text extends `${Twelve}${number}` | `${string} ${string}`
  ? false
  : Text extends Twelve
    ? true
    : false

type PartitionFault<PartitionName extends string> = PartitionName extends Partition | `${string}${'*' | '?'}${string}`
  ? never
  : IsLiteral<PartitionName> extends true
    ? Sentence<typeof refusal.arnPartition, { found: PartitionName }>
    : never

type ServiceFault<Service extends string> = Service extends ''
  ? Sentence<typeof refusal.arnService, { found: Service }>
  : Lowercase<Service> extends Service
    ? never
    : Sentence<typeof refusal.arnService, { found: Service }>

type RegionFault<PartitionName extends string, Region extends string> = Region extends
  | ''
  | '*'
  | `${string}${'*' | '?'}${string}`
  ? never
  : PartitionName extends Partition
    ? IsRegionOf<Region, PartitionName> extends true
      ? never
      : UnlessOpen<Region, Sentence<typeof refusal.arnRegion, { found: Region; partition: PartitionName }>>
    : never

type UnlessOpen<Text extends string, Fault> = IsLiteral<Text> extends true ? Fault : never

type AccountFault<Account extends string> =
  IsAccountId<Account> extends true
    ? never
    : Account extends '' | 'aws' | `${string}${'*' | '?'}${string}`
      ? never
      : UnlessOpen<Account, Sentence<typeof refusal.arnAccount, { found: Account }>>

interface Facts<PartitionName extends string, Service extends string, Found extends string> {
  partition: PartitionName
  service: Service
  found: Found
}

type RegionNeeded<PartitionName extends string, Service extends string, Region extends string> = Region extends ''
  ? Sentence<typeof refusal.arnRegionRequired, Facts<PartitionName, Service, Region>>
  : never
type AccountNeeded<PartitionName extends string, Service extends string, Account extends string> = Account extends ''
  ? Sentence<typeof refusal.arnAccountRequired, Facts<PartitionName, Service, Account>>
  : never
// `string` stands for an unknown part, which may be empty
type NoRegion<PartitionName extends string, Service extends string, Region extends string> = Region extends ''
  ? never
  : UnlessOpen<Region, Sentence<typeof refusal.arnRegionForbidden, Facts<PartitionName, Service, Region>>>
type NoAccount<PartitionName extends string, Service extends string, Account extends string> = Account extends ''
  ? never
  : UnlessOpen<Account, Sentence<typeof refusal.arnAccountForbidden, Facts<PartitionName, Service, Account>>>

type ScopeFault<
  PartitionName extends string,
  Service extends string,
  Region extends string,
  Account extends string,
  Scope,
> = Scope extends 'any'
  ? never
  : Scope extends 'regionAndAccount'
    ? RegionNeeded<PartitionName, Service, Region> | AccountNeeded<PartitionName, Service, Account>
    : Scope extends 'account'
      ? NoRegion<PartitionName, Service, Region> | AccountNeeded<PartitionName, Service, Account>
      : Scope extends 'region'
        ? RegionNeeded<PartitionName, Service, Region> | NoAccount<PartitionName, Service, Account>
        : NoRegion<PartitionName, Service, Region> | NoAccount<PartitionName, Service, Account>

// Most ARNs: a short way to the same answer, for a tenth of the instantiations. Strings are compared and not tuples: for a tuple that
// is assignable to another the compiler writes out every method of a list.
type Judge<
  PartitionName extends string,
  Service extends string,
  Region extends string,
  Account extends string,
  Resource extends string,
> =
  IsPlain<PartitionName, Service, Region, Account> extends true
    ? Resource extends ''
      ? Sentence<typeof refusal.arnResource, { found: '' }>
      : ArnFacts<PartitionName, Service, Region, Account, Resource>
    : JudgeAll<PartitionName, Service, Region, Account, Resource>

type IsPlain<
  PartitionName extends string,
  Service extends string,
  Region extends string,
  Account extends string,
> = Service extends 'iam'
  ? `${PartitionName}:${Region}` extends `${Partition}:`
    ? IsAccountId<Account>
    : false
  : Service extends RegionalService
    ? `${PartitionName}:${Region}` extends `aws:${CommonRegion}`
      ? IsAccountId<Account>
      : false
    : `${PartitionName}:${Service}:${Region}:${Account}` extends `${Partition}:s3::`
      ? true
      : false

type JudgeAll<
  PartitionName extends string,
  Service extends string,
  Region extends string,
  Account extends string,
  Resource extends string,
> = [
  | PartitionFault<PartitionName>
  | ServiceFault<Service>
  | RegionFault<PartitionName, Region>
  | AccountFault<Account>
  | ScopeFault<PartitionName, Service, Region, Account, ScopeOf<Service, Resource>>
  | (Resource extends '' ? Sentence<typeof refusal.arnResource, { found: '' }> : never),
] extends [infer Fault]
  ? [Fault] extends [never]
    ? ArnFacts<PartitionName, Service, Region, Account, Resource>
    : Fault
  : never

/** Hides tokens while the parts are separated: `${AWS::Region}` contains colons of its own. */
type Masked<Text extends string> = Text extends `${infer Before}\${${string}}${infer After}`
  ? `${Before}\0${Masked<After>}`
  : Text

type Open<Part extends string> = Part extends `${string}\0${string}` ? string : Part

type OpenResource<Part extends string> = Part extends `${infer Before}\0${string}`
  ? Before extends `${string}${':' | '/'}${string}`
    ? `${Before}${string}`
    : string
  : Part

type ReadMasked<Text extends string> =
  Text extends `arn:${infer PartitionName}:${infer Service}:${infer Region}:${infer Account}:${infer Resource}`
    ? Judge<Open<PartitionName>, Open<Service>, Open<Region>, Open<Account>, OpenResource<Resource>>
    : ArnFacts

/**
 * The facts of a string that should be an ARN, or the sentence that says why it is not. Mirrors `parseArn`.
 *
 * A `${…}` token of another tool is an unknown fact. It is masked first, since CloudFormation's pseudo parameters contain
 * colons.
 *
 * @example
 * type A = ReadArn<'arn:aws:iam::111122223333:role/LambdaRole'>
 * //=> ArnFacts<'aws', 'iam', '', '111122223333', 'role/LambdaRole'>
 */
export type ReadArn<Text extends string> = string extends Text
  ? ArnFacts
  : Text extends `${string}\${${string}`
    ? ReadMasked<Masked<Text>>
    : Text extends `arn:${infer PartitionName}:${infer Service}:${infer Region}:${infer Account}:${infer Resource}`
      ? Judge<PartitionName, Service, Region, Account, Resource>
      : UnlessOpen<Text, Sentence<typeof refusal.arnParts, { found: Text }>> extends infer Fault
        ? [Fault] extends [never]
          ? ArnFacts
          : Fault
        : never

/** The facts of an ARN or a string, taken from the brand if there is one. */
export type FactsOf<Value> = Value extends { readonly '~arn': infer Facts }
  ? Facts
  : Value extends string
    ? ReadArn<Value>
    : ArnFacts

/** The sentence for a string with a wildcard, or `never`. */
export type WildcardFault<Text extends string> = Text extends `${string}${'*' | '?'}${string}`
  ? Sentence<typeof refusal.arnWildcard, { found: Text }>
  : never

/** `Text` where it is the ARN of one resource, else the sentence. */
export type CheckArn<Text extends string> = [WildcardFault<Text>] extends [never]
  ? CheckArnLike<Text>
  : WildcardFault<Text>

/** `Text` where it is an ARN, wildcards allowed, else the sentence. */
export type CheckArnLike<Text extends string> =
  ReadArn<Text> extends infer Read ? (Read extends string ? Read : Text) : never

/** The branded ARN of a string that was checked. */
export type ArnOf<Text extends string> = string & { readonly '~arn': ReadArn<Text> }

/** The partition of an ARN or a string; `string` where nothing is known. */
export type PartitionOf<Value> =
  FactsOf<Value> extends { readonly partition: infer Found extends string } ? Found : string

/** The account of an ARN or a string; `string` where nothing is known. */
export type AccountOf<Value> = FactsOf<Value> extends { readonly account: infer Found extends string } ? Found : string
