import type { IsLiteral } from '../../arn/types/known.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { conditionKeyTypes } from '../condition-key-types.js'
import type { globalConditionKeys } from '../generated/global-condition-keys.js'
import type { KeyTypes } from '../generated/key-types.js'
import type { KeyListOf, ListsKey, Service, ServiceOf, Template } from './action-facts.js'
import type { NearestName } from './nearest.js'

type GlobalKeys = typeof globalConditionKeys

/** The global keys that are open after the slash. A constant, which costs nothing to match; a test compares it with the table. */
type GlobalTag = `aws:${'PrincipalTag' | 'RequestTag' | 'ResourceTag'}/${string}`

/** The global condition keys. */
export type GlobalConditionKey = keyof GlobalKeys | GlobalTag

/** The keys of a list as the catalog writes them, with `*` for a variable part. */
type Split<List extends string, Prefix extends string, Found = never> = List extends `${infer Key},${infer More}`
  ? Split<More, Prefix, Found | LongKey<Key, Prefix>>
  : List extends ''
    ? Found
    : Found | LongKey<List, Prefix>

type LongKey<Key extends string, Prefix extends string> = Key extends `:${string}` ? `${Prefix}${Key}` : Key

/** A key as the catalog writes it in the string of a service: `:prefix` for `s3:prefix` in `s3`. */
type ShortKey<Key extends string, Prefix extends string> = Key extends `${Prefix}:${infer Rest}` ? `:${Rest}` : Key

type KeysIn<
  List extends string,
  Prefix extends string,
  Found = never,
> = List extends ` ${infer Key}=${string};${infer Rest}` ? KeysIn<Rest, Prefix, Found | LongKey<Key, Prefix>> : Found

type RawKeysOfService<Prefix extends string> = Prefix extends keyof KeyTypes
  ? KeysIn<KeyTypes[Prefix], Prefix>
  : Prefix extends Service
    ? never
    : string

/**
 * The condition keys that an action supports, including the global ones. A pattern supports those of its service. For several
 * actions, the keys of any of them.
 *
 * @example
 * type A = ConditionKeysOf<'lambda:InvokeFunction'> //=> 'lambda:EventSourceToken' | … | 'aws:SourceIp' | …
 */
export type ConditionKeysOf<Action extends string> = GlobalConditionKey | OwnKeysOf<Action>

type OwnKeysOf<Action extends string> = Patterns<RawKeysOf<Action>>

// Unconstrained: to see that the keys of any service are strings, a compiler that checks declarations would list them all.
type Patterns<Raw> = Raw extends string ? Template<Raw> : never

// every action (`*`) supports the keys of the service that a key names
type RawKeysOf<Action extends string, Key extends string = never> = Action extends string
  ? [KeyListOf<Action>] extends [never]
    ? RawKeysOfService<[ServiceOf<Action>] extends [never] ? ServiceOf<Key> : ServiceOf<Action>>
    : Split<KeyListOf<Action>, ServiceOf<Action>>
  : never

/**
 * `Key` if each of the actions supports it; with an operator that also holds without the key, if one of them does. Otherwise the
 * keys with that prefix, for completion, or the sentence that says which action does not support it and which keys that action
 * has.
 */
export type CheckConditionKey<Action extends string, Key extends string, Operator extends string = string> =
  // most keys: the valid case takes one comparison
  Key extends keyof GlobalKeys
    ? Key
    : IsLiteral<Key> extends true
      ? // a key of an identity provider has its host before the colon
        Key extends GlobalTag | `${string}.${string}:${string}`
        ? // a tag key is followed by the name of a tag
          Key extends `aws:${string}/`
          ? OrKey<KeyFault<Action, Key>, Key>
          : Key
        : [KeyFault<Action, Key>] extends [never]
          ? Key
          : [Operator, Key] extends [`${string}IfExists`, OwnKeysOf<Action>]
            ? Key
            : OrStart<Action, Key, KeyFault<Action, Key>>
      : Key

type OrStart<Action extends string, Key extends string, Fault> = [
  Extract<ConditionKeysOf<Action>, `${Key}${string}`>,
] extends [never]
  ? OrCase<Key, Spelled<keyof GlobalKeys | RawKeysOf<Action, Key>, Key>, Fault>
  : // a key that only one of several actions supports would complete to itself
    Key extends ConditionKeysOf<Action>
    ? Fault
    : Extract<ConditionKeysOf<Action>, `${Key}${string}`>

type OrKey<Fault, Key> = [Fault] extends [never] ? Key : Fault

/** The key as AWS spells it, if only the case differs. */
type Spelled<Raw, Key extends string> = Raw extends string
  ? string extends Raw
    ? never
    : Lowercase<Key> extends Lowercase<Template<Raw>>
      ? Raw
      : never
  : never

type OrCase<Key extends string, Right, Fault> = [Right] extends [never]
  ? Fault
  : Sentence<typeof refusal.conditionKeyCase, { found: Key; key: Right }>

type KeyFault<Action extends string, Key extends string> = Action extends string
  ? true extends ListsKey<Action, OrTag<ShortKey<Key, ServiceOf<Action>>>>
    ? never
    : UnlistedKeyFault<Action, Key>
  : never

type OrTag<Key extends string> = Key | Tag<Key>

