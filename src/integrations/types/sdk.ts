import type { Listing, NamesOf, Service } from '../../catalog/types/action-facts.js'
import type { KnownStart, NearestTo } from '../../catalog/types/nearest.js'
import type { Sentence } from '../../core/refusal.js'
import type * as sentences from '../../core/refusals.js'
import type { JsonTemplate } from '../../expression/types/expression.js'
import type { SdkActions, SdkServices } from '../generated/sdk-action-types.js'

/**
 * A service as the Resource of an AWS SDK integration names it.
 *
 * How 18,821 actions cost the compiler next to nothing: most of them are actions of the catalog, where each service is one
 * string literal in which template inference finds a name, which is a native string search. Only the differences are listed
 * here.
 */
export type SdkService = keyof SdkActions

/**
 * `Service` if Step Functions can call it through the AWS SDK. Otherwise the services that begin like it, for the editor to
 * complete, or the sentence that names the closest ones. Strings that are not literals pass.
 *
 * @example
 * type S = CheckSdkService<'stepfunctions'> //=> "✗ 'stepfunctions' is no service …: expected sts, …"
 */
export type CheckSdkService<Service extends string> = Service extends SdkService
  ? Service
  : string extends Service
    ? Service
    : [Extract<SdkService, `${Service}${string}`>] extends [never]
      ? Sentence<
          typeof sentences.sdkServiceUnknown,
          { found: Service; nearest: NearestTo<SdkServices, Service, Lowercase<Service>, 'one of its services'> }
        >
      : Extract<SdkService, `${Service}${string}`>

/** Like {@link CheckSdkService}, for an action of a service. */
export type CheckSdkAction<Service extends string, Action extends string> = string extends Action
  ? Action
  : Service extends SdkService
    ? SdkActions[Service] extends `${infer Prefix}|${infer Without}|${infer Extra}|${infer Not}`
      ? Judge<Service, Action, Capitalize<Action>, Prefix, Listed<Prefix>, Without, Extra, Not>
      : never
    : Action

/** The actions in the catalog, whose names begin with an uppercase letter; none for a service that is listed without them. */
type Listed<Prefix extends string> = Prefix extends Service ? Listing<Prefix> : ' '

type Has<List extends string, Name extends string> = List extends `${string} ${Name} ${string}` ? true : false

/** Strings that are not a name: they contain a separator of the catalog. */
type NoName = `${string}${' ' | '=' | '|'}${string}`

type Judge<
  Service extends SdkService,
  Action extends string,
  Name extends string,
  Prefix extends string,
  List extends string,
  Without extends string,
  Extra extends string,
  Not extends string,
> = Action extends NoName
  ? Unknown<Service, Action, 'one of its actions'>
  : Uncapitalize<Action> extends Action
    ? Has<Not, Name> extends true
      ? Sentence<typeof sentences.sdkUnsupported, { found: Action; service: Service }>
      : Has<Extra, Name> extends true
        ? Action
        : [Has<List, Name>, Has<Without, Name>] extends [true, false]
          ? Action
          : [Completions<Action, Prefix, Extra, `${Without}${Not}`, `${List}${Extra}`>] extends [never]
            ? Unknown<Service, Action, Nearest<`${List}${Extra}`, Name, `${Without}${Not}`>>
            : Completions<Action, Prefix, Extra, `${Without}${Not}`, `${List}${Extra}`>
    : Unknown<Service, Action, Nearest<`${List}${Extra}`, Name, `${Without}${Not}`>>

type Unknown<Service extends string, Action extends string, Near extends string> = Sentence<
  typeof sentences.sdkActionUnknown,
  { found: Action; service: Service; nearest: Near }
>

/** The actions with that prefix, for the editor. Takes a step for each name of the service. */
type Completions<
  Start extends string,
  Prefix extends string,
  Extra extends string,
  Skip extends string,
  All extends string,
> = All extends `${string} ${Capitalize<Start>}${string}`
  ? StartingSo<Exclude<(Prefix extends Service ? NamesOf<Prefix> : never) | Words<Extra>, Words<Skip>>, Start>
  : never

// unconstrained, as in check-action.ts
type StartingSo<Name, Start extends string> = Name extends `${Capitalize<Start>}${string}` ? Uncapitalize<Name> : never

/** The names in a list. Takes a step for each, so it is for completion only. */
type Words<Text extends string, Found = never> = Text extends `${infer Word} ${infer Rest}`
  ? Words<Rest, Word extends '' ? Found : Found | Word>
  : Found

