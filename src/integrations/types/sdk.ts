import type { NearestTo } from '../../catalog/types/nearest.js'
import type { Sentence } from '../../core/refusal.js'
import type * as sentences from '../../core/refusals.js'
import type { SdkActions, SdkServices } from '../generated/sdk-action-types.js'

/**
 * A service as the Resource of an AWS SDK integration names it.
 *
 * How 18,796 actions cost the compiler next to nothing: each service is one string literal, names with a space around each and
 * `!` before what Step Functions cannot call, and an action is found in it by template inference, a native string search.
 */
export type SdkService = keyof SdkActions

/**
 * `Service` where Step Functions calls it through the AWS SDK. Else the services that start so, for the editor to complete, or
 * the sentence that names the nearest. What is not a literal passes.
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

/** As {@link CheckSdkService}, for an action of a service. */
export type CheckSdkAction<Service extends string, Action extends string> = string extends Action
  ? Action
  : Service extends SdkService
    ? Action extends `${string} ${string}` | `!${string}`
      ? UnknownAction<Service, Action, Action extends `!${string}` ? '' : SdkActions[Service]>
      : SdkActions[Service] extends `${string} ${Action} ${string}`
        ? Action
        : SdkActions[Service] extends `${string} !${Action} ${string}`
          ? Sentence<typeof sentences.sdkUnsupported, { found: Action; service: Service }>
          : SdkActions[Service] extends `${string} ${Action}${string}`
            ? Extract<Words<SdkActions[Service]>, `${Action}${string}`>
            : UnknownAction<Service, Action, SdkActions[Service]>
    : Action

type UnknownAction<Service extends string, Action extends string, List extends string> = Sentence<
  typeof sentences.sdkActionUnknown,
  { found: Action; service: Service; nearest: NearestTo<List, Action, Uncapitalize<Action>, 'one of its actions'> }
>

/** The names in a list: a step for each, for completion only. */
type Words<Text extends string, Found = never> = Text extends `${infer Word} ${infer Rest}`
  ? Words<Rest, Found | Word>
  : Found

/**
 * What a client of the AWS SDK for JavaScript takes for an action, and what it answers.
 * Each method of `DynamoDB`, `S3`, … ends its overloads with one that takes a callback.
 */
export type ClientCall<Client, Action> = Action extends keyof Client
  ? Client[Action] extends (
      args: infer Input,
      options: never,
      callback: (error: never, data?: infer Output) => void,
    ) => void
    ? { readonly input: SdkShape<Input>; readonly output: SdkShape<Output> }
    : Unknown
  : Unknown

interface Unknown {
  readonly input: unknown
  readonly output: unknown
}

/**
 * A type of the AWS SDK for JavaScript as Step Functions has it: names as those of the AWS SDK for Java 2, times as text or
 * numbers, binary data as text, streams as any JSON.
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

/** The name of a field; `$metadata` and `$unknown` are those of the SDK alone. */
type NameOf<Name> = Name extends `$${string}` ? never : Name extends string ? JavaName<Name> : never

type Upper =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'I'
  | 'J'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'R'
  | 'S'
  | 'T'
  | 'U'
  | 'V'
  | 'W'
  | 'X'
  | 'Y'
  | 'Z'

/**
 * A name as the AWS SDK for Java 2 writes it, first letter large: each word of which begins large and goes on small.
 *
 * @example
 * type N = JavaName<'SSEKMSKeyId'> //=> 'SsekmsKeyId'
 */
export type JavaName<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${Uppercase<First>}${AfterLetter<Rest, Uppercase<First> extends First ? true : false>}`
  : Name

/** What follows a letter; after a large one, a large one is small unless a word begins with it. */
type AfterLetter<
  Rest extends string,
  AfterLarge extends boolean,
  Done extends string = '',
> = Rest extends `${infer Letter}${infer More}`
  ? Letter extends Upper
    ? AfterLetter<
        More,
        true,
        `${Done}${AfterLarge extends true ? (BeginsSmall<More> extends true ? Letter : Lowercase<Letter>) : Letter}`
      >
    : AfterLetter<More, false, `${Done}${Letter}`>
  : Done

type BeginsSmall<Text extends string> = Text extends `${infer First}${string}`
  ? First extends Uppercase<First>
    ? false
    : true
  : false