type UnlistedKeyFault<Action extends string, Key extends string> = [KeyListOf<Action>] extends [never]
  ? [ServiceOf<Action>] extends [never]
    ? // every action (`*`): the service of the key has to have it
      AnyServiceFault<Action, Key, Key extends `${infer Prefix}:${string}` ? Prefix : never>
    : AnyServiceFault<Action, Key, ServiceOf<Action>>
  : Key extends Patterns<Split<KeyListOf<Action>, ServiceOf<Action>>>
    ? never
    : Sentence<
        typeof refusal.conditionKey,
        {
          action: Action
          found: Key
          // a key that begins like a global one was not meant to be one of these
          keys: Key extends `aws:${string}`
            ? NearGlobal<Key, `a key of ${ServiceOf<Action>}`>
            : KeyListOf<Action> extends ''
              ? 'no key of its own'
              : NearestName<KeyWords<KeyListOf<Action>, ServiceOf<Action>>, Key, Key, `a key of ${ServiceOf<Action>}`>
        }
      >

type AnyServiceFault<Action extends string, Key extends string, Prefix extends string> = [Prefix] extends [Service]
  ? [LetterIn<Prefix, Key>] extends [never]
    ? Sentence<typeof refusal.conditionKey, { action: Action; found: Key; keys: NearGlobal<Key, `a key of ${Prefix}`> }>
    : never
  : // an identity provider's, or none at all: its form is judged at run time
    never

/** Keys between spaces, as {@link NearestName} reads them: ` s3:prefix s3:max-keys `. */
type KeyWords<
  List extends string,
  Prefix extends string,
  Done extends string = ' ',
> = List extends `${infer Key},${infer More}`
  ? KeyWords<More, Prefix, `${Done}${LongKey<Key, Prefix>} `>
  : `${Done}${LongKey<List, Prefix>} `

/**
 * The one global key that begins like a wrong one and then ends like it, `aws:PrincipalOrgID` for `aws:PrincipleOrgID`,
 * otherwise `Other`; `nearGlobalKey` finds the same.
 */
type NearGlobal<
  Key extends string,
  Other extends string,
  Start extends string = 'aws:',
> = Key extends `${Start}${infer Next}${infer Rest}`
  ? [Extract<keyof GlobalKeys, `${Start}${Next}${string}`>] extends [never]
    ? Start extends 'aws:'
      ? Other
      : EndsAs<Start, `${Next}${Rest}`, Other>
    : NearGlobal<Key, Other, `${Start}${Next}`>
  : Other

type EndsAs<Start extends string, End extends string, Other extends string> =
  Extract<keyof GlobalKeys, `${Start}${string}${End}`> extends infer Found
    ? [Found] extends [never]
      ? End extends `${string}${infer Shorter}`
        ? EndsAs<Start, Shorter, Other>
        : Other
      : OneOf<Found, Other>
    : never

// if there are several, none is named, since their order is not known
type OneOf<All, Other, Each = All> = Each extends unknown ? ([All] extends [Each] ? All : Other) : never

/**
 * The letter of a key's type, in lowercase if the key is multivalued (see `conditionKeyTypes`); `string` for a key that is
 * not listed.
 */
export type KeyLetter<Action extends string, Key extends string> = Key extends keyof GlobalKeys
  ? GlobalKeys[Key]
  : Key extends GlobalTag
    ? 'S'
    : LetterIn<ServiceOf<Action>, Key> extends infer Own extends string
      ? [Own] extends [never]
        ? OrString<LetterIn<ServiceOf<Key>, Key>>
        : Own
      : string

type OrString<Letter> = [Letter] extends [never] ? string : Letter extends string ? Letter : string

type LetterIn<Prefix extends string, Key extends string> = Prefix extends keyof KeyTypes
  ? KeyTypes[Prefix] extends `${string} ${ShortKey<Key, Prefix>}=${infer Letter};${string}`
    ? Letter
    : KeyTypes[Prefix] extends `${string} ${Tag<ShortKey<Key, Prefix>>}=${infer Letter};${string}`
      ? Letter
      : OpenLetter<KeyTypes[Prefix], Prefix, Key>
  : never

/** What may be a tag key, as the catalog writes it: `:ResourceTag/*`. */
type Tag<Key extends string> = Key extends `${infer Head}/${string}` ? `${Head}/*` : never

/** Keys with a variable part elsewhere are few, so only they are tried one by one. */
type OpenLetter<
  List extends string,
  Prefix extends string,
  Key extends string,
> = List extends ` ${infer Row};${infer Rest}`
  ? Row extends `${infer Open}*${infer End}=${infer Letter}`
    ? Key extends Template<LongKey<`${Open}*${End}`, Prefix>>
      ? Letter
      : OpenLetter<Rest, Prefix, Key>
    : OpenLetter<Rest, Prefix, Key>
  : never

/** Whether a key is multivalued, so that it requires `ForAllValues:` or `ForAnyValue:`. */
export type IsMultivalued<Letter extends string> = string extends Letter
  ? boolean
  : Letter extends Lowercase<Letter>
    ? true
    : false

type Types = typeof conditionKeyTypes

/** The type for a letter: `'String'`, `'ARN'`, …; every type if the letter is not known. */
export type KeyTypeOf<Letter extends string> =
  Uppercase<Letter> extends keyof Types ? Types[Uppercase<Letter>] : Types[keyof Types]