/** The actions that share the longest prefix with a wrong one, at most four, as `nearestSdkActions` finds them. */
type Nearest<List extends string, Name extends string, Skip extends string> =
  KnownStart<List, Name> extends infer Start extends string
    ? Start extends ''
      ? 'one of its actions'
      : FirstNames<
          List,
          Start,
          Skip,
          [Has<List, Start>, Has<Skip, Start>] extends [true, false] ? Uncapitalize<Start> : ''
        >
    : never

// the name before took the space in front of the next one
type FirstNames<
  List extends string,
  Start extends string,
  Skip extends string,
  Found extends string,
  Room extends unknown[] = [1, 1, 1, 1],
> = List extends `${string} ${Start}${infer End} ${infer Rest}`
  ? Has<Skip, `${Start}${End}`> extends true
    ? FirstNames<` ${Rest}`, Start, Skip, Found, Room>
    : End extends ''
      ? FirstNames<` ${Rest}`, Start, Skip, Found, Room>
      : Room extends [unknown, ...infer Less]
        ? FirstNames<
            ` ${Rest}`,
            Start,
            Skip,
            Found extends '' ? Uncapitalize<`${Start}${End}`> : `${Found}, ${Uncapitalize<`${Start}${End}`>}`,
            Less
          >
        : `${Found}, …`
  : Found extends ''
    ? 'one of its actions'
    : Found

/** Arguments of which the names alone are judged: Step Functions takes them in Pascal case. */
export type SdkArguments<Name extends string, In> = {
  readonly [Each in Name]: string extends Each
    ? JsonTemplate<In>
    : Each extends Capitalize<Each>
      ? JsonTemplate<In>
      : Sentence<typeof sentences.argumentCase, { found: Each; right: Capitalize<Each> }>
}

/**
 * What a client of the AWS SDK for JavaScript takes for an action, and what it returns. The last overload of each method of
 * `DynamoDB`, `S3`, … takes a callback.
 */
export type ClientCall<Client, Action> = Action extends keyof Client
  ? Client[Action] extends (
      args: infer Input,
      options: never,
      callback: (error: never, data?: infer Output) => void,
    ) => void
    ? { readonly input: SdkShape<Input>; readonly output: SdkShape<Output> }
    : AnyCall
  : AnyCall

interface AnyCall {
  readonly input: unknown
  readonly output: unknown
}

/**
 * A type of the AWS SDK for JavaScript as Step Functions has it: names as in the AWS SDK for Java 2, times as strings or
 * numbers, binary data as strings, streams as any JSON.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
 *
 * @example
 * type S = SdkShape<{ DBInstanceIdentifier: string; createdAt?: Date }>
 * //=> { DbInstanceIdentifier: string; CreatedAt?: string | number }
 */
export type SdkShape<Value> = unknown extends Value
  ? unknown
  : Value extends string | number | boolean | null | undefined
    ? Value
    : Value extends Date
      ? string | number
      : Value extends Uint8Array
        ? string
        : Value extends Stream
          ? unknown
          : Value extends readonly (infer Item)[]
            ? SdkShape<Item>[]
            : string extends keyof Value
              ? { [Name in keyof Value]: SdkShape<Value[Name]> }
              : { [Name in keyof Value as NameOf<Name>]: SdkShape<Value[Name]> }

type Stream = { readonly pipe: unknown } | { readonly getReader: unknown } | { readonly arrayBuffer: unknown }

/** The name of a field. `$metadata` and `$unknown` exist in the SDK only. */
type NameOf<Name> = Name extends `$${string}` ? never : Name extends string ? JavaName<Name> : never

/**
 * A name as the AWS SDK for Java 2 writes it, with an uppercase first letter. An acronym that a name begins with continues in
 * lowercase; one that stands later stays as it is.
 *
 * @example
 * type N = JavaName<'SSEKMSKeyId'> //=> 'SsekmsKeyId'
 * type M = JavaName<'SourceDBClusterIdentifier'> //=> 'SourceDBClusterIdentifier'
 */
export type JavaName<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${Uppercase<First>}${AfterFirst<Rest>}`
  : Name

/** What follows the first letter: uppercase letters become lowercase, up to the one that a word begins with. */
type AfterFirst<Rest extends string, Done extends string = ''> = Rest extends `${infer Letter}${infer More}`
  ? Letter extends Lowercase<Letter>
    ? `${Done}${Rest}`
    : BeginsSmall<More> extends true
      ? `${Done}${Rest}`
      : AfterFirst<More, `${Done}${Lowercase<Letter>}`>
  : Done

type BeginsSmall<Text extends string> = Text extends `${infer First}${string}`
  ? First extends Uppercase<First>
    ? false
    : true
  : false
