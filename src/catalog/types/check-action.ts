import type { IsLiteral } from '../../arn/types/known.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { anyPrefix, serviceAliases } from '../service-aliases.js'
import type { Listing, NamesOf, Service, Template } from './action-facts.js'
import type { NearestName } from './nearest.js'

/**
 * `Action` if it is an action that AWS lists, or a pattern that at least one action matches. Otherwise:
 *
 * - the services with that prefix, each with its colon, if there is no colon yet: the editor completes these first;
 * - the actions with that prefix, if there are any: the editor completes them;
 * - the sentence that names the closest ones.
 *
 * Strings that are not literals pass, and so do patterns with `?`.
 *
 * @example
 * type A = CheckAction<'s3:GetObject'> //=> 's3:GetObject'
 * type B = CheckAction<'s3:GetObjects'> //=> "✗ 's3' has no action 'GetObjects': expected GetObject, …"
 */
export type CheckAction<Action extends string> = Action extends `${infer Prefix}:${infer Name}`
  ? Prefix extends Service
    ? Listing<Prefix> extends `${string} ${Name} ${string}`
      ? Name extends `${string} ${string}`
        ? NoSuchAction<Prefix, Listing<Prefix>, Name>
        : Action
      : UnlessOpen<Action, Unlisted<Action, Prefix, Listing<Prefix>, Name>>
    : UnlessOpen<Action, UnknownService<Prefix>>
  : Action extends '*'
    ? Action
    : UnlessOpen<Action, Prefixes<Action>>

type Aliases = typeof serviceAliases

type UnlessOpen<Action extends string, Otherwise> = IsLiteral<Action> extends true ? Otherwise : Action

/** The services with that prefix, each with its colon; the sentence if there are none. */
type Prefixes<Action extends string> = [Extract<Service, `${Action}${string}`>] extends [never]
  ? Sentence<typeof refusal.actionForm, { found: Action }>
  : Prefixed<Extract<Service, `${Action}${string}`>, ''>

type UnknownService<Prefix extends string> =
  Lowercase<Prefix> extends Service
    ? Sentence<typeof refusal.serviceCase, { found: Prefix; service: Lowercase<Prefix> }>
    : Sentence<
        typeof refusal.serviceUnknown,
        {
          found: Prefix
          nearest: Lowercase<Prefix> extends keyof Aliases ? `'${Aliases[Lowercase<Prefix>]}'` : typeof anyPrefix
        }
      >

type Unlisted<
  Action extends string,
  Prefix extends string,
  List extends string,
  Name extends string,
> = Name extends `${infer Start}*${infer End}`
  ? CheckPattern<Action, Prefix, List, Start, End>
  : Name extends `${string}?${string}`
    ? Action
    : List extends `${string} ${Name}${string}`
      ? Completions<Prefix, Name>
      : NoSuchAction<Prefix, List, Name>

type Completions<Prefix extends string, Start extends string> = Prefix extends Service
  ? Prefixed<Prefix, Extract<NamesOf<Prefix>, `${Start}${string}`>>
  : never

// Unconstrained: to see that the names of any service are strings, a compiler that checks declarations would list them all.
type Prefixed<Prefix, Name> = Prefix extends string ? (Name extends string ? `${Prefix}:${Name}` : never) : never

type CheckPattern<
  Action extends string,
  Prefix extends string,
  List extends string,
  Start extends string,
  End extends string,
> = `${Start}${End}` extends `${string}?${string}`
  ? Action
  : End extends ''
    ? List extends `${string} ${Start}${string}`
      ? Action
      : NoMatch<Prefix, `${Start}*`>
    : Prefix extends Service
      ? [Extract<NamesOf<Prefix>, Template<`${Start}*${End}`>>] extends [never]
        ? NoMatch<Prefix, `${Start}*${End}`>
        : Action
      : never

type NoMatch<Prefix extends string, Found extends string> = Sentence<
  typeof refusal.actionPattern,
  { service: Prefix; found: Found }
>

type NoSuchAction<Prefix extends string, List extends string, Name extends string> = Sentence<
  typeof refusal.actionUnknown,
  { service: Prefix; found: Name; nearest: Nearest<Prefix, List, Name> }
>

/**
 * The name that differs in case or by one letter, or else those that share the longest prefix, at most four; `nearestActions`
 * finds the same.
 */
type Nearest<Prefix extends string, List extends string, Name extends string> = Name extends `${string} ${string}`
  ? 'one name, without a space'
  : Lowercase<List> extends `${string} ${Lowercase<Name>} ${string}`
    ? Cased<Prefix extends Service ? NamesOf<Prefix> : never, Name>
    : NearestName<List, Name, Capitalize<Name>, 'the name of one of its actions'>

type Cased<Names, Name extends string> = Names extends string
  ? Lowercase<Names> extends Lowercase<Name>
    ? Names
    : never
  : never
