import type { IsLiteral } from '../../arn/types/known.js'
import type { Template } from '../../catalog/types/action-facts.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { alsoFitting } from '../conditions/also-fitting.js'
import type { fitting } from '../conditions/fitting.js'
import type { BaseOperator, conditionOperators } from '../conditions/operators.js'

type Operators = typeof conditionOperators

type One<Operator extends string> = Operator | `${Operator}IfExists` | 'Null'
type Several<Operator extends string> = `${'ForAllValues:' | 'ForAnyValue:'}${Operator}${'' | 'IfExists'}` | 'Null'

// String operators suit an ARN as well; a wildcard in one needs the ARN operators, which match part by part.
type OnArn = Operators['arn'][number] | 'StringEquals' | 'StringNotEquals'

interface Fitting {
  S: One<Operators['string'][number]>
  A: One<OnArn>
  B: One<Operators['bool'][number]>
  N: One<Operators['numeric'][number]>
  D: One<Operators['date'][number]>
  I: One<Operators['ip'][number]>
  X: One<Operators['binary'][number]>
  s: Several<Operators['string'][number]>
  a: Several<OnArn>
  b: Several<Operators['bool'][number]>
  n: Several<Operators['numeric'][number]>
  d: Several<Operators['date'][number]>
  i: Several<Operators['ip'][number]>
  x: Several<Operators['binary'][number]>
}

/**
 * The operators that suit a key, by the letter of its type in the catalog; every operator if the key is not listed. A
 * multivalued key needs `ForAllValues:` or `ForAnyValue:`. `Null` asks for the key itself, and has neither.
 *
 * A table rather than a computation: only the row that is looked up is ever written out.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export type OperatorsFor<Letter extends string> = Letter extends keyof Fitting
  ? Fitting[Letter]
  : Fitting[keyof Fitting]

/** The family of an operator, whatever precedes and follows its name. */
export type FamilyOf<Operator extends string> = Operator extends `${'ForAllValues:' | 'ForAnyValue:'}${infer Rest}`
  ? FamilyOf<Rest>
  : Operator extends `${infer Base}IfExists`
    ? FamilyOf<Base>
    : Operator extends BaseOperator
      ? FamilyOfBase<Operator>
      : never

// by the first word, which instantiates nothing
type FamilyOfBase<Operator extends BaseOperator> = Operator extends `String${string}`
  ? 'string'
  : Operator extends `Arn${string}`
    ? 'arn'
    : Operator extends `Numeric${string}`
      ? 'numeric'
      : Operator extends `Date${string}`
        ? 'date'
        : Operator extends `${string}IpAddress`
          ? 'ip'
          : Uncapitalize<Operator> extends infer Word extends 'bool' | 'null'
            ? Word
            : 'binary'

interface BaseFitting {
  S: Operators['string'][number]
  A: OnArn
  B: Operators['bool'][number]
  N: Operators['numeric'][number]
  D: Operators['date'][number]
  I: Operators['ip'][number]
  X: Operators['binary'][number]
}

type WithoutIfExists<Operator extends string> = Operator extends `${infer Base}IfExists` ? Base : Operator

type Fits<Operator extends string, Letter extends string> = Letter extends keyof BaseFitting
  ? WithoutIfExists<Operator> extends BaseFitting[Letter]
    ? true
    : false
  : [FamilyOf<Operator>] extends [never]
    ? false
    : true

type FitsLetter<Letter extends string, Operator extends string> = Operator extends 'Null'
  ? true
  : Operator extends `${'ForAllValues:' | 'ForAnyValue:'}${infer Base}`
    ? Letter extends Lowercase<Letter>
      ? Fits<Base, Uppercase<Letter>>
      : string extends Letter
        ? Fits<Base, string>
        : false
    : Letter extends Uppercase<Letter>
      ? Fits<Operator, Letter>
      : string extends Letter
        ? Fits<Operator, string>
        : false

/**
 * `Operator` if it suits the key; otherwise the suitable operators that begin like it, or the sentence that names all of
 * them. The right one is recognized without writing out the others.
 */
export type CheckOperator<Letter extends string, Key extends string, Operator extends string> =
  FitsLetter<Letter, Operator> extends true
    ? Operator
    : IsLiteral<Operator> extends true
      ? true extends AlsoFits<Key, Operator>
        ? Operator
        : OperatorFault<Letter, Key, Operator, Extract<OperatorsFor<Letter>, `${Operator}${string}`>>
      : Operator

/** Whether AWS uses the operator with the key all the same. */
type AlsoFits<Key extends string, Operator extends string> = Operator extends `For${string}`
  ? false
  : FamilyOf<Operator> extends infer Name
    ? Name extends AlsoFamily<Key>
      ? true
      : false
    : never

type AlsoFamily<Key extends string> = {
  [Open in keyof typeof alsoFitting]: Key extends Template<Open> ? (typeof alsoFitting)[Open] : never
}[keyof typeof alsoFitting]

type OperatorFault<Letter extends string, Key extends string, Operator extends string, Completions> = [
  Completions,
] extends [never]
  ? [FamilyOf<Operator>] extends [never]
    ? Sentence<typeof refusal.conditionOperator, { found: Operator }>
    : Uppercase<Letter> extends keyof Fitted
      ? Sentence<
          typeof refusal.operatorOfKey,
          Letter extends keyof Fitted
            ? {
                found: Operator
                key: Key
                holds: `holds ${Fitted[Letter]['one']}`
                operators: Fitted[Letter]['operators']
              }
            : {
                found: Operator
                key: Key
                holds: `holds ${Fitted[Uppercase<Letter>]['several']}`
                operators: `ForAllValues: or ForAnyValue: with ${Fitted[Uppercase<Letter>]['operators']}`
              }
        >
      : Operator
  : Completions

type Fitted = typeof fitting
