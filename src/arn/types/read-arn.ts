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

type PartitionFault<P extends string> = P extends Partition | `${string}${'*' | '?'}${string}`
  ? never
  : IsLiteral<P> extends true
    ? Sentence<typeof refusal.arnPartition, { found: P }>
    : never

type ServiceFault<V extends string> = V extends ''
  ? Sentence<typeof refusal.arnService, { found: V }>
  : Lowercase<V> extends V
    ? never
    : Sentence<typeof refusal.arnService, { found: V }>

type RegionFault<P extends string, R extends string> = R extends '' | '*' | `${string}${'*' | '?'}${string}`
  ? never
  : P extends Partition
    ? IsRegionOf<R, P> extends true
      ? never
      : UnlessOpen<R, Sentence<typeof refusal.arnRegion, { found: R; partition: P }>>
    : never

type UnlessOpen<Text extends string, Fault> = IsLiteral<Text> extends true ? Fault : never

type AccountFault<A extends string> =
  IsAccountId<A> extends true
    ? never
    : A extends '' | 'aws' | `${string}${'*' | '?'}${string}`
      ? never
      : UnlessOpen<A, Sentence<typeof refusal.arnAccount, { found: A }>>

interface Facts<P extends string, V extends string, Found extends string> {
  partition: P
  service: V
  found: Found
}

type RegionNeeded<P extends string, V extends string, R extends string> = R extends ''
  ? Sentence<typeof refusal.arnRegionRequired, Facts<P, V, R>>
  : never
type AccountNeeded<P extends string, V extends string, A extends string> = A extends ''
  ? Sentence<typeof refusal.arnAccountRequired, Facts<P, V, A>>
  : never
// `string` stands for an unknown part, which may be empty
type NoRegion<P extends string, V extends string, R extends string> = R extends ''
  ? never
  : UnlessOpen<R, Sentence<typeof refusal.arnRegionForbidden, Facts<P, V, R>>>
type NoAccount<P extends string, V extends string, A extends string> = A extends ''
  ? never
  : UnlessOpen<A, Sentence<typeof refusal.arnAccountForbidden, Facts<P, V, A>>>

type ScopeFault<P extends string, V extends string, R extends string, A extends string, S> = S extends 'any'
  ? never
  : S extends 'regionAndAccount'
    ? RegionNeeded<P, V, R> | AccountNeeded<P, V, A>
    : S extends 'account'
      ? NoRegion<P, V, R> | AccountNeeded<P, V, A>
      : S extends 'region'
        ? RegionNeeded<P, V, R> | NoAccount<P, V, A>
        : NoRegion<P, V, R> | NoAccount<P, V, A>

// Most ARNs: a short way to the same answer, for a tenth of the instantiations. Strings are compared and not tuples: for a tuple that
// is assignable to another the compiler writes out every method of a list.
type Judge<P extends string, V extends string, R extends string, A extends string, X extends string> =
  IsPlain<P, V, R, A> extends true ? ArnFacts<P, V, R, A, X> : JudgeAll<P, V, R, A, X>

type IsPlain<P extends string, V extends string, R extends string, A extends string> = V extends 'iam'
  ? `${P}:${R}` extends `${Partition}:`
    ? IsAccountId<A>
    : false
  : V extends RegionalService
    ? `${P}:${R}` extends `aws:${CommonRegion}`
      ? IsAccountId<A>
      : false
    : `${P}:${V}:${R}:${A}` extends `${Partition}:s3::`
      ? true
      : false

type JudgeAll<P extends string, V extends string, R extends string, A extends string, X extends string> = [
  PartitionFault<P> | ServiceFault<V> | RegionFault<P, R> | AccountFault<A> | ScopeFault<P, V, R, A, ScopeOf<V, X>>,
] extends [infer Fault]
  ? [Fault] extends [never]
    ? ArnFacts<P, V, R, A, X>
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

type ReadMasked<Text extends string> = Text extends `arn:${infer P}:${infer V}:${infer R}:${infer A}:${infer X}`
  ? Judge<Open<P>, Open<V>, Open<R>, Open<A>, OpenResource<X>>
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
    : Text extends `arn:${infer P}:${infer V}:${infer R}:${infer A}:${infer X}`
      ? Judge<P, V, R, A, X>
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
