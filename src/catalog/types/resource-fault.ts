import type { ArnFacts } from '../../arn/types/arn.js'
import type { IsLiteral } from '../../arn/types/known.js'
import type { ScopeOf } from '../../arn/types/scope.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { places } from '../shapes.js'
import type { ServiceOf, ShapesOf, Template } from './action-facts.js'

/**
 * The sentence for a resource that none of the actions acts on, which names what they do act on; `never` if one acts on it,
 * or if that cannot be known: an action pattern, an action that is not listed, an open part of the ARN.
 *
 * Of an ARN pattern, only what precedes its first wildcard is compared.
 *
 * @example
 * type A = ResourceFault<'lambda:InvokeFunction', ArnFacts<'aws', 's3', '', '', 'bucket'>>
 * //=> "✗ lambda:InvokeFunction does not act on 'arn:aws:s3:::bucket': expected arn:aws:lambda:*:*:function:*. …"
 */
export type ResourceFault<Action extends string, Facts extends ArnFacts> =
  true extends ActsOn<Action, Facts> ? never : Fault<Action, Facts>

type Fault<Action extends string, Facts extends ArnFacts> = Action extends string
  ? ShapesOf<Action> extends infer Shapes extends string
    ? Shapes extends ''
      ? Sentence<typeof refusal.actionWithoutResource, { action: Action; found: ShownArn<Facts> }>
      : Sentence<
          typeof refusal.actionResource,
          {
            action: Action
            found: ShownArn<Facts>
            shapes: ShownShapes<Shapes, ServiceOf<Action>>
          }
        >
    : never
  : never

/** An ARN as a refusal shows it, with `…` for what is not known. */
export type ShownArn<Facts extends ArnFacts> =
  `arn:${Shown<Facts['partition']>}:${Shown<Facts['service']>}:${Shown<Facts['region']>}:${Shown<Facts['account']>}:${Shown<Facts['resource']>}`

// an unknown part would turn the sentence into a template
type Shown<Part extends string> = string extends Part ? '…' : Part

/** Shapes as a refusal shows them, as patterns of whole ARNs: `arn:aws:s3:::*, arn:aws:lambda:*:*:function:*`. */
type ShownShapes<Shapes extends string, Owner extends string> = Shapes extends `${infer Shape},${infer More}`
  ? `${ShownShape<Shape, Owner>}, ${ShownShapes<More, Owner>}`
  : ShownShape<Shapes, Owner>

type ShownShape<Shape extends string, Owner extends string> = Shape extends `@${infer Other}:${infer Rest}`
  ? ArnShape<Other, Variables<Rest>>
  : ArnShape<Owner, Variables<Shape>>

type ArnShape<
  Service extends string,
  Resource extends string,
> = `arn:aws:${Service}:${(typeof places)[ScopeOf<Service, Resource>]}:${Resource}`

/** The sentence for an action that does not act on the only resource of its statement, else `never`. */
export type EachActionFault<Action extends string, Facts extends ArnFacts> = Action extends string
  ? true extends ActsOn<Action, Facts>
    ? never
    : Fault<Action, Facts>
  : never

/**
 * The sentence for an action that acts on none of these resources, although others in its statement do, with one of the
 * resources named; otherwise `never`.
 */
export type IdleActionFault<
  Action extends string,
  Facts extends ArnFacts,
  Shown extends ArnFacts,
> = Action extends string ? (true extends ActsOnEach<Action, Facts> ? never : Fault<Action, Shown>) : never

type ActsOnEach<Action extends string, Facts extends ArnFacts> = Facts extends ArnFacts ? ActsOn<Action, Facts> : never

/**
 * The sentence for `*` if an action has resource types, otherwise `never`: whoever means everything has to say so. What a
 * pattern of actions matches is judged at run time.
 */
export type EverythingFault<Action extends string> = Action extends string
  ? ShapesOf<Action> extends infer Shapes extends string
    ? Shapes extends ''
      ? never
      : Sentence<typeof refusal.actionOnEverything, { action: Action; shapes: ShownShapes<Shapes, ServiceOf<Action>> }>
    : never
  : never

/** Whether an action has resource types; one without takes only `*`. `boolean` if that is not known. */
export type TakesResource<Action extends string> =
  ShapesOf<Action> extends never ? boolean : ShapesOf<Action> extends '' ? false : true

// distributes over the actions: one that fits is enough
type ActsOn<Action extends string, Facts extends ArnFacts> = Action extends string
  ? ShapesOf<Action> extends never
    ? true
    : AnyShape<ShapesOf<Action>, ServiceOf<Action>, Facts['service'], Facts['resource']>
  : never

type AnyShape<
  Shapes extends string,
  Owner extends string,
  Service extends string,
  Resource extends string,
> = Shapes extends `${infer Shape},${infer More}`
  ? FitsShape<Shape, Owner, Service, Resource> extends true
    ? true
    : AnyShape<More, Owner, Service, Resource>
  : Shapes extends ''
    ? false
    : FitsShape<Shapes, Owner, Service, Resource>

type FitsShape<
  Shape extends string,
  Owner extends string,
  Service extends string,
  Resource extends string,
> = Shape extends `@${infer Other}:${infer Rest}`
  ? SameService<Other, Service> extends true
    ? Fits<Rest, Resource>
    : false
  : SameService<Owner, Service> extends true
    ? Fits<Shape, Resource>
    : false

type SameService<Wanted extends string, Service extends string> = Wanted extends '*'
  ? true
  : IsLiteral<Service> extends true
    ? Service extends Wanted
      ? true
      : false
    : true

// what is fine comes first: the compiler builds each condition that it comes by
type Fits<Shape extends string, Resource extends string> = Shape extends '~'
  ? Resource extends `${string}/${string}`
    ? MayFit<Resource, false>
    : true
  : Resource extends Template<Variables<Shape>>
    ? true
    : MayFit<
        Resource,
        Resource extends `${string}${'*' | '?'}${string}`
          ? StartsMeet<Start<Shape, '*' | '~'>, Start<Resource, '*' | '?'>>
          : false
      >

/** What is known only in part may fit. */
type MayFit<Resource extends string, Otherwise> = IsLiteral<Resource> extends true ? Otherwise : true

type Variables<Shape extends string> = Shape extends `${infer Before}~${infer After}`
  ? `${Before}*${Variables<After>}`
  : Shape

type Start<Text extends string, Mark extends string> = Text extends `${infer Before}${Mark}${string}` ? Before : Text

type StartsMeet<One extends string, Other extends string> = One extends `${Other}${string}`
  ? true
  : Other extends `${One}${string}`
    ? true
    : false
